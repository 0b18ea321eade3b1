"""Orders: title lines, number, body and dated line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.thai.spans import Blank, plain

Compose = Callable[[str], Document]
ORDER = "policy: {subject: มาตรการ, provisions: [ให้ทำ]}\ndocuments: [{kind: order%s}]"


def titles(paper: Document) -> list[str]:
    """Return the title lines of *paper*."""
    assert isinstance(paper.head, TitleHead)
    return [plain(line) for line in paper.head.titles]


def words(paper: Document) -> list[str]:
    """Return the paragraphs of *paper* without labels."""
    return [plain(block.text) for block in paper.body]


def test_the_titles_are_issuer_number_and_subject(composed: Compose) -> None:
    """A number in words stands as it is written; the registry gets it, too."""
    order = composed(ORDER % ", number: 14 /2568, date: 2025-11-20")
    assert titles(order) == ["คำสั่งจังหวัดธารารมย์", "ที่ ๑๔ /๒๕๖๘", "เรื่อง มาตรการ"]
    assert (order.meta.number, order.meta.date) == ("๑๔ /๒๕๖๘", date(2025, 11, 20))
    assert order.meta.title == "คำสั่งจังหวัดธารารมย์ ที่ ๑๔ /๒๕๖๘ เรื่อง มาตรการ"
    assert not order.meta.draft
    assert order.head == TitleHead(order.head.titles, emblem=True)


def test_a_whole_number_is_completed_by_the_calendar_year(composed: Compose) -> None:
    """Not by the fiscal year, which began in October."""
    order = composed(ORDER % ", number: 14, date: 2025-11-20" + "\nfiscal_year: 2569")
    assert titles(order)[1] == "ที่ ๑๔/๒๕๖๘"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (", date: 2025-11-20", "ที่  /๒๕๖๘"),
        (", date: 2025-11", "ที่  /๒๕๖๘"),
        ("", "ที่  /"),
    ],
)
def test_an_open_number_leaves_room_to_write(composed: Compose, keys: str, line: str) -> None:
    """With the year behind it as far as it is known; the paper is a draft."""
    order = composed(ORDER % keys)
    assert titles(order)[1] == line
    assert isinstance(order.head, TitleHead)
    assert any(isinstance(piece, Blank) and piece.dotted for piece in order.head.titles[1])
    assert (order.meta.draft, order.meta.number) == (True, "")
    assert order.meta.title == "คำสั่งจังหวัดธารารมย์ เรื่อง มาตรการ"


@pytest.mark.parametrize("keys", [", number: 14", ", number: 14, date: 2025-11"])
def test_a_number_without_a_day_is_a_draft(composed: Compose, keys: str) -> None:
    """The year of the number, or the day, is still to come."""
    assert composed(ORDER % keys).meta.draft


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (", date: 2025-11-20", "สั่ง ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๘"),
        (", date: 2025-11", "สั่ง ณ วันที่   พฤศจิกายน พ.ศ. ๒๕๖๘"),
    ],
)
def test_the_dated_line_says_who_orders_when(composed: Compose, day: str, line: str) -> None:
    """สั่ง, where an announcement has ประกาศ."""
    assert plain(composed(ORDER % day).dated) == line


def test_the_number_stands_below_the_first_line_of_an_own_title(composed: Compose) -> None:
    """Unless the author wrote it there himself."""
    order = composed(ORDER % ", title: [คำสั่งลับ, เรื่อง ก], number: 3/2568, date: 2025-11-20")
    assert titles(order) == ["คำสั่งลับ", "ที่ ๓/๒๕๖๘", "เรื่อง ก"]
    order = composed(ORDER % ", title: [คำสั่งลับ, ที่ 3/2568], number: 3/2568, date: 2025-11-20")
    assert titles(order) == ["คำสั่งลับ", "ที่ ๓/๒๕๖๘"]


def test_what_is_superseded_is_replaced_by_the_order(composed: Compose) -> None:
    """In the words of an order; what the author wrote of it himself is not said twice."""
    text = "policy: {subject: ก, supersedes: {title: คำสั่งเดิม}%s}\ndocuments: [{kind: order}]"
    assert words(composed(text % "")) == ["ให้ยกเลิกคำสั่งเดิม และให้ใช้คำสั่งนี้แทน"]
    assert words(composed(text % ", preamble: [ให้ยกเลิกคำสั่งเดิม]")) == ["ให้ยกเลิกคำสั่งเดิม"]


def test_the_power_relied_on_leads_to_an_order(composed: Compose) -> None:
    """จึงมีคำสั่ง, and for whom."""
    text = (
        "policy: {subject: ก, audience: ทุกอำเภอ, provisions: [ข],"
        " basis: [{act: official-information, sections: ['9']}]}\ndocuments: [{kind: order}]"
    )
    assert words(composed(text))[0] == (
        "อาศัยอำนาจตามความในมาตรา ๙ แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐"
        " จึงมีคำสั่งให้ทุกอำเภอถือปฏิบัติ ดังต่อไปนี้"
    )


def test_when_it_comes_into_force_is_a_sentence(composed: Compose) -> None:
    """Made from a date, or as it is written."""
    text = ORDER % ", provisions: [], effective: %s"
    assert words(composed(text % "2025-12-01")) == ["ทั้งนี้ ตั้งแต่วันที่ ๑ ธันวาคม ๒๕๖๘ เป็นต้นไป"]
    assert words(composed(text % "ทั้งนี้ ตั้งแต่บัดนี้")) == ["ทั้งนี้ ตั้งแต่บัดนี้"]


@pytest.mark.parametrize("kind", ["letter", "memo", "announcement", "order", "framework", "other"])
def test_every_kind_bears_urgency_and_secrecy(
    policy_file: Callable[[str], PolicyFile], kind: str
) -> None:
    """Whatever the paper is (saraban 28; secrets)."""
    file = policy_file(
        "policy: {subject: ก, provisions: [ค]}\n"
        f"documents: [{{kind: {kind}, to: ข, urgency: ด่วนมาก, secrecy: ลับมาก}}]".replace(
            "to: ข, ", "to: ข, " if kind in {"letter", "memo"} else ""
        )
    )
    paper = compose(file)[kind]
    assert (plain(paper.urgency), plain(paper.secrecy)) == ("ด่วนมาก", "ลับมาก")
