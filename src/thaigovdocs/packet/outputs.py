"""The files of a packet: each paper in each format, faults of all papers at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs.documents.copied import CopyKind
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding, Report
from thaigovdocs.packet.manifest import base_name
from thaigovdocs.policy.loading.file import PolicyFile

if TYPE_CHECKING:
    from thaigovdocs.documents.model import Document
    from thaigovdocs.layout.fonts import Fonts
    from thaigovdocs.layout.model import Layout
    from thaigovdocs.writers.office.soffice import Converted

Format: TypeAlias = Literal["docx", "pdf", "txt", "png", "svg"]
PdfEngine: TypeAlias = Literal["typst", "libreoffice"]
PdfStandard: TypeAlias = Literal["a-2a", "a-2b", "a-3a", "a-3b"]
FORMATS: tuple[Format, ...] = get_args(Format)
PDF_ENGINES: tuple[PdfEngine, ...] = get_args(PdfEngine)
COPY_KINDS: tuple[CopyKind, ...] = get_args(CopyKind)
PDF_STANDARDS: tuple[PdfStandard, ...] = get_args(PdfStandard)
_DRAWN = frozenset({"pdf", "png", "svg"})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the papers of a packet are printed; the arguments of ``make``."""

    formats: tuple[Format, ...]
    font: str | None
    fonts: Fonts | None
    pdf_standard: PdfStandard
    pdf_engine: PdfEngine
    templates: Path | None
    fixed_pages: bool
    progress: Callable[[str], None]
    signed: bool = False
    copies: tuple[CopyKind, ...] = ()

    @property
    def needs_layout(self) -> bool:
        """Whether pages are planned here: not for files that a program lays out itself."""
        return bool(self.drawn)

    @property
    def drawn(self) -> tuple[Format, ...]:
        """The formats that are drawn here."""
        here = _DRAWN - {"pdf"} if self.converts else _DRAWN
        return tuple(each for each in self.formats if each in here)

    @property
    def converts(self) -> bool:
        """Whether LibreOffice makes the PDF of a DOCX."""
        return "pdf" in self.formats and self.pdf_engine == "libreoffice"

    def in_font(self, document: Document) -> Document:
        """Return *document*, and what it counts, in the family that was asked for."""
        if self.font is None:
            return document
        look = replace(document.look, font=self.font)
        return replace(document, look=look, counts=tuple(map(self.in_font, document.counts)))


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of the papers.

    Attributes:
        files: the bytes of every file, by name, in printed order.
        names: of each paper its files, by id.
        converted: what LibreOffice made of each paper, by id; empty without it.
    """

    files: Mapping[str, bytes]
    names: Mapping[str, tuple[str, ...]]
    converted: Mapping[str, Converted]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is worth telling about the conversion."""
        return tuple(
            Finding.of("TGD714", None, id_, id=id_, font=font)
            for id_, converted in self.converted.items()
            for font in converted.substituted
        )


def make_files(
    documents: Mapping[str, Document],
    layouts: Mapping[str, Layout],
    stems: Mapping[str, str],
    *,
    policy: PolicyFile,
    settings: Settings,
) -> Made:
    """Return the files of *documents* in all formats of *settings*.

    Args:
        documents: by id, in printed order.
        layouts: by id; none where no format needs one.
        stems: the names of files without suffix, by id.
        policy: the file they come from, to be carried inside a PDF/A-3.
        settings: what is asked for.

    Raises:
        ThaiGovDocsError: a paper cannot be printed; the findings of all papers are in it.
    """
    faults = Faults()
    made: dict[tuple[str, str], tuple[bytes, ...]] = {}
    with ThreadPoolExecutor(1) as pool:  # Typst draws without Python's lock
        drawn = {
            (id_, format_): pool.submit(_drawn, document, layouts[id_], format_, policy, settings)
            for id_, document in documents.items()
            for format_ in settings.drawn
        }
        for id_, document in documents.items():
            if not settings.needs_layout:
                settings.progress(id_)
            for format_ in (each for each in settings.formats if each not in _DRAWN):
                with faults:
                    made[id_, format_] = (_written(document, format_, settings),)
        for key, pages in drawn.items():
            with faults:
                made[key] = pages.result()
    converted: Mapping[str, Converted] = {}
    with faults:
        converted = convert_all(documents, settings) if settings.converts else {}
    made.update({(id_, "pdf"): (each.pdf,) for id_, each in converted.items()})
    faults.stop()
    return _named(documents, stems, settings.formats, made, converted)


