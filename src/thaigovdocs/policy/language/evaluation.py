"""Working out the expressions of one text after the other, within limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from datetime import date
from typing import TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.language import facts
from thaigovdocs.policy.language.due import due_or_fault
from thaigovdocs.policy.language.filters import FILTERS, Value, apply, shown
from thaigovdocs.policy.language.grammar import (
    MAX_DIGITS,
    Constant,
    Expression,
    Filtered,
    Lookup,
    Name,
    Refusal,
    Sum,
    parse,
)
from thaigovdocs.policy.language.markup import blank_of, mark_up
from thaigovdocs.policy.language.scanning import Part, is_plain, scan
from thaigovdocs.policy.language.scope import DocumentFact, DueFact, Scope, children, nearest
from thaigovdocs.policy.model.references import Data
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.acts import ACTS, find_act, nearest_act
from thaigovdocs.standard.measures import OPEN_DAY
from thaigovdocs.thai.dates import Numerals, OpenDay, format_date, format_month_year
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.spans import Blank, CheckBox, Piece, Span, Text, Tick

MAX_TEXTS_IN_TEXTS = 16
MAX_EXPANDED_LENGTH = 50_000

_Key: TypeAlias = tuple[str | None, str, Words, Mark | None]
"""The document, what expressions call the text, the text, and where it stands."""


class Broken(Exception):  # noqa: N818 - never leaves the package: its findings are reported
    """A text that another one prints has faults; they are its own and are told there.

    Attributes:
        findings: the faults.
        text: the faulty text in its scope; ``None`` where it is a fact.
    """

    def __init__(self, findings: Iterable[Finding], text: _Key | None = None) -> None:
        super().__init__()
        self.findings = findings
        self.text = text


@dataclass(frozen=True, slots=True)
class Expanded:
    """A text worked out, with the faults that were found on the way.

    ``depth`` counts the texts that stand in one another here, itself included.
    """

    text: Text
    findings: tuple[Finding, ...] = ()
    depth: int = 1


@dataclass(slots=True)
class Evaluator:
    """Works out texts; one that is printed by many is worked out once.

    ``_open`` holds the texts that are being worked out, each with the expression
    that led on from it: what is met there again is a loop.
    """

    _done: dict[_Key, Expanded] = field(default_factory=dict)
    _open: dict[_Key, Origin] = field(default_factory=dict)
    _below: dict[_Key, int] = field(default_factory=dict)

    def expand(self, words: Words, scope: Scope, name: str = "") -> Expanded:
        """Return *words* worked out in *scope*; *name* is what expressions call them."""
        key = (scope.key, name, words, words.mark)
        if key not in self._done:
            self._open[key] = Origin(words.mark)
            try:
                self._done[key] = self._expand(words, scope, key)
            finally:
                del self._open[key]
        return self._done[key]

    def _expand(self, words: Words, scope: Scope, key: _Key) -> Expanded:
        if is_plain(words):
            return Expanded((Span(str(words), Origin(words.mark)),) if words else ())
        pieces: list[Piece] = []
        findings: dict[Finding, None] = {}
        told: set[_Key | None] = set()  # a faulty text may be printed often: its faults come once
        room = MAX_EXPANDED_LENGTH
        for part in mark_up(scan(words)):
            source = part.text.strip() if part.kind == "expression" else None
            origin = Origin(words.mark, part.offset, source)
            self._open[key] = origin
            try:
                text = self._part(part, scope, origin)
                room -= _length(text) if source is not None else 0
                if room < 0:
                    raise Refusal("TGD163", limit=MAX_EXPANDED_LENGTH)
            except Refusal as refusal:
                findings[Finding(refusal.code, origin, refusal.params, scope.key)] = None
                if refusal.code == "TGD163":
                    break
            except Broken as broken:
                if broken.text is None or broken.text not in told:
                    findings.update(dict.fromkeys(broken.findings))
                told.add(broken.text)
            else:
                pieces += text
        return Expanded(_merged(pieces), tuple(findings), 1 + self._below.pop(key, 0))

    def _part(self, part: Part, scope: Scope, origin: Origin) -> Text:
        if part.kind == "fault":
            raise Refusal(part.code, found=part.text, limit=part.limit)
        if part.kind == "expression":
            return _looking(written(self._value(parse(part.text), scope), origin), part)
        if part.kind == "blank":
            return (replace(blank_of(part.text), origin=origin),)
        if part.kind in ("box", "tick"):
            return (CheckBox(origin) if part.kind == "box" else Tick(origin),)
        words = Span(part.text, origin, literal=part.kind == "literal")
        return _looking((words,), part) if part.text else ()

    def _value(self, expression: Expression, scope: Scope) -> Value:
        match expression:
            case Constant(value):
                return value
            case Name():
                return self._named(expression, scope)
            case Lookup("ref", id_):
                return _ref(id_, scope)
            case Lookup(_, id_):
                return _act(id_)
            case Sum(left, right, sign):
                first, second = self._value(left, scope), self._value(right, scope)
                return _sum(first, second, sign)
        return self._filtered(expression, scope)

    def _filtered(self, expression: Filtered, scope: Scope) -> str:
        name = expression.filter
        if name not in FILTERS:
            raise Refusal("TGD159", name=name, known=nearest(name, FILTERS))
        args = tuple(
            self._value(each, scope) if isinstance(each, Name) else each for each in expression.args
        )
        return apply(name, self._value(expression.value, scope), args)

    def _named(self, name: Name, scope: Scope) -> Value:
        found = scope.find(name.path)
        if isinstance(found, Data):
            return found
        if isinstance(found, Words):
            return self.inside(found, scope, str(name))
        if isinstance(found, (int, str, date, OpenDay)):
            return found
        if isinstance(found, DocumentFact):
            return self._fact(found, scope, str(name))
        if isinstance(found, DueFact):
            due = due_or_fault(found.round, scope.fiscal_year)
            if isinstance(due, Finding):
                raise Broken((due,))
            return due
        if isinstance(found, tuple) and all(isinstance(each, Words) for each in found):
            return _joined([self.inside(each, scope, str(name)) for each in found])
        known = [each.replace("-", "_") for each in children(found)]
        raise Refusal("TGD156", name=str(name), known=nearest("", known, f"{name}."))

    def inside(self, words: Words, scope: Scope, name: str) -> Text:
        """Return a text that another one prints.

        Raises:
            Refusal: it leads back to itself, or too many texts stand in one another.
            Broken: it has faults of its own.
        """
        chain = list(self._open)
        same = (words, words.mark)
        begin = next((at for at, (_, _, *text) in enumerate(chain) if (*text,) == same), None)
        if begin is not None:
            raise Broken((self._loop(chain[begin:], name, scope),))
        if len(chain) >= MAX_TEXTS_IN_TEXTS:
            raise Refusal("TGD162", limit=MAX_TEXTS_IN_TEXTS)
        expanded = self.expand(words, scope, name)
        if expanded.depth >= MAX_TEXTS_IN_TEXTS:
            raise Refusal("TGD162", limit=MAX_TEXTS_IN_TEXTS)
        self._below[chain[-1]] = max(self._below.get(chain[-1], 0), expanded.depth)
        if expanded.findings:
            raise Broken(expanded.findings, (scope.key, name, words, words.mark))
        return expanded.text

    def _loop(self, chain: list[_Key], name: str, scope: Scope) -> Finding:
        """Return the finding of a loop: the same from whichever text of it one comes."""
        names = [*(each_name for _, each_name, *_ in chain[1:]), name]
        origins = [self._open[key] for key in chain]
        # the expression at origins[i] leads to names[i], so text i is called names[i - 1]
        first = min(range(len(names)), key=lambda at: names[at - 1])
        turned = names[first:] + names[:first]
        loop = " → ".join((turned[-1], *turned))
        return Finding.of("TGD161", origins[first], scope.key, loop=loop)

    def _fact(self, fact: DocumentFact, scope: Scope, name: str) -> Value:
        model, other = scope.model, scope.of(fact.key)
        entry = other.entry
        if entry is None:  # pragma: no cover - names come from the documents themselves
            raise Refusal("TGD154", name=name, known="…")

        speaker = _Speaker(self, other, name)
        value: Value | None
        if fact.fact == "date":
            value = facts.issued_date(model, entry) or entry.held_on
        elif fact.fact == "subject":
            value = facts.subject_text(model, entry, speaker)
        elif fact.fact == "number":
            value = facts.number_text(model, entry, speaker)
        elif fact.fact == "name":
            value = facts.paper_name(model, entry, speaker)
        else:
            value = facts.citation(model, entry, speaker)
        if value is None or value == ():
            raise Refusal("TGD155", name=name)
        return value


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Says the words of one document inside a text that prints them as *name*."""

    evaluator: Evaluator
    scope: Scope
    name: str

    def raw(self, words: Words) -> Text:
        return self.evaluator.inside(words, self.scope, self.name)

    def of(self, key: str) -> _Speaker:
        return replace(self, scope=self.scope.of(key))


