"""What ``thaigovdocs.thai`` offers."""

from __future__ import annotations

from thaigovdocs import thai


def test_public_names_are_all_there_and_documented() -> None:
    """Each exists and has a docstring."""
    assert [name for name in thai.__all__ if not getattr(thai, name).__doc__] == []
