# Measures attachments: how fast they come from a file and from the database.
import os

from bench import CLIENTS, UNIT
from row import Row

BYTES = 1 << 20
PICTURE = "/campus/certaward/attachment"
BARE = "/campus/bare-picture.jpg"  # the same file, sent by httpd alone
TIMES = 20


def rows(bench):
    in_file, in_database = prepare(bench)
    crowd, visitor = bench.crowd(bench.department), bench.visitor(bench.department)
    alone = bench.crowd(bench.department, clients=1)  # wrk, which reads a megabyte as fast as the bare program does
    for path in (BARE, f"{PICTURE}/{in_file}", f"{PICTURE}/{in_database}"):
        if len(visitor.page(path).body) != BYTES:
            raise RuntimeError(f"{path} is not the picture")
    return [Row(f"picture of 1 MB from a file, {CLIENTS} clients / httpd's own file", lambda: crowd.each(BARE),
                lambda: crowd.each(f"{PICTURE}/{in_file}"), 0.7, bench.few_rounds, by_rate=True),
            Row("picture of 1 MB from the database / a bare SELECT",
                lambda: bench.bare("picture", in_database, BYTES, TIMES),
                lambda: alone.each(f"{PICTURE}/{in_database}"), 0.7, bench.rounds, by_rate=True)]


def prepare(bench):
    """Stores the same bytes, which begin like a JPEG, in the upload folder and in the database. Returns both ids."""
    with open(f"{bench.campus.folder}/uploads/bench.jpg", "wb") as file:
        file.write(b"\xff\xd8\xff" + b"x" * (BYTES - 3))
        os.fchmod(file.fileno(), 0o644)
    in_file, in_database = bench.campus.sql(f"""
        SELECT f.file_no FROM license_file f JOIN license_apply a ON a.apply_no = f.apply_no
        WHERE a.meeting_no = {bench.large} AND a.dept_no = '{UNIT}' AND a.apply_time IS NOT NULL LIMIT 2""")
    bench.campus.sql(f"""
        UPDATE license_file SET path = 'bench.jpg' WHERE file_no = {in_file};
        UPDATE license_file SET path = NULL, content = CONCAT(UNHEX('FFD8FF'), REPEAT('x', {BYTES - 3}))
        WHERE file_no = {in_database}""")
    return in_file, in_database
