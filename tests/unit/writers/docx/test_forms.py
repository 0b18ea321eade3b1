"""Forms, codes, many signers and fixed pages: what a DOCX has of them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest

from forms import FILL, filled, order, paper, picture, qr_letter, report_form, request_form
from papers import announcement, fonts_for, letter, looks, memo, paragraph, signature, text
from thaigovdocs.documents.model import Block, Document, Table, TitleHead
from thaigovdocs.errors import TemplateError
from thaigovdocs.files import Picture
from thaigovdocs.layout import raster
from thaigovdocs.standard.measures import TEXT_WIDTH
from thaigovdocs.thai.spans import Blank, PageCount, Span, Text, Tick
from thaigovdocs.units import mm
from thaigovdocs.writers.docx import pages as docx_pages
from thaigovdocs.writers.docx.context import template_context
from thaigovdocs.writers.docx.filling import fill_line
from thaigovdocs.writers.docx.runs import Looks, Rich, RunFilter, with_symbols
from thaigovdocs.writers.docx.text import TextWriter
from thaigovdocs.writers.docx.views import Stop
from thaigovdocs.writers.docx.widths import width
from thaigovdocs.writers.docx.writing import render_docx


def part(document: Document, name: str = "word/document.xml", **options: Any) -> str:
    """Return a part of the finished file."""
    with zipfile.ZipFile(io.BytesIO(render_docx(document, **options))) as archive:
        return archive.read(name).decode()


def fill(text_: Text, start: int = 0) -> tuple[str, tuple[Stop, ...]]:
    """Return a line of the text's width with its blanks filled."""
    words, stops = fill_line(text_, TextWriter("form"), start=mm(start), right=TEXT_WIDTH)
    return str(words), stops


def test_blanks_of_a_line_share_what_it_leaves() -> None:
    """Each is as wide as the others; the last ends at the edge."""
    words, stops = fill(filled("วันที่ ", " เดือน ", " พ.ศ. "))
    assert words == "วันที่ \t เดือน \t พ.ศ. \t"
    assert [stop.kind for stop in stops] == ["left", "left", "right"]
    assert {stop.leader for stop in stops} == {"dot"}
    words_width = width("วันที่ ") + width(" เดือน ") + width(" พ.ศ. ")
    share = (TEXT_WIDTH - words_width) * (1 / 3)
    first, second, third = (stop.place for stop in stops)
    assert first == pytest.approx((width("วันที่ ") + share).twips, abs=1)
    assert second - first == pytest.approx((width(" เดือน ") + share).twips, abs=1)
    assert third == TEXT_WIDTH.twips


def test_words_behind_the_last_blank_end_at_the_edge() -> None:
    """A bracket that closes stands below the ends of the other lines."""
    words, stops = fill((*text("("), FILL, *text(")")))
    assert (words, [stop.kind for stop in stops]) == ("(\t)", ["right"])


def test_blanks_that_do_not_fit_beside_one_another_leave_the_last_to_fill() -> None:
    """The words may take more than a line."""
    words, stops = fill(filled("คำ" * 60, "คำ" * 20))
    assert words.count("\t") == 1
    assert words.endswith("\t")
    assert "...." in words
    assert [stop.place for stop in stops] == [TEXT_WIDTH.twips]


def test_blanks_ticks_and_open_counts_have_their_width() -> None:
    """A place to fill begins behind them."""
    plain = fill((FILL, *text(" "), FILL))[1][0].place
    pieces = (Tick(), Blank(mm(10)), PageCount("a"))
    moved = fill((*pieces, FILL, *text(" "), FILL))[1][0].place
    assert moved > plain
    gap = Blank(mm(20), dotted=False, fills=True)
    assert fill((gap,))[1][0].leader == "none"


def test_blanks_of_a_paragraph_begin_behind_its_indent() -> None:
    """And behind the label of a clause."""
    for block, words in (
        (Block("paragraph", filled("คำ ")), ""),
        (Block("clause", filled("คำ "), text("๑."), 1), "๑. "),
        (Block("bullet", filled("คำ "), text("-"), 1), "- "),
    ):
        (line,) = template_context(paper("report-form", block)).body
        assert str(line.text) == "คำ \t"
        assert line.stops[-1].place == TEXT_WIDTH.twips
        assert str(line.label) == words.strip()


def test_blanks_elsewhere_are_as_wide_as_they_ask_to_be() -> None:
    """A position has no edge to reach."""
    signer = signature("(นายหนึ่ง)")
    signer = replace(signer, position=((*text("วันที่ "), FILL),))
    (view,) = template_context(letter(signatures=(signer,))).signatures
    assert str(view.position[0].text).startswith("วันที่ ....")


