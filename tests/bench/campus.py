# A measured campus: its database, the children of its httpd, and the rounds prepared for measuring.
import hashlib
import os
import re
import secrets
import subprocess
import time
from contextlib import contextmanager

PATIENCE = 300  # seconds to wait until a campus is ready to be measured


class Campus:
    def __init__(self, folder):
        self.folder = folder
        self.option_file = f"{folder}/etc/database.cnf"
        with open(f"{folder}/port", encoding="ascii") as file:
            self.port = int(file.read())

    def sql(self, text):
        """Runs the SQL and returns the words of its output. Raises RuntimeError if it fails."""
        done = subprocess.run(["mariadb", "--no-defaults", f"--socket={self.folder}/mariadb.sock", "-N", "-B",
                               "--default-character-set=utf8mb4", "campus"],
                              input=text, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout.split()

    def log_in(self, account):
        """Creates a session of the account and returns its cookie."""
        token = secrets.token_hex(32)
        digest = hashlib.sha256(token.encode()).hexdigest()
        self.sql(f"INSERT INTO web_session (sid_sha256, acct, login_at, expires_at) "
                 f"VALUES ('{digest}', '{account}', NOW(), NOW() + INTERVAL 1 DAY)")
        return f"CAMPUSSID={token}"

    # ---- its rounds

    def newest_rounds(self, many):
        return self.sql(f"SELECT meeting_no FROM license_meeting ORDER BY apply_start DESC LIMIT {many}")

    def applications(self, number, unit):
        return int(self.sql(f"SELECT COUNT(*) FROM certaward.application "
                            f"WHERE round_id = {number} AND unit_id = '{unit}'")[0])

    def thin(self, number):
        """Thins the round to about 43 applications of a department, all of them open for review."""
        self.delete(f"a.meeting_no = {number} AND a.apply_no MOD 20 <> 7")
        self.sql(f"""DELETE r, e FROM license_apply a JOIN certaward.review r ON r.application_id = a.apply_no
                     LEFT JOIN certaward.review_event e ON e.application_id = a.apply_no
                     WHERE a.meeting_no = {number};
                     UPDATE license_meeting SET review_end = CURDATE() + INTERVAL 21 DAY WHERE meeting_no = {number}""")

    def leave(self, number, unit, many):
        """Deletes all but `many` applications of the department in this round."""
        kept = self.sql(f"SELECT application_id FROM certaward.application "
                        f"WHERE round_id = {number} AND unit_id = '{unit}' ORDER BY application_id LIMIT {many}")
        if len(kept) < many:
            raise RuntimeError(f"the round {number} has no {many} applications of {unit}")
        self.delete(f"a.meeting_no = {number} AND a.dept_no = '{unit}' AND a.apply_no NOT IN ({','.join(kept)})")

    def delete(self, which):
        """Deletes the applications that match `which`, a condition on the columns of a."""
        self.sql(f"""DELETE f FROM license_file f JOIN license_apply a ON a.apply_no = f.apply_no WHERE {which};
                     DELETE r FROM certaward.review r JOIN license_apply a ON a.apply_no = r.application_id
                     WHERE {which};
                     DELETE a FROM license_apply a WHERE {which}""")

    def approve(self, number):
        """Approves every application of the round, regardless of its history."""
        self.sql(f"""UPDATE license_apply SET apply_time = COALESCE(apply_time, '2020-01-01')
                     WHERE meeting_no = {number};
                     DELETE r FROM certaward.review r JOIN license_apply a ON a.apply_no = r.application_id
                     WHERE a.meeting_no = {number};
                     INSERT INTO certaward.review (application_id, version, status, level)
                     SELECT apply_no, 1, 'approved', 1 + apply_no MOD 3 FROM license_apply
                     WHERE meeting_no = {number}""")

    def enlarge(self, number, times):
        """Makes a round with `times` the applications of another, and their attachments. Returns its number."""
        new, = self.sql("SELECT MAX(meeting_no) + 1 FROM license_meeting")
        self.sql(f"""INSERT INTO license_meeting
                     SELECT {new}, acad_year, term, apply_start, apply_end, obtain_start, obtain_end, review_end
                     FROM license_meeting WHERE meeting_no = {number};
                     SET @before = (SELECT MAX(apply_no) FROM license_apply);
                     INSERT INTO license_apply (meeting_no, std_no, class_no, dept_no, lic_name, lic_no, issuer,
                                                obtain_date, bank_code, bank_acct, apply_time, state)
                     SELECT {new}, std_no, class_no, dept_no, lic_name, CONCAT(lic_no, '-', seq), issuer,
                            obtain_date, bank_code, bank_acct, apply_time, state
                     FROM license_apply JOIN seq_1_to_{times} WHERE meeting_no = {number};
                     INSERT INTO license_file (apply_no, file_kind, seq, file_name, path)
                     SELECT apply_no, k.file_kind, 1, CONCAT(std_no, '.jpg'), CONCAT(apply_no, k.file_kind, '.jpg')
                     FROM license_apply JOIN (SELECT 'B' AS file_kind UNION ALL SELECT 'L') k WHERE apply_no > @before;
                     ANALYZE TABLE license_apply, license_file""")
        return new

    def let_upkeep_end(self, number, ask_for_its_list):
        """Waits until the round's derived data is complete: before that, pages count its rows one by one."""
        give_up_at = time.monotonic() + PATIENCE
        while self.sql(f"""SELECT 1 FROM certaward.application a
                           LEFT JOIN certaward.application_check c ON c.application_id = a.application_id
                           WHERE a.round_id = {number} AND (c.found IS NULL OR c.round_id <> a.round_id) LIMIT 1"""):
            if time.monotonic() > give_up_at:
                raise RuntimeError(f"upkeep of the round {number} does not come to its end")
            self.sql(f"UPDATE certaward.upkeep SET begun_at = begun_at - INTERVAL 1 DAY WHERE round_id = '{number}'")
            ask_for_its_list()

    @contextmanager
    def optional_index(self):
        """Adds the index that sql/site/demo.sql offers, and drops it afterwards."""
        with open("sql/site/demo.sql", encoding="utf-8") as file:
            offered = re.search(r"^-- +ALTER TABLE campus\.license_apply ADD KEY (\w+) (\(.*\));$", file.read(), re.M)
        name, columns = offered.groups()
        self.sql(f"ALTER TABLE license_apply ADD KEY {name} {columns}; ANALYZE TABLE license_apply")
        try:
            yield
        finally:
            self.sql(f"ALTER TABLE license_apply DROP KEY {name}; ANALYZE TABLE license_apply")

    # ---- its httpd

    def start_httpd_anew(self):
        for command in ("stop-httpd", "start-httpd"):
            subprocess.run(["tests/campus/campus", command, self.folder], check=True, capture_output=True)

    def children(self):
        with open(f"{self.folder}/httpd.pid", encoding="ascii") as file:
            parent = file.read().strip()
        return [pid for pid in os.listdir("/proc") if pid.isdigit() and status_of(pid, "PPid") == parent]

    def forget_peaks(self):
        """Resets the children's peak memory to their present memory."""
        for pid in self.children():
            with open(f"/proc/{pid}/clear_refs", "w", encoding="ascii") as file:
                file.write("5")

    def memory(self, what):
        """Returns the bytes of each child by its pid: VmRSS, the present memory, or VmHWM, its peak."""
        sizes = {pid: status_of(pid, what) for pid in self.children()}
        return {pid: int(size.split()[0]) * 1024 for pid, size in sizes.items() if size}

    def descriptors(self):
        return sum(len(os.listdir(f"/proc/{pid}/fd")) for pid in self.children())


def status_of(pid, what):
    """Returns a field of /proc/PID/status, or an empty text if the process has ended."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8", errors="replace") as file:
            found = re.search(rf"^{what}:\s*(.*)$", file.read(), re.M)
            return found.group(1) if found else ""
    except (FileNotFoundError, ProcessLookupError):
        return ""
