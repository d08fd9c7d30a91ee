# Measures the review list: how fast its pages come, and how many bytes the first view takes.
import re
from urllib.parse import quote

from bench import CLIENTS, UNIT
from row import Limit, Row
from visitor import REVIEW, Visitor

BARE = "/campus/bare"
FIRST_VIEW = 60 << 10
GROWTH = 8 << 20
TIMES = 5  # requests for a query or a page, of which the median counts


def rows(bench):
    check_pages(bench)
    yield from pages_by_many(bench) + pages_by_one(bench) + [search(bench)] + whole_list(bench) + first_view(bench)
    if bench.is_full:
        with bench.campus.optional_index():
            yield from pages_by_many(bench, ", with the optional index")


def check_pages(bench):
    visitor = bench.visitor(bench.department)
    for path in (f"{BARE}?{bench.thin}", f"{BARE}?{bench.large}", f"{REVIEW}?round={bench.thin}",
                 f"{REVIEW}?round={bench.large}"):
        answer = visitor.page(path)
        if len(re.findall("<tr", answer.text)) < 20:
            raise RuntimeError(f"{path} has no twenty rows")


def pages_by_many(bench, how=""):
    crowd = bench.crowd(bench.department)

    def row(number, many, wanted):
        return Row(f"review page, {many} in the department, {CLIENTS} clients / bare handler{how}",
                   lambda: crowd.each(f"{BARE}?{number}"), lambda: crowd.each(f"{REVIEW}?round={number}"),
                   wanted, bench.rounds, by_rate=True)

    return [row(bench.thin, bench.few, 1.0), row(bench.large, bench.many, 3.0)]


def pages_by_one(bench):
    department, school = bench.visitor(bench.department), bench.visitor(bench.school)
    small = Visitor(bench.small_campus.port, bench.small_campus.log_in(f"staff{UNIT}"))
    any_status = f"{REVIEW}?round={bench.large}&status=any"
    all_of, all_of_small = (int(campus.sql("SELECT COUNT(*) FROM license_apply")[0])
                            for campus in (bench.campus, bench.small_campus))
    return [Row("last page / first page, status any", lambda: department.typically(any_status),
                lambda: department.typically(f"{any_status}&before=end"), 1.2, bench.rounds),
            Row(f"a page of {bench.few} on a campus of {all_of} / of {all_of_small}",
                lambda: small.typically(f"{REVIEW}?round={bench.small_thin}&status=any"),
                lambda: department.typically(f"{REVIEW}?round={bench.thin}&status=any"), 1.2, bench.rounds),
            Row("scope all, a round of 20 000 / a department's page",
                lambda: department.typically(f"{REVIEW}?round={bench.large}"),
                lambda: school.typically(f"{REVIEW}?round={bench.large}"), 2.0, bench.rounds)]


def search(bench):
    """Returns the row of a search for a student's number: few rows match, so both must read all the others."""
    school = bench.visitor(bench.school)
    words = bench.campus.sql(f"SELECT MAX(std_no) FROM license_apply WHERE meeting_no = {bench.large}")[0]
    return Row("search in a round of 20 000 / the bare query",
               lambda: bench.bare("search", bench.large, words, TIMES),
               lambda: school.typically(f"{REVIEW}?round={bench.large}&q={quote(words)}", TIMES), 1.5, bench.rounds)


def whole_list(bench):
    school = bench.visitor(bench.school)
    first, whole = (f"{REVIEW}?round={bench.large}&status=any{more}" for more in ("", "&show=all"))
    shown = school.page(whole).text.count('<tr id="application-')
    return [Row(f"顯示全部 of 20 000, {shown} on a page: first byte / a page's",
                lambda: school.page(first).first_byte, lambda: school.page(whole).first_byte, 2.0, bench.few_rounds),
            Limit("顯示全部: the child grows by", lambda: bench.growth(lambda: school.page(whole)), GROWTH,
                  bench.few_rounds)]


def first_view(bench):
    """Returns the limits on the page with its style and scripts, as a browser with an empty cache fetches them."""
    visitor = bench.visitor(bench.department)

    def fetched(path):
        answer = visitor.ask(path, headers=["Accept-Encoding: gzip"])
        if answer.status != 200:
            raise RuntimeError(f"{path} was answered with {answer.status}")
        return answer

    page = fetched(f"{REVIEW}?round={bench.large}")
    named = re.findall(r'<(?:link rel="(?:stylesheet|modulepreload)" href|script[^>]* src)="([^"]+)"', page.text)
    files = {path: fetched(path) for path in named}
    weight = page.transferred + sum(each.transferred for each in files.values())
    waiting = {at for path, each in files.items() for at in asked_for_by(path, each.text)} - set(files)
    return [Limit(f"first view: the page and its {len(files)} files of style and script", lambda: weight, FIRST_VIEW),
            Limit("first view: files that only another file names", lambda: len(waiting), 0, shown=str)]


def asked_for_by(path, text):
    """Returns the paths that this file of style or script makes a browser fetch."""
    folder = path.rpartition("/")[0]
    names = re.findall(r'(?:import|from)\s*\(?\s*"\./([^"]+)"|@import\s+(?:url\()?"([^"]+)"|url\("?([^")]+)', text)
    return {f"{folder}/{name}" for found in names for name in found if name and not name.startswith("data:")}
