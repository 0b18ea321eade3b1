"""From a policy file to a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from thaigovdocs._arguments import path_of
from thaigovdocs.documents.copied import CopyKind
from thaigovdocs.files.folders import check_folder
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.packet.making import Written, make
from thaigovdocs.packet.outputs import Format, PdfEngine, PdfStandard
from thaigovdocs.policy.loading.file import PolicyFile


def render(
    file: PolicyFile | Path | str,
    out: Path | str,
    *,
    formats: Sequence[Format] | None = None,
    only: Sequence[str] = (),
    force: bool = False,
    strict: bool = False,
    merge: bool = True,
    font: str | None = None,
    fonts: Fonts | None = None,
    pdf_standard: PdfStandard = "a-2a",
    pdf_engine: PdfEngine = "typst",
    templates: Path | str | None = None,
    fixed_pages: bool = False,
    signed: bool = False,
    copies: Sequence[CopyKind] = (),
    progress: Callable[[str], None] | None = None,
) -> Written:
    """Write the papers of *file* into the folder *out*: :func:`make`, then ``write``.

    Everything is rendered before anything is written; after a failure the folder is
    as it was.  An earlier packet in it is replaced.

    Args:
        file: a policy file that was read, or the path of one.
        out: the folder, made with its parents where it is missing.
        formats: as :func:`make`, and so are all that follow but *force*.
        force: write beside files of others, and over files that were changed since.

    Raises:
        OutputError: the folder cannot be written or holds something else.
        ThaiGovDocsError: as :func:`make`.
    """
    folder = path_of(out, "out")
    check_folder(folder, force=force)  # before the work
    packet = make(
        file,
        formats=formats,
        only=only,
        strict=strict,
        merge=merge,
        font=font,
        fonts=fonts,
        pdf_standard=pdf_standard,
        pdf_engine=pdf_engine,
        templates=templates,
        fixed_pages=fixed_pages,
        signed=signed,
        copies=copies,
        progress=progress,
    )
    return packet.write(folder, force=force)
