"""Recognized forms of an agency's own as entries: what is asked above, lines, boxes, who signs."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.adopting.forms import unsigned
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import Keys, Value, folded, with_blanks
from thaigovdocs.documents.model import Block, Document, Signature, TitleHead
from thaigovdocs.recognition.vocabulary import OPEN_DAY, ROW
from thaigovdocs.standard.phrases import POSITION, SIGNED
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import Span

_ABOVE = {"เลขที่": "number", "เขียนที่": "written_at", "วันที่": "date"}
_BOX = re.compile("[☐□]")
_SIGNS = re.compile(rf"{SIGNED}[\s.…_]*(?P<label>[^\s.…_()][^.…_()]*)?")
_NAME = re.compile(r"\((?P<name>[^()]*)\)")
_OPEN = re.compile(r"[\s.…_]*")


def form(document: Document, maker: Maker) -> Made | None:
    """Return a form: title, where and when it is written, to whom, and its text."""
    head = document.head
    if not isinstance(head, TitleHead) or not head.titles or document.dated:
        return None
    made = maker.begin(document)
    made.keys["title"] = [maker.words(title) for title in head.titles]
    blocks = [*unsigned(document).body]
    _above(blocks, made.keys, maker)
    body: list[Value] = []
    while blocks:
        beside = _beside(blocks, maker)
        if beside is not None:
            body.append({"columns": beside})
            continue
        signed = _signed(blocks, maker)
        if signed is not None:
            body.append({"sign": signed})
            continue
        text = [blocks.pop(0)]
        while blocks and not _SIGNS.fullmatch(folded(blocks[0].text)):
            text.append(blocks.pop(0))
        body += [_opened(each) for each in maker.body(text, made)]
    made.keys["body"] = body
    return made


def _above(blocks: list[Block], keys: Keys, maker: Maker) -> None:
    """Take what stands above the text of a form, in the order in which it is printed."""
    for label, key in _ABOVE.items():
        words = folded(blocks[0].text) if blocks and not blocks[0].label else ""
        if not words.startswith(label):
            continue
        said = words.removeprefix(label).lstrip(" :")
        if key != "date":
            keys[key] = _opened(maker.words(said) or "{blank: line}")
        elif OPEN_DAY.fullmatch(words) or not maker.date(keys, said):
            continue
        blocks.pop(0)
    rows = [ROW.match(folded(block.text)) for block in blocks[:2]]
    if len(rows) > 1 and rows[0] and rows[0]["subject"] and rows[1] and rows[1]["salutation"]:
        keys["subject"] = maker.words(folded(blocks.pop(0).text)[rows[0].end() :])
        del rows[0]
    row = rows[0] if rows else None
    if blocks and row and row["salutation"]:
        to = folded(blocks[0].text)[row.end() :].strip()
        if (salutation_for(to).salutation or "เรียน") == row["salutation"]:
            keys["to"] = _opened(maker.words(to))
            blocks.pop(0)


def _beside(blocks: list[Block], maker: Maker) -> list[Value] | None:
    """Take two rooms to sign that stand side by side; ``None`` where there are none.

    They are read line by line, the left before the right.
    """
    lines = [folded(block.text) for block in blocks[:8]]
    are_two = (
        len(lines) > 5
        and all(map(_SIGNS.fullmatch, lines[:2]))
        and all(map(_NAME.fullmatch, lines[2:4]))
        and all(line.startswith(POSITION) for line in lines[4:6])
    )
    if not are_two:
        return None
    height = 4 if len(lines) > 7 and all(map(OPEN_DAY.fullmatch, lines[6:])) else 3
    sides = [[blocks[at] for at in range(side, 2 * height, 2)] for side in (0, 1)]
    signed = [_signed(side, maker) for side in sides]
    if None in signed:
        return None
    del blocks[: 2 * height]
    return [[{"sign": each}] for each in signed if each is not None]


def _signed(blocks: list[Block], maker: Maker) -> Keys | None:
    """Take the lines of a room to sign; ``None`` where there is none."""
    lines = [folded(block.text) for block in blocks[:4]]
    found = _SIGNS.fullmatch(lines[0])
    named = _NAME.fullmatch(lines[1]) if found and len(lines) > 1 else None
    placed = len(lines) > 2 and lines[2].startswith(POSITION)
    if found is None or named is None or not placed:
        return None
    keys: Keys = {}
    if found["label"]:
        keys["label"] = maker.words(found["label"].strip())
    said = lines[2].removeprefix(POSITION).strip(" .…_")
    if not _OPEN.fullmatch(named["name"]):
        position = ((Span(said),),) if said else ()
        person = maker.people.sign(Signature((Span(lines[1]),), position))
        keys["person"] = person or ""
    elif said:
        return None
    dated = len(lines) > 3 and bool(OPEN_DAY.fullmatch(lines[3]))
    if dated:
        keys["date"] = "yes"
    del blocks[: 4 if dated else 3]
    return keys


def _opened(value: Value) -> Value:
    """Return a value with its dots as lines to write on, and its boxes as boxes to tick."""
    if isinstance(value, list):
        return [_opened(each) for each in value]
    if isinstance(value, dict):
        return {key: each if key == "numbering" else _opened(each) for key, each in value.items()}
    return _BOX.sub("{box}", with_blanks(value))
