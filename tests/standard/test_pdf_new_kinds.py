"""The distances of stamped letters, certificates and their like, in the finished PDF."""

from __future__ import annotations

from functools import cache

import pytest

import thaigovdocs as tgd
from papers import ReadLine, fonts_for, looks, read_lines
from places import ROOT
from thaigovdocs.layout import Layout, lay_out
from thaigovdocs.standard import measures as m
from thaigovdocs.writers.pdf.writing import render_pdf

CLOSE = 0.2  # millimetres
PITCH = m.LINE_PITCH.mm
BEFORE = m.BEFORE_ROW.mm
AXIS = 30 + m.SIGNATURE_AXIS.mm
KINDS = sorted(path.stem for path in (ROOT / "examples/kinds").glob("*.yaml"))


@cache
def drawn(kind: str) -> tuple[Layout, list[ReadLine]]:
    """Return the example of *kind* on its pages, and the lines of its PDF."""
    file = tgd.load(ROOT / f"examples/kinds/{kind}.yaml")
    document = looks(tgd.compose(file)[kind], font="Sarabun")
    layout = lay_out(document, fonts=fonts_for("Sarabun"))
    return layout, read_lines(render_pdf(document, layout=layout), layout)


def line(kind: str, begins: str) -> ReadLine:
    """Return the line that begins with *begins*, white space apart."""
    wanted = "".join(begins.split())
    found = [each for each in drawn(kind)[1] if "".join(each.text.split()).startswith(wanted)]
    assert found, begins
    return found[0]


def middle(found: ReadLine) -> float:
    """Return the middle of a line, from the paper's left edge."""
    return (found.left + found.right) / 2


def test_a_stamped_letter() -> None:
    """ที่ at the emblem's feet, ถึง below it, the name on the axis inside its circle."""
    kind = "stamped-letter"
    number, to, body = line(kind, "ที่ ดต"), line(kind, "ถึง"), line(kind, "ด้วย")
    assert (number.left, number.baseline) == pytest.approx((30, 41.2), abs=CLOSE)
    assert to.left == pytest.approx(30, abs=CLOSE)
    assert body.left == pytest.approx(55, abs=CLOSE)
    assert body.baseline - to.baseline == pytest.approx(PITCH + BEFORE, abs=CLOSE)
    name, date, owner = line(kind, "อำเภอดอนตะวัน"), line(kind, "๒๐ พฤศจิกายน"), line(kind, "ที่ทำการ")
    assert middle(name) == pytest.approx(AXIS, abs=CLOSE)
    assert middle(date) == pytest.approx(AXIS, abs=CLOSE)
    (circle,) = drawn(kind)[0].pages[0].images
    side = m.SEAL_SIDE.pt
    assert (circle.width, circle.height) == pytest.approx((side, side))
    centre = (circle.top + circle.height / 2) / 72 * 25.4
    assert name.baseline - centre == pytest.approx(m.ASCENT * m.BODY_SIZE.mm - PITCH / 2, abs=CLOSE)
    below = date.baseline - m.ASCENT * m.BODY_SIZE.mm
    assert below == pytest.approx((circle.top + circle.height) / 72 * 25.4, abs=CLOSE)
    assert owner.baseline - date.baseline == pytest.approx(4 * PITCH, abs=CLOSE)


def test_without_a_circle_the_name_stands_two_lines_below_the_text() -> None:
    """And the day on the line below it."""
    for kind in ("statement", "news"):
        lines = drawn(kind)[1]
        *_, text, name, date = [each for each in lines if each.text.strip()]
        assert name.baseline - text.baseline == pytest.approx(3 * PITCH, abs=CLOSE), kind
        assert date.baseline - name.baseline == pytest.approx(PITCH, abs=CLOSE), kind
        assert middle(name) == pytest.approx(AXIS, abs=CLOSE), kind
        assert middle(date) == pytest.approx(AXIS, abs=CLOSE), kind


