"""The real letter and announcement of a province, from its policy file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.writers.text import render_text

SHARED = Path(__file__).parents[2] / "../shared"
CATCHWORD = re.compile(r"^.*\.\.\./\s*$", re.MULTILINE)


def first_missing(wanted: str, text: str) -> str | None:
    """Return what follows the first character of *wanted* that *text* lacks in order."""
    place = 0
    for index, letter in enumerate(wanted):
        place = text.find(letter, place) + 1
        if not place:
            return wanted[max(0, index - 40) : index + 40]
    return None


def squeezed(text: str) -> str:
    """Return *text* without white space."""
    return "".join(text.split())


def test_every_character_of_the_real_papers_stands_in_order() -> None:
    """White space and the catchword apart, the text is that of the papers as they were sent."""
    case, seed = SHARED / "cases/phangnga.yaml", SHARED / "seeds/phangnga.txt"
    if not (case.exists() and seed.exists()):
        pytest.skip("the shared case is absent")
    papers = "".join(render_text(document) for document in compose(load(case)).values())
    wanted = CATCHWORD.sub("", seed.read_text(encoding="utf-8"))
    assert first_missing(squeezed(wanted), squeezed(papers)) is None


def test_only_subject_and_date_of_the_enclosure_are_added() -> None:
    """The citation of the announcement is longer than in the real letter, nothing else is."""
    case, seed = SHARED / "cases/phangnga.yaml", SHARED / "seeds/phangnga.txt"
    if not (case.exists() and seed.exists()):
        pytest.skip("the shared case is absent")
    papers = "".join(render_text(document) for document in compose(load(case)).values())
    added = " เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานจังหวัดพังงา ลงวันที่ ๒๐ เมษายน ๒๕๖๑"
    wanted = CATCHWORD.sub("", seed.read_text(encoding="utf-8"))
    cited = papers.replace(f"สิ่งที่ส่งมาด้วย ประกาศจังหวัดพังงา{added}", "สิ่งที่ส่งมาด้วย ประกาศจังหวัดพังงา")
    assert squeezed(cited) == squeezed(wanted)
