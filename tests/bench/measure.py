# Measures the floors and the module in turn, and prints how they compare: a row for each figure, with the median of the
# rounds' ratios, the least and the greatest. Exits with 1 if a median falls short.
#
#   measure.py CAMPUS_FOLDER SMALL_CAMPUS_FOLDER short|full JSON_FILE
import json
import os
import signal
import sys

import rows_decisions
import rows_exports
import rows_list
import rows_mixed
import rows_pictures
from bench import Bench
from campus import Campus
from row import HEAD

ONLY_IN_FULL = "lists with the optional index; exports of 100 000 and 1 000 000 rows; ten minutes of mixed load"


def all_rows(bench):
    """Yields all rows. Each part makes its rows in its turn, since some change the data of the campus."""
    for part in (rows_list, rows_pictures, rows_decisions, rows_exports):
        yield from part.rows(bench)
    if bench.is_full:
        yield from rows_mixed.rows(bench)
        yield from rows_exports.rows_of_large_rounds(bench)


def main(folder, small_folder, size, json_file):
    campus = Campus(folder)
    count = int(campus.sql("SELECT COUNT(*) FROM license_apply")[0])
    bench = Bench(campus, Campus(small_folder), size == "full")
    print(f"{count} applications, {bench.rounds} or {bench.few_rounds} rounds in turn, {os.cpu_count()} cores")
    print(HEAD, flush=True)
    measured = []
    for row in all_rows(bench):
        row.measure()
        measured.append(row)
        print(row.line(), flush=True)
    if not bench.is_full:
        print(f"Only with BENCH=full: {ONLY_IN_FULL}.")
    short = [row.name for row in measured if not row.is_met]
    print(f"{len(short)} of {len(measured)} fall short" + "".join(f"\n  {name}" for name in short), flush=True)
    with open(json_file, "w", encoding="utf-8") as file:
        json.dump({"applications": count, "cores": os.cpu_count(), "full": bench.is_full,
                   "rows": [row.as_json() for row in measured]}, file, indent=1, ensure_ascii=False)
    return 1 if short else 0


# Calls sys.exit() on SIGTERM, so that the program first ends what it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
sys.exit(main(*sys.argv[1:]))
