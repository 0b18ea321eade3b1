"""Lines to write on that a DOCX draws: tabs with a leader, and white space that is underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.recognition.lines.line import moved, spans_of
from thaigovdocs.recognition.readers.docx_measured import tabbed
from thaigovdocs.recognition.readers.docx_styles import Look
from thaigovdocs.thai.spans import Span, Text, plain

_LENGTH = 20  # signs of a drawn line, however long it is
_GAP = re.compile(r"[ \u00a0\u2000-\u200a]{3,}")
_TAB = re.compile(r"(\t)")
# Behind the number of an underlined heading stands its room, not a line to write on.
_NUMBERED = re.compile(r"\s*\(?[0-9๐-๙ก-ฮ]{1,3}(?:\.[0-9๐-๙]{1,3}){0,4}[.)]?\s*")
_SIZE = 16.0  # points, of letters that say none
_SAME = 0.01  # points between a place and a stop that are one


def underscored(words: str) -> str:
    """Return the words of an underlined run, its wide gaps as the line that stands there.

    Example:
        >>> underscored("ชื่อ     นามสกุล")
        'ชื่อ_____นามสกุล'
    """

    def line(gap: re.Match[str]) -> str:
        is_room = _NUMBERED.fullmatch(words, 0, gap.start()) and words[gap.end() :].strip()
        return gap.group() if is_room else "_" * len(gap.group())

    return _GAP.sub(line, words)


def drawn(text: Text, look: Look, tab: float) -> Text:
    """Return a paragraph with the lines that its tabs draw as the signs that they look like.

    Args:
        text: its words.
        look: what its styles and itself say.
        tab: how far apart tabs stand where it sets none.
    """
    words = plain(text)
    if "\t" not in words or not (look.leaders or any(each.underlined for each in spans_of(text))):
        return text
    return tuple(_drawn(text, [*_signs(words, look, tab)]))


def _signs(words: str, look: Look, tab: float) -> Iterator[str]:
    """Yield what each tab of *words* draws; nothing for one that draws nothing.

    The last of a line reaches the last stop, however wide the words before it are.
    """
    leaders = look.leaders or ()
    last = max(leaders, default=(0.0, ""))
    for line in words.split("\n"):
        places = [at for _, at in tabbed(line, look, look.thai_size or _SIZE, tab)][1:]
        for count, at in enumerate(places, 1):
            if count == len(places) and at > last[0] >= max(look.tabs or (0.0,)):
                yield last[1]
            else:
                yield next((sign for stop, sign in leaders if abs(stop - at) < _SAME), "")


def _drawn(text: Text, signs: list[str]) -> Iterator[Span]:
    for span in spans_of(text):
        if "\t" not in span.text:
            yield replace(span, underlined=False) if span.underlined else span
            continue
        at = 0
        for part in filter(None, _TAB.split(span.text)):
            sign = signs.pop(0) if part == "\t" else ""
            is_room = _NUMBERED.fullmatch(span.text, 0, at) and span.text[at + 1 :].strip()
            sign = "_" if part == "\t" and span.underlined and not is_room else sign
            shown = sign * _LENGTH if sign else part
            yield replace(span, text=shown, origin=moved(span.origin, at), underlined=False)
            at += len(part)
