"""What a policy holds and these papers cannot print: told before anything is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from thaigovdocs.documents.dating import memo_dates
from thaigovdocs.documents.days import written_date
from thaigovdocs.documents.places import found_at as _at
from thaigovdocs.documents.places import located
from thaigovdocs.documents.setting import provisions_of
from thaigovdocs.documents.signing import signatory_of
from thaigovdocs.documents.sums import table_faults
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.facts import subject_words
from thaigovdocs.policy.file import PolicyFile
from thaigovdocs.policy.kinds.base import Entry
from thaigovdocs.policy.kinds.letter import Letter
from thaigovdocs.policy.kinds.memo import Memo
from thaigovdocs.policy.nodes import Node
from thaigovdocs.standard.salutations import salutation_for

_MEMO_WITHOUT = ("title", "preamble", "authority", "provisions", "effective", "conclusion")
_LETTER_WITHOUT = (*_MEMO_WITHOUT, "qr")
_UNPRINTED_NODES = ("members",)
_UNTITLED = frozenset({"letter", "memo"})


def unprintable(file: PolicyFile, ids: Sequence[str] | None = None) -> list[Finding]:
    """Return what the papers of *file* hold that cannot be printed, or lack to be complete.

    Args:
        file: the policy file.
        ids: the documents to look at; ``None`` for all of them.

    Returns:
        Errors for what would be lost in silence or cannot be; warnings for the rest.
    """
    return [
        located(finding, file)
        for index, entry in enumerate(file.documents)
        if (ids is None or entry.key in ids) and entry.kind in _CHECKS
        for finding in (*_common(file, entry, index), *_CHECKS[entry.kind](file, entry, index))
    ]


def _common(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    titled = entry.title and entry.kind not in _UNTITLED
    if not (titled or subject_words(file, entry)):
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
    yield from _without(_LETTER_WITHOUT, entry, place)
    yield from _nodes(entry.body or (), entry, f"{place}.body")
    yield from table_faults(file, entry, entry.body or (), f"{place}.body")


def _memo(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    if not isinstance(entry, Memo):  # pragma: no cover - the table below says so
        return
    place = f"documents[{index}]"
    workflow = file.policy.workflow
    if not (entry.to or entry.decision or (workflow and workflow.approver)):
        yield _at("TGD195", entry, place)
    elif entry.to and not entry.salutation and not salutation_for(entry.to).is_known:
        yield _at("TGD196", entry, f"{place}.to", entry.to, to=entry.to)
    yield from _without(_MEMO_WITHOUT, entry, place)
    yield from _nodes(entry.body or (), entry, f"{place}.body")
    yield from table_faults(file, entry, entry.body or (), f"{place}.body")
    yield from memo_dates(file, entry, place)


def _without(keys: Sequence[str], entry: Entry, place: str) -> Iterator[Finding]:
    for key in keys:
        if getattr(entry, key) is not None:
            yield _at("TGD171", entry, f"{place}.{key}", key=key, kind=entry.kind)


def _announcement(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    own = isinstance(entry.provisions, tuple)
    place = f"documents[{index}].provisions" if own else "policy.provisions"
    yield from _nodes(provisions_of(file, entry), entry, place)
    yield from table_faults(file, entry, provisions_of(file, entry), place)
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


_CHECKS: Mapping[str, Callable[[PolicyFile, Entry, int], Iterator[Finding]]] = {
    "letter": _letter,
    "memo": _memo,
    "announcement": _announcement,
}
