"""Fonts: found by name, never replaced in silence."""

from __future__ import annotations

import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from papers import announcement, fonts_for, letter, looks
from thaigovdocs.errors import MissingToolError
from thaigovdocs.layout import Fonts, lay_out
from thaigovdocs.layout import fonts as module
from thaigovdocs.layout.fonts import default_fonts, packaged, system_folders
from thaigovdocs.layout.widths import read_metrics

SARABUN = packaged().regular.parent


def renamed(source: Path, target: Path, family: str, *, weight: int = 400) -> None:
    """Write *source* to *target* as a face of *family*."""
    from fontTools.ttLib import TTFont

    font = TTFont(source)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = family
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = 32 if weight >= 600 else 64
    font.save(target)


def test_without_a_name_the_packaged_sarabun_serves() -> None:
    """Where the machine has no TH Sarabun."""
    family = Fonts(system=False).choose()
    assert (family.name, family.factor) == ("Sarabun", 0.655)
    assert family.regular.name == "Sarabun-Regular.ttf"


def test_the_national_font_goes_first_where_it_is() -> None:
    """TH SarabunPSK in a folder that was handed in, as wide as itself."""
    family = fonts_for("TH SarabunPSK").choose()
    assert (family.name, family.factor) == ("TH SarabunPSK", 1.0)
    assert family.bold is not None
    assert family.bold.name == "THSarabun Bold.ttf"


def test_a_named_font_that_is_nowhere_is_an_error() -> None:
    """No other font takes its place."""
    with pytest.raises(MissingToolError) as caught:
        lay_out(looks(letter(), font="TH Niramit AS"), fonts=Fonts(system=False))
    assert str(caught.value) == (
        "error[TGD700] expected the font 'TH Niramit AS' on this machine, "
        "found it in none of the font folders\n"
        "  hint: install the font, name the folder it is in, or leave output.font out\n"
        "  แก้ไข: ติดตั้งแบบอักษรนี้ ระบุโฟลเดอร์ที่เก็บไว้ หรือไม่ต้องระบุ output.font"
    )


def test_threads_that_draw_first_at_once_share_the_fonts_of_a_family() -> None:
    """The folder of its faces is made once, whoever asks for it first."""
    fonts, start = Fonts(system=False), Barrier(8)
    family = fonts.choose()

    def ask(_: int) -> int:
        start.wait()
        return id(fonts.typst(family))

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(ask, range(8)))) == 1


def test_without_any_font_the_way_to_one_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package with Sarabun is missing."""
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    with pytest.raises(MissingToolError) as caught:
        Fonts(system=False).choose()
    assert caught.value.findings[0].code == "TGD701"


def test_a_family_is_found_whatever_its_files_are_called(tmp_path: Path) -> None:
    """By the names inside, italics, other widths and broken files apart."""
    for name in ("Sarabun-Regular", "Sarabun-Italic"):
        shutil.copy(SARABUN / f"{name}.ttf", tmp_path / f"x-{name[-3:]}.ttf")
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    renamed(SARABUN / "Sarabun-Bold.ttf", tmp_path / "y.otf", "Sarabun", weight=700)
    family = Fonts([tmp_path], system=False)._search("Sarabun", thorough=True)
    assert family is not None
    assert (family.regular.name, family.bold and family.bold.name) == ("x-lar.ttf", "y.otf")


def test_a_named_family_with_foreign_file_names_is_found_by_a_look_at_all(tmp_path: Path) -> None:
    """Its factor comes from comparing its letters with TH SarabunPSK's."""
    renamed(SARABUN / "Sarabun-Regular.ttf", tmp_path / "a.ttf", "Thararom")
    renamed(SARABUN / "Sarabun-Bold.ttf", tmp_path / "b.ttf", "Thararom", weight=700)
    family = Fonts([tmp_path], system=False).choose("thararom")
    assert (family.name, family.factor) == ("Thararom", pytest.approx(0.651, abs=0.001))
    assert lay_out(
        announcement(look=looks(letter(), font="Thararom").look), fonts=Fonts([tmp_path])
    )


