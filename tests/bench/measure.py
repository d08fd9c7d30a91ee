# Drives the floors and the module in turn, and says how they compare: a row for each figure, with the median of the
# rounds' ratios, the least and the greatest. Ends with 1 when a median falls short.
#
#   measure.py CAMPUS_FOLDER PORT short|full JSON_FILE
import hashlib
import http.client
import json
import os
import re
import secrets
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
from dataclasses import dataclass
from typing import Callable

CAMPUS, PORT, SIZE, JSON_FILE = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
SECONDS = 4 if SIZE == "full" else 2  # that a load lasts
ROUNDS = 9 if SIZE == "full" else 5
CLIENTS = 16
REVIEW, EXPORT, BARE = "/campus/certaward/review", "/campus/certaward/export", "/campus/bare"
NOT_YET = ("1M applications against 10 000; search q; decision POST; pictures; exports of 100 000 and 1 000 000 rows and "
           "the child's memory; pages while exports run; 顯示全部; page weight; ten minutes of mixed load")


def sql(text):
    done = subprocess.run(["mariadb", "--no-defaults", f"--socket={CAMPUS}/mariadb.sock", "-N", "-B",
                           "--default-character-set=utf8mb4", "campus", "-e", text],
                          check=True, capture_output=True, text=True)
    return done.stdout.split()


# ---- the campus, made fit to be measured


def log_in(account):
    token = secrets.token_hex(32)
    digest = hashlib.sha256(token.encode()).hexdigest()
    sql(f"INSERT INTO web_session (sid_sha256, acct, login_at, expires_at) "
        f"VALUES ('{digest}', '{account}', NOW(), NOW() + INTERVAL 1 DAY)")
    return f"CAMPUSSID={token}"


def thinned_round(number):
    """A round that a department has about 43 applications in, all of them open for review."""
    sql(f"""DELETE f, a, r FROM license_apply a JOIN license_file f ON f.apply_no = a.apply_no
            LEFT JOIN certaward.review r ON r.application_id = a.apply_no
            WHERE a.meeting_no = {number} AND a.apply_no MOD 20 <> 7;
            DELETE r FROM certaward.review r JOIN license_apply a ON a.apply_no = r.application_id
            WHERE a.meeting_no = {number};
            UPDATE license_meeting SET review_end = CURDATE() + INTERVAL 21 DAY WHERE meeting_no = {number}""")
    return number


def approved_round(number):
    """A round whose every application is approved."""
    sql(f"""UPDATE license_apply SET apply_time = COALESCE(apply_time, '2020-01-01') WHERE meeting_no = {number};
            DELETE r FROM certaward.review r JOIN license_apply a ON a.apply_no = r.application_id
            WHERE a.meeting_no = {number};
            INSERT INTO certaward.review (application_id, version, status, level)
            SELECT apply_no, 1, 'approved', 1 + apply_no MOD 3 FROM license_apply WHERE meeting_no = {number}""")
    return number


def applications(number, unit):
    return int(sql(f"SELECT COUNT(*) FROM certaward.application WHERE round_id = {number} AND unit_id = '{unit}'")[0])


# ---- what is measured: each gives the seconds of one piece of work


class NotAnswered(Exception):
    """By the module: what it can't do under this load, no ratio can say."""


def answer(method, path, cookie, fields=None):
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=600)
    headers = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{PORT}"}
    body = None
    if fields is not None:
        body = urllib.parse.urlencode(fields)
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method, path, body, headers)
    got = connection.getresponse()
    text = got.read().decode()
    connection.close()
    return got.status, text


def pages(path, cookie, clients):
    """Seconds of each page while the clients ask for it on connections that stay open."""
    done = subprocess.run(["wrk", "-t1", f"-c{clients}", f"-d{SECONDS}s", "--timeout", "30s",
                           "-H", f"Cookie: {cookie}", f"http://127.0.0.1:{PORT}{path}"],
                          check=True, capture_output=True, text=True).stdout
    if "Non-2xx" in done or "Socket errors" in done:
        raise NotAnswered(f"{path} was refused: " + " ".join(re.findall(r"Non-2xx.*|Socket errors.*|\d+ requests in \S+,", done)))
    return 1 / float(re.search(r"Requests/sec:\s+([\d.]+)", done).group(1))


def module_export(number, cookie):
    _, page = answer("GET", EXPORT, cookie)
    if not (form := re.search(rf'<form(?:(?!</form>).)*name="round" value="{number}"(?:(?!</form>).)*'
                              r'name="content" value="approved".*?</form>', page, re.S)):
        raise RuntimeError("the page of exports has no such form")
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form.group(0)))
    begun = time.monotonic()
    status, text = answer("POST", EXPORT, cookie, fields | {"anyway": "1"})
    if status != 303:
        raise NotAnswered(f"the export answered {status}")
    return time.monotonic() - begun


