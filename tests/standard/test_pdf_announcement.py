"""The announcement: every distance as it stands in the finished PDF."""

from __future__ import annotations

import random

import pytest

from papers import (
    FAMILIES,
    ReadLine,
    announcement,
    fonts_for,
    looks,
    paragraph,
    random_words,
    read_lines,
    text,
)
from thaigovdocs.documents.model import Block, Document, Look, TitleHead
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.writers.pdf.writing import render_pdf

PITCH = 18.08 / 72 * 25.4
LONG = "ให้หน่วยงานของรัฐเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน " * 4


def printed(document: Document, family: str = "Sarabun") -> tuple[Layout, list[ReadLine]]:
    """Return the layout and the lines of the finished PDF."""
    document = looks(document, font=family) if document.look.font is None else document
    layout = lay_out(document, fonts=fonts_for(family))
    return layout, read_lines(render_pdf(document, layout=layout), layout)


def mm(value: float) -> object:
    """Return *value* as it may be measured."""
    return pytest.approx(value, abs=0.05)


def clause(label: str, level: int, words: str = LONG, **more: object) -> Block:
    """Return a clause."""
    return Block("clause", text(words), text(label), level, **more)  # type: ignore[arg-type]


def paper(*blocks: Block) -> tuple[Layout, dict[str, ReadLine], list[ReadLine]]:
    """Return layout, lines by their first word, and all lines of an announcement."""
    layout, lines = printed(announcement(*blocks))
    by_word = {found.text.split(" ")[0]: found for found in reversed(lines)}
    return layout, by_word, lines


@pytest.mark.parametrize("family", FAMILIES)
def test_titles_are_centred_on_the_text_area_one_line_apart(family: str) -> None:
    """Centre at 110 mm (bold letters measured from the layout), first baseline 53.47 mm."""
    layout, lines = printed(announcement(), family)
    titles = [found for found in lines if found.text.startswith(("ประกาศจ", "เรื่อง"))]
    plans = [entry for entry in layout.pages[0].paragraphs if entry.style.title]
    widths = [entry.lines[0].width / 72 * 25.4 for entry in plans]
    centres = [title.left + width / 2 for title, width in zip(titles, widths, strict=True)]
    assert centres == [mm(110)] * 2
    assert [title.baseline for title in titles] == [mm(53.467), mm(53.467 + PITCH)]


def test_a_long_title_breaks_into_lines_of_about_the_same_width() -> None:
    """No short last line below a full one; a line more where it parts by its sense."""
    head = TitleHead((text(LONG[:-1]),))
    layout, _ = printed(announcement(head=head))
    widths = [line.width for line in layout.pages[0].paragraphs[0].lines]
    assert len(widths) in (3, 4)
    assert min(widths) > 0.8 * max(widths)


def test_labels_of_clauses_stand_at_their_level_and_lines_return_to_the_margin() -> None:
    """25, 35, 45, 55 and 62.5 mm from the margin by level; the rest at 30 mm."""
    labels = ("๑.", "๑.๑", "(๑)", "(ก)", "(๑.๑)")
    layout, words, lines = paper(*(clause(label, n) for n, label in enumerate(labels, start=1)))
    assert [words[label].left for label in labels] == [mm(x) for x in (55, 65, 75, 85, 92.5)]
    start = lines.index(words["๑."])
    assert lines[start + 1].left == mm(30)
    assert lines[start].right == mm(190)
    assert layout.pages[0].paragraphs[2].lines[0].text.startswith("๑. ให้")


def test_clauses_and_paragraphs_stand_six_points_apart_and_bullets_close() -> None:
    """24.08 pt above a clause, a plain paragraph and a heading; 18.08 above a bullet."""
    _, words, _ = paper(
        paragraph("อาศัยอำนาจ"),
        Block("heading", text("หมวด")),
        clause("๑.", 1, "ข้อมูล"),
        Block("bullet", text("ประวัติ"), text("-"), 1),
        Block("bullet", text("วิสัยทัศน์"), text("-"), 1),
        Block("plain", text("ประกอบด้วย"), (), 1),
    )
    ys = [found.baseline for found in words.values()]
    top = words["อาศัยอำนาจ"].baseline
    wide = PITCH + 6 / 72 * 25.4
    assert words["หมวด"].baseline - top == mm(wide)
    assert words["๑."].baseline - top == mm(2 * wide)
    assert words["-"].baseline - top == mm(2 * wide + PITCH)
    assert words["ประกอบด้วย"].baseline - top == mm(3 * wide + 2 * PITCH)
    assert words["ประกอบด้วย"].left == mm(55)
    assert len(ys) == len(set(ys))


def test_bullets_hang_at_the_indent_of_the_next_level() -> None:
    """- at 65 mm below a clause of the first level; its lines begin under its words."""
    layout, words, lines = paper(clause("๑.", 1, "ข้อมูล"), Block("bullet", text(LONG), text("-"), 1))
    bullet = lines.index(words["-"])
    hang = layout.pages[0].paragraphs[3].style.hang / 72 * 25.4
    assert words["-"].left == mm(65)
    assert lines[bullet + 1].left == mm(65 + hang)
    assert lines[bullet + 1].right == mm(190)


def test_a_bullet_outside_clauses_stands_at_the_first_level_even_without_a_label() -> None:
    """Level 0 gives 55 mm; an empty label prints a hyphen."""
    _, words, _ = paper(Block("bullet", text("ประวัติ")))
    assert words["-"].left == mm(55)


@pytest.mark.parametrize("family", FAMILIES)
def test_dated_line_name_and_position_stand_in_their_places(family: str) -> None:
    """Dated line at 85 mm, 12 pt lower; name four lines below, centred at 119.9 mm."""
    _, lines = printed(announcement(), family)
    last, dated, name, position = lines[-4:]
    assert (dated.left, dated.baseline) == (mm(85), mm(last.baseline + 30.08 / 72 * 25.4))
    assert name.baseline - dated.baseline == mm(4 * PITCH)
    assert [(found.left + found.right) / 2 for found in (name, position)] == [mm(119.9)] * 2


def test_a_catchword_ends_at_the_right_margin_on_the_last_line_of_the_page() -> None:
    """Baseline 4 pt above the foot of the text area, which no text of that page reaches."""
    rng = random.Random(5)
    blocks = [paragraph(random_words(rng, 500)) for _ in range(9)]
    layout, lines = printed(announcement(*blocks))
    foot = 277 - 4 / 72 * 25.4
    for page in layout.pages[:-1]:
        here = [found for found in lines if found.page == page.number]
        assert (here[-1].right, here[-1].baseline) == (mm(190), mm(foot))
        assert page.catchword.replace(" ", "") == here[-1].text.replace(" ", "")
        assert here[-2].baseline <= foot - PITCH + 0.05
    assert layout.page_count > 1
    assert layout.pages[-1].catchword == ""


def test_a_paper_without_emblem_begins_at_the_top_of_the_text_area() -> None:
    """First baseline 84.95 pt from the top edge."""
    _, lines = printed(announcement(look=Look(emblem="none")))
    assert lines[0].baseline == mm(84.946 / 72 * 25.4)
