"""Findings put back into the file they speak of: Word comments, tracked changes, highlights."""

from thaigovdocs.marking.mark import mark

__all__ = ["mark"]
