"""The distances of the same papers in the DOCX, as LibreOffice draws it."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd
from office import CLOSE, Drawn, convert, for_libreoffice
from papers import ReadLine, looks
from places import ROOT
from thaigovdocs.standard import measures as m
from thaigovdocs.writers.docx.writing import render_docx

pytestmark = pytest.mark.slow

KINDS = sorted(path.stem for path in (ROOT / "examples/kinds").glob("*.yaml"))
PITCH = m.LINE_PITCH.mm
AXIS = 30 + m.SIGNATURE_AXIS.mm


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[ReadLine]]:
    """Return the lines of the example of each kind."""
    folder = tmp_path_factory.mktemp("kinds")
    files = []
    for kind in KINDS:
        file = tgd.load(ROOT / f"examples/kinds/{kind}.yaml")
        content = render_docx(looks(tgd.compose(file)[kind], font="TH SarabunPSK"))
        files.append(folder / f"{kind}.docx")
        files[-1].write_bytes(for_libreoffice(content))
    convert(files, folder, "pdf")
    return {kind: Drawn(folder / f"{kind}.pdf").lines for kind in KINDS}


def line(lines: list[ReadLine], begins: str) -> ReadLine:
    """Return the line that begins with *begins*, white space apart."""
    wanted = "".join(begins.split())
    found = [each for each in lines if "".join(each.text.split()).startswith(wanted)]
    assert found, (begins, [each.text for each in lines])
    return found[0]


def middle(found: ReadLine) -> float:
    """Return the middle of a line, from the paper's left edge."""
    return (found.left + found.right) / 2


def test_a_stamped_letter(papers: dict[str, list[ReadLine]]) -> None:
    """ที่ and ถึง at the margin, the name on the axis, the day below the circle."""
    lines = papers["stamped-letter"]
    number, to, text = line(lines, "ที่ ดต"), line(lines, "ถึง"), line(lines, "ด้วย")
    assert (number.left, number.baseline) == pytest.approx((30, 41.2), abs=CLOSE)
    assert (to.left, text.left) == pytest.approx((30, 55), abs=CLOSE)
    name, date, owner = line(lines, "อำเภอดอน"), line(lines, "๒๐"), line(lines, "ที่ทำการ")
    assert (middle(name), middle(date)) == pytest.approx((AXIS, AXIS), abs=CLOSE)
    apart = m.SEAL_SIDE.mm / 2 + PITCH / 2
    assert date.baseline - name.baseline == pytest.approx(apart, abs=CLOSE)
    assert owner.baseline - date.baseline == pytest.approx(4 * PITCH, abs=CLOSE)


def test_statements_and_news(papers: dict[str, list[ReadLine]]) -> None:
    """The name two lines below the text, the day below it, both on the axis."""
    for kind in ("statement", "news"):
        *_, text, name, date = [each for each in papers[kind] if each.text.strip()]
        assert name.baseline - text.baseline == pytest.approx(3 * PITCH, abs=CLOSE), kind
        assert date.baseline - name.baseline == pytest.approx(PITCH, abs=CLOSE), kind
        assert (middle(name), middle(date)) == pytest.approx((AXIS, AXIS), abs=CLOSE), kind


def test_a_certificate(papers: dict[str, list[ReadLine]]) -> None:
    """Number and sender, the day, who signs, and the name below the photo."""
    lines = papers["certificate"]
    number, sender = line(lines, "เลขที่"), line(lines, "ที่ว่าการ")
    assert (number.left, number.baseline) == pytest.approx((30, 41.2), abs=CLOSE)
    assert (sender.left, sender.baseline) == pytest.approx((131, 41.2), abs=CLOSE)
    dated, name = line(lines, "ให้ไว้ ณ"), line(lines, "(นางสาวพิมพ์ใจ")
    assert dated.left == pytest.approx(85, abs=CLOSE)
    assert name.baseline - dated.baseline == pytest.approx(4 * PITCH, abs=CLOSE)
    position, holder = line(lines, "นายอำเภอ"), line(lines, "(นายสมหมาย")
    assert middle(holder) == pytest.approx(50, abs=CLOSE)
    below = (m.HOLDER_LINES + 1) * PITCH
    assert holder.baseline - position.baseline == pytest.approx(below, abs=CLOSE)


def test_minutes_agenda_and_regulation(papers: dict[str, list[ReadLine]]) -> None:
    """What stands at the margin, at the indent, and in the middle."""
    for kind in ("minutes", "agenda"):
        assert line(papers[kind], "ระเบียบวาระที่ ๑").left == pytest.approx(30, abs=CLOSE)
        assert line(papers[kind], "๓.๑").left == pytest.approx(55, abs=CLOSE)
        assert middle(papers[kind][0]) == pytest.approx(110, abs=CLOSE)
    assert middle(line(papers["minutes"], "ผู้จด")) == pytest.approx(AXIS, abs=CLOSE)
    lines = papers["regulation"]
    for begins in ("หมวด ๑", "การขอใช้", "หมวด ๒"):
        assert middle(line(lines, begins)) == pytest.approx(110, abs=CLOSE), begins
    assert line(lines, "ข้อ ๑").left == pytest.approx(55, abs=CLOSE)
    assert line(lines, "ประกาศ ณ").left == pytest.approx(85, abs=CLOSE)


def test_a_form_and_an_envelope(papers: dict[str, list[ReadLine]]) -> None:
    """The right half of a form; sender and addressee of an envelope."""
    assert line(papers["form"], "เขียนที่").left == pytest.approx(105, abs=CLOSE)
    assert line(papers["form"], "เรียน").left == pytest.approx(30, abs=CLOSE)
    lines = papers["envelope"]
    sender, to = line(lines, "ที่ว่าการ"), line(lines, "เรียน")
    rise = m.ASCENT * m.BODY_SIZE.mm
    assert (sender.left, sender.baseline) == pytest.approx((10, 27 + rise), abs=CLOSE)
    assert to.left == pytest.approx(229 * m.ENVELOPE_ADDRESS_SHARE, abs=CLOSE)
    assert abs(to.baseline - rise - 162 * m.ENVELOPE_ADDRESS_DOWN) < PITCH
