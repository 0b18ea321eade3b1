"""A policy file written anew: mappings, lists and text as YAML that people read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import thaigovdocs._regex as re

Emitted: TypeAlias = "str | Sequence[Emitted] | Mapping[str, Emitted]"

REMARK = "#"
"""What a key begins with that holds no value but the remark above the key that follows it."""

_PLAIN = re.compile(
    r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~<=.0-9(ๆฯ][^\n\t]*|[0-9๐-๙][0-9๐-๙ก-๎ .:/-]*|\([^\n\t]*"
)
_UNPLAIN = re.compile(r":(?:\s|$)|\s#|\s$|^\s|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def write_policy(policy: Mapping[str, Emitted], heading: Sequence[str] = ()) -> str:
    """Return *policy* as YAML text, *heading* as remarks above it.

    A key ``#name`` holds the remark that stands above the key ``name``.

    Example:
        >>> print(write_policy({"thaigovdocs": "1", "agency": {"#name": "ดูอีก", "name": "ก: ข"}}))
        thaigovdocs: 1
        <BLANKLINE>
        agency:
          # ดูอีก
          name: 'ก: ข'
        <BLANKLINE>
    """
    lines = [f"# {line}".rstrip() for line in heading]
    parted = False
    for key, value in policy.items():
        if (not isinstance(value, str) or key.startswith(REMARK)) and lines and not parted:
            lines.append("")
        parted = key.startswith(REMARK)
        lines += entry_lines(key, value, "")
    return "\n".join(lines) + "\n"


def entry_lines(key: str, value: Emitted, indent: str) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    if key.startswith(REMARK):
        if isinstance(value, str):
            yield from (f"{indent}# {line}" for line in value.splitlines())
        return
    if isinstance(value, str):
        yield from _scalar(f"{indent}{key}:", value, indent)
    elif not value:
        yield f"{indent}{key}: {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield f"{indent}{key}:"
        for name, each in value.items():
            yield from entry_lines(name, each, f"{indent}  ")
    else:
        yield f"{indent}{key}:"
        for each in value:
            yield from item_lines(each, indent)


def item_lines(value: Emitted, indent: str) -> Iterator[str]:
    """Yield the lines of an entry of a list."""
    if isinstance(value, str):
        yield from _scalar(f"{indent}-", value, indent)
        return
    if not isinstance(value, Mapping):
        yield f"{indent}- [{', '.join(map(inline_text, value))}]"
        return
    lines = [
        line for name, each in value.items() for line in entry_lines(name, each, f"{indent}  ")
    ]
    remarks = [line for line in lines if line.lstrip().startswith("# ")]
    first = next((at for at, line in enumerate(lines) if line not in remarks), 0)
    yield from (f"{indent}{line.strip()}" for line in lines[:first])
    if not lines[first:]:
        yield f"{indent}- {{}}"
        return
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]


def inline_text(value: Emitted) -> str:
    """Return *value* as it stands between brackets."""
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key}: {inline_text(each)}" for key, each in value.items())
        return f"{{{pairs}}}"
    if not isinstance(value, str):
        return f"[{', '.join(map(inline_text, value))}]"
    return value if re.fullmatch(r"[0-9๐-๙]+|[ก-๎]+", value) else quoted(value)


def _scalar(before: str, value: str, indent: str) -> Iterator[str]:
    if "\n" in value and not _ESCAPED.search(value.replace("\n", "")):
        yield f"{before} |-"
        yield from (f"{indent}  {line}" for line in value.split("\n"))
    else:
        yield f"{before} {scalar_text(value)}"


def scalar_text(value: str) -> str:
    """Return *value*, which is one line, as it stands behind a key."""
    if value and _PLAIN.fullmatch(value) and not _UNPLAIN.search(value):
        return value
    return quoted(value)


def quoted(value: str) -> str:
    """Return *value* between quotes."""
    if _ESCAPED.search(value):
        return json.dumps(value, ensure_ascii=False)
    return "'" + value.replace("'", "''") + "'"
