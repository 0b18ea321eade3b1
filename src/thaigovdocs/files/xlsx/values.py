"""What a cell of a workbook is for the one who prints it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation

from thaigovdocs.files.cells import Moment, Unread, Value
from thaigovdocs.files.numberformat import Shown, UnknownFormat, number_format
from thaigovdocs.files.numberformat.codes import OF_SPANS, Kind
from thaigovdocs.files.xlsx.parts import TRUE
from thaigovdocs.files.xlsx.styles import GENERAL
from thaigovdocs.files.xlsx.texts import unescaped

UNCALCULATED = Unread("a formula that was never calculated", "สูตรที่ยังไม่ได้คำนวณ")

_NO_NUMBER = Unread("a number that no sheet can hold", "จำนวนที่แผ่นงานเก็บไม่ได้")
_NO_TEXT = Unread("a text that the workbook does not have", "ข้อความที่ไม่มีอยู่ในสมุดงาน")
_PLAIN_DIGITS = 15  # as many as a sheet keeps
_MOST_SEEN = 50_000


class Values:
    """Gives the values of cells as their sheet shows them.

    Args:
        texts: those that cells share.
        formats: the number format of each style.
        is_1904: days are counted from 1904 on.
        title: of the sheet.
    """

    def __init__(
        self, texts: Sequence[str], formats: Sequence[str], *, is_1904: bool, title: str
    ) -> None:
        self._texts = texts
        self._formats = formats
        self._is_1904 = is_1904
        self._title = title
        self._seen: dict[tuple[str, str], Value] = {}

    def value(self, kind: str, style: str, words: str, place: str) -> Value:
        """Return the value of a cell.

        Args:
            kind: its type, as the workbook has it: ``s``, ``n`` and so on.
            style: the number of its style.
            words: its content.
            place: the name of the cell, for findings.
        """
        if kind == "n":
            return self._number(style, words, place)
        if kind == "b":
            return str(words.lower() in TRUE).upper()
        if kind == "e":
            return Unread(words, words)
        if kind == "d":
            return _iso_date(words)
        if kind == "s":
            if not words.isdecimal() or int(words) >= len(self._texts):
                return _NO_TEXT
            words = self._texts[int(words)]
        else:
            words = unescaped(words)
        return self._text(style, words) if words else ""

    def _format(self, style: str) -> str:
        at = int(style) if style.isdecimal() else 0
        return self._formats[at] if at < len(self._formats) else GENERAL

    def _text(self, style: str, words: str) -> Value:
        code = self._format(style)
        if code in {GENERAL, "@"}:
            return words
        try:
            return number_format(code).show_text(words)
        except UnknownFormat:
            return words  # it is for numbers

    def _number(self, style: str, words: str, place: str) -> Value:
        known = self._seen.get((style, words))
        if known is not None:
            return known
        code = self._format(style)
        if code == GENERAL and len(words) < _PLAIN_DIGITS and words.isdecimal():
            return words
        value = self._shown(code, words, place)
        if len(self._seen) < _MOST_SEEN and not isinstance(value, Unread):
            self._seen[style, words] = value
        return value

    def _shown(self, code: str, words: str, place: str) -> Value:
        try:
            number = Decimal(words)
        except InvalidOperation:
            return _NO_NUMBER
        if not number.is_finite():
            return _NO_NUMBER
        try:
            return _value(number_format(code).show(number, is_1904=self._is_1904))
        except UnknownFormat:
            where = f"{self._title}!{place}"
            return Unread(f"'{code}' ({where})", f"'{code}' ({where})", "TGD787")


def _value(shown: Shown) -> Value:
    """Return a date where a day is shown in the usual way, the text else."""
    section, instant = shown.section, shown.instant
    if instant is None or section.has(*OF_SPANS):
        return shown.text
    parts = section.shows
    if parts == {"time"} and not section.has(Kind.SECOND, Kind.FRACTION):
        return f"{instant.seconds // 3600:02}.{instant.seconds // 60 % 60:02}"
    if instant.day is None or not parts >= {"year", "month"}:
        return shown.text
    if parts == {"year", "month", "day"} and not section.is_buddhist_year:
        return instant.day
    is_month = "day" not in parts
    return Moment(shown.text, instant.day.replace(day=1) if is_month else instant.day, is_month)


def _iso_date(words: str) -> Value:
    """Return the date that a cell of the strict standard holds as such."""
    try:
        moment = datetime.fromisoformat(words.removesuffix("Z"))
    except ValueError:
        return Unread(words[:30], words[:30])
    if moment.hour or moment.minute or moment.second:
        return Moment(f"{moment:%d/%m/%Y %H:%M}", moment.date())
    return moment.date()
