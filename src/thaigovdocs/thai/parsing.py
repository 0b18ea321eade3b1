"""Reading dates as people write them."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import thaigovdocs._regex as re
from thaigovdocs.errors import CalendarError, UsageError
from thaigovdocs.thai.digits import to_arabic, to_thai
from thaigovdocs.thai.eras import OpenDay, buddhist_date, buddhist_year, checked_day
from thaigovdocs.thai.names import month_name, months_by_name, weekday_name, weekdays_by_name

# A year from here on in a date of either form was meant in the Buddhist Era.
BUDDHIST_FROM = 2400
# The longest date that is looked at; longer text is no date, and errors show it cut.
MAX_LENGTH = 80

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}[0-9:.,+Z-]*")
_SLASHED = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_SHORT = re.compile(r"(.*[/.\- ])([0-9]{2})")  # a date whose year has two digits
_YEAR_FIRST = re.compile(r"([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})")
_FIRST_YEAR = 1000  # of either era that anybody dates a paper by
_CENTURY = 2500  # of the Buddhist Era, for which a year of two digits is written
_MIXED = re.compile("[0-9][๐-๙]|[๐-๙][0-9]")


def parse_date(text: str) -> date | OpenDay:
    """Return the date that *text* writes.

    Reads ISO (``2018-04-20``, Gregorian) and Thai dates (Buddhist Era): full or short
    months, Thai or Arabic digits, with or without ลงวันที่, วันที่, a weekday, ณ and
    พ.ศ.; ``20/4/2561`` (also with hyphens or points); besides the
    forms of :func:`parse_document_date` a Thai date with ค.ศ. A month without a day gives an
    :class:`OpenDay`. A year of two digits, a month without its points (``พย.``) and
    ``2018/4/20`` are refused with what was probably meant.

    Raises:
        CalendarError: *text* is no date, names a day that does not exist, writes a
            Gregorian year where a Buddhist one stands (or the reverse), or a weekday
            that the day did not have.
        UsageError: *text* is no text.

    Example:
        >>> parse_date("ลงวันที่ ๒๗ ม.ค. พ.ศ. ๒๕๕๖")
        datetime.date(2013, 1, 27)
    """
    written = _checked(text)
    folded = _folded(written)
    return _slashed(folded, written) or _parse(folded, written, common_era=True)


def parse_document_date(text: str) -> date | OpenDay:
    """Return the date that *text* of a policy file writes.

    ISO dates are Gregorian (``2018-04-20``), Thai ones in the Buddhist Era (``๒๐ เมษายน
    ๒๕๖๑``, ``20/4/2561``, in all forms of :func:`parse_date` but one). A month without a day
    (``2026-11``, ``พฤศจิกายน ๒๕๖๙``) gives an :class:`OpenDay`. ISO date and time
    (``2026-11-20T00:00:00``, as programs write it) gives its day; with a time zone it is
    refused, for the day then depends on the place.

    Raises:
        CalendarError: as :func:`parse_date`; also for ค.ศ.
        UsageError: *text* is no text.

    Example:
        >>> parse_document_date("พฤศจิกายน ๒๕๖๙")
        OpenDay(year=2569, month=11)
    """
    written = _checked(text)
    folded = _folded(written)
    return _slashed(folded, written) or _parse(folded, written, common_era=False)


def _slashed(folded: str, written: str) -> date | OpenDay | None:
    """Return the day of ``20/4/2561``: day, month and year of the Buddhist Era, as Thais write."""
    slashed = _SLASHED.fullmatch(folded)
    if slashed is None:
        return None
    day, month, year = (int(slashed[part]) for part in (1, 3, 4))
    _need_buddhist(year, written)
    return _existing(year, month, day, written)


def parse_month(text: str) -> int:
    """Return the number, 1 to 12, of a month's full or short name.

    Raises:
        CalendarError: there is no such month.
        UsageError: *text* is no text.

    Example:
        >>> parse_month("ก.พ.")
        2
    """
    written = _checked(text)
    try:
        return months_by_name()[_folded(written)]
    except KeyError:
        raise CalendarError.of("TGD037", found=repr(written)) from None


def parse_day_month(text: str) -> tuple[int, int]:
    """Return day and month of a date without a year, such as ``๓๑ มีนาคม``.

    Raises:
        CalendarError: *text* is no such date, or no year has that day.
        UsageError: *text* is no text.

    Example:
        >>> parse_day_month("31 มีนาคม")
        (31, 3)
    """
    written = _checked(text)
    day, _, name = _folded(written).partition(" ")
    if not re.fullmatch("[0-9]{1,2}", day) or name not in months_by_name():
        raise CalendarError.of("TGD038", found=repr(written))
    month = months_by_name()[name]
    _existing(2567, month, int(day), written)  # a leap year: 29 February is a day
    return int(day), month


def _checked(text: str) -> str:
    if not isinstance(text, str):
        raise UsageError(f"expected a date as text, found {type(text).__name__}")
    written = text.strip()
    if len(written) > MAX_LENGTH:
        raise CalendarError.of("TGD039", found=repr(written[:MAX_LENGTH] + "…"))
    if _MIXED.search(written):
        raise CalendarError.of("TGD040", found=repr(written))
    return written


def _folded(written: str) -> str:
    return " ".join(to_arabic(written).split())


@cache
def _thai_date() -> re.Pattern[str]:
    names = sorted(months_by_name(), key=len, reverse=True)
    months = "|".join(map(re.escape, names))
    weekdays = "|".join(sorted(weekdays_by_name(), key=len, reverse=True))
    return re.compile(
        rf"(?:ณ )?(?:ลง)?(?:(?P<weekday>{weekdays})(?: ?ที่)? ?|วันที่ ?)?"
        rf"(?:(?P<day>[0-9]{{1,2}}) ?)?(?:เดือน ?)?(?P<month>{months}) ?"
        r"(?P<era>พ\.ศ\.|ค\.ศ\.|พ\.ศ|ค\.ศ|พุทธศักราช|คริสต์ศักราช)? ?(?P<year>[0-9]{4})"
    )


def _parse(folded: str, written: str, *, common_era: bool) -> date | OpenDay:
    if _MOMENT.fullmatch(folded):
        folded = _day_of(folded, written)
    if iso := _ISO.fullmatch(folded):
        return _parse_iso(iso, written)
    match = _thai_date().fullmatch(folded)
    if not match:
        raise _no_date(folded, written)
    month = months_by_name()[match["month"]]
    year = int(match["year"])
    day = int(match["day"]) if match["day"] else None
    if (match["era"] or "").startswith("ค"):
        if not common_era:
            raise CalendarError.of("TGD041", found=repr(written))
        result = _gregorian(year, month, day, written)
    else:
        _need_buddhist(year, written)
        result = _existing(year, month, day, written)
    if match["weekday"]:
        _check_weekday(result, weekdays_by_name()[match["weekday"]], written)
    return result


def _no_date(folded: str, written: str) -> CalendarError:
    """Return the error of what is no date, with the date that was probably meant."""
    found = repr(written)
    if short := _SHORT.fullmatch(folded):
        meant = f"{short[1]}{_CENTURY + int(short[2])}"
        if _is_date(meant):
            return CalendarError.of("TGD060", found=found, right=meant)
    if first := _YEAR_FIRST.fullmatch(folded):
        return CalendarError.of("TGD061", found=found, right="-".join(first.groups()))
    meant = _DOTLESS.sub(lambda month: _dotted(month[0]), folded)
    if meant != folded and _is_date(meant):
        return CalendarError.of("TGD062", found=found, right=meant)
    return CalendarError.of("TGD039", found=found)


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except CalendarError:
        return False
    return True


_DOTLESS = re.compile(r"[ก-ฮ]\.?[ก-ฮ]\.?(?=\s?[0-9พ]|$)")


def _dotted(letters: str) -> str:
    return ".".join(letters.replace(".", "")) + "."


def _day_of(moment: str, written: str) -> str:
    """Return the ISO date in an ISO date and time."""
    try:
        checked_day(datetime.fromisoformat(moment))
    except CalendarError:
        raise CalendarError.of("TGD047", found=written) from None
    except ValueError:
        raise CalendarError.of("TGD043", found=repr(written)) from None
    return moment[:10]


def _parse_iso(iso: re.Match[str], written: str) -> date | OpenDay:
    year, month = int(iso[1]), int(iso[2])
    if year >= BUDDHIST_FROM:
        right = f"{year - 543}{to_arabic(written)[4:]}"
        raise CalendarError.of("TGD042", found=repr(written), right=right, year=to_thai(str(year)))
    return _gregorian(year, month, int(iso[3]) if iso[3] else None, written)


def _gregorian(year: int, month: int, day: int | None, written: str) -> date | OpenDay:
    try:
        found = date(year, month, day or 1) if day != 0 else None
    except ValueError:
        found = None
    if found is None:
        raise CalendarError.of("TGD043", found=repr(written))
    try:
        buddhist = buddhist_year(found)
    except CalendarError as error:
        raise _inside(error, written) from None
    return found if day is not None else OpenDay(buddhist, month)


def _need_buddhist(year: int, written: str) -> None:
    if year < _FIRST_YEAR:
        raise CalendarError.of("TGD043", found=repr(written))
    if year < BUDDHIST_FROM:
        raise CalendarError.of("TGD044", found=repr(written), year=to_thai(str(year + 543)))


def _existing(year: int, month: int, day: int | None, written: str) -> date | OpenDay:
    try:
        return OpenDay(year, month) if day is None else buddhist_date(year, month, day)
    except CalendarError as error:
        raise _inside(error, written) from None


def _check_weekday(day: date | OpenDay, weekday: int, written: str) -> None:
    if isinstance(day, OpenDay):
        raise CalendarError.of("TGD046", month=month_name(day.month), found=repr(written))
    if day.weekday() != weekday:
        raise CalendarError.of("TGD045", right=weekday_name(day.weekday()), found=repr(written))


def _inside(error: CalendarError, written: str) -> CalendarError:
    """Return *error* with the text in which it was found."""
    (finding,) = error.findings
    where = {"where": f" in {written!r}", "where_th": f" ใน {written!r}"}
    return CalendarError.of(finding.code, **{**finding.params, **where})
