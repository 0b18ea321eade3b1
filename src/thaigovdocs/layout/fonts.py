"""The fonts a paper can be drawn in: found by name, never replaced in silence.

Typst reads folders only and takes the first face of a family that it meets, so
the two faces that were chosen are linked into a folder of their own: what is
measured is what is drawn.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
import weakref
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import thaigovdocs._regex as re
from thaigovdocs._arguments import is_folder, path_of, shown_path
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import MissingToolError, UsageError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.layout.fontfile import read_font, read_widths
from thaigovdocs.policy.source.words import Words

if TYPE_CHECKING:
    from typst import Fonts as TypstFonts
else:
    TypstFonts = Any  # loaded when something is drawn

SPACE = 0.216  # em: the space of TH SarabunPSK, which other fonts are given too
PREFERRED = ("TH SarabunPSK", "TH Sarabun New", "TH SarabunIT๙")
PACKAGED = "Sarabun"
FACTORS = {"Sarabun": 0.655, "Laksaman": 0.6655}  # of the size: as wide as TH SarabunPSK
LETTERS = "กขคงจชดตถทนบปผพมยรลวสหอ"  # common consonants, to compare widths by
LETTERS_WIDTH = 0.38696  # em: their mean advance in TH SarabunPSK
_SUFFIXES = (".ttf", ".otf")


@dataclass(frozen=True, slots=True)
class Family:
    """A family and its two faces.

    Attributes:
        name: as the fonts call it.
        regular, bold: the files; ``bold`` is ``None`` where the family has none.
        factor: of the nominal size, so that its letters are as wide as TH SarabunPSK's.
    """

    name: str
    regular: Path
    bold: Path | None
    factor: float


@dataclass(frozen=True, slots=True)
class UsedFont:
    """A font that a paper is drawn in: family, file name and version as the file says."""

    family: str
    file: str
    version: str


class Fonts:
    """Where fonts are looked for, and what was found there.

    Args:
        folders: folders to look in before the machine's own.
        system: look in the machine's font folders too.

    Raises:
        UsageError: *folders* is no list of folders that are there (TGD704).
    """

    def __init__(self, folders: Sequence[str | Path] = (), *, system: bool = True) -> None:
        self._folders = _there(folders)
        self._system = system
        self._chosen: dict[str | None, Family] = {}
        self._lock = threading.Lock()
        self._links: Path | None = None
        self._typst: dict[Family, TypstFonts] = {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fonts) and self._asked == other._asked

    def __hash__(self) -> int:
        return hash(self._asked)

    def __repr__(self) -> str:
        return f"Fonts({[str(each) for each in self._folders]}, system={self._system})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _fonts, self._asked  # what was found is found again, on whatever machine

    @property
    def _asked(self) -> tuple[tuple[Path, ...], bool]:
        return self._folders, self._system

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that are looked in, in this order."""
        return (*self._folders, *(system_folders() if self._system else ()))

    def choose(self, name: str | None = None) -> Family:
        """Return the family *name*, or the first of the official ones that is there.

        Without a name: TH SarabunPSK, TH Sarabun New, TH SarabunIT๙, then the
        Sarabun that comes with this package.

        Raises:
            MissingToolError: the family is named and not on this machine (TGD700).
        """
        if name not in self._chosen:
            self._chosen[name] = self._find(name)
        return self._chosen[name]

    def families(self) -> tuple[str, ...]:
        """Return the families that papers can be drawn in here, official ones first."""
        found = {face.family for face in self._faces()} | {PACKAGED}
        official = [name for name in (*PREFERRED, "Laksaman", PACKAGED) if name in found]
        return (*official, *sorted(found.difference(official)))

    def typst(self, family: Family) -> TypstFonts:
        """Return what Typst needs to draw in *family* and in nothing else."""
        import typst

        with self._lock:  # two threads must not make the same folder
            if family not in self._typst:
                self._typst[family] = typst.Fonts(
                    include_system_fonts=False,
                    include_embedded_fonts=False,
                    font_paths=[self._folder_of(family)],
                )
            return self._typst[family]

    def _find(self, name: str | None) -> Family:
        if name is None:
            found = (self._search(candidate) for candidate in PREFERRED)
            return next((family for family in found if family), None) or packaged()
        family = self._search(name) or (packaged() if name == PACKAGED else None)
        family = family or self._search(name, thorough=True)
        if family is None:
            raise MissingToolError(findings=[Finding.of("TGD700", _named(name), font=name)])
        return family

    def _search(self, name: str, *, thorough: bool = False) -> Family | None:
        """Look among the files whose name looks right; *thorough*: among all of them."""
        wanted = _squeeze(name)
        if thorough:
            faces = [face for face in self._faces() if _squeeze(face.family) == wanted]
        else:
            files = [file for file in self._files() if wanted[:9] in _squeeze(file.stem)]
            faces = [face for face in _read_faces(files) if _squeeze(face.family) == wanted]
        return _family(faces)

    def _files(self) -> Iterator[Path]:
        for folder in self.folders:
            for path, _, names in os.walk(folder):
                for name in sorted(names):
                    if name.lower().endswith(_SUFFIXES):
                        yield Path(path, name)

    def _faces(self) -> list[Face]:
        return _read_faces(self._files())

    def _folder_of(self, family: Family) -> Path:
        if self._links is None:
            self._links = Path(tempfile.mkdtemp(prefix="thaigovdocs-fonts-"))
            weakref.finalize(self, shutil.rmtree, self._links, ignore_errors=True)
        folder = self._links / str(len(self._typst))
        folder.mkdir()
        for number, file in enumerate(filter(None, (family.regular, family.bold))):
            _link(file, folder / f"{number}{file.suffix.lower()}")
        return folder


