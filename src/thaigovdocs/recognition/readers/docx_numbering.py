"""The numbers that Word shows before the paragraphs of a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.readers.package import Package, W
from thaigovdocs.standard.lettering import LIST_LETTERS
from thaigovdocs.thai.digits import to_thai

_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SLOT = re.compile("%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # bullets of symbol fonts
_MOST = 3000  # a list of more items counts on in figures


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: how it counts, from where, and what is printed."""

    format: str
    text: str
    start: int


class Numbering:
    """The lists of a DOCX, counted as their paragraphs come."""

    def __init__(self, package: Package) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        root = package.numbering
        if root is None:
            return
        abstract = {
            each.get(f"{W}abstractNumId"): dict(_levels(each))
            for each in root.iter(f"{W}abstractNum")
        }
        for each in root.iter(f"{W}num"):
            number = each.get(f"{W}numId") or ""
            known = each.find(f"{W}abstractNumId")
            base = known.get(f"{W}val") if known is not None else None
            levels = dict(abstract.get(base, {}))
            overrides = list(each.iter(f"{W}lvlOverride"))
            for override in overrides:
                _override(levels, override)
            self._levels[number] = levels
            self._lists[number] = number if overrides else f"abstract {base}"

    def label(self, number: str | None, depth: int) -> str:
        """Return the label of the next paragraph of the list *number*; empty for none."""
        levels = self._levels.get(number or "")
        if number is None or not levels or depth not in levels:
            return ""
        level = levels[depth]
        if level.format == "bullet":
            return _PRIVATE.sub("•", level.text).strip()
        counts = self._counts[self._lists[number]]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        return _SLOT.sub(lambda slot: _count(levels, counts, int(slot[1]) - 1), level.text).strip()


def _count(levels: Mapping[int, _Level], counts: Mapping[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None:
        return ""
    value = counts.get(depth, level.start)
    write = _FORMATS.get(level.format, str)
    return write(value) if 0 < value <= _MOST else str(value)


def _levels(abstract: Any) -> list[tuple[int, _Level]]:
    return [(_depth(each), _level(each)) for each in abstract.iter(f"{W}lvl")]


def _override(levels: dict[int, _Level], override: Any) -> None:
    depth = _depth(override)
    new = override.find(f"{W}lvl")
    if new is not None:
        levels[depth] = _level(new)
    start = _value(override, "startOverride")
    if depth in levels and start.isdecimal():
        levels[depth] = _Level(levels[depth].format, levels[depth].text, int(start[:6]))


def _level(level: Any) -> _Level:
    start = _value(level, "start")
    return _Level(
        _value(level, "numFmt"),
        _value(level, "lvlText"),
        int(start[:6]) if start.isdecimal() else 1,
    )


def _depth(element: Any) -> int:
    depth = element.get(f"{W}ilvl") or ""
    return int(depth) if depth.isdecimal() and len(depth) < 3 else 0


def _value(element: Any, name: str) -> str:
    found = element.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val") or ""


def _letters(alphabet: str) -> Callable[[int], str]:
    def write(value: int) -> str:
        times, at = divmod(value - 1, len(alphabet))
        return alphabet[at] * (times + 1)

    return write


def _roman(value: int) -> str:
    if value >= 40:
        return str(value)
    written = ""
    for size, sign in _ROMAN:
        written += sign * (value // size)
        value %= size
    return written


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "thaiNumbers": lambda value: to_thai(str(value)),
    "thaiCounting": lambda value: to_thai(str(value)),
    "thaiLetters": _letters(LIST_LETTERS),
    "lowerLetter": _letters("abcdefghijklmnopqrstuvwxyz"),
    "upperLetter": _letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "none": lambda _: "",
}
