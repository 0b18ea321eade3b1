"""What a process does with rows: check them, or print them."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.batches.leftovers import Fact, facts_of, leftovers
from thaigovdocs.batches.model import Printed, Row, Table
from thaigovdocs.documents.model import Document
from thaigovdocs.errors import PolicyError, ThaiGovDocsError
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.packet.making import make_packet
from thaigovdocs.packet.outputs import Settings
from thaigovdocs.policy.loading.cellvalues import cell_text
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.laying import Cell, row_tree


@dataclass(frozen=True)
class Job:
    """What all rows of a batch share; it goes to a process once.

    Attributes:
        base: the policy.
        table: heads and name of the rows, without the rows.
        settings: how papers are printed.
        only: ids of the papers; none for all.
        strict: whether warnings stop a row.
        merge: whether a packet has all papers in one PDF.
    """

    base: PolicyFile
    table: Table
    settings: Settings
    only: tuple[str, ...] = ()
    strict: bool = False
    merge: bool = True

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What of the base must not stand in the papers of others."""
        return facts_of(self.base)

    def policy(self, row: Row) -> PolicyFile:
        """Return the policy of *row*.

        Raises:
            PolicyError: the row cannot be used.
        """
        findings: list[Finding] = []
        tree = row_tree(self._cells(row), self.table.mark(row), findings)
        if findings:
            raise PolicyError(findings=findings)
        return self.base.overlaid(tree)

    def _cells(self, row: Row) -> Iterable[Cell]:
        for at, (column, value) in enumerate(zip(self.table.columns, row.cells, strict=True)):
            for target in column.targets:
                yield Cell(column.head, target, value, self.table.mark(row, at))


def check_rows(data: bytes, rows: Sequence[Row]) -> list[tuple[Finding, ...]]:
    """Return what is wrong with each of *rows*; nothing for one that can be printed.

    Args:
        data: the pickled :class:`Job`.
        rows: some of the batch.
    """
    job = _job(data)
    found: list[tuple[Finding, ...]] = []
    for row in rows:
        try:
            job.policy(row)
            found.append(())
        except ThaiGovDocsError as error:
            found.append(_placed(error, job.table, row))
    return found


def print_rows(data: bytes, rows: Sequence[Row]) -> list[Printed]:
    """Return the packets of *rows*; a row that cannot be printed carries why.

    Args:
        data: the pickled :class:`Job`.
        rows: some of the batch.
    """
    job = _job(data)
    return [_printed(job, row) for row in rows]


@lru_cache(maxsize=2)
def _job(data: bytes) -> Job:
    job: Job = pickle.loads(data)
    return job


def _printed(job: Job, row: Row) -> Printed:
    try:
        policy = job.policy(row)

        def look(documents: Mapping[str, Document]) -> Iterable[Finding]:
            said = "\n".join(map(cell_text, row.cells))
            return leftovers(job.facts, job.base, policy, said, documents)

        packet = make_packet(
            policy,
            job.settings,
            only=job.only,
            strict=job.strict,
            merge=job.merge,
            row=row.key,
            look=look,
        )
    except ThaiGovDocsError as error:
        return Printed(row.number, report=Report(_placed(error, job.table, row)))
    return Printed(row.number, dict(packet.files), packet.report)


def _placed(error: ThaiGovDocsError, table: Table, row: Row) -> tuple[Finding, ...]:
    """Return the findings of *error*; one without a place stands at the row."""
    here = Origin(table.mark(row))
    found = error.findings or (Finding.of("TGD706", here, None, reason=str(error)),)
    return tuple(
        Finding(each.code, here, each.params, each.document) if _is_nowhere(each.origin) else each
        for each in found
    )


def _is_nowhere(origin: Origin) -> bool:
    return not (origin.mark or origin.spot or origin.place)
