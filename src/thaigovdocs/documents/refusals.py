"""What a policy holds and these papers cannot print: told before anything is composed."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from thaigovdocs.documents.english import english_faults
from thaigovdocs.documents.kinds import COMPOSERS
from thaigovdocs.documents.node_faults import node_faults
from thaigovdocs.documents.places import found_at, located
from thaigovdocs.documents.secrets import set_faults
from thaigovdocs.documents.setting import Setting, setting_of
from thaigovdocs.documents.tables.sums import table_faults
from thaigovdocs.documents.wording.days import written_date
from thaigovdocs.errors import CalendarError
from thaigovdocs.findings import Finding
from thaigovdocs.policy.language.scope import printed_nodes
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import kind_of


def unprintable(file: PolicyFile, ids: Collection[str] | None = None) -> list[Finding]:
    """Return what the papers of *file* hold that cannot be printed, or lack to be complete.

    Args:
        file: the policy file.
        ids: the documents to look at; ``None`` for all of them.

    Returns:
        Errors for what would be lost in silence or cannot be; warnings for the rest.
    """
    settings = (setting_of(file, e) for e in file.documents if ids is None or e.key in ids)
    return [located(finding, file) for setting in settings for finding in _faults(setting, file)]


def _faults(setting: Setting[Entry], file: PolicyFile) -> Iterator[Finding]:
    yield from english_faults(setting.entry, file)
    yield from set_faults(setting)
    yield from COMPOSERS[setting.entry.kind].faults(setting)
    yield from _misplaced(setting)


def _misplaced(setting: Setting[Entry]) -> Iterator[Finding]:
    """Yield what the keys that every kind has hold and papers of this one do not print."""
    file, entry, kind = setting.file, setting.entry, kind_of(setting.entry.kind)
    yield from setting.unprinted(k for k in entry.UNPRINTED if getattr(entry, k) is not None)
    if not kind.is_form:
        yield from _bodies(setting)
    if "effective" not in entry.UNPRINTED:
        yield from _effective(entry.effective, entry, setting.place)
        if entry.effective is None and kind.prints_policy:
            yield from _effective(file.policy.effective, entry, "policy")


def _bodies(setting: Setting[Entry]) -> Iterator[Finding]:
    """Yield what the text of the paper holds and cannot print, and tables that are wrong."""
    file, entry = setting.file, setting.entry
    for key, nodes in entry.bodies():
        yield from node_faults(nodes, entry, f"{setting.place}.{key}")
    yield from table_faults(file, entry, entry.nodes, f"{setting.place}.body")
    if "provisions" not in entry.UNPRINTED:
        clauses = tuple(printed_nodes(file, entry))[len(entry.nodes) :]
        owner = setting.place if isinstance(entry.provisions, tuple) else "policy"
        yield from node_faults(clauses, entry, f"{owner}.provisions")
        yield from table_faults(file, entry, clauses, f"{owner}.provisions")


def _effective(effective: Words | None, entry: Entry, where: str) -> Iterator[Finding]:
    """Yield the date that cannot be, where *effective* is meant as one."""
    if not effective:
        return
    try:
        written_date(effective)
    except CalendarError as error:
        params = {"found": effective, "why": str(error)}
        yield found_at("TGD172", entry, f"{where}.effective", effective, **params)
