"""The example of a memo to hire: what it prints, in every format."""

from __future__ import annotations

import thaigovdocs as tgd
from papers import fonts_for
from places import ROOT
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.layout import lay_out

EXAMPLE = ROOT / "examples/hire-memo.yaml"


def test_the_example_has_nothing_to_tell() -> None:
    """Its totals agree, its days follow one another, everybody is named."""
    assert unprintable(tgd.load(EXAMPLE)) == []


def test_the_example_prints_its_table_and_all_who_sign() -> None:
    """A price table, two signers, two endorsements and a decision; the money in words."""
    memo = tgd.compose(tgd.load(EXAMPLE))["memo"]
    assert [block.kind for block in memo.body].count("table") == 1
    assert (len(memo.signatures), len(memo.endorsements)) == (2, 2)
    assert memo.decision is not None
    text = tgd.render_text(memo)
    assert "รวมเป็นเงินทั้งสิ้น\t\t\t๔๘,๑๕๐.๐๐" in text
    assert "๔๘,๑๕๐ บาท (สี่หมื่นแปดพันหนึ่งร้อยห้าสิบบาทถ้วน)" in text
    assert "☐ อนุมัติในวงเงิน ...... บาท" in text
    assert tgd.render_docx(memo)[:2] == b"PK"


def test_everybody_of_the_example_has_a_place_to_sign() -> None:
    """The manifest says where: a box on a page for each."""
    layout = lay_out(tgd.compose(tgd.load(EXAMPLE))["memo"], fonts=fonts_for("Sarabun"))
    assert set(layout.anchors) == {
        *("number", "date", "signature", "signature-2"),
        *("endorsement", "endorsement-2", "decision"),
    }
    assert layout.missing == ()
