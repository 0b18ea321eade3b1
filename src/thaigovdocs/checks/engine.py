"""Running the rules over a case: each once, in the order of the file, nothing twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thaigovdocs.checks.case import Case, Paper
from thaigovdocs.checks.rules import Checker, rules
from thaigovdocs.checks.selection import Selection
from thaigovdocs.checks.silence import Silence, silenced, silences_of
from thaigovdocs.documents.model import Document
from thaigovdocs.findings import Finding, Origin, Report, Severity
from thaigovdocs.findings.finding import LANGUAGES
from thaigovdocs.policy.loading.file import PolicyFile

_EVERYTHING = Selection()
_SHOWN = 200
_MOST = 2_000  # of one rule in one file


def check_case(case: Case, *, selection: Selection = _EVERYTHING) -> Report:
    """Return what the rules find in *case*, in the order of the file.

    Pure, and it never raises: a rule that fails is a finding of its own (TGD001).

    Args:
        case: the papers of one file.
        selection: the codes that are asked for.
    """
    found: list[Finding] = []
    for check, codes in _checkers(selection):
        found += _guarded(check, codes, case)
    asked = Report(each for each in found if selection.has(each.code))
    return asked.unique().in_order(case.name)


def check_documents(
    file: PolicyFile,
    documents: Mapping[str, Document],
    *,
    selection: Selection = _EVERYTHING,
) -> Report:
    """Return what the rules find in the papers of a policy file, its silences kept.

    Args:
        file: the policy file.
        documents: the papers that were composed from it, by id.
        selection: the codes that are asked for.
    """
    in_thai = (each for each in documents.values() if each.language == "th")
    papers = tuple(map(Paper, in_thai))
    case = Case(papers, "policy", file, file.name or "")
    return kept(
        check_case(case, selection=selection),
        silences_of(file),
        selection=selection,
        name=case.name,
    )


def kept(
    report: Iterable[Finding],
    silences: Sequence[Silence],
    *,
    selection: Selection = _EVERYTHING,
    name: str = "",
) -> Report:
    """Return *report* without what is silenced, and with what is wrong about the silences.

    Args:
        report: what was found in a policy file.
        silences: those of the same file.
        selection: the codes that are asked for.
        name: of the file.
    """
    if not silences:
        return Report(report)
    left, told = silenced(tuple(report), silences)
    asked = (each for each in told if _is_asked(each, selection))
    return Report((*left, *asked)).unique().in_order(name)


def stopping(report: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the errors of *report* that stop a packet from being rendered."""
    known = rules()
    return tuple(
        finding
        for finding in report
        if finding.severity is Severity.ERROR
        and (finding.code not in known or known[finding.code].stops)
    )


def _is_asked(finding: Finding, selection: Selection) -> bool:
    """Whether a fault of a silence matters: not where its rule was left out of this run."""
    about = finding.params.get("rule", "")
    return selection.has(about) if finding.code == "TGD003" else selection.has(finding.code)


def _checkers(selection: Selection) -> Iterator[tuple[Checker, list[str]]]:
    """Yield each function that is the rule of an asked code, once, with its codes."""
    owned: dict[Checker, list[str]] = {}
    for code, rule in rules().items():
        owned.setdefault(rule.check, []).append(code)
    for check, codes in owned.items():
        if any(map(selection.has, codes)):
            yield check, codes


def _guarded(check: Checker, codes: Sequence[str], case: Case) -> Iterator[Finding]:
    """Yield what a rule finds; should it fail, what it found until then, and the failure."""
    try:
        for number, finding in enumerate(check(case)):
            if number >= _MOST:
                params = {"rule": finding.code, "limit": f"{_MOST:,}"}
                yield _placed(Finding.of("TGD010", finding.origin, None, **params), case)
                return
            for lang in LANGUAGES:  # a parameter that the message names and the rule forgot
                finding.message(lang), finding.hint(lang)
            yield _placed(finding, case)
    except Exception as error:
        params = {"rule": codes[0], "kind": type(error).__name__, "why": str(error)[:_SHOWN]}
        yield _placed(Finding.of("TGD001", None, None, **params), case)


def _placed(finding: Finding, case: Case) -> Finding:
    """Return *finding* with a place: that of its paper, where it points nowhere."""
    origin = finding.origin
    if origin.spot or (origin.mark and (origin.mark.line or not case.name)):
        return finding
    papers = [paper for paper in case.papers if paper.document.id == finding.document]
    return replace(finding, origin=_beginning(case, papers or list(case.papers), finding))


def _beginning(case: Case, papers: Sequence[Paper], finding: Finding) -> Origin:
    """Return where the first of *papers* begins."""
    if case.file is not None:
        ids = [entry.key for entry in case.file.documents]
        known = finding.document in ids
        path = f"documents[{ids.index(str(finding.document))}]" if known else "documents"
        mark = case.file.mark_at(finding.origin.mark.path if finding.origin.mark else path)
        return Origin(mark=replace(mark, steps=())) if mark else finding.origin
    for paper in papers:
        for passage in paper.passages:
            origin = passage.origin()
            if origin.spot or origin.mark:
                return origin
    return Origin.of_file(case.name, 1, 1) if case.name else finding.origin
