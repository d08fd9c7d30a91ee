# Measures exports: their time, their memory, and the speed of pages meanwhile.
import re
import subprocess
import tempfile
import threading
import time

from bench import CLIENTS
from row import Limit, Row
from visitor import EXPORT, REVIEW, NotAnswered

GROWTH = 16 << 20
MAKERS = 4  # exports at a time, the limit of the campus here; each maker has a round of their own


def rows(bench):
    return [*of_round(bench, bench.approved[0], "20 000", bench.rounds), beside_pages(bench)]


def rows_of_large_rounds(bench):
    """Yields the rows of large rounds, which come last since they double the size of the campus."""
    for times, words, rounds in ((5, "100 000", 3), (50, "1 000 000", 1)):
        number = bench.campus.enlarge(bench.approved[0], times)
        bench.campus.approve(number)
        yield from of_round(bench, number, words, rounds)


def of_round(bench, number, words, rounds):
    school = bench.visitor(bench.school)
    # A reviewer always opens a list before an export, so open the department's. Not the school's: a page takes seconds
    # to count a million rows.
    bench.visitor(bench.department).page(f"{REVIEW}?round={number}")
    return [Row(f"export of {words} rows, read again / bare libxlsxwriter", lambda: bare(bench, number),
                lambda: module(school, number), 1.10, rounds, is_warmed=rounds > 1),
            Limit(f"export of {words} rows: the child grows by",
                  lambda: bench.growth(lambda: module(school, number)), GROWTH, min(rounds, 3))]


def bare(bench, number):
    with tempfile.TemporaryDirectory(dir=bench.campus.folder) as folder:
        begun = time.monotonic()
        subprocess.run(["build/tests/bench/bare_export", bench.campus.option_file, number, folder,
                        f"{folder}/made.xlsx"], check=True, capture_output=True)
        return time.monotonic() - begun


def module(visitor, number):
    """Returns the seconds from sending the form to the redirect to the page that offers the file."""
    page = visitor.page(EXPORT).text
    if not (form := re.search(rf'<form(?:(?!</form>).)*name="round" value="{number}"(?:(?!</form>).)*'
                              r'name="content" value="approved".*?</form>', page, re.S)):
        raise RuntimeError("the page of exports has no such form")
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form.group(0)))
    answer = visitor.ask(EXPORT, fields | {"content": "approved", "anyway": "1"})
    if answer.status != 303:
        raise NotAnswered(f"the export was answered with {answer.status}")
    return answer.seconds


class Makers:
    """Threads that make one export after another until the block ends."""

    def __init__(self, bench):
        self.over, self.problems = threading.Event(), []
        cookies = [bench.campus.log_in(account) for account in accounts(bench.campus)]
        self.threads = [threading.Thread(target=self.work, args=(bench.visitor(cookie), number), daemon=True)
                        for cookie, number in zip(cookies, bench.approved)]

    def work(self, visitor, number):
        try:
            while not self.over.is_set():
                module(visitor, number)
        except Exception as problem:  # raised again by the thread that measures
            self.problems.append(problem)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        time.sleep(0.5)  # the makers have sent their forms
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        if self.problems:
            raise self.problems[0]


def accounts(campus):
    """Creates the makers' accounts, each with access to every department. An account may make one export at a time."""
    names = [f"maker{number}" for number in range(MAKERS)]
    for name in names:
        campus.sql(f"""INSERT IGNORE INTO employee VALUES ('{name}', '{name}', '9001', NULL, '', 1);
                       INSERT INTO employee_duty (acct, duty_code, dept_no)
                       SELECT '{name}', 'LIC_RD', NULL FROM dual
                       WHERE NOT EXISTS (SELECT 1 FROM employee_duty WHERE acct = '{name}')""")
    return names


def beside_pages(bench):
    crowd, path = bench.crowd(bench.department), f"{REVIEW}?round={bench.large}"
    crowd.seconds *= 2  # the slowest of few pages is chance

    def beside():
        with Makers(bench):
            return crowd.slowest(path)

    return Row(f"review page beside {MAKERS} exports / without, {CLIENTS} clients, p99", lambda: crowd.slowest(path),
               beside, 2.0, bench.few_rounds, is_warmed=False)
