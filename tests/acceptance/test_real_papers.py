"""The real papers of the shared cases, character by character."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.findings import Severity
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.writers.text import render_text

SHARED = Path(__file__).parents[2] / "../shared"
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
FRAMEWORK = "กรอบแนวทางการเผยแพร่ข้อมูลผ่านเว็บไซต์สำนักงานสาธารณสุขอำเภอกะพ้อ\n"
LOG = "บันทึกรายงานผลการเผยแพร่ข้อมูล"


def papers(name: str, *ids: str) -> str:
    """Return the text of the papers *ids* of the case *name*."""
    case = SHARED / f"cases/{name}.yaml"
    if not case.exists():
        pytest.skip("the shared case is absent")
    composed = compose(load(case), only=ids)
    return "".join(render_text(composed[key]) for key in ids)


def seed(name: str) -> str:
    """Return the words of a real paper without the marks of the file it stands in."""
    path = SHARED / f"seeds/{name}.txt"
    if not path.exists():
        pytest.skip("the shared seed is absent")
    text = LINK.sub(r"\1", path.read_text(encoding="utf-8"))
    return "".join(line.lstrip("#") for line in text.splitlines(keepends=True))


def squeezed(text: str) -> str:
    """Return *text* without white space."""
    return "".join(text.split())


def first_missing(wanted: str, text: str) -> str | None:
    """Return what stands around the first character of *wanted* that *text* lacks in order."""
    place = 0
    for index, letter in enumerate(wanted):
        place = text.find(letter, place) + 1
        if not place:
            return wanted[max(0, index - 40) : index + 40]
    return None


def test_the_order_is_printed_as_it_was_issued() -> None:
    """White space apart, and nothing is added."""
    assert squeezed(papers("singburi", "order")) == squeezed(seed("singburi"))


def test_the_framework_is_printed_as_it_was_issued() -> None:
    """White space apart, and nothing is added: no date, nobody who signs."""
    text = seed("kapho")
    wanted = text[text.index(FRAMEWORK) : text.index(LOG)]
    assert squeezed(papers("kapho", "framework")) == squeezed(wanted)


def test_every_character_of_the_set_of_a_district_stands_in_order() -> None:
    """Memo, framework and log; boxes, room for the day and dots of the log are added."""
    text = squeezed(papers("kapho", "memo", "framework", "publication-log"))
    assert first_missing(squeezed(seed("kapho")), text) is None


@pytest.mark.parametrize("name", ["kapho", "phangnga", "singburi"])
def test_no_slip_of_a_real_paper_stops_it(name: str) -> None:
    """What is composed has no fault but who signs where nobody is named."""
    case = SHARED / f"cases/{name}.yaml"
    if not case.exists():
        pytest.skip("the shared case is absent")
    found = [each.code for each in unprintable(load(case)) if each.severity is Severity.ERROR]
    assert found == []