def test_a_certificate_with_its_photo() -> None:
    """Number and sender as a letter's, the day as an announcement's, the photo at the margin."""
    kind = "certificate"
    number, sender = line(kind, "เลขที่"), line(kind, "ที่ว่าการ")
    assert (number.left, number.baseline) == pytest.approx((30, 41.2), abs=CLOSE)
    assert (sender.left, sender.baseline) == pytest.approx((131, 41.2), abs=CLOSE)
    dated, name = line(kind, "ให้ไว้ ณ"), line(kind, "(นางสาวพิมพ์ใจ")
    assert dated.left == pytest.approx(85, abs=CLOSE)
    assert name.baseline - dated.baseline == pytest.approx(4 * PITCH, abs=CLOSE)
    position, holder = line(kind, "นายอำเภอ"), line(kind, "(นายสมหมาย")
    (photo,) = drawn(kind)[0].pages[0].images
    assert photo.x / 72 * 25.4 == pytest.approx(30, abs=CLOSE)
    assert (photo.width, photo.height) == pytest.approx((m.PHOTO_WIDTH.pt, m.PHOTO_HEIGHT.pt))
    bottom = (photo.top + photo.height) / 72 * 25.4
    foot = position.baseline + PITCH - m.ASCENT * m.BODY_SIZE.mm
    assert bottom == pytest.approx(foot, abs=CLOSE)
    assert middle(holder) == pytest.approx(50, abs=CLOSE)
    last = [each for each in drawn(kind)[1] if each.baseline < dated.baseline][-1]
    assert last.baseline < photo.top / 72 * 25.4 + CLOSE


def test_minutes_and_their_agenda() -> None:
    """Titles at the top margin, lists and items at the margin, points at the indent."""
    for kind in ("minutes", "agenda"):
        titles = drawn(kind)[1][:4]
        assert [middle(each) for each in titles] == pytest.approx([110] * 4, abs=CLOSE)
        first = 25 + m.ASCENT * m.BODY_SIZE.mm
        assert titles[0].baseline == pytest.approx(first, abs=CLOSE)
        assert line(kind, "ระเบียบวาระที่ ๑").left == pytest.approx(30, abs=CLOSE)
        assert line(kind, "๓.๑").left == pytest.approx(55, abs=CLOSE)
    assert line("minutes", "ผู้มาประชุม").left == pytest.approx(30, abs=CLOSE)
    recorder = line("minutes", "ผู้จด")
    assert middle(recorder) == pytest.approx(AXIS, abs=CLOSE)


def test_a_regulation() -> None:
    """Titles below the emblem, clauses and recital at the indent, chapters in the middle."""
    kind = "regulation"
    title = drawn(kind)[1][0]
    assert title.baseline == pytest.approx(48.5 + m.ASCENT * m.BODY_SIZE.mm, abs=CLOSE)
    for begins in ("โดยที่", "ข้อ ๑", "ข้อ ๕"):
        assert line(kind, begins).left == pytest.approx(55, abs=CLOSE), begins
    for begins in ("หมวด ๑", "การขอใช้", "หมวด ๒"):
        assert middle(line(kind, begins)) == pytest.approx(110, abs=CLOSE), begins
    assert line(kind, "(๑)").left == pytest.approx(65, abs=CLOSE)
    assert line(kind, "ประกาศ ณ").left == pytest.approx(85, abs=CLOSE)


def test_a_form() -> None:
    """Where it is written begins at the paper's centre, the addressee at the margin."""
    assert line("form", "เขียนที่").left == pytest.approx(105, abs=CLOSE)
    assert line("form", "เรียน").left == pytest.approx(30, abs=CLOSE)
    assert line("form", "ข้าพเจ้า").left == pytest.approx(55, abs=CLOSE)


def test_an_envelope() -> None:
    """On paper of its size: the sender below the emblem, the addressee in the middle."""
    layout, _ = drawn("envelope")
    size = layout.sheet.paper_width / 72 * 25.4, layout.sheet.paper_height / 72 * 25.4
    assert size == pytest.approx((229, 162), abs=0.01)
    sender, to = line("envelope", "ที่ว่าการ"), line("envelope", "เรียน")
    rise = m.ASCENT * m.BODY_SIZE.mm
    assert (sender.left, sender.baseline) == pytest.approx((10, 27 + rise), abs=CLOSE)
    assert to.left == pytest.approx(229 * m.ENVELOPE_ADDRESS_SHARE, abs=CLOSE)
    below = [line("envelope", each).left for each in ("ศาลากลาง", "ถนนเลียบ", "จังหวัดธารารมย์")]
    assert below == pytest.approx([below[0]] * 3, abs=CLOSE)
    assert below[0] > to.left + 5
    assert abs(to.baseline - rise - 162 * m.ENVELOPE_ADDRESS_DOWN) < PITCH


def test_every_example_is_measured() -> None:
    """A kind that is added is looked at here, too."""
    assert len(KINDS) == 9
    for kind in KINDS:
        assert drawn(kind)[1]
