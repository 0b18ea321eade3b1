"""PDF by LibreOffice: a copy it draws well, a profile of its own, an end in time."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

import thaigovdocs as tgd
from papers import announcement, fonts_for, paragraph
from thaigovdocs.layout.digitfont import NAME, digit_font
from thaigovdocs.writers.docx.opc import read_package
from thaigovdocs.writers.office import soffice
from thaigovdocs.writers.office.copies import asked_fonts, for_libreoffice
from thaigovdocs.writers.office.soffice import Job, convert, find_office


def installed() -> bool:
    """Tell whether LibreOffice is there."""
    try:
        find_office()
    except tgd.MissingToolError:
        return False
    return True


needs_office = pytest.mark.skipif(not installed(), reason="LibreOffice is absent")


@pytest.fixture(scope="module")
def docx() -> bytes:
    """Return an announcement of two pages."""
    blocks = (paragraph("ข้อความของประกาศที่ยาวพอสมควร " * 30) for _ in range(9))
    return tgd.render_docx(announcement(*blocks))


def members(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name."""
    return {member.name: member.content() for member in read_package(package, name="x")}


def test_the_copy_distributes_and_counts_in_thai(docx: bytes) -> None:
    """Nothing but alignment and the type of the page number differs."""
    before, after = members(docx), members(for_libreoffice(docx, fonts_for("Sarabun")))
    assert b'"thaiDistribute"' not in b"".join(after.values())
    assert (
        before["word/document.xml"].replace(b'"thaiDistribute"', b'"both"')
        == (after["word/document.xml"])
    )
    numbered = [name for name in after if name not in before or after[name] != before[name]]
    assert "word/fonts/digits.odttf" in numbered
    headers = [after[name] for name in numbered if name.startswith("word/header")]
    assert any(NAME.encode() in header and b"PAGE" in header for header in headers)


def test_arabic_page_numbers_stay_as_they_are() -> None:
    """A paper in Arabic digits carries no such font."""
    plain = tgd.render_docx(announcement(paragraph("ก"), numerals="arabic"))
    assert "word/fonts/digits.odttf" not in members(for_libreoffice(plain, fonts_for("Sarabun")))


def test_digits_look_thai() -> None:
    """The font has the outlines of ๐-๙ under 0-9 and nothing else, the same every time."""
    from fontTools.ttLib import TTFont

    file = fonts_for("Sarabun").choose("Sarabun").regular
    made, source = TTFont(io.BytesIO(digit_font(file))), TTFont(file)
    assert set(made.getBestCmap()) == {0x20, *range(0x30, 0x3A)}
    for value in range(10):
        thai = source["hmtx"][source.getBestCmap()[0xE50 + value]]
        assert made["hmtx"][made.getBestCmap()[0x30 + value]][0] == thai[0]
    digit_font.cache_clear()
    assert digit_font(file) == digit_font(file)


def test_the_fonts_that_a_docx_asks_for_are_known(docx: bytes) -> None:
    """From styles, text and furniture."""
    assert asked_fonts(docx) == {"TH SarabunPSK"}


def test_without_libreoffice_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to do, and nothing else happens."""
    monkeypatch.setattr(soffice.shutil, "which", lambda _: None)
    monkeypatch.setattr(soffice, "_USUAL", ())
    with pytest.raises(tgd.MissingToolError, match="TGD712"):
        convert({"a": Job(b"")}, fonts=fonts_for("Sarabun"))


def fake_office(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a program in the place of LibreOffice."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setattr(soffice, "find_office", lambda: program)


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("sleep 60", "it took longer than 0.2 seconds"),
        ("echo broken >&2; exit 3", "broken"),
        ("exit 3", "exit code 3"),
        ("exit 0", "it wrote no file"),
    ],
)
def test_a_failing_program_is_told(
    script: str, words: str, docx: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each paper with the reason; a program that hangs is stopped."""
    fake_office(tmp_path, script, monkeypatch)
    jobs = {"a": Job(docx), "b": Job(docx)}
    with pytest.raises(tgd.RenderError) as error:
        convert(jobs, fonts=fonts_for("Sarabun"), limit=0.2 if "sleep" in script else 20)
    assert [found.code for found in error.value.findings] == ["TGD713", "TGD713"]
    assert words in str(error.value)


@needs_office
@pytest.mark.slow
def test_a_docx_becomes_the_same_pdf_twice(docx: bytes) -> None:
    """With its pages and fonts, and the day of the paper in its properties."""
    fonts = fonts_for("TH SarabunPSK")
    jobs = {"a": Job(docx, date(2026, 11, 20)), "b": Job(docx)}
    first = convert(jobs, fonts=fonts)
    assert first == convert(jobs, fonts=fonts)
    made = first["a"]
    reader = PdfReader(io.BytesIO(made.pdf))
    assert made.pages == len(reader.pages) > 1
    assert str(reader.metadata["/CreationDate"]).startswith("D:20261120")  # type: ignore[index]
    assert {face.split("-")[0] for face in made.fonts} == {"THSarabunPSK", "ThaigovdocsDigits"}
    assert made.substituted == ()


@needs_office
def test_a_font_that_is_missing_is_told(docx: bytes) -> None:
    """LibreOffice draws another in its place without a word."""
    other = b"No Such Sarabun"
    changed = soffice.for_libreoffice(docx, fonts_for("Sarabun"))
    from thaigovdocs.writers.docx.opc import Member, write_package

    named = write_package(
        Member.pack(name, content.replace(b"TH SarabunPSK", other))
        for name, content in members(changed).items()
    )
    made = convert({"a": Job(named)}, fonts=fonts_for("Sarabun"))["a"]
    assert made.substituted == ("No Such Sarabun",)
