"""Changing one value in the text of a policy file: everything else stays as it is.

Comments, order, quotes and indents of what is not changed are not touched, because only
the characters of the value are replaced.  A change that could not be made so is refused,
never made by half: the text that results is read again and compared.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import UsageError
from thaigovdocs.policy.source.aliases import canonical
from thaigovdocs.policy.source.emitting import (
    Emitted,
    entry_lines,
    inline_text,
    item_lines,
    quoted,
    scalar_text,
)
from thaigovdocs.policy.source.outline import Node, Plain, Unreadable, find, read_outline
from thaigovdocs.policy.source.regions import block_end, line_end, line_start, regions

Keys: TypeAlias = Sequence[str | int]
"""The way to a value: names and places in lists, from the outside in."""

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
_HEADER = re.compile(r"[|>][0-9+-]*(?P<comment>[ \t]+#[^\n]*)?")
_COMMENT = re.compile(r"[ \t]+#[^\n]*|[ \t]*(?=\n|\Z)")
_FLOW_PLAIN = re.compile(r"[0-9๐-๙]+|[ก-๎]+")
_NULLS = ("~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a policy file, and where every value stands in it.

    Attributes:
        text: with the line ends of Unix.
        top: its outline.
    """

    text: str
    top: Node

    @classmethod
    def of(cls, text: str) -> SourceText:
        """Return the text with its outline.

        Raises:
            UsageError: it is no YAML that a policy file may be.
        """
        try:
            return cls(text, read_outline(text))
        except Unreadable as error:
            raise UsageError("expected a policy file that can be read") from error

    def find(self, keys: Keys) -> Node | None:
        """Return the value at *keys*; ``None`` where there is none."""
        return find(self.top, keys)

    def plain(self, keys: Keys) -> Plain:
        """Return what stands at *keys*, without its place."""
        node = self.find(keys)
        return None if node is None else node.plain()


def put(source: SourceText, keys: Keys, value: Emitted, *, order: Sequence[str] = ()) -> SourceText:
    """Return *source* with *value* at *keys*.

    Args:
        source: of a policy file.
        keys: the way to the value.
        value: text, a list or a mapping; empty text leaves the key without a value.
        order: the names of the keys around it, in the order in which a new one is put.

    Raises:
        UsageError: there is no such place, or the text cannot be changed there.

    Example:
        >>> source = SourceText.of("agency:\\n  name: ก  # ชื่อ\\n")
        >>> put(source, ["agency", "name"], "จังหวัดธารารมย์").text
        'agency:\\n  name: จังหวัดธารารมย์  # ชื่อ\\n'
    """
    return _checked(source, _put(source, keys, value, order), keys, value)


def insert(
    source: SourceText, keys: Keys, at: int, value: Emitted, *, order: Sequence[str] = ()
) -> SourceText:
    """Return *source* with *value* as a new entry of the list at *keys*, before the entry *at*.

    Where there is no list it is made; one text alone becomes the first of a list.

    Raises:
        UsageError: as :func:`put`.

    Example:
        >>> insert(SourceText.of("body:\\n  - หนึ่ง\\n"), ["body"], 1, "สอง").text
        'body:\\n  - หนึ่ง\\n  - สอง\\n'
    """
    node = source.find(keys)
    held = _entries(node)
    whole: list[Emitted] = [*held[:at], value, *held[at:]]
    if node is None or not node.is_list or not node.values or node.flow:
        made = _put(source, keys, whole, order)
    else:
        made = insert_lines(source.text, node, at, [*item_lines(value, "")])
    return _checked(source, made, keys, whole)


def drop(source: SourceText, keys: Keys) -> SourceText:
    """Return *source* without the entry of a list, or the key, at *keys*.

    Raises:
        UsageError: as :func:`put`.

    Example:
        >>> source = SourceText.of("body:\\n  - หนึ่ง\\n  # สองข้อ\\n  - สอง\\n")
        >>> drop(source, ["body", 0]).text
        'body:\\n  # สองข้อ\\n  - สอง\\n'
    """
    *above, last = keys
    holder = source.find(above)
    if holder is None or holder.get(last) is None:
        raise _refused(keys)
    if isinstance(last, int):
        rest = _entries(holder)
        del rest[last]
        return _checked(source, _drop_entry(source, above, holder, last), above, rest or "")
    at = holder.at(last)
    assert at is not None
    if holder.flow or len(holder.keys) == 1:
        gone, pairs = holder.keys[at].text, _mapping(holder)
        rest_of = {key: value for key, value in pairs.items() if key != gone}
        return _checked(source, _put(source, above, rest_of or "", ()), above, rest_of or "")
    start, end = holder.keys[at].start, 0
    if at == 0:
        end = holder.keys[1].start
    else:
        end = line_end(source.text, block_end(source.text, holder.values[at], holder.keys[at]))
        start = line_start(source.text, start) - 1
    return _checked(source, source.text[:start] + source.text[end:], keys, None)


