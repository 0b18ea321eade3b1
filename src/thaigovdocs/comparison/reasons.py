"""Why a passage changed: from its characters back to the values of the policy file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from thaigovdocs.comparison.model import Fact
from thaigovdocs.comparison.words import WordChange
from thaigovdocs.documents.passages import Passage, shown
from thaigovdocs.findings import Mark
from thaigovdocs.policy.language.grammar import (
    Expression,
    Filtered,
    Lookup,
    Name,
    Refusal,
    Sum,
    parse,
)
from thaigovdocs.policy.language.scanning import scan
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.leaves import Leaf, LeafValue, leaves
from thaigovdocs.policy.source.words import Words
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
    "sets": ("sets",),
}
_FILE_WIDE = {
    "to": "policy.audience",
    "number": "agency.code",
    "signatory": "signatory",
}
_CITING = frozenset({"head.references", "head.enclosures", "body"})
_CITED = ("number", "date", "subject", "title", "secrecy", "urgency")
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
        is_ours = False  # some of the words are the standard's, not the author's
        # The new words come first: of a text that was only rewritten, its place in the
        # new file says enough.
        for side, kind, passage in ((1, "added", after), (0, "removed", before)):
            for span in _touched(passage, words, kind) if passage else ():
                paths = list(self._paths(side, document, span))
                is_ours = is_ours or not paths
                if side == 1 or not found or is_ours:
                    found |= dict.fromkeys(paths)
        if is_ours or not found:
            found |= dict.fromkeys(self._chosen(document, after or before))
            found |= dict.fromkeys(self._printed(document, before, after))
        own = [self._own(side, each, words) for side, each in enumerate((before, after))]
        return tuple(self._fact(path, own) for path in found)

    def _own(self, side: int, passage: Passage | None, words: tuple[WordChange, ...]) -> str | None:
        """Return the path of the author's words that were changed; ``None`` for none."""
        kind = "added" if side else "removed"
        for span in _touched(passage, words, kind) if passage else ():
            if span.origin and span.origin.mark and span.origin.expression is None:
                return self._sides[side].paths.get(span.origin.mark)
        return None

    def _fact(self, path: str, own: list[str | None]) -> Fact:
        """Return the fact *path*; what has a place in a list may have had another one."""
        paths = own if path in own and path.endswith("]") else [path, path]
        old, new = (
            side.value(each) if each else None
            for side, each in zip(self._sides, paths, strict=True)
        )
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

    def _chosen(self, document: str, passage: Passage | None) -> Iterator[str]:
        for name in _CHOSEN.get(passage.part, ()) if passage else ():
            for path in (f"documents.{document}.{name}", _FILE_WIDE.get(name, "")):
                yield from self._at(1, document, path, _DEEPEST)

    def _printed(
        self, document: str, before: Passage | None, after: Passage | None
    ) -> Iterator[str]:
        """Yield the values whose printed form went away or came.

        Of values that changed alike one is yielded: that of the paper itself where it
        prints its own, that of another one where it cites.
        """
        texts = [to_arabic(passage.printed) if passage else "" for passage in (before, after)]
        own, passage = f"documents.{document}.", after or before
        cites = passage is not None and passage.part in _CITING
        alike: dict[object, str] = {}
        for path in sorted(self._changed, key=lambda path: path.startswith(own) == cites):
            values = [side.value(path) for side in self._sides]
            if _is_printed(values, texts):
                alike.setdefault(tuple(values), path)
        yield from alike.values()


def _is_printed(values: list[LeafValue | None], texts: list[str]) -> bool:
    """Tell whether the first value stood in the first text only, and the second likewise."""
    forms = [_forms(value) for value in values]
    gone = any(form in texts[0] and form not in texts[1] for form in forms[0])
    came = any(form in texts[1] and form not in texts[0] for form in forms[1])
    is_open = isinstance(values[1], OpenDay)  # a citation leaves an open day out
    return (gone or not forms[0]) and (came or not forms[1] or is_open) and (gone or came)


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
        case ("documents", key, "citation" | "name"):
            yield from (f"documents.{key}.{each}" for each in _CITED)
            yield from ("policy.subject", "agency.issuer", "agency.name", "agency.code")
        case ("documents", key, "subject"):
            yield from (f"documents.{key}.subject", "policy.subject")
        case ("documents", key, "number"):
            yield from (f"documents.{key}.number", f"documents.{key}.date", "agency.code")
        case _:
            yield ".".join(name)


def _forms(value: LeafValue | None) -> tuple[str, ...]:
    """Return how *value* may stand in a paper, in Arabic digits.

    None for the author's words: they say themselves where they come from.
    """
    if isinstance(value, OpenDay):
        month = format_month_year(value, numerals=Numerals.ARABIC)
        return (month, f"{month_name(value.month)} พ.ศ. {value.year}")
    if isinstance(value, date):
        forms = (format_date, format_announcement_date)
        return tuple(form(value, numerals=Numerals.ARABIC) for form in forms)
    if isinstance(value, (bool, Words)) or value is None:
        return ()
    text = to_arabic(str(value)).strip()
    return (text,) if len(text) > 1 else ()


def _text(value: LeafValue | None) -> str | None:
    if isinstance(value, OpenDay):
        return format_month_year(value)
    return format_date(value) if isinstance(value, date) else None if value is None else str(value)
