"""From a policy file to its papers in memory: rendered, merged and described."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from thaigovdocs._arguments import check_option, names_of, one_of, path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._frozen import FrozenMap
from thaigovdocs._version import __version__
from thaigovdocs.checks.engine import check_documents, stopping
from thaigovdocs.checks.selection import Selection
from thaigovdocs.documents.compose import Composed, compose
from thaigovdocs.documents.copied import CopyKind, signed
from thaigovdocs.documents.model import Document, TitleHead
from thaigovdocs.documents.page_counts import fill_page_counts
from thaigovdocs.errors import PolicyError, RenderError, UsageError
from thaigovdocs.files import Pdf
from thaigovdocs.files.archives import FIRST_DAY
from thaigovdocs.files.folders import MANIFEST, write_folder
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.packet.manifest import Paper, base_name, describe, to_bytes
from thaigovdocs.packet.names import file_stems
from thaigovdocs.packet.outputs import (
    COPY_KINDS,
    FORMATS,
    PDF_ENGINES,
    PDF_STANDARDS,
    Format,
    Made,
    PdfEngine,
    PdfStandard,
    Settings,
    convert_all,
    lay_out_all,
    make_files,
)
from thaigovdocs.packet.papers import Copy, attached_pdfs, copies_of, unsigned, with_counts
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load

if TYPE_CHECKING:
    from thaigovdocs.layout.model import Layout

MERGED = "packet.pdf"
_PROOFREADING = ("TGD613",)  # the search for typing slips: a quarter of the time of two papers


@dataclass(frozen=True, slots=True)
class Written:
    """A packet in a folder.

    Attributes:
        folder: where.
        files: the paths of the files, in printed order, the manifest last.
        report: the warnings and notes.
        described: ``manifest.json``, the bytes.
    """

    folder: Path
    files: tuple[Path, ...]
    report: Report
    described: bytes = field(repr=False)

    @property
    def manifest(self) -> dict[str, Any]:
        """What ``manifest.json`` says, as plain data."""
        return _data(self.described)

    def _repr_html_(self) -> str:
        """Return the files as links, with what was found, as a notebook shows it."""
        from html import escape

        links = "".join(
            f'<li><a href="{escape(path.as_posix())}">{escape(path.name)}</a></li>'
            for path in self.files
        )
        return f"<ul>{links}</ul><pre>{escape(self.report.format())}</pre>"


@dataclass(frozen=True, slots=True)
class Packet:
    """The papers of a policy file in every format that was asked for, in memory.

    Attributes:
        files: the bytes of every file by its name, in printed order, the manifest last.
        names: the names of the files of each paper, by the id of the paper.
        report: the warnings and notes.
    """

    files: Mapping[str, bytes] = field(repr=False)
    names: Mapping[str, tuple[str, ...]]
    report: Report

    @property
    def manifest(self) -> dict[str, Any]:
        """What ``manifest.json`` says, as plain data."""
        return _data(self.files[MANIFEST])

    def write(self, folder: Path | str, *, force: bool = False) -> Written:
        """Write the files into *folder*, all or none; an earlier packet in it is replaced.

        Args:
            folder: made with its parents where it is missing.
            force: write beside files of others, and over files that were changed since.

        Raises:
            OutputError: the folder cannot be written or holds something else.
            UsageError: *folder* is no path.
        """
        place = path_of(folder, "folder")
        write_folder(place, self.files, force=force)
        paths = tuple(place / name for name in self.files)
        return Written(place, paths, self.report, self.files[MANIFEST])

    def zip(self) -> bytes:
        """Return the files as one ZIP archive; the same packet gives the same bytes."""
        buffer = BytesIO()
        with ZipFile(buffer, "w") as archive:
            for name, data in self.files.items():
                entry = ZipInfo(name, FIRST_DAY)
                entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, data)
        return buffer.getvalue()


def _data(manifest: bytes) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(manifest)
    return data


def make(
    file: PolicyFile | Path | str,
    *,
    formats: Sequence[Format] | None = None,
    only: Sequence[str] = (),
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
) -> Packet:
    """Return the papers of *file* in memory: the way to a paper, whoever asks for it.

    Args:
        file: a policy file that was read, or the path of one.
        formats: of ``docx``, ``pdf``, ``txt``, ``png``, ``svg`` (a picture a page);
            ``None`` for those the file asks for.
        only: ids of the documents to print; none for all.
        strict: stop at warnings, too.
        merge: add ``packet.pdf``, all papers in order, where PDF is asked for.
        font: the family to use instead of the one the file names.
        fonts: where fonts are looked for; ``None`` for the machine's own.
        pdf_standard: ``a-2a`` or ``a-2b``, ``a-3a`` or ``a-3b`` to embed the policy file; of the
            PDF that is drawn here.
        pdf_engine: ``typst``, inside this process, or ``libreoffice``, which converts
            the DOCX: for templates of your own.
        templates: a folder of DOCX templates of your own, ``<kind>.docx`` each; for a
            kind that is not in it the one of this package is used.
        fixed_pages: break the pages of a DOCX where they end here, with catchwords.
        signed: print the pictures of signatures that the people of the file have.
        copies: copies beside the originals: ``file`` (สำเนาคู่ฉบับ), ``certified``
            (สำเนาถูกต้อง).
        progress: called with the id of each paper before it is rendered.

    Raises:
        PolicyError: the file is at fault; ``findings`` carries every fault.
        RenderError: a paper cannot be drawn: a glyph or a picture is at fault.
        MissingToolError: a font that is named is not on this machine, or LibreOffice.
        TemplateError: a template cannot be filled.
        UsageError: an unknown format, standard or engine, or an argument of the wrong type.

    Example:
        >>> import thaigovdocs as tgd
        >>> packet = make(tgd.PolicyFile.from_dict({
        ...     "thaigovdocs": 1,
        ...     "agency": {"name": "จังหวัดธารารมย์"},
        ...     "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
        ...     "signatory": "head",
        ...     "policy": {"subject": "เวลาทำการ", "provisions": ["ให้ถือปฏิบัติ"]},
        ...     "documents": [{"kind": "announcement", "date": "2026-11-20"}],
        ...     "output": {"emblem": "none"},
        ... }), formats=["txt"])
        >>> [*packet.files], packet.names["announcement"]
        (['01-announcement.txt', 'manifest.json'], ('01-announcement.txt',))
    """
    settings = settings_of(
        formats=formats,
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
    wanted = names_of(only, "only")
    policy = file if isinstance(file, PolicyFile) else load(path_of(file, "file"))
    return make_packet(policy, settings, only=wanted, strict=strict, merge=merge)


def settings_of(
    *,
    formats: Sequence[Format] | None,
    font: str | None,
    fonts: Fonts | None,
    pdf_standard: PdfStandard,
    pdf_engine: PdfEngine,
    templates: Path | str | None,
    fixed_pages: bool,
    signed: bool = False,
    copies: Sequence[CopyKind] = (),
    progress: Callable[[str], None] | None = None,
) -> Settings:
    """Return the arguments of :func:`make`, checked.

    Raises:
        UsageError: one of them is of the wrong type, or unknown.
    """
    _check_fonts(font, fonts)
    return Settings(
        formats=_chosen(names_of(formats, "formats")) if formats is not None else (),
        font=font,
        fonts=fonts,
        pdf_standard=one_of(pdf_standard, PDF_STANDARDS, "pdf_standard", "TGD755"),
        pdf_engine=one_of(pdf_engine, PDF_ENGINES, "pdf_engine"),
        templates=None if templates is None else path_of(templates, "templates"),
        fixed_pages=bool(fixed_pages),
        signed=bool(signed),
        copies=_kinds_of_copies(copies),
        progress=_progress(progress),
    )


def make_packet(
    policy: PolicyFile,
    settings: Settings,
    *,
    only: Sequence[str] = (),
    strict: bool = False,
    merge: bool = True,
    row: str = "",
    look: Callable[[Mapping[str, Document]], Iterable[Finding]] | None = None,
) -> Packet:
    """Return the papers of *policy* in memory; as :func:`make`.

    Args:
        policy: the file.
        settings: how they are printed; formats of none are those of the file.
        only: as :func:`make`, and so are *strict* and *merge*.
        row: what the row of a batch is known by; it stands in the manifest.
        look: gives further findings about the papers.
    """
    if not settings.formats:
        settings = replace(settings, formats=_chosen(policy.output.formats))
    composed = _composed(policy, only)
    attached = attached_pdfs(policy)
    originals = with_counts(policy, composed)
    documents, layouts = _laid_out(_signed(originals, policy, settings), settings)
    numbers = {entry.key: number for number, entry in enumerate(policy.documents, 1)}
    stems = file_stems({id_: each.filename for id_, each in documents.items()}, numbers)
    report = policy.report + composed.findings + _found(policy, documents, layouts)
    report += look(documents) if look else ()
    report += unsigned(documents.values()) if settings.signed else ()
    _stop(report, layouts, strict=strict)
    copies = copies_of(documents, policy, settings.copies)
    stems |= {id_: f"{stems[each.document.id]}-{each.kind}" for id_, each in copies.items()}
    copied = {id_: each.printed for id_, each in copies.items()}
    printed = documents | copied
    if settings.needs_layout and copied:
        layouts |= lay_out_all(copied, settings)
    made = make_files(printed, layouts, stems, policy=policy, settings=settings)
    report += made.findings
    _stop(report, layouts, strict=strict)
    papers = [
        _paper(document, layouts.get(id_), made, attached.get(id_, ()), copies.get(id_))
        for id_, document in printed.items()
    ]
    return _packet(policy, papers, made, report, merge=merge, row=row)


def _signed(
    documents: Mapping[str, Document], policy: PolicyFile, settings: Settings
) -> Mapping[str, Document]:
    """Return *documents* with the signatures of those who sign, where that is asked for."""
    if not settings.signed:
        return documents
    return {id_: signed(each, policy) for id_, each in documents.items()}


def _kinds_of_copies(copies: Sequence[CopyKind]) -> tuple[CopyKind, ...]:
    asked = {one_of(name, COPY_KINDS, "copies") for name in names_of(copies, "copies")}
    return tuple(kind for kind in COPY_KINDS if kind in asked)


def _check_fonts(font: object, fonts: object) -> None:
    from thaigovdocs.layout.fonts import Fonts

    check_option(font, str, "font")
    check_option(fonts, Fonts, "fonts")


def _progress(progress: Callable[[str], None] | None) -> Callable[[str], None]:
    if progress is not None and not callable(progress):
        found = type(progress).__name__
        raise UsageError.of("TGD020", kind="a function", argument="progress", found=found)
    return progress or _in_silence


def _in_silence(_: str) -> None:
    """Tell nobody of the paper."""


def _chosen(formats: Sequence[str]) -> tuple[Format, ...]:
    asked = {one_of(name, FORMATS, "formats", "TGD754") for name in formats}
    return tuple(name for name in FORMATS if name in asked)


def _composed(policy: PolicyFile, only: Sequence[str]) -> Composed:
    if not policy.documents:
        raise PolicyError(findings=[Finding.of("TGD750", _place(policy))])
    return compose(policy, only=only or None)


def _laid_out(
    documents: Mapping[str, Document], settings: Settings
) -> tuple[dict[str, Document], dict[str, Layout]]:
    """Return the documents with the pages of enclosures counted, and the layouts that are used."""
    documents = {id_: settings.in_font(document) for id_, document in documents.items()}
    enclosed = {each.id: each for document in documents.values() for each in document.counts}
    layouts: dict[str, Layout] = {}
    pages: dict[str, int] = {}
    if enclosed and settings.pdf_engine == "libreoffice":
        pages = {id_: each.pages for id_, each in convert_all(enclosed, settings).items()}
    elif enclosed:
        layouts = lay_out_all(enclosed, replace(settings, progress=_in_silence))
        pages = {id_: layout.page_count for id_, layout in layouts.items()}
    pages = {id_: count + enclosed[id_].attached_pages for id_, count in pages.items()}
    printed = {id_: fill_page_counts(document, pages) for id_, document in documents.items()}
    if not settings.needs_layout:
        return printed, {}
    return printed, lay_out_all(printed, settings, known=layouts)


def _found(
    policy: PolicyFile, documents: Mapping[str, Document], layouts: Mapping[str, Layout]
) -> Iterator[Finding]:
    """Yield what is worth telling about the papers."""
    if any(map(_has_placeholder, documents.values())):
        yield Finding.of("TGD752", _place(policy))
    for layout in layouts.values():
        yield from layout.findings
    # Style is for ``check``: who prints a paper wants to know what is wrong with it.
    yield from check_documents(policy, documents, selection=Selection.without_notes(_PROOFREADING))


def _stop(report: Report, layouts: Mapping[str, Layout], *, strict: bool) -> None:
    """Raise what stops a packet; warnings only when asked to.

    Raises:
        RenderError: all that stops it is that it cannot be drawn.
        PolicyError: something else does.
    """
    drawing = {found for layout in layouts.values() for found in layout.findings}
    if stops := stopping(report):
        raise (RenderError if drawing.issuperset(stops) else PolicyError)(findings=report)
    count = len(report.errors) + len(report.warnings)
    if strict and count:
        raise PolicyError(findings=(*report, Finding.of("TGD749", count=count)))


def _packet(
    policy: PolicyFile,
    papers: Sequence[Paper],
    made: Made,
    report: Report,
    *,
    merge: bool,
    row: str,
) -> Packet:
    """Return what was made, with the merged PDF and the manifest."""
    files = dict(made.files)
    if merge and any(name.endswith(".pdf") for name in files):
        files[MERGED] = _merged(papers, files)
    manifest = describe(
        papers,
        inputs=inputs_of(policy),
        outputs=files,
        report=report,
        version=__version__,
        row=row,
    )
    files[MANIFEST] = to_bytes(manifest)
    return Packet(FrozenMap(files), made.names, report)


def _paper(
    document: Document,
    layout: Layout | None,
    made: Made,
    attached: Sequence[Pdf],
    copy: Copy | None,
) -> Paper:
    converted = made.converted.get(document.id)
    return Paper(
        document,
        layout,
        made.names[document.id],
        pages=converted.pages if converted else None,
        faces=converted.fonts if converted else (),
        attached=tuple(attached),
        copy_of=(copy.document.id, copy.kind) if copy else None,
    )


def _place(policy: PolicyFile) -> Origin:
    return Origin.of_file(policy.name) if policy.name else Origin()


def _merged(papers: Sequence[Paper], outputs: Mapping[str, bytes]) -> bytes:
    from thaigovdocs.writers.pdf.merge import Part, merge_pdfs

    parts = []
    tags: set[str] = set()
    for paper in (each for each in papers if each.copy_of is None):
        tags.add(paper.document.language_tag)
        own = [outputs[name] for name in paper.files if name.endswith(".pdf")]
        parts += [Part(paper.document.meta.title, pdf) for pdf in own]
        parts += [Part(base_name(pdf.name), pdf.data) for pdf in paper.attached if own]
    first = papers[0].document.meta
    language = tags.pop() if len(tags) == 1 else "th-TH"
    return merge_pdfs(parts, title=first.title, author=first.author, language=language)


def _has_placeholder(document: Document) -> bool:
    """Tell whether an outlined box stands where the emblem of *document* belongs."""
    bare = isinstance(document.head, TitleHead) and not document.head.emblem
    return document.look.emblem == "placeholder" and not bare


def inputs_of(policy: PolicyFile) -> dict[str, bytes]:
    """Return the files that were read, by name: policy files, register, and what they name."""
    # What a policy names lies below its folder, so its whole name says nothing of the machine.
    named = {each.sheet.name: each.sheet.data for each in policy.rows.values()}
    named |= {logo.name: logo.data for logo in policy.logos}
    if policy.emblem is not None:
        named[policy.emblem.name] = policy.emblem.data
    named |= {pdf.name: pdf.data for pdf in policy.pdfs.values()}
    read = {name: data for name, data in policy.sources.items() if name not in named}
    return {base_name(name): data for name, data in read.items()} | named | dict(policy.templates)
