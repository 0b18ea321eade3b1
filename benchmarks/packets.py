"""Many packets in one process: read, compose, render to DOCX and write; or docxtpl's part of it.

    python benchmarks/packets.py ours|docxtpl FIRST COUNT FOLDER

Prints one JSON object: the seconds it took, and the memory in MiB after 100 and at the end.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from inputs import policy

CLAUSES = 30
SETTLED = 100  # packets after which nothing more is loaded


def memory() -> float:
    """Return the resident memory of this process in MiB, 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 2**20


def ours(number: int, folder: Path) -> None:
    """Read, compose, render and write one packet."""
    import thaigovdocs as tgd

    text = json.dumps(policy(clauses=CLAUSES, number=number), ensure_ascii=False)
    tgd.render(tgd.loads(text), folder / str(number), formats=["docx"])


def docxtpl(number: int, folder: Path) -> None:
    """Fill the same two templates the usual way with words that are ready, and write them."""
    from docxtpl import DocxTemplate

    import thaigovdocs as tgd
    from thaigovdocs.resources import templates_folder
    from thaigovdocs.writers.docx.context import template_context

    file = tgd.PolicyFile.from_dict(policy(clauses=CLAUSES, number=number))
    out = folder / str(number)
    out.mkdir(parents=True)
    for kind, document in tgd.compose(file).items():
        name = kind if kind in {"letter", "memo"} else "title"
        template = DocxTemplate(templates_folder() / "docx" / f"{name}.docx")
        template.render({"doc": template_context(document)}, autoescape=True)
        template.save(out / f"{kind}.docx")


def main(who: str, first: int, count: int, folder: Path) -> None:
    """Make *count* packets, numbered from *first*."""
    make = {"ours": ours, "docxtpl": docxtpl}[who]
    start = time.perf_counter()
    settled = 0.0
    for done in range(1, count + 1):
        make(first + done, folder)
        if done == SETTLED:
            settled = memory()
    seconds = time.perf_counter() - start
    print(json.dumps({"seconds": seconds, "settled": settled, "end": memory()}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
