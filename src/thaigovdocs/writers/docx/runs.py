"""Text to runs: Thai is marked complex script, Latin words step out, strong words are bold.

Word treats a run without ``w:cs`` as Latin: every Thai word of it is underlined
as a spelling fault and its lines break at spaces first.  A tag typed in a template
stands in a Latin run, so each expression passes through a filter that knows the
properties of its run and writes what belongs before and after.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from html import unescape
from typing import Any

RUN_FILTER = "_run"  # what the names of the filters begin with
XML_FILTER = "_run_xml"  # of what is markup of ours already
SYMBOLS = "Segoe UI Symbol"  # a family that has a tick; no font of official papers has one

_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:r>).)*?</w:rPr>|<w:rPr/>)?"
    r"((?:<w:t(?: [^>]*)?>[^<]*</w:t>|<w:t/>|<w:tab/>|<w:br/>)+)</w:r>",
    re.DOTALL,
)
_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:t/>|<w:tab/>|<w:br/>")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_LATIN = re.compile(r"([A-Za-z0-9](?:[ -~]*[A-Za-z0-9])?)")  # ASCII from word to word
_SPECIAL = re.compile("[&<>\n\t]")
_THAI = re.compile("[\u0e01-\u0e5b]")
_TEXT = '<w:t xml:space="preserve">'

_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\n": f"</w:t><w:br/>{_TEXT}",
    "\t": f"</w:t><w:tab/>{_TEXT}",
}

_BEFORE_BOLD = re.compile(r"<w:rPr>(?:<w:rStyle [^>]*/>)?(?:<w:rFonts [^>]*/>)?")
_BOLD = re.compile(r"<w:b(?:Cs)?(?: [^>]*)?/>")
_FACE = re.compile(r"<w:rFonts[^>]*/>|<w:cs/>")
_AFTER_SCRIPT = re.compile(r"<w:(?:em|lang|eastAsianLayout|specVanish|oMath)[ />]")


class Looks(IntEnum):
    """How a stretch of text looks."""

    PLAIN = 0
    STRONG = 1
    SYMBOL = 2


class Xml(str):
    """Markup that this package wrote: the only text that is printed as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Rich:
    """Text of which some stretches look otherwise: what a template prints as one value.

    Attributes:
        stretches: characters, and how they look; ``True`` for strong ones.
    """

    stretches: tuple[tuple[str, Looks | bool], ...]

    def __str__(self) -> str:
        return "".join(text for text, _ in self.stretches)

    def __bool__(self) -> bool:
        return any(text for text, _ in self.stretches)


class RunFilter:
    """Writes a value inside a run that has certain properties."""

    __slots__ = ("_bold", "_plain", "_symbol", "empty", "properties")

    def __init__(self, properties: str) -> None:
        marked = with_complex_script(properties)
        self.properties = marked
        self._plain = _Steps(properties, marked)
        bold = with_bold(properties)
        self._bold = _Steps(bold, with_complex_script(bold))
        self._symbol = with_symbols(properties)
        self.empty = (
            f"<w:r>{marked}{_TEXT}</w:t></w:r>",
            f"<w:r>{self._bold.marked}{_TEXT}</w:t></w:r>",
        )

    def __call__(self, value: Any) -> str:
        """Return *value* as the inside of ``w:t``, escaped: what is XML already, as a string."""
        if isinstance(value, str):
            return self._plain.write(value)
        if isinstance(value, Rich):
            return "".join([self._stretch(*stretch) for stretch in value.stretches])
        return self._plain.write(str(value))

    def _stretch(self, text: str, looks: Looks | bool) -> str:
        if looks == Looks.PLAIN:
            return self._plain.write(text)
        is_symbol = looks == Looks.SYMBOL
        marked = self._symbol if is_symbol else self._bold.marked
        inside = _escaped(text) if is_symbol else self._bold.write(text)
        return f"</w:t></w:r><w:r>{marked}{_TEXT}{inside}</w:t></w:r><w:r>{self.properties}{_TEXT}"


