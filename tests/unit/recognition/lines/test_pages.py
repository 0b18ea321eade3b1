"""Pages: which make one paper, what stands at the edge of each, and their numbers."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from foreign import body, text
from thaigovdocs.findings import Origin, Spot
from thaigovdocs.recognition.lines.furniture import clean
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.thai.spans import Span

HEAD = "แผนปฏิบัติการของหมู่บ้านริมธาร"
BODY = "ให้ทุกหมู่บ้านเก็บน้ำไว้ใช้ในฤดูแล้ง"


def page(number: int, *lines: tuple[float, str]) -> list[Line]:
    """Return the lines of a page of a PDF, each with its height."""
    spot = Spot("a.pdf", page=number, line=1)
    return [
        Line((Span(words, Origin(spot=spot)),), number, left=85, right=500, top=top, size=16)
        for top, words in lines
    ]


def prose(number: int) -> list[tuple[float, str]]:
    """Return lines of text that no other page has."""
    return [(100 + 20 * at, f"เรื่องที่ {'กขคงจฉช'[at]} ของหน้า {'กขคงจฉช'[number]}") for at in range(5)]


def taken(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Return what was taken out of *pages* for the page's sake."""
    return [each.text for each in clean([line for each in pages for line in each]).furniture]


def test_a_running_head_stands_apart_from_the_text() -> None:
    """At one height, on three pages or more."""
    pages = [page(number, (60, HEAD), *prose(number)) for number in range(1, 5)]
    assert taken(pages) == [HEAD] * 4


def test_a_running_head_may_hold_the_number_of_its_page() -> None:
    """And stand below another line of it."""
    pages = [
        page(number, (40, HEAD), (60, f"หมู่ที่ ๓ / {number}"), *prose(number))
        for number in range(1, 5)
    ]
    assert len(taken(pages)) == 8


def test_a_running_foot_is_one_as_well() -> None:
    """Below the text."""
    pages = [page(number, *prose(number), (780, HEAD)) for number in range(1, 4)]
    assert taken(pages) == [HEAD] * 3


def test_a_line_of_the_text_that_begins_every_page_stays() -> None:
    """No more room stands below it than between other lines."""
    pages = [page(number, (80, BODY), *prose(number)) for number in range(1, 5)]
    assert taken(pages) == []


def test_a_line_that_stands_apart_on_some_pages_stays() -> None:
    """Two of five are not enough."""
    pages = [page(n, *([(60, BODY)] if n < 3 else []), *prose(n)) for n in range(1, 6)]
    assert taken(pages) == []


def test_a_line_that_stands_apart_at_other_heights_stays() -> None:
    """A running head is where it was."""
    pages = [page(n, (10.0 * n, BODY), *prose(n)) for n in range(1, 6)]
    assert taken(pages) == []


@pytest.mark.parametrize(
    "row", ["เรียน นายอำเภอทุกอำเภอ", "ที่ ธร ๐๐๑๗/๑", "(นายธาร ใจเย็น)", "ขอแสดงความนับถือ", "บันทึกข้อความ"]
)
def test_a_row_of_a_head_or_a_name_is_no_running_head(row: str) -> None:
    """However many pages have it."""
    pages = [page(number, (60, row), *prose(number)) for number in range(1, 5)]
    assert taken(pages) == []


def test_a_position_below_a_name_is_no_running_foot() -> None:
    """Four papers of one signer end alike."""
    end = ((700, "(นายธาร ใจเย็น)"), (720, "ผู้ใหญ่บ้านริมธาร"))
    pages = [page(number, *prose(number), *end) for number in range(1, 5)]
    assert taken(pages) == []


def test_papers_of_a_page_have_no_running_head() -> None:
    """Each begins with who issues it."""
    pages = [
        page(
            number,
            (60, "ใบรับรองของหมู่บ้านริมธาร"),
            *prose(number),
            (700, "(นายธาร ใจเย็น)"),
            (720, "ผู้ใหญ่บ้านริมธาร"),
        )
        for number in range(1, 5)
    ]
    assert taken(pages) == []


def test_pages_of_one_of_several_papers_have_their_running_head() -> None:
    """A paper of one page before it takes nothing away."""
    first = page(1, (60, "บันทึกข้อความ"), *prose(0), (700, "(นายธาร ใจเย็น)"))
    others = [page(number, (60, HEAD), *prose(number)) for number in range(2, 6)]
    assert taken([first, *others]) == [HEAD] * 4


def test_a_bare_number_at_the_edge_is_that_of_its_page() -> None:
    """In the file or in its paper."""
    pages = [page(n, *prose(n), (780, "๑๒๓"[n - 1])) for n in range(1, 4)]
    assert taken(pages) == ["๑", "๒", "๓"]


def test_bare_numbers_as_far_from_their_pages_are_page_numbers() -> None:
    """A part of a book begins with another page than the first."""
    pages = [page(n, *prose(n), (780, ["๑๑", "๑๒", "๑๓"][n - 1])) for n in range(1, 4)]
    assert taken(pages) == ["๑๑", "๑๒", "๑๓"]


def test_a_bare_number_of_another_page_is_a_word_of_the_text() -> None:
    """A year that a wrapped line ends with stays."""
    pages = [page(1, *prose(1), (200, "๒๕๖๙")), page(2, *prose(2))]
    assert taken(pages) == []


def test_the_place_of_an_emblem_is_none_of_the_words_of_any_paper() -> None:
    """Each paper of a packet has one."""
    pages = [page(n, (60, "๓ ซม."), (90, "ประกาศหมู่บ้านริมธาร"), *prose(n)) for n in (1, 2)]
    assert taken(pages) == ["๓ ซม.", "๓ ซม."]


def test_lines_of_a_text_file_that_begin_some_of_its_pages_stay() -> None:
    """It says nothing of heights: all pages but the first must have a running head."""
    pages = [f"ข้อความ {n}\nต่อ {n}" if n == 2 else f"{BODY}\nต่อ {n}" for n in range(1, 6)]
    assert [words for _, words in body(text("\f".join(pages)))].count(BODY) == 4
