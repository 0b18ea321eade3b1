"""The PDF of a DOCX by LibreOffice, for agencies whose templates are Word files.

LibreOffice gets a copy of each file in which it draws what Word would: it does not know
``thaiDistribute`` (it prints it ragged) and spreads Thai letters under ``both``; and it
prints Arabic page numbers, so that number is set in a font whose digits look Thai
(:mod:`thaigovdocs.writers.office.copies`).
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from hashlib import md5
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import MissingToolError, RenderError
from thaigovdocs.findings import Finding
from thaigovdocs.layout.drawing import NO_DAY
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.writers.office.copies import asked_fonts, for_libreoffice

TIME_LIMIT = 120.0  # seconds for starting, and as long again for every 20 files
_FILES_A_LIMIT = 20
_PROGRAMS = ("soffice", "libreoffice")
_USUAL = (  # where the installers of other systems put it
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.exe"),
    Path(r"C:\Program Files (x86)\LibreOffice\program\soffice.exe"),
)
_FILTER = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
_FONTCONFIG = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{folders}'
    "<cachedir>{cache}</cachedir></fontconfig>"
)
_DAY = re.compile(rb"D:[0-9]{14}[+-][0-9]{2}'[0-9]{2}'?|D:[0-9]{14}Z?(?:00'00')?")
_ISO_DAY = re.compile(rb"(?<=Date>)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}")
_ID = re.compile(rb"/ID\s*\[\s*<([0-9A-Fa-f]{32})>\s*<([0-9A-Fa-f]{32})>")
_CHECKSUM = re.compile(rb"/DocChecksum\s*/([0-9A-Fa-f]{32})")
_FACE = re.compile(r"^[A-Z]{6}\+")
_STYLE = re.compile(r"[-,]?(?:Bold|Italic|Oblique|Regular|MT)+$|[\s_-]")


@dataclass(frozen=True, slots=True)
class Converted:
    """A PDF that LibreOffice made.

    Attributes:
        pdf: the file.
        pages: how many.
        fonts: the faces in it, as the file names them.
        substituted: the families that the DOCX asks for and that were drawn in another.
    """

    pdf: bytes
    pages: int
    fonts: tuple[str, ...]
    substituted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A DOCX to convert, and the day in the properties of its PDF."""

    docx: bytes
    day: date | None = None


def find_office() -> Path:
    """Return the LibreOffice of this machine.

    Raises:
        MissingToolError: there is none (TGD712).
    """
    found = (shutil.which(program) for program in _PROGRAMS)
    paths = [Path(path) for path in found if path] + [path for path in _USUAL if path.is_file()]
    if not paths:
        raise MissingToolError(findings=[Finding.of("TGD712")])
    return paths[0]


