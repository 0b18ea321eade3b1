"""Recognized letters as entries, and the labelled rows that letters and memos share."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
from thaigovdocs.adopting.making import Made, Maker, origin_of
from thaigovdocs.adopting.wording import Value, folded
from thaigovdocs.documents.model import Document, HeadEntry, HeadRow, LetterHead
from thaigovdocs.recognition.vocabulary import CONTACT, COPIES
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text

_ITEM = re.compile(r"(?P<count>[0-9๐-๙]{1,2})\.\s*(?P<words>\S.*)")
_KEYS = {"subject": "subject", "salutation": "to"}


def letter(document: Document, maker: Maker) -> Made | None:
    """Return a letter; ``None`` for what has another head."""
    head = document.head
    if not isinstance(head, LetterHead):
        return None
    made = maker.begin(document)
    keys = made.keys
    if number := maker.words(head.number):
        keys["number"] = number
    sender = [maker.words(line) for line in head.letterhead]
    if head.date and not maker.date(keys, head.date):
        sender.append(maker.words(head.date))
        made.odd.append((folded(head.date), origin_of(head.date)))
    if sender:
        made.agency["letterhead"] = [*sender]
    lead = rows(head.rows, made, maker)
    keys["body"] = [*lead, *maker.body(document.body, made)]
    closing = folded(document.closing)
    if closing and closing != salutation_for(str(keys.get("to", ""))).closing:
        keys["closing"] = maker.words(document.closing)
    maker.signatories(keys, document.signatures)
    put_owner(document.owner, made, maker)
    if document.copies:
        keys["copies_to"] = _copies(document.copies, maker)
    return made


def rows(rows_: Sequence[HeadRow], made: Made, maker: Maker) -> list[Value]:
    """Put the labelled rows of a head; what has no row becomes a paragraph of the body."""
    left: list[Value] = []
    keys = made.keys
    for row in rows_:
        entries = [entry for entry in row.entries if entry.text]
        name = _KEYS.get(row.kind, row.kind)
        if not entries or name in keys or (row.kind == "through" and keys["kind"] != "memo"):
            whole = " ".join([folded(row.label), *(each.printed for each in row.entries)]).strip()
            made.odd.append((whole, origin_of(row.label)))
            left.append(maker.words(whole))
        elif row.kind == "subject":
            keys["subject"] = maker.words(entries[0].text)
        elif row.kind == "salutation":
            keys["to"] = maker.words(entries[0].text)
            label = folded(row.label).rstrip(": ")
            if label != salutation_for(folded(entries[0].text)).salutation:
                keys["salutation"] = maker.words(label)
        elif row.kind == "through":
            keys["through"] = [maker.words(entry.text) for entry in entries]
        else:
            keys[row.kind] = _listed(entries, maker)
    return left


def _listed(entries: Sequence[HeadEntry], maker: Maker) -> list[Value]:
    """Return references or enclosures; numbers that the form would not print stay words."""
    numbered = [f"{count}." for count in range(1, len(entries) + 1)]
    labels = [to_arabic(folded(entry.label)) for entry in entries]
    usual = labels == (numbered if len(entries) > 1 else [""])
    if not usual and len(entries) > 1:
        whole = " ".join(f"{folded(each.label)} {each.printed}".strip() for each in entries)
        return [maker.words(whole)]
    return [_entry(entry, maker, labelled=not usual) for entry in entries]


def _entry(entry: HeadEntry, maker: Maker, *, labelled: bool) -> Value:
    words = f"{folded(entry.label)} {folded(entry.text)}" if labelled else folded(entry.text)
    title = maker.words(words)
    if not entry.quantity:
        return title
    quantity = folded(entry.quantity).removeprefix("จำนวน").strip()
    return {"title": title, "quantity": maker.words(quantity)}


def put_owner(owner: Sequence[Text], made: Made, maker: Maker) -> None:
    """Put whose matter it is and how to reach them into what the paper says of the agency."""
    lines = [maker.words(line) for line in owner]
    first = next((at for at, line in enumerate(lines) if CONTACT.match(line)), len(lines))
    if lines[:first]:
        made.agency["owner"] = [*lines[:first]]
    if lines[first:]:
        made.agency["contact"] = [*lines[first:]]


def _copies(copies: Sequence[Text], maker: Maker) -> list[Value]:
    """Return to whom copies go; one line as it stands where it is no list."""
    first, *others = map(folded, copies)
    label = COPIES.match(first)
    rest = first[label.end() :].lstrip(" :") if label else first
    if label and rest and not others:
        return [maker.words(rest)]
    items = [_ITEM.fullmatch(line) for line in others]
    counts = [int(to_arabic(item["count"])) for item in items if item]
    if label and not rest and len(items) > 1 and counts == [*range(1, len(items) + 1)]:
        return [maker.words(item["words"]) for item in items if item]
    return [maker.words(" ".join(filter(None, (rest, *others))))]