def move(source: SourceText, keys: Keys, at: int, to: int) -> SourceText:
    """Return *source* with the entry *at* of the list at *keys* put where *to* stands.

    Raises:
        UsageError: as :func:`put`.

    Example:
        >>> move(SourceText.of("body:\\n- หนึ่ง\\n- สอง  # ที่สอง\\n"), ["body"], 1, 0).text
        'body:\\n- สอง  # ที่สอง\\n- หนึ่ง\\n'
    """
    text, node = source.text, source.find(keys)
    held = _entries(node)
    if node is None or not (0 <= at < len(held) and 0 <= to < len(held)):
        raise _refused(keys)
    held.insert(to, held.pop(at))
    found = regions(text, node)
    if found is None:
        return _checked(source, _put(source, keys, held, ()), keys, held)
    chunks = [text[start:end].removesuffix("\n") for start, end in found]
    chunks.insert(to, chunks.pop(at))
    end = found[-1][1]
    tail = "\n" if text[:end].endswith("\n") else ""
    made = text[: found[0][0]] + "\n".join(chunks) + tail + text[end:]
    return _checked(source, made, keys, held)


def insert_lines(text: str, node: Node, at: int, lines: Sequence[str]) -> str:
    """Return *text* with *lines*, which begin an entry each, in the block list *node*."""
    indent = " " * node.column
    moved = [f"{indent}{line}" if line else line for line in lines]
    if at <= 0:
        return (
            text[: node.start] + "\n".join(moved).lstrip(" ") + f"\n{indent}" + text[node.start :]
        )
    last = node.values[min(at, len(node.values)) - 1]
    end = line_end(text, block_end(text, last))
    return text[:end] + "\n" + "\n".join(moved) + text[end:]


def _put(source: SourceText, keys: Keys, value: Emitted, order: Sequence[str]) -> str:
    if not keys:
        raise _refused(keys)
    *above, last = keys
    node, holder = source.find(keys), source.find(above)
    if node is not None and holder is not None:
        if isinstance(value, str) and node.text is not None:
            return _replaced(source.text, node, value, holder)
        return _rewritten(source.text, holder, last, node, value)
    if isinstance(last, int):
        raise _refused(keys)
    if holder is None or holder.is_blank:
        return _put(source, above, {last: value}, ())
    if not holder.is_mapping:
        raise _refused(keys)
    return _added(source.text, holder, last, value, order)


def _added(text: str, holder: Node, key: str, value: Emitted, order: Sequence[str]) -> str:
    """Return *text* with a new key in a mapping, behind those that stand before it in *order*."""
    if holder.flow or not holder.keys:
        end = holder.end - 1
        while text[end - 1] in " \t\n":
            end -= 1
        before = ", " if holder.keys else ""
        return f"{text[:end]}{before}{key}: {inline_text(value)}{text[end:]}"
    behind = len(holder.keys) - 1
    if key in order:
        earlier = order[: order.index(key)]
        places = [holder.at(name) for name in earlier]
        behind = max((at for at in places if at is not None), default=behind)
    indent = " " * holder.column
    end = line_end(text, block_end(text, holder.values[behind], holder.keys[behind]))
    lines = "\n".join(entry_lines(key, value, indent))
    return f"{text[:end]}\n{lines.rstrip()}{text[end:]}"


def _replaced(text: str, node: Node, value: str, holder: Node) -> str:
    """Return *text* with the scalar *node* saying *value*."""
    start, end, indent = node.start, node.end, holder.column
    if not node.shared:
        properties = _PROPERTIES.match(text, start, max(start, end))
        start = properties.end() if properties else start
    comment = ""
    if node.style in ("|", ">"):
        header = _HEADER.match(text, start)
        comment = (header["comment"] if header else None) or ""
        end = block_end(text, node)
    gap = "" if text[:start].endswith((" ", "\n", "[", "{", ",")) else " "
    if not value and holder.is_mapping:
        before = text[:start] if node.flow else text[:start].rstrip(" ")
        return before + comment + text[end:]
    if "\n" in value and not node.flow and scalar_lines(value, indent):
        if not comment and (found := _COMMENT.match(text, end)):
            comment, end = found.group().rstrip(), found.end()
        return text[:start] + gap + "|-" + comment + scalar_lines(value, indent) + text[end:]
    return text[:start] + gap + _one_line(value, node) + comment + text[end:]