def _fonts(folders: tuple[Path, ...], system: bool) -> Fonts:
    return Fonts(folders, system=system)


def _named(name: str) -> Origin | None:
    """Return where the policy names the font; ``None`` where the caller does."""
    return Origin(name.mark) if isinstance(name, Words) and name.mark else None


def _there(folders: object) -> tuple[Path, ...]:
    if isinstance(folders, (str, os.PathLike)) or not isinstance(folders, Iterable):
        raise UsageError(f"expected a list of paths as folders, found {type(folders).__name__}")
    paths = tuple(path_of(folder, "folders") for folder in folders)
    absent = [path for path in paths if not is_folder(path)]
    if absent:
        raise UsageError(
            findings=[Finding.of("TGD704", folder=shown_path(path)) for path in absent]
        )
    return paths


@dataclass(frozen=True, slots=True)
class Face:
    """One upright face: its family, weight and file."""

    family: str
    weight: int
    file: Path


@lru_cache(maxsize=1)
def default_fonts() -> Fonts:
    """Return the fonts of this machine, looked up once a process."""
    return Fonts()


def system_folders() -> tuple[Path, ...]:
    """Return the folders in which this machine keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":  # pragma: no cover - another machine
        windows = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"))
        return (home / "AppData/Local/Microsoft/Windows/Fonts", windows / "Fonts")
    if sys.platform == "darwin":  # pragma: no cover - another machine
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    own = os.environ.get("XDG_DATA_HOME") or home / ".local/share"
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return (
        Path(own, "fonts"),
        home / ".fonts",
        *(Path(folder, "fonts") for folder in shared.split(":") if folder),
    )


def packaged() -> Family:
    """Return the Sarabun that the package fontpkg-sarabun carries.

    Raises:
        MissingToolError: the package is not there (TGD701).
    """
    spec = find_spec("fontpkg_sarabun")  # importing it costs more than finding it
    if spec is None or not spec.submodule_search_locations:
        raise MissingToolError(findings=[Finding.of("TGD701")])
    files = Path(next(iter(spec.submodule_search_locations))) / "files"
    return Family(
        PACKAGED,
        files / "Sarabun-Regular.ttf",
        files / "Sarabun-Bold.ttf",
        FACTORS[PACKAGED],
    )


def _squeeze(name: str) -> str:
    return re.sub(r"[\s_-]", "", name).casefold()


def _link(source: Path, target: Path) -> None:
    try:
        target.symlink_to(source.resolve())
    except OSError:  # pragma: no cover - Windows without the right to link
        shutil.copyfile(source, target)


def _read_faces(files: Iterator[Path] | list[Path]) -> list[Face]:
    faces = [face for file in files if (face := _read_face(file))]
    return sorted(faces, key=lambda face: face.weight)


def _read_face(file: Path) -> Face | None:
    """Return the upright face in *file*; ``None`` for italics and for what is no font."""
    font = read_font(file)
    if font is None or not font.family or font.is_italic or not font.is_normal_width:
        return None
    return Face(font.family, font.weight, file)


def _family(faces: list[Face]) -> Family | None:
    regular = min(faces, key=lambda face: abs(face.weight - 400), default=None)
    if regular is None or regular.weight >= 600:
        return None
    heavy = [face for face in faces if face.weight >= 600]
    bold = min(heavy, key=lambda face: abs(face.weight - 700), default=None)
    return Family(regular.family, regular.file, bold.file if bold else None, _factor(regular))


def _factor(face: Face) -> float:
    """Return the known factor, 1 for the national fonts, else one from comparing widths."""
    if face.family in FACTORS:
        return FACTORS[face.family]
    font = None if face.family.startswith("TH ") else read_widths(face.file)
    if font is None:
        return 1.0
    advances = font.advances
    widths = [advances[letter] for letter in LETTERS if letter in advances]
    mean = sum(widths) / len(widths) / font.units if widths else 0
    return round(LETTERS_WIDTH / mean, 4) if mean else 1.0
