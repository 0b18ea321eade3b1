"""Filling pages: what stays together, what gives way."""

from __future__ import annotations

import pytest

from papers import (
    FILL,
    announcement,
    fonts_for,
    letter,
    letter_head,
    looks,
    paragraph,
    row,
    signature,
    text,
)
from thaigovdocs.documents.model import Block, Cell, Column, Document, LetterHead, Table, TitleHead
from thaigovdocs.documents.model import Row as TableRow
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.layout.flat import flatten
from thaigovdocs.layout.furniture import first_words
from thaigovdocs.layout.lines import Line
from thaigovdocs.layout.model import Style
from thaigovdocs.layout.pages import BOUND, FIRM, TOGETHER, Row, paginate

PITCH = 18.08


def rows(count: int, **at: dict[str, object]) -> list[Row]:
    """Return *count* rows named by their number; ``r3={...}`` changes one."""
    plain = [Row(n, Style(0, 100), Line(str(n), (), 10.0)) for n in range(count)]
    for name, changes in at.items():
        number = int(name[1:])
        plain[number] = Row(number, Style(0, 100), Line(str(number), (), 10.0), **changes)  # type: ignore[arg-type]
    return plain


def filled(flow: list[Row], *, start: float = 785.2 - 10.01 * PITCH, catchwords: bool = False):
    """Return the names of the rows on each page; the first has room for ten."""
    pages = paginate(flow, start=start, catchwords=catchwords)
    return [[int(placed.row.line.text) for placed in page] for page in pages]


def test_rows_fill_a_page_to_its_last_line() -> None:
    """Ten fit, the eleventh goes on; with catchwords nine do, unless all ten are the end."""
    assert filled(rows(11)) == [list(range(10)), [10]]
    assert filled(rows(11), catchwords=True) == [list(range(9)), [9, 10]]
    assert filled(rows(10), catchwords=True) == [list(range(10))]


def test_space_above_is_dropped_at_the_top_of_a_page_and_room_to_sign_is_not() -> None:
    """Word drops it likewise; nobody can sign on a name."""
    flow = rows(12, r10={"before": 12.0}, r11={"room": 54.24})
    pages = paginate(flow, start=785.2 - 10.01 * PITCH, catchwords=False)
    first, second = pages[1]
    assert first.top == pytest.approx(70.866, abs=0.01)
    assert second.top - first.top == pytest.approx(PITCH + 54.24)


def test_what_holds_together_moves_together() -> None:
    """The break goes before the first of the rows that hold on."""
    flow = rows(12, r8={"hold": TOGETHER}, r9={"hold": TOGETHER})
    assert filled(flow) == [list(range(8)), [8, 9, 10, 11]]


def test_the_weakest_hold_gives_way_where_everything_holds() -> None:
    """First what is together, then signatures; a name and its position last of all."""
    together = {f"r{n}": {"hold": FIRM} for n in range(12)} | {"r4": {"hold": TOGETHER}}
    assert filled(rows(12, **together)) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11]]
    firm = {f"r{n}": {"hold": BOUND} for n in range(12)} | {"r6": {"hold": FIRM}}
    assert filled(rows(12, **firm))[0] == [0, 1, 2, 3, 4, 5, 6]
    bound = {f"r{n}": {"hold": BOUND} for n in range(12)}
    assert filled(rows(12, **bound))[0] == list(range(10))


def test_a_group_gives_up_blank_lines_before_it_moves() -> None:
    """Down to none, only as many as needed; then it moves as a whole, space and all."""

    def top_of(count: int) -> tuple[int, float]:
        owner = {"before": 3 * PITCH, "slack": 3, "hold": TOGETHER}
        flow = rows(count + 2, **{f"r{count}": owner})
        pages = paginate(flow, start=785.2 - 10.01 * PITCH, catchwords=False)
        page = next(n for n, page in enumerate(pages) if page[-1].row.line.text == str(count + 1))
        above = pages[page][-3].top if len(pages[page]) > 2 else 0.0
        return page, round((pages[page][-2].top - above) / PITCH, 2)

    assert top_of(4) == (0, 4.0)
    assert top_of(5) == (0, 4.0)
    assert top_of(6) == (0, 3.0)
    assert top_of(8) == (0, 1.0)
    assert top_of(9)[0] == 1


def test_a_head_that_fills_its_page_leaves_the_flow_to_the_next() -> None:
    """No row on the first page, and no page without end."""
    assert filled(rows(2), start=780.0) == [[], [0, 1]]


