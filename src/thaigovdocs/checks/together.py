"""The papers of several files as one case: what holds across them, and what cites what."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import thaigovdocs._regex as re
from thaigovdocs._arguments import content_of, names_of, path_of
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.across import (
    AFTER,
    CLAUSE,
    NUMBER,
    SHORTEST,
    check_citations,
    squeezed,
)
from thaigovdocs.checks.across_people import check_people
from thaigovdocs.checks.case import Case, Paper, Passage
from thaigovdocs.checks.engine import check_case
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.families.references import clause_labels
from thaigovdocs.checks.files import check_data, check_file
from thaigovdocs.checks.selection import Selection
from thaigovdocs.checks.settings import Settings
from thaigovdocs.errors import UsageError
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.digits import to_arabic

Checkable: TypeAlias = str | os.PathLike[str] | bytes

_LISTED = ("head.references", "head.enclosures")
_CITING = (*_LISTED, "head.titles", "head.subject", "body")
_CITED = ("TGD852", "TGD853")
_AS_BEFORE = ("TGD301", "TGD302")
_QUANTITY = re.compile(r"\s*จำนวน\s.*$")
_COPY = re.compile(r"^(?:[0-9]{1,2}\.\s*)?(?:สำเนา)?")


@dataclass(frozen=True, slots=True)
class CasePaper:
    """A paper of a case.

    Attributes:
        id: what the case calls it.
        file: in which it stands.
        kind, title, number, date: as its head says them; empty for what it does not say.
    """

    id: str
    file: str
    kind: str
    title: str
    number: str
    date: str


@dataclass(frozen=True, slots=True)
class Cites:
    """A paper that names another.

    Attributes:
        paper: the id of the one that names it.
        cited: the id of the named paper; empty where the case does not hold it.
        part: where it is named (``head.enclosures``, ``body``).
        words: how.
        origin: the place.
    """

    paper: str
    cited: str
    part: str
    words: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Together:
    """Several files checked as one case.

    Attributes:
        papers: in the order of the files.
        cites: what names what, in reading order.
        report: what was found in each file, and across them.
    """

    papers: tuple[CasePaper, ...]
    cites: tuple[Cites, ...]
    report: Report

    def to_dict(self) -> dict[str, Any]:
        """Return all of it as plain data."""
        return {
            "papers": [
                {name: getattr(each, name) for name in CasePaper.__slots__} for each in self.papers
            ],
            "cites": [
                {
                    "paper": each.paper,
                    "cited": each.cited or None,
                    "part": each.part,
                    "words": each.words,
                    "place": str(each.origin),
                }
                for each in self.cites
            ],
            "findings": [finding.to_dict() for finding in self.report],
        }


def together(
    *files: Checkable,
    names: Sequence[str] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Together:
    """Return what is wrong in a case of papers that stand in several files.

    Each file is checked by itself, and all papers as if they stood in one: numbers, dates,
    names, sums, annexes and enclosures must agree across the files, and a clause that is
    cited must stand in the paper that is named.

    Args:
        files: paths of policy, DOCX, PDF and text files, or their bytes.
        names: what findings call the bytes, in the order of *files*.
        select: codes and families that are asked for; none for all.
        ignore: codes and families that are left out.

    Raises:
        UsageError: there is no file, or an argument is of the wrong type.
        MissingToolError: the machine lacks what reads such a file.

    Example:
        >>> letter = "ที่ กก ๐๐๑/๒\\nเรื่อง งาน\\nเรียน นายอำเภอ\\nตามประกาศ ที่ ๑/๒๕๖๙"
        >>> [paper.kind for paper in together(letter.encode(), names=["a.txt"]).papers]
        ['letter']
    """
    if not files:
        raise UsageError("expected at least one file, found none")
    selection = Selection.of(names_of(select, "select"), names_of(ignore, "ignore"))
    called = [*names_of(names, "names"), *[""] * len(files)]
    checked = []
    for file, name in zip(files, called, strict=False):
        data = content_of(file, "files")
        if data is None:
            checked.append(check_file(path_of(file, "files"), selection=selection))
        else:
            checked.append(check_data(data, name, selection=selection))
    return joined(checked, selection=selection)


def joined(
    checked: Sequence[Checked],
    *,
    selection: Selection | None = None,
    settings: Settings | None = None,
) -> Together:
    """Return files that were checked one by one as one case.

    Args:
        checked: the files.
        selection: the codes that are asked for.
        settings: of the project.
    """
    held = [*_papers(checked)]
    papers = tuple(paper for _, paper in held)
    chosen = (
        selection if selection and selection != Selection() else (settings or Settings()).selection
    )
    across = check_case(Case(papers, "text", None, ""), selection=chosen)
    whole = {finding.mistake for finding in across}
    alone = [
        finding
        for each in checked
        for finding in each.report
        if each.source == "policy" or finding.code[3] != "3" or finding.mistake in whole
    ]  # what one file seems to lack, another may hold
    known = {finding.mistake for finding in alone}
    told = [finding for finding in across if finding.mistake not in known and _is_across(finding)]
    cites = tuple(_cites(papers))
    found = (*_missing_clauses(papers), *check_citations(papers), *check_people(papers))
    asked = [finding for finding in found if chosen.has(finding.code)]
    # Which paper is right, the head of the cited one says.
    known_wrong = {finding.document for finding in asked if finding.code in _CITED}
    told = [f for f in told if f.code not in _AS_BEFORE or f.document not in known_wrong]
    report = Report((*alone, *told, *asked))
    return Together(tuple(_shown(name, paper) for name, paper in held), cites, report.unique())


def _is_across(finding: Finding) -> bool:
    """Whether a finding speaks of several papers: of what papers say of one another."""
    return finding.code[3] in "345"


def _papers(checked: Sequence[Checked]) -> Iterator[tuple[str, Paper]]:
    """Yield the papers of all files with the names of their files, ids counted anew."""
    counts: Counter[str] = Counter()
    for each in checked:
        for paper in each.papers:
            kind = paper.document.kind
            counts[kind] += 1
            id_ = f"{kind}-{counts[kind]}" if counts[kind] > 1 else kind
            yield each.name, Paper(replace(paper.document, id=id_))


def _shown(name: str, paper: Paper) -> CasePaper:
    document, meta = paper.document, paper.document.meta
    date = next((passage.text for passage in paper.of("head.date", "dated")), "")
    return CasePaper(document.id, name, document.kind, meta.title, meta.number, date)


def _cites(papers: Sequence[Paper]) -> Iterator[Cites]:
    """Yield what each paper names: papers of the case, and those of its lists that are none."""
    numbers = {_key(paper.document.meta.number): paper for paper in papers}
    numbers.pop("", None)
    for paper in papers:
        for passage in paper.of(*_CITING):
            if passage.part == "head.titles" and kind_of(paper.document.kind).is_issued:
                continue
            found = {*_by_number(passage, numbers), *_by_title(passage, papers)}
            found.discard(paper.document.id)
            words = " ".join(passage.text.split())
            for id_ in sorted(found):
                yield Cites(paper.document.id, id_, passage.part, words, passage.origin())
            if not found and passage.part in _LISTED:
                yield Cites(paper.document.id, "", passage.part, words, passage.origin())


def _by_number(passage: Passage, numbers: Mapping[str, Paper]) -> Iterator[str]:
    for found in NUMBER.finditer(passage.arabic):
        paper = numbers.get(_key(found["number"]))
        if paper is not None:
            yield paper.document.id


def _by_title(passage: Passage, papers: Sequence[Paper]) -> Iterator[str]:
    said = squeezed(_COPY.sub("", _QUANTITY.sub("", passage.arabic)))
    for paper in papers:
        meta = paper.document.meta
        title = squeezed(meta.title)
        is_named = len(title) >= SHORTEST and title in said
        is_begun = bool(meta.subject) and len(said) >= SHORTEST and title.startswith(said)
        if is_named or (is_begun and passage.part == "head.enclosures"):
            yield paper.document.id


def _missing_clauses(papers: Sequence[Paper]) -> Iterator[Finding]:
    """Yield clauses that are cited of a paper of the case, which has no such clause."""
    for paper in papers:
        for passage in paper.of("body", "head.references"):
            for found in CLAUSE.finditer(passage.arabic):
                words = passage.arabic[found.end() : found.end() + AFTER]
                for other in papers:
                    title = squeezed(other.document.meta.title)
                    if other is paper or len(title) < SHORTEST or title not in squeezed(words):
                        continue
                    labels = set(clause_labels(other))
                    if labels and found["clause"] not in labels:
                        yield passage.finding(
                            "TGD850",
                            found.start(),
                            found.end("clause"),
                            title=other.document.meta.title,
                        )


def _key(number: str) -> str:
    return re.sub(r"\s", "", to_arabic(number))
