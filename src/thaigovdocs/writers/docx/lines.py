"""Where the lines of titles and headings end, and how wide the columns of tables are.

Word and LibreOffice fill a line as far as their own dictionaries let them, which leaves
one word of a title on a line.  A title or heading that is just as wide as the widest line
of the layout ends its lines at the same places, without a character that is not the
author's.  The cells below have no such indents: who edits them would not know why their
lines turn early.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from thaigovdocs.documents.model import Block, Table
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
    from thaigovdocs.layout.sense import fill_title

    return _side(fill_title(flatten(strong(title)), official_metrics(), measure=whole.pt), whole)


@lru_cache(maxsize=1024)
def heading_side(text: Text, whole: Length, scale: float) -> Length | None:
    """Return what the lines of a heading leave at each side; ``None`` where it has one line.

    Args:
        text: the words, bold.
        whole: the width of the words at most.
        scale: the size as a multiple of the body's.
    """
    if advances.width(plain(text), strong=True) * scale <= whole or whole.emu <= 0:
        return None
    from thaigovdocs.layout.flat import flatten
    from thaigovdocs.layout.lines import plan_lines

    return _side(
        plan_lines(flatten(text), official_metrics(), measure=whole.pt, scale=scale), whole
    )


def fitted_columns(table: Table, whole: Length) -> tuple[tuple[float, ...], float]:
    """Return the shares of the columns of *table* and the size of its words, as the layout does.

    The size is a multiple of the body's.
    """
    if not table.ruled:
        return tuple(column.share for column in table.columns), 1.0
    from thaigovdocs.layout.column_widths import fit_columns

    fitted = fit_columns(table, official_metrics(), whole.pt)
    return fitted.shares, fitted.scale


def with_committees(
    body: tuple[Block, ...], whole: Length, indents: Sequence[Length]
) -> tuple[Block, ...]:
    """Return *body* with the columns that the layout gives to its committees.

    Args:
        body: the blocks.
        whole: the width of the text.
        indents: where the list of each block would begin.
    """
    if all(block.table is None or block.table.ruled for block in body):
        return body
    from thaigovdocs.layout.member_columns import fit_committees

    return fit_committees(body, official_metrics(), whole.pt, [indent.pt for indent in indents])


def _side(lines: Sequence[Line], whole: Length) -> Length | None:
    """Return what the widest of *lines* leaves at each side of *whole*."""
    room = whole - pt(str(max(line.width for line in lines))) - RESERVE
    return room * 0.5 if len(lines) > 1 and room.emu > 0 else None


@cache
def official_metrics() -> Metrics:
    """Return the widths of the font of official papers, without opening it."""
    from thaigovdocs.layout.widths import Advances, Metrics

    regular, bold = (
        Advances({one: advances.width(one, strong=weight).pt for one in advances.CHARACTERS})
        for weight in (False, True)
    )
    return Metrics(regular, bold, (), 0.0)
