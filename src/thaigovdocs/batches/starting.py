"""``batch``: from a policy and a table of rows to a folder of packets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from thaigovdocs._arguments import check_option, names_of, path_of
from thaigovdocs.batches.crew import Crew, cores
from thaigovdocs.batches.folders import Naming, check_doubles
from thaigovdocs.batches.keys import batch_key, row_key
from thaigovdocs.batches.model import RowResult, Table
from thaigovdocs.batches.reading import Rows, read_table
from thaigovdocs.batches.running import Plan, Run, strangers
from thaigovdocs.batches.work import Job
from thaigovdocs.documents.compose import check_only
from thaigovdocs.errors import PolicyError, UsageError
from thaigovdocs.findings import Finding, Report
from thaigovdocs.layout.fonts import Fonts
from thaigovdocs.packet.making import inputs_of, settings_of
from thaigovdocs.packet.outputs import Format, PdfEngine, PdfStandard, Settings
from thaigovdocs.policy.loading.file import PolicyFile
from thaigovdocs.policy.loading.reading import load

_ROWS_A_JOB = 8  # fewer are done before a process has begun
_WORKERS = 8  # that an executor is thought to have where nobody says


class Batch(Iterator[RowResult]):
    """The results of the rows, in order, each given once its packet stands on the disk.

    Attributes:
        count: how many rows there are.
        report: the warnings of the table as a whole.
    """

    def __init__(self, results: Iterator[RowResult], count: int, report: Report) -> None:
        self._results = results
        self.count = count
        self.report = report

    def __iter__(self) -> Batch:
        return self

    def __next__(self) -> RowResult:
        return next(self._results)

    def close(self) -> None:
        """Stop: what was printed is written, the rest is left to ``resume``."""
        close = getattr(self._results, "close", None)
        if close is not None:
            close()


def batch(
    base: PolicyFile | Path | str,
    rows: Rows,
    out: Path | str,
    *,
    name: str | None = None,
    executor: Executor | None = None,
    jobs: int | None = None,
    resume: bool = False,
    force: bool = False,
    report: Path | str | None = None,
    zip: bool = False,
    formats: Sequence[Format] | None = None,
    only: Sequence[str] = (),
    strict: bool = False,
    merge: bool = True,
    font: str | None = None,
    fonts: Fonts | None = None,
    pdf_standard: PdfStandard = "a-2b",
    pdf_engine: PdfEngine = "typst",
    templates: Path | str | None = None,
    fixed_pages: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Batch:
    """Print the papers of *base* once for each of *rows*, each packet into a folder of *out*.

    The heads of the table are keys of the policy (``agency.name``, ``people.head.name``,
    ``issued.letter.number``) or names that its ``rows:`` explains; an empty cell keeps what
    the base says, and what stands in a cell is data.  All heads and rows are checked before
    the first paper is printed.  A row that is wrong stops no other.

    *out* gets ``index.csv``, a line for every file that was made, for the registry.

    It gives the results of the rows, in order, while they are made: nothing is printed before
    they are asked for.

    Args:
        base: a policy that was read, or the path of one; it prints by itself, too.
        rows: a CSV file, a workbook (XLSX) or JSON lines, or mappings of heads to values.
        out: the folder; made where it is missing.
        name: of the folder of a row, with heads between braces (``{code} {agency.name}``);
            ``None`` for the number of the row.
        executor: who prints: any ``concurrent.futures.Executor``; ``None`` for processes of
            our own.  It is not shut down.
        jobs: how many processes; ``None`` for one a processor.  Of an *executor*: how many
            workers it has.
        resume: leave alone what an earlier run has made of the same row, base and versions.
        force: write beside files of others, and over files that were changed since.
        report: a CSV or JSON file that tells of every row; ``None`` for none.
        zip: pack all packets into ``packets.zip`` of *out*, too.
        formats: as :func:`make`, and so are all that follow but *progress*.
        progress: called with ``"check"`` or ``"print"``, how many rows are done, and how
            many there are.

    Raises:
        PolicyError: the base or the table cannot be used; ``findings`` carries every fault.
        OutputError: the folder cannot be written, or the executor broke; what was made stays.
        UsageError: an argument is of the wrong type.

    Example:
        >>> import tempfile
        >>> import thaigovdocs as tgd
        >>> base = tgd.loads('''thaigovdocs: 1
        ... agency: {name: จังหวัดธารารมย์}
        ... people: {head: {name: นายธารา รื่นรมย์, position: ผู้ว่าราชการจังหวัด}}
        ... signatory: head
        ... policy: {subject: เวลาทำการ, provisions: [ให้ถือปฏิบัติ]}
        ... documents: [{kind: announcement, date: 2026-11-20}]
        ... output: {emblem: none, formats: [txt]}''')
        >>> rows = [{"agency.name": "จังหวัดดอนตะวัน", "people.head.name": "นางดวงตา ใจงาม"}]
        >>> with tempfile.TemporaryDirectory() as out:
        ...     [(row.status, row.folder.name) for row in tgd.batch(base, rows, out, jobs=1)]
        [('made', '0001')]
    """
    settings = settings_of(
        formats=formats,
        font=font,
        fonts=fonts,
        pdf_standard=pdf_standard,
        pdf_engine=pdf_engine,
        templates=templates,
        fixed_pages=fixed_pages,
    )
    check_option(executor, Executor, "executor")
    check_option(name, str, "name")
    policy = base if isinstance(base, PolicyFile) else load(path_of(base, "base"))
    if not policy.documents:
        raise PolicyError(findings=[Finding.of("TGD750")])
    table = read_table(policy, rows)
    job = Job(
        policy,
        replace(table, rows=()),
        settings,
        only=_known(policy, names_of(only, "only")),
        strict=bool(strict),
        merge=bool(merge),
    )
    to = None if report is None else path_of(report, "report")
    ways: dict[str, Any] = {"force": bool(force), "resume": bool(resume), "archive": bool(zip)}
    ways |= {"out": path_of(out, "out"), "report": to, "tell": progress or _in_silence}
    plan = _plan(job, table, name, **ways)
    crew = Crew(executor, _jobs(jobs, executor, len(table.rows)))
    told = Report((*policy.report, *table.findings, *strangers(plan.out, plan.table)))
    return Batch(Run(plan, job, crew).results(), len(table.rows), told)


def _plan(job: Job, table: Table, name: str | None, **options: Any) -> Plan:
    """Return what is to be done, every row with its key and its folder."""
    naming, faults = Naming(table, name), {}
    shared = batch_key(job.base, inputs_of(job.base), _options(job))
    rows = []
    for row in table.rows:
        findings: list[Finding] = []
        folder = naming.name(row, findings)
        rows.append(replace(row, key=row_key(shared, table.columns, row), folder=folder))
        if findings:
            faults[row.number] = tuple(findings)
    table = replace(table, rows=tuple(rows))
    faults |= {number: (each,) for number, each in check_doubles(table, rows).items()}
    return Plan(table, faults, **options)


def _options(job: Job) -> dict[str, Any]:
    """Return what, besides base and row, the bytes of a packet depend on."""
    settings: Settings = job.settings
    folder = settings.templates
    found = sorted(folder.glob("*.docx")) if folder else []
    return {
        "formats": settings.formats,
        "font": settings.font,
        "folders": [*map(str, settings.fonts.folders)] if settings.fonts else [],
        "pdf": (settings.pdf_standard, settings.pdf_engine),
        "templates": {path.name: sha256(path.read_bytes()).hexdigest() for path in found},
        "fixed_pages": settings.fixed_pages,
        "only": job.only,
        "strict": job.strict,
        "merge": job.merge,
    }


def _known(policy: PolicyFile, only: Sequence[str]) -> tuple[str, ...]:
    check_only(policy, only)
    return tuple(only)


def _jobs(jobs: int | None, executor: Executor | None, rows: int) -> int:
    if jobs is None:
        most = cores() if executor is None else _WORKERS
        return max(1, min(most, rows // _ROWS_A_JOB)) if executor is None else most
    if isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1:
        kind = "a whole number of processes, at least 1"
        raise UsageError.of("TGD020", kind=kind, argument="jobs", found=repr(jobs))
    return jobs


def _in_silence(_: str, __: int, ___: int) -> None:
    """Tell nobody of the rows."""
