"""A policy file, and the paper that somebody changed in Word after it was printed."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs._arguments import path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.comparison.words import WordChange, aligned, word_changes
from thaigovdocs.documents.compose import compose
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.passages import OPEN, Passage, characters, passages, shown
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.thai.spans import PageCount, Span

_GAPS = re.compile(r"[\s\u00a0]+")
_LEADER = re.compile(r"(?:\.{2,}|…|_{2,})+")
_DRAWN = re.compile(r"[☐☑☒✓]| \| ")  # boxes, and the strokes between the cells of a passage
_CELLS = " | "
_COUNT = "\ue000"  # stands for pages that are counted when the packet is printed
_COUNTED = r"[0-9๐-๙]*"
_LIKE = 0.2  # papers that share fewer of their lines are not two forms of one


@dataclass(frozen=True, slots=True)
class Edit:
    """A line or paragraph that is not as it was printed.

    Attributes:
        kind: ``changed``, ``added`` or ``removed`` in the edited file.
        before: as the policy prints it, its label before it; empty where it was added.
        after: as it stands in the edited file; empty where it was removed.
        words: the two laid over one another.
        origin: where the words stand in the policy file; of an added one, and of words that
            the file does not hold, the words before.
        place: where they stand in the edited file; of a removed one nowhere.
    """

    kind: str
    before: str
    after: str
    words: tuple[WordChange, ...]
    origin: Origin
    place: Origin


@dataclass(frozen=True, slots=True)
class EditedPaper:
    """One paper in the edited file.

    Attributes:
        id: its id in the policy file.
        title: what it is called.
        edits: the lines and paragraphs that differ, in the order in which one reads.
    """

    id: str
    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """A policy file against an edited one.

    Attributes:
        policy: the name of the policy file; empty for none.
        edited: the name of the edited file.
        papers: those that both have.
    """

    policy: str
    edited: str
    papers: tuple[EditedPaper, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing was changed."""
        return not any(paper.edits for paper in self.papers)

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        papers = [
            {"id": paper.id, "title": paper.title, "edits": [_data(each) for each in paper.edits]}
            for paper in self.papers
        ]
        return {"policy": self.policy, "edited": self.edited, "papers": papers}


def check_against(file: PolicyFile, edited: Sequence[Document], name: str) -> Against:
    """Return which lines and paragraphs of *edited* are not as *file* prints them.

    White space, leaders and what is left open are no difference.

    Args:
        file: the policy file that the papers were printed from.
        edited: the papers of the edited file, as they were recognized.
        name: of the edited file.

    Raises:
        PolicyError: no paper is like one of the policy (TGD009).
    """
    printed = compose(file)
    pairs = list(_pairs(printed, edited))
    if not pairs:
        raise PolicyError(findings=[Finding.of("TGD009", Origin.of_file(name), None, file=name)])
    papers = tuple(
        EditedPaper(one.id, one.meta.title, tuple(_edits(_lines(one), _lines(other))))
        for one, other in pairs
    )
    return Against(file.name or "", name, papers)


def compare_edited(
    policy: PolicyFile | str | os.PathLike[str],
    edited: str | os.PathLike[str] | bytes,
    *,
    name: str = "",
) -> Against:
    """Return what was changed in the file *edited* since it was printed from *policy*.

    Args:
        policy: a policy file that was read, or the path of one.
        edited: the path of a DOCX, PDF or text file, or its bytes.
        name: what places call those bytes.

    Raises:
        PolicyError: a file cannot be read, or no paper is like one of the policy (TGD009).
        MissingToolError: the machine lacks what reads such a file.
        UsageError: an argument is of the wrong type.
    """
    from thaigovdocs.recognition import read_foreign

    file = policy if isinstance(policy, PolicyFile) else load(path_of(policy, "policy"))
    if isinstance(edited, bytes):
        return check_against(file, read_foreign(edited, name).documents, name)
    path_of(edited, "edited")
    return check_against(file, read_foreign(edited).documents, os.fspath(edited))


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    origin: Origin
    part: str
    is_row: bool = False


