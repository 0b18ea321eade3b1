"""Where the lines of titles and narrow cells end: indents that leave them no more room.

Word and LibreOffice fill a line as far as their own dictionaries let them, which parts
a word that the layout keeps whole and leaves one word of a title on a line.  A paragraph
that is just as wide as the widest line of the layout ends its lines at the same places,
without a character that is not the author's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from thaigovdocs.documents.model import Table
from thaigovdocs.documents.texts import strong
from thaigovdocs.standard import advances
from thaigovdocs.thai.spans import Text, plain
from thaigovdocs.units import Length, mm, pt

if TYPE_CHECKING:
    from thaigovdocs.layout.lines import Line
    from thaigovdocs.layout.widths import Metrics

RESERVE = mm("0.6")  # beside the widest line, so that rounding does not break it


def title_side(title: Text, whole: Length) -> Length | None:
    """Return the indent at each side of a bold *title*; ``None`` where it fits in a line.

    Args:
        title: its words.
        whole: the width of the text.
    """
    if advances.width(plain(title), strong=True) <= whole:
        return None
    from thaigovdocs.layout.flat import flatten
    from thaigovdocs.layout.lines import balance

    lines = balance(flatten(strong(title)), _metrics(), measure=whole.pt)
    return _side(lines, whole)


@lru_cache(maxsize=4096)
def cell_side(text: Text, whole: Length) -> Length | None:
    """Return what the lines of a cell leave at each side; ``None`` where it has one line.

    Args:
        text: the words.
        whole: the width of the words at most.
    """
    if advances.width(plain(text), strong=True) <= whole:
        return None
    from thaigovdocs.layout.flat import flatten
    from thaigovdocs.layout.lines import plan_lines

    return _side(plan_lines(flatten(text), _metrics(), measure=whole.pt), whole)


def fitted_shares(table: Table, whole: Length) -> tuple[float, ...]:
    """Return the shares of the columns of *table*: those that the layout gives them, too."""
    if not table.ruled:
        return tuple(column.share for column in table.columns)
    from thaigovdocs.layout.column_widths import fit_columns

    return fit_columns(table, _metrics(), whole.pt).shares


def _side(lines: Sequence[Line], whole: Length) -> Length | None:
    """Return what the widest of *lines* leaves at each side of *whole*."""
    room = whole - pt(str(max(line.width for line in lines))) - RESERVE
    return room * 0.5 if len(lines) > 1 and room.emu > 0 else None


@cache
def _metrics() -> Metrics:
    """Return the widths of the font of official papers, without opening it."""
    from thaigovdocs.layout.widths import Advances, Metrics

    regular, bold = (
        Advances({one: advances.width(one, strong=weight).pt for one in advances.CHARACTERS})
        for weight in (False, True)
    )
    return Metrics(regular, bold, (), 0.0)
