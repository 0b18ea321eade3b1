"""Kill a render at random moments and look at what it left behind; run by its test.

    python killed.py FOLDER KILLS [foreign]

Prints one JSON object: how many kills left the old papers, how many the new ones.
No PDF is made: Typst's threads do not live on in a forked process.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

import thaigovdocs as tgd
from thaigovdocs.files.folders import check_folder

FORMATS = ("docx", "txt")


def policy(edition: int) -> tgd.PolicyFile:
    """Return a small policy whose papers say which edition they are."""
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": "1",
            "agency": {"name": "จังหวัดธารารมย์"},
            "people": {"chief": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "chief",
            "policy": {"subject": f"ฉบับที่ {edition}", "provisions": [f"ข้อความ {edition}"] * 20},
            "documents": [
                {"kind": "announcement", "id": f"paper-{part}", "date": "2026-11-20"}
                for part in range(12)
            ],
        }
    )


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of *folder* by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def killed(file: tgd.PolicyFile, folder: Path, *, after: float) -> None:
    """Render in a process of its own and kill it *after* so many seconds."""
    child = os.fork()
    if not child:
        tgd.render(file, folder, formats=FORMATS, force=True)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def main(folder: Path, kills: int, *, foreign: bool) -> None:
    """Render two editions in turn, the second one killed, and compare."""
    chance = random.Random(20)
    old, new = policy(1), policy(2)
    out = folder / "out"
    wanted = {}
    for name, file in (("new", new), ("old", old)):
        out.mkdir(exist_ok=True)
        if foreign:
            (out / "mine.txt").write_text("not of the packet")
        start = time.perf_counter()
        tgd.render(file, out, formats=FORMATS, force=True)
        took = time.perf_counter() - start
        wanted[name] = content(out)
    left: Counter[str] = Counter()
    for _ in range(kills):
        killed(new, out, after=chance.uniform(0, 2 * took))
        check_folder(out, force=True)  # the next run begins with it
        found = content(out)
        state = next((name for name, files in wanted.items() if files == found), "mix")
        left[state] += 1
        if state != "old":
            tgd.render(old, out, formats=FORMATS, force=True)
    print(json.dumps(left))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), foreign="foreign" in sys.argv)