def test_a_family_without_a_bold_face_is_told_and_printed(tmp_path: Path) -> None:
    """Titles stay regular, and a warning says so."""
    renamed(SARABUN / "Sarabun-Regular.ttf", tmp_path / "TH Thin.ttf", "TH Thin")
    layout = lay_out(looks(letter(), font="TH Thin"), fonts=Fonts([tmp_path], system=False))
    assert [finding.format() for finding in layout.findings] == [
        "warning[TGD703] expected a bold face of the font 'TH Thin', found none: "
        "titles are not bold\n"
        "  hint: install the bold face of the font too\n"
        "  แก้ไข: ติดตั้งแบบอักษรนี้ชนิดตัวหนาเพิ่ม"
    ]
    assert [font.file for font in layout.fonts] == ["TH Thin.ttf"]
    assert layout.family.factor == 1.0


def test_a_family_of_heavy_faces_only_is_no_family_to_print_in(tmp_path: Path) -> None:
    """Nothing regular, nothing found."""
    renamed(SARABUN / "Sarabun-Bold.ttf", tmp_path / "TH Fat.ttf", "TH Fat", weight=700)
    with pytest.raises(MissingToolError):
        Fonts([tmp_path], system=False).choose("TH Fat")


def test_a_font_without_thai_letters_keeps_its_size(tmp_path: Path) -> None:
    """There is nothing to compare."""
    from fontTools.subset import Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(SARABUN / "Sarabun-Regular.ttf")
    subsetter = Subsetter()
    subsetter.populate(text="abc ")
    subsetter.subset(font)
    font.save(tmp_path / "small.ttf")
    renamed(tmp_path / "small.ttf", tmp_path / "latin.ttf", "Latin")
    (tmp_path / "small.ttf").unlink()
    assert Fonts([tmp_path], system=False).choose("Latin").factor == 1.0


def test_families_lists_the_official_ones_first() -> None:
    """Laksaman and Sarabun before any other."""
    names = fonts_for("Laksaman").families()
    assert names[:2] == ("Laksaman", "Sarabun")
    assert list(names[2:]) == sorted(names[2:])


def test_the_machine_s_folders_follow_those_handed_in(tmp_path: Path) -> None:
    """And only where they are wanted."""
    assert Fonts([tmp_path]).folders == (tmp_path, *system_folders())
    assert Fonts([str(tmp_path)], system=False).folders == (tmp_path,)
    assert default_fonts() is default_fonts()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these keep fonts elsewhere")
def test_a_desktop_says_where_it_keeps_its_fonts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the variables of the XDG base directories, or in the usual places where they are empty."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "")
    monkeypatch.setenv("XDG_DATA_DIRS", "")
    own = (tmp_path / ".local/share/fonts", tmp_path / ".fonts")
    assert system_folders() == (*own, Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setenv("XDG_DATA_DIRS", "/a:/b/share:")
    assert system_folders() == tuple(
        map(Path, ("/data/fonts", tmp_path / ".fonts", "/a/fonts", "/b/share/fonts"))
    )


def test_the_folder_that_typst_reads_is_removed_with_the_fonts() -> None:
    """Nothing stays behind in the temporary folder."""
    fonts = Fonts(fonts_for("Laksaman").folders, system=False)
    for name in ("Sarabun", "Laksaman", "Sarabun"):
        family = fonts.choose(name)
        assert fonts.typst(family).families() == [name]
    links = fonts._links
    assert links is not None
    assert len(list(links.glob("*/*"))) == 4
    del fonts
    assert not links.exists()


@pytest.mark.parametrize("name", ["Sarabun", "TH SarabunPSK", "Laksaman"])
def test_thai_letters_are_as_wide_in_every_family(name: str) -> None:
    """Within 2 % of TH SarabunPSK over a page of common letters; the space is the same."""
    metrics = read_metrics(fonts_for(name).choose(name))
    width = metrics.width("การดำเนินการเผยแพร่ข้อมูลข่าวสารของหน่วยงานภาครัฐ")
    assert width == pytest.approx(237.5, rel=0.02)
    assert metrics.width("  ") == pytest.approx(2 * 0.216 * 16)
    assert metrics.width("\u0e48\u200b") == 0


def test_the_font_used_is_told_with_file_and_version() -> None:
    """For the manifest."""
    used = lay_out(letter(), fonts=fonts_for("TH SarabunPSK")).fonts
    assert [(font.family, font.file, font.version) for font in used] == [
        ("TH SarabunPSK", "THSarabun.ttf", "1.000"),
        ("TH SarabunPSK", "THSarabun Bold.ttf", "1.000"),
    ]
