"""The text of Typst's PDFs, put right: what is copied or searched is what was written.

Typst maps a whole Thai cluster to its first glyph and corrects that with ``ActualText``, which
pypdf, pdf.js and Preview do not read; and it says a cluster again for every mark that the font
raises. Here each glyph is given the characters that it stands for. A glyph that stands for
different characters in different places (the aa of า and of ำ) gets a code for each, and one
that stands for none (the nikhahit of ำ) gets a code that every reader passes over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from thaigovdocs.errors import RenderError
from thaigovdocs.writers.pdf.clusters import Known, Line, read_lines
from thaigovdocs.writers.pdf.content import Span, read_content, rewrite_content
from thaigovdocs.writers.pdf.fonts import Font, is_repairable
from thaigovdocs.writers.pdf.lines import Writer
from thaigovdocs.writers.pdf.objects import PdfFile, PdfValue, Ref

_MAX_PAGES = 100_000


@dataclass(slots=True)
class _Content:
    """One content stream, its fonts, and its text as it was read."""

    ref: Ref
    data: bytes
    fonts: dict[str, Font | None]
    lines: list[Line] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    pieces: list[bytes] = field(default_factory=list)

    def read(self, known: Known) -> None:
        """Find the text of every glyph, and the spans that say it."""
        self.pieces, runs, spans = read_content(self.data)
        self.lines = read_lines(runs, self.fonts, known)
        said = {id(line.span) for line in self.lines if line.span is not None}
        self.spans = [span for span in spans if id(span) in said]


def repair_text(pdf: bytes) -> bytes:
    """Return *pdf*, written by Typst, with text that copies out as it was written.

    Copied and searched text is the document's in poppler, pdfium, pdf.js and pypdf. Nothing
    that is drawn changes, nor the order of reading, the tags or the claim of PDF/A-2b. A file
    without such fonts, or one repaired before, comes back as it is; the same file always gives
    the same bytes.

    Args:
        pdf: one whole file as Typst exports it: a plain cross-reference table, embedded
            TrueType fonts, no encryption.

    Raises:
        RenderError: *pdf* is of another shape, or broken.
    """
    file = PdfFile(pdf)
    fonts: dict[Ref, Font] = {}
    contents = list(_read_contents(file, fonts))
    if all(font.repaired for font in fonts.values()):
        return pdf
    known: Known = {}
    for content in contents:
        content.read(known)
        _count(content.lines)
    for font in fonts.values():
        font.assign()
    writer = Writer()
    for content in contents:
        file.set_stream(content.ref, _rewrite(content, writer))
    return file.write()


def _read_contents(file: PdfFile, fonts: dict[Ref, Font]) -> Iterator[_Content]:
    """Yield the content streams of the pages and of the forms that they draw."""
    seen: set[Ref] = set()
    waiting = [
        (stream, file.dictionary(page.get("Resources")))
        for page in _read_pages(file)
        for stream in file.array(page.get("Contents"))
    ]
    for stream, resources in waiting:
        if not isinstance(stream, Ref):
            raise RenderError(f"expected a stream of page content in the PDF, found {stream!r}")
        if stream in seen:
            continue
        seen.add(stream)
        yield _Content(stream, file.stream(stream), _read_fonts(file, resources, fonts))
        for form in file.dictionary(resources.get("XObject")).values():
            head = file.dictionary(form)
            if head.get("Subtype") == "Form":
                waiting.append((form, file.dictionary(head.get("Resources"))))


def _read_fonts(
    file: PdfFile, resources: dict[str, PdfValue], known: dict[Ref, Font]
) -> dict[str, Font | None]:
    fonts: dict[str, Font | None] = {}
    for name, ref in file.dictionary(resources.get("Font")).items():
        fonts[name] = None
        if is_repairable(file, ref):
            if not isinstance(ref, Ref):
                raise RenderError(f"expected the font {name} of the PDF to be an object of its own")
            if ref not in known:
                known[ref] = Font(file, ref)
            fonts[name] = known[ref]
    return fonts


def _read_pages(file: PdfFile) -> Iterator[dict[str, PdfValue]]:
    root = file.dictionary(file.trailer.get("Root"))
    stack: list[PdfValue | None] = [root.get("Pages")]
    for _ in range(_MAX_PAGES):
        if not stack:
            return
        node = file.dictionary(stack.pop())
        if "Kids" in node:
            stack += reversed(file.array(node["Kids"]))
        else:
            yield node
    raise RenderError("expected a tree of pages in the PDF, found a loop")


def _count(lines: list[Line]) -> None:
    """Tell the fonts what their glyphs stand for."""
    for phrase, times in Counter([line.phrase for line in lines]).items():
        if phrase.is_plain:
            phrase.font.show(phrase.glyphs, times)
            continue
        phrase.font.use(zip(phrase.glyphs, phrase.texts, strict=True), times)
        phrase.font.use(phrase.twins, times)


def _rewrite(content: _Content, writer: Writer) -> bytes:
    """Return the stream with the new codes, and with ``ActualText`` only where it is needed."""
    changes = writer.write_lines(content.lines)
    for span in content.spans:
        changes += [(span.open, b" "), (span.close, b" ")]
    return rewrite_content(content.pieces, changes)
