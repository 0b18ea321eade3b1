"""A batch of many agencies, measured: rate, processor time, and memory while it runs.

    python benchmarks/many.py [--rows 1000] [--formats docx,pdf] [--jobs 2] [--peer]

The rows are those of ``agencies.py``, the papers a letter and an announcement of 30 clauses.
Prints one JSON object.  Memory is that of the largest process, after an eighth of the rows
and at the end.  With ``--peer`` what docxtpl takes for its part of the same stands beside it:
filling the two templates with words that are ready, and writing them, in one process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

import thaigovdocs as tgd
from agencies import rows
from inputs import policy

KEYS = (
    *("agency.name", "agency.code", "agency.letterhead", "agency.owner"),
    *("people.governor.name", "people.governor.position"),
    *("issued.letter.number", "issued.letter.date"),
)


def memory() -> float:
    """Return the resident memory of the largest process of ours, in MiB; 0 where nobody says."""
    most = 0
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[1]) == os.getpid() or entry.name == str(os.getpid()):
                most = max(most, int((entry / "statm").read_text().split()[1]))
        except (OSError, ValueError):
            continue
    return most * resource.getpagesize() / 2**20


def measured(count: int, formats: Any, jobs: int) -> dict[str, Any]:
    """Return what a batch of *count* rows takes."""
    base = tgd.PolicyFile.from_dict(policy(clauses=30) | {"output": {"emblem": "preprinted"}})
    table = [dict(zip(KEYS, row, strict=True)) for row in rows(count)]
    early = late = 0.0
    with tempfile.TemporaryDirectory() as out:
        begin = time.perf_counter()
        statuses = []
        for row in tgd.batch(base, table, out, formats=formats, jobs=jobs):
            statuses.append(row.status)
            if row.number == max(1, count // 8):
                early = memory()
            if row.number % 64 == 0:
                late = memory()
        seconds = time.perf_counter() - begin
    mine, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    spent = sum(each.ru_utime + each.ru_stime for each in (mine, others))
    return {
        "rows": count,
        "made": statuses.count("made"),
        "seconds": round(seconds, 1),
        "rows a second": round(count / seconds, 1),
        "processor milliseconds a row": round(spent / count * 1000, 1),
        "MiB early": round(early),
        "MiB late": round(late),
    }


def usual(count: int) -> float:
    """Return the milliseconds of the processor in which docxtpl fills and writes a row's papers."""
    from docxtpl import DocxTemplate

    from thaigovdocs.resources import templates_folder
    from thaigovdocs.writers.docx.context import template_context

    spent = 0.0
    with tempfile.TemporaryDirectory() as out:
        for number in range(count):
            file = tgd.PolicyFile.from_dict(policy(clauses=30, number=number))
            for kind, document in tgd.compose(file).items():
                context = {"doc": template_context(document)}
                name = kind if kind == "letter" else "title"
                begin = time.process_time()
                template = DocxTemplate(templates_folder() / "docx" / f"{name}.docx")
                template.render(context, autoescape=True)
                template.save(Path(out) / f"{number}-{kind}.docx")
                spent += time.process_time() - begin
    return round(spent / count * 1000, 1)


def main() -> None:
    """Measure one batch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--formats", default="docx,pdf")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--peer", action="store_true")
    options = parser.parse_args()
    found = measured(options.rows, options.formats.split(","), options.jobs)
    if options.peer:
        found["docxtpl, processor milliseconds a row"] = usual(min(options.rows, 60))
    print(json.dumps(found))


if __name__ == "__main__":
    main()
