"""Columns that hold what must not be broken in them."""

from __future__ import annotations

import pytest

from papers import cells, text
from thaigovdocs.documents.model import Cell, Column, Row, Table
from thaigovdocs.documents.tables.widening import widened
from thaigovdocs.units import mm

DATE = "๒๐ กุมภาพันธ์ ๒๕๖๑"
WHOLE = mm(160)


def table(*shares: float, rows: tuple[Row, ...]) -> Table:
    """Return a table with columns of *shares*."""
    return Table(tuple(Column(text("หัวข้อ"), share) for share in shares), rows)


def shares(made: Table) -> list[float]:
    """Return the shares of the columns of *made*."""
    return [column.share for column in made.columns]


def test_a_column_grows_to_its_date_and_the_others_give() -> None:
    """The shares still make one, and who gives keeps at least half."""
    made = widened(table(0.1, 0.3, 0.6, rows=(cells(text(DATE), text("ก"), text("ข")),)), WHOLE)
    first, second, third = shares(made)
    assert 0.2 < first < 0.26
    assert sum((first, second, third)) == pytest.approx(1)
    assert 0.15 <= second < 0.3
    assert 0.3 <= third < 0.6


def test_a_table_whose_units_fit_stays_as_it_is() -> None:
    """And so does one without a unit, and one whose cells lie across its columns."""
    fitting = table(0.5, 0.5, rows=(cells(text(DATE), text("ก")),))
    bare = table(0.05, 0.95, rows=(cells(text("คำยาวที่ไม่มีหน่วยใดเลย"), text("ก")),))
    across = table(0.05, 0.95, rows=(Row((Cell(text(DATE), span=2),)),))
    for each in (fitting, bare, across):
        assert widened(each, WHOLE) is each


def test_a_width_of_the_author_neither_grows_nor_shrinks() -> None:
    """The columns without a width share what there is."""
    made = table(0.1, 0.4, 0.5, rows=(cells(text(DATE), text("ก"), text(DATE)),))
    assert widened(made, WHOLE, fixed={0, 1, 2}) is made
    grown = shares(widened(made, WHOLE, fixed={1}))
    assert grown[1] == 0.4
    assert grown[0] > 0.2


def test_what_lacks_least_is_served_where_there_is_not_room_for_all() -> None:
    """A column that nothing can help takes nothing from the others."""
    long = f"{DATE} {DATE} {DATE}".replace(" ", "ก")
    hopeless = Row((Cell((*text(long, keep=False),)), Cell(text(DATE)), Cell(text("ก"))))
    kept = table(0.2, 0.15, 0.65, rows=(hopeless,))
    assert shares(widened(kept, mm(100)))[1] > 0.3


def test_a_label_counts() -> None:
    """The unit stands behind it."""
    rows = (Row((Cell(text(DATE), label=text("๑๐.")), Cell(text("ก")))),)
    bare = (cells(text(DATE), text("ก")),)
    assert (
        shares(widened(table(0.1, 0.9, rows=rows), WHOLE))[0]
        > shares(widened(table(0.1, 0.9, rows=bare), WHOLE))[0]
    )
