"""Where paragraphs part, whatever kind of file their lines stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import thaigovdocs._regex as re
from thaigovdocs.recognition.labels import Series, label_of
from thaigovdocs.recognition.lines.line import Line, chain, trim
from thaigovdocs.recognition.vocabulary import (
    DATE_LINE,
    DATED,
    MEETING_COUNT,
    MEETING_LINE,
    MEMO_DATE,
    MEMO_HEADINGS,
    MEMO_TITLE,
    NUMBER,
    OFFICE_NUMBER,
    ORDER_NUMBER,
    ROW,
    UNIT,
    is_closing,
    is_name,
)
from thaigovdocs.thai.spans import Text

_DAY = ("ที่", "ถึง", "และ", "-")  # behind one of these a date goes on with its sentence
_SENTENCE = ("จึงเรียนมา", "จึงกราบเรียนมา", "จึงประกาศให้", "ประกาศ ณ", "สั่ง ณ")
_THAI = "[ก-ฮะ-ฺเ-ๅ็-๎]"  # a space stands on both sides of ๆ
_INSIDE_THAI = re.compile(f"{_THAI}\\n{_THAI}")
_INSIDE_LINK = re.compile(r"[A-Za-z0-9][-/]\n[A-Za-z0-9]")


def paragraphs(
    lines: Sequence[Line], goes_on: Callable[[Sequence[Line], Line, bool], bool]
) -> list[list[Line]]:
    """Return *lines*, those of one paragraph together.

    Args:
        lines: those of a file.
        goes_on: says whether a line goes on with the lines of a paragraph; it is told
            whether the number that the line begins with may follow those of the file.
    """
    groups: list[list[Line]] = []
    series = Series()
    for line in lines:
        row = ROW.match(line.words)
        label = label_of(line.words[row.end() if row else 0 :])
        if groups and goes_on(groups[-1], line, bool(label) and series.may_hold(label)):
            groups[-1].append(line)
            continue
        groups.append([line])
        series.take(label)
    return groups


def chained(group: Sequence[Line], between: Callable[[Line, Line], str]) -> Text:
    """Return the words of the lines of a paragraph, with what stands *between* two of them."""
    gaps = ("", *(between(above, below) for above, below in pairwise(group)))
    return chain((trim(line.text), gap) for line, gap in zip(group, gaps, strict=True))


def is_inside(above: Line, below: Line, *, thai: bool) -> bool:
    """Whether a line broke inside a link, or inside a run of Thai where those were broken."""
    seam = f"{above.words[-2:]}\n{below.words[:1]}"
    return bool(_INSIDE_LINK.search(seam) or (thai and _INSIDE_THAI.search(seam)))


def starts_part(above: Line, below: Line, *, full: bool, row: re.Match[str] | None = None) -> bool:
    """Whether *below* begins something of its own.

    Args:
        above, below: two lines.
        full: *above* reaches the margin.
        row: the label of the row of a head that both may belong to: a number or a date
            goes on with what the row cites.
    """
    words = below.words
    follows = ROW.match(words)
    return (
        words.startswith(_SENTENCE)
        or bool(DATED.match(words) or MEETING_LINE.match(words))
        or bool(MEETING_COUNT.match(above.words))
        or ((row is None or not full) and _starts_row(above, words))
        or (follows is not None and _follows(above.words, follows, full))
        or _is_alone(words)
    )


def _starts_row(above: Line, words: str) -> bool:
    if OFFICE_NUMBER.match(words) or ORDER_NUMBER.match(words):
        return True
    return bool(DATE_LINE.match(words)) and not above.words.rstrip().endswith(_DAY)


def _follows(above: str, row: re.Match[str], full: bool) -> bool:
    """Whether a row of a head stands here.

    ผ่าน is one below another row only; เรื่อง may be the word of a citation, where the
    line above is full and no line of a head.
    """
    if row["through"]:
        return bool(ROW.match(above))
    heads = (NUMBER, UNIT, MEMO_DATE, ROW)
    return not (row["subject"] and full) or any(pattern.match(above) for pattern in heads)


def stands_alone(words: str) -> bool:
    """Whether a line is a name, closing, heading or date that nothing goes on with."""
    line = words.strip()
    if _is_alone(words) or DATE_LINE.match(line):
        return True
    return bool(OFFICE_NUMBER.match(line) and "ลงวันที่" not in line)


def _is_alone(words: str) -> bool:
    line = words.strip()
    return is_name(line) or is_closing(line) or line in MEMO_HEADINGS or line == MEMO_TITLE
