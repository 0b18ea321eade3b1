"""The announcement, from the policy to the paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import Blank, plain
from thaigovdocs.units import mm

Compose = Callable[[str], Document]


def titles(document: Document) -> list[str]:
    """Return the title lines."""
    assert isinstance(document.head, TitleHead)
    return [plain(line) for line in document.head.titles]


def body(document: Document) -> list[str]:
    """Return label and words of every block."""
    return [f"{plain(block.label)}|{plain(block.text)}" for block in document.body]


def test_the_titles_name_issuer_and_subject(composed: Compose) -> None:
    """ประกาศ and who issues, then เรื่อง."""
    found = composed(
        "agency: {name: ก, issuer: คณะกรรมการ}\npolicy: {subject: การ 1}\n"
        "documents: [{kind: announcement, date: 2026-01-05}]"
    )
    assert titles(found) == ["ประกาศคณะกรรมการ", "เรื่อง การ ๑"]
    assert found.meta.title == "ประกาศคณะกรรมการ เรื่อง การ ๑"
    assert (found.meta.author, found.meta.subject) == ("ก", "การ ๑")


def test_titles_of_its_own_replace_them(composed: Compose) -> None:
    """One line an entry; no subject is needed then."""
    found = composed("documents: [{kind: announcement, title: [ประกาศร่วม, เรื่อง ทดสอบ]}]")
    assert titles(found) == ["ประกาศร่วม", "เรื่อง ทดสอบ"]
    assert found.meta.subject == ""


def test_the_parts_of_the_body_stand_in_the_order_of_the_form(composed: Compose) -> None:
    """Preamble, power, clauses, what ends, from when, conclusion."""
    found = composed(
        """
policy:
  subject: มาตรการ
  preamble: [ด้วยเหตุ]
  authority: อาศัยอำนาจ ดังนี้
  provisions: [ให้ทำ]
  supersedes: {title: ประกาศเดิม, number: ที่ 3, date: 2020-01-05}
  effective: 2026-01-01
  conclusion: [จึงประกาศ]
documents: [{kind: announcement, date: 2025-12-15}]
"""
    )
    assert body(found) == [
        "|ด้วยเหตุ",
        "|อาศัยอำนาจ ดังนี้",
        "๑.|ให้ทำ",
        "|ให้ยกเลิกประกาศเดิม ที่ ๓ ลงวันที่ ๕ มกราคม ๒๕๖๓ และให้ใช้ประกาศนี้แทน",
        "|ทั้งนี้ ตั้งแต่วันที่ ๑ มกราคม ๒๕๖๙ เป็นต้นไป",
        "|จึงประกาศ",
    ]
    assert found.body[1].keep_next
    assert plain(found.dated) == "ประกาศ ณ วันที่ ๑๕ ธันวาคม พ.ศ. ๒๕๖๘"
    assert (found.meta.date, found.meta.draft) == (date(2025, 12, 15), False)


@pytest.mark.parametrize(
    "written",
    [
        "provisions: [{items: [{bullets: [ให้ยกเลิกประกาศเดิม]}]}]",
        "effective: ให้ยกเลิกประกาศเดิม",
        "conclusion: [ให้ยกเลิกประกาศเดิม]",
        "authority: ให้ยกเลิกประกาศเดิม",
    ],
)
def test_an_author_who_ends_the_former_paper_himself_is_not_repeated(
    composed: Compose, written: str
) -> None:
    """ยกเลิก in his own words stands for the sentence."""
    found = composed(
        f"policy: {{subject: ก, supersedes: {{title: ประกาศเดิม}}, {written}}}\n"
        "documents: [{kind: announcement}]"
    )
    assert sum("ยกเลิก" in line for line in body(found)) == 1


def test_keys_of_the_document_replace_those_of_the_policy(composed: Compose) -> None:
    """An empty list prints nothing."""
    found = composed(
        """
policy:
  {subject: ก, preamble: [เดิม], authority: เดิม, provisions: [เดิม], effective: เดิม,
   conclusion: [เดิม], numbering: ["1."]}
documents:
- {kind: announcement, subject: ข, preamble: [], authority: ใหม่, provisions: [ใหม่],
   effective: ทั้งนี้ ตั้งแต่บัดนี้, conclusion: [จบ], numbering: ["(ก)"]}
"""
    )
    assert titles(found)[1] == "เรื่อง ข"
    assert body(found) == ["|ใหม่", "(ก)|ใหม่", "|ทั้งนี้ ตั้งแต่บัดนี้", "|จบ"]


def test_a_selection_prints_some_of_the_clauses(policy_file: Callable[[str], PolicyFile]) -> None:
    """Labels and references count what is printed."""
    file = policy_file(
        """
policy:
  subject: ก
  provisions:
  - {id: a, text: หนึ่ง}
  - {id: b, text: สอง, items: [{id: c, text: สาม}, {id: d, text: 'สี่ {{ ref("c") }}{{ ref("b") }}'}]}