def convert(
    jobs: Mapping[str, Job], *, fonts: Fonts, limit: float = TIME_LIMIT
) -> dict[str, Converted]:
    """Return the PDF of every DOCX of *jobs*, by the same key.

    One LibreOffice with a profile of its own converts all of them; it is stopped, with
    all that it started, when its time is over.  The same files give the same bytes on a
    machine with the same LibreOffice and fonts.

    Args:
        jobs: by id, in the order to convert.
        fonts: the folders in which LibreOffice finds fonts beside the machine's own.
        limit: seconds, for every 20 files.

    Raises:
        MissingToolError: LibreOffice is not on this machine (TGD712).
        RenderError: a file was not converted (TGD713), each with the reason.
    """
    office = find_office()
    with tempfile.TemporaryDirectory(prefix="thaigovdocs-office-") as name:
        folder = Path(name)
        files = {id_: folder / f"{number:05}.docx" for number, id_ in enumerate(jobs)}
        for id_, path in files.items():
            path.write_bytes(for_libreoffice(jobs[id_].docx, fonts))
        batches = -(-len(files) // _FILES_A_LIMIT)
        fault = _run(_command(office, folder, files.values()), folder, fonts, limit * batches)
        made = {id_: path.with_suffix(".pdf") for id_, path in files.items()}
        missing = [id_ for id_, path in made.items() if not path.is_file()]
        if missing:
            reason = fault or "it wrote no file"
            raise RenderError(
                findings=[Finding.of("TGD713", None, id_, id=id_, reason=reason) for id_ in missing]
            )
        return {id_: _converted(path.read_bytes(), jobs[id_]) for id_, path in made.items()}


def _command(office: Path, folder: Path, files: Iterable[Path]) -> list[str]:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--nolockcheck", "--nodefault"]
    return [
        str(office),
        profile,
        *options,
        *("--convert-to", _FILTER, "--outdir", str(folder)),
        *map(str, files),
    ]


def _run(command: Sequence[str], folder: Path, fonts: Fonts, limit: float) -> str:
    """Run *command*; return what went wrong, empty for nothing."""
    environment = {**os.environ, **_font_environment(folder, fonts)}
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, told = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        _stop(process)
        return f"it took longer than {limit:g} seconds"
    except BaseException:
        _stop(process)
        raise
    lines = told.decode(errors="replace").strip().splitlines()
    return (lines[-1] if lines else f"exit code {process.returncode}") if process.returncode else ""


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End *process* and what it started: soffice is a script around the program itself."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":  # pragma: no cover - another machine
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _font_environment(folder: Path, fonts: Fonts) -> dict[str, str]:
    """Return what makes LibreOffice find the folders of *fonts* (where fontconfig is used)."""
    told = "".join(f"<dir>{escape(str(path.resolve()))}</dir>" for path in _font_folders(fonts))
    config = folder / "fonts.conf"
    text = _FONTCONFIG.format(folders=told, cache=escape(str(folder / "cache")))
    config.write_text(text, encoding="utf-8")
    return {"FONTCONFIG_FILE": str(config)}


def _font_folders(fonts: Fonts) -> list[Path]:
    family = fonts.choose()
    return list(dict.fromkeys([*fonts.folders, family.regular.parent]))


def _converted(pdf: bytes, job: Job) -> Converted:
    import io

    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(pdf))
    faces = tuple(sorted({face for page in reader.pages for face in _faces(page)}))
    asked = asked_fonts(job.docx)
    drawn = {_family_key(face) for face in faces}
    known = {_family_key(family): family for family in asked}
    strange = drawn - set(known)
    substituted = tuple(sorted(known[key] for key in set(known) - drawn)) if strange else ()
    return Converted(_fixed(pdf, job.day), len(reader.pages), faces, substituted)


def _faces(page: Mapping[str, Any]) -> list[str]:
    resources = page.get("/Resources")
    fonts = resources.get_object().get("/Font") if resources else None
    each = fonts.get_object().values() if fonts else ()
    named = (font.get_object().get("/BaseFont") for font in each)
    return [_FACE.sub("", str(name)[1:]) for name in named if name]


def _family_key(name: str) -> str:
    """Return *name* so that a family and its faces in a PDF are equal."""
    return _STYLE.sub("", _STYLE.sub("", name)).replace(" ", "").casefold()


def _fixed(pdf: bytes, day: date | None) -> bytes:
    """Return *pdf* with the day of its paper and an id of its content; nothing else moves."""
    when = day or NO_DAY
    stamp = f"D:{when:%Y%m%d}000000".encode()
    pdf = _DAY.sub(lambda match: _padded(stamp, match.group()), pdf)
    pdf = _ISO_DAY.sub(f"{when:%Y-%m-%d}T00:00:00".encode(), pdf)
    blank = b"0" * 32
    pdf = _CHECKSUM.sub(lambda match: match.group().replace(match[1], blank), pdf)
    pdf = _ID.sub(_with_id(blank), pdf)
    return _ID.sub(_with_id(md5(pdf, usedforsecurity=False).hexdigest().upper().encode()), pdf)


def _padded(stamp: bytes, found: bytes) -> bytes:
    return stamp + (b"Z00'00'" + b" " * 9)[: len(found) - len(stamp)]


def _with_id(value: bytes) -> Callable[[re.Match[bytes]], bytes]:
    return lambda match: match.group().replace(match[1], value).replace(match[2], value)
