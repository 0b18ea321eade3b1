"""ชั้นความเร็ว: the words in red, and by when a paper must arrive (saraban 28)."""

from __future__ import annotations

from itertools import pairwise

from thaigovdocs.documents.texts import Writer
from thaigovdocs.policy.model.fields import URGENT_UNTIL
from thaigovdocs.policy.source.words import Words
from thaigovdocs.thai.spans import Text

_FORM = "saraban 28"
_HOUR = " เวลา"


def urgency_of(words: Words | None, writer: Writer) -> tuple[Text, tuple[Text, ...]]:
    """Return the urgency that *words* write, and the lines of the day and hour below it.

    Args:
        words: the key ``urgency``; ``None`` for none.
        writer: of the paper.

    Returns:
        ``ด่วนภายใน`` with a line for the day and one for the hour; any other urgency alone.
    """
    if words is None:
        return (), ()
    head = len(words) - len(words.lstrip())
    if not words[head:].startswith(URGENT_UNTIL):
        return writer.standard(words.strip(), _FORM), ()
    end = head + len(URGENT_UNTIL)
    hour = words.find(_HOUR, end)
    ends = (end, len(words)) if hour < 0 else (end, hour, len(words))
    lines = (_stripped(words.part(start, stop)) for start, stop in pairwise(ends))
    return writer.text(words.part(head, end)), writer.lines(filter(None, lines))


def _stripped(words: Words) -> Words:
    start = len(words) - len(words.lstrip())
    return words.part(start, max(start, len(words.rstrip())))
