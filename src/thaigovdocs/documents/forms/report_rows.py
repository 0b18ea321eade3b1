"""The rows of a report form: measures, what was done about them, ticks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.documents.blocks import of_numbered
from thaigovdocs.documents.forms.parts import beside, cells_of
from thaigovdocs.documents.model import Cell, Row
from thaigovdocs.documents.numbering import Numbered, body_patterns, number, read_patterns
from thaigovdocs.documents.setting import Setting
from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.report_form import MeasureRow, ReportForm
from thaigovdocs.policy.model.kinds.tabled import RowColumn
from thaigovdocs.policy.model.nodes import Cells, Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import Text, Tick

_TICK = Cell((Tick(),), align="center")
_EMPTY = Cell()


def report_rows(
    setting: Setting[Entry], form: ReportForm, columns: Sequence[RowColumn]
) -> tuple[Row, ...]:
    """Return the rows of *form* below *columns*: as written, or one a clause of the policy.

    A row is as many paragraphs high as its longest cell; bullets of a measure have what
    was done, and what to enter, beside them where there are as many lines as bullets.
    """
    rows, writer = form.written_rows, setting.writer
    if rows is None:
        clauses = _clauses(setting, form.depth)
        stacks: Iterable[_Stacks] = (_of_clause(each, ends, writer) for each, ends in clauses)
    else:
        patterns = body_patterns(setting.numbering)
        stacks = (
            _of_row(row, next(number((row.measure,), patterns)), writer)
            if isinstance(row, MeasureRow)
            else _of_cells(row, writer)
            for row in rows
        )
    return tuple(row for each in stacks for row in each.rows([column.key for column in columns]))


@dataclass(frozen=True, slots=True)
class _Stacks:
    """The paragraphs of one row of the report.

    Attributes:
        cells: of each column by its key, but for activities and evidence.
        activities, evidence: one line an entry.
        bullets: which paragraphs of the measure are its bullets.
    """

    cells: Mapping[str, Sequence[Cell]]
    activities: Sequence[Text] = ()
    evidence: Sequence[Text] = ()
    bullets: Sequence[int] = ()

    def rows(self, keys: Sequence[str]) -> list[Row]:
        """Return the row below the columns *keys*, as rows of which the later continue it."""
        measure = self.cells.get("measure", ())
        given = [self.activities, *([] if "evidence" in keys else [self.evidence])]
        paragraphs, lines = _side_by_side(measure, given, self.bullets)
        evidence = _placed(self.evidence, self.bullets)
        cells = {"activities": lines, **self.cells, "measure": paragraphs}
        cells |= {"evidence": evidence} if evidence else {}
        return beside(*(cells.get(key) or (_EMPTY,) for key in keys))


def _clauses(setting: Setting[Entry], depth: int) -> Iterator[tuple[Numbered, bool]]:
    """Yield the clauses down to *depth*, and whether what is below one stands in its cell."""
    yield from _down(number(setting.clauses, read_patterns(setting.numbering)), depth)


def _down(siblings: Iterable[Numbered], depth: int) -> Iterator[tuple[Numbered, bool]]:
    for numbered in siblings:
        ends = depth <= 1 or not numbered.node.items
        yield numbered, ends
        if not ends:
            below = number(numbered.node.items, numbered.below, numbered.path)
            yield from _down(below, depth - 1)


def _of_clause(numbered: Numbered, ends: bool, writer: Writer) -> _Stacks:
    if not ends:
        node = numbered.node.model_copy(update={"items": (), "after": ()})
        numbered = Numbered(node, numbered.path, numbered.level, numbered.below)
    return _measured(numbered, writer, evidence=numbered.node.evidence or ())


def _of_row(row: MeasureRow, numbered: Numbered, writer: Writer) -> _Stacks:
    more: dict[str, Sequence[Cell]] = {}
    if row.note:
        more["note"] = (Cell(writer.cell(row.note)),)
    if row.done is not None:
        more["done" if row.done else "not_done"] = (_TICK,)
    evidence = row.evidence or numbered.node.evidence or ()
    return _measured(numbered, writer, more, activities=row.activities, evidence=evidence)


def _measured(
    numbered: Numbered,
    writer: Writer,
    more: Mapping[str, Sequence[Cell]] = MappingProxyType({}),
    *,
    activities: Sequence[Words] = (),
    evidence: Sequence[Words] = (),
) -> _Stacks:
    blocks = of_numbered(_in_short(numbered), writer)
    bullets = [
        at
        for at, block in enumerate(blocks)
        if block.kind == "bullet" and block.level == numbered.level
    ]
    return _Stacks(
        {"measure": cells_of(blocks), **more},
        writer.paragraphs(activities),
        writer.paragraphs(evidence),
        bullets,
    )


def _of_cells(row: Cells, writer: Writer) -> _Stacks:
    return _Stacks({key: [Cell(writer.cell(words))] for key, words in row.items() if words})


def _in_short(numbered: Numbered) -> Numbered:
    """Return the clause with its ``short`` words in the place of all others, if it has some."""
    short: Words | None = numbered.node.short
    if not short:
        return numbered
    node = Node.model_construct(text=short)
    return Numbered(node, numbered.path, numbered.level, numbered.below)


def _placed(lines: Sequence[Text], bullets: Sequence[int]) -> list[Cell]:
    """Return *lines* one below the other, or each beside its bullet where there are as many."""
    if not bullets or len(lines) != len(bullets):
        return [Cell(line) for line in lines]
    cells = [_EMPTY] * (bullets[-1] + 1)
    for at, line in zip(bullets, lines, strict=True):
        cells[at] = Cell(line)
    return cells


def _side_by_side(
    measure: Sequence[Cell], given: Sequence[Sequence[Text]], bullets: Sequence[int]
) -> tuple[list[Cell], list[Cell]]:
    """Return the paragraphs of the measure and the lines beside them, as high as each other.

    Of the lists *given*, one with as many lines as there are bullets stands beside them;
    the others follow below, or from the top where none does.
    """
    slots: list[list[Cell]] = [[] for _ in measure]
    rest: list[Cell] = []
    for lines in given:
        if not bullets or len(lines) != len(bullets):
            rest += map(Cell, lines)
            continue
        for at, line in zip(bullets, lines, strict=True):
            slots[at].append(Cell(line))
    if any(slots):
        slots[-1] += rest
    else:
        slots += [[] for _ in rest[len(slots) :]]
        for slot, cell in zip(slots, rest, strict=False):
            slot.append(cell)
    left: list[Cell] = []
    right: list[Cell] = []
    for at, slot in enumerate(slots):
        left += [measure[at] if at < len(measure) else _EMPTY, *[_EMPTY] * (len(slot) - 1)]
        right += slot or [_EMPTY]
    return left, right
