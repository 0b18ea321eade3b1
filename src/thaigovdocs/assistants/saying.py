"""What a tool gives, as plain data of a bounded size."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.findings import Finding, Severity

MOST_ANSWER = 60_000
"""Characters of an answer."""
MOST_FINDINGS = 40
MOST_TEXT = 8_000
"""Characters of the text of all papers together."""
MOST_POLICY = 30_000

_ORDER = {severity: number for number, severity in enumerate(Severity)}
_STEPS = ((4_000, 100), (1_000, 40), (300, 15), (100, 5))  # letters of a text, items of a list
# Hints speak of the command line; the same is called otherwise here.
_OPTIONS = {
    "--force": "replace: true",
    "--copy": "copy: true",
    "--fiscal-year": "fiscal_year",
    "--issued": "issued",
}
_OPTION = re.compile("|".join(map(re.escape, _OPTIONS)))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool gives.

    Attributes:
        data: what is told.
        is_error: the call itself could not be done.
    """

    data: Mapping[str, Any]
    is_error: bool = False

    def text(self) -> str:
        """Return the data as JSON text of at most :data:`MOST_ANSWER` characters."""
        return json.dumps(self.bounded(), ensure_ascii=False)

    def bounded(self) -> dict[str, Any]:
        """Return the data, shortened where it is too long; ``cut`` then says so."""
        data: dict[str, Any] = _sound(dict(self.data))
        whole = len(json.dumps(data, ensure_ascii=False))
        if whole <= MOST_ANSWER:
            return data
        for letters, items in _STEPS:
            short: dict[str, Any] = _shortened(data, letters, items)
            short["cut"] = [
                *short.get("cut", ()),
                f"texts to {letters} characters and lists to {items} items: the whole answer had "
                f"{whole} characters; ask for less at once",
            ]
            if len(json.dumps(short, ensure_ascii=False)) <= MOST_ANSWER:
                break
        return short


def refusal(error: ThaiGovDocsError) -> Answer:
    """Return that a call could not be done, and why."""
    return Answer({"done": False, **findings_of(error.findings or (str(error),))}, is_error=True)


def findings_of(
    findings: Iterable[Finding | str], writes: Mapping[Finding, Mapping[str, Any]] | None = None
) -> dict[str, Any]:
    """Return *findings* as an answer has them: the worst first, at most :data:`MOST_FINDINGS`.

    Args:
        findings: what was found; text for a fault that has no code.
        writes: what to write, by finding.
    """
    all_ = sorted(findings, key=_weight)
    told = [_told(each, writes or {}) for each in all_[:MOST_FINDINGS]]
    answer: dict[str, Any] = {"findings": told}
    if left := all_[MOST_FINDINGS:]:
        codes = Counter(each.code if isinstance(each, Finding) else "-" for each in left)
        answer["findings_left_out"] = {"count": len(left), "by_code": dict(codes)}
    return answer


def cut_text(text: str, most: int, what: str, cut: list[str]) -> str:
    """Return at most *most* characters of *text*; *cut* then says that *what* was cut."""
    if len(text) <= most:
        return text
    cut.append(f"{what}: {len(text) - most} of {len(text)} characters at its end")
    return text[: max(most, 0)]


def _weight(finding: Finding | str) -> int:
    return _ORDER[finding.severity] if isinstance(finding, Finding) else 0


def _told(finding: Finding | str, writes: Mapping[Finding, Mapping[str, Any]]) -> dict[str, Any]:
    if isinstance(finding, str):
        return {"severity": "error", "code": None, "message": {"en": finding, "th": finding}}
    mark = finding.origin.mark
    told: dict[str, Any] = {
        "severity": finding.severity.value,
        "code": finding.code,
        "where": str(finding.origin) or None,
        "path": mark.path if mark and mark.path else None,
        "document": finding.document,
        "message": {lang: finding.message(lang) for lang in ("en", "th")},
        "hint": {lang: _in_our_words(finding.hint(lang)) for lang in ("en", "th")},
        "write": writes.get(finding),
        "fix": {"old": finding.fix.old, "new": finding.fix.new} if finding.fix else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _in_our_words(hint: str) -> str:
    return _OPTION.sub(lambda found: _OPTIONS[found[0]], hint)


def _sound(value: Any) -> Any:
    """Return *value* with text that is Unicode: names of files may hold halves of signs."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, Mapping):
        return {_sound(str(key)): _sound(each) for key, each in value.items()}
    return [_sound(each) for each in value] if isinstance(value, (list, tuple)) else value


def _shortened(value: Any, letters: int, items: int) -> Any:
    if isinstance(value, str):
        return value if len(value) <= letters else f"{value[:letters]}…"
    if isinstance(value, dict):
        kept = list(value.items())[: max(items, 20)]
        return {_shortened(key, letters, items): _shortened(v, letters, items) for key, v in kept}
    return (
        [_shortened(e, letters, items) for e in value[:items]] if isinstance(value, list) else value
    )