def test_leaders_reach_the_file() -> None:
    """As tab stops of the paragraph."""
    xml = part(report_form(1))
    assert re.search(r'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="\d+"/></w:tabs>', xml)


def test_a_tick_is_drawn_in_a_font_that_has_one() -> None:
    """No font of official papers does."""
    assert '<w:rFonts w:ascii="Segoe UI Symbol"' in part(report_form(1))
    styled = '<w:rPr><w:rStyle w:val="A"/><w:rFonts w:cs="B"/><w:b/><w:cs/></w:rPr>'
    assert re.fullmatch(
        '<w:rPr><w:rStyle w:val="A"/><w:rFonts [^>]*/><w:b/></w:rPr>', with_symbols(styled)
    )
    assert with_symbols("<w:rPr/>") == with_symbols("")
    assert "✓" in RunFilter("")(Rich((("✓", Looks.SYMBOL),)))


def test_a_page_that_lies_has_its_sides_exchanged() -> None:
    """The margins stay where they are."""
    assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' in part(report_form(1))
    assert '<w:pgSz w:w="11906" w:h="16838"/>' in part(request_form())


def test_a_signature_on_a_page_that_lies_is_as_far_from_its_middle() -> None:
    """The axis moves with the middle of the paper."""
    (signer,) = template_context(report_form(1)).signatures
    axis = mm("89.9") + mm(87) * 0.5
    assert signer.name.indent == (axis * 2 - mm(247)).twips


def test_logos_stand_in_their_places_and_nothing_in_the_others() -> None:
    """Their height is the same, their width follows the picture."""
    xml = part(request_form())
    extents = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', xml)
    side = mm(20).emu
    assert extents == [(str(side * n), str(side)) for n in (1, 2, 1)]
    with zipfile.ZipFile(io.BytesIO(render_docx(request_form()))) as archive:
        sizes = [len(archive.read(f"word/media/logo{n}.png")) for n in range(1, 7)]
    assert max(sizes[3:]) < 100 < min(sizes[:3])


def test_more_logos_than_places_are_an_error() -> None:
    """None of them is left out silently."""
    head = TitleHead((text("ก"),), tuple(picture(str(n)) for n in range(8)), emblem=False)
    with pytest.raises(TemplateError) as raised:
        render_docx(paper("request-form", head=head))
    assert [finding.params["name"] for finding in raised.value.findings] == ["logo7", "logo8"]


def test_a_paper_without_emblem_has_none_in_any_template() -> None:
    """The place of an emblem is that of papers that have one."""
    assert "<w:drawing>" not in part(paper("other", paragraph("ก")))
    assert part(announcement(kind="other")).count("<w:drawing>") == 1


def test_a_code_stands_beside_the_owner() -> None:
    """With its caption and the address in print."""
    xml = part(qr_letter())
    assert (
        xml.index("สำนักงานจังหวัด")
        < xml.index('name="qr"')
        < xml.index("สิ่งที่ส่งมาด้วย</w:t>", xml.index('name="qr"'))
    )
    assert "https://www.example.go.th/plan" in xml
    assert 'name="qr"' not in part(letter())


def test_one_to_three_sign_one_below_the_other() -> None:
    """More stand in two columns, an odd one at the left."""
    assert template_context(order(3)).signature_pairs == ()
    paper_ = template_context(order(5))
    pairs = paper_.signature_pairs
    assert [pair.right is None for pair in pairs] == [False, False, True]
    assert pairs[1].left.name.text == paper_.signatures[2].name.text
    assert pairs[0].left.name.indent == 0
    xml = part(order(5))
    assert xml.count("ColumnSignatureName") + xml.count("ColumnRankedName") == 5
    assert "ColumnSignatureName" not in part(order(3))


def test_as_many_rows_of_signers_as_a_page_holds_stay_together() -> None:
    """More part between two rows."""
    for signers, kept in ((4, True), (14, False)):
        pairs = template_context(order(signers)).signature_pairs
        assert [pair.left.name.keep_next for pair in pairs] == [kept] * (len(pairs) - 1) + [False]


def test_markings_stand_on_every_kind() -> None:
    """Secrecy above and below, urgency in its place."""
    marked = {"urgency": text("ด่วนที่สุด"), "secrecy": text("ลับมาก")}
    for kind in ("framework", "request-form", "report-form", "publication-log", "recipients"):
        document = paper(kind, paragraph("ก"), **marked)
        assert part(document).count("ด่วนที่สุด") == 1
        for name in ("header1", "header2", "footer1"):
            assert "ลับมาก" in part(document, f"word/{name}.xml")


