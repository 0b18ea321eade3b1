"""Text to runs: Thai is marked complex script, Latin words step out, strong words are bold.

Word treats a run without ``w:cs`` as Latin: every Thai word of it is underlined
as a spelling fault and its lines break at spaces first.  A tag typed in a template
stands in a Latin run, so each expression passes through a filter that knows the
properties of its run and writes what belongs before and after.
"""

from __future__ import annotations

from enum import IntEnum

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.writers.docx.schema_order import with_child

SYMBOLS = "Segoe UI Symbol"  # a family that has a tick; no font of official papers has one

_LATIN = re.compile(r"([A-Za-z0-9](?:[ -~]*[A-Za-z0-9])?)")  # ASCII from word to word
_SPECIAL = re.compile("[&<>\n\t]")
TEXT = '<w:t xml:space="preserve">'

_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\n": f"</w:t><w:br/>{TEXT}",
    "\t": f"</w:t><w:tab/>{TEXT}",
}

_HYPHEN = re.compile(r"(?<=[A-Za-z0-9])-(?=[A-Za-z0-9])")
_ADDRESS = re.compile(r"@|://|^www\.|\.[A-Za-z]{2,}")
_NO_BREAK = f"</w:t><w:noBreakHyphen/>{TEXT}"
_BOLD = re.compile(r"<w:b(?:Cs)?(?: [^>]*)?/>")
_UNDERLINE = re.compile(r"<w:u(?: [^>]*)?/>")
_SIZE = re.compile(r"<w:sz(?:Cs)?(?: [^>]*)?/>")
_FACE = re.compile(r"<w:rFonts[^>]*/>|<w:cs/>")


class Looks(IntEnum):
    """How a stretch of text looks."""

    PLAIN = 0
    STRONG = 1
    SYMBOL = 2
    UNDERLINED = 3
    STRONG_UNDERLINED = 4


class Xml(str):
    """Markup that this package wrote: the only text that is printed as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Rich:
    """Text of which some stretches look otherwise: what a template prints as one value.

    Attributes:
        stretches: characters, and how they look; ``True`` for strong ones.  Markup among
            them is a run that shows no characters: a picture.
        size: of the letters in half-points; 0 for that of the style.
    """

    stretches: tuple[tuple[str, Looks | bool], ...]
    size: int = 0

    def __str__(self) -> str:
        return "".join(text for text, _ in self.stretches if not isinstance(text, Xml))

    def __bool__(self) -> bool:
        return any(text for text, _ in self.stretches if not isinstance(text, Xml))


class RunFilter:
    """Writes a value inside a run that has certain properties."""

    __slots__ = ("_plain", "_sizes", "_steps", "_symbol", "empty", "properties")

    def __init__(self, properties: str) -> None:
        marked = with_complex_script(properties)
        self.properties = marked
        self._plain = _Steps(properties, marked)
        bold = with_bold(properties)
        looks = {
            Looks.STRONG: bold,
            Looks.UNDERLINED: with_underline(properties),
            Looks.STRONG_UNDERLINED: with_underline(bold),
        }
        self._steps = {
            look: _Steps(each, with_complex_script(each)) for look, each in looks.items()
        }
        self._symbol = with_symbols(properties)
        self._sizes: dict[int, RunFilter] = {}
        self.empty = tuple(
            f"<w:r>{each}{TEXT}</w:t></w:r>"
            for each in (marked, *(steps.marked for steps in self._steps.values()))
        )

    def __call__(self, value: str | Rich) -> str:
        """Return *value* as the inside of ``w:t``, escaped."""
        if isinstance(value, str):
            return self._plain.write(value)
        if value.size:
            return self._sized(value)
        return "".join([self._stretch(*stretch) for stretch in value.stretches])

    def _sized(self, value: Rich) -> str:
        """Return *value* in runs of its own size, and the run around them as it was."""
        size = value.size
        if size not in self._sizes:
            self._sizes[size] = RunFilter(with_size(self.properties, size))
        other = self._sizes[size]
        inside = "".join([other._stretch(*stretch) for stretch in value.stretches])
        return (
            f"</w:t></w:r><w:r>{other.properties}{TEXT}{inside}</w:t></w:r>"
            f"<w:r>{self.properties}{TEXT}"
        )

    def _stretch(self, text: str, looks: Looks | bool) -> str:
        if isinstance(text, Xml):  # a run of its own
            return f"</w:t></w:r>{text}<w:r>{self.properties}{TEXT}"
        if looks == Looks.PLAIN:
            return self._plain.write(text)
        steps = self._steps.get(Looks(looks))
        marked = steps.marked if steps else self._symbol
        inside = steps.write(text) if steps else _escaped(text)
        return f"</w:t></w:r><w:r>{marked}{TEXT}{inside}</w:t></w:r><w:r>{self.properties}{TEXT}"


class _Steps:
    """The words between two runs of the same looks: out of complex script, and back."""

    __slots__ = ("_back", "_out", "marked")

    def __init__(self, properties: str, marked: str) -> None:
        self.marked = marked
        self._out = f"</w:t></w:r><w:r>{properties}{TEXT}"
        self._back = f"</w:t></w:r><w:r>{marked}{TEXT}"

    def write(self, text: str) -> str:
        """Return *text* escaped, its Latin words in runs of their own."""
        parts = _LATIN.split(text)
        if _SPECIAL.search(text):
            parts = [_escaped(part) for part in parts]
        if len(parts) > 1:
            parts[1::2] = [f"{self._out}{_held(part)}{self._back}" for part in parts[1::2]]
        return "".join(parts)


def _held(words: str) -> str:
    """Return Latin *words* with hyphens that end no line; those of addresses stay as they are."""
    if "-" not in words:
        return words
    return " ".join(
        word if _ADDRESS.search(word) else _HYPHEN.sub(_NO_BREAK, word) for word in words.split(" ")
    )


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPES[match.group()], text)


def with_complex_script(properties: str) -> str:
    """Return run properties (``w:rPr`` or nothing) with ``w:cs``."""
    return properties if "<w:cs/>" in properties else with_child(properties, "<w:cs/>")


def with_bold(properties: str) -> str:
    """Return run properties with bold for Latin and Thai (``w:b`` with ``w:bCs``)."""
    return with_child(_BOLD.sub("", properties), "<w:b/><w:bCs/>")


def with_underline(properties: str) -> str:
    """Return run properties with a line below the words."""
    return with_child(_UNDERLINE.sub("", properties), '<w:u w:val="single"/>')


def with_size(properties: str, size: int) -> str:
    """Return run properties with letters of *size* half-points (``w:sz`` with ``w:szCs``)."""
    return with_child(_SIZE.sub("", properties), f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')


def with_symbols(properties: str) -> str:
    """Return run properties in a font that has symbols, out of complex script."""
    fonts = "".join(f' w:{script}="{SYMBOLS}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return with_child(_FACE.sub("", properties), f"<w:rFonts{fonts}/>")
