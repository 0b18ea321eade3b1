"""Files that a command reads and writes, ``-`` among them: standard input and output."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thaigovdocs._arguments import is_folder
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import give_text
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.streams import ESCAPES
from thaigovdocs.cli.usage import WrongUse
from thaigovdocs.errors import OutputError, PolicyError
from thaigovdocs.findings import Finding, Origin

if TYPE_CHECKING:
    from thaigovdocs.policy.loading.file import PolicyFile

STREAM = "-"
STDIN = "stdin"  # how findings call it


class FilePath(click.Path):
    """The path of a file; ``-`` is standard input or output."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; no text is none."""
        if not str(value):
            raise WrongUse(
                f"expected a file as {_name(param)}, found ''",
                f"{_name(param)} ต้องเป็นชื่อแฟ้ม แต่พบ ''",
                ctx,
            )
        return super().convert(value, param, ctx)


class FolderPath(click.Path):
    """The path of a folder, which no stream can be."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; neither no text nor a stream is one."""
        if str(value) in {"", STREAM}:
            raise WrongUse(
                f"expected a folder as {_name(param)}, found '{value}'",
                f"{_name(param)} ต้องเป็นโฟลเดอร์ แต่พบ '{value}'",
                ctx,
            )
        return super().convert(value, param, ctx)


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return str(param.name).upper() if param is not None else "-"


def out_option(**attributes: Any) -> Callable[[Any], Any]:
    """Give a command the option ``-o`` for a file instead of the screen."""
    return option(
        "-o",
        "--out",
        type=FilePath(),
        metavar="FILE",
        help="A file instead of the screen; - is the screen.",
        th="เขียนลงแฟ้มแทนหน้าจอ ใช้ - สำหรับหน้าจอ",
        **attributes,
    )


def is_stream(path: Path | str | None) -> bool:
    """Whether *path* stands for standard input or output."""
    return str(path) == STREAM


def once(*paths: Path | str | None) -> None:
    """Refuse standard input in two places: it can be read only once.

    Raises:
        WrongUse: it stands in two places.
    """
    if sum(map(is_stream, paths)) > 1:
        raise WrongUse(
            "expected '-' once, for standard input ends", "ใช้ '-' ได้แห่งเดียว เพราะข้อมูลเข้ามีเพียงชุดเดียว"
        )


def read_stdin() -> bytes:
    """Return all of standard input.

    Raises:
        PolicyError: there is none, or it cannot be read (TGD102).
    """
    try:
        if sys.stdin is None:
            raise OSError("closed")
        return sys.stdin.buffer.read()
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        origin = Origin.of_file(STDIN)
        raise PolicyError(
            findings=[Finding.of("TGD102", origin, None, file=STDIN, why=why)]
        ) from None


def read_policy(path: Path, data: bytes | None = None, **options: Any) -> PolicyFile:
    """Return the policy file *path*, or that of standard input, whose files lie in this folder.

    Args:
        path: of the file.
        data: what was read of standard input already.
        options: as :func:`thaigovdocs.load` takes them.
    """
    from thaigovdocs.policy.loading.reading import load, loads
    from thaigovdocs.policy.source.sources import decode

    if not is_stream(path):
        return load(path, **options)
    text = decode(read_stdin() if data is None else data, STDIN)
    return loads(text, name=STDIN, root=Path(), **options)


def read_issued(path: Path | None) -> Path | bytes | None:
    """Return the register *path*, or the bytes of standard input."""
    return read_stdin() if is_stream(path) else path


def write(
    run: Run, text: str, out: Path | None, *, colour: bool = False, is_data: bool = False
) -> None:
    """Write *text* to the file *out* and name it, or to standard output.

    Args:
        run: the call.
        text: what is written.
        out: the file; ``None`` or ``-`` for standard output.
        colour: whether *text* has colours, for the screen.
        is_data: whether a program reads it: the bytes of a name that is no UTF-8 are then
            written as JSON escapes them, and as they are for a person.

    Raises:
        OutputError: it cannot be written.
    """
    if is_data:
        text = text.encode("utf-8", "backslashreplace").decode()
    if out is None or is_stream(out):
        give_text(text, colour=colour)
        return
    from thaigovdocs.files.folders import write_file

    if is_folder(out):
        raise OutputError.of("TGD101", file=out)
    write_file(out, text.encode("utf-8", ESCAPES))
    run.list(out)
