"""Recognized papers that end with a seal, certificates and envelopes, as entries."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.adopting.letters import put_owner
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import folded
from thaigovdocs.documents.model import Document, EnvelopeHead, LetterHead, TitleHead
from thaigovdocs.standard.kinds import kind_of

_DAY = re.compile(r"ให้ไว้\s*ณ\s*วันที่\s*(?P<day>.*)")
_EDITION = re.compile(r"\(?ฉบับที่\s*(?P<edition>[0-9๐-๙]+)\)?")
_OPEN = re.compile(r"[.…_]{3,}")


def stamped(document: Document, maker: Maker) -> Made | None:
    """Return a stamped letter: its number, to whom it goes, and whose seal it bears."""
    head, seal = document.head, document.seal
    if not isinstance(head, LetterHead) or seal is None or document.signatures:
        return None
    made = maker.begin(document)
    if number := maker.words(head.number):
        made.keys["number"] = number
    for row in head.rows:
        if row.kind != "to" or len(row.entries) != 1:
            return None
        made.keys["to"] = maker.words(row.entries[0].text)
    if not maker.date(made.keys, seal.date) or head.letterhead:
        return None
    made.agency["issuer"] = maker.words(seal.name)
    put_owner(document.owner, made, maker)
    made.keys["body"] = maker.body(document.body, made)
    return made


def published(document: Document, maker: Maker) -> Made | None:
    """Return a statement or news: subject, edition, text and day."""
    head, seal, kind = document.head, document.seal, kind_of(document.kind)
    if not isinstance(head, TitleHead) or seal is None or len(head.titles) < 2:
        return None
    made = maker.begin(document)
    first, *others = map(folded, head.titles)
    if not first.startswith(kind.cited_as) or not maker.date(made.keys, seal.date):
        return None
    made.agency["issuer"] = maker.words(seal.name)
    for line in others:
        if edition := _EDITION.fullmatch(line):
            made.keys["edition"] = maker.words(edition["edition"])
        elif "subject" not in made.keys:
            made.keys["subject"] = maker.words(line.removeprefix("เรื่อง").strip(" :"))
        else:
            return None
    made.keys["body"] = maker.body(document.body, made)
    return made


def certificate(document: Document, maker: Maker) -> Made | None:
    """Return a certificate: number, sender, words, day and who signs."""
    head = document.head
    found = _DAY.fullmatch(folded(document.dated))
    if not isinstance(head, LetterHead) or found is None or head.rows or document.owner:
        return None
    made = maker.begin(document)
    number = folded(head.number)
    if number and not _OPEN.search(number):
        made.keys["number"] = maker.words(number)
    if head.letterhead:
        made.keys["letterhead"] = [maker.words(line) for line in head.letterhead]
    if not maker.date(made.keys, found["day"]):
        return None
    made.keys["body"] = maker.body(document.body, made)
    maker.signatories(made.keys, document.signatures)
    return made


def envelope(document: Document, maker: Maker) -> Made | None:
    """Return the envelope of the letter that was made last."""
    head = document.head
    if not isinstance(head, EnvelopeHead) or not maker.letter:
        return None
    made = Made({"kind": document.kind, "for": maker.letter, "size": head.size})
    made.keys["address"] = [maker.words(line) for line in head.address]
    if head.prepaid:
        made.keys["prepaid"] = "yes"
    if head.letterhead:
        made.agency["letterhead"] = [maker.words(line) for line in head.letterhead]
    return made
