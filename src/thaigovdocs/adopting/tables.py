"""A recognized table as the table, or the committee, of a node."""

from __future__ import annotations

from collections.abc import Sequence

import thaigovdocs._regex as re
from thaigovdocs.adopting.wording import Keys, NumeralsOf, Value, folded, words_of
from thaigovdocs.documents.model import Table
from thaigovdocs.recognition.vocabulary import is_name
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Text

_NUMBERED = re.compile(r"(?P<number>[0-9๐-๙]{1,3})\.\s*(?P<name>\S.*)")
_NOTHING = "{{ '' }}"  # a heading that prints nothing
_TOTAL = re.compile(r"(?:รวม|ยอดรวม|จำนวนเงินทั้งสิ้น)")


def table_keys(table: Table, numerals: NumeralsOf) -> Keys:
    """Return the key of a node that prints *table*: ``members``, else ``table``."""
    rows = [
        tuple(column.heading for column in table.columns),
        *(_cells(row.texts) for row in table.rows),
    ]
    members = _members(rows, numerals)
    if members:
        return {"members": members}
    head, *others = rows
    columns: list[Value] = []
    written = [words_of(heading, numerals) or _NOTHING for heading in head]
    for at, heading in enumerate(written, 1):
        alone = heading and written.count(heading) == 1 and "{" not in heading
        columns.append(heading if alone else {"key": f"c{at}", "heading": heading})
    made: list[Value] = [[words_of(cell, numerals) for cell in row] for row in others]
    keys: Keys = {"columns": columns}
    total = made.pop() if others and _is_total(others[-1]) else None
    if made:
        keys["rows"] = made
    if total is not None:
        keys["total"] = total
    return {"table": keys}


def _cells(texts: Sequence[Text]) -> tuple[Text, ...]:
    return tuple(texts)


def _is_total(row: Sequence[Text]) -> bool:
    first = next((words for cell in row if (words := folded(cell))), "")
    return bool(_TOTAL.match(first))


def _members(rows: Sequence[Sequence[Text]], numerals: NumeralsOf) -> list[Value]:
    """Return the members of a committee: numbered names, each with its role; empty for none.

    One alone has no number.
    """
    members: list[Value] = []
    alone = [words for cell in rows[0] if (words := folded(cell))] if len(rows) == 1 else []
    if len(alone) in (2, 3) and is_name(f"({alone[0]})"):
        return [_member(alone[0], alone[1:], numerals)]
    for count, row in enumerate(rows, 1):
        cells = [words for cell in row if (words := folded(cell))]
        number = _NUMBERED.fullmatch(cells[0]) if len(cells) in (2, 3) else None
        if number is None or int(to_arabic(number["number"])) != count:
            return []
        members.append(_member(number["name"], cells[1:], numerals))
    return members if len(members) > 1 else []


def _member(name: str, cells: Sequence[str], numerals: NumeralsOf) -> Keys:
    keys: Keys = {"name": words_of(name, numerals)}
    if len(cells) == 2:
        keys["position"] = words_of(cells[0], numerals)
    keys["role"] = words_of(cells[-1], numerals)
    return keys
