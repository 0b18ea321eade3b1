"""Broken files of rows: each is read or refused in words, and none takes long."""

from __future__ import annotations

import pytest

from fuzz_rows import files, outcome


@pytest.mark.parametrize(
    "count", [150, pytest.param(600, marks=pytest.mark.slow)], ids=["some", "many"]
)
def test_a_broken_file_of_rows_is_read_or_refused(count: int) -> None:
    """CSV in every encoding, packages with a part changed, bytes at random."""
    found = [outcome(name, data) for name, data in files(count, seed=count)]
    assert {"read", "TGD773", "TGD774"} <= set(found)
