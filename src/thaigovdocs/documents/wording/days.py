"""Dates as text: known days, and months whose day is still open (saraban 11, 16, 20)."""

from __future__ import annotations

from datetime import date

from thaigovdocs.documents.texts import Writer
from thaigovdocs.errors import CalendarError
from thaigovdocs.standard.measures import OPEN_DAY
from thaigovdocs.standard.phrases import EFFECTIVE, SIGNED_ON
from thaigovdocs.thai.dates import (
    Numerals,
    OpenDay,
    format_announcement_date,
    format_date,
    format_month_year,
    parse_document_date,
)
from thaigovdocs.thai.names import month_name
from thaigovdocs.thai.spans import Blank, Text, standard
from thaigovdocs.units import mm

_SOURCE = "practice"
_GAP = Blank(OPEN_DAY, dotted=False)
_WHOLE_DATE = Blank(mm(45))


def letter_date(day: date | OpenDay | None, writer: Writer) -> Text:
    """Return the date line of a letter: ``๒๐ เมษายน ๒๕๖๑``; empty where there is no date."""
    if day is None:
        return ()
    if isinstance(day, OpenDay):
        month = format_month_year(day, numerals=Numerals.ARABIC)
        return writer.finish((_GAP, *standard(f" {month}", _SOURCE)))
    return writer.finish(standard(format_date(day, numerals=Numerals.ARABIC), _SOURCE, keep=True))


def dated_line(opening: str, day: date | OpenDay | None, writer: Writer) -> Text:
    """Return the dated line of an announcement or order.

    Args:
        opening: ``ประกาศ`` or ``สั่ง``.
        day: its date; an open day leaves a gap before the month, none a dotted line.
        writer: the writer of the paper.
    """
    before = standard(f"{opening} ณ วันที่ ", _SOURCE)
    if day is None:
        return (*before, _WHOLE_DATE)
    if isinstance(day, OpenDay):
        month = standard(f" {month_name(day.month)} พ.ศ. {day.year}", _SOURCE)
        return writer.finish((*before, _GAP, *month))
    text = format_announcement_date(day, numerals=Numerals.ARABIC)
    return writer.finish((*before, *standard(text, _SOURCE, keep=True)))


def signed_on(day: date | OpenDay | None, writer: Writer) -> Text:
    """Return ``วันที่ …`` below who endorses or decides; a dotted line where nothing is known."""
    if day is None:
        return SIGNED_ON.fill(day=(_WHOLE_DATE,))
    return writer.finish(SIGNED_ON.fill(day=letter_date(day, writer)))


def effective_sentence(day: date | OpenDay, writer: Writer) -> Text:
    """Return ``ทั้งนี้ ตั้งแต่วันที่ … เป็นต้นไป``, with a gap where the day is open."""
    return writer.finish(EFFECTIVE.fill(day=letter_date(day, writer)))


def written_date(words: str) -> date | OpenDay | None:
    """Return the date that *words* are, ``None`` where they are a sentence.

    Raises:
        CalendarError: *words* are an ISO date that cannot be, such as 2569-10-01.
    """
    try:
        return parse_document_date(words)
    except CalendarError:
        if words.strip().replace("-", "").isdecimal():
            raise
        return None
