"""From a policy file to a folder: every paper rendered, merged, described and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from thaigovdocs._arguments import check_option, names_of, path_of
from thaigovdocs._version import __version__
from thaigovdocs.checks.engine import check_documents, stopping
from thaigovdocs.checks.selection import Selection
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import TitleHead
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.errors import PolicyError, RenderError, UsageError
from thaigovdocs.files.folders import MANIFEST, check_folder, write_folder
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.packet.manifest import Paper, base_name, describe, to_bytes
from thaigovdocs.packet.names import file_stems
from thaigovdocs.packet.outputs import (
    FORMATS,
    PDF_ENGINES,
    Faults,
    Made,
    Settings,
    convert_all,
    make_files,
)
from thaigovdocs.packet.page_counts import counted, fill_page_counts
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load

if TYPE_CHECKING:
    from thaigovdocs.documents.model import Document
    from thaigovdocs.layout.fonts import Fonts
    from thaigovdocs.layout.model import Layout
    from thaigovdocs.writers.pdf.writing import Standard

PDF_STANDARDS = ("a-2b", "a-3b")
MERGED = "packet.pdf"


@dataclass(frozen=True, slots=True)
class Packet:
    """What ``render`` wrote.

    Attributes:
        folder: where.
        files: the paths of the files, in printed order, the manifest last.
        report: the warnings and notes.
        manifest: what ``manifest.json`` says, as plain data.
    """

    folder: Path
    files: tuple[Path, ...]
    report: Report
    manifest: Mapping[str, Any]

    def _repr_html_(self) -> str:
        """Return the files as links, with what was found, as a notebook shows it."""
        links = "".join(
            f'<li><a href="{escape(path.as_posix())}">{escape(path.name)}</a></li>'
            for path in self.files
        )
        return f"<ul>{links}</ul><pre>{escape(self.report.format())}</pre>"


def render(
    file: PolicyFile | Path | str,
    out: Path | str,
    *,
    formats: Sequence[str] | None = None,
    only: Sequence[str] = (),
    force: bool = False,
    strict: bool = False,
    merge: bool = True,
    font: str | None = None,
    fonts: Fonts | None = None,
    pdf_standard: str = "a-2b",
    pdf_engine: str = "typst",
    templates: Path | str | None = None,
    fixed_pages: bool = False,
    progress: Callable[[str], None] | None = None,
) -> Packet:
    """Write the papers of *file* into the folder *out* and return what was written.

    Everything is rendered before anything is written; after a failure the folder is
    as it was.  An earlier packet in it is replaced.

    Args:
        file: a policy file that was read, or the path of one.
        out: the folder, made with its parents where it is missing.
        formats: of ``docx``, ``pdf``, ``txt``, ``png``, ``svg`` (a picture a page);
            ``None`` for those the file asks for.
        only: ids of the documents to print; none for all.
        force: write beside files of others, and over files that were changed since.
        strict: stop at warnings, too.
        merge: add ``packet.pdf``, all papers in order, where PDF is asked for.
        font: the family to use instead of the one the file names.
        fonts: where fonts are looked for; ``None`` for the machine's own.
        pdf_standard: ``a-2b``, or ``a-3b`` to embed the policy file; of the PDF that is
            drawn here.
        pdf_engine: ``typst``, inside this process, or ``libreoffice``, which converts
            the DOCX: for templates of your own.
        templates: a folder of DOCX templates of your own, ``<kind>.docx`` each; for a
            kind that is not in it the one of this package is used.
        fixed_pages: break the pages of a DOCX where they end here, with catchwords.
        progress: called with the id of each paper before it is rendered.

    Raises:
        PolicyError: the file is at fault; ``findings`` carries every fault.
        RenderError: a paper cannot be drawn as it stands.
        OutputError: the folder cannot be written or holds something else.
        MissingToolError: a font that is named is not on this machine, or LibreOffice.
        TemplateError: a template cannot be filled.
        UsageError: an unknown format or PDF standard, or an argument of the wrong type.
    """
    folder = path_of(out, "out")
    wanted = names_of(only, "only")
    asked = None if formats is None else _chosen(names_of(formats, "formats"))
    _check(font, fonts, progress)
    own = None if templates is None else path_of(templates, "templates")
    standard, engine = _standard(pdf_standard), _engine(pdf_engine)
    policy = file if isinstance(file, PolicyFile) else load(path_of(file, "file"))
    settings = Settings(
        formats=asked or _chosen(policy.output.formats),
        font=font,
        fonts=fonts,
        pdf_standard=standard,
        pdf_engine=engine,
        templates=own,
        fixed_pages=bool(fixed_pages),
        progress=progress or (lambda _: None),
    )
    ids = _selected(policy, wanted)
    documents = _documents(policy, ids, settings)
    numbers = {entry.key: number for number, entry in enumerate(policy.documents, 1)}
    stems = file_stems({id_: documents[id_].filename for id_ in ids}, numbers)
    check_folder(folder, force=force)
    layouts = _lay_out(documents, settings) if settings.needs_layout else {}
    report = _report(policy, documents, layouts, strict=strict)
    made = make_files(documents, layouts, stems, policy=policy, settings=settings)
    report = _judged(report + made.findings, strict=strict)
    return _write(folder, policy, documents, layouts, made, report, merge=merge, force=force)


def _write(
    folder: Path,
    policy: PolicyFile,
    documents: Mapping[str, Document],
    layouts: Mapping[str, Layout],
    made: Made,
    report: Report,
    *,
    merge: bool,
    force: bool,
) -> Packet:
    """Write what was made, with the merged PDF and the manifest."""
    papers = [_paper(document, layouts.get(id_), made) for id_, document in documents.items()]
    outputs = dict(made.files)
    if merge and any(name.endswith(".pdf") for name in outputs):
        outputs[MERGED] = _merged(papers, outputs)
    manifest = describe(
        papers, inputs=_inputs(policy), outputs=outputs, report=report, version=__version__
    )
    outputs[MANIFEST] = to_bytes(manifest)
    write_folder(folder, outputs, force=force)
    return Packet(folder, tuple(folder / name for name in outputs), report, manifest)


def _paper(document: Document, layout: Layout | None, made: Made) -> Paper:
    converted = made.converted.get(document.id)
    return Paper(
        document,
        layout,
        made.names[document.id],
        pages=converted.pages if converted else None,
        faces=converted.fonts if converted else (),
    )


def _check(font: object, fonts: object, progress: object) -> None:
    from thaigovdocs.layout.fonts import Fonts

    check_option(font, str, "font")
    check_option(fonts, Fonts, "fonts")
    if progress is not None and not callable(progress):
        raise UsageError(f"expected a function as progress, found {type(progress).__name__}")


def _chosen(formats: Sequence[str]) -> tuple[str, ...]:
    for name in formats:
        if name not in FORMATS:
            raise UsageError(findings=[Finding.of("TGD754", known=", ".join(FORMATS), found=name)])
    return tuple(name for name in FORMATS if name in formats)


def _standard(name: str) -> Standard:
    if name not in PDF_STANDARDS:
        known = ", ".join(PDF_STANDARDS)
        raise UsageError(findings=[Finding.of("TGD755", known=known, found=name)])
    return cast("Standard", name)


def _engine(name: str) -> Literal["typst", "libreoffice"]:
    if name not in PDF_ENGINES:
        known = " or ".join(PDF_ENGINES)
        raise UsageError(f"expected a PDF engine of {known}, found {name!r}")
    return cast("Literal['typst', 'libreoffice']", name)


def _selected(policy: PolicyFile, only: Sequence[str]) -> list[str]:
    """Return the ids to print in the order of the file; refuse what cannot be printed."""
    known = [entry.key for entry in policy.documents]
    findings = [_unknown(id_, known) for id_ in only if id_ not in known]
    chosen = [entry for entry in policy.documents if not only or entry.key in only]
    if not known:
        findings.append(Finding.of("TGD750", _place(policy)))
    if findings:
        raise PolicyError(findings=findings)
    return [entry.key for entry in chosen]


def _unknown(id_: str, known: Sequence[str]) -> Finding:
    near = get_close_matches(id_, known, 1, 0) or ["-"]
    return Finding.of("TGD741", id=id_, known=", ".join(known) or "-", nearest=near[0])


def _documents(policy: PolicyFile, ids: Sequence[str], settings: Settings) -> dict[str, Document]:
    """Return the documents *ids*, the pages of enclosures counted, by id."""
    chosen = _composed(policy, ids, settings)
    wanted = set().union(*(counted(document) for document in chosen.values()))
    if not wanted:
        return chosen
    enclosed = _composed(policy, sorted(wanted), settings)
    pages = _page_counts(enclosed, settings)
    return {id_: fill_page_counts(document, pages) for id_, document in chosen.items()}


def _page_counts(documents: Mapping[str, Document], settings: Settings) -> dict[str, int]:
    """Return how many pages each of *documents* has in the PDF that is asked for."""
    if settings.pdf_engine == "libreoffice":
        return {id_: each.pages for id_, each in convert_all(documents, settings).items()}
    return {id_: layout.page_count for id_, layout in _lay_out(documents, settings).items()}


def _composed(policy: PolicyFile, ids: Sequence[str], settings: Settings) -> dict[str, Document]:
    documents = dict(compose(policy, only=ids))
    if settings.font is None:
        return documents
    return {
        id_: replace(document, look=replace(document.look, font=settings.font))
        for id_, document in documents.items()
    }


def _lay_out(documents: Mapping[str, Document], settings: Settings) -> dict[str, Layout]:
    from thaigovdocs.layout import lay_out

    faults = Faults()
    layouts = {}
    for id_, document in documents.items():
        settings.progress(id_)
        with faults:
            layouts[id_] = lay_out(document, fonts=settings.fonts)
    faults.stop()
    return layouts


def _report(
    policy: PolicyFile,
    documents: Mapping[str, Document],
    layouts: Mapping[str, Layout],
    *,
    strict: bool,
) -> Report:
    """Return what was found so far; raise what stops a packet: warnings only when asked to."""
    report = policy.report + unprintable(policy, list(documents))
    if any(map(_has_placeholder, documents.values())):
        report += [Finding.of("TGD752", _place(policy))]
    report += [found for layout in layouts.values() for found in layout.findings]
    # Style is for ``check``: who prints a paper wants to know what is wrong with it.
    report += check_documents(policy, documents, selection=Selection.without_notes())
    return _judged(report, strict=strict)


def _judged(report: Report, *, strict: bool) -> Report:
    """Return *report*; raise what stops a packet: warnings only when asked to."""
    if stopping(report):
        raise RenderError(findings=report)
    count = len(report.errors) + len(report.warnings)
    if strict and count:
        raise PolicyError(findings=(*report, Finding.of("TGD749", count=count)))
    return report


def _place(policy: PolicyFile) -> Origin:
    return Origin.of_file(policy.name) if policy.name else Origin()


def _merged(papers: Sequence[Paper], outputs: Mapping[str, bytes]) -> bytes:
    from thaigovdocs.writers.pdf.merge import Part, merge_pdfs

    parts = [
        Part(paper.document.meta.title, outputs[name])
        for paper in papers
        for name in paper.files
        if name.endswith(".pdf")
    ]
    first = papers[0].document.meta
    return merge_pdfs(parts, title=first.title, author=first.author)


def _has_placeholder(document: Document) -> bool:
    """Tell whether an outlined box stands where the emblem of *document* belongs."""
    bare = isinstance(document.head, TitleHead) and not document.head.emblem
    return document.look.emblem == "placeholder" and not bare


def _inputs(policy: PolicyFile) -> dict[str, bytes]:
    """Return the files that were read, by name: policy files, register, and what they name."""
    # What a policy names lies below its folder, so its whole name says nothing of the machine.
    named = {each.sheet.name: each.sheet.data for each in policy.rows.values()}
    named |= {logo.name: logo.data for logo in policy.logos}
    if policy.emblem is not None:
        named[policy.emblem.name] = policy.emblem.data
    read = {name: data for name, data in policy.sources.items() if name not in named}
    return {base_name(name): data for name, data in read.items()} | named | dict(policy.templates)
