"""The bytes of a policy file to text: what is no readable text is told and stops."""

from __future__ import annotations

import codecs
from pathlib import Path

from thaigovdocs._arguments import shown_name
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.source.limits import MAX_FILE_BYTES, MAX_SAME_FAULTS
from thaigovdocs.policy.source.tree import CONTROL, SURROGATE, clean

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def refuse(code: str, origin: Origin | None = None, **params: object) -> PolicyError:
    """Return the error with the one finding *code*."""
    return PolicyError(findings=[Finding.of(code, origin, None, **params)])


def read_bytes(path: Path, name: str) -> bytes:
    """Return the bytes of the file *path*, which findings call *name*.

    Raises:
        PolicyError: it is missing, a folder, too large, or cannot be read.
    """
    here = Origin.of_file(_printable(name))
    try:
        if path.is_dir():
            raise refuse("TGD101", here, file=_printable(name))
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
            size = path.stat().st_size
    except FileNotFoundError:
        raise refuse("TGD100", here, file=_printable(name)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise refuse("TGD102", here, file=_printable(name), why=why) from None
    return sized(data, name, size)


def sized(data: bytes, name: str, size: int = 0) -> bytes:
    """Return *data* of the file *name*, whose size on disk is *size*.

    Raises:
        PolicyError: it is too large.
    """
    if len(data) > MAX_FILE_BYTES:
        here, found = Origin.of_file(_printable(name)), max(size, len(data))
        raise refuse("TGD105", here, limit=MAX_FILE_BYTES, found=found)
    return data


def _printable(name: str) -> str:
    return shown_name(name)


def decode(data: bytes, name: str | None) -> str:
    """Return *data* as text, its byte order mark taken off.

    Raises:
        PolicyError: it is UTF-16, or not UTF-8; the line of the byte is told.
    """
    if data.startswith(_WIDE) or (b"\0" in data[:4] and len(data) >= 4):
        raise refuse("TGD104", Origin(Mark(name, 1, 1)))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode()) + 1
        byte = f"{data[error.start]:02X}"
        raise refuse("TGD103", Origin(Mark(name, line, column)), byte=byte) from None


def checked(text: str, name: str | None, findings: list[Finding]) -> str:
    """Return *text* ready for YAML: each character that no file can hold is told and replaced.

    Raises:
        PolicyError: the text is too long, or empty.
    """
    if len(text) > MAX_FILE_BYTES:
        raise refuse("TGD105", Origin(Mark(name)), limit=MAX_FILE_BYTES, found=len(text))
    if not text.strip():
        raise refuse("TGD107", Origin(Mark(name)))
    for code, pattern in (("TGD109", CONTROL), ("TGD110", SURROGATE)):
        for count, match in enumerate(pattern.finditer(text)):
            if count >= MAX_SAME_FAULTS:
                break
            start = match.start()
            line = text.count("\n", 0, start) + 1
            column = start - text.rfind("\n", 0, start)
            found = f"U+{ord(match.group()):04X}"
            findings.append(Finding.of(code, Origin(Mark(name, line, column)), found=found))
    return clean(text) if findings else text
