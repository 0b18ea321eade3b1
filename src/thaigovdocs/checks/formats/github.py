"""What was found, as annotations of a GitHub workflow."""

from __future__ import annotations

from collections.abc import Sequence

from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.formats.places import file_name
from thaigovdocs.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def format_github(checked: Sequence[Checked], *, lang: str = "th") -> str:
    """Return a workflow command for each finding, one a line; nothing for none.

    Args:
        checked: the files.
        lang: ``th`` or ``en``.
    """
    lines = [_line(finding, each, lang) for each in checked for finding in each.report]
    return "".join(f"{line}\n" for line in lines)


def _line(finding: Finding, checked: Checked, lang: str) -> str:
    line, column = finding.origin.position
    excerpt = checked.excerpt(finding) if line else None
    # columns only on one line: GitHub refuses an end before the beginning
    place = {"line": line, "endLine": line, "col": column} if line else {}
    if excerpt:
        place |= {"col": excerpt.start + 1, "endColumn": excerpt.end}
    properties: dict[str, object] = {
        "file": file_name(finding, checked.name),
        **place,
        "title": finding.code,
    }
    named = ",".join(f"{name}={_property(str(each))}" for name, each in properties.items())
    spot = finding.origin.spot
    where = f"{spot.text(lang)}: " if spot else ""
    words = f"{where}{finding.message(lang)}\n{finding.hint(lang)}"
    return f"::{_COMMANDS[finding.severity]} {named}::{_escaped(words)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
