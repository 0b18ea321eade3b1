"""Cutting the text of an author into plain words, literal words and expressions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

import thaigovdocs._regex as re
from thaigovdocs._arguments import check_type
from thaigovdocs._dataclasses import dataclass

MAX_EXPRESSION_LENGTH = 300
MAX_EXPRESSIONS = 200

_NEXT = re.compile(r"`|\{\{|\{%|\{#")
_ENDS = {"{%": "%}", "{#": "#}"}
# Of what a text may hold besides words, and of what looks like it.
_SIGN = re.compile(
    r"[`{<«]{1,200}|\*{1,200}|_{2,200}|~{2,200}|\[(?=[\^ xX])|\](?=\()|^\#|&(?=[a-z#])"
)
_CONSTANT = re.compile(r"\s*(?:'[^']*'|\"[^\"]*\")\s*")
_INSIDE = re.compile(r"'[^']*'|\"[^\"]*\"|\}\}|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a text.

    Attributes:
        kind: ``plain`` words, ``literal`` ones from between backticks, an ``expression``
            without its braces, or a ``fault``; of what is no words (:mod:`markup`) a
            ``blank``, a ``box`` or a ``tick``.
        offset: characters into the text.
        text: the words; for a fault what it found.
        code: the code of a fault.
        limit: the limit that a fault went over; 0 for none.
        strong, underlined: how it is printed.
    """

    kind: Literal["plain", "literal", "expression", "fault", "mark", "blank", "box", "tick"]
    offset: int
    text: str
    code: str = ""
    limit: int = 0
    strong: bool = False
    underlined: bool = False


def literal(text: str) -> str:
    """Return *text* so that a policy prints it character for character.

    For text of users: an expression, a backtick or other signs in it are words, not
    commands, and reach no fact of the policy.  The digits of the paper still apply.  The
    result is text: it can be joined to other text, stored, or written into YAML.

    Args:
        text: what somebody typed.

    Raises:
        UsageError: *text* is no text.

    Example:
        >>> literal("งาน {{ fiscal_year }} ระยะที่ 2")
        "งาน {{ '{{' }} fiscal_year }} ระยะที่ 2"
    """
    check_type(text, str, "text")
    return _SIGN.sub(lambda sign: f"{{{{ '{sign.group()}' }}}}", text)


def is_plain(text: str) -> bool:
    """Tell at a glance that *text* holds no sign but words."""
    return "`" not in text and "{" not in text and "**" not in text and "__" not in text


def scan(text: str) -> Iterator[Part]:
    """Yield the parts of *text* in order.

    A backtick without a second one, and ``{%`` or ``{#`` without its end, are plain
    characters.  After ``{{`` without ``}}`` everything is plain; so it is after too
    many expressions.
    """
    start = count = 0
    last = {end: text.rfind(end) for end in ("`", *_ENDS.values())}
    while (begin := _NEXT.search(text, start)) is not None:
        part, end = _part(text, begin.start(), begin.group(), last)
        if begin.start() > start:
            yield Part("plain", start, text[start : begin.start()])
        yield part
        start = end
        count += part.kind in {"expression", "fault"} and not _CONSTANT.fullmatch(part.text)
        if part.kind == "fault" and part.code != "TGD151":
            break
        if count > MAX_EXPRESSIONS:
            yield Part("fault", part.offset, "", "TGD164", MAX_EXPRESSIONS)
            break
    if start < len(text):
        yield Part("plain", start, text[start:])


def _part(text: str, start: int, begin: str, last: Mapping[str, int]) -> tuple[Part, int]:
    """Return the part that *begin* opens at *start*, and where it ends.

    *last* knows where each closing sign stands for the last time, so that a text of many
    opening signs is not searched to its end for each of them.
    """
    if begin == "{{":
        return _expression(text, start)
    closing = "`" if begin == "`" else _ENDS[begin]
    inside = start + len(begin)
    if last[closing] < inside:
        return Part("plain", start, begin), inside
    end = text.find(closing, inside)
    if begin == "`":
        return Part("literal", start + 1, text[start + 1 : end]), end + 1
    return Part("fault", start, f"{begin} … {closing}", "TGD151"), end + 2


def _expression(text: str, start: int) -> tuple[Part, int]:
    position, limit = start + 2, start + 2 + MAX_EXPRESSION_LENGTH
    while position <= limit and (token := _INSIDE.match(text, position, limit + 2)):
        if token.group() == "}}":
            return Part("expression", start, text[start + 2 : position]), token.end()
        position = token.end()
    if "}}" in text[start:]:
        return Part("fault", start, "", "TGD153", MAX_EXPRESSION_LENGTH), start + 2
    return Part("fault", start, "", "TGD150"), start + 2
