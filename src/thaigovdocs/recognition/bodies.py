"""Lines as the blocks of a body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from thaigovdocs.documents.model import Block, Cell, Column, Row, Table
from thaigovdocs.documents.texts import strong
from thaigovdocs.recognition.labels import Levels, split_label
from thaigovdocs.recognition.lines.line import Line, trim
from thaigovdocs.recognition.vocabulary import MEMO_HEADINGS
from thaigovdocs.thai.spans import plain


def read_body(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Return *lines* as blocks: labels apart from their words, rows as tables."""
    return tuple(_blocks(lines))


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    levels = Levels()
    for table, group in groupby(lines, key=lambda line: line.table if line.cells else 0):
        if table:
            yield _table(tuple(group))
        else:
            yield from (_block(line, levels) for line in group)


def _block(line: Line, levels: Levels) -> Block:
    found = split_label(line)
    if found is None:
        heading = line.heading or line.words.strip() in MEMO_HEADINGS
        return Block("heading" if heading else "paragraph", trim(line.text))
    level = levels.level(plain(found.label))
    if found.is_bullet:
        return Block("bullet", found.text, found.label, level)
    text = strong(found.text) if line.heading else found.text
    return Block("clause", text, found.label, level)


def _table(lines: tuple[Line, ...]) -> Block:
    head, *rows = lines
    width = max(len(line.cells) for line in lines)
    columns = tuple(
        Column(head.cells[at] if at < len(head.cells) else (), 1 / width) for at in range(width)
    )
    return Block("table", (), table=Table(columns, tuple(_row(line, width) for line in rows)))


def _row(line: Line, width: int) -> Row:
    missing = width - len(line.cells)
    return Row((*map(Cell, line.cells), *(Cell() for _ in range(missing))))
