"""What a paper may ask of its looks: signers side by side, a rule below titles, an axis."""

from __future__ import annotations

from dataclasses import replace

import pytest

from papers import announcement, fonts_for, memo, signers
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.layout import Box, Layout, lay_out
from thaigovdocs.layout.sheet import LEFT, PORTRAIT
from thaigovdocs.standard.measures import SIGNATURE_AXIS_RIGHT, TITLE_RULE


def laid_out(document: Document) -> Layout:
    """Return *document* on its pages."""
    return lay_out(document, fonts=fonts_for("Sarabun"))


def middle(box: Box) -> float:
    """Return the middle of *box* from the left margin, in points."""
    return box.x.pt + box.width.pt / 2 - LEFT


@pytest.mark.parametrize(("columns", "beside"), [(0, False), (1, False), (2, True)])
def test_two_sign_side_by_side_where_that_is_asked_for(columns: int, beside: bool) -> None:
    """Else one below the other."""
    layout = laid_out(announcement(signatures=signers(2), signing_columns=columns))
    first, second = (layout.anchors[name] for name in ("signature", "signature-2"))
    assert (first.y.pt == pytest.approx(second.y.pt)) is beside
    assert (middle(first) == pytest.approx(middle(second))) is not beside


def test_an_odd_last_signer_of_two_columns_stands_in_the_middle() -> None:
    """Four stand in two columns without being asked."""
    layout = laid_out(announcement(signatures=signers(5)))
    assert middle(layout.anchors["signature-5"]) == pytest.approx(PORTRAIT.width / 2)
    assert middle(layout.anchors["signature-4"]) == pytest.approx(PORTRAIT.width * 3 / 4)


def test_a_short_rule_stands_below_the_titles_where_that_is_asked_for() -> None:
    """In the middle of the text, above its first line."""
    paper = announcement()
    assert isinstance(paper.head, TitleHead)
    assert laid_out(paper).pages[0].rules == ()
    page = laid_out(replace(paper, head=replace(paper.head, rule=True))).pages[0]
    (rule,) = page.rules
    assert rule.to_x - rule.x == pytest.approx(TITLE_RULE.pt)
    assert (rule.x + rule.to_x) / 2 == pytest.approx(LEFT + PORTRAIT.width / 2)
    titles, words = page.paragraphs[1], page.paragraphs[2]
    assert titles.baseline < rule.y < words.baseline


def test_the_axis_of_a_signature_may_be_another() -> None:
    """A memo may have it further at the right."""
    layout = laid_out(memo(signing_axis=SIGNATURE_AXIS_RIGHT, decision=None))
    assert middle(layout.anchors["signature"]) == pytest.approx(SIGNATURE_AXIS_RIGHT.pt, abs=0.1)
