# The setup of all measurements: a large campus and a small one, the rounds and accounts that are used, and how long.
import statistics
import subprocess
from dataclasses import dataclass, field

from campus import Campus
from visitor import REVIEW, Crowd, Visitor

UNIT = "1201"
CLIENTS = 16


@dataclass
class Bench:
    campus: Campus
    small_campus: Campus
    is_full: bool
    large: str = field(init=False)           # the round of 20 000 applications that is open for review
    thin: str = field(init=False)            # a round with about 43 applications of a department
    approved: list[str] = field(init=False)  # rounds of 20 000 applications, all of them approved
    small_thin: str = field(init=False)      # the same as thin, on the small campus

    def __post_init__(self):
        self.rounds = 9 if self.is_full else 5
        self.few_rounds = 5 if self.is_full else 3  # for slow measurements
        self.seconds = 4 if self.is_full else 2     # length of a load
        self.department, self.school = self.campus.log_in(f"staff{UNIT}"), self.campus.log_in("rd1")
        self.prepare_rounds()

    def prepare_rounds(self):
        self.large, first, self.thin, *others = self.campus.newest_rounds(6)
        self.approved = [first, *others]
        self.campus.thin(self.thin)
        for number in self.approved:
            self.campus.approve(number)
        self.few, self.many = (self.campus.applications(number, UNIT) for number in (self.thin, self.large))
        self.small_thin, = self.small_campus.newest_rounds(1)
        self.small_campus.leave(self.small_thin, UNIT, self.few)
        for campus, number in ((self.campus, self.thin), (self.campus, self.large),
                               (self.small_campus, self.small_thin)):
            whole = Visitor(campus.port, campus.log_in("rd1"))
            campus.let_upkeep_end(number, lambda: whole.page(f"{REVIEW}?round={number}"))

    def visitor(self, cookie):
        return Visitor(self.campus.port, cookie)

    def crowd(self, cookie, clients=CLIENTS):
        return Crowd(self.campus.port, cookie, clients, self.seconds)

    def bare(self, program, *arguments):
        """Returns the median seconds of the program's runs, as for a visitor's pages."""
        said = subprocess.run([f"build/tests/bench/bare_{program}", self.campus.option_file, *map(str, arguments)],
                              check=True, capture_output=True, text=True).stdout
        return statistics.median(map(float, said.split()))

    def growth(self, work):
        """Returns the bytes that a child grew by at most during `work`, in a new httpd that has shown pages."""
        self.campus.start_httpd_anew()
        visitor = self.visitor(self.school)
        for _ in range(20):  # so that both children get some
            visitor.connection = None
            visitor.page(f"{REVIEW}?round={self.thin}")
        self.campus.forget_peaks()
        before = self.campus.memory("VmRSS")
        work()
        return max(most - before[pid] for pid, most in self.campus.memory("VmHWM").items() if pid in before)