def test_a_template_of_the_policy_goes_before_all_others() -> None:
    """It is named by the paper in its faults."""
    from thaigovdocs.resources import templates_folder

    own = (templates_folder() / "docx/title.docx").read_bytes()
    document = announcement(template=own)
    assert "DatedLine" in part(document)
    with pytest.raises(TemplateError) as raised:
        render_docx(announcement(template=b"no"))
    assert str(raised.value).startswith("template of announcement: error[TGD731]")


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure with the font that the DOCX names."""
    fonts = fonts_for("TH SarabunPSK")
    monkeypatch.setattr(docx_pages, "default_fonts", lambda: fonts)


def blocks(count: int, **more: Any) -> tuple[Block, ...]:
    """Return *count* paragraphs of about five lines."""
    return tuple(paragraph(f"ย่อหน้าที่ {at} " + "ข้อความ" * 70, **more) for at in range(count))


def catchwords(document: Document) -> list[str]:
    """Return the catchword behind each block."""
    paper = docx_pages.with_catchwords(document, template_context(document))
    return [line.catchword for line in paper.body]


@pytest.mark.usefixtures("measured")
def test_fixed_pages_end_with_the_words_of_the_next() -> None:
    """Between blocks, with lines of exact height; other papers have neither."""
    document = announcement(*blocks(16))
    words = [each for each in catchwords(document) if each]
    assert len(words) == 3
    assert all(re.fullmatch(r"ย่อหน้าที่ \d+.* \.\.\.", each) for each in words)
    xml = part(document, fixed_pages=True)
    assert xml.count('<w:br w:type="page"/>') == 3
    styles = part(document, "word/styles.xml", fixed_pages=True)
    assert '<w:pPrDefault><w:pPr><w:keepLines/><w:spacing w:after="0" w:line="362"' in styles
    assert '<w:br w:type="page"/>' not in part(document)
    assert 'w:line="362"' not in part(document, "word/styles.xml")


@pytest.mark.usefixtures("measured")
def test_a_label_stands_in_the_catchword() -> None:
    """As it does in the first line of the page."""
    clauses = tuple(Block("clause", text("ข้อความ" * 70), text(f"{at}."), 1) for at in range(1, 17))
    for document in (announcement(*clauses), memo(body=clauses)):
        shown = [(at, each) for at, each in enumerate(catchwords(document), 2) if each]
        assert shown
        assert all(each.startswith(f"{at}. ข้อ") for at, each in shown)


@pytest.mark.usefixtures("measured")
def test_what_holds_on_is_not_parted() -> None:
    """A block that announces, and the last with what is signed."""
    held = blocks(16)
    broken = catchwords(announcement(*held)).index
    at = next(at for at, each in enumerate(catchwords(announcement(*held))) if each)
    assert broken
    changed = tuple(
        replace(block, keep_next=True) if place == at else block for place, block in enumerate(held)
    )
    after = catchwords(announcement(*changed))
    assert (after[at], bool(after[at - 1])) == ("", True)


@pytest.mark.usefixtures("measured")
def test_some_papers_have_no_catchwords_to_put() -> None:
    """Those whose kind or policy does without, those of one page, those without a body."""
    assert not any(catchwords(looks(announcement(*blocks(16)), catchwords="none")))
    assert not any(catchwords(letter()))
    assert catchwords(letter(body=())) == []


@pytest.mark.usefixtures("measured")
def test_a_table_taller_than_a_page_goes_on() -> None:
    """The block behind it begins where the table ends."""
    from papers import table_block

    document = announcement(*blocks(4), table_block(60), *blocks(6))
    assert any(catchwords(document))
    empty = Block("table", (), table=Table((), ()))
    assert not any(catchwords(announcement(empty, empty)))
    assert [each for each in catchwords(announcement(*blocks(5), empty, *blocks(8))) if each]
    lines = tuple(Block("paragraph", (FILL,)) for _ in range(60))
    assert set(catchwords(announcement(*lines))) == {"", "...... ..."}


def test_a_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Papers of one packet share it."""
    drawn: list[Picture | None] = []
    usual = raster.rasterize

    def count(picture_: Picture | None, **more: Any) -> bytes:
        drawn.append(picture_)
        return usual(picture_, **more)

    monkeypatch.setattr(raster, "rasterize", count)
    own = picture("once", 37)
    document = looks(letter(), emblem="picture", picture=own)
    render_docx(document)
    render_docx(document)
    assert drawn == [own]


def test_spans_may_be_strong_beside_ticks() -> None:
    """Each stretch has its own looks."""
    written = TextWriter("a").words((Span("ก", strong=True), Tick(), Span("ข")))
    assert written == Rich((("ก", Looks.STRONG), ("✓", Looks.SYMBOL), ("ข", Looks.PLAIN)))