def scalar_lines(value: str, indent: int) -> str:
    """Return the lines of a literal text below its ``|-``; empty where it cannot be one."""
    first, *lines = entry_lines("x", value, " " * indent)
    if not first.endswith("|-") or not value.strip() or value[0] in " \n\t" or value[-1] == "\n":
        return ""
    return "\n" + "\n".join(line if line.strip() else "" for line in lines)


def _one_line(value: str, node: Node) -> str:
    """Return *value* as it is written in the place of *node*, quoted as its words were."""
    if "\n" in value or node.style == '"':
        return json.dumps(value, ensure_ascii=False)
    if node.style == "'" and node.text:
        return quoted(value)
    if node.flow:
        return value if _FLOW_PLAIN.fullmatch(value) else quoted(value)
    return quoted(value) if value in _NULLS else scalar_text(value)


def _rewritten(text: str, holder: Node, last: str | int, node: Node, value: Emitted) -> str:
    """Return *text* with *value* in the place of a list, a mapping, or of text that becomes one."""
    if node.flow:
        return text[: node.start] + inline_text(value) + text[node.end :]
    end = block_end(text, node)
    if isinstance(last, str):
        at = holder.at(last)
        assert at is not None
        key = holder.keys[at]
        if not value:
            below = line_end(text, key.end)
            return text[: below if below < node.start else node.start].rstrip(" ") + text[end:]
        lines = [*entry_lines(text[key.start : key.end], value, " " * key.column)]
        start, column = key.start, key.column
        end = max(end, line_end(text, key.end) if node.is_blank else end)
    else:
        lines = [*item_lines(value, " " * holder.column)]
        start, column = text.rindex("-", 0, node.start + (node.start == node.end)), holder.column
    return text[:start] + "\n".join(lines)[column:].rstrip() + text[end:]


def _drop_entry(source: SourceText, keys: Keys, holder: Node, at: int) -> str:
    rest = _entries(holder)
    del rest[at]
    found = regions(source.text, holder)
    if found is None or not rest:
        return _put(source, keys, rest or "", ())
    start, end = found[at]
    return source.text[:start] + source.text[end:]


def _entries(node: Node | None) -> list[Emitted]:
    """Return what a list holds; of text alone, one entry."""
    if node is None or node.is_blank:
        return []
    value = emitted(node.plain())
    return [*value] if isinstance(value, list) else [value]


def _mapping(node: Node) -> dict[str, Emitted]:
    value = emitted(node.plain())
    return value if isinstance(value, dict) else {}


def emitted(value: Plain) -> Emitted:
    """Return *value* as it can be written; nothing is empty text."""
    if isinstance(value, list):
        return [*map(emitted, value)]
    if isinstance(value, dict):
        return {key: emitted(each) for key, each in value.items()}
    return value or ""


def _refused(keys: Keys) -> UsageError:
    return UsageError(f"expected a place that can be changed, found {[*keys]!r}")


def _checked(source: SourceText, new: str, keys: Keys, value: Emitted | None) -> SourceText:
    """Return the text *new*, where nothing but the value at *keys* changed; ``None`` for gone.

    Raises:
        UsageError: something else changed, too, or it cannot be read any more.
    """
    made = SourceText.of(new)
    before, after = emitted(source.top.plain()), emitted(made.top.plain())
    if _with(before, keys, value) != _tidy(after):
        raise _refused(keys)
    return made


def _with(whole: Emitted, keys: Keys, value: Emitted | None) -> Emitted:
    """Return *whole* with *value* at *keys*, keys that hold nothing left out."""
    if not keys:
        return _tidy(value or "")
    first, *rest = keys
    if isinstance(first, int):
        held = [*whole] if isinstance(whole, list) else []
        held[first] = _with(held[first], rest, value)
        return _tidy(held)
    pairs = dict(whole) if isinstance(whole, dict) else {}
    name = next((each for each in pairs if canonical(each) == first and first not in pairs), first)
    pairs[name] = _with(pairs.get(name, ""), rest, value)
    return _tidy(pairs)


def _tidy(value: Emitted) -> Emitted:
    """Return *value* without keys that hold nothing; empty lists and mappings are nothing."""
    if isinstance(value, dict):
        pairs = {key: _tidy(each) for key, each in value.items()}
        return {key: each for key, each in pairs.items() if each} or ""
    if isinstance(value, list):
        return [*map(_tidy, value)] or ""
    return value
