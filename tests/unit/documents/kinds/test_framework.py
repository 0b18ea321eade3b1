"""Frameworks: title lines, clauses, and what stands below them when it is given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import plain

Compose = Callable[[str], Document]
TEXT = """
fiscal_year: 2569
policy: {subject: %s, preamble: [ก], authority: ข, effective: ค, conclusion: [ง], provisions: [จ]}
documents: [{kind: framework%s}]
"""


def titles(paper: Document) -> list[str]:
    """Return the title lines of *paper*."""
    assert isinstance(paper.head, TitleHead)
    return [plain(line) for line in paper.head.titles]


@pytest.mark.parametrize(
    ("subject", "lines"),
    [
        ("การเผยแพร่ข้อมูล", ["กรอบแนวทางการเผยแพร่ข้อมูล", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"]),
        ("แนวทางการเผยแพร่", ["กรอบแนวทางการเผยแพร่", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"]),
        ("กรอบการทำงาน", ["กรอบการทำงาน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"]),
        ("มาตรการ", ["กรอบแนวทาง", "เรื่อง มาตรการ", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"]),
        ("การเผยแพร่ ปีงบประมาณ 2569", ["กรอบแนวทางการเผยแพร่ ปีงบประมาณ ๒๕๖๙"]),
    ],
)
def test_the_title_is_made_from_the_subject(
    composed: Compose, subject: str, lines: list[str]
) -> None:
    """With the fiscal year on a line of its own, unless the subject says it."""
    framework = composed(TEXT % (subject, ""))
    assert titles(framework) == lines
    assert framework.meta.title == " ".join(lines)


def test_an_own_title_goes_before_it(composed: Compose) -> None:
    """As it is written; no emblem stands above it."""
    framework = composed(TEXT % ("ก", ", title: [กรอบ, ปี 2569]"))
    assert titles(framework) == ["กรอบ", "ปี ๒๕๖๙"]
    assert isinstance(framework.head, TitleHead)
    assert not framework.head.emblem


def test_a_framework_is_cited_by_the_title_it_prints(
    policy_file: Callable[..., PolicyFile],
) -> None:
    """The two cannot differ."""
    file = policy_file(
        "fiscal_year: 2569\npolicy: {subject: การเผยแพร่, provisions: [ข]}\n"
        "documents: [{kind: framework}, {kind: letter, to: ก, enclosures: [{document: framework}]}]"
    )
    papers = compose(file)
    assert papers["letter"].meta.enclosures == (papers["framework"].meta.title,)


def test_only_the_clauses_come_from_the_policy(composed: Compose) -> None:
    """The power, the conclusion, the signer of the file belong to the announcement."""
    framework = composed(TEXT % ("ก", ""))
    assert [plain(block.text) for block in framework.body] == ["จ"]
    assert (framework.signatures, framework.dated, framework.meta.draft) == ((), (), False)


def test_what_its_own_entry_says_is_printed(composed: Compose) -> None:
    """In the order of an announcement."""
    own = ", preamble: [ฉ], authority: ช, effective: 2025-12-01, conclusion: [ซ]"
    framework = composed(TEXT % ("ก", own))
    effective = "ทั้งนี้ ตั้งแต่วันที่ ๑ ธันวาคม ๒๕๖๘ เป็นต้นไป"
    assert [plain(block.text) for block in framework.body] == ["ฉ", "ช", "จ", effective, "ซ"]


def test_a_power_of_its_own_leads_to_the_framework(composed: Compose) -> None:
    """จึงกำหนดกรอบแนวทาง, where an announcement has จึงออกประกาศ."""
    own = ", authority: {sources: [{act: official-information}]}"
    said = plain(composed(TEXT % ("ก", own)).body[0].text)
    assert said.endswith("จึงกำหนดกรอบแนวทางไว้ ดังต่อไปนี้")


@pytest.mark.parametrize(
    ("day", "line", "draft"),
    [("2025-11-20", "วันที่ ๒๐ พฤศจิกายน ๒๕๖๘", False), ("2025-11", "วันที่   พฤศจิกายน ๒๕๖๘", True)],
)
def test_date_and_signature_stand_where_they_are_given(
    composed: Compose, day: str, line: str, draft: bool
) -> None:
    """An open day makes a draft."""
    framework = composed(TEXT % ("ก", f", date: {day}, signatory: governor"))
    assert plain(framework.dated) == line
    assert [plain(each.name) for each in framework.signatures] == ["(นายวิชัย ใจสุจริต)"]
    assert framework.meta.draft is draft


def test_the_registry_may_name_who_signs(composed: Compose) -> None:
    """What it gave counts as given."""
    text = TEXT % ("ก", "") + "issued: {framework: {signatory: governor, date: 2025-11-20}}"
    assert len(composed(text).signatures) == 1
