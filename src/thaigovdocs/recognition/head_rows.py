"""The labelled rows of a head: เรื่อง, คำขึ้นต้น, ผ่าน, อ้างถึง, สิ่งที่ส่งมาด้วย."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.documents.model import HeadEntry, HeadRow
from thaigovdocs.recognition.labels import label_length, shape_of
from thaigovdocs.recognition.lines.line import Line, cut, join, trim
from thaigovdocs.recognition.vocabulary import (
    CLOSE_SALUTATION,
    OFFICE_NUMBER,
    QUANTITY,
    ROW,
    SENTENCES,
)
from thaigovdocs.thai.spans import Text, plain

RowKind: TypeAlias = Literal["subject", "salutation", "through", "references", "enclosures"]

LONGEST = 250  # characters of a line of a head
_ROW_KINDS: tuple[RowKind, ...] = (
    "subject", "salutation", "through", "references", "enclosures",
)  # fmt: skip
_LISTED = ("references", "enclosures")
_PAPER = re.compile(
    r"[ \t\u00a0]*(?:ประกาศ|คำสั่ง|หนังสือ|สำเนา|แบบ|บัญชี|เอกสาร|รายละเอียด|กำหนดการ|ระเบียบ|แนวทาง|"
    r"คู่มือ|พระราช|บันทึก|รายงาน|รายชื่อ|โครงการ|แผน|ตาราง|QR)"
)
_LEADERS = re.compile(
    r"[ \t\u00a0]*+(?:\.{2,}+|…++)?[ \t\u00a0]*+(?P<words>[^.…\s].*?)"
    r"[ \t\u00a0]*(?:(?:\.{3,}|…+)[ \t\u00a0.…]*)?"
)
_CITED = re.compile(r"[ \t\u00a0]*(?:ลงวันที่|ที่[ \u00a0]{1,3}[0-9๐-๙]{1,6}[ \u00a0]?/)")
_SUBJECT_LINES = 4  # below the first line of a subject, คำขึ้นต้น among them


def without_leader(text: Text) -> Text:
    """Return *text* without the dots that fill the line before and behind it.

    A line of nothing but dots is an open place and stays.
    """
    match = _LEADERS.fullmatch(plain(text))
    return cut(text, match.start("words"), match.end("words")) if match else trim(text)


def read_rows(lines: Sequence[Line], at: int) -> tuple[tuple[HeadRow, ...], int]:
    """Return the labelled rows that begin at line *at*, and where they end."""
    rows: list[tuple[RowKind, Text, list[HeadEntry]]] = []
    while at < len(lines):
        line = lines[at]
        match = ROW.match(line.words) if not line.cells else None
        close = CLOSE_SALUTATION.match(line.words) if not line.cells and len(rows) == 1 else None
        if close and not match and rows[0][0] == "subject" and len(line.words) <= LONGEST:
            label, words = cut(line.text, 0, close.end()), cut(line.text, close.end())
            rows.append(("salutation", trim(label), [HeadEntry(trim(words))]))
        elif match and match["subject"] and rows and rows[-1][0] in _LISTED and rows[-1][2]:
            rows[-1][2][-1] = _longer(rows[-1][2][-1], line.text, rows[-1][0])
        elif match and len(line.words) <= 4 * LONGEST:
            kind = _row_kind(match)
            label = trim(cut(line.text, 0, match.end()))
            rest = without_leader(cut(line.text, match.end()))
            rows.append((kind, label, [_entry(rest, kind)] if rest else []))
        elif rows and rows[-1][0] == "subject" and rows[-1][2] and is_before_salutation(lines, at):
            rows[-1][2][0] = HeadEntry(longer_subject(rows[-1][2][0].text, line))
        elif not rows or not _continue(line, rows[-1][0], rows[-1][2]):
            break
        at += 1
    open_row = (HeadEntry(()),)  # a label with nothing behind it is a line as well
    made = (HeadRow(kind, label, tuple(entries) or open_row) for kind, label, entries in rows)
    return tuple(made), at


def is_before_salutation(lines: Sequence[Line], at: int) -> bool:
    """Whether line *at* goes on with the subject: คำขึ้นต้น stands close below it."""
    for line in lines[at : at + _SUBJECT_LINES]:
        row = ROW.match(line.words)
        if row or line.cells or len(line.words) > LONGEST:
            return bool(row and row["salutation"])
    return False


def longer_subject(subject: Text, line: Line) -> Text:
    """Return *subject* with *line* behind it; a page breaks lines within runs of Thai."""
    return join((subject, without_leader(line.text)), "" if line.right else " ")


def _row_kind(match: re.Match[str]) -> RowKind:
    return next(kind for kind in _ROW_KINDS if match[kind])


def _continue(line: Line, kind: RowKind, entries: list[HeadEntry]) -> bool:
    """Take *line* into a row that has begun; whether it belongs there."""
    words = line.words
    if len(words) > LONGEST or line.cells:
        return False
    if not entries:
        opens = words.lstrip().startswith(SENTENCES)
        if not opens:
            entries.append(_entry(line.text, kind, line.label))
        return not opens
    if kind not in _LISTED:
        return False
    quantity = QUANTITY.match(words)
    if quantity and not entries[-1].quantity:
        last = entries[-1]
        entries[-1] = HeadEntry(last.text, last.label, trim(line.text))
        return True
    if _goes_on(words) or (QUANTITY.search(words) and not _opens(words, entries[-1])):
        entries[-1] = _longer(entries[-1], line.text, kind)
        return True
    numbered = bool(entries[-1].label) and (bool(line.label) or _number(words) > 0)
    if numbered or (_PAPER.match(words) and not words.lstrip().startswith(SENTENCES)):
        entries.append(_entry(line.text, kind, line.label))
        return True
    return False


def _goes_on(words: str) -> bool:
    """Whether a line goes on with the paper that the line above it cites."""
    return bool(OFFICE_NUMBER.match(words) or _CITED.match(words))


def _opens(words: str, above: HeadEntry) -> bool:
    """Whether a line that ends with a quantity is an entry of its own."""
    return bool(above.quantity or _number(words) or _PAPER.match(words))


def _longer(entry: HeadEntry, text: Text, kind: RowKind) -> HeadEntry:
    """Return *entry* with the line below it."""
    more = _entry(text, kind)
    return HeadEntry(join((entry.text, more.text)), entry.label, more.quantity or entry.quantity)


def _number(words: str) -> int:
    """Return the length of a number such as ``๑.`` at the start of *words*; 0 for none."""
    length = label_length(words)
    return length if length and shape_of(words[:length].strip()) in ("1.", "1)", "(1)") else 0


def _entry(text: Text, kind: RowKind, label: Text = ()) -> HeadEntry:
    if kind not in _LISTED:
        return HeadEntry(text)
    length = 0 if label else _number(plain(text))
    label = label or trim(cut(text, 0, length))
    rest = trim(cut(text, length))
    match = QUANTITY.search(plain(rest)) if len(plain(rest)) < 4 * LONGEST else None
    if match is None:
        return HeadEntry(rest, label)
    quantity = cut(rest, match.start("quantity"), match.end("quantity"))
    return HeadEntry(trim(cut(rest, 0, match.start())), label, quantity)
