"""Many files with planted slips, marked: the promises of marking hold in each of them."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

import thaigovdocs as tgd
from marked import letters, planted, settled
from office import convert
from validator import errors_of

NAME = "paper.docx"
SAMPLE = int(os.environ.get("THAIGOVDOCS_MARKED", "12"))
"""How many files are made; 200 were tried when this was written."""


def found_in(package: bytes) -> Counter[tuple[str, str]]:
    """Return codes and words of what is found in a DOCX."""
    report = tgd.check(package, name=NAME)
    return Counter((each.code, each.params.get("found", "")) for each in report)


@pytest.mark.slow
def test_what_is_promised_of_marked_files_holds_in_many(tmp_path: Path) -> None:
    """Rejected: as before; accepted: mended, nothing new; valid; and LibreOffice opens them."""
    files = []
    changed = 0
    for seed in range(1000, 1000 + SAMPLE):
        source = planted(seed)
        marked = tgd.mark(source, name=NAME)
        assert [*letters(settled(marked, accept=False))] == [*letters(source)], seed
        before, after = found_in(source), found_in(settled(marked, accept=True))
        assert not after - before, (seed, after - before)
        changed += len(before) > len(after)
        files.append(tmp_path / f"{seed}.docx")
        files[-1].write_bytes(marked)
    assert changed > SAMPLE // 2
    assert errors_of(files, tmp_path) == {str(file): [] for file in files}
    convert(files, tmp_path, "pdf")
    assert all(file.with_suffix(".pdf").is_file() for file in files)
