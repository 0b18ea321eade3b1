"""The next fiscal year, open numbers and days, and one paper for every row of a table."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.batches.model import RowResult
from thaigovdocs.batches.starting import batch
from thaigovdocs.comparison.differing import diff
from thaigovdocs.comparison.model import Comparison
from thaigovdocs.comparison.page import format_page
from thaigovdocs.editions.roll import Rolled, roll
from thaigovdocs.errors import UsageError
from thaigovdocs.policy.loading.reading import load
from thaigovdocs.policy.source.editing import SourceText
from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.forms import form_of
from thaigovdocs.studio.taking import Taken


@dataclass(frozen=True, slots=True)
class NextYear:
    """An edition that was written.

    Attributes:
        rolled: the edition.
        page: what its papers print otherwise, as an HTML page.
    """

    rolled: Rolled
    page: str


def year_of(path: Path) -> int:
    """Return the fiscal year of a policy file; 0 for none.

    Raises:
        PolicyError: it has faults.
    """
    return load(path).fiscal_year or 0


def next_year(path: Path, year: int, *, lang: str) -> NextYear:
    """Write the edition of *year* beside the file at *path*, and compare the two.

    Args:
        path: of this year's file.
        year: the Buddhist year of the new one.
        lang: of the words around the papers.

    Raises:
        PolicyError: the file has faults, or its year is not before *year*.
        OutputError: a file stands where the edition would, or the system refuses.
    """
    rolled = roll(path, path.with_name(f"{path.stem}-{year}.yaml"), fiscal_year=year)
    compared = diff(path, rolled.file)
    assert isinstance(compared, Comparison)
    return NextYear(rolled, format_page(compared, lang=lang))


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper that the registry numbers and dates.

    Attributes:
        title: what it is called.
        number: the field of its number; ``None`` for a paper that has none.
        date: the field of its day; ``None`` likewise.
    """

    title: str
    number: Field | None
    date: Field | None


def drafts_of(source: SourceText) -> tuple[Draft, ...]:
    """Return the papers of a file that have a number or a day."""
    found = []
    for group in form_of(source):
        fields = {each.name: each for each in group.fields}
        if group.keys[:1] == ("documents",) and fields.keys() & {"number", "date"}:
            found.append(Draft(group.thai, fields.get("number"), fields.get("date")))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of a table: the rows, and all packets as one archive.

    Attributes:
        rows: in order.
        archive: the packets; ``None`` where no row was printed.
    """

    rows: tuple[RowResult, ...]
    archive: Taken | None


def print_rows(
    path: Path, data: bytes, name: str, progress: Callable[[str, int, int], None]
) -> Printed:
    """Print the papers of the file at *path* for every row of a table.

    Args:
        path: of the policy file.
        data: of the table: CSV, XLSX or JSON lines.
        name: of the table.
        progress: called with ``check`` or ``print``, the rows that are done, and all of them.

    Raises:
        PolicyError: the policy or the table cannot be used; ``findings`` tells why.
        OutputError: the system refuses.
        UsageError: the name of the table says no kind that is read.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in (".csv", ".xlsx", ".jsonl"):
        raise UsageError(f"expected a CSV or XLSX file, found {name}")
    with tempfile.TemporaryDirectory() as folder:
        table, out = Path(folder) / f"rows{suffix}", Path(folder) / "out"
        table.write_bytes(data)
        rows = tuple(batch(path, table, out, jobs=1, zip=True, progress=progress))
        archive = out / "packets.zip"
        taken = Taken("packets.zip", archive.read_bytes()) if archive.is_file() else None
    return Printed(rows, taken)


def summary(rows: tuple[RowResult, ...]) -> Mapping[str, int]:
    """Return how many rows have which status."""
    return {name: sum(row.status == name for row in rows) for name in ("made", "failed")}