def _ref(id_: str, scope: Scope) -> Text:
    label = scope.label(id_)
    if label is not None:
        return label
    if id_ in scope.all_ids:
        raise Refusal("TGD169", id=id_)
    raise Refusal("TGD157", id=id_, known=nearest(id_, scope.clause_ids))


def _act(id_: str) -> str:
    act = find_act(id_)
    if act is None:
        raise unknown_act(id_)
    return act.full_name


def unknown_act(id_: str) -> Refusal:
    """Return the refusal of an act that the registry does not know."""
    near = nearest_act(id_)
    return Refusal("TGD158", id=id_, known=f"'{near}'" if near else nearest(id_, ACTS))


def _sum(left: Value, right: Value, sign: int) -> int:
    total = _whole(left, sign) + sign * _whole(right, sign)
    if abs(total) >= 10**MAX_DIGITS:
        raise Refusal("TGD165", limit=MAX_DIGITS)
    return total


def _whole(value: Value, sign: int) -> int:
    if isinstance(value, int):
        return value
    digits = to_arabic(value.strip()) if isinstance(value, str) else ""
    if digits.isascii() and digits.isdecimal() and len(digits) <= MAX_DIGITS:
        return int(digits)
    raise Refusal(
        "TGD160",
        operation="+" if sign > 0 else "-",
        expected="a whole number",
        expected_th="จำนวนเต็ม",
        found=shown(value),
    )


