"""Where in a paragraph of a DOCX the words of a finding stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding, Severity
from thaigovdocs.recognition.readers.docx_runs import Trace
from thaigovdocs.thai.digits import to_arabic, to_thai

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_GAPS = re.compile(r"\s")
_THAI_DIGIT = re.compile("[๐-๙]")


@dataclass(frozen=True)
class Place:
    """The words that a finding speaks of.

    Attributes:
        finding: what was found.
        first, start: the run in which they begin, counted in its paragraph, and the
            character of it.
        last, end: the run in which they end, and behind which character of it.
        instead: what stands there when the finding is mended; ``None`` where a person
            decides.
    """

    finding: Finding
    first: int
    start: int
    last: int
    end: int
    instead: str | None = None


def place_of(finding: Finding, runs: Sequence[Trace]) -> Place | None:
    """Return where the words of *finding* stand among the *runs* of its paragraph."""
    spot = finding.origin.spot
    at = next((n for n, trace in enumerate(runs) if spot and trace.spot.run >= spot.run), None)
    if at is None or spot is None:
        return None
    start = finding.origin.offset if runs[at].spot.run == spot.run else 0
    start = min(start, max(0, len(runs[at].words) - 1))
    old = finding.fix.old if finding.fix else ""
    if finding.fix and old and runs[at].words.startswith(old, start):
        return Place(finding, at, start, at, start + len(old), finding.fix.new)
    told = (old, finding.params.get("found", ""))
    ends = [_followed(runs, at, start, words) for words in told if words]
    last, end, length = max(ends, key=lambda each: each[2], default=(at, start, 0))
    if not length:
        last, end = at, len(runs[at].words)
    return Place(finding, at, start, last, end, _instead(finding, runs, (at, start), (last, end)))


def said(runs: Sequence[Trace], first: int, start: int, last: int, end: int) -> str:
    """Return the characters from one place among *runs* to another."""
    if first == last:
        return runs[first].words[start:end]
    between = "".join(trace.words for trace in runs[first + 1 : last])
    return runs[first].words[start:] + between + runs[last].words[:end]


def _followed(runs: Sequence[Trace], at: int, start: int, words: str) -> tuple[int, int, int]:
    """Return run and character behind the last of *words* that follows, and how many do."""
    wanted = [letter for letter in to_arabic(words) if not _skipped(letter)]
    found = (at, start, 0)
    count = 0
    for number in range(at, len(runs)):
        offset = start if number == at else 0
        for place in range(offset, len(runs[number].words)):
            letter = to_arabic(runs[number].words[place])
            if _skipped(letter):
                continue
            if count == len(wanted) or letter != wanted[count]:
                return found
            count += 1
            found = (number, place + 1, count)
    return found


def _skipped(letter: str) -> bool:
    return bool(_UNSEEN.match(letter) or _GAPS.match(letter))


def _instead(
    finding: Finding, runs: Sequence[Trace], first: tuple[int, int], last: tuple[int, int]
) -> str | None:
    """Return the one replacement that is sure: a repair that changes no word, or a known word."""
    if finding.fix:
        stands = said(runs, *first, *last)
        return finding.fix.new if stands == finding.fix.old else None
    found, right = finding.params.get("found", ""), finding.params.get("right", "")
    if not found or not right or finding.severity == Severity.NOTE:
        return None
    stands = said(runs, *first, *last)
    if _GAPS.sub(" ", to_arabic(stands)) != _GAPS.sub(" ", to_arabic(found)):
        return None
    return _spaced(stands, to_thai(right) if _THAI_DIGIT.search(stands) else right)


def _spaced(stands: str, right: str) -> str:
    """Return *right* with the spaces that *stands* has in the words that end both alike."""
    same = 0
    for one, other in zip(reversed(stands), reversed(right), strict=False):
        if one != other and not (_GAPS.match(one) and _GAPS.match(other)):
            break
        same += 1
    return right[: len(right) - same] + stands[len(stands) - same :]