def lay_out_all(
    documents: Mapping[str, Document],
    settings: Settings,
    known: Mapping[str, Layout] = MappingProxyType({}),
) -> dict[str, Layout]:
    """Return the layouts of *documents* by id; those in *known* were made before.

    Raises:
        ThaiGovDocsError: as :func:`make_files`.
    """
    from thaigovdocs.layout import lay_out

    faults = Faults()
    layouts: dict[str, Layout] = {}
    for id_, document in documents.items():
        settings.progress(id_)
        with faults:
            layouts[id_] = known.get(id_) or lay_out(document, fonts=settings.fonts)
    faults.stop()
    return layouts


def convert_all(documents: Mapping[str, Document], settings: Settings) -> dict[str, Converted]:
    """Return what LibreOffice makes of *documents*, by id.

    It gets them in a font that is there, each as large as the official one.

    Raises:
        ThaiGovDocsError: as :func:`make_files`.
    """
    from thaigovdocs.layout.fonts import default_fonts
    from thaigovdocs.writers.office.soffice import Job, convert

    fonts, faults = settings.fonts or default_fonts(), Faults()
    jobs: dict[str, Job] = {}
    for id_, document in documents.items():
        with faults:
            family = fonts.choose(document.look.font).name
            copy = replace(document, look=replace(document.look, font=family))
            jobs[id_] = Job(_written(copy, "docx", settings), document.meta.date)
    faults.stop()
    return convert(jobs, fonts=fonts)


def _named(
    documents: Mapping[str, Document],
    stems: Mapping[str, str],
    formats: Sequence[str],
    made: Mapping[tuple[str, str], tuple[bytes, ...]],
    converted: Mapping[str, Converted],
) -> Made:
    files: dict[str, bytes] = {}
    names: dict[str, tuple[str, ...]] = {}
    for id_ in documents:
        own: dict[str, bytes] = {}
        for format_ in formats:
            parts = made[id_, format_]
            is_pictures = format_ in ("png", "svg")
            own |= {
                f"{stems[id_]}-{number}.{format_}"
                if is_pictures
                else f"{stems[id_]}.{format_}": data
                for number, data in enumerate(parts, 1)
            }
        files |= own
        names[id_] = tuple(own)
    return Made(files, FrozenMap(names), converted)


def _written(document: Document, format_: str, settings: Settings) -> bytes:
    if format_ == "docx":
        from thaigovdocs.writers.docx.writing import render_docx

        return render_docx(
            document,
            templates=settings.templates,
            fixed_pages=settings.fixed_pages,
            fonts=settings.fonts,
        )
    from thaigovdocs.writers.text import render_text

    return render_text(document).encode()


def _drawn(
    document: Document, layout: Layout, format_: str, policy: PolicyFile, settings: Settings
) -> tuple[bytes, ...]:
    if format_ == "pdf":
        return (_pdf(document, layout, policy, settings),)
    from thaigovdocs.writers.pictures import render_png, render_svg

    if format_ == "png":
        return render_png(document, layout=layout)
    return tuple(page.encode() for page in render_svg(document, layout=layout))


def _pdf(document: Document, layout: Layout, policy: PolicyFile, settings: Settings) -> bytes:
    from thaigovdocs.writers.pdf.writing import Attachment, render_pdf

    standard = settings.pdf_standard
    name = policy.name or ""
    source = policy.sources.get(name) if standard.startswith("a-3") else None
    attach = None if source is None else Attachment(base_name(name), source)
    return render_pdf(document, layout=layout, standard=standard, attach=attach)


class Faults(AbstractContextManager[None]):
    """Collects the faults of several papers, so that all are reported in one pass."""

    def __init__(self) -> None:
        self._errors: list[ThaiGovDocsError] = []

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> bool:
        if isinstance(error, ThaiGovDocsError):
            self._errors.append(error)
            return True
        return False

    def stop(self) -> None:
        """Raise one error that says what all of them say."""
        if len(self._errors) == 1:
            raise self._errors[0]
        if self._errors:
            told = (found for error in self._errors for found in error.findings or _said(error))
            raise type(self._errors[0])(findings=Report(told).unique())


def _said(error: ThaiGovDocsError) -> tuple[Finding, ...]:
    """Return an error that is a message alone as a finding."""
    return (Finding.of("TGD706", reason=error),)
