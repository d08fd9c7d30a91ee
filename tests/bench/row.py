# A row of the table: the measured values, the wanted value, and whether it is met.
import statistics
import unicodedata
from dataclasses import dataclass
from typing import Callable

from visitor import NotAnswered

HEAD = f"{'':<62} {'floor':>9} {'module':>9} {'ratio':>7} {'least':>6} {'most':>6}  wanted"


def duration(seconds):
    return f"{seconds * 1000:.2f} ms" if seconds < 0.1 else f"{seconds:.2f} s"


def rate(seconds):
    return f"{1 / seconds:.0f}/s" if seconds < 0.2 else f"{1 / seconds:.1f}/s"


def size(count):
    return f"{count / 1024:.1f} KB" if count < 1 << 20 else f"{count / (1 << 20):.1f} MB"


def padded(name):
    """Returns the name padded to the head's first column; a Chinese character is two columns wide."""
    return name + " " * (62 - sum(2 if unicodedata.east_asian_width(sign) == "W" else 1 for sign in name))


@dataclass
class Row:
    """The module beside its floor, in turn. Each returns the seconds of one piece of work, or another number."""

    name: str
    floor: Callable[[], float]
    module: Callable[[], float]
    wanted: float
    rounds: int
    by_rate: bool = False  # wanted: at least so many times the floor's rate; else at most so many times its number
    is_warmed: bool = True  # both run once before the first round
    shown: Callable[[float], str] = duration

    problem: str = ""

    def measure(self):
        try:
            if self.is_warmed:
                self.floor(), self.module()
            self.compare([(self.floor(), self.module()) for _ in range(self.rounds)])
        except NotAnswered as problem:
            self.problem, self.is_met = str(problem), False

    def compare(self, pairs):
        self.pairs = pairs
        ratios = [floor / module if self.by_rate else module / floor for floor, module in pairs]
        self.ratio, self.least, self.greatest = statistics.median(ratios), min(ratios), max(ratios)
        self.is_met = self.ratio >= self.wanted if self.by_rate else self.ratio <= self.wanted

    def line(self):
        if self.problem:
            return f"{padded(self.name)} {self.problem}  SHORT"
        shown = rate if self.by_rate else self.shown
        floor, module = (shown(statistics.median(each)) for each in zip(*self.pairs))
        sign = ">=" if self.by_rate else "<="
        return (f"{padded(self.name)} {floor:>9} {module:>9} {self.ratio:>7.2f} {self.least:>6.2f}"
                f" {self.greatest:>6.2f}  {sign} {self.wanted:<6} {'OK' if self.is_met else 'SHORT'}")

    def as_json(self):
        if self.problem:
            return {"name": self.name, "problem": self.problem, "wanted": self.wanted, "met": False}
        return {"name": self.name, "floor": [floor for floor, _ in self.pairs],
                "module": [module for _, module in self.pairs], "ratio": self.ratio, "least": self.least,
                "greatest": self.greatest, "wanted": self.wanted, "at_least": self.by_rate, "met": self.is_met}


@dataclass
class Limit:
    """A limit on what the module may take, independent of a floor."""

    name: str
    module: Callable[[], float]
    wanted: float
    rounds: int = 1
    shown: Callable[[float], str] = size

    problem: str = ""

    def measure(self):
        try:
            self.numbers = [self.module() for _ in range(self.rounds)]
            self.median = statistics.median(self.numbers)
            self.is_met = self.median <= self.wanted
        except NotAnswered as problem:
            self.problem, self.is_met = str(problem), False

    def line(self):
        if self.problem:
            return f"{padded(self.name)} {self.problem}  SHORT"
        least, most = (self.shown(each) if self.rounds > 1 else "" for each in (min(self.numbers), max(self.numbers)))
        return (f"{padded(self.name)} {'':>9} {self.shown(self.median):>9} {least:>10} {most:>11}"
                f"  <= {self.shown(self.wanted)} {'OK' if self.is_met else 'SHORT'}")

    def as_json(self):
        if self.problem:
            return {"name": self.name, "problem": self.problem, "wanted": self.wanted, "met": False}
        return {"name": self.name, "module": self.numbers, "median": self.median, "least": min(self.numbers),
                "greatest": max(self.numbers), "wanted": self.wanted, "at_least": False, "met": self.is_met}
