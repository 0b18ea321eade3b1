"""The DOCX templates of this package, copied out to be changed in Word and used."""

from __future__ import annotations

import os
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from thaigovdocs._arguments import names_of, path_of
from thaigovdocs.errors import OutputError, UsageError
from thaigovdocs.files.folders import write_file
from thaigovdocs.findings import Finding
from thaigovdocs.standard.kinds import KINDS, docx_template


def template_kinds() -> tuple[str, ...]:
    """Return the kinds of documents that have a DOCX template, in the order of their names.

    Example:
        >>> "letter" in template_kinds()
        True
    """
    return tuple(sorted(KINDS))


def templates(
    folder: Path | str, kinds: Sequence[str] = (), *, force: bool = False
) -> tuple[Path, ...]:
    """Copy DOCX templates into *folder* and return the paths of the copies.

    A copy can be changed in Word or LibreOffice; ``render`` uses it where its folder is
    given as ``templates``.  Nothing is written where one of the files may not be.

    Args:
        folder: made with its parents where it is missing.
        kinds: of documents (``letter``); none for all.
        force: replace files that stand there.

    Raises:
        UsageError: a kind without a template, or an argument of the wrong type.
        OutputError: a file stands there (TGD715, each of them), or cannot be written.
    """
    target, wanted = path_of(folder, "folder"), names_of(kinds, "kinds") or template_kinds()
    unknown = [kind for kind in wanted if kind not in template_kinds()]
    if unknown:
        near = get_close_matches(unknown[0], template_kinds(), 1, 0)[0]
        raise UsageError(f"expected a kind such as '{near}', found '{unknown[0]}'")
    paths = {kind: target / f"{kind}.docx" for kind in dict.fromkeys(wanted)}
    taken = [path for path in paths.values() if os.path.lexists(path)]
    if taken and not force:
        raise OutputError(findings=[Finding.of("TGD715", path=path) for path in taken])
    for kind, path in paths.items():
        write_file(path, docx_template(kind).read_bytes())
    return tuple(paths.values())
