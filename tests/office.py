"""LibreOffice, for tests: files converted with fonts of our own, and their lines read back."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from papers import ReadLine, fonts_for, read_lines
from thaigovdocs.writers.docx.opc import Member, read_package, write_package
from typefaces import OFFICIAL, official_folder

CLOSE = 0.5
FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><glob>/usr/*Sarabun*</glob></rejectfont></selectfont>
<dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


def for_libreoffice(docx: bytes) -> bytes:
    """Return a copy in which LibreOffice distributes Thai lines."""
    members = read_package(docx, name="copy")
    wanted, known = b'"thaiDistribute"', b'"both"'
    return write_package(
        Member.pack(member.name, member.content().replace(wanted, known)) for member in members
    )


def convert(files: list[Path], folder: Path, kind: str) -> None:
    """Convert *files* with a profile and fonts of our own."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is absent")
    config = folder / "fonts.conf"
    text = FONTCONFIG.format(fonts=official_folder(), cache=folder / "cache")
    config.write_text(text, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", kind, "--outdir", folder, *files],
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
        check=True,
        capture_output=True,
        timeout=600,
    )


class Drawn:
    """The lines of a paper as LibreOffice drew it."""

    def __init__(self, path: Path) -> None:
        family = fonts_for(OFFICIAL).choose(OFFICIAL)
        layout: Any = SimpleNamespace(family=family)
        self.lines = read_lines(path.read_bytes(), layout)

    def line(self, words: str, nth: int = 0) -> ReadLine:
        """Return the *nth* line that holds *words*, white space apart."""
        wanted = "".join(words.split())
        return [line for line in self.lines if wanted in "".join(line.text.split())][nth]

    def after(self, line: ReadLine) -> ReadLine:
        """Return the line of the text that follows *line*."""
        below = [one for one in self.lines if one.page == line.page]
        return min(
            (one for one in below if one.baseline > line.baseline + 1), key=lambda one: one.baseline
        )


def near(value: float) -> Any:
    """Return a distance within half a millimetre of *value*."""
    return pytest.approx(value, abs=CLOSE)
