"""A policy file written anew: mappings, lists and text as YAML that people read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

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
        lines += _entry(key, value, "")
    return "\n".join(lines) + "\n"


def _entry(key: str, value: Emitted, indent: str) -> Iterator[str]:
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
            yield from _entry(name, each, f"{indent}  ")
    else:
        yield f"{indent}{key}:"
        for each in value:
            yield from _item(each, indent)


def _item(value: Emitted, indent: str) -> Iterator[str]:
    """Yield the lines of an entry of a list."""
    if isinstance(value, str):
        yield from _scalar(f"{indent}-", value, indent)
        return
    if not isinstance(value, Mapping):
        yield f"{indent}- [{', '.join(map(_inline, value))}]"
        return
    lines = [line for name, each in value.items() for line in _entry(name, each, f"{indent}  ")]
    remarks = [line for line in lines if line.lstrip().startswith("# ")]
    first = next((at for at, line in enumerate(lines) if line not in remarks), 0)
    yield from (f"{indent}{line.strip()}" for line in lines[:first])
    if not lines[first:]:
        yield f"{indent}- {{}}"
        return
    yield f"{indent}- {lines[first][len(indent) + 2 :]}"
    yield from lines[first + 1 :]


def _inline(value: Emitted) -> str:
    if not isinstance(value, str):
        pairs = value.items() if isinstance(value, Mapping) else ()
        return "{" + ", ".join(f"{key}: {_inline(each)}" for key, each in pairs) + "}"
    return value if re.fullmatch(r"[0-9๐-๙]+|[ก-๎]+", value) else _quoted(value)


def _scalar(before: str, value: str, indent: str) -> Iterator[str]:
    if "\n" in value and not _ESCAPED.search(value.replace("\n", "")):
        yield f"{before} |-"
        yield from (f"{indent}  {line}" for line in value.split("\n"))
    else:
        yield f"{before} {_text(value)}"


def _text(value: str) -> str:
    if value and _PLAIN.fullmatch(value) and not _UNPLAIN.search(value):
        return value
    return _quoted(value)


def _quoted(value: str) -> str:
    if _ESCAPED.search(value):
        return json.dumps(value, ensure_ascii=False)
    return "'" + value.replace("'", "''") + "'"
