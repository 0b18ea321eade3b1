"""The rules of writing on words of the standard."""

from __future__ import annotations

import pytest

from slips import case
from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import rules
from thaigovdocs.documents.model import Block, Document, Meta, TitleHead
from thaigovdocs.findings import Origin
from thaigovdocs.thai.spans import Span

WRITING = sorted({each.check: code for code, each in rules().items() if code[3] == "6"}.values())
EVERYTHING = (
    "๒5๖8 1 ๑ .๒ และและ สำหรับสำหรับ กฏบัตร (ป.ป.ช.) เเ ท\u0e4d\u0e32 ก\u0e49\u0e49 \u200b \u202e "
    "ต่างๆของ ก(ข)ค ( ง ) พ.ศ.๒๕๖๘ พ.ศ ๒๕๖๘ รวมถึงSmart (  “ ก    ข "
    "สำนักงานป้องกันและปราบปรามการทุจริตในภาครัฐ (ป.ป.ท.) "
    "การป้องกันป้องกันโรค ผู้ช่ผู้ช่วย จัดทำตามชั้นตอน ๖o โน๊ต ภาย\ue123ใน ๓ กันยาน ๒๕๖๙"
)


@pytest.mark.parametrize("code", WRITING)
def test_words_of_the_standard_are_not_judged(code: str) -> None:
    """Nobody typed them; what somebody typed is judged by every rule."""
    spans = (Span(EVERYTHING, Origin.of_standard("saraban annex 2")),)
    document = Document("x", "other", TitleHead(()), (Block("paragraph", spans),), Meta("", ""))
    assert not list(rules()[code].check(Case((Paper(document),), "docx")))
    assert list(rules()[code].check(case(EVERYTHING)))
