"""Where logos, markings, codes and many signatures stand, on both ways to lay the paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from papers import (
    MM,
    announcement,
    fonts_for,
    form,
    letter,
    memo,
    paragraph,
    picture,
    qr,
    read_lines,
    signers,
    text,
)
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import RenderError
from thaigovdocs.files import Picture
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.writers.pdf.writing import render_pdf

FONTS = fonts_for("Sarabun")


def laid_out(document: Document) -> Layout:
    """Return the layout of *document*."""
    return lay_out(document, fonts=FONTS)


def with_logos(*widths: int, **changes: object) -> Document:
    """Return a form with logos of these widths, 20 units high."""
    made = form("request-form", paragraph("ข้อความ"), **changes)
    return replace(made, head=replace(made.head, logos=tuple(map(picture, widths))))


def test_logos_stand_in_a_centred_row_of_one_height_above_the_titles() -> None:
    """From the top margin on, six millimetres apart."""
    layout = laid_out(with_logos(20, 30))
    first, second = layout.pages[0].images
    assert (first.top / MM, first.height / MM) == (pytest.approx(25), pytest.approx(20))
    assert second.height == first.height
    assert second.x - first.x - first.width == pytest.approx(6 * MM)
    assert (first.x + second.x + second.width) / 2 / MM == pytest.approx(110)
    title = layout.pages[0].paragraphs[0]
    assert title.baseline > first.top + first.height


def test_a_wide_row_of_logos_is_made_smaller() -> None:
    """It keeps between the margins."""
    images = laid_out(with_logos(*[60] * 5)).pages[0].images
    assert images[0].x / MM >= 29.99
    assert (images[-1].x + images[-1].width) / MM <= 190.01


def test_a_logo_that_cannot_be_drawn_is_named() -> None:
    """Not the one beside it."""
    paper = with_logos(20)
    broken = Picture("broken.svg", "svg", b"<svg", 1, 1)
    paper = replace(paper, head=replace(paper.head, logos=(*paper.head.logos, broken)))
    with pytest.raises(RenderError, match=r"broken\.svg"):
        render_pdf(paper, fonts=FONTS)


def test_a_form_begins_at_the_top_margin_and_has_no_emblem() -> None:
    """No place is kept for one."""
    layout = laid_out(form("framework", paragraph("ข้อความ")))
    assert layout.pages[0].paragraphs[0].baseline / MM == pytest.approx(25 + 14.08 / MM)
    words = [line.text for line in read_lines(render_pdf(layout.document, layout=layout), layout)]
    assert not any("ซม." in line for line in words)


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("kind", ["letter", "announcement", "form", "logos"])
def test_markings_touch_nothing(kind: str, orientation: str) -> None:
    """Urgency at the left, above all words or beside the emblem; secrecy at top and bottom."""
    made = {
        "letter": letter(),
        "announcement": announcement(),
        "form": form("framework", paragraph("ข้อความ")),
        "logos": with_logos(20, 30),
    }[kind]
    paper = replace(made, orientation=orientation, urgency=text("ด่วนที่สุด"), secrecy=text("ลับที่สุด"))
    layout = laid_out(paper)
    lines = read_lines(render_pdf(paper, layout=layout), layout)
    (urgent,) = [line for line in lines if line.text.startswith("ด่วน")]
    secret = [line for line in lines if line.text.startswith("ลับ")]
    assert urgent.left == pytest.approx(30, abs=0.7)
    height = layout.sheet.paper_height / MM
    assert [line.baseline for line in secret] == pytest.approx([12, height - 7], abs=0.1)
    below = urgent.baseline + 32 * 0.25 / MM
    marks = {id(urgent), *map(id, secret)}
    beside = 1 if kind in ("letter", "announcement") else 0
    others = [line for line in lines if id(line) not in marks and "ซม." not in line.text]
    assert all(line.baseline - 13.5 / MM >= below - 0.4 for line in others)
    for image in layout.pages[0].images:
        assert image.top / MM >= below - 0.01
    emblem = layout.sheet.paper_width / MM / 2 - 15
    assert not beside or urgent.left + 2 * (urgent.right - urgent.left) < emblem


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
@pytest.mark.parametrize("logos", [(), (20, 30)])
def test_an_urgency_moves_nothing_on_a_form(logos: tuple[int, ...], orientation: str) -> None:
    """It stands in the strip above the top margin, where secrecy has its own place."""
    plain = replace(with_logos(*logos), orientation=orientation)
    marked = replace(plain, urgency=text("ด่วนที่สุด"), secrecy=text("ลับที่สุด"))
    before, after = laid_out(plain).pages[0], laid_out(marked).pages[0]
    assert after.paragraphs[1:] == before.paragraphs
    assert after.images == before.images
    (urgent,) = after.paragraphs[0].lines
    left, width = after.paragraphs[0].style.x, urgent.width
    (secret, _) = after.furniture
    middle = secret.style.x + secret.style.width / 2
    assert left + width < middle - secret.lines[0].width / 2
    assert after.paragraphs[0].baseline + 32 * 0.25 <= 25 * MM + 1


def test_an_announcement_without_its_emblem_keeps_the_place_for_an_urgency() -> None:
    """As it does on paper that has the emblem."""
    paper = replace(announcement(), urgency=text("ด่วนที่สุด"))
    bare = replace(paper, look=replace(paper.look, emblem="none"))
    assert laid_out(bare).pages[0].paragraphs == laid_out(paper).pages[0].paragraphs


def test_landscape_turns_the_paper_and_keeps_the_margins() -> None:
    """Axes stay as far from the middle of the paper as before."""
    upright, across = (
        laid_out(replace(letter(), orientation=way)) for way in ("portrait", "landscape")
    )
    assert (across.sheet.paper_width, across.sheet.paper_height) == (
        upright.sheet.paper_height,
        upright.sheet.paper_width,
    )
    assert across.sheet.width / MM == pytest.approx(247)
    moved = across.anchors["signature"].x.mm - upright.anchors["signature"].x.mm
    assert moved == pytest.approx((297 - 210) / 2, abs=0.01)
    pdf = render_pdf(across.document, layout=across)
    assert max(line.right for line in read_lines(pdf, across)) <= 277.1


def test_a_memo_across_the_paper_ends_its_dots_at_the_margin() -> None:
    """As wide as the text."""
    paper = replace(memo(), orientation="landscape")
    values = [one for one in laid_out(paper).pages[0].paragraphs if one.style.x > 100]
    assert max(one.style.x + one.style.width for one in values) / MM == pytest.approx(277)


def test_four_signatures_stand_in_two_columns() -> None:
    """From left to right and row by row, names level, each on the axis of its column."""
    layout = laid_out(announcement(signatures=signers(4)))
    boxes = [layout.anchors[name] for name in ("signature", "signature-2", "signature-3")]
    centres = [box.x.mm + box.width.mm / 2 for box in boxes]
    assert centres == pytest.approx([70, 150, 70], abs=0.01)
    assert boxes[0].y == boxes[1].y
    assert boxes[2].y.mm > boxes[0].y.mm
    names = [line for line in layout.pages[0].lines if line.startswith("(")]
    assert names == [f"(นายสมชาย ใจดี {number})" for number in "๑๒๓๔"]


def test_three_signatures_stand_one_below_the_other() -> None:
    """As they always did."""
    anchors = laid_out(announcement(signatures=signers(3))).anchors
    assert len({anchors[name].x for name in ("signature", "signature-2", "signature-3")}) == 1


def test_twelve_signatures_have_twelve_places() -> None:
    """On as many pages as they take, no two at one place."""
    anchors = laid_out(announcement(signatures=signers(12))).anchors
    places = {(box.page, box.x, box.y) for name, box in anchors.items() if "signature" in name}
    assert len(places) == 12


def test_a_code_stands_level_with_the_owner_block_at_the_right() -> None:
    """Caption and address below it, all of them clear of the owner's words."""
    layout = laid_out(letter(qr=qr()))
    (image,) = layout.pages[0].images
    assert (image.width / MM, image.height / MM) == (pytest.approx(22), pytest.approx(22))
    lines = read_lines(render_pdf(layout.document, layout=layout), layout)
    owner = next(line for line in lines if line.text.startswith("สำนักงานจังหวัด"))
    caption = [line for line in lines if line.text.startswith("สิ่งที่ส่งมาด้วย")][-1]
    address = next(line for line in lines if line.text.startswith("https"))
    assert owner.baseline == pytest.approx(image.top / MM + 14.08 / MM, abs=0.05)
    assert owner.right < image.x / MM
    assert (image.top + image.height) / MM < caption.baseline < address.baseline
    assert image.alt.endswith("plan-of-action.pdf")


def test_a_code_goes_below_an_owner_block_that_is_too_wide() -> None:
    """Or where there is none."""
    wide = text("กลุ่มงานอำนวยการและประสานราชการ " * 3)
    for owner in ((wide,), ()):
        layout = laid_out(letter(qr=qr(), owner=owner))
        (image,) = layout.pages[0].images
        last = [one for one in layout.pages[0].paragraphs if one.baseline < image.top]
        assert max(one.baseline for one in last) + 4 < image.top
        assert layout.pages[0].lines[-1].startswith("https") or "." in layout.pages[0].lines[-1]
