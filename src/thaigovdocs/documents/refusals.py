"""What a policy holds and these papers cannot print: told before anything is composed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from thaigovdocs.documents.forms.form_faults import form_faults
from thaigovdocs.documents.places import found_at as _at
from thaigovdocs.documents.places import located
from thaigovdocs.documents.qr import QR_BYTES, address_text, address_words, is_address
from thaigovdocs.documents.setting import provisions_of, setting_of
from thaigovdocs.documents.signing import signatory_of
from thaigovdocs.documents.tables.sums import table_faults
from thaigovdocs.documents.wording.dating import memo_dates
from thaigovdocs.documents.wording.days import written_date
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.expressions import ExpressionFault
from thaigovdocs.policy.language.facts import subject_words
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.kinds.letter import Letter
from thaigovdocs.policy.model.kinds.memo import Memo
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard import kinds
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.standard.salutations import salutation_for
from thaigovdocs.thai.spans import plain

_MEMO_WITHOUT = ("title", "preamble", "authority", "provisions", "effective", "conclusion")


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
    kind = kind_of(entry.kind)
    titled = (entry.title and not kind.is_letter) or kind.is_form
    if not (titled or subject_words(file, entry)):
        yield _at("TGD174", entry, f"documents[{index}]")
    if kind.must_have("signature") and not signatory_of(file, entry):
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
    yield from _without(_MEMO_WITHOUT, entry, place)
    yield from _qr(file, entry, place)
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
    yield from table_faults(file, entry, entry.body or (), f"{place}.body")
    yield from memo_dates(file, entry, place)


def _without(keys: Sequence[str], entry: Entry, place: str) -> Iterator[Finding]:
    for key in keys:
        if getattr(entry, key) is not None:
            yield _at("TGD171", entry, f"{place}.{key}", key=key, kind=entry.kind)


def _qr(file: PolicyFile, letter: Letter, place: str) -> Iterator[Finding]:
    """Yield what is wrong with the address of the QR code: none, or longer than a code holds."""
    setting = setting_of(file, letter)
    try:
        words, channel = address_words(setting)
        address = plain(address_text(words, setting.writer)) if words is not None else None
    except ExpressionFault:  # told where the paper is composed
        return
    if address is None:
        return
    where = "policy.reporting.channel" if channel else f"{place}.qr"
    if not is_address(address):
        yield _at("TGD197", letter, where, words, found=address)
    elif len(address.encode()) > QR_BYTES:
        yield _at("TGD198", letter, where, words, limit=QR_BYTES, found=len(address.encode()))


def _announcement(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    yield from _clauses(file, entry, index)
    if entry.effective is None:
        yield from _effective(file.policy.effective, entry, "policy")


def _clauses(file: PolicyFile, entry: Entry, index: int) -> Iterator[Finding]:
    """Yield what is wrong with the tables of *entry*, and with its own ``effective``."""
    here = f"documents[{index}]"
    nodes = provisions_of(file, entry)
    own: Sequence[Node] = getattr(entry, "body", None) or ()
    yield from table_faults(file, entry, nodes[: len(own)], f"{here}.body")
    place = here if isinstance(entry.provisions, tuple) else "policy"
    yield from table_faults(file, entry, nodes[len(own) :], f"{place}.provisions")
    yield from _effective(entry.effective, entry, f"documents[{index}]")


def _effective(effective: Words | None, entry: Entry, where: str) -> Iterator[Finding]:
    """Yield the date that cannot be, where *effective* is meant as one."""
    if not effective:
        return
    try:
        written_date(effective)
    except CalendarError as error:
        params = {"found": effective, "why": str(error)}
        yield _at("TGD172", entry, f"{where}.effective", effective, **params)


_CHECKS: Mapping[str, Callable[[PolicyFile, Entry, int], Iterator[Finding]]] = {
    kinds.LETTER.key: _letter,
    kinds.MEMO.key: _memo,
    kinds.ANNOUNCEMENT.key: _announcement,
    kinds.ORDER.key: _announcement,
    kinds.FRAMEWORK.key: _clauses,
    kinds.OTHER.key: _clauses,
    kinds.REQUEST_FORM.key: form_faults,
    kinds.REPORT_FORM.key: form_faults,
    kinds.PUBLICATION_LOG.key: form_faults,
    kinds.RECIPIENTS.key: form_faults,
}
