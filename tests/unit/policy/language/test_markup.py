"""What of a text is no words: bold, underlined, places to fill in, boxes and ticks."""

from __future__ import annotations

import pytest

from thaigovdocs import Finding, compose, literal, loads, render_text
from thaigovdocs.findings import Mark
from thaigovdocs.policy.language.expressions import expand
from thaigovdocs.policy.language.lookalikes import lookalikes
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import BLANK_LEAST, BLANK_WIDTH
from thaigovdocs.thai.spans import Blank, CheckBox, Span, Text, Tick
from thaigovdocs.units import mm

MARK = Mark("policy.yaml", 3, 5)
MODEL = {"thaigovdocs": "1", "fiscal_year": "2570", "agency": {"name": "อำเภอหนองบัวทอง"}}


def text(words: str) -> Text:
    """Return what *words* print."""
    return expand(Words(words, MARK), Scope(PolicyModel.model_validate(MODEL)))


def looks(words: str) -> list[tuple[str, str]]:
    """Return the words of each span, with b and u for how it looks; other pieces by their names."""
    return [
        (piece.text, "b" * piece.strong + "u" * piece.underlined)
        if isinstance(piece, Span)
        else (type(piece).__name__, "")
        for piece in text(words)
    ]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("ส่ง**วันนี้**นะ", [("ส่ง", ""), ("วันนี้", "b"), ("นะ", "")]),
        ("__ก__ ข", [("ก", "u"), (" ข", "")]),
        ("**ก __ข__ ค**", [("ก ", "b"), ("ข", "bu"), (" ค", "b")]),
        ("**ปี {{ fiscal_year }}**", [("ปี ", "b"), ("2570", "b")]),
        ("**{{ fiscal_year }}** จบ", [("2570", "b"), (" จบ", "")]),
        ("**`a*b`**", [("a*b", "b")]),
        ("**ก {box}**", [("ก ", "b"), ("CheckBox", "")]),
    ],
)
def test_marks_make_words_bold_and_underlined(words: str, printed: list[tuple[str, str]]) -> None:
    """The marks themselves are not printed."""
    assert looks(words) == printed


@pytest.mark.parametrize(
    "words",
    [
        "5 ** 2 ** 3",
        "**ไม่ปิด",
        "ปิดอย่างเดียว**",
        "** มีวรรค **",
        "***สาม***",
        "****",
        "ไฟล์ a__b__c.pdf",
        "ชื่อ ________",
        "{Blank} {blank 0 mm} {blank 170 mm} {blank: page} {boxes}",
    ],
)
def test_what_is_no_markup_is_words(words: str) -> None:
    """Nothing is lost of it."""
    assert "".join(found for found, _ in looks(words)) == words
    assert {look for _, look in looks(words)} == {""}


@pytest.mark.parametrize(
    ("words", "blank"),
    [
        ("{blank}", Blank(BLANK_WIDTH)),
        ("{blank 60 mm}", Blank(mm(60))),
        ("{blank 6 cm}", Blank(mm(60))),
        ("{blank 2.5 ซม.}", Blank(mm(25))),
        ("{blank ๖๐ มม.}", Blank(mm(60))),
        ("{blank: line}", Blank(BLANK_LEAST, fills=True)),
        ("{blank:line}", Blank(BLANK_LEAST, fills=True)),
    ],
)
def test_a_blank_is_as_wide_as_it_says(words: str, blank: Blank) -> None:
    """Width in millimetres or centimetres, or what the line leaves."""
    assert text(words) == (blank,)


def test_boxes_and_ticks() -> None:
    """They are drawn, no letters."""
    assert text("{box}{tick}") == (CheckBox(), Tick())


def test_pieces_know_where_they_stand() -> None:
    """A finding and the studio lead to the very character."""
    pieces = text("ก**ข**{box}")
    places = [getattr(piece, "origin", None) for piece in pieces]
    assert [origin.position for origin in places if origin] == [(3, 5), (3, 8), (3, 11)]


def test_text_of_users_is_words_whatever_it_holds() -> None:
    """It prints as it was typed, and nothing is told of it."""
    typed = (
        "**ก** __ข__ {blank} {box} [^1] <b>x</b> «ชื่อ» *ค* [ ] [a](http://b.th) {{ x }} `y` &amp;"
    )
    words = literal(typed)
    assert "".join(piece.text for piece in text(words) if isinstance(piece, Span)) == typed
    assert [*lookalikes(Words(words, MARK), None)] == []


@pytest.mark.parametrize(
    "found",
    [
        "[^1]",
        "<b>",
        "</span>",
        "<ชื่อโครงการ>",
        "{name}",
        "{blank 400 mm}",
        "«ชื่อ»",
        "[เว็บ](https://example.go.th)",
        "[ ]",
        "[x]",
        "&nbsp;",
    ],
)
def test_markup_of_other_programs_is_told_at_its_place(found: str) -> None:
    """It would be printed letter for letter."""
    (told,) = lookalikes(Words(f"ข้อความ {found} ต่อ", MARK), "letter")
    assert told.params["found"] == found
    assert told.origin
    assert told.origin.position == (3, 5 + len("ข้อความ "))


@pytest.mark.parametrize(
    ("words", "count"),
    [("**ไม่ปิด", 1), ("## หัวข้อ\nข้อความ", 1), ("~~ตัด~~ออก", 1), ("*เอียง* นะ", 1), ("__ไม่ปิด", 1)],
)
def test_marks_that_mark_nothing_are_told(words: str, count: int) -> None:
    """So are headings and struck words."""
    assert len([*lookalikes(Words(words, MARK), None)]) >= count


@pytest.mark.parametrize(
    "words",
    [
        "ถ้า ก < ข และ ค > ง",
        "กว้าง 5*3*2 เมตร",
        "* หมายเหตุ ไม่รวมภาษี",
        "ติดต่อ <saraban@example.go.th>",
        "เลขที่ #12 และ R&D",
        "(ร่าง) [ร่าง] ข้อ [๑]",
        "`[^1] <b> {name}`",
        "**หนา** __เส้น__ {blank} {box} {tick} {{ fiscal_year }}",
        "ชื่อ ________ สกุล ........",
    ],
)
def test_words_with_signs_are_words(words: str) -> None:
    """Comparisons, addresses, sums, brackets and our own markup are not told."""
    assert [*lookalikes(Words(words, MARK), None)] == []


def test_the_finding_comes_with_the_policy_and_stops_nothing() -> None:
    """It is a warning, once, in the order of the file."""
    file = loads(
        "thaigovdocs: 1\nagency: {name: อำเภอหนองบัวทอง}\ndocuments:\n"
        "- kind: other\n  title: [บันทึก]\n  body: [ดู [^1] นะ]\n".replace(
            "[ดู [^1] นะ]", "['ดู [^1] นะ']"
        )
    )
    told: list[Finding] = [each for each in file.report if each.code == "TGD231"]
    assert [str(each.severity) for each in told] == ["warning"]
    assert told[0].format("th").startswith("6:14: ควรตรวจสอบ[TGD231]")
    assert "ดู [^๑] นะ" in render_text(compose(file)["other"])
