"""Font files: what is read from them, and what is no font."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from papers import FAMILIES, announcement, fonts_for, looks
from thaigovdocs.errors import MissingToolError
from thaigovdocs.layout import Fonts, lay_out
from thaigovdocs.layout.fontfile import read_font, read_widths
from thaigovdocs.layout.fonts import packaged

SARABUN = packaged().regular


@pytest.mark.parametrize("name", FAMILIES)
def test_advances_and_names_are_those_of_the_file(name: str) -> None:
    """Every character of both faces of every family."""
    family = fonts_for(name).choose(name)
    for file in (family.regular, family.bold):
        assert file is not None
        font, widths = read_font(file), read_widths(file)
        other = TTFont(file, lazy=True)
        metrics = other["hmtx"].metrics
        expected = {chr(k): metrics[v][0] for k, v in other.getBestCmap().items()}
        assert font is not None
        assert widths is not None
        assert widths.advances == expected
        assert (font.family, widths.units) == (name, other["head"].unitsPerEm)
        assert font.weight == (700 if file == family.bold else 400)
        other.close()


def test_characters_beyond_the_first_plane_are_read(tmp_path: Path) -> None:
    """A subtable of format 12, and one of a format that nobody needs."""
    font = TTFont(SARABUN)
    wide = CmapSubtable.newSubtable(12)
    wide.platformID, wide.platEncID, wide.language = 3, 10, 0
    wide.cmap = {**font.getBestCmap(), 0x1F600: "A"}
    small = CmapSubtable.newSubtable(6)
    small.platformID, small.platEncID, small.language = 0, 4, 0
    small.cmap = {65: "A"}
    font["cmap"].tables += [wide, small]
    font.save(tmp_path / "wide.ttf")
    read = read_widths(tmp_path / "wide.ttf")
    assert read is not None
    assert read.advances["😀"] == read.advances["A"]


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7 and more", b"\x00\x01\x00\x00\x00\x09", struct.pack(">4sH6x", b"OTTO", 0)],
)
def test_what_is_no_font_is_none(tmp_path: Path, data: bytes) -> None:
    """Whatever stands in the file."""
    (tmp_path / "x.ttf").write_bytes(data)
    assert read_font(tmp_path / "x.ttf") is None
    assert read_widths(tmp_path / "x.ttf") is None


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    """A link that leads nowhere."""
    assert read_font(tmp_path / "x.ttf") is None
    assert read_widths(tmp_path / "x.ttf") is None


def test_a_font_that_vanishes_before_it_is_measured_is_an_error(tmp_path: Path) -> None:
    """The family was found, its file is gone."""
    for name in ("Regular", "Bold"):
        (tmp_path / f"Sarabun-{name}.ttf").write_bytes(
            (SARABUN.parent / f"Sarabun-{name}.ttf").read_bytes()
        )
    fonts = Fonts([tmp_path], system=False)
    fonts.choose("Sarabun")
    (tmp_path / "Sarabun-Bold.ttf").unlink()
    with pytest.raises(MissingToolError, match="TGD700"):
        lay_out(looks(announcement(), font="Sarabun"), fonts=fonts)
