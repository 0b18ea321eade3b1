"""The parts that papers of a kind must have, and whether one has them.

Asked of a paper that is ready, so that no composer and no key has to be known: the same
for a paper of a policy file and for one that somebody else wrote.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from thaigovdocs.documents.model import (
    Block,
    Document,
    EnvelopeHead,
    LetterHead,
    MemoHead,
    TitleHead,
)
from thaigovdocs.documents.passages import characters
from thaigovdocs.documents.setting import Setting
from thaigovdocs.findings import Finding
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import is_blank
from thaigovdocs.standard.kinds import PARTS, Part, kind_of
from thaigovdocs.thai.spans import Text, plain

_OPEN = frozenset({"number", "date"})
"""What a draft may leave to the registry."""
_CODES: Mapping[Part, str] = MappingProxyType({"signature": "TGD175"})


def has_part(document: Document, part: Part) -> bool:
    """Return whether *document* has *part*; one that is left open to be written counts.

    Example:
        >>> from thaigovdocs.documents.model import Meta, TitleHead
        >>> paper = Document("a", "order", TitleHead(()), (), Meta("", ""))
        >>> has_part(paper, "title"), has_part(paper, "signature")
        (False, False)
    """
    return _HAS[part](document)


def lacking(setting: Setting[Entry], document: Document) -> Iterator[Finding]:
    """Yield the parts that *document*, composed from *setting*, must have and lacks."""
    kind, entry = kind_of(document.kind), setting.entry
    is_titled = (entry.title and not kind.is_letter) or kind.is_form or not kind.has_subject
    if not (is_titled or setting.subject):
        yield setting.finding("TGD174")
    told = frozenset({"title", "subject"}) if is_titled or not setting.subject else frozenset()
    for part in kind.parts:
        lacks = not has_part(document, part) or (part == "signature" and _is_nobody(document))
        if part not in _OPEN | told and lacks:
            code, (name, name_th) = _CODES.get(part, "TGD176"), PARTS[part]
            said = {"part": name, "part_th": name_th, "kind": kind.key, "kind_th": kind.thai}
            yield setting.finding(code, "", None, **said)
    is_bare = kind.head == "envelope" or kind.must_have("body")
    if not is_bare and not document.template and not has_part(document, "body"):
        yield setting.finding("TGD177", kind=kind.key, kind_th=kind.thai)


def _has_number(document: Document) -> bool:
    head = document.head
    if isinstance(head, (LetterHead, EnvelopeHead)):
        return bool(head.number)
    if isinstance(head, MemoHead):
        return bool(head.number.label or head.number.text)
    return any(plain(title).lstrip().startswith("ที่") for title in head.titles)


def _has_date(document: Document) -> bool:
    head = document.head
    if document.seal:
        return bool(document.seal.date)
    if isinstance(head, LetterHead) and head.date:
        return True
    if isinstance(head, MemoHead):
        return bool(head.date.label or head.date.text)
    return bool(document.dated)


def _has_subject(document: Document) -> bool:
    head = document.head
    if isinstance(head, MemoHead):
        return _is_said(head.subject.text)
    if isinstance(head, LetterHead):
        entries = (entry for row in head.rows if row.kind == "subject" for entry in row.entries)
        return any(_is_said(entry.text) for entry in entries)
    titles = head.titles if isinstance(head, TitleHead) else ()
    named = "Subject:" if document.language == "en" else "เรื่อง"
    return any(named in plain(title) for title in titles)


def _has_title(document: Document) -> bool:
    head = document.head
    return not isinstance(head, TitleHead) or any(map(_is_said, head.titles))


def _has_sender(document: Document) -> bool:
    head = document.head
    if document.seal:
        return _is_said(document.seal.name)
    if isinstance(head, MemoHead):
        return _is_said(head.unit.text)
    return not isinstance(head, LetterHead) or any(map(_is_said, head.letterhead))


def _has_addressee(document: Document) -> bool:
    head = document.head
    if isinstance(head, EnvelopeHead):
        return bool(head.salutation.entries)
    known = {"salutation", "to"}
    return isinstance(head, TitleHead) or any(row.kind in known for row in head.rows)


def _is_nobody(document: Document) -> bool:
    """Whether a signer of *document* has no name: room for one is none in a policy file."""
    names = (characters(each.name).strip().strip("()") for each in document.signatures)
    return any(map(is_blank, names))


def _has_position(document: Document) -> bool:
    """Return whether every signer has one; who holds a certificate signs it without."""
    told = [bool(each.position) for each in document.signatures]
    return any(told) or not told if kind_of(document.kind).head == "certificate" else all(told)


def _says(block: Block) -> bool:
    if block.kind == "right":  # where and when a form is written
        return False
    return bool(block.table.rows) if block.table else _is_said((*block.label, *block.text))


def _is_said(text: Text) -> bool:
    return not is_blank(characters(text))


_HAS: Mapping[Part, Callable[[Document], bool]] = MappingProxyType(
    {
        "number": _has_number,
        "sender": _has_sender,
        "date": _has_date,
        "title": _has_title,
        "subject": _has_subject,
        "to": _has_addressee,
        "body": lambda document: any(map(_says, document.body)),
        "closing": lambda document: _is_said(document.closing),
        "signature": lambda document: bool(document.signatures),
        "position": _has_position,
    }
)
