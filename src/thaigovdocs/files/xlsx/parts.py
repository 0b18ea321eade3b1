"""The parts of an XLSX package: which there are, and which of them are sheets."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from thaigovdocs._dataclasses import dataclass

TRUE = frozenset({"1", "true", "on"})


class Broken(Exception):  # noqa: N818 - caught inside this package
    """A package that does not hold together, and why."""

    def __init__(self, why: str, why_th: str) -> None:
        super().__init__(why)
        self.why = why
        self.why_th = why_th


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet of a workbook.

    Attributes:
        title: its name.
        part: the name of its part in the package.
        is_hidden: nobody sees it.
    """

    title: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Book:
    """What the workbook says of itself.

    Attributes:
        sheets: those that hold cells, in their order; charts and macros are none.
        texts: the part with the shared texts, empty for none.
        styles: the part with the styles, empty for none.
        is_1904: days are counted from 1904 on.
        is_calculated: a formula with the value 0 has it; programs that calculate nothing
            write 0 and ask who opens the file to calculate.
    """

    sheets: tuple[SheetPart, ...]
    texts: str = ""
    styles: str = ""
    is_1904: bool = False
    is_calculated: bool = True


class Parts:
    """The parts of a package.

    Args:
        archive: the package, vetted.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        # Names differ in case between programs; the standard lets them.
        self._names = {info.filename.lower().lstrip("/"): info for info in archive.infolist()}

    def read(self, name: str) -> bytes:
        """Return the content of a part.

        Raises:
            Broken: it is missing or cannot be unpacked.
        """
        info = self._names.get(name.lower().lstrip("/"))
        if info is None:
            raise Broken(f"no part '{name}'", f"ไม่มีส่วน '{name}'")
        try:
            return self._archive.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError):
            raise broken_part(name) from None

    def book(self) -> Book:
        """Return what the workbook says of itself.

        Raises:
            Broken: the package is none of a workbook.
        """
        top = [target for kind, target in self._related("").values() if kind == "officeDocument"]
        if not top:
            raise Broken("no workbook in it", "ไม่มีสมุดงานอยู่ในแฟ้ม")
        related = self._related(top[0])
        sheets: list[SheetPart] = []
        is_1904, is_calculated = False, True
        for name, found in elements(self.read(top[0]), top[0]):
            if name == "sheet":
                kind, target = related.get(found.get("id", ""), ("", ""))
                if kind == "worksheet":
                    is_hidden = found.get("state", "visible") != "visible"
                    sheets.append(SheetPart(found.get("name", ""), target, is_hidden))
            elif name == "workbookPr":
                is_1904 = found.get("date1904", "0").lower() in TRUE
            elif name == "calcPr":
                is_calculated = found.get("fullCalcOnLoad", "0").lower() not in TRUE
        by_kind = dict(related.values())
        texts, styles = by_kind.get("sharedStrings", ""), by_kind.get("styles", "")
        return Book(tuple(sheets), texts, styles, is_1904, is_calculated)

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return kind and name of the parts that *part* refers to, by their ids."""
        folder, _, name = part.rpartition("/")
        listed = f"{folder}/_rels/{name}.rels".lstrip("/")
        if listed.lower() not in self._names:
            return {}
        found = {}
        for element, of in elements(self.read(listed), listed):
            if element == "Relationship" and of.get("TargetMode") != "External":
                kind = of.get("Type", "").rpartition("/")[2]
                target = posixpath.normpath(posixpath.join("/", folder, of.get("Target", "")))
                found[of.get("Id", "")] = kind, target.lstrip("/")
        return found


def broken_part(name: str) -> Broken:
    """Return the error of a part that cannot be read."""
    return Broken(f"the part '{name}' is broken", f"ส่วน '{name}' เสียหาย")


def elements(content: bytes, name: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the elements of XML as they begin: name and attributes, without their prefixes.

    Raises:
        Broken: it is no XML; *name* is that of the part.
    """
    found: list[tuple[str, Mapping[str, str]]] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        held = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        found.append((local(tag), held))

    parser = ParserCreate()
    parser.StartElementHandler = start
    try:
        parser.Parse(content, True)
    except (ExpatError, ValueError, LookupError):
        raise broken_part(name) from None
    yield from found


def local(tag: str) -> str:
    """Return the name of an element without its prefix."""
    return tag.rpartition(":")[2] if ":" in tag else tag
