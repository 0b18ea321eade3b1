"""Characters of a paper as words of a policy that print the same characters."""

from __future__ import annotations

from typing import Literal, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.documents.passages import characters
from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.language.scanning import literal
from thaigovdocs.thai.dates import OpenDay, buddhist_year
from thaigovdocs.thai.digits import printed_digits
from thaigovdocs.thai.parsing import parse_date
from thaigovdocs.thai.spans import Text

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
"""What stands in a policy file: text, a list, or a mapping."""
Keys: TypeAlias = "dict[str, Value]"
NumeralsOf: TypeAlias = Literal["thai", "arabic"]

_SPACES = re.compile(r"[\s\u00a0]+")
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029\t]+")
# what fills a line or is drawn, and white space: no characters of a text
_UNCOUNTED = re.compile(
    r"\([\s.…_]*\)|[\s\u00a0\u200b-\u200f\u2060\ufeff\u00ad☐☑☒□✓|]+|\.{2,}|…+|_{2,}"
)

_LEADERS = re.compile(r"(?P<dots>[.…_]{4,})(?P<end>(?=\s*$))?")
_DOT = 0.909  # mm: of a dot in the size of the text, about
_USUAL = 40  # mm: of a dotted line that says no width


def words_of(text: Text | str, numerals: NumeralsOf) -> str:
    """Return words of a policy that print *text* character for character.

    What a policy gives a meaning is taken as it stands, and digits that the paper would
    turn stand between backticks.

    Example:
        >>> words_of("งาน {{ ก }} ระยะที่ 2", "thai")
        "งาน {{ '{{' }} ก }} ระยะที่ `2`"
    """
    written = text if isinstance(text, str) else characters(text)
    written = _BREAKS.sub(" ", written).strip()
    printed = printed_digits([written], numerals)[0]
    if printed == written:
        return literal(written)
    return "".join(_parts(written, printed))


def _parts(written: str, printed: str) -> list[str]:
    """Return *written* in parts; those whose digits would be turned stand between backticks."""
    parts: list[str] = []
    at = 0
    while at < len(written):
        kept = written[at] == printed[at]
        end = at + 1
        while end < len(written) and (written[end] == printed[end]) == kept:
            end += 1
        parts.append(literal(written[at:end]) if kept else f"`{written[at:end]}`")
        at = end
    return parts


def with_blanks(words: str, *, to_edge: bool = True) -> str:
    """Return words of a policy with their dotted lines as lines to write on.

    Args:
        words: of the policy.
        to_edge: one at the end reaches to the edge, however many its dots are.

    Example:
        >>> with_blanks("อนุมัติ ...................... บาท เพราะ ............")
        'อนุมัติ {blank 20 mm} บาท เพราะ {blank: line}'
    """
    ends = to_edge and "{blank: line}"
    return _LEADERS.sub(
        lambda line: ends if ends and line["end"] is not None else _blank(line), words
    )


def _blank(match: re.Match[str]) -> str:
    wide = max(5, round(len(match["dots"]) * _DOT / 5) * 5)
    return "{blank}" if wide == _USUAL else f"{{blank {wide} mm}}"


def squeezed(text: Text | str) -> str:
    """Return the characters of *text* that count: no white space, leaders, boxes to tick.

    Example:
        >>> squeezed("ที่  กก ๐๐๑ ........")
        'ที่กก๐๐๑'
    """
    return _UNCOUNTED.sub("", text if isinstance(text, str) else characters(text))


def folded(text: Text | str) -> str:
    """Return the characters of *text*, white space as single spaces."""
    return _SPACES.sub(" ", text if isinstance(text, str) else characters(text)).strip()


def year_of(entry: Keys) -> str:
    """Return the Buddhist year of the day of *entry*; empty where it has none."""
    try:
        day = parse_date(str(entry.get("date", "")))
    except CalendarError:
        return ""
    return str(day.year) if isinstance(day, OpenDay) else str(buddhist_year(day))
