"""A batch from its first row to its last: checked, handed out, written in groups, accounted."""

from __future__ import annotations

import json
import os
import pickle
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path

from thaigovdocs._arguments import shown_name
from thaigovdocs._dataclasses import dataclass
from thaigovdocs._version import __version__
from thaigovdocs.batches.accounts import Account, account_of, index_bytes, report_bytes
from thaigovdocs.batches.crew import ATTEMPTS, Crew, Lost
from thaigovdocs.batches.model import Printed, Row, RowResult, Table
from thaigovdocs.batches.work import Job, check_rows, print_rows
from thaigovdocs.checks.rules import rules
from thaigovdocs.errors import OutputError
from thaigovdocs.files.archives import write_archive
from thaigovdocs.files.content import MANIFEST, is_plain_folder, read_content
from thaigovdocs.files.folders import FolderWriter, write_file
from thaigovdocs.files.locks import FolderHeld, Lock, hold
from thaigovdocs.files.replacing import folder_refused, make_parents, remove_empty
from thaigovdocs.findings import Finding, Origin, Report
from thaigovdocs.policy.source.tree import listed

BATCH, INDEX, ARCHIVE = "batch.json", "index.csv", "packets.zip"
_OWN = frozenset({BATCH, INDEX, ARCHIVE})
_GROUP = 64  # packets that wait for the disk together; each takes two open files
_SECONDS = 5.0  # after which those that are ready are written, however few
_CHUNK = 8  # rows that go to a process together
_REFUSED = frozenset({"TGD742", "TGD743", "TGD744", "TGD745", "TGD751", "TGD758", "TGD759"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done.

    Attributes:
        table: the rows, each with its key and its folder.
        faults: what is wrong with rows, by number.
        out: the folder of all.
        force: write beside files of others, and over files that were changed since.
        resume: leave alone what an earlier run has made.
        report: where the report goes; ``None`` for nowhere.
        archive: pack all into one zip, too.
        tell: called with what is done, how many rows are done and how many there are.
    """

    table: Table
    faults: dict[int, tuple[Finding, ...]]
    out: Path
    force: bool
    resume: bool
    report: Path | None
    archive: bool
    tell: Callable[[str, int, int], None]


class Run:
    """One run over the rows of *plan*.

    Args:
        plan: what is to be done.
        job: what all rows share.
        crew: who prints.
    """

    def __init__(self, plan: Plan, job: Job, crew: Crew) -> None:
        rules()  # who checks nothing itself must know the words of what others found
        self._plan = plan
        self._crew = crew
        self._data = pickle.dumps(job)
        self._accounts: list[Account] = []
        self._ready: list[RowResult] = []
        self._since = time.monotonic()
        self._size = max(1, min(_CHUNK, len(plan.table.rows) // (2 * crew.ahead)))

    def results(self) -> Iterator[RowResult]:
        """Yield what becomes of each row, in order, once its packet stands on the disk.

        Raises:
            OutputError: the folder of all cannot be written, or no process works any more;
                what was made stays.
        """
        plan = self._plan
        made = self._open()
        lock = None
        try:
            lock = _locked(plan.out)
            self._check_folder()
            with self._crew:
                yield from self._rows()
        finally:
            if lock is not None:
                lock.release()
            remove_empty(made)

    def _open(self) -> list[Path]:
        try:
            if self._plan.out.exists() and not self._plan.out.is_dir():
                raise folder_refused("TGD743", self._plan.out)
            return make_parents(self._plan.out)
        except OSError as error:
            raise _refused(self._plan.out, error) from error

    def _check_folder(self) -> None:
        out = self._plan.out
        names = {path.name for path in out.iterdir() if not path.name.startswith(".")}
        if names and BATCH not in names and not self._plan.force:
            shown = ", ".join(f"'{shown_name(name)}'" for name in islice(sorted(names), 3))
            raise folder_refused("TGD742", out, names=shown)
        data = {"thaigovdocs": __version__, "format": 1, "rows": len(self._plan.table.rows)}
        write_file(out / BATCH, (json.dumps(data, indent=2) + "\n").encode())

    def _rows(self) -> Iterator[RowResult]:
        rows = self._plan.table.rows
        kept = dict(self._kept()) if self._plan.resume else {}
        faults = {**self._plan.faults}
        todo = [each for each in rows if each.number not in faults and each.number not in kept]
        faults |= self._checked(todo)
        todo = [row for row in todo if row.number not in faults]
        answers = self._crew.answers(print_rows, self._data, _chunks(todo, self._size))
        with FolderWriter() as writer:
            try:
                for row in rows:
                    if row.number in kept:
                        result = kept.pop(row.number)
                    elif row.number in faults:
                        result = self._failed(row, faults[row.number])
                    else:
                        result = self._taken(next(answers), writer)
                    self._ready.append(result)
                    if self._is_time():
                        yield from self._published(writer)
                yield from self._published(writer)
                self._finish()
            except BaseException:
                with suppress(OutputError):  # the first error is what is told
                    self._end(writer)
                raise

    def _kept(self) -> Iterator[tuple[int, RowResult]]:
        """Yield the rows whose packet of an earlier run stands whole, by number."""
        for row in self._plan.table.rows:
            if row.number in self._plan.faults:
                continue
            folder = self._plan.out / row.folder
            described = _described(folder, row.key)
            if described:
                yield (
                    row.number,
                    RowResult(row.number, row.line, folder, "kept", _told(described), described),
                )

    def _checked(self, rows: Sequence[Row]) -> dict[int, tuple[Finding, ...]]:
        """Return what is wrong with *rows*, before any of them is printed."""
        faults: dict[int, tuple[Finding, ...]] = {}
        chunks = _chunks(rows, 4 * self._size)
        for done, (row, found) in enumerate(self._crew.answers(check_rows, self._data, chunks), 1):
            if isinstance(found, Lost):
                faults[row.number] = (self._lost(row, found),)
            elif found:
                faults[row.number] = found
            self._plan.tell("check", done, len(rows))
        return faults

    def _taken(self, answer: tuple[Row, Printed | Lost], writer: FolderWriter) -> RowResult:
        """Return the result of a row that was printed, its packet made ready."""
        row, printed = answer
        if isinstance(printed, Lost):
            return self._failed(row, (self._lost(row, printed),))
        if not printed.files:
            return self._failed(row, tuple(printed.report))
        folder = self._plan.out / row.folder
        try:
            writer.add(folder, printed.files, force=self._plan.force)
        except OutputError as error:
            if error.findings[0].code not in _REFUSED:
                raise
            return self._failed(row, error.findings)
        described = printed.files[MANIFEST]
        return RowResult(row.number, row.line, folder, "made", printed.report, described)

    def _failed(self, row: Row, findings: tuple[Finding, ...]) -> RowResult:
        folder = self._plan.out / row.folder if row.folder else None
        return RowResult(row.number, row.line, folder, "failed", Report(findings))

    def _lost(self, row: Row, lost: Lost) -> Finding:
        here = Origin(self._plan.table.mark(row))
        return Finding.of("TGD810", here, None, why=lost.why, times=ATTEMPTS)

    def _is_time(self) -> bool:
        is_late = time.monotonic() - self._since >= _SECONDS
        return len(self._ready) >= _GROUP or is_late

    def _published(self, writer: FolderWriter) -> Iterator[RowResult]:
        """Yield the results that are ready, their packets on the disk now."""
        results = self._settled(writer)
        self._plan.tell("print", len(self._accounts), len(self._plan.table.rows))
        yield from results

    def _settled(self, writer: FolderWriter) -> list[RowResult]:
        failures = writer.publish()
        results = [
            self._again(each, failures[each.folder]) if each.folder in failures else each
            for each in self._ready
        ]
        self._ready, self._since = [], time.monotonic()
        self._accounts += map(account_of, results)
        return results

    def _again(self, result: RowResult, error: OutputError) -> RowResult:
        """Return the result of a row whose packet could not be put in its place."""
        return replace(result, status="failed", report=Report(error.findings), described=b"")

    def _end(self, writer: FolderWriter) -> None:
        """Write what is ready, and the accounts so far: somebody stopped the run."""
        self._settled(writer)
        self._account()

    def _finish(self) -> None:
        self._account()
        if self._plan.archive:
            out = self._plan.out
            files = [
                (f"{each.folder}/{name}", out / each.folder / name)
                for each in self._accounts
                for name in each.files
            ]
            write_archive(out / ARCHIVE, [*files, (INDEX, out / INDEX)])

    def _account(self) -> None:
        write_file(self._plan.out / INDEX, index_bytes(self._accounts))
        if self._plan.report is not None:
            report = report_bytes(self._accounts, self._plan.report.suffix)
            write_file(self._plan.report, report)


def strangers(out: Path, table: Table) -> tuple[Finding, ...]:
    """Return what is worth telling of folders in *out* that no row of *table* gives."""
    known = {row.folder for row in table.rows}
    try:
        found = [
            path.name
            for path in sorted(out.iterdir())
            if not path.name.startswith(".")
            and path.name not in known | _OWN
            and is_plain_folder(path)
            and (path / MANIFEST).is_file()
        ]
    except OSError:
        return ()
    if not found:
        return ()
    names = listed([f"'{shown_name(name)}'" for name in found])
    return (Finding.of("TGD821", Origin.of_file(str(out)), None, names=names),)


def _chunks(rows: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    for at in range(0, len(rows), size):
        yield rows[at : at + size]


def _described(folder: Path, key: str) -> bytes:
    """Return the manifest of the packet of *key* that stands whole in *folder*; else nothing."""
    try:
        described = (folder / MANIFEST).read_bytes()
        manifest = json.loads(described)
        if manifest.get("row") != key:
            return b""
        names = {each["file"] for each in manifest["outputs"]}
        content = read_content(folder)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return b""
    return described if names < set(content.ours) else b""


def _told(described: bytes) -> Report:
    """Return the findings that a manifest tells of."""
    return Report(map(Finding.from_dict, json.loads(described)["findings"]))


def _locked(out: Path) -> Lock:
    try:
        return hold(Path(os.path.realpath(out)))
    except FolderHeld:
        raise folder_refused("TGD758", out) from None
    except OSError as error:
        raise _refused(out, error) from error


def _refused(out: Path, error: OSError) -> OutputError:
    return folder_refused("TGD746", out, reason=error.strerror or str(error))
