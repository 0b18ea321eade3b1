"""What stands in a text besides words: pictures, columns side by side, room to sign."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thaigovdocs.documents.forms.parts import Signer, beside
from thaigovdocs.documents.model import Block, Cell, Column, Figure, Row, Signature, Table
from thaigovdocs.documents.signing import signature_for
from thaigovdocs.documents.tables.table import length_of
from thaigovdocs.documents.texts import Writer, kept
from thaigovdocs.policy.model.nodes import NodePicture, SignBlock
from thaigovdocs.standard.measures import SIGNATURE_AXIS, TEXT_WIDTH
from thaigovdocs.thai.spans import Text, plain, standard
from thaigovdocs.units import Length, mm

# A picture leaves room for its caption and a few lines; a page that lies is less high.
_HIGHEST, _HIGHEST_ACROSS = mm(180), mm(120)
_GAP = mm(4)  # between columns side by side
_SIGNING = "saraban annex 3"


def figure(keys: NodePicture, writer: Writer) -> Block | None:
    """Return the picture as a block whose words are its caption; ``None`` where it is not read."""
    picture = writer.pictures.get(str(keys.file))
    if picture is None:
        return None
    wanted = length_of(keys.width, writer.width) if keys.width else None
    ratio = picture.width / picture.height
    highest = _HIGHEST_ACROSS if writer.width > TEXT_WIDTH else _HIGHEST
    width = min(wanted or writer.width, writer.width, highest * ratio)
    caption = writer.text(keys.caption) if keys.caption else ()
    alt = plain(writer.text(keys.alt))
    return Block("picture", caption, picture=Figure(picture, width, alt))


def side_by_side(stacks: Sequence[Sequence[Cell]]) -> Block:
    """Return *stacks* of paragraphs as columns of one width, without rules."""
    share = 1 / len(stacks)
    columns = tuple(Column((), share) for _ in stacks)
    return Block("table", (), table=Table(columns, tuple(beside(*stacks)), ruled=False))


def sign_block(keys: SignBlock, writer: Writer) -> Block:
    """Return room to sign, centred on the axis of signatures."""
    cells = (Cell(), *sign_cells(keys, writer, width=_WIDTH))
    left = (SIGNATURE_AXIS * 2 - TEXT_WIDTH).pt / writer.width.pt
    columns = (Column((), left), Column((), 1 - left))
    rows = [Row((Cell(), cell), continues=at > 0) for at, cell in enumerate(cells)]
    return Block("table", (), table=Table(columns, tuple(rows), ruled=False))


def sign_cells(keys: SignBlock, writer: Writer, *, width: Length | None = None) -> Iterator[Cell]:
    """Yield the lines of a room to sign; what is not named is a dotted line of *width*.

    ``None`` for lines as wide as the column.
    """
    after = writer.text(keys.label) if keys.label else ()
    signer = Signer("sign", signature=_signature(keys, writer), after=after, width=width)
    lines = signer.cells
    yield from (replace(cell, anchor=None) for cell in (lines if keys.date else lines[:-1]))


def _signature(keys: SignBlock, writer: Writer) -> Signature | None:
    """Return who signs; words of its own go before those of the person."""
    person = writer.scope.model.people.get(keys.person) if keys.person else None
    who = signature_for(keys.person, person, writer) if keys.person and person else None
    if not (who or keys.name or keys.position):
        return None
    who = who or Signature((), ())
    name = _bracketed(kept(writer.text(keys.name))) if keys.name else who.name
    position = writer.lines((keys.position,)) if keys.position else who.position
    return replace(who, name=name, position=position)


def _bracketed(name: Text) -> Text:
    return (*standard("(", _SIGNING, keep=True), *name, *standard(")", _SIGNING, keep=True))


_WIDTH: Length = mm(50)  # C: of the dotted lines of a room to sign in a text