def test_a_row_with_more_room_than_a_page_is_placed_all_the_same() -> None:
    """Planning ends; the row stands at the top."""
    flow = rows(3, r1={"room": 900.0})
    assert [page for page in filled(flow) if page] == [[0], [1], [2]]


def test_two_lines_of_text_go_with_the_signature_to_another_page() -> None:
    """Whatever the length of the text above."""
    for count in range(18, 34):
        body = tuple(paragraph("หน่วยงาน") for _ in range(count))
        layout = lay_out(letter(body=body, owner=()), fonts=fonts_for("Sarabun"))
        last = layout.pages[-1].lines
        assert last.index("ขอแสดงความนับถือ") >= 2
        assert last[-3:] == ("ขอแสดงความนับถือ", "(นายสมชาย ใจดี)", "ผู้ว่าราชการจังหวัดธารารมย์")


def test_a_dozen_signatures_part_between_two_rows_where_they_stand() -> None:
    """No page is left empty for a group that none can hold; a name keeps its position."""
    signers = tuple(
        signature("(นายสมชาย ใจดี)", "ผู้ว่าราชการจังหวัดธารารมย์", "ประธานกรรมการ") for _ in range(12)
    )
    body = tuple(paragraph("หน่วยงาน") for _ in range(6))
    layout = lay_out(announcement(*body, signatures=signers), fonts=fonts_for("Sarabun"))
    pages = [page.lines for page in layout.pages]
    assert len(pages) == 2
    assert [lines.count("(นายสมชาย ใจดี)") for lines in pages] == [6, 6]
    assert pages[0][-1] == pages[1][-1] == "ประธานกรรมการ"


def test_six_signatures_stay_on_one_page_with_two_lines_of_text() -> None:
    """A group that a page can hold goes there whole."""
    signers = tuple(signature() for _ in range(6))
    body = tuple(paragraph("หน่วยงาน") for _ in range(20))
    layout = lay_out(announcement(*body, signatures=signers), fonts=fonts_for("Sarabun"))
    last = layout.pages[-1].lines
    assert last.count("(นายสมชาย ใจดี)") == 6
    assert sum(line == "หน่วยงาน" for line in last) >= 2


def test_the_owner_block_moves_up_before_it_leaves_the_page() -> None:
    """Never torn apart; from four lines below the position down to one."""
    gaps = set()
    for count in range(2, 80):
        body = tuple(Block("bullet" if n % 2 else "plain", text("หน่วยงาน")) for n in range(count))
        layout = lay_out(letter(body=body), fonts=fonts_for("Sarabun"))
        parts = layout.pages[-1].paragraphs
        assert [part.lines[0].text for part in parts[-2:]] == ["สำนักงานจังหวัด", "โทร. ๐ ๙๙๑๒ ๓๔๕๖"]
        if len(parts) > 2:
            gaps.add(round((parts[-2].baseline - parts[-3].baseline) / PITCH, 1))
    assert gaps == {1.0, 2.0, 3.0, 4.0}


def test_a_long_list_of_copies_may_part_from_the_owner() -> None:
    """More than a dozen lines do not drag the owner to another page."""
    copies = tuple(text(f"สำเนาส่ง {n}") for n in range(30))
    layout = lay_out(letter(copies=copies), fonts=fonts_for("Sarabun"))
    assert "สำนักงานจังหวัด" in layout.pages[0].lines
    assert layout.page_count == 2


def test_a_clause_that_announces_does_not_end_a_page() -> None:
    """Its last line goes with the first of what follows, and so does a heading."""
    for kind in ("clause", "heading", "bullet"):
        for count in range(20, 34):
            blocks = [paragraph("หน่วยงาน") for _ in range(count)]
            blocks.append(Block(kind, text("ดังนี้"), text("๑."), 1, keep_next=True))  # type: ignore[arg-type]
            blocks += [paragraph("ข้อมูล") for _ in range(8)]
            layout = lay_out(announcement(*blocks), fonts=fonts_for("Sarabun"))
            assert not any("ดังนี้" in page.lines[-1] for page in layout.pages)


def test_a_subject_of_two_hundred_lines_flows_over_pages() -> None:
    """Nothing is lost, and every page but the last has its catchword."""
    subject = "การรายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต " * 300
    head = LetterHead(text("ที่"), (), (), (), (row("subject", "เรื่อง", subject),))
    layout = lay_out(letter(head=head), fonts=fonts_for("Sarabun"))
    assert layout.page_count > 4
    assert all(page.catchword.endswith(" ...") for page in layout.pages[:-1])
    drawn = " ".join(" ".join(page.lines) for page in layout.pages)
    assert drawn.count("การรายงานผล") == 300
    assert layout.anchors["date"].width.mm == pytest.approx(37.5, abs=0.001)


