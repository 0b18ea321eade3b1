"""The order in which Word wants what stands in the properties of paragraphs, runs and cells.

A file with an element at another place is damaged for Word (ISO/IEC 29500-1, annex A).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import thaigovdocs._regex as re

if TYPE_CHECKING:
    from lxml.etree import _Element

_ORDERS = {
    "pPr": """
        pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers
        pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
        autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
        suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle
        rPr sectPr pPrChange
    """,
    "rPr": """
        rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
        effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange
    """,
    "tcPr": """
        cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText
        vAlign hideMark headers cellIns cellDel cellMerge tcPrChange
    """,
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader",
}
_RANKS = {
    parent: {name: rank for rank, name in enumerate(order.split())}
    for parent, order in _ORDERS.items()
}
_CHILD = re.compile(r"<(?:\w+:)?(\w+)[ />]")


def place_in(properties: _Element, name: str) -> int:
    """Return where the child *name* of *properties* stands, or has to stand, among the others."""
    ranks = _RANKS[_local(properties)]
    earlier = (at for at, child in enumerate(properties, 1) if _is_earlier(ranks, child, name))
    return max(earlier, default=0)


def _is_earlier(ranks: dict[str, int], child: _Element, name: str) -> bool:
    return ranks.get(_local(child), len(ranks)) < ranks[name]


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]


def with_child(properties: str, child: str) -> str:
    """Return run properties (``w:rPr`` as text, or nothing) with *child* at its place.

    Example:
        >>> with_child("<w:rPr><w:b/><w:lang w:val='th'/></w:rPr>", "<w:cs/>")
        "<w:rPr><w:b/><w:cs/><w:lang w:val='th'/></w:rPr>"
    """
    ranks = _RANKS["rPr"]
    inner = properties.removeprefix("<w:rPr>").removesuffix("</w:rPr>").replace("<w:rPr/>", "")
    own = _CHILD.match(child)
    rank = ranks[own[1]] if own else 0
    later = (at.start() for at in _CHILD.finditer(inner) if ranks.get(at[1], len(ranks)) > rank)
    place = next(later, len(inner))
    return f"<w:rPr>{inner[:place]}{child}{inner[place:]}</w:rPr>"
