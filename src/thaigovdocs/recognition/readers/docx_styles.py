"""What the runs and paragraphs of a DOCX inherit from styles and defaults."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.recognition.readers.lengths import read_length
from thaigovdocs.recognition.readers.package import Package, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RAISED = 6  # half points above the line: so far up a digit is a mark, not a digit
_OFF = frozenset({"0", "false", "off", "none"})
_HEADINGS = frozenset("012345678")
_LEADERS = {"dot": ".", "middleDot": ".", "hyphen": ".", "underscore": "_", "heavy": "_"}


@dataclass(frozen=True, slots=True)
class Look:
    """Properties of a run or paragraph; ``None`` where nobody says.

    Attributes:
        font, thai_font: the family of its Latin and of its Thai letters.
        size, thai_size: in points.
        hidden: not shown.
        align: ``center`` and the like.
        heading: of an outline.
        number, level: of the list it belongs to, and how deep.
        breaks: begins a page.
        raised: set small above the line.
        left, first: how far it is indented, and its first line beyond that; in points.
        tabs: where its tabs stand, in points.
        leaders: those of them up to which a line is drawn, and what draws it: ``.`` or ``_``.
        underlined: a line is drawn below it.
        pitch: of its lines: how it is meant (``auto``, ``exact``, ``atLeast``), and points.
    """

    font: str | None = None
    thai_font: str | None = None
    size: float | None = None
    thai_size: float | None = None
    hidden: bool | None = None
    align: str | None = None
    heading: bool | None = None
    number: str | None = None
    level: int | None = None
    breaks: bool | None = None
    raised: bool | None = None
    left: float | None = None
    first: float | None = None
    tabs: tuple[float, ...] | None = None
    leaders: tuple[tuple[float, str], ...] | None = None
    underlined: bool | None = None
    pitch: tuple[str, float] | None = None


_NAMES = tuple(field.name for field in fields(Look))


def over(upper: Look, lower: Look) -> Look:
    """Return what *upper* says, and *lower* where *upper* says nothing."""
    said = {name: value for name in _NAMES if (value := getattr(upper, name)) is not None}
    return replace(lower, **said) if said else lower


class Styles:
    """The styles of a DOCX by their ids."""

    def __init__(self, package: Package) -> None:
        self._themes = dict(_themes(package.theme))
        self._elements: dict[str, Any] = {}
        self._looks: dict[str, Look] = {}
        self._properties: dict[bytes, Look] = {}
        self.default = Look()
        root = package.styles
        if root is None:
            return
        for style in root.iter(f"{W}style"):
            self._elements.setdefault(style.get(f"{W}styleId") or "", style)
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.default = self._own(defaults)
        for style in root.iter(f"{W}style"):
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true"):
                self.default = over(self.look(style.get(f"{W}styleId")), self.default)
                break

    def look(self, style: str | None) -> Look:
        """Return what the style *style* and those it is based on say."""
        if style is None or style not in self._elements:
            return Look()
        if style not in self._looks:
            self._looks[style] = Look()  # a style may be based on itself
            element = self._elements[style]
            based = element.find(f"{W}basedOn")
            lower = self.look(None if based is None else based.get(f"{W}val"))
            self._looks[style] = over(self._own(element), lower)
        return self._looks[style]

    def properties(self, element: Any | None) -> Look:
        """Return what a ``w:rPr`` or ``w:pPr`` says, its style included."""
        if element is None:
            return Look()
        named = element.find(f"{W}rStyle" if element.tag == f"{W}rPr" else f"{W}pStyle")
        lower = self.look(None if named is None else named.get(f"{W}val"))
        return over(self._read(element), lower)

    def _own(self, element: Any) -> Look:
        """Return what the properties somewhere below *element* say."""
        looks = (self._read(each) for each in element.iter(f"{W}rPr", f"{W}pPr"))
        made = Look()
        for look in looks:
            made = over(look, made)
        return made

    def _read(self, properties: Any) -> Look:
        said: dict[str, Any] = {}
        for each in properties:
            if each.tag == f"{W}rFonts":
                said["font"] = self._family(each, "ascii", "hAnsi")
                said["thai_font"] = self._family(each, "cs")
            elif each.tag == f"{W}ind":
                said |= _indents(each)
            elif each.tag == f"{W}tabs":
                said |= {"tabs": _tabs(each), "leaders": _leaders(each)}
            elif each.tag == f"{W}spacing" and each.get(f"{W}line"):
                said["pitch"] = _pitch(each)
            elif each.tag == f"{W}numPr":
                said |= {"number": _value(each, "numId"), "level": _whole(_value(each, "ilvl"))}
            elif each.tag in _VALUES:
                name, read = _VALUES[each.tag]
                if (value := read(each.get(f"{W}val"))) is not None:
                    said[name] = value
        return Look(**said)

    def _family(self, fonts: Any, *names: str) -> str | None:
        for name in names:
            theme = fonts.get(f"{W}{'cstheme' if name == 'cs' else name + 'Theme'}")
            found = self._themes.get(theme or "") or fonts.get(f"{W}{name}")
            if found:
                return str(found)
        return None


def _themes(theme: Any | None) -> Iterator[tuple[str, str]]:
    """Yield Word's name and the family of each font of the theme."""
    if theme is None:
        return
    for kind in ("minor", "major"):
        for font in theme.iter(f"{_DRAWING}{kind}Font"):
            families = {each.tag: each.get("typeface") for each in font}
            thai = [each.get("typeface") for each in font if each.get("script") == "Thai"]
            latin = families.get(f"{_DRAWING}latin")
            complex_ = families.get(f"{_DRAWING}cs") or next(iter(thai), None)
            if latin:
                yield f"{kind}Ascii", latin
                yield f"{kind}HAnsi", latin
            if complex_:
                yield f"{kind}Bidi", complex_


