"""Copies of checked files with what was found in them (``check --mark``)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thaigovdocs._arguments import is_folder
from thaigovdocs.cli.files import is_stream
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse

if TYPE_CHECKING:
    from thaigovdocs.checks.excerpts import Checked


def write_marked(
    run: Run,
    checked: Sequence[Checked],
    target: Path,
    *,
    author: str | None,
    notes: bool,
    force: bool,
) -> None:
    """Write a marked copy of each DOCX and PDF in *checked*: to *target*, or into that folder.

    Raises:
        WrongUse: there is no such file, or several and *target* is no folder.
        OutputError: a file stands there, or it is a source.
        PolicyError: a file is signed, unless *force*.
    """
    from thaigovdocs.marking.mark import AUTHOR, mark
    from thaigovdocs.marking.writing import write_copy

    files = [each for each in checked if each.source in ("docx", "pdf")]
    if is_stream(target) or any(is_stream(each.name) for each in files):
        raise WrongUse("expected the name of a file with --mark", "--mark ต้องระบุชื่อแฟ้ม")
    if not files:
        raise WrongUse(
            "expected a DOCX or PDF file that can be read to mark",
            "--mark ใช้กับแฟ้ม DOCX หรือ PDF ที่อ่านได้",
        )
    into = is_folder(target) or not target.suffix
    if len(files) > 1 and not into:
        raise WrongUse(
            f"expected a folder as --mark for {len(files)} files, found '{target}'",
            f"--mark สำหรับ {len(files)} แฟ้มต้องเป็นโฟลเดอร์ แต่พบ '{target}'",
        )
    sources = [Path(each.name) for each in files]
    for each, source in zip(files, sources, strict=True):
        data = mark(source, each.report, author=author or AUTHOR, notes=notes, force=force)
        there = target / source.name if into else target
        run.list(write_copy(data, there, sources=sources, force=force))
