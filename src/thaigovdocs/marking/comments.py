"""The words of a Word comment about a finding, and the part of the package that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from thaigovdocs.findings import MESSAGES, Finding
from thaigovdocs.sources import cited

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def lines_of(finding: Finding) -> list[str]:
    """Return what a comment says in Thai: what, why with its source, what to write."""
    message = MESSAGES[finding.code]
    why, sources = message.why("th"), cited(message.sources, "th") if message.sources else ""
    lines = [f"{finding.severity.word('th')} [{finding.code}] {finding.message('th')}"]
    if why:
        lines.append(f"เหตุผล: {why}")
    if sources:
        lines.append(f"ที่มา: {sources}")
    lines.append(f"แก้ไข: {finding.hint('th')}")
    return lines


def comment(id_: int, finding: Finding, author: str, where: str = "") -> Any:
    """Return the comment *id_* about *finding*; *where* its words are, if not at the comment."""
    from lxml import etree

    made = etree.Element(f"{W}comment")
    made.set(f"{W}id", str(id_))
    made.set(f"{W}author", author)
    made.set(f"{W}initials", finding.code)
    for words in (*([where] if where else []), *lines_of(finding)):
        run = etree.SubElement(etree.SubElement(made, f"{W}p"), f"{W}r")
        etree.SubElement(etree.SubElement(run, f"{W}rPr"), f"{W}cs")
        text = etree.SubElement(run, f"{W}t")
        text.text = words
        text.set(_SPACE, "preserve")
    return made


def reference(id_: int) -> Any:
    """Return the run that stands behind the words of the comment *id_*."""
    from lxml import etree

    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}commentReference").set(f"{W}id", str(id_))
    return run


def bound(id_: int, which: str) -> Any:
    """Return where the words of the comment *id_* begin (``Start``) or end (``End``)."""
    from lxml import etree

    made = etree.Element(f"{W}commentRange{which}")
    made.set(f"{W}id", str(id_))
    return made


def used_ids(roots: Sequence[Any]) -> int:
    """Return the highest id of a comment or change in the parts *roots*."""
    names = {f"{W}{name}" for name in ("comment", "ins", "del", "moveFrom", "moveTo", "rPrChange")}
    names |= {f"{W}{name}" for name in ("pPrChange", "commentReference", "bookmarkStart")}
    ids = (each.get(f"{W}id") for root in roots for each in root.iter() if each.tag in names)
    return max((int(id_) for id_ in ids if id_ and id_.isdecimal() and len(id_) < 10), default=0)
