"""Envelopes among the pages of papers: who sends, the number, and to whom and where."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
from thaigovdocs.documents.model import EnvelopeHead, HeadEntry, HeadRow
from thaigovdocs.recognition.heads import Signs, Top, is_date
from thaigovdocs.recognition.lines.line import Line, cut, trim
from thaigovdocs.recognition.vocabulary import (
    DATED,
    LETTER_TO,
    NUMBER,
    ROW,
    SENTENCES,
    is_closing,
    is_name,
)
from thaigovdocs.thai.spans import Text

_LINES = 16  # of an envelope, at most
_LONGEST = 90  # characters of a line of it
_ADDRESS_LINES = 6
_POSTCODE = re.compile(r"[0-9๐-๙]{5}[ \t\u00a0]*$")
_SENTENCES = (*SENTENCES, "จึง", "ขอให้", "ขอเชิญ", "ขอความ", "ขอส่ง", "ขอแจ้ง", "โปรด")


def envelope_lines(lines: Sequence[Line], at: int) -> int:
    """Return how many lines the envelope has that begins at line *at*; 0 where none does.

    It is a page of its own with an address below เรียน or ถึง, and neither text nor end.
    """
    if at and lines[at].page == lines[at - 1].page:
        return 0
    page = [line for line in lines[at : at + _LINES + 1] if line.page == lines[at].page]
    to = next((each for each, line in enumerate(page) if _is_to(line.words)), len(page))
    above, below = page[:to], page[to + 1 :]
    if len(page) > _LINES or not above or not 0 < len(below) <= _ADDRESS_LINES:
        return 0
    if not any(NUMBER.match(line.words) for line in above):
        return 0
    if any(_is_of_letter(line) for line in (*above, *below)):
        return 0
    return len(page) if _POSTCODE.search(below[-1].words) else 0


def _is_to(words: str) -> bool:
    row = ROW.match(words)
    return bool((row and row["salutation"]) or LETTER_TO.match(words))


def _is_of_letter(line: Line) -> bool:
    """Whether a letter has such a line, and no envelope."""
    words = line.words
    if line.cells or len(words) > _LONGEST or ROW.match(words) or is_date(words):
        return True
    if is_closing(words) or is_name(words) or DATED.match(words):
        return True
    return words.lstrip().startswith(_SENTENCES)


def read_envelope_head(lines: Sequence[Line]) -> Top:
    """Return what stands on an envelope, whose size no line says: DL, the usual one."""
    to = next(at for at, line in enumerate(lines) if _is_to(line.words))
    signs = Signs()
    label: Text = ()
    number: Text = ()
    sender: list[Text] = []
    for line in lines[:to]:
        match = NUMBER.match(line.words) if not label else None
        if signs.take(line):
            continue
        if match:
            label, number = trim(cut(line.text, 0, match.end())), trim(cut(line.text, match.end()))
        else:
            sender.append(line.text)
    line = lines[to]
    row = ROW.match(line.words) or LETTER_TO.match(line.words)
    end = row.end() if row else 0
    entries = (HeadEntry(trim(cut(line.text, end))),)
    salutation = HeadRow("salutation", trim(cut(line.text, 0, end)), entries)
    address = tuple(each.text for each in lines[to + 1 :])
    head = EnvelopeHead("DL", tuple(sender), label, number, salutation, address)
    return signs.top(head, len(lines))
