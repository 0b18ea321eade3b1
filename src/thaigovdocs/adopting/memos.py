"""Recognized memos as entries, endorsements and decision with them."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.adopting.letters import rows
from thaigovdocs.adopting.making import Made, Maker, origin_of
from thaigovdocs.adopting.wording import Keys, Value, folded, with_blanks
from thaigovdocs.documents.model import Document, Endorsement, MemoHead
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import Span

_BOX = re.compile(r"^\s*(?:[☐□❑○◯✓☑]|\([ \u00a0.]{0,20}\)|\[\s*\])\s*")


def memo(document: Document, maker: Maker) -> Made | None:
    """Return a memo; ``None`` for what has another head, or chiefs without a name."""
    head = document.head
    if not isinstance(head, MemoHead):
        return None
    made = maker.begin(document)
    keys = made.keys
    if unit := maker.words(head.unit.text):
        keys["unit"] = unit
    if number := maker.words(head.number.text):
        keys["number"] = number
    odd: list[Value] = []
    if head.date.text and not maker.date(keys, head.date.text):
        odd.append(maker.words((*head.date.label, Span(" "), *head.date.text)))
        made.odd.append((folded(head.date.text), origin_of(head.date.text)))
    if subject := maker.words(head.subject.text):
        keys["subject"] = subject
    lead = rows(head.rows, made, maker)
    body = maker.body(document.body, made)
    if document.closing:
        body.append(maker.words(document.closing))
    keys["body"] = [*odd, *lead, *body]
    maker.signatories(keys, document.signatures)
    endorsements = [_endorsement(each, maker) for each in document.endorsements]
    if not all(endorsements):
        return None
    if endorsements:
        keys["endorsements"] = [each for each in endorsements if each]
    return made if _decision(document, keys, maker) else None


def _endorsement(endorsement: Endorsement, maker: Maker) -> Keys | None:
    by = maker.people.sign(endorsement.signature)
    if by is None or not endorsement.paragraphs:
        return None
    keys: Keys = {}
    to = folded(endorsement.to)
    for label in ("กราบเรียน", "เรียน"):
        if (
            to.startswith(label)
            and salutation_for(to.removeprefix(label).strip()).salutation == label
        ):
            keys["to"] = maker.words(to.removeprefix(label))
            to = ""
            break
    lines = (
        [to, *map(folded, endorsement.paragraphs)] if to else [*map(folded, endorsement.paragraphs)]
    )
    keys["text"] = "\n".join(maker.words(line) for line in lines)
    keys["by"] = by
    maker.date(keys, endorsement.date)
    return keys


def _decision(document: Document, keys: Keys, maker: Maker) -> bool:
    decision = document.decision
    if decision is None:
        return True
    by = maker.people.sign(decision.signature)
    if by is None:
        return False
    options = [_BOX.sub("", folded(option)) for option in decision.options]
    said: list[Value] = [with_blanks(maker.words(option), to_edge=False) for option in options]
    made: Keys = {"options": said, "by": by}
    maker.date(made, decision.date)
    keys["decision"] = made
    return True
