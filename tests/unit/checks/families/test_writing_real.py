"""The rules of writing on words of the standard, and on real papers where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from slips import case
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.files import check_data
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import Origin
from thaigovdocs.thai.spans import Span

SEEDS = Path(__file__).parents[4] / "../shared/seeds"
WRITING = sorted({each.check: code for code, each in rules().items() if code[3] == "6"}.values())
EVERYTHING = (
    "๒5๖8 1 ๑ .๒ และและ สำหรับสำหรับ กฏหมาย (ป.ป.ช.) เเ ท\u0e4d\u0e32 ก\u0e49\u0e49 \u200b \u202e "
    "ต่างๆของ ก(ข)ค ( ง ) พ.ศ.๒๕๖๘ พ.ศ ๒๕๖๘ รวมถึงSmart (  “ ก    ข "
    "สำนักงานป้องกันและปราบปรามการทุจริตในภาครัฐ (ป.ป.ท.)"
)
SLIPS = {
    "phangnga.txt": [(69, "TGD611"), (73, "TGD611"), (95, "TGD611")],
    "singburi.txt": [
        (7, "TGD603"),
        (69, "TGD611"),
        (73, "TGD611"),
        (73, "TGD611"),
        (75, "TGD611"),
    ],
    "kapho.txt": [
        (23, "TGD610"),
        (41, "TGD621"),
        (67, "TGD640"),
        (73, "TGD640"),
        (77, "TGD610"),
        (79, "TGD610"),
        (97, "TGD640"),
        (97, "TGD640"),
        (99, "TGD603"),
        (99, "TGD611"),
        (131, "TGD603"),
    ],
}


@pytest.mark.parametrize("code", WRITING)
def test_words_of_the_standard_are_not_judged(code: str) -> None:
    """Nobody typed them; what somebody typed is judged by every rule."""
    spans = (Span(EVERYTHING, Origin.of_standard("saraban annex 2")),)
    document = Document("x", "other", TitleHead(()), (Block("paragraph", spans),), Meta("", ""))
    assert not list(rules()[code].check(Case((Paper(document),), "docx")))
    assert list(rules()[code].check(case(EVERYTHING)))


@pytest.mark.parametrize("name", SLIPS)
def test_the_slips_of_real_papers_are_found_and_nothing_else(name: str) -> None:
    """At their lines."""
    if not SEEDS.is_dir():
        pytest.skip("the folder of real papers is absent")
    report = check_data((SEEDS / name).read_bytes(), name).report
    found = [
        (each.origin.position[0], each.code)
        for each in report
        if each.code.startswith("TGD6") and each.severity.value != "note"
    ]
    assert sorted(found) == sorted(SLIPS[name])