def written(value: Value, origin: Origin) -> Text:
    """Return *value* as an expression prints it, its characters from *origin*.

    What stands in a row keeps its place: the cell is what can be wrong.
    """
    if isinstance(value, Data) and value.mark:
        return (Span(str(value), Origin(value.mark)),)
    if isinstance(value, tuple):
        return _merged(
            [replace(each, origin=origin) if isinstance(each, Span) else each for each in value]
        )
    if isinstance(value, OpenDay):
        month = format_month_year(value, numerals=Numerals.ARABIC)
        return (Blank(OPEN_DAY, dotted=False), Span(f" {month}", origin))
    if isinstance(value, date):
        return (Span(format_date(value, numerals=Numerals.ARABIC), origin),)
    return (Span(str(value), origin),) if value != "" else ()


def _looking(text: Text, part: Part) -> Text:
    """Return *text* as bold and underlined as *part* is."""
    if not part.strong and not part.underlined:
        return text
    return tuple(
        replace(
            piece,
            strong=piece.strong or part.strong,
            underlined=piece.underlined or part.underlined,
        )
        if isinstance(piece, Span)
        else piece
        for piece in text
    )


def _joined(lines: list[Text]) -> Text:
    pieces: list[Piece] = []
    for line in lines:
        pieces += (Span(" "), *line) if pieces else line
    return tuple(pieces)


def _merged(pieces: list[Piece]) -> Text:
    """Return *pieces* with neighbours of one origin in one span."""
    merged: list[Piece] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if isinstance(piece, Span) and isinstance(last, Span) and _alike(last, piece):
            merged[-1] = replace(last, text=last.text + piece.text)
        else:
            merged.append(piece)
    return tuple(merged)


def _alike(left: Span, right: Span) -> bool:
    """Tell whether *right* goes on where *left* ends, or came out of the same expression."""
    before, after = left.origin, right.origin
    if _looks(left) != _looks(right) or before is None or after is None:
        return False
    if before.expression is not None:
        return before == after
    return after == replace(before, offset=before.offset + len(left.text)) and not left.literal


def _looks(span: Span) -> tuple[bool, ...]:
    return span.keep, span.literal, span.strong, span.underlined


def _length(text: Text) -> int:
    return sum(len(piece.text) if isinstance(piece, Span) else 1 for piece in text)
