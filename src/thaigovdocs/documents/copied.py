"""Copies of papers, and signatures printed into them (saraban 30, annex 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias

from thaigovdocs.documents.model import Copied, Document, EnvelopeHead, Figure, Signature
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.documents.signing import signature_for
from thaigovdocs.documents.texts import Writer, kept
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.whole import CopyPeople
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.measures import SIGNED_HEIGHT, SIGNED_WIDTH
from thaigovdocs.thai.spans import Blank, Text, plain, standard
from thaigovdocs.units import mm

CopyKind: TypeAlias = Literal["file", "certified"]

_FORM = "saraban 30"
_LINE = Blank(mm(45))
_SHORT = Blank(mm(35))


def copy_of(document: Document, kind: CopyKind, file: PolicyFile) -> Document | None:
    """Return *document* of *file* as a copy; ``None`` for an envelope, which has none.

    Args:
        document: the original.
        kind: ``file`` for the copy that is kept (สำเนาคู่ฉบับ), ``certified`` for one that
            is certified (สำเนาถูกต้อง).
        file: says who drafts, types, checks and certifies (``agency.copies``).
    """
    if isinstance(document.head, EnvelopeHead):
        return None
    (entry,) = (each for each in file.documents if each.key == document.id)
    writer = setting_of(file, entry).writer
    people = file.agency.copies or CopyPeople()
    made = _kept(people, writer) if kind == "file" else _certified(people, writer)
    return replace(document, copied=made)


def _kept(people: CopyPeople, writer: Writer) -> Copied:
    asked = (("ร่าง", people.drafted), ("พิมพ์", people.typed), ("ตรวจ", people.checked))
    lines = tuple((*standard(f"{label} ", _FORM), *_named(words, writer)) for label, words in asked)
    return Copied(standard("สำเนาคู่ฉบับ", _FORM), lines)


def _named(words: Words | None, writer: Writer) -> Text:
    """Return the name of a person of the file, or *words*; a dotted line for nobody."""
    if not words:
        return (_LINE,)
    person = writer.scope.model.people.get(words)
    return kept(writer.text(person.name if person else words))


def _certified(people: CopyPeople, writer: Writer) -> Copied:
    key = people.certified
    if key:
        signature = signature_for(key, writer.scope.model.people[key], writer)
    else:
        blank: Text = (*standard("(", _FORM), _LINE, *standard(")", _FORM))
        signature = Signature(blank, ((*standard("ตำแหน่ง ", _FORM), _SHORT),))
    date: Text = (*standard("วันที่ ", _FORM), _SHORT)
    return Copied((), (standard("สำเนาถูกต้อง", _FORM),), signature, date)


def signed(document: Document, file: PolicyFile) -> Document:
    """Return *document* with the signature of each who signs it and whose picture *file* has."""
    decision, copied = document.decision, document.copied
    if decision:
        decision = replace(decision, signature=_written(decision.signature, file))
    return replace(
        document,
        signatures=tuple(_written(each, file) for each in document.signatures),
        endorsements=tuple(
            replace(each, signature=_written(each.signature, file))
            for each in document.endorsements
        ),
        decision=decision,
        copied=copied,
    )


def _written(signature: Signature, file: PolicyFile) -> Signature:
    person = file.people.get(signature.person) if signature.person else None
    picture = file.pictures.get(str(person.signature)) if person and person.signature else None
    if picture is None:
        return signature
    ratio = picture.width / picture.height
    width = min(SIGNED_WIDTH, SIGNED_HEIGHT * ratio)
    return replace(
        signature, written=Figure(picture, width, f"ลายมือชื่อ {plain(signature.name)[1:-1]}")
    )


def signatures_of(document: Document) -> tuple[Signature, ...]:
    """Return all who sign *document*: at its end, on the way up, who decides, who certifies."""
    more = [each.signature for each in document.endorsements]
    more += [document.decision.signature] if document.decision else []
    copied = document.copied
    more += [copied.signature] if copied and copied.signature else []
    return (*document.signatures, *more)