def twips(value: str | None) -> float | None:
    """Return twentieths of a point as points.

    Example:
        >>> twips("720"), twips("wide")
        (36.0, None)
    """
    return read_length(value, letters=11, unit=1 / 20)


def _indents(element: Any) -> dict[str, float | None]:
    left = element.get(f"{W}left") or element.get(f"{W}start")
    first, hanging = twips(element.get(f"{W}firstLine")), twips(element.get(f"{W}hanging"))
    said = {"left": twips(left), "first": first if hanging is None else -hanging}
    return {name: value for name, value in said.items() if value is not None}


def _tabs(element: Any) -> tuple[float, ...]:
    stops = (twips(tab.get(f"{W}pos")) for tab in element if tab.get(f"{W}val") != "clear")
    return tuple(sorted(stop for stop in stops if stop is not None))


def _leaders(element: Any) -> tuple[tuple[float, str], ...]:
    """Return the stops of ``w:tabs`` up to which a line is drawn."""
    stops = (
        (twips(tab.get(f"{W}pos")), _LEADERS.get(tab.get(f"{W}leader") or ""))
        for tab in element
        if tab.get(f"{W}val") != "clear"
    )
    return tuple((stop, sign) for stop, sign in stops if stop is not None and sign)


def _pitch(element: Any) -> tuple[str, float] | None:
    value = twips(element.get(f"{W}line"))
    return (element.get(f"{W}lineRule") or "auto", value) if value else None


def _value(element: Any, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val")


def _whole(value: str | None) -> int | None:
    return int(value) if value is not None and value.isdecimal() and len(value) < 4 else None


def _points(value: str | None) -> float | None:
    return read_length(value, letters=8, unit=1 / 2)


def _is_on(value: str | None) -> bool:
    return value not in _OFF


def _is_raised(value: str | None) -> bool | None:
    """Return whether a run is moved far up; ``None`` where it is not."""
    return True if value and value.isdecimal() and int(value[:4]) >= _RAISED else None


_VALUES: Mapping[str, tuple[str, Callable[[str | None], object]]] = {
    f"{W}sz": ("size", _points),
    f"{W}szCs": ("thai_size", _points),
    f"{W}vanish": ("hidden", _is_on),
    f"{W}webHidden": ("hidden", _is_on),
    f"{W}vertAlign": ("raised", lambda value: value == "superscript"),
    f"{W}position": ("raised", _is_raised),
    f"{W}jc": ("align", lambda value: value),
    f"{W}outlineLvl": ("heading", lambda value: value in _HEADINGS),
    f"{W}pageBreakBefore": ("breaks", _is_on),
    f"{W}u": ("underlined", _is_on),
}
"""What a property says by its value alone: the name of it in a look, and how it is read."""
