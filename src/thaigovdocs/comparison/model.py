"""What a comparison found, as data."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.comparison.words import WordChange
from thaigovdocs.findings import Report

ChangeKind: TypeAlias = Literal["changed", "added", "removed", "relabelled"]
PaperKind: TypeAlias = Literal["same", "changed", "added", "removed"]


@dataclass(frozen=True, slots=True)
class Fact:
    """Why a passage changed: a value of the policy file.

    Attributes:
        path: the keys that lead to it, such as ``fiscal_year``, ``people.head.name``.
        before: what it was, as written; ``None`` where there was none.
        after: what it is; ``None`` likewise.
    """

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """A line or paragraph that is not as it was.

    Attributes:
        kind: ``changed``, ``added``, ``removed``, or ``relabelled`` (only the number
            before it is another).
        part: where in the paper: ``head.subject``, ``body``, ``dated``.
        before: as it was printed, its label before it; empty where it was not.
        after: as it is printed; empty likewise.
        words: the two laid over one another.
        facts: what of the policy file made the difference, as far as that is known.
    """

    kind: ChangeKind
    part: str
    before: str
    after: str
    words: tuple[WordChange, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperChange:
    """One paper in both files.

    Attributes:
        id: its id in the policy files.
        kind: ``same``, ``changed``, ``added`` or ``removed``.
        title: what it is called: in the second file, else in the first.
        changes: the passages that differ, in the order in which one reads.
    """

    id: str
    kind: PaperKind
    title: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two policy files, paper by paper.

    Attributes:
        before: the name of the first file; empty for none.
        after: the name of the second.
        papers: the papers of the second file in its order, each with those of the first
            that are gone where they stood.
        report: what reading the later file found.
    """

    before: str
    after: str
    papers: tuple[PaperChange, ...]
    report: Report

    @property
    def is_same(self) -> bool:
        """Whether every paper prints the same in both."""
        return all(paper.kind == "same" for paper in self.papers)

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        return {
            "before": self.before,
            "after": self.after,
            "papers": [
                {
                    "id": paper.id,
                    "kind": paper.kind,
                    "title": paper.title,
                    "changes": [_data(change) for change in paper.changes],
                }
                for paper in self.papers
            ],
            "findings": [finding.to_dict() for finding in self.report],
        }


def _data(change: Change) -> dict[str, Any]:
    return {
        "kind": change.kind,
        "part": change.part,
        "before": change.before or None,
        "after": change.after or None,
        "words": [{"kind": each.kind, "text": each.text} for each in change.words],
        "facts": [
            {"path": fact.path, "before": fact.before, "after": fact.after} for fact in change.facts
        ],
    }
