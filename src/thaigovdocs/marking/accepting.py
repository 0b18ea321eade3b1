"""Which changes of a marked file are sound: they mend, and bring nothing new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from thaigovdocs.checks.files import check_data
from thaigovdocs.findings import Finding, Severity
from thaigovdocs.marking.docx import accept_docx
from thaigovdocs.thai.digits import to_arabic

_SET = ("TGD25", "TGD7")  # how pages and types are set
_FEW = 3  # findings that come by changes; more were there, and are not known
_ROUNDS = 3  # in which changes that bring something new are given up


def sound(
    data: bytes, name: str, findings: Sequence[Finding], known: Sequence[Finding] = ()
) -> list[Finding]:
    """Return those of *findings* whose change may be accepted.

    The file is read and checked as it is when all are accepted: they are gone then, and no
    other finding has come.

    Args:
        data: the bytes of a DOCX.
        name: what its places are called.
        findings: those that are marked.
        known: all that is known of the file; where that does not say enough it is checked.
    """
    sure = [each for each in findings if _is_known(each)]
    before, is_whole = _counted(known or findings), False
    codes = {code for code, _ in before}  # that were looked for
    for _ in range(_ROUNDS):
        if not sure:
            return []
        accepted, sure = accept_docx(data, name, findings, sure)
        report = [*check_data(accepted, name).report]
        wrong = _wrong(report, sure, before)
        if not is_whole and (len(wrong) > _FEW or not {code for code, _ in wrong} <= codes):
            before, is_whole = _counted(check_data(data, name).report), True
            wrong = _wrong(report, sure, before)
        if not wrong:
            return sure
        places = {_paragraph(each) for each in report if _key(each) in wrong}
        kept = [each for each in sure if _key(each) not in wrong and _paragraph(each) not in places]
        sure = kept if len(kept) < len(sure) else []
    return []


def _wrong(
    report: Sequence[Finding], sure: Sequence[Finding], before: Counter[tuple[str, str]]
) -> set[tuple[str, str]]:
    """Return which findings of *report* have come, or are left though they were changed."""
    after, gone = _counted(report), _counted(sure)
    return {key for key, count in after.items() if count > before[key] - gone[key]}


def _is_known(finding: Finding) -> bool:
    """Whether a replacement stands beside the words of *finding*."""
    right = finding.params.get("found") and finding.params.get("right")
    return finding.fix is not None or bool(right and finding.severity != Severity.NOTE)


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter(map(_key, findings))


def _key(finding: Finding) -> tuple[str, str]:
    """Return what tells a finding from others; what it is set in may show any of its runs.

    The spaces and digits of its words may be mended by another finding.
    """
    is_set = finding.code.startswith(_SET)
    return finding.code, "" if is_set else "".join(
        to_arabic(finding.params.get("found", "")).split()
    )


def _paragraph(finding: Finding) -> tuple[str, int]:
    spot = finding.origin.spot
    return (spot.part, spot.paragraph) if spot else ("", 0)
