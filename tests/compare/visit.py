#!/usr/bin/env python3
"""Visits every page of a running demo campus and keeps the answers, for tests/compare/run.

    visit.py CAMPUS PORT ANSWERS

Goes from link to link for each account and language, then sends forms that are refused or asked about, exports both
contents, and takes the files apart. Each answer is a file: status, headers, body.
"""
import hashlib
import io
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path

campus, port, answers = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
SITE = f"http://127.0.0.1:{port}"
BASE = "/campus/certaward"
ACCOUNTS = ["staff1203", "staffboth", "rd1", "noduty"]
MOST_PAGES = 120  # of one account and language, beside those of STARTS
STARTS = ["", "/review", "/review?show=all&status=any", "/review?status=any&more=1&q=C0", "/review?check=any",
          "/review?status=any&sort=certificate", "/export", "/roster", "/bankbooks", "/award", "/help", "/handover",
          "/nothing", "/review/0", "/attachment/0", "/export/0/x.xlsx", "/review?status=none", "/export/progress?key=x"]
HEADERS = ["Content-Type", "Content-Language", "Content-Disposition", "Content-Security-Policy", "Cache-Control",
           "Location", "Referrer-Policy", "X-Content-Type-Options", "Allow", "Retry-After", "Vary"]
BLANKED = [(re.compile(rb"\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b"), b"HEX"),
           (re.compile(rb'(class="[^"]*reference[^"]*">)[^<]*'), rb"\1REFERENCE"),
           (re.compile(rb"License_\d{12}"), b"License_TIME"),
           (re.compile(rb"\d{2}:\d{2}(:\d{2})?"), b"TIME"),
           (re.compile(rb"/export/\d+/"), b"/export/N/"),
           (re.compile(rb"(made|id|EXPORT|export)=\d+"), rb"\1=N")]


def sql(statement):
    client = ["mariadb", "--no-defaults", f"--socket={campus}/mariadb.sock", "--default-character-set=utf8mb4",
              "--batch", "--skip-column-names"]
    return subprocess.run(client, input=statement, text=True, capture_output=True, check=True).stdout.strip()


class Asked(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    def __init__(self, account, language):
        token = hashlib.sha256(f"{account} compares".encode()).hexdigest()
        stored = hashlib.sha256(token.encode()).hexdigest()
        sql(f"REPLACE INTO campus.web_session (sid_sha256, acct, login_at, expires_at) "
            f"VALUES ('{stored}', '{account}', NOW(), NOW() + INTERVAL 1 HOUR)")
        self.name = f"{account}.{language}"
        self.cookie = f"CAMPUSSID={token}; CAMPUSLANG={language}"
        self.opener = urllib.request.build_opener(Asked)
        self.kept = 0

    def ask(self, path, fields=None, fragment=False):
        data = urllib.parse.urlencode(fields).encode() if fields is not None else None
        headers = {"Cookie": self.cookie, "Origin": SITE, "Sec-Fetch-Site": "same-origin"}
        if fragment:
            headers["X-CertAward-Fragment"] = "row"
        request = urllib.request.Request(SITE + path, data, headers)
        try:
            answer = self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as refusal:
            answer = refusal
        body = answer.read()
        self.keep(("POST " if fields is not None else "GET ") + path, answer, body)
        return answer.status, body

    def keep(self, name, answer, body):
        head = [f"{header}: {answer.headers[header]}" for header in HEADERS if answer.headers[header]]
        text = f"{name}\n{answer.status}\n".encode() + "\n".join(head).encode() + b"\n\n"
        if body.startswith(b"PK"):
            text += unpacked(body)
        else:
            text += body if answer.headers["Content-Type"].startswith("image/") else body.replace(b"><", b">\n<")
        for pattern, by in BLANKED:
            text = pattern.sub(by, text)
        self.kept += 1
        (answers / f"{self.name}.{self.kept:04}").write_bytes(text)


def unpacked(workbook):
    """The sheets of a workbook, without what says when it was made."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = [name for name in sorted(archive.namelist()) if not name.startswith("docProps/")]
        return b"\n".join(name.encode() + b"\n" + archive.read(name).replace(b"><", b">\n<") for name in parts)


def links_of(body):
    found = re.findall(rb'(?:href|src)="(/campus/certaward[^"]*)"', body)
    return [link.decode().replace("&amp;", "&") for link in found if b"/static/" not in link]


def visit(person, takes_files):
    waiting, seen = [BASE + start for start in STARTS], set()
    while waiting and len(seen) < len(STARTS) + MOST_PAGES:
        path = waiting.pop(0)
        if path in seen or (not takes_files and re.search(r"/export/\d", path)):
            continue
        seen.add(path)
        status, body = person.ask(path)
        if status == 200:
            waiting += [link for link in links_of(body) if link not in seen]


def send_forms(person):
    """Forms that store nothing: what is asked first, and what is refused."""
    _, page = person.ask(f"{BASE}/review?status=any")
    picks = [value.decode() for value in re.findall(rb'name="pick" value="([^"]*)"', page)[:3]]
    key = "0" * 32
    for status, more in (("approved", {"level": "3"}), ("rejected", {"reason": "R10"}), ("", {})):
        fields = [("key", key), ("status", status), ("back", ""), *more.items(), *(("pick", each) for each in picks)]
        person.ask(f"{BASE}/review", fields)
    for pick in picks:
        application, version = pick.split(".")
        for fragment in (False, True):
            person.ask(f"{BASE}/review/{application}",
                       {"key": key, "version": version, "status": "rejected", "reason": "R10"}, fragment)
        person.ask(f"{BASE}/review/{application}", {"key": key, "version": "99", "status": "approved", "alone": "1"})
    person.ask(f"{BASE}/award", {"token": "x", "round": "none"})
    person.ask(f"{BASE}/review", {"undo": key, "key": key})


def export(person, token_page):
    """Makes an export of each content and takes its files."""
    round_id = sql("SELECT MAX(round_id) FROM certaward.award_round")
    for number, content in enumerate(("everything", "approved")):
        _, page = person.ask(token_page)
        token = re.search(rb'name="token" value="([^"]*)"', page)[1].decode()
        key = hashlib.md5(f"{answers} {person.name} {number}".encode()).hexdigest()
        person.ask(f"{BASE}/export", {"token": token, "key": key, "round": round_id, "content": content, "anyway": "1"})
        made = sql(f"SELECT CONCAT(export_id, '/', file_name) FROM certaward.export WHERE form_key = '{key}'")
        if not made:
            continue
        for ending in (".xlsx", ".csv", ".eml"):
            person.ask(f"{BASE}/export/{made.removesuffix('.xlsx')}{ending}")


def main():
    answers.mkdir(parents=True)
    # The same beginning each time, whatever the build before it has exported.
    sql("DELETE FROM certaward.export_row; DELETE FROM certaward.export_piece; DELETE FROM certaward.export_csv_piece; "
        "DELETE FROM certaward.export_unit; DELETE FROM certaward.export_revision; DELETE FROM certaward.export;")
    for account in ACCOUNTS:
        for language in ("zh-TW", "en"):
            visit(Person(account, language), takes_files=False)
            send_forms(Person(f"{account}", language + ".forms"))
    for account in ("staff1203", "rd1"):
        export(Person(account, "zh-TW.export"), f"{BASE}/export")
    for account in ("staff1203", "rd1"):
        visit(Person(account, "zh-TW.after"), takes_files=False)
    print(f"{len(list(answers.iterdir()))} answers in {answers}")


if __name__ == "__main__":
    main()