def _pairs(
    printed: Mapping[str, Document], edited: Sequence[Document]
) -> Iterator[tuple[Document, Document]]:
    """Yield each edited paper beside the printed one that shares most lines with it."""
    left = {id_: Counter(_pieces(document)) for id_, document in printed.items()}
    for other in edited:
        pieces = Counter(_pieces(other))
        shares = {id_: _share(pieces, known) for id_, known in left.items()}
        best = max(shares, key=lambda id_: shares[id_], default=None)
        if best is not None and shares[best] >= _LIKE:
            del left[best]
            yield printed[best], other


def _pieces(document: Document) -> list[str]:
    """Return the words of a paper, in stretches: a change leaves most of them alone."""
    return [piece for line in _lines(document) for piece in line.words.split(" ") if len(piece) > 3]


def _share(one: Counter[str], other: Counter[str]) -> float:
    whole = max(1, min(sum(one.values()), sum(other.values())))
    return sum((one & other).values()) / whole


def _lines(document: Document) -> list[_Line]:
    lines = (
        _Line(_plain(each), _origin(each), each.part, _CELLS in characters(each.text))
        for each in passages(document)
    )
    return [line for line in lines if line.words]


def _plain(passage: Passage) -> str:
    pieces = (_COUNT if isinstance(each, PageCount) else shown(each) for each in passage.text)
    words = " ".join(filter(None, (characters(passage.label), "".join(pieces))))
    words = _DRAWN.sub(" ", _LEADER.sub(" ", words.replace(OPEN, " ")))
    return _GAPS.sub(" ", words).strip()


def _origin(passage: Passage) -> Origin:
    spans = (piece for piece in (*passage.text, *passage.label) if isinstance(piece, Span))
    known = (span.origin for span in spans if span.origin)
    return next((origin for origin in known if origin.mark or origin.spot), Origin())


def _edits(before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[Edit]:
    """Yield what differs, in reading order."""
    after = list(_put_together(before, after))
    gone = Counter(_squeezed(line.words) for line in before if line.part != "body")
    come = Counter(_squeezed(line.words) for line in after)
    moved = gone & come  # a caption or owner that a reader of files meets elsewhere
    for edit in _differences(before, after):
        alone = _squeezed(edit.before or edit.after)
        if edit.kind == "changed" or not moved[alone]:
            yield edit


def _put_together(before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[_Line]:
    """Yield *after*, lines as one where a row of *before* holds them side by side."""
    rows = {_squeezed(line.words) for line in before if line.is_row}
    at = 0
    while at < len(after):
        pieces = (after[at : at + count] for count in (3, 2) if at + count <= len(after))
        held = (each for each in pieces if _squeezed("".join(one.words for one in each)) in rows)
        found = next(held, after[at : at + 1])
        yield replace(found[0], words=" ".join(line.words for line in found))
        at += len(found)


def _differences(before: Sequence[_Line], after: Sequence[_Line]) -> Iterator[Edit]:
    last = before[0].origin if before else Origin()
    for one, other in aligned(*([line.words for line in side] for side in (before, after))):
        old = before[one] if one is not None else None
        new = after[other] if other is not None else None
        if old is not None and (old.origin.mark or old.origin.spot):
            last = old.origin
        was, now = (line.words if line else "" for line in (old, new))
        if _is_same(was, now):
            continue
        was = was.replace(_COUNT, OPEN)
        kind = "changed" if old and new else "added" if new else "removed"
        place = new.origin if new else Origin()
        yield Edit(kind, was, now, word_changes(was, now), last, place)


def _is_same(was: str, now: str) -> bool:
    one, other = _squeezed(was), _squeezed(now)
    if _COUNT not in one:
        return one == other
    return re.fullmatch(_COUNTED.join(map(re.escape, one.split(_COUNT))), other) is not None


def _squeezed(words: str) -> str:
    return words.replace(" ", "")


def _data(edit: Edit) -> dict[str, Any]:
    line, column = edit.origin.position
    spot = edit.place.spot
    return {
        "kind": edit.kind,
        "before": edit.before or None,
        "after": edit.after or None,
        "words": [{"kind": each.kind, "text": each.text} for each in edit.words],
        "file": edit.origin.mark.file if edit.origin.mark else None,
        "line": line or None,
        "column": column or None,
        "path": (edit.origin.mark.path or None) if edit.origin.mark else None,
        "spot": spot.to_dict() if spot else None,
    }
