"""Number formats of spreadsheets: what a cell shows for its value (ECMA-376, part 1, 18.8.31)."""

from thaigovdocs.files.numberformat.codes import UnknownFormat
from thaigovdocs.files.numberformat.showing import NumberFormat, Shown, number_format

__all__ = ["NumberFormat", "Shown", "UnknownFormat", "number_format"]
