"""Why a passage changed: from its characters back to the values of the policy file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from thaigovdocs.comparison.model import Fact
from thaigovdocs.comparison.passages import Passage, shown
from thaigovdocs.comparison.words import WordChange
from thaigovdocs.findings import Mark
from thaigovdocs.policy.file import PolicyFile
from thaigovdocs.policy.grammar import Expression, Filtered, Lookup, Name, Refusal, Sum, parse
from thaigovdocs.policy.leaves import Leaf, LeafValue, leaves
from thaigovdocs.policy.scanning import scan
from thaigovdocs.thai.dates import (
    Numerals,
    OpenDay,
    format_announcement_date,
    format_date,
    format_month_year,
)
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.names import month_name
from thaigovdocs.thai.spans import Span

# Words of the standard, and the values that choose them.
_CHOSEN = {
    "closing": ("to", "salutation", "closing"),
    "head.salutation": ("to", "salutation"),
    "head.number": ("number",),
    "head.date": ("date",),
    "dated": ("date",),
    "signatures": ("signatory",),
    "urgency": ("urgency",),
    "secrecy": ("secrecy",),
}
_FILE_WIDE = {
    "to": "policy.audience",
    "number": "agency.code",
    "signatory": "signatory",
}
_CITED = ("number", "date", "subject", "title", "secrecy", "urgency")
_LONGEST_FORM = 120
_DEEPEST = 16


@dataclass(slots=True)
class _Side:
    """One of the two files: its values by path, and the paths of its words by place."""

    values: dict[str, Leaf] = field(default_factory=dict)
    paths: dict[Mark, str] = field(default_factory=dict)

    @classmethod
    def of(cls, file: PolicyFile) -> _Side:
        side = cls()
        for leaf in leaves(file):
            side.values[leaf.path] = leaf
            if leaf.mark is not None:
                side.paths[leaf.mark] = leaf.path
        return side

    def value(self, path: str) -> LeafValue | None:
        return self.values[path].value if path in self.values else None

    def below(self, path: str) -> Iterator[Leaf]:
        """Yield the value at *path*, or all below it."""
        for found, leaf in self.values.items():
            if found == path or found.startswith((f"{path}.", f"{path}[")):
                yield leaf


class Reasons:
    """Finds the values that made passages of two files differ."""

    def __init__(self, before: PolicyFile, after: PolicyFile) -> None:
        self._sides = (_Side.of(before), _Side.of(after))
        old, new = self._sides
        paths = dict.fromkeys([*new.values, *old.values])
        self._changed = [path for path in paths if old.value(path) != new.value(path)]

    def of(
        self,
        document: str,
        before: Passage | None,
        after: Passage | None,
        words: tuple[WordChange, ...],
    ) -> tuple[Fact, ...]:
        """Return the facts that made *before* into *after*; none where nobody can say.

        Args:
            document: the id of the paper.
            before: the passage in the first file; ``None`` where it is new.
            after: the passage in the second; ``None`` where it is gone.
            words: the two laid over one another.
        """
        found: dict[str, None] = {}
        # Who wrote the new words comes first: of words that were only rewritten, the
        # place in the new file is enough.
        for side, kind, passage in ((1, "added", after), (0, "removed", before)):
            if passage is None or (side == 0 and self._tells(found)):
                continue
            for span in _touched(passage, words, kind):
                found |= dict.fromkeys(self._paths(side, document, span))
        passage = after or before
        if passage is not None and not found:
            found |= dict.fromkeys(self._chosen(document, passage))
        if not found:
            found |= dict.fromkeys(self._printed(before, after))
        return tuple(self._fact(path) for path in found)

    def _tells(self, found: Iterable[str]) -> bool:
        return any(path in self._changed for path in found)

    def _fact(self, path: str) -> Fact:
        old, new = (side.value(path) for side in self._sides)
        return Fact(path, _text(old), _text(new))

    def _paths(self, side: int, document: str, span: Span) -> Iterator[str]:
        origin = span.origin
        if origin is None or origin.mark is None:
            return
        if origin.expression is not None:
            yield from self._of_expression(side, document, origin.expression, 0)
        path = self._sides[side].paths.get(origin.mark, origin.mark.path)
        if path in self._changed and origin.expression is None:
            yield path

    def _of_expression(self, side: int, document: str, source: str, depth: int) -> Iterator[str]:
        try:
            names = list(_names(parse(source)))
        except Refusal:  # pragma: no cover - the file was read without a fault
            return
        for name in names if depth < _DEEPEST else ():
            for path in _reached(name, document):
                yield from self._at(side, document, path, depth)

    def _at(self, side: int, document: str, path: str, depth: int) -> Iterator[str]:
        """Yield what changed at or below *path*, or in what its words print."""
        both = [leaf.path for each in self._sides for leaf in each.below(path)]
        hit = [found for found in dict.fromkeys(both) if found in self._changed]
        yield from hit
        for leaf in self._sides[side].below(path) if not hit else ():
            for part in scan(leaf.value) if isinstance(leaf.value, str) else ():
                if part.kind == "expression":
                    yield from self._of_expression(side, document, part.text, depth + 1)

    def _chosen(self, document: str, passage: Passage) -> Iterator[str]:
        for name in _CHOSEN.get(passage.part, ()):
            for path in (f"documents.{document}.{name}", _FILE_WIDE.get(name, "")):
                yield from self._at(1, document, path, _DEEPEST)

    def _printed(self, before: Passage | None, after: Passage | None) -> Iterator[str]:
        """Yield the values whose printed form went away or came."""
        texts = [to_arabic(passage.printed) if passage else "" for passage in (before, after)]
        for path in self._changed:
            forms = [_forms(side.value(path)) for side in self._sides]
            gone = any(form in texts[0] and form not in texts[1] for form in forms[0])
            came = any(form in texts[1] and form not in texts[0] for form in forms[1])
            if (gone or not forms[0]) and (came or not forms[1]):
                yield path


def _touched(passage: Passage, words: tuple[WordChange, ...], kind: str) -> Iterator[Span]:
    """Yield the spans of *passage* that hold characters of *kind*."""
    start = len(passage.printed) - len(passage.words)
    spans = []
    for piece in passage.text:
        end = start + len(shown(piece))
        if isinstance(piece, Span):
            spans.append((start, end, piece))
        start = end
    at = 0
    for word in words:
        if word.kind not in {"same", kind}:
            continue
        end = at + len(word.text)
        if word.kind == kind:
            yield from (span for first, last, span in spans if first < end and at < last)
        at = end


def _names(expression: Expression) -> Iterator[tuple[str, ...]]:
    """Yield the names that *expression* holds."""
    match expression:
        case Name(path):
            yield path
        case Lookup("ref", id_):
            yield ("ref", id_)
        case Sum(left, right, _):
            yield from _names(left)
            yield from _names(right)
        case Filtered(value, _, _):
            yield from _names(value)


def _reached(name: tuple[str, ...], document: str) -> Iterator[str]:
    """Yield the paths of a policy file that *name* takes its value from."""
    name = tuple(step.replace("_", "-") if step not in {"fiscal_year"} else step for step in name)
    match name:
        case ("fiscal_year",):
            yield from (f"documents.{document}.fiscal_year", "fiscal_year")
        case ("ref", _):
            yield from (f"documents.{document}.numbering", "policy.numbering")
        case ("agency", "issuer"):
            yield from ("agency.issuer", "agency.name")
        case ("reporting" | "policy", *_) if "reporting" in name:
            last = name[name.index("reporting") + 1 :]
            if last and last[0] in {"channel", "to"}:
                yield f"policy.reporting.{last[0]}"
            else:
                yield ".".join(("policy.reporting.rounds", *last))
                yield from (f"documents.{document}.fiscal_year", "fiscal_year")
        case ("documents", key, "citation"):
            yield from (f"documents.{key}.{each}" for each in _CITED)
            yield from ("policy.subject", "agency.issuer", "agency.name", "agency.code")
        case ("documents", key, "subject"):
            yield from (f"documents.{key}.subject", "policy.subject")
        case ("documents", key, "number"):
            yield from (f"documents.{key}.number", f"documents.{key}.date", "agency.code")
        case _:
            yield ".".join(name)


def _forms(value: LeafValue | None) -> tuple[str, ...]:
    """Return how *value* may stand in a paper, in Arabic digits."""
    if isinstance(value, OpenDay):
        month = format_month_year(value, numerals=Numerals.ARABIC)
        return (month, f"{month_name(value.month)} พ.ศ. {value.year}")
    if isinstance(value, date):
        forms = (format_date, format_announcement_date)
        return tuple(form(value, numerals=Numerals.ARABIC) for form in forms)
    if isinstance(value, bool) or value is None:
        return ()
    text = to_arabic(str(value)).strip()
    return (text,) if 2 <= len(text) <= _LONGEST_FORM else ()


def _text(value: LeafValue | None) -> str | None:
    if isinstance(value, OpenDay):
        return format_month_year(value)
    return format_date(value) if isinstance(value, date) else None if value is None else str(value)
