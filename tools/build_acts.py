"""Make the list of acts of the package from a collection of names and years.

    python tools/build_acts.py acts.json

``acts.json`` holds, for each act, its name, its Buddhist year, its amendments, the highest
section that its text has, and where it was seen: in the Council of State's list of June
2021, in the texts of the PyThaiNLP thai-law data set, or both.  Only those facts are taken
over, no sentence of an act.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "src" / "thaigovdocs" / "standard" / "data"
LONGEST = 200  # letters: beyond it stands a sentence that was taken for a name
BROKEN = re.compile(r"มาตรา[0-9]|[\[\]]|\($|พระ$")
YEARLY = re.compile(r"^พระราช(?:บัญญัติ|กำหนด)(?:งบประมาณรายจ่าย|โอนงบประมาณ|เหรียญ|นิรโทษกรรม|ล้างมลทิน)")
"""Acts of which there is one for each year or occasion: a year says nothing about them."""


def build(entries: Iterable[Mapping[str, Any]]) -> str:
    """Return one line for each act: name, year, sections, amendments, number of sources."""
    lines = {_line(entry) for entry in entries if _is_usable(entry)}
    return "\n".join(sorted(lines)) + "\n"


def _is_usable(entry: Mapping[str, Any]) -> bool:
    name = entry["name"]
    return len(name) <= LONGEST and not BROKEN.search(name) and not YEARLY.search(name)


def _line(entry: Mapping[str, Any]) -> str:
    amendments = sorted({(each["no"], each["year"]) for each in entry["amendments"]})
    told = ",".join(f"{number}:{year}" for number, year in amendments)
    cells = (entry["name"], entry["year"], entry["sections_seen"] or 0, told, len(entry["seen_in"]))
    return "\t".join(map(str, cells))


if __name__ == "__main__":
    listed = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    (DATA / "acts.txt").write_text(build(listed), encoding="utf-8")
