"""The tree that reading builds: mappings, lists and words, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.limits import MAX_TEXT_LENGTH
from thaigovdocs.policy.source.words import Words

Value: TypeAlias = "Map | Seq | Words | None"

# What YAML itself allows, written the other way round; half surrogates are told apart.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_SHOWN = 40


class Map(dict[str, Any]):
    """A mapping of the file.

    Attributes:
        mark: where it begins.
        marks: where each of its keys stands.
        flow: written with braces.
    """

    __slots__ = ("flow", "mark", "marks")

    def __init__(self, mark: Mark, flow: bool = False) -> None:
        super().__init__()
        self.mark = mark
        self.marks: dict[str, Mark] = {}
        self.flow = flow

    def put(self, key: str, value: object, mark: Mark) -> None:
        """Set *key*, whose own place is *mark*."""
        self[key] = value
        self.marks[key] = mark

    def map(self, key: str) -> Map:
        """Return the mapping under *key*, empty where there is none."""
        value = self.get(key)
        return value if isinstance(value, Map) else Map(self.mark)

    def entries(self, key: str) -> list[Any]:
        """Return what stands under *key* as a list: one value alone is a list of one."""
        value = self.get(key)
        if isinstance(value, list):
            return value
        return [] if value is None else [value]


class Seq(list[Any]):
    """A list of the file and where it begins."""

    __slots__ = ("mark",)

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark


def mark_of(value: object, default: Mark) -> Mark:
    """Return where *value* stands."""
    if isinstance(value, (Map, Seq)):
        return value.mark
    if isinstance(value, Words) and value.mark is not None:
        return value.mark
    return default


def marked_at(tree: Map, path: str) -> Mark | None:
    """Return where what stands at *path* begins: its key, else the nearest thing above it.

    ``None`` where no line is known, as in a mapping from an application.
    """
    value: Any = tree
    mark: Mark | None = None
    for step in Mark(path=path).keys:
        if isinstance(value, Map) and step in value:
            mark, value = value.marks[str(step)], value[str(step)]
        elif isinstance(value, Seq) and isinstance(step, int) and step < len(value):
            value = value[step]
            mark = mark_of(value, mark or tree.mark)
        else:
            break
    return mark if mark and mark.line else None


def shown(text: str) -> str:
    """Return *text* short enough for a message, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else line[: _LONGEST_SHOWN - 1] + "…"


def listed(names: object) -> str:
    """Return *names* as a message shows them; ``-`` where there are none."""
    found = [str(name) for name in names] if isinstance(names, (list, tuple, set, dict)) else []
    more = ["…"] if len(found) > 12 else []
    return ", ".join(found[:12] + more) or "-"


def describe(value: object) -> tuple[str, str]:
    """Return what *value* is, in English and Thai, as 'found …' shows it."""
    if isinstance(value, Map):
        keys = listed([shown(key) for key in value])
        return f"a mapping ({keys})", f"ชุดคีย์ ({keys})"
    if value is None:
        return "nothing", "ค่าว่าง"
    if isinstance(value, Seq):
        return f"a list of {len(value)}", f"รายการ {len(value)} รายการ"
    return f"'{shown(str(value))}'", f" '{shown(str(value))}'"


def place(mark: Mark) -> str:
    """Return *mark* as a message names it: its line, or its path where there are no lines."""
    if not mark.line:
        return mark.path or "-"
    line, column = mark.at(0)
    return f"{line}:{column}"


def bad_characters(text: str, mark: Mark) -> Iterator[Finding]:
    """Yield a finding for the first control character and half surrogate of *text*."""
    for code, pattern in (("TGD109", CONTROL), ("TGD110", SURROGATE)):
        match = pattern.search(text)
        if match:
            found = f"U+{ord(match.group()):04X}"
            yield Finding.of(code, Origin(mark, match.start()), found=found)


def clean(text: str) -> str:
    """Return *text* with a visible sign for each character that no file can hold."""
    return SURROGATE.sub("\ufffd", CONTROL.sub("\ufffd", text))


def scalar(text: str, mark: Mark, findings: list[Finding]) -> Words:
    """Return *text* at *mark*; what cannot be printed or is too long goes to *findings*."""
    if len(text) > MAX_TEXT_LENGTH:
        findings.append(Finding.of("TGD140", Origin(mark), limit=MAX_TEXT_LENGTH, found=len(text)))
        text = text[:MAX_TEXT_LENGTH]
    if not text.isprintable():
        found = list(bad_characters(text, mark))
        if found:
            findings += found
            text = clean(text)
    return Words(text, mark)
