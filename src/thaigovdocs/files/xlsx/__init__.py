"""Rows from XLSX workbooks, as their sheets show them."""

from thaigovdocs.files.xlsx.reading import read_workbook

__all__ = ["read_workbook"]
