"""Words of a document that its template has no place for: nothing of a paper may be lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import thaigovdocs._regex as re
from thaigovdocs.writers.docx.runs import Rich, Xml
from thaigovdocs.writers.docx.views import CopyView, Line, Paper, Signer, TableLine, Words

DOCUMENT = "word/document.xml"
SHOWN = 40  # characters of the lost words that a finding shows

# What stands in the file as it stands in the text: no mark-up is ever put into it.
_THAI = re.compile("[\u0e01-\u0e5b](?:[\u0e01-\u0e5b \u00a0]{0,22}[\u0e01-\u0e5b])?")
_LATIN = re.compile("[A-Za-z0-9]+")


def lost_parts(
    paper: Paper, printed: Mapping[str, str], paths: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield each name of the context whose words are nowhere in the file, and the words.

    Words that the template itself has (a closing typed into it) are in the file, too.

    Args:
        paper: what was printed.
        printed: the XML of each part that was filled.
        paths: the names that the template prints.
    """
    seen: set[str] = set()
    for name, words in (
        *_body(paper, printed[DOCUMENT]),
        *_around(paper, "".join(printed.values())),
    ):
        if name not in seen:
            seen.add(name)
            yield name, str(words)[:SHOWN]
    yield from _labels(paper, paths)


def _body(paper: Paper, xml: str) -> Iterator[tuple[str, Words]]:
    """Yield what is lost of the blocks; each is looked for behind the one before it."""
    at = 0
    for name, words in _blocks(paper):
        piece = _piece(words)
        if not piece:
            continue
        found = xml.find(piece, at)
        if found >= 0:
            at = found
        elif piece not in xml:
            yield name, words


def _blocks(paper: Paper) -> Iterator[tuple[str, Words]]:
    for line in paper.body:
        if isinstance(line, TableLine) and line.table:
            for part, rows in (("head", line.table.head), ("rows", line.table.rows)):
                for cell in (cell for row in rows for cell in row.cells):
                    yield f"b.table.{part} of doc.body", cell.text
        else:
            yield f"doc.body of the kind '{line.kind}'", line.text
        if line.catchword:
            yield "b.catchword of doc.body", line.catchword


def _around(paper: Paper, xml: str) -> Iterator[tuple[str, Words]]:
    """Yield what is lost of everything but the blocks."""
    for name, words in _parts(paper):
        piece = _piece(words)
        if piece and piece not in xml:
            yield name, words


def _parts(paper: Paper) -> Iterator[tuple[str, Words]]:
    for name in ("urgency", "secrecy", "sets", "date", "closing", "dated"):
        yield f"doc.{name}", getattr(paper, name)
    for name in ("urgent_by", "sender", "rows", "titles", "owner", "copies"):
        yield from _lines(f"doc.{name}", getattr(paper, name))
    if paper.number:
        yield "doc.number", paper.number.text
        yield "doc.number.sender", paper.number.sender
    if paper.memo:
        for name in ("unit", "number", "date", "subject"):
            yield f"doc.memo.{name}", getattr(paper.memo, name).text
    if paper.seal:
        yield from _lines("doc.seal", (paper.seal.name, paper.seal.date))
    if paper.photo:
        yield "doc.photo.holder", paper.photo.holder.text
    if paper.cover:
        cover = paper.cover
        for name, lines in (
            ("sender", cover.sender),
            ("number", (cover.number,)),
            ("prepaid", cover.prepaid),
            ("lines", cover.lines),
        ):
            yield from _lines(f"doc.cover.{name}", lines)
    if paper.qr:
        yield from (("doc.qr.caption", paper.qr.caption.text), ("doc.qr.url", paper.qr.url.text))
    for signer in paper.signatures:
        yield from _signer("doc.signatures", signer)
    for each in paper.endorsements:
        yield from _lines("doc.endorsements", (each.to, *each.paragraphs, each.date))
        yield from _signer("doc.endorsements", each.signer)
    yield from _copied(paper.copied)
    if paper.decision:
        yield from _lines("doc.decision", (*paper.decision.options, paper.decision.date))
        yield from _signer("doc.decision", paper.decision.signer)


def _copied(copied: CopyView | None) -> Iterator[tuple[str, Words]]:
    if copied is None:
        return
    yield from _lines("doc.copied", (copied.mark, *copied.lines))
    if copied.signer:
        yield from _lines("doc.copied", (copied.date,))
        yield from _signer("doc.copied", copied.signer)


def _signer(name: str, signer: Signer) -> Iterator[tuple[str, Words]]:
    return _lines(name, (signer.rank, signer.name, *signer.position))


def _lines(name: str, lines: Iterable[Line]) -> Iterator[tuple[str, Words]]:
    return ((name, line.text) for line in lines)


def _labels(paper: Paper, paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield labels that the template never prints: too short to be looked for in the file."""
    cells = (
        cell
        for line in paper.body
        if isinstance(line, TableLine) and line.table
        for row in line.table.rows
        for cell in row.cells
    )
    wanted: tuple[tuple[str, Iterable[Line], str], ...] = (
        ("doc.body[]", paper.body, "label"),
        ("doc.body[].table.rows[].cells[]", cells, "label"),
        ("doc.rows[]", paper.rows, "label"),
        ("doc.rows[]", paper.rows, "number"),
        ("doc.rows[]", paper.rows, "quantity"),
    )
    for path, lines, name in wanted:
        if f"{path}.{name}" in paths:
            continue
        lost = next((value for line in lines if (value := getattr(line, name))), "")
        if lost:
            yield f"{path}.{name}", str(lost)


def _piece(words: Words) -> str:
    """Return the first stretch of *words* that stands in the file as it is; empty for none."""
    if isinstance(words, str) and (match := _THAI.search(words)):
        return match.group()
    texts = (
        [text for text, _ in words.stretches if not isinstance(text, Xml)]
        if isinstance(words, Rich)
        else [words]
    )
    for pattern in (_THAI, _LATIN):
        for text in texts:
            if match := pattern.search(text):
                return match.group()
    return ""