documents:
- {kind: announcement, id: x, provisions: {except: [a]}}
- {kind: announcement, id: y, provisions: {only: [c]}}
"""
    )
    found = compose(file)
    assert body(found["x"]) == ["๑.|สอง", "๑.๑|สาม", "๑.๒|สี่ ๑.๑๑"]
    assert body(found["y"]) == ["๑.|สอง", "๑.๑|สาม"]


def test_a_power_from_sources_names_sections_and_acts(composed: Compose) -> None:
    """Sections get their word, a section that says it keeps its own."""
    found = composed(
        """
policy:
  subject: ก
  authority:
    sources:
    - {act: official-information, sections: ['7', '9', มาตรา ๑๑ (๒)]}
    - {act: saraban, sections: '8'}
    - {act: พระราชบัญญัติสมมุติ พ.ศ. 2500, sections: '4'}
    enacts: จึงกำหนด
documents: [{kind: announcement}]
"""
    )
    assert body(found) == [
        "|อาศัยอำนาจตามความในมาตรา ๗ มาตรา ๙ และมาตรา ๑๑ (๒) "
        "แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ "
        "ข้อ ๘ แห่งระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖ "
        "และมาตรา ๔ แห่งพระราชบัญญัติสมมุติ พ.ศ. ๒๕๐๐ จึงกำหนด"
    ]


@pytest.mark.parametrize(("clauses", "end"), [("[]", ""), ("[ก]", " ดังต่อไปนี้")])
def test_the_acts_of_the_basis_give_the_power_where_none_is_written(
    composed: Compose, clauses: str, end: str
) -> None:
    """Papers that are no acts give no power: they stand beside it."""
    found = composed(
        f"policy: {{subject: ก, provisions: {clauses},"
        " basis: [{act: copyright}, {title: มติ}]}\n"
        "documents: [{kind: announcement}]"
    )
    law = "พระราชบัญญัติลิขสิทธิ์ พ.ศ. ๒๕๓๗"
    assert body(found)[0] == f"|อาศัยอำนาจตาม{law} ประกอบกับมติ จึงออกประกาศไว้{end}"


def test_papers_alone_are_what_it_is_to_comply_with(composed: Compose) -> None:
    """No power is made up where the basis has no act."""
    found = composed(
        "policy: {subject: ก, basis: [{title: มติที่ประชุม}, {title: แนวทางกลาง}]}\n"
        "documents: [{kind: announcement}]"
    )
    assert body(found)[0] == "|เพื่อให้เป็นไปตามมติที่ประชุม และแนวทางกลาง จึงออกประกาศไว้"


def test_the_audience_is_told_to_follow_it(composed: Compose) -> None:
    """It stands in the default enabling sentence only."""
    found = composed(
        "policy: {subject: ก, audience: ทุกอำเภอ, basis: [{act: copyright}]}\n"
        "documents: [{kind: announcement}]"
    )
    assert body(found)[0].endswith("จึงออกประกาศให้ทุกอำเภอถือปฏิบัติ")


def test_an_open_day_leaves_a_gap_before_the_month(composed: Compose) -> None:
    """The paper is a draft until the registry gives the day."""
    found = composed(
        "policy: {subject: ก, effective: 2026-10}\n"
        "documents: [{kind: announcement, date: พฤศจิกายน ๒๕๖๙}]"
    )
    assert plain(found.dated) == "ประกาศ ณ วันที่   พฤศจิกายน พ.ศ. ๒๕๖๙"
    assert Blank(mm(18), dotted=False) in found.dated
    assert body(found) == ["|ทั้งนี้ ตั้งแต่วันที่   ตุลาคม ๒๕๖๙ เป็นต้นไป"]
    assert (found.meta.date, found.meta.draft) == (None, True)


def test_without_a_date_the_whole_day_is_left_open(composed: Compose) -> None:
    """The form has a dated line in any case."""
    found = composed("policy: {subject: ก}\ndocuments: [{kind: announcement}]")
    assert found.dated[-1] == Blank(mm(45))
    assert found.meta.draft


def test_marks_of_the_paper_are_its_own(composed: Compose) -> None:
    """Urgency, secrecy, digits and file name go into the document."""
    found = composed(
        "policy: {subject: ก}\noutput: {numerals: arabic, emblem: none, font: Laksaman,"
        " catchwords: {on: all, mark: after}}\n"
        "documents: [{kind: announcement, urgency: ด่วน, secrecy: ลับ, filename: a b}]"
    )
    assert (plain(found.urgency), plain(found.secrecy)) == ("ด่วน", "ลับ")
    assert (found.numerals, found.filename) == ("arabic", "a b")
    look = found.look
    assert (look.emblem, look.font, look.catchwords, look.catchword_mark) == (
        *("none", "Laksaman", "all"),
        "after",
    )


@pytest.mark.parametrize(
    ("written", "emblem"), [("{}", "placeholder"), ("{emblem: preprinted}", "preprinted")]
)
def test_an_emblem_that_is_not_given_is_held_by_a_box(
    composed: Compose, written: str, emblem: str
) -> None:
    """Its space stays empty where the paper has it printed already."""
    found = composed(
        f"policy: {{subject: ก}}\noutput: {written}\ndocuments: [{{kind: announcement}}]"
    )
    assert found.look.emblem == emblem
