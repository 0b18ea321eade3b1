"""A calendar of the Buddhist era, which writes a date as a paper prints it."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from nicegui import ui

from thaigovdocs.errors import CalendarError
from thaigovdocs.studio.web.parts import choice, icon_button
from thaigovdocs.studio.words import word
from thaigovdocs.thai.dates import OpenDay, format_date, format_month_year, parse_document_date

_ERA = 543


def calendar_button(held: Any, lang: str, *, mark: str) -> None:
    """Put a button into the field *held* that opens a calendar for it."""
    with ui.menu().props("no-focus") as menu, ui.element("div").classes("calendar") as inside:
        pass

    def open_menu() -> None:
        inside.clear()
        with inside:
            _choices(held, lang, mark)
        menu.open()

    icon_button("event", word("calendar", lang), open_menu, mark=mark)


def _choices(held: Any, lang: str, mark: str) -> None:
    chosen = _read(str(held.value or ""))

    def take(part: str, value: str) -> None:
        chosen[part] = int(value)
        held.value = _written(**chosen)

    days = {"0": word("no_day", lang), **{str(each): str(each) for each in range(1, 32)}}
    months = {str(each): format_month_year(OpenDay(2569, each)).split()[0] for each in range(1, 13)}
    years = {str(each): str(each) for each in range(chosen["year"] - 5, chosen["year"] + 6)}
    for part, options in (("day", days), ("month", months), ("year", years)):
        choice(
            word(part, lang),
            options,
            str(chosen[part]),
            partial(take, part),
            mark=f"{mark}:{part}",
        )


def _read(text: str) -> dict[str, int]:
    """Return day, month and Buddhist year of a date as a file writes it; today's month for none."""
    try:
        found = parse_document_date(text)
    except CalendarError:
        found = date.today()
        found = OpenDay(found.year + _ERA, found.month)
    if isinstance(found, OpenDay):
        return {"day": 0, "month": found.month, "year": found.year}
    return {"day": found.day, "month": found.month, "year": found.year + _ERA}


def _written(*, day: int, month: int, year: int) -> str:
    """Return a date as a file writes it; the last day of the month where it has fewer."""
    if not day:
        return format_month_year(OpenDay(year, month), numerals="arabic")
    last = OpenDay(year, month).last.day
    return format_date(date(year - _ERA, month, min(day, last)), numerals="arabic")
