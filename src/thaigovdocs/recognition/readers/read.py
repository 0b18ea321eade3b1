"""What every reader gives, whatever kind of file it reads."""

from __future__ import annotations

from collections.abc import Sequence

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.recognition.lines.line import Line
from thaigovdocs.recognition.measured import Measured
from thaigovdocs.recognition.model import FontUse, PageNumber


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader found in a file.

    Attributes:
        lines: in reading order.
        beside: what stands beside the papers: headers, footers, notes.
        fonts: the runs and their fonts.
        page_numbers: those that the reader itself told apart.
        secrecy: the words in a header or footer that say it; ``None`` for none.
        findings: what of the file was not read.
        measured: how its pages and lines are set.
        sets: the words in a header or footer that say which set of how many it is.
    """

    lines: tuple[Line, ...]
    beside: tuple[Line, ...] = ()
    fonts: tuple[FontUse, ...] = ()
    page_numbers: tuple[PageNumber, ...] = ()
    secrecy: Line | None = None
    findings: tuple[Finding, ...] = ()
    measured: Measured = Measured()
    sets: Line | None = None


def told(code: str, name: str, **params: object) -> Finding:
    """Return the finding *code* about the whole file *name*."""
    return Finding.of(code, Origin.of_file(name), None, name=name, **params)


def ranges(numbers: Sequence[int]) -> str:
    """Return ascending *numbers* as they are written.

    Example:
        >>> ranges([2, 5, 6, 7])
        '2, 5-7'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(map(str, run)) for run in runs)
