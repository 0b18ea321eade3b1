"""Findings as comments and tracked changes of a DOCX; all else in it stays as it is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any

from thaigovdocs.findings import Finding
from thaigovdocs.marking import comments as words_of
from thaigovdocs.marking.comments import W
from thaigovdocs.marking.package import Parts, damaged
from thaigovdocs.marking.places import Place, place_of, said
from thaigovdocs.marking.splitting import can_split, delete, insert, split
from thaigovdocs.recognition.readers.docx_runs import Trace
from thaigovdocs.recognition.readers.docx_trail import Trail, read_trail

_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_PARAGRAPH = f"{W}p"
_ID = f"{W}id"
_BESIDE = (
    ("header", "ที่หัวกระดาษ"),
    ("footer", "ที่ท้ายกระดาษ"),
    ("footnote", "ที่เชิงอรรถ"),
    ("endnote", "ที่หมายเหตุท้ายเรื่อง"),
)


def mark_docx(
    data: bytes,
    name: str,
    findings: Sequence[Finding],
    *,
    author: str,
    sure: Collection[Finding] | None = None,
) -> bytes:
    """Return the DOCX *data* with each of *findings* as a comment at its words.

    Where one replacement is sure, the words are a tracked deletion and the replacement a
    tracked insertion with their looks.

    Args:
        data: the bytes of the file.
        name: what the places of the findings call it.
        findings: those of this file; one without a place stands at the first words.
        author: who says so.
        sure: those that are changed, too; ``None`` for all that have one replacement.

    Raises:
        PolicyError: the file cannot be read.
    """
    trail = read_trail(data, name)
    paragraphs = _paragraphs(trail.runs)
    if not paragraphs:
        return data
    placed = _placed(findings, paragraphs, sure)
    with damaged(name):
        parts = Parts(data, trail.parts)
        _mark(parts, trail, placed, author=author)
        return parts.packed(comments=True)


def accept_docx(
    data: bytes, name: str, findings: Sequence[Finding], sure: Collection[Finding]
) -> tuple[bytes, list[Finding]]:
    """Return the DOCX *data* as it is when all changes of *sure* are accepted.

    Returns:
        The file, and those of *sure* that change it: the words of others stand where no
        change can be tracked, or another one changes them.

    Raises:
        PolicyError: the file cannot be read.
    """
    trail = read_trail(data, name)
    paragraphs = _paragraphs(trail.runs)
    placed = _placed(findings, paragraphs, sure) if paragraphs else {}
    changed: list[Finding] = []
    with damaged(name):
        parts = Parts(data, trail.parts)
        for key in (key for key in paragraphs if key in placed):
            parts.touch(key[0])
            changed += _accept(paragraphs[key], placed[key])
        return parts.packed(comments=False), changed


def _mark(
    parts: Parts, trail: Trail, placed: Mapping[tuple[str, int], list[Place]], *, author: str
) -> None:
    """Put what was *placed* into the parts."""
    paragraphs = _paragraphs(trail.runs)
    ids = count(words_of.used_ids([*trail.parts.values(), parts.comments]) + 1)
    for key in (key for key in paragraphs if key in placed):
        parts.touch(key[0])
        for id_, place in _put(paragraphs[key], placed[key], ids, author):
            trace = paragraphs[key][place.first]
            if _is_beside(trace):
                _stand_in(trail, trace, id_)
                parts.touch("")
            where = _where(paragraphs[key], place)
            parts.comments.append(words_of.comment(id_, place.finding, author, where))


def _paragraphs(runs: Iterable[Trace]) -> dict[tuple[str, int], list[Trace]]:
    """Return *runs* by the part and the paragraph that they stand in."""
    paragraphs: dict[tuple[str, int], list[Trace]] = {}
    for trace in runs:
        paragraphs.setdefault((trace.spot.part, trace.spot.paragraph), []).append(trace)
    return paragraphs


def _placed(
    findings: Sequence[Finding],
    paragraphs: Mapping[tuple[str, int], list[Trace]],
    sure: Collection[Finding] | None,
) -> dict[tuple[str, int], list[Place]]:
    """Return the place of each finding, by paragraph; only those that are *sure* replace."""
    placed: dict[tuple[str, int], list[Place]] = {}
    for finding in findings:
        key, place = _found(finding, paragraphs)
        if sure is not None and finding not in sure:
            place = replace(place, instead=None)
        placed.setdefault(key, []).append(place)
    return placed


def _found(
    finding: Finding, paragraphs: Mapping[tuple[str, int], Sequence[Trace]]
) -> tuple[tuple[str, int], Place]:
    """Return the paragraph of *finding* and its place there; the first words for none."""
    spot = finding.origin.spot
    key = (spot.part, spot.paragraph) if spot else ("", 0)
    place = place_of(finding, paragraphs[key]) if key in paragraphs else None
    if place is not None:
        return key, place
    first = next(iter(paragraphs))
    return first, Place(finding, 0, 0, 0, min(1, len(paragraphs[first][0].words)))


def _put(
    runs: Sequence[Trace], places: list[Place], ids: Iterator[int], author: str
) -> Iterator[tuple[int, Place]]:
    """Put *places* into a paragraph and yield them with the ids of their comments."""
    ordered = _ordered(places)
    pieces = _cut(runs, ordered)
    free = {(at, cut) for at, held in pieces.items() for cut in held}
    for place in ordered:
        id_ = next(ids)
        inside = _inside(pieces, place)
        held = [pieces[at][cut] for at, cut in inside]
        first, last = _outermost(held[0]), _outermost(held[-1])
        if _is_sure(place, inside, held, free):
            last = _change(held, place.instead or "", ids, author)
            first = held[0].getparent()
            free.difference_update(inside)
        if not _is_beside(runs[0]):
            _anchor(id_, first, last)
        yield id_, place


def _anchor(id_: int, first: Any, last: Any) -> None:
    """Make what stands from *first* to *last* the words of the comment *id_*."""
    first.addprevious(words_of.bound(id_, "Start"))
    end = words_of.bound(id_, "End")
    last.addnext(end)
    end.addnext(words_of.reference(id_))


def _is_beside(trace: Trace) -> bool:
    """Whether a run stands where Word shows no comment: it ignores those outside the text."""
    return bool(trace.spot.part) or _box_of(trace) is not None


def _box_of(trace: Trace) -> Any | None:
    """Return the outermost text box that holds a run; ``None`` for none."""
    boxes = [*trace.element.iterancestors(f"{W}txbxContent")]
    return boxes[-1] if boxes else None


def _stand_in(trail: Trail, trace: Trace, id_: int) -> None:
    """Anchor the comment *id_* in the text for words that stand beside it.

    Word ignores the ranges of comments in headers, footers, notes and text boxes
    ([MS-OI29500] 2.1.315): that of a note stands at its number, that of a text box where it
    is anchored, that of a header or footer at the first words.
    """
    part = trace.spot.part
    run = _run_of_note(trail, trace) if part else None
    if not part and (box := _box_of(trace)) is not None:
        run = next(box.iterancestors(f"{W}r"), None)
    first = next((each.element for each in trail.runs if not _is_beside(each)), None)
    around = run if run is not None else first
    if around is not None:
        _anchor(id_, _outermost(around), _outermost(around))


def _run_of_note(trail: Trail, trace: Trace) -> Any | None:
    """Return the run of the text with the number of the note that holds a run."""
    kind = trace.spot.part.rstrip("s")  # footnote, endnote
    note = next(trace.element.iterancestors(f"{W}{kind}"), None)
    found = trail.parts[""].iter(f"{W}{kind}Reference") if note is not None else ()
    marks = (each for each in found if note is not None and each.get(_ID) == note.get(_ID))
    return next((each.getparent() for each in marks), None)


def _where(runs: Sequence[Trace], place: Place) -> str:
    """Return where words beside the text stand, in words; empty for those of the text."""
    part = runs[place.first].spot.part
    name = next((thai for kind, thai in _BESIDE if part.startswith(kind)), "")
    if not part and _box_of(runs[place.first]) is not None:
        name = "ในกล่องข้อความ"
    said_there = said(runs, place.first, place.start, place.last, place.end)
    return f"{name}: “{said_there}”" if name else ""


def _accept(runs: Sequence[Trace], places: list[Place]) -> Iterator[Finding]:
    """Put what is sure in place of what stands there, and yield what that mends."""
    ordered = _ordered(places)
    pieces = _cut(runs, ordered)
    free = {(at, cut) for at, held in pieces.items() for cut in held}
    for place in ordered:
        inside = _inside(pieces, place)
        held = [pieces[at][cut] for at, cut in inside]
        if _is_sure(place, inside, held, free):
            _change(held, place.instead or "", count(), "")
            free.difference_update(inside)
            for piece in held:
                around = piece.getparent()
                made = around.getnext() if piece is held[-1] and place.instead else None
                around.getparent().remove(around)
                if made is not None:
                    made.addprevious(made[0])
                    made.getparent().remove(made)
            yield place.finding


def _ordered(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda each: (each.first, each.start, each.last, each.end))


def _inside(pieces: Mapping[int, Mapping[int, Any]], place: Place) -> list[tuple[int, int]]:
    """Return which pieces of the runs are the words of *place*."""
    inside = [
        (at, cut)
        for at in range(place.first, place.last + 1)
        for cut in sorted(pieces[at])
        if (at > place.first or cut >= place.start) and (at < place.last or cut < place.end)
    ]
    before = (cut for cut in pieces[place.first] if cut <= place.start)
    return inside or [(place.first, max(before))]


def _is_sure(
    place: Place, inside: Sequence[tuple[int, int]], held: Sequence[Any], free: set[tuple[int, int]]
) -> bool:
    """Whether the words of *place* are replaced: they are known, and nobody changed them yet."""
    if place.instead is None or not free.issuperset(inside) or inside[0][1] != place.start:
        return False
    return all(map(_may_change, held))


def _cut(runs: Sequence[Trace], places: Sequence[Place]) -> dict[int, dict[int, Any]]:
    """Cut the runs where places begin and end; the pieces by run and first character."""
    cuts: dict[int, set[int]] = {at: set() for at in range(len(runs))}
    for place in places:
        cuts[place.first].add(place.start)
        cuts[place.last].add(place.end)
    pieces: dict[int, dict[int, Any]] = {}
    for at, trace in enumerate(runs):
        inner = sorted(cut for cut in cuts[at] if 0 < cut < len(trace.words))
        if not inner or not can_split(trace.element, trace.words):
            pieces[at] = {0: trace.element}
            continue
        made = split(trace.element, inner)
        pieces[at] = dict(zip([0, *inner], made, strict=False))
    return pieces


def _outermost(run: Any) -> Any:
    """Return *run*, or what was put around it."""
    parent = run.getparent()
    return parent if parent is not None and parent.tag == f"{W}del" else run


def _may_change(run: Any) -> bool:
    """Whether a change may be tracked here: in a paragraph, of one variant, by nobody yet."""
    parent = run.getparent()
    if parent is None or parent.tag != _PARAGRAPH:
        return False
    return not any(above.tag == _ALTERNATE for above in run.iterancestors()) and all(
        each.tag in (f"{W}rPr", f"{W}t") for each in run
    )


def _change(pieces: Sequence[Any], instead: str, ids: Iterator[int], author: str) -> Any:
    """Delete *pieces* and insert *instead* behind them, tracked; what stands last."""
    made = [delete(piece) for piece in pieces]
    last = made[-1]
    if instead:
        last = insert(instead, pieces[0])
        made[-1].addnext(last)
        made.append(last)
    for each in made:
        each.set(f"{W}id", str(next(ids)))
        each.set(f"{W}author", author)
    return last
