# Measures a decision: how long until it is stored and answered, as a form and by the script.
import html
import re
import statistics

from bench import UNIT
from row import Row
from visitor import REVIEW, NotAnswered

AT_ONCE = 10  # decisions, of which the median counts
BY_SCRIPT = ("X-CertAward-Fragment: row",)  # asks for the updated row as the answer


def rows(bench):
    visitor = bench.visitor(bench.department)
    forms = forms_in(visitor.page(f"{REVIEW}?round={bench.large}&show=all").text)

    def bare():
        ids = [forms.pop()[0].rpartition("/")[2] for _ in range(AT_ONCE)]
        return bench.bare("decision", bench.large, UNIT, *ids)

    def decided(status, headers=()):
        action, fields = forms.pop(0)
        answer = visitor.ask(action, fields | {"status": "rejected", "reason": "R01"}, headers)
        if answer.status != status:
            raise NotAnswered(f"a decision was answered with {answer.status}")
        return answer.seconds

    def row(name, status, headers=()):
        return Row(name, bare, lambda: statistics.median(decided(status, headers) for _ in range(AT_ONCE)), 1.5,
                   bench.rounds)

    return [row("decision sent as a form / its bare transaction", 303),
            row("decision sent by the script, with its row / the same", 200, BY_SCRIPT)]


def forms_in(page):
    """Each row's: where it leads to, and what it says before anybody has chosen."""
    found = re.findall(r'<form method="post" action="([^"]+/review/\d+)"[^>]*>(.*?)</form>', page, re.S)
    return [(html.unescape(action), {name: html.unescape(value) for name, value in
             re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)}) for action, form in found]
