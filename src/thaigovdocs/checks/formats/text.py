"""What was found, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.checks.case import Paper
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.formats.places import place
from thaigovdocs.findings import Finding, Severity

_STYLES = {
    Severity.ERROR: "\x1b[31;1m",
    Severity.WARNING: "\x1b[33;1m",
    Severity.NOTE: "\x1b[36m",
    "title": "\x1b[1m",
    "dim": "\x1b[2m",
}
_END = "\x1b[0m"
_LONGEST = 100
_SAID = {
    "th": {
        "hint": "แก้ไข",
        "nothing": "ไม่พบสิ่งที่ต้องแก้ไข: ",
        "summary": "ข้อผิดพลาด {errors} ควรตรวจสอบ {warnings} ข้อสังเกต {notes} (ตรวจ {files} แฟ้ม)",
    },
    "en": {
        "hint": "hint",
        "nothing": "nothing found; ",
        "summary": "errors {errors}, warnings {warnings}, notes {notes} (files checked: {files})",
    },
}


def format_text(
    checked: Sequence[Checked], *, lang: str = "th", colour: bool = False, summary: bool = True
) -> str:
    """Return what was found, file by file and paper by paper, and a line that counts it.

    Each finding has its place, its line with carets below the words it speaks of, and
    what to do.

    Args:
        checked: the files.
        lang: ``th`` or ``en``.
        colour: mark severities by the colours of a terminal.
        summary: end with the line that counts.
    """
    writer = _Writer(lang, colour)
    lines = [line for each in checked for line in writer.file(each)]
    if summary:
        lines.append(writer.summary(checked))
    return "".join(f"{line}\n" for line in lines)


def title_of(paper: Paper) -> str:
    """Return how a paper is called in a list: its id, its kind, its title."""
    document = paper.document
    kind = f" ({document.kind})" if document.kind != document.id else ""
    return f"{document.id}{kind}  {cut(document.meta.title)}".rstrip()


def cut(text: str) -> str:
    """Return *text* on one line, and no more of it than a line holds."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class _Writer:
    def __init__(self, lang: str, colour: bool) -> None:
        self.lang, self.colour = lang, colour
        self.said = _SAID[lang]

    def file(self, checked: Checked) -> Iterator[str]:
        titles = {paper.document.id: title_of(paper) for paper in checked.papers}
        grouped: dict[str | None, list[Finding]] = {}
        for finding in checked.report:
            known = finding.document in titles
            grouped.setdefault(finding.document if known else None, []).append(finding)
        for id_ in [None, *titles]:
            if id_ in grouped:
                title = checked.name if id_ is None else f"{checked.name}  {titles[id_]}"
                yield self.styled("title", title)
                for finding in grouped[id_]:
                    yield from self.finding(finding, checked)
                yield ""

    def finding(self, finding: Finding, checked: Checked) -> Iterator[str]:
        severity = finding.severity
        where = place(finding.origin, self.lang)
        head = self.styled(severity, f"{severity.word(self.lang)}[{finding.code}]")
        yield " ".join(filter(None, (where and f"{where}:", head, finding.message(self.lang))))
        excerpt = checked.excerpt(finding)
        if excerpt:
            line, carets = excerpt.shown()
            number = str(excerpt.number or "")
            yield self.styled("dim", f"  {number:>4} | ") + line
            yield self.styled("dim", f"  {'':>4} | ") + self.styled(severity, carets)
        yield f"  {self.said['hint']}: {finding.hint(self.lang)}"

    def summary(self, checked: Sequence[Checked]) -> str:
        found = [finding.severity for each in checked for finding in each.report]
        counts = {f"{severity.value}s": found.count(severity) for severity in Severity}
        said = self.said["summary"].format(files=len(checked), **counts)
        return said if found else f"{self.said['nothing']}{said}"

    def styled(self, style: str, text: str) -> str:
        return f"{_STYLES[style]}{text}{_END}" if self.colour else text
