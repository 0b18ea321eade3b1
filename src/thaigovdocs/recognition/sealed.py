"""Papers that a seal, a photo or nothing ends: stamped letters, certificates, statements, news."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.model import HeadEntry, HeadRow, LetterHead, Seal
from thaigovdocs.recognition.head_rows import read_rows
from thaigovdocs.recognition.heads import Top, columns_of, is_date, read_letter_head
from thaigovdocs.recognition.lines.line import Line, cut, trim
from thaigovdocs.recognition.vocabulary import (
    CERTIFICATE_NUMBER,
    CERTIFIES,
    CONTACT,
    DATED,
    LETTER_TO,
    NUMBER,
    ROW,
    is_stamp,
)
from thaigovdocs.thai.spans import Text

_HEAD_LINES = 6  # from ที่ to ถึง, at most
_TEXT_LINES = 14  # from เลขที่ to what is certified, at most
_LONGEST_NAME = 90  # characters of who issues
_SENTENCE = re.compile(r"[ \t\u00a0]*(?:ด้วย|ตาม|ขอ|จึง|หนังสือฉบับนี้|เพื่อ|ในการ)")


@dataclass(frozen=True, slots=True)
class Ended:
    """Who issues and the day, and the places of the lines before and after them."""

    seal: Seal | None
    start: int
    end: int


def starts_stamped(lines: Sequence[Line], at: int) -> bool:
    """Whether a stamped letter begins here: ที่, and ถึง before any คำขึ้นต้น."""
    if not NUMBER.match(lines[at].words):
        return False
    for line in lines[at + 1 : at + 1 + _HEAD_LINES]:
        if LETTER_TO.match(line.words):
            return True
        row = ROW.match(line.words)
        if row and row["salutation"]:
            return False
    return False


def starts_certificate(lines: Sequence[Line], at: int) -> bool:
    """Whether a certificate begins here: its number, and what it certifies or was given on."""
    if not CERTIFICATE_NUMBER.match(lines[at].words):
        return False
    below = lines[at + 1 : at + 1 + _TEXT_LINES]
    return any(CERTIFIES.search(each.words) or _is_given(each.words) for each in below)


def _is_given(words: str) -> bool:
    return bool(DATED.match(words)) and words.lstrip().startswith(("ให้ไว้", "ออกให้"))


def read_stamped_head(lines: Sequence[Line]) -> Top:
    """Return the head of a stamped letter: ที่ and ถึง, and rows that do not belong to it."""
    found = (at for at, line in enumerate(lines) if LETTER_TO.match(line.words))
    place = next(found, 0)
    top = read_letter_head(lines[:place])
    head = top.head
    line = lines[place]
    match = LETTER_TO.match(line.words)
    end = match.end() if match else 0
    label, to = trim(cut(line.text, 0, end)), trim(cut(line.text, end))
    rows, at = read_rows(lines, place + 1)
    above = head.rows if isinstance(head, LetterHead) else ()
    made = (*above, HeadRow("to", label, (HeadEntry(to),)), *rows)
    if isinstance(head, LetterHead):
        head = LetterHead(head.number_label, head.number, head.letterhead, head.date, made)
    return Top(head, at, top.secrecy, top.urgency, top.urgent_by)


def read_certificate_head(lines: Sequence[Line]) -> Top:
    """Return the head of a certificate: its number and, beside it, the sender."""
    label: Text = ()
    number: Text = ()
    sender: list[Text] = []
    at = 0
    while at < len(lines) and not _is_text(lines[at].words):
        line = lines[at]
        at += 1
        match = CERTIFICATE_NUMBER.match(line.words) if not label else None
        if match:
            label = trim(cut(line.text, 0, match.end("label")))
            number, *beside = tuple(columns_of(cut(line.text, match.end("label")))) or ((),)
            sender += beside
        elif not is_stamp(line.words):
            sender += columns_of(line.text)
    return Top(LetterHead(label, number, tuple(sender), (), ()), at)


def _is_text(words: str) -> bool:
    return bool(_SENTENCE.match(words)) or len(words) > _LONGEST_NAME or bool(DATED.match(words))


def find_seal(lines: Sequence[Line], start: int) -> Ended:
    """Return who issues and the day below a body: two short lines, a name and a date.

    Without them the end of *lines*, or where the owner of the matter stands.
    """
    for at in range(len(lines) - 1, start, -1):
        name = lines[at - 1]
        if is_date(lines[at].words) and not name.cells and len(name.words) <= _LONGEST_NAME:
            return Ended(Seal(trim(name.text), trim(lines[at].text)), at - 1, at + 1)
    contact = (at for at in range(start, len(lines)) if CONTACT.match(lines[at].words))
    end = next(contact, len(lines))
    return Ended(None, end, end)
