"""From a policy file to a folder: every paper rendered, merged, described and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from thaigovdocs import __version__
from thaigovdocs.arguments import check_option, names_of, path_of
from thaigovdocs.documents.compose import BUILT_KINDS, compose
from thaigovdocs.documents.refusals import unprintable
from thaigovdocs.errors import PolicyError, RenderError, ThaiGovDocsError, UsageError
from thaigovdocs.filenames import file_stems
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.manifest import Paper, base_name, describe, to_bytes
from thaigovdocs.pagecounts import counted, fill_page_counts
from thaigovdocs.policy.file import PolicyFile
from thaigovdocs.policy.reading import load
from thaigovdocs.writing import MANIFEST, check_folder, write_folder

if TYPE_CHECKING:
    from thaigovdocs.documents.model import Document
    from thaigovdocs.layout.fonts import Fonts
    from thaigovdocs.layout.model import Layout
    from thaigovdocs.render.pdf import Standard

FORMATS = ("docx", "pdf", "txt")
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


@dataclass(frozen=True, slots=True)
class _Settings:
    formats: tuple[str, ...]
    font: str | None
    fonts: Fonts | None
    pdf_standard: Standard
    progress: Callable[[str], None]


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
    progress: Callable[[str], None] | None = None,
) -> Packet:
    """Write the papers of *file* into the folder *out* and return what was written.

    Everything is rendered before anything is written; after a failure the folder is
    as it was.  An earlier packet in it is replaced.

    Args:
        file: a policy file that was read, or the path of one.
        out: the folder, made with its parents where it is missing.
        formats: of ``docx``, ``pdf``, ``txt``; ``None`` for those the file asks for.
        only: ids of the documents to print; none for all.
        force: write beside files of others, and over files that were changed since.
        strict: stop at warnings, too.
        merge: add ``packet.pdf``, all papers in order, where PDF is asked for.
        font: the family to use instead of the one the file names.
        fonts: where fonts are looked for; ``None`` for the machine's own.
        pdf_standard: ``a-2b``, or ``a-3b`` to embed the policy file.
        progress: called with the id of each paper before it is rendered.

    Raises:
        PolicyError: the file is at fault; ``findings`` carries every fault.
        RenderError: a paper cannot be drawn as it stands.
        OutputError: the folder cannot be written or holds something else.
        MissingToolError: a font that is named is not on this machine.
        UsageError: an unknown format or PDF standard, or an argument of the wrong type.
    """
    folder = path_of(out, "out")
    wanted = names_of(only, "only")
    asked = None if formats is None else _chosen(names_of(formats, "formats"))
    _check(font, fonts, progress)
    standard = _standard(pdf_standard)
    policy = file if isinstance(file, PolicyFile) else load(path_of(file, "file"))
    settings = _Settings(
        asked or _chosen(policy.output.formats), font, fonts, standard, progress or (lambda _: None)
    )
    ids = _selected(policy, wanted)
    documents = _documents(policy, ids, settings)
    numbers = {entry.key: number for number, entry in enumerate(policy.documents, 1)}
    stems = file_stems({id_: documents[id_].filename for id_ in ids}, numbers)
    check_folder(folder, force=force)
    layouts = _lay_out(documents, settings) if "pdf" in settings.formats else {}
    report = _report(policy, documents, layouts, strict=strict)
    outputs, papers = _render(documents, layouts, stems, policy, settings)
    if merge and "pdf" in settings.formats:
        outputs[MERGED] = _merged(papers, outputs)
    manifest = describe(
        papers, inputs=_inputs(policy), outputs=outputs, report=report, version=__version__
    )
    outputs[MANIFEST] = to_bytes(manifest)
    write_folder(folder, outputs, force=force)
    return Packet(folder, tuple(folder / name for name in outputs), report, manifest)


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


def _selected(policy: PolicyFile, only: Sequence[str]) -> list[str]:
    """Return the ids to print in the order of the file; refuse what cannot be printed."""
    known = [entry.key for entry in policy.documents]
    findings = [_unknown(id_, known) for id_ in only if id_ not in known]
    chosen = [entry for entry in policy.documents if not only or entry.key in only]
    built = [entry.key for entry in policy.documents if entry.kind in BUILT_KINDS]
    findings += [
        Finding.of(
            "TGD740" if built else "TGD758",
            Origin(mark=policy.mark_at(f"documents[{policy.documents.index(entry)}].kind")),
            entry.key,
            id=entry.key,
            kind=entry.kind,
            built=", ".join(sorted(BUILT_KINDS)),
            options=" ".join(f"--only {id_}" for id_ in built),
        )
        for entry in chosen
        if entry.kind not in BUILT_KINDS
    ]
    if not known:
        findings.append(Finding.of("TGD750", _place(policy)))
    if findings:
        raise PolicyError(findings=findings)
    return [entry.key for entry in chosen]


def _unknown(id_: str, known: Sequence[str]) -> Finding:
    near = get_close_matches(id_, known, 1, 0) or ["-"]
    return Finding.of("TGD741", id=id_, known=", ".join(known) or "-", nearest=near[0])


def _documents(policy: PolicyFile, ids: Sequence[str], settings: _Settings) -> dict[str, Document]:
    """Return the documents *ids*, the pages of enclosures counted, by id."""
    chosen = _composed(policy, ids, settings)
    wanted = set().union(*(counted(document) for document in chosen.values()))
    if not wanted:
        return chosen
    enclosed = _composed(policy, sorted(wanted), settings)
    pages = {id_: layout.page_count for id_, layout in _lay_out(enclosed, settings).items()}
    return {id_: fill_page_counts(document, pages) for id_, document in chosen.items()}


def _composed(policy: PolicyFile, ids: Sequence[str], settings: _Settings) -> dict[str, Document]:
    documents = dict(compose(policy, only=ids))
    if settings.font is None:
        return documents
    return {
        id_: replace(document, look=replace(document.look, font=settings.font))
        for id_, document in documents.items()
    }


def _lay_out(documents: Mapping[str, Document], settings: _Settings) -> dict[str, Layout]:
    from thaigovdocs.layout import lay_out

    faults = _Faults()
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
    if any(document.look.emblem == "placeholder" for document in documents.values()):
        report += [Finding.of("TGD752", _place(policy))]
    report += [found for layout in layouts.values() for found in layout.findings]
    if report.errors:
        raise RenderError(findings=report)
    if strict and report.warnings:
        count = len(report.warnings)
        raise PolicyError(findings=(*report, Finding.of("TGD749", count=count)))
    return report


def _place(policy: PolicyFile) -> Origin:
    return Origin.of_file(policy.name) if policy.name else Origin()


def _render(
    documents: Mapping[str, Document],
    layouts: Mapping[str, Layout],
    stems: Mapping[str, str],
    policy: PolicyFile,
    settings: _Settings,
) -> tuple[dict[str, bytes], list[Paper]]:
    faults = _Faults()
    papers = [
        Paper(document, layouts.get(id_), tuple(f"{stems[id_]}.{f}" for f in settings.formats))
        for id_, document in documents.items()
    ]
    # Typst draws without Python's lock: the other formats are made meanwhile.
    outputs: dict[str, bytes] = {}
    with ThreadPoolExecutor(1) as pool:
        drawn = {
            name: pool.submit(_pdf, paper, policy, settings)
            for paper in papers
            for name in paper.files
            if name.endswith(".pdf")
        }
        for paper in papers:
            for name, format_ in zip(paper.files, settings.formats, strict=True):
                with faults:
                    outputs[name] = b"" if name in drawn else _bytes(paper.document, format_)
        for name, pdf in drawn.items():
            with faults:
                outputs[name] = pdf.result()
    faults.stop()
    return outputs, papers


def _bytes(document: Document, format_: str) -> bytes:
    if format_ == "docx":
        from thaigovdocs.render.docx import render_docx

        return render_docx(document)
    from thaigovdocs.render.text import render_text

    return render_text(document).encode()


def _pdf(paper: Paper, policy: PolicyFile, settings: _Settings) -> bytes:
    from thaigovdocs.render.pdf import Attachment, render_pdf

    standard = settings.pdf_standard
    name = policy.name or ""
    source = policy.sources.get(name) if standard == "a-3b" else None
    attach = None if source is None else Attachment(base_name(name), source)
    return render_pdf(paper.document, layout=paper.layout, standard=standard, attach=attach)


def _merged(papers: Sequence[Paper], outputs: Mapping[str, bytes]) -> bytes:
    from thaigovdocs.render.merge import Part, merge_pdfs

    parts = [
        Part(paper.document.meta.title, outputs[name])
        for paper in papers
        for name in paper.files
        if name.endswith(".pdf")
    ]
    first = papers[0].document.meta
    return merge_pdfs(parts, title=first.title, author=first.author)


def _inputs(policy: PolicyFile) -> dict[str, bytes]:
    """Return the files that were read, by name: policy files, register and emblem."""
    files = {base_name(name): data for name, data in policy.sources.items()}
    if policy.emblem is not None:
        files[policy.emblem.name] = policy.emblem.data
    return files


class _Faults(AbstractContextManager[None]):
    """Collects the faults of several papers, so that all are reported in one pass."""

    def __init__(self) -> None:
        self._errors: list[ThaiGovDocsError] = []

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> bool:
        if isinstance(error, ThaiGovDocsError):
            self._errors.append(error)
            return True
        return False

    def stop(self) -> None:
        """Raise one error that carries the findings of all."""
        if len(self._errors) == 1:
            raise self._errors[0]
        if self._errors:
            seen = {found.format(): found for error in self._errors for found in error.findings}
            raise type(self._errors[0])(findings=seen.values())
