"""Sheets as documents: the parts of each kind of paper, and what a registry asks of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

import thaigovdocs._regex as re
from thaigovdocs.documents.model import (
    Block,
    Document,
    EnvelopeHead,
    Head,
    HeadRow,
    LetterHead,
    MemoHead,
    Meta,
    Signature,
    TitleHead,
)
from thaigovdocs.errors import CalendarError
from thaigovdocs.recognition.bodies import read_body
from thaigovdocs.recognition.endings import (
    find_closing,
    find_dated,
    find_signature,
    read_memo_tail,
    read_tail,
)
from thaigovdocs.recognition.envelopes import envelope_lines, read_envelope_head
from thaigovdocs.recognition.heads import Top, read_letter_head, read_memo_head, read_title_head
from thaigovdocs.recognition.lines.line import Line, trim
from thaigovdocs.recognition.sealed import find_seal, read_certificate_head, read_stamped_head
from thaigovdocs.recognition.splitting import Sheet
from thaigovdocs.recognition.vocabulary import LAWS, MEETING, NUMBER, ROW, kind_of_title
from thaigovdocs.standard.kinds import KINDS, OTHER, kind_of
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import Text, plain

_DAY = re.compile(r"วันที่[ \t\u00a0]*")
_OPEN_NUMBER = re.compile(r"(?:/|/[ \u00a0]*ว|[.…_]{3,})[ \t\u00a0]*$")
_BRACKETS = re.compile(r"\(([^()]*)\)")


def read_papers(sheets: Sequence[Sheet]) -> tuple[Document, ...]:
    """Return the documents of *sheets*; ids are kinds, counted from the second on.

    Lines below a signature that belong to no part make a paper of their own.
    """
    documents: list[Document] = []
    counts: Counter[str] = Counter()
    waiting = list(reversed(sheets))
    while waiting:
        sheet = waiting.pop()
        document, left = _READERS[kind_of(sheet.kind).head](sheet)
        counts[document.kind] += 1
        count = counts[document.kind]
        name = f"{document.kind}-{count}" if count > 1 else document.kind
        documents.append(replace(document, id=name, meta=_meta(document)))
        if left:
            waiting.append(Sheet(OTHER.key, left))
    return tuple(documents)


def read_beside(lines: Sequence[Line]) -> tuple[Document, ...]:
    """Return what stands beside the papers as one of no known kind, each line once."""
    once = tuple({line.squeezed: line for line in reversed(lines) if line.squeezed}.values())
    if not once:
        return ()
    blocks = tuple(Block("paragraph", trim(line.text)) for line in reversed(once))
    head = TitleHead((), emblem=False)
    numerals = _numerals(once)
    return (Document("beside", OTHER.key, head, body=blocks, meta=Meta("", ""), numerals=numerals),)


def _read_letter(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    lines = sheet.lines
    top = read_letter_head(lines)
    closing = find_closing(lines, top.body)
    end = closing if closing < len(lines) else find_signature(lines, top.body)
    tail = read_tail(lines[closing + 1 :] if closing < len(lines) else lines[end:])
    document = replace(
        _document(sheet, top, lines[top.body : end]),
        closing=lines[closing].text if closing < len(lines) else (),
        signatures=tail.signatures,
        owner=tail.owner,
        copies=tail.copies,
    )
    return document, tail.left


def _read_memo(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    lines = sheet.lines
    top = read_memo_head(lines)
    closing = find_closing(lines, top.body)
    end = min(closing, find_signature(lines, top.body))
    after = closing + 1 if end == closing else end
    tail = read_memo_tail(lines[after:])
    document = replace(
        _document(sheet, top, lines[top.body : end]),
        closing=lines[closing].text if end == closing < len(lines) else (),
        signatures=tail.signatures,
        endorsements=tail.endorsements,
        decision=tail.decision,
    )
    return document, ()


def _read_titled(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    lines, kind = sheet.lines, kind_of(sheet.kind)
    more = MEETING if kind.named_by == "facts" and not kind.is_dated else None
    top = read_title_head(lines, emblem=kind.has_emblem, titled=_is_titled(sheet), more=more)
    if kind.is_sealed:
        return _sealed(sheet, top)
    dated = find_dated(lines, top.body) if kind.is_dated else len(lines)
    if dated == len(lines):
        end = len(lines) if kind.is_form else _trailing(lines, top.body)
        tail = read_tail(lines[end:])
    else:
        end, tail = dated, read_tail(lines[dated + 1 :], dated=True)
    document = replace(
        _document(sheet, top, lines[top.body : end]),
        dated=lines[dated].text if dated < len(lines) else (),
        signatures=tail.signatures,
        owner=tail.owner,
        copies=tail.copies,
    )
    return document, tail.left


def _sealed(sheet: Sheet, top: Top) -> tuple[Document, tuple[Line, ...]]:
    """Return a paper that ends with who issues it and the day; what else stands there is told."""
    lines = sheet.lines
    ended = find_seal(lines, top.body)
    closing = find_closing(lines[: ended.start], top.body)
    signed = find_signature(lines, top.body)
    end = min(ended.start, closing, signed)
    tail = read_tail(lines[min(signed, ended.end) :])
    document = replace(
        _document(sheet, top, lines[top.body : end]),
        closing=lines[closing].text if closing < ended.start else (),
        seal=ended.seal,
        signatures=tail.signatures,
        owner=tail.owner or _owner(lines[ended.end :]),
        copies=tail.copies,
    )
    return document, ()


def _owner(lines: Sequence[Line]) -> tuple[Text, ...]:
    return tuple(line.text for line in lines if line.words.strip())


def _read_stamped(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    return _sealed(sheet, read_stamped_head(sheet.lines))


def _read_certificate(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    lines = sheet.lines
    top = read_certificate_head(lines)
    dated = find_dated(lines, top.body)
    tail = read_tail(lines[dated + 1 :], dated=True) if dated < len(lines) else None
    document = replace(
        _document(sheet, top, lines[top.body : dated]),
        dated=lines[dated].text if dated < len(lines) else (),
        signatures=tail.signatures if tail else (),
        owner=tail.owner if tail else (),
    )
    return document, tail.left if tail else ()


def _read_envelope(sheet: Sheet) -> tuple[Document, tuple[Line, ...]]:
    """Return an envelope; what no page says to be another paper stands behind it."""
    count = envelope_lines(sheet.lines, 0)
    document = _document(sheet, read_envelope_head(sheet.lines[:count]), ())
    return document, sheet.lines[count:]


_READERS = {
    "letter": _read_letter,
    "stamped": _read_stamped,
    "certificate": _read_certificate,
    "memo": _read_memo,
    "title": _read_titled,
    "envelope": _read_envelope,
}


def _is_titled(sheet: Sheet) -> bool:
    """Whether a sheet begins with a title: one of no known kind only where its words say so."""
    words = (line.words for line in sheet.lines[:3])
    known = (LAWS.match(line) or kind_of_title(line) for line in words)
    return sheet.kind != OTHER.key or any(known)


def _trailing(lines: Sequence[Line], start: int) -> int:
    """Return where signatures begin that nothing but their own lines follow."""
    end = find_signature(lines, start)
    return end if end < len(lines) and not read_tail(lines[end:]).left else len(lines)


def _document(sheet: Sheet, top: Top, body: Sequence[Line]) -> Document:
    """Return a paper of which head and body are known."""
    return Document(
        id=sheet.kind,
        kind=sheet.kind,
        head=top.head,
        body=read_body(body),
        meta=Meta("", ""),
        secrecy=top.secrecy,
        urgency=top.urgency,
        urgent_by=top.urgent_by,
        numerals=_numerals(sheet.lines),
    )


def _numerals(lines: Sequence[Line]) -> Literal["thai", "arabic"]:
    """Return the digits that most of the numbers of a paper are written in."""
    words = "".join(line.words for line in lines)
    thai = sum(map(words.count, "๐๑๒๓๔๕๖๗๘๙"))
    return "thai" if thai >= sum(map(words.count, "0123456789")) else "arabic"


def _meta(document: Document) -> Meta:
    head = document.head
    number, written = _number_and_date(document)
    rows = _rows(head)
    day = _day(written)
    subject = _subject(head)
    return Meta(
        title=_title(document, subject),
        author=_issuer(document),
        number=number,
        subject=subject,
        addressee=" ".join(rows.get("salutation", ())),
        date=day,
        draft=bool(_OPEN_NUMBER.search(number)) or bool(written and day is None),
        references=rows.get("references", ()),
        enclosures=rows.get("enclosures", ()),
        signers=tuple(map(_signer, document.signatures)),
    )


def _rows(head: Head) -> dict[str, tuple[str, ...]]:
    rows: tuple[HeadRow, ...] = () if isinstance(head, TitleHead) else head.rows
    return {row.kind: tuple(entry.printed for entry in row.entries) for row in rows}


def _number_and_date(document: Document) -> tuple[str, str]:
    head = document.head
    if isinstance(head, MemoHead):
        return plain(head.number.text), plain(head.date.text)
    if isinstance(head, LetterHead):
        return plain(head.number), plain(head.date) or _below(document)
    if isinstance(head, EnvelopeHead):
        return plain(head.number), ""
    titles = [plain(title).strip() for title in _titles(head)]
    numbers = [title[found.end() :].strip() for title in titles if (found := NUMBER.match(title))]
    return next(iter(numbers), ""), _below(document)


def _below(document: Document) -> str:
    """Return the day below the text of a paper."""
    if document.seal:
        return plain(document.seal.date)
    dated = plain(document.dated)
    day = _DAY.search(dated)
    return dated[day.end() :] if day else ""


def _day(words: str) -> date | None:
    try:
        day = parse_date(words)
    except CalendarError:
        return None
    return day if isinstance(day, date) else None


def _subject(head: Head) -> str:
    if isinstance(head, MemoHead):
        return plain(head.subject.text)
    if isinstance(head, (LetterHead, EnvelopeHead)):
        return " ".join(_rows(head).get("subject", ()))
    titles = [plain(title).strip() for title in _titles(head)]
    found = (title[row.end() :].strip() for title in titles[1:] if (row := ROW.match(title)))
    return next(found, "")


def _title(document: Document, subject: str) -> str:
    head = document.head
    if isinstance(head, TitleHead):
        return " ".join(plain(title).strip() for title in head.titles)
    if isinstance(head, EnvelopeHead):
        return kind_of(document.kind).thai
    kind = "หนังสือ" if isinstance(head, LetterHead) else "บันทึกข้อความ"
    return f"{kind} เรื่อง {subject}" if subject else kind


def _issuer(document: Document) -> str:
    """Return who issues the paper, as far as its head says it."""
    head = document.head
    if isinstance(head, MemoHead):
        return plain(head.unit.text)
    if isinstance(head, (LetterHead, EnvelopeHead)):
        return plain(head.letterhead[0]) if head.letterhead else ""
    title = plain(_titles(head)[0]).strip() if _titles(head) else ""
    known = (each.cited_as for each in KINDS.values() if each.is_issued and not each.is_letter)
    return next((title.removeprefix(word).strip() for word in known if title.startswith(word)), "")


def _titles(head: Head) -> tuple[Text, ...]:
    return head.titles if isinstance(head, TitleHead) else ()


def _signer(signature: Signature) -> tuple[str, str]:
    name = plain(signature.name)
    inside = _BRACKETS.findall(name)  # "(ลงชื่อ)" may stand before it
    return (inside[-1] if inside else name).strip(), " ".join(map(plain, signature.position))
