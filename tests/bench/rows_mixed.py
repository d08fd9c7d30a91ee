# Measures a mixed load of some minutes: does httpd hold more at its end than at its beginning?
import random
import re
import threading
import time
from functools import cached_property

from bench import UNIT
from row import Row, size
from rows_decisions import forms_in
from rows_exports import module as make_export
from visitor import EXPORT, REVIEW, NotAnswered

PEOPLE = 8
SECONDS = 600
QUIET = 8  # seconds until httpd has closed the idle connections


def rows(bench, seconds=SECONDS):
    load = MixedLoad(bench, seconds)
    name = f"{seconds // 60} minutes of mixed load: {{}}, end / first tenth"
    return [Row(name.format("memory"), lambda: load.held[0][0], lambda: load.held[1][0], 1.1, 1, is_warmed=False,
                shown=size),
            Row(name.format("descriptors"), lambda: load.held[0][1], lambda: load.held[1][1], 1.1, 1, is_warmed=False,
                shown=str)]


class MixedLoad:
    def __init__(self, bench, seconds):
        self.bench, self.seconds = bench, seconds
        self.cookies = [bench.department, bench.school]
        self.problems = []

    @cached_property
    def held(self):
        """Bytes and descriptors of all children while httpd is idle: after the first tenth, and at the end."""
        return [self.after(self.seconds / 10), self.after(self.seconds * 9 / 10)]

    def after(self, seconds):
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=self.work, args=(person, end), daemon=True) for person in range(PEOPLE)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if self.problems:
            raise self.problems[0]
        time.sleep(QUIET)
        return sum(self.bench.campus.memory("VmRSS").values()), self.bench.campus.descriptors()

    def work(self, person, end):
        luck = random.Random(person)
        visitor = self.bench.visitor(self.cookies[person % 2])
        try:
            while time.monotonic() < end:
                luck.choices(*zip((self.look, 60), (self.search, 8), (self.look_closely, 20), (self.decide, 8),
                                  (self.see_exports, 4)))[0](visitor, luck)
            if person == 1:
                make_export(visitor, self.bench.approved[0])
        except Exception as problem:  # raised again by the thread that measures
            self.problems.append(problem)

    def look(self, visitor, luck):
        where = luck.choice(["", "&status=any", "&status=any&before=end", f"&unit={UNIT}", "&sort=student"])
        visitor.page(f"{REVIEW}?round={luck.choice([self.bench.large, self.bench.thin])}{where}")

    def search(self, visitor, luck):
        visitor.page(f"{REVIEW}?round={self.bench.thin}&q={luck.randint(100, 999)}")

    def look_closely(self, visitor, luck):
        page = visitor.page(f"{REVIEW}?round={self.bench.thin}&status=any").text
        visitor.page(f"{REVIEW}/{luck.choice(re.findall('<tr id=.application-([0-9]+)', page))}")

    def decide(self, visitor, luck):
        """Sends a random decision. Another person may decide first (409), which is no fault."""
        page = visitor.page(f"{REVIEW}?round={self.bench.thin}&status=any").text
        action, fields = luck.choice(forms_in(page))
        decision = luck.choice([{"status": "pending"}, {"status": "rejected", "reason": "R01"}])
        answer = visitor.ask(action, fields | decision)
        if answer.status not in (303, 409):
            raise NotAnswered(f"a decision was answered with {answer.status}")

    def see_exports(self, visitor, luck):
        visitor.page(f"{EXPORT}?round={self.bench.approved[0]}")