def bare_export(number):
    with tempfile.TemporaryDirectory(dir=CAMPUS) as folder:
        begun = time.monotonic()
        subprocess.run(["build/tests/bench/bare_export", f"{CAMPUS}/etc/database.cnf", number, folder,
                        f"{folder}/made.xlsx"], check=True, capture_output=True)
        return time.monotonic() - begun


# ---- rows of the table


@dataclass
class Row:
    name: str
    floor: Callable[[], float]
    module: Callable[[], float]
    wanted: float
    by_rate: bool  # pages a second, at least so many times the floor's; else time, at most so many times

    problem: str = ""

    def measure(self):
        try:
            self.floor(), self.module()  # neither begins cold
            self.compare([(self.floor(), self.module()) for _ in range(ROUNDS)])
        except NotAnswered as problem:
            self.problem, self.pairs, self.is_met = str(problem), [], False

    def compare(self, pairs):
        self.pairs = pairs
        ratios = [floor / module if self.by_rate else module / floor for floor, module in self.pairs]
        self.ratio, self.least, self.greatest = statistics.median(ratios), min(ratios), max(ratios)
        self.is_met = self.ratio >= self.wanted if self.by_rate else self.ratio <= self.wanted

    def shown(self, seconds):
        return f"{1 / seconds:.0f}/s" if seconds < 0.2 else f"{seconds:.2f} s"

    def line(self):
        if self.problem:
            return f"{self.name:<58} {self.problem}  SHORT"
        floor, module = (self.shown(statistics.median(each)) for each in zip(*self.pairs))
        sign = ">=" if self.by_rate else "<="
        return (f"{self.name:<58} {floor:>9} {module:>9} {self.ratio:>7.2f} {self.least:>6.2f} {self.greatest:>6.2f}"
                f"  {sign} {self.wanted:<5} {'OK' if self.is_met else 'SHORT'}")

    def as_json(self):
        if self.problem:
            return {"name": self.name, "problem": self.problem, "wanted": self.wanted, "met": False}
        return {"name": self.name, "floor_seconds": [floor for floor, _ in self.pairs],
                "module_seconds": [module for _, module in self.pairs], "ratio": self.ratio, "least": self.least,
                "greatest": self.greatest, "wanted": self.wanted, "at_least": self.by_rate, "met": self.is_met}


def rows():
    unit, department, school = "1201", log_in("staff1201"), log_in("rd1")
    large, approved, small = sql("SELECT meeting_no FROM license_meeting ORDER BY apply_start DESC LIMIT 3")
    thinned_round(small), approved_round(approved)
    few, many = (applications(number, unit) for number in (small, large))

    def bare(number):
        return lambda: pages(f"{BARE}?{number}", department, CLIENTS)

    def review(cookie, number, more="", clients=CLIENTS):
        return lambda: pages(f"{REVIEW}?round={number}{more}", cookie, clients)

    for path in (f"{BARE}?{small}", f"{BARE}?{large}", f"{REVIEW}?round={small}", f"{REVIEW}?round={large}"):
        status, text = answer("GET", path, department)
        if status != 200 or len(re.findall("<tr", text)) < 20:
            raise RuntimeError(f"{path} answered {status} and no twenty rows")

    return [Row(f"review page, {few} in the department / bare handler", bare(small),
                review(department, small), 1.0, True),
            Row(f"review page, {many} in the department / bare handler", bare(large),
                review(department, large), 3.0, True),
            Row("last page / first page, status any, one client", review(department, large, "&status=any", 1),
                review(department, large, "&status=any&before=end", 1), 1.2, False),
            Row("scope all, first page / a department's page, one client", review(department, large, "", 1),
                review(school, large, "", 1), 2.0, False),
            Row("export of 20 000 rows, read again / bare libxlsxwriter", lambda: bare_export(approved),
                lambda: module_export(approved, school), 1.10, False)]


def main():
    count = int(sql("SELECT COUNT(*) FROM license_apply")[0])
    print(f"{count} applications, {CLIENTS} clients, {ROUNDS} rounds in turn, {os.cpu_count()} cores", flush=True)
    print(f"{'':<58} {'floor':>9} {'module':>9} {'ratio':>7} {'least':>6} {'most':>6}  wanted", flush=True)
    measured = []
    for row in rows():
        row.measure()
        measured.append(row)
        print(row.line(), flush=True)
    print(f"Not measured yet: {NOT_YET}.")
    with open(JSON_FILE, "w", encoding="utf-8") as file:
        json.dump({"applications": count, "clients": CLIENTS, "rows": [row.as_json() for row in measured]}, file, indent=1)
    return 0 if all(row.is_met for row in measured) else 1


sys.exit(main())
