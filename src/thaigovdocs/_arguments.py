"""What a caller hands over, checked at the door: a wrong type is told in words of ours."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from thaigovdocs.errors import UsageError

_BYTES = frozenset(map(chr, range(0xDC80, 0xDD00)))  # of names that are no UTF-8

T = TypeVar("T", bound=str)


def check_type(value: object, kind: type, argument: str) -> None:
    """Refuse *value* as *argument* when it is no *kind*.

    Raises:
        UsageError: naming the argument, what was expected and what was found.

    Example:
        >>> check_type(7, str, "font")
        Traceback (most recent call last):
        ...
        thaigovdocs.errors.UsageError: expected str as font, found int
    """
    if not isinstance(value, kind):
        raise _wrong(kind.__name__, argument, value)


def check_option(value: object, kind: type, argument: str) -> None:
    """Refuse *value* as *argument* when it is neither ``None`` nor a *kind*.

    Raises:
        UsageError: as :func:`check_type`.
    """
    if value is not None:
        check_type(value, kind, argument)


def path_of(value: object, argument: str) -> Path:
    """Return *value*, text or a path, as a path.

    Raises:
        UsageError: it is neither, or an empty text: a variable that was never set must not
            name the current folder.

    Example:
        >>> path_of("", "out")
        Traceback (most recent call last):
        ...
        thaigovdocs.errors.UsageError: expected a path as out, found ''
    """
    if isinstance(value, (str, os.PathLike)):
        path = os.fspath(value)
        if path == "":
            raise UsageError(f"expected a path as {argument}, found ''")
        if isinstance(path, str):
            return Path(path)
    raise _wrong("a path", argument, value)


def content_of(value: object, argument: str) -> bytes | None:
    """Return the bytes that *value* is or, as an open file, gives; ``None`` for other values.

    Raises:
        UsageError: it is a file that was opened as text.

    Example:
        >>> import io
        >>> content_of(io.BytesIO(b"x"), "file"), content_of("a.docx", "file")
        (b'x', None)
    """
    if isinstance(value, (bytes, bytearray, memoryview)):
        return bytes(value)
    read = getattr(value, "read", None)
    if not callable(read):
        return None
    content = read()
    if not isinstance(content, bytes):
        raise _wrong("a file opened in binary mode", argument, content)
    return content


def names_of(value: object, argument: str) -> tuple[str, ...]:
    """Return the texts in *value*, a list of them.

    Raises:
        UsageError: it is one text, which would be read letter by letter, or no list of texts.

    Example:
        >>> names_of(["docx", "pdf"], "formats")
        ('docx', 'pdf')
        >>> names_of("pdf", "formats")
        Traceback (most recent call last):
        ...
        thaigovdocs.errors.UsageError: expected a list of text as formats, found str; write ['pdf']
    """
    if isinstance(value, str):
        shown = repr(value if len(value) <= 40 else f"{value[:40]}…")
        raise UsageError.of("TGD021", argument=argument, found=shown)
    if not isinstance(value, Iterable):
        raise _wrong("a list of text", argument, value)
    names = tuple(value)
    for name in names:
        if not isinstance(name, str):
            found = f"{type(name).__name__} in it"
            raise UsageError.of("TGD020", kind="a list of text", argument=argument, found=found)
    return names


def one_of(value: object, known: Sequence[T], argument: str, code: str = "TGD022") -> T:
    """Return *value*, one of the texts *known*.

    Raises:
        UsageError: it is none of them (*code*).

    Example:
        >>> one_of("typst", ("typst", "libreoffice"), "pdf_engine")
        'typst'
    """
    for name in known:
        if value == name:
            return name
    raise UsageError.of(code, argument=argument, known=", ".join(known), found=value)


def _wrong(kind: str, argument: str, value: object) -> UsageError:
    return UsageError.of("TGD020", kind=kind, argument=argument, found=type(value).__name__)


def is_folder(path: Path) -> bool:
    """Tell whether *path* is a folder; a name that no folder can have is none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a null character is a ValueError
        return False


def shown_path(path: Path) -> str:
    """Return *path* as a message shows it: escaped where nothing would be seen."""
    return shown_name(str(path))


def shown_name(name: str) -> str:
    """Return the name of a file as a message shows it: what nobody sees stands as an escape.

    Example:
        >>> print(shown_name("ก\\n.yaml"), shown_name("\\udcff.yaml"))
        ก\\n.yaml \\xff.yaml
    """
    return name if name.isprintable() else "".join(map(_shown, name))


def _shown(letter: str) -> str:
    if letter in _BYTES:
        return f"\\x{ord(letter) - 0xDC00:02x}"
    return letter if letter.isprintable() else ascii(letter)[1:-1]
