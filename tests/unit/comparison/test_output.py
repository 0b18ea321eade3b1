"""A comparison as text and as a page."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from thaigovdocs.comparison import Change, Comparison, Fact, PaperChange, format_page, format_text
from thaigovdocs.comparison.words import WordChange, word_changes
from thaigovdocs.findings import Report


def change(kind: str, before: str, after: str, *facts: Fact) -> Change:
    """Return a change of a body."""
    return Change(kind, "body", before, after, word_changes(before, after), facts)  # type: ignore[arg-type]


LONG = "ตามที่จังหวัดธารารมย์ได้กำหนดหลักเกณฑ์การเปิดเผยข้อมูลสาธารณะทางเว็บไซต์ของส่วนราชการในจังหวัด"
YEAR = Fact("fiscal_year", "2569", "2570")
CHANGES = (
    change(
        "changed",
        f"{LONG} ปี ๒๕๖๙ {LONG} ปี ๒๕๖๙ {LONG}",
        f"{LONG} ปี ๒๕๗๐ {LONG} ปี ๒๕๗๐ {LONG}",
        YEAR,
    ),
    change("removed", "ข้อ <b>&amp;</b>", ""),
    change("added", "", "ข้อใหม่", Fact("policy.provisions[1]", None, f"{LONG}{LONG}{LONG}{LONG}")),
    change("relabelled", "๑. ทำ", "๒. ทำ"),
)
COMPARISON = Comparison(
    "2569.yaml",
    "<2570>.yaml",
    (
        PaperChange("letter", "changed", "หนังสือ <จังหวัด>", CHANGES),
        PaperChange("announcement", "same", ""),
    ),
    Report(),
)
SAME = Comparison("", "", (PaperChange("letter", "same", "หนังสือ"),), Report())


def test_lines_show_what_stands_near_a_change() -> None:
    """Long stretches are cut at whole letters, marks show the words, facts stand below."""
    assert format_text(COMPARISON, lang="en") == (
        "letter: changed  หนังสือ <จังหวัด>\n"
        "  - …ไซต์ของส่วนราชการในจังหวัด ปี [-๒๕๖๙-] ตามที่จังหวัดธารารมย์ได้กำหนด"
        "…ไซต์ของส่วนราชการในจังหวัด ปี [-๒๕๖๙-] ตามที่จังหวัดธารารมย์ได้กำหนด…\n"
        "  + …ไซต์ของส่วนราชการในจังหวัด ปี {+๒๕๗๐+} ตามที่จังหวัดธารารมย์ได้กำหนด"
        "…ไซต์ของส่วนราชการในจังหวัด ปี {+๒๕๗๐+} ตามที่จังหวัดธารารมย์ได้กำหนด…\n"
        "    because of fiscal_year: 2569 → 2570\n"
        "  - ข้อ <b>&amp;</b>\n"
        "  + ข้อใหม่\n"
        f"    because of policy.provisions[1]: none → {LONG[:59]}…\n"
        "  - ๑. ทำ\n"
        "  + ๒. ทำ\n"
        "    renumbered\n"
        "\n"
        "announcement: unchanged\n"
    )


def test_a_terminal_has_colours_instead_of_marks() -> None:
    """Red and struck, green and bold; nothing of it without colours."""
    text = format_text(COMPARISON, colour=True)
    assert "\x1b[31;9m๒๕๖๙\x1b[0m" in text
    assert "\x1b[32;1m๒๕๗๐\x1b[0m" in text
    assert "[-" not in text
    assert "\x1b[2m    เพราะ fiscal_year: 2569 → 2570\x1b[0m" in text
    assert "\x1b" not in format_text(COMPARISON)


@pytest.mark.parametrize(
    ("lang", "words"), [("th", "เอกสารทุกฉบับเหมือนเดิม"), ("en", "every paper prints the same")]
)
def test_nothing_changed_is_said(lang: str, words: str) -> None:
    """One line, and a sentence on the page."""
    assert format_text(SAME, lang=lang) == f"{words}\n"
    assert f"<p>{words}</p>" in format_page(SAME, lang=lang)


class _Tags(HTMLParser):
    """Collects what a page is made of; tags that do not close are told."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words.append((self.open[-1], data))


def test_the_page_shows_both_sides() -> None:
    """Well formed, in Thai, escaped, the words that differ marked, facts below."""
    page = format_page(COMPARISON)
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert tags.seen[0] == ("html", {"lang": "th"})
    assert ("del", "๒๕๖๙") in tags.words
    assert ("ins", "๒๕๗๐") in tags.words
    assert ("small", "เปลี่ยน") in tags.words
    assert ("code", "fiscal_year") in tags.words
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in page
    assert "&lt;2570&gt;.yaml" in page
    assert page.count("<table>") == 1


def test_the_page_needs_no_other_file() -> None:
    """No script, no picture, no link, and browsers are told to load nothing."""
    tags = _Tags()
    tags.feed(format_page(COMPARISON))
    assert not {tag for tag, _ in tags.seen} & {"script", "img", "link", "iframe", "a"}
    assert not [name for _, found in tags.seen for name in found if name in {"src", "href"}]
    policies = [found["content"] for _, found in tags.seen if "http-equiv" in found]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert "url(" not in format_page(COMPARISON)


def test_no_cut_parts_a_letter_from_its_marks() -> None:
    """Short stretches stay whole; a cut moves on behind a vowel or tone above its letter."""
    long = "ก" * 29 + "ที่" + "-" * 40 + "ที่" + "ก" * 28
    for same, shown in ((long, f"{'ก' * 29}ที่…ที่{'ก' * 28}"), ("สั้น ๆ", "สั้น ๆ")):
        words = (
            WordChange("added", "ก"),
            WordChange("same", same),
            WordChange("added", "ข"),
        )
        changed = Change("changed", "body", "", "x", words)
        paper = PaperChange("letter", "changed", "", (changed,))
        text = format_text(Comparison("", "", (paper,), Report()))
        assert text == f"letter: เปลี่ยน\n  + {{+ก+}}{shown}{{+ข+}}\n"
