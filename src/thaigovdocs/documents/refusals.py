"""What a policy holds and these papers cannot print: told before anything is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from thaigovdocs.documents.days import written_date
from thaigovdocs.documents.setting import provisions_of
from thaigovdocs.documents.signing import signatory_of
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.file import PolicyFile
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.kinds.letter import Letter
from thaigovdocs.policy.nodes import Node
from thaigovdocs.policy.words import Words
from thaigovdocs.standard.salutations import salutation_for

_LETTER_WITHOUT = ("title", "preamble", "authority", "provisions", "effective", "conclusion", "qr")
_UNPRINTED_NODES = ("members", "table")


def unprintable(file: PolicyFile, ids: Sequence[str] | None = None) -> list[Finding]:
    """Return what the papers of *file* hold that cannot be printed, or lack to be complete.

    Args:
        file: the policy file.
        ids: the documents to look at; ``None`` for all of them.

    Returns:
        Errors for what would be lost in silence or cannot be; warnings for the rest.
    """
    return [
        finding
        for index, entry in enumerate(file.documents)
        if (ids is None or entry.key in ids) and entry.kind in _CHECKS
        for finding in (*_common(file, entry, index), *_CHECKS[entry.kind](file, entry, index))
    ]


def _common(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    if not (entry.subject or file.policy.subject or (entry.title and entry.kind != "letter")):
        yield _at("TGD174", entry, f"documents[{index}]")
    if not signatory_of(file, entry):
        yield _at("TGD175", entry, f"documents[{index}]")


def _letter(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    if not isinstance(entry, Letter):  # pragma: no cover - the table below says so
        return
    place = f"documents[{index}]"
    to = entry.to or file.policy.audience
    if not to:
        yield _at("TGD173", entry, place)
    elif not (entry.salutation and entry.closing) and not salutation_for(to).is_known:
        yield _at("TGD167", entry, f"{place}.to", to, to=to)
    for key in _LETTER_WITHOUT:
        if getattr(entry, key) is not None:
            yield _at("TGD171", entry, f"{place}.{key}", key=key, kind=entry.kind)
    yield from _nodes(entry.body or (), entry, f"{place}.body")


def _announcement(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    own = isinstance(entry.provisions, tuple)
    place = f"documents[{index}].provisions" if own else "policy.provisions"
    yield from _nodes(provisions_of(file, entry), entry, place)
    effective = entry.effective or file.policy.effective
    if effective:
        try:
            written_date(effective)
        except CalendarError as error:
            where = f"documents[{index}]" if entry.effective else "policy"
            params = {"found": effective, "why": str(error)}
            yield _at("TGD172", entry, f"{where}.effective", effective, **params)


def _nodes(nodes: Sequence[Node], entry: Entry, place: str) -> Iterator[Finding]:
    for index, node in enumerate(nodes):
        here = f"{place}[{index}]"
        for key in _UNPRINTED_NODES:
            if getattr(node, key):
                yield _at("TGD170", entry, f"{here}.{key}", node.text, key=key)
        yield from _nodes(node.items, entry, f"{here}.items")


def _at(
    code: str, entry: Entry, path: str, words: Words | None = None, **params: object
) -> Finding:
    """Return the finding *code* at *words*, as far as they know where they stand."""
    mark = getattr(words, "mark", None) or Mark(path=path)
    return Finding.of(code, Origin(mark=mark), entry.key, **params)


_CHECKS: Mapping[str, Callable[[PolicyFile, Entry, int], Iterator[Finding]]] = {
    "letter": _letter,
    "announcement": _announcement,
}