def test_a_paper_of_a_signature_alone_is_a_page() -> None:
    """No body, no closing, no owner: the name stands on the axis of announcements."""
    paper = Document("x", "framework", TitleHead(()), (), letter().meta, signatures=(signature(),))
    layout = lay_out(paper, fonts=fonts_for("Sarabun"))
    assert layout.pages[0].lines == ("(นายสมชาย ใจดี)", "ผู้ว่าราชการจังหวัดธารารมย์")
    bare = Document("x", "framework", TitleHead(()), (), letter().meta)
    assert lay_out(bare, fonts=fonts_for("Sarabun")).pages[0].lines == ()


def _two_pages(**look: object) -> Layout:
    blocks = [paragraph("หน่วยงานของรัฐ ดังนี้") for _ in range(40)]
    paper = looks(announcement(*blocks), **look)
    return lay_out(paper, fonts=fonts_for("Sarabun"))


def test_catchwords_follow_the_wish_of_the_policy() -> None:
    """By default on announcements, with or without a stroke; none where none are wished."""
    assert _two_pages().pages[0].catchword == "หน่วยงานของรัฐ ..."
    assert _two_pages(catchword_mark="before").pages[0].catchword == "/หน่วยงานของรัฐ ..."
    assert _two_pages(catchword_mark="after").pages[0].catchword == "หน่วยงานของรัฐ .../"
    assert _two_pages(catchwords="none").pages[0].catchword == ""
    assert _two_pages(catchwords="none").pages[1].first_words == "หน่วยงานของรัฐ"


def test_a_dotted_line_is_not_announced() -> None:
    """What is drawn is no word: a page that begins with it is announced by nothing."""
    line = Block("plain", (FILL,))
    paper = looks(announcement(*[line] * 60), catchwords="all")
    pages = lay_out(paper, fonts=fonts_for("Sarabun")).pages
    assert len(pages) > 1
    assert [page.catchword for page in pages] == [""] * len(pages)
    assert first_words("๑. ", flatten((*text("ชื่อ "), FILL))) == "๑. ชื่อ"


def test_a_catchword_shows_label_bullet_or_the_middle_of_a_paragraph() -> None:
    """Whatever the next page begins with."""
    seen = set()
    for kind, label in (("clause", "๑.๑"), ("bullet", "-"), ("paragraph", "")):
        block = Block(kind, text("ข้อมูลข่าวสาร " * 60), text(label), 2)  # type: ignore[arg-type]
        for count in range(8):
            blocks = [paragraph("ก")] * count + [block] * 9
            layout = lay_out(announcement(*blocks), fonts=fonts_for("Sarabun"))
            seen |= {page.catchword for page in layout.pages[:-1]}
    assert seen == {"๑.๑ ข้อมูลข่าวสาร ...", "- ข้อมูลข่าวสาร ...", "ข้อมูลข่าวสาร ..."}


def test_catchwords_stand_on_other_papers_only_when_all_are_wished() -> None:
    """A framework has none by default."""
    blocks = tuple(paragraph("หน่วยงานของรัฐ ดังนี้") for _ in range(40))
    paper = Document("x", "framework", TitleHead((text("กรอบ"),)), blocks, letter().meta)
    fonts = fonts_for("Sarabun")
    assert lay_out(paper, fonts=fonts).pages[0].catchword == ""
    assert lay_out(looks(paper, catchwords="all"), fonts=fonts).pages[0].catchword != ""


def test_a_label_longer_than_its_line_begins_the_text() -> None:
    """Words in the place of a label break over lines like others, in rows and in cells."""
    long = "เรียน ผู้ซึ่งได้รับมอบหมายให้ดูแลการเปิดเผยข้อมูลต่อสาธารณะของส่วนราชการทุกแห่งในจังหวัด"
    head = letter_head(rows=(row("salutation", long, "ผู้ว่าราชการ"),))
    cell = Table(
        (Column((), 1.0),), (TableRow((Cell(text("เนื้อหา"), text(long)),)),), (), ruled=False
    )
    papers = letter(head=head), announcement(Block("table", (), table=cell))
    for paper in papers:
        (page,) = lay_out(paper, fonts=fonts_for("Sarabun")).pages
        for part in page.paragraphs:
            room = part.style.width - part.style.hang + 0.1
            assert all(line.width <= room for line in part.lines)
        assert "".join(long.split()) in "".join("".join(page.lines).split())
