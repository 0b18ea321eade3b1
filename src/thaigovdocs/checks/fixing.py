"""Repairs that change no word, made in the source of a policy file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Fix, Mark
from thaigovdocs.policy.source.lines import line_starts
from thaigovdocs.thai.digits import to_arabic

_MARKS = re.compile("[ัิ-ฺ็-๎]")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NIKHAHIT_AA = re.compile("ํ([่-๋]?)า")


@dataclass(frozen=True, slots=True)
class Change:
    """A repair that was made.

    Attributes:
        code: of the finding.
        file: the name of the file.
        line, column: where, from 1, in the file as it was.
        old, new: the characters before and after.
    """

    code: str
    file: str
    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    new: str
    change: Change


def mended(text: str, name: str, findings: Iterable[Finding]) -> tuple[str, tuple[Change, ...]]:
    """Return the source *text* with every safe repair of *findings*, and what was changed.

    A repair is made where the characters of the finding stand in the source as they are
    printed; what an expression, an escape or a folded line gives is left alone, and so is
    what would change a word.  Everything else stays as it is, comments and all.

    Args:
        text: of the policy file.
        name: of the file, as the findings give it.
        findings: of the rules.
    """
    starts = line_starts(text)
    edits = sorted(_edits(text, name, starts, findings), key=lambda edit: (edit.start, edit.end))
    parts: list[str] = []
    changes: list[Change] = []
    at = 0
    for edit in edits:
        if edit.start < at or (changes and edit.start == edit.end == at):
            continue  # it overlaps the one before; the next pass finds it again
        parts += [text[at : edit.start], edit.new]
        at = edit.end
        changes.append(edit.change)
    return "".join([*parts, text[at:]]), tuple(changes)


def skeleton(text: str) -> str:
    """Return what of *text* no repair may change: its letters, without digits' script.

    Example:
        >>> skeleton("เเผน ๒ .๐") == skeleton("แผน 2.0")
        True
    """
    whole = _NIKHAHIT_AA.sub(r"\1ำ", to_arabic(text)).replace("เเ", "แ").replace("แเ", "แ")
    return _MARKS.sub("", _UNSEEN.sub("", "".join(whole.split())))


def _edits(
    text: str, name: str, starts: Sequence[int], findings: Iterable[Finding]
) -> Iterator[_Edit]:
    for finding in findings:
        fix, mark = finding.fix, finding.origin.mark
        if fix is None or mark is None or mark.file != name or finding.origin.expression:
            continue
        if finding.origin.standard is not None or skeleton(fix.old) != skeleton(fix.new):
            continue
        edit = _edit(text, starts, finding, fix, mark)
        if edit is not None:
            yield edit


def _edit(text: str, starts: Sequence[int], finding: Finding, fix: Fix, mark: Mark) -> _Edit | None:
    """Return the edit of the source, or ``None`` where other characters stand there."""
    places = [mark.at(finding.origin.offset + step) for step in range(len(fix.old))]
    if not places or any(not 0 < line <= len(starts) or not column for line, column in places):
        return None
    follows = all(one[0] == two[0] and one[1] + 1 == two[1] for one, two in pairwise(places))
    line, column = places[0]
    start = starts[line - 1] + column - 1
    source = text[start : start + len(fix.old)]
    if not follows or to_arabic(source) != to_arabic(fix.old):
        return None
    first, last = _difference(fix.old, fix.new)
    if source[first : len(fix.old) - last] != fix.old[first : len(fix.old) - last]:
        return None
    new = fix.new[first : len(fix.new) - last]
    told = f"{source[:first]}{new}{source[len(source) - last :]}"
    change = Change(finding.code, mark.file or "", line, column, source, told)
    return _Edit(start + first, start + len(source) - last, new, change)


def _difference(old: str, new: str) -> tuple[int, int]:
    """Return how many characters the two share at the beginning and at the end."""
    first = last = 0
    shorter = min(len(old), len(new))
    while first < shorter and old[first] == new[first]:
        first += 1
    while last < shorter - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return first, last
