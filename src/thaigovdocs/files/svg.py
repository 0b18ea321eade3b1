"""SVG: the size from its root element, and proof that it is a drawing and nothing more."""

from __future__ import annotations

from base64 import b64decode
from collections import defaultdict
from dataclasses import dataclass, field

import thaigovdocs._regex as re
from thaigovdocs.files import jpeg, png
from thaigovdocs.files.fault import PictureFault, broken

ELEMENTS = 20_000  # drawn, uses counted each time; a detailed emblem has some 2,000
DEPTH = 100
FILTER_SIDE = 100_000  # user units or percent; programs that draw give up on more
LINKS = 20_000  # uses, gradients and patterns; each is followed when the drawing is vetted
# Programs that draw compare every declaration with every other, every rule with every element.
STYLE_ATTRIBUTE = 8_000  # characters of one; a drawing program writes some 500
STYLE_SHEETS = 64_000  # characters of all

_NAMESPACE = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink"
_FORBIDDEN = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler"}
# Filters that take a machine more than a moment, whatever they are given.
_SLOW = {"feTurbulence", "feConvolveMatrix", "feMorphology", "feDisplacementMap", "feImage"}
_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {None: 1, "px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_DATA = re.compile(r"data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]*)")
_SIDES = 100  # no side is more than so many times the other


def measure(data: bytes) -> tuple[float, float]:
    """Return width and height in user units of the SVG *data*."""
    from xml.parsers import expat

    drawing = _Drawing()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = drawing.doctype
    parser.StartElementHandler = drawing.start
    parser.EndElementHandler = drawing.end
    parser.CharacterDataHandler = drawing.characters
    parser.ProcessingInstructionHandler = drawing.instruction
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        if drawing.root is None:
            raise PictureFault("TGD725") from None
        raise broken(f"XML: {error}") from None
    drawing.check_uses()
    return _size(drawing.root or {})


def _unsafe(found: str) -> PictureFault:
    return PictureFault("TGD728", found=found)


@dataclass
class _Drawing:
    """What the parser saw: the root's attributes, and who draws whom how often."""

    root: dict[str, str] | None = None
    count: int = 0
    links: int = 0
    styled: int = 0
    open: list[tuple[str, str | None]] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    styles: list[str] = field(default_factory=list)
    uses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def doctype(self, name: str, _: str | None, __: str | None, has_subset: bool) -> None:
        # Drawing programs name the public type of SVG, which nothing here fetches.
        if has_subset or name.rpartition(":")[2] != "svg":
            raise _unsafe("DOCTYPE")

    def instruction(self, target: str, _: str) -> None:
        raise _unsafe(f"<?{target}?>")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if self.root is None:
            if name != f"{_NAMESPACE} svg":
                raise PictureFault("TGD725")
            self.root = attributes
        self.count += 1
        if self.count > ELEMENTS:
            raise _unsafe(f"> {ELEMENTS:,} elements")
        if len(self.open) >= DEPTH:
            raise _unsafe(f"> {DEPTH} elements inside each other")
        if local in _FORBIDDEN | _SLOW or (namespace == "http://www.w3.org/1999/xhtml"):
            raise _unsafe(f"<{local}>")
        if local == "filter" and any(map(_is_vast, attributes.values())):
            raise _unsafe("<filter>")
        self.open.append((local, attributes.get("id")))
        for _, owner in self.open:
            if owner is not None:
                self.sizes[owner] += 1
        for key, value in attributes.items():
            self._attribute(key, value)

    def end(self, _: str) -> None:
        if self.open.pop()[0] == "style":
            self._style("".join(self.styles))
            self.styles.clear()

    def characters(self, text: str) -> None:
        if self.open[-1][0] == "style":
            self.styles.append(text)
            self.styled += len(text)
            if self.styled > STYLE_SHEETS:
                raise _unsafe(f"> {STYLE_SHEETS:,} characters of <style>")

    def _attribute(self, key: str, value: str) -> None:
        if key.lower().startswith("on"):
            raise _unsafe(key)
        if key == "style" and len(value) > STYLE_ATTRIBUTE:
            raise _unsafe(f"> {STYLE_ATTRIBUTE:,} characters of style")
        if key in {"href", f"{_LINK} href"} and self.open[-1][0] != "a":
            self._link(value.strip())
        self._style(value)

    def _style(self, text: str) -> None:
        if "@import" in text.lower():
            raise _unsafe("@import")
        for target in _URL.findall(text):
            self._link(target.strip())

    def _link(self, target: str) -> None:
        self.links += 1
        if self.links > LINKS:
            raise _unsafe(f"> {LINKS:,} links")
        if target.startswith("#"):
            self.uses[""].append(target[1:])
            for owner in {owner for _, owner in self.open if owner}:
                self.uses[owner].append(target[1:])
        elif inner := _DATA.fullmatch(target):
            data = b64decode(inner[1])
            reader = png if data.startswith(png.SIGNATURE) else jpeg
            reader.measure(data)
        elif target:
            raise _unsafe(target if len(target) <= 60 else f"{target[:60]}…")

    def check_uses(self) -> None:
        """Refuse a drawing whose elements, drawn as often as they are used, are too many."""
        drawn: dict[str, int] = {}

        def total(owner: str, chain: tuple[str, ...]) -> int:
            if owner in chain or len(chain) > DEPTH:
                raise _unsafe(f"#{owner} inside #{owner}")
            if owner not in drawn:
                below = (total(target, (*chain, owner)) for target in self.uses.get(owner, ()))
                drawn[owner] = min(self.sizes.get(owner, 0) + sum(below), ELEMENTS + 1)
            return drawn[owner]

        if self.count + total("", ()) > ELEMENTS:
            raise _unsafe(f"> {ELEMENTS:,} elements")


def _size(root: dict[str, str]) -> tuple[float, float]:
    box = [_number(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    viewed = box[2:] if len(box) == 4 else [None, None]
    width, height = (_number(root.get(side, "")) for side in ("width", "height"))
    if width is None or height is None:
        width, height = viewed
    if not width or not height or not 1 / _SIDES <= width / height <= _SIDES:
        raise broken("width, height, viewBox")
    return width, height


def _is_vast(text: str) -> bool:
    """Tell whether *text* is a number, such as a side of a filter's region, that no drawing has."""
    try:
        return not abs(float(text.rstrip("%"))) <= FILTER_SIDE
    except ValueError:
        return False


def _number(text: str) -> float | None:
    match = _LENGTH.fullmatch(text.lstrip("+"))
    if match is None:
        # The origin of a viewBox may be negative; only its size counts.
        return 0.0 if text.startswith("-") else None
    return float(match[1]) * _PIXELS[match[2]]