class _Steps:
    """The words between two runs of the same looks: out of complex script, and back."""

    __slots__ = ("_back", "_out", "marked")

    def __init__(self, properties: str, marked: str) -> None:
        self.marked = marked
        self._out = f"</w:t></w:r><w:r>{properties}{_TEXT}"
        self._back = f"</w:t></w:r><w:r>{marked}{_TEXT}"

    def write(self, text: str) -> str:
        """Return *text* escaped, its Latin words in runs of their own."""
        parts = _LATIN.split(text)
        if _SPECIAL.search(text):
            parts = [_escaped(part) for part in parts]
        if len(parts) > 1:
            parts[1::2] = [f"{self._out}{part}{self._back}" for part in parts[1::2]]
        return "".join(parts)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match.group()], text)


def with_complex_script(properties: str) -> str:
    """Return run properties (``w:rPr`` or nothing) with ``w:cs`` at its place in the schema."""
    if not properties or properties == "<w:rPr/>":
        return "<w:rPr><w:cs/></w:rPr>"
    if "<w:cs/>" in properties:
        return properties
    after = _AFTER_SCRIPT.search(properties)
    place = after.start() if after else len(properties) - len("</w:rPr>")
    return f"{properties[:place]}<w:cs/>{properties[place:]}"


def with_bold(properties: str) -> str:
    """Return run properties with bold for Latin and Thai (``w:b`` with ``w:bCs``)."""
    bare = _BOLD.sub("", properties)
    if not bare or bare == "<w:rPr/>":
        return "<w:rPr><w:b/><w:bCs/></w:rPr>"
    place = _BEFORE_BOLD.match(bare)
    end = place.end() if place else len("<w:rPr>")
    return f"{bare[:end]}<w:b/><w:bCs/>{bare[end:]}"


def with_symbols(properties: str) -> str:
    """Return run properties in a font that has symbols, out of complex script."""
    bare = _FACE.sub("", properties) or "<w:rPr></w:rPr>"
    bare = "<w:rPr></w:rPr>" if bare == "<w:rPr/>" else bare
    style = re.match(r"<w:rPr>(?:<w:rStyle [^>]*/>)?", bare)
    end = style.end() if style else len("<w:rPr>")
    fonts = "".join(f' w:{script}="{SYMBOLS}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return f"{bare[:end]}<w:rFonts{fonts}/>{bare[end:]}"


class RunMarker:
    """Marks the runs of template sources at compile; keeps one filter per set of properties."""

    def __init__(self, register: Callable[[str, RunFilter], None]) -> None:
        self._register = register
        self._filters: dict[str, tuple[str, RunFilter]] = {}

    @property
    def empties(self) -> tuple[str, ...]:
        """The runs without text that stepping out and back leaves behind."""
        return tuple(empty for _, run in self._filters.values() for empty in run.empty)

    def mark(self, source: str) -> str:
        """Return the XML *source* with its runs marked and its expressions filtered."""
        return _RUN.sub(self._run, source)

    def _run(self, match: re.Match[str]) -> str:
        properties, body = match.group(1) or "", match.group(2)
        if "{" not in body and not _THAI.search(body):
            return match.group()
        name, run = self._filter(properties)
        pieces = [self._piece(piece, name, run) for piece in _PIECE.finditer(body)]
        return f"<w:r>{run.properties}{''.join(pieces)}</w:r>"

    def _filter(self, properties: str) -> tuple[str, RunFilter]:
        if properties not in self._filters:
            name, run = f"{RUN_FILTER}{len(self._filters)}", RunFilter(properties)
            self._filters[properties] = name, run
            self._register(name, run)
        return self._filters[properties]

    def _piece(self, piece: re.Match[str], name: str, run: RunFilter) -> str:
        text = piece.group(1)
        if text is None:
            return "" if piece.group() == "<w:t/>" else piece.group()
        parts = (
            self._tag(part, name) if odd & 1 else run(unescape(part))
            for odd, part in enumerate(_TAG.split(text))
        )
        return f"{_TEXT}{''.join(parts)}</w:t>"

    @staticmethod
    def _tag(tag: str, name: str) -> str:
        if not tag.startswith("{{"):
            return tag
        return f"{{{{ ({tag[2:-2].strip().strip('-').strip()})|{name} }}}}"
