"""Papers in files that somebody else wrote: DOCX, PDF and text."""

from thaigovdocs.recognition.explaining import Explained, explain
from thaigovdocs.recognition.measured import (
    Measured,
    MeasuredLine,
    MeasuredPage,
    MeasuredPicture,
)
from thaigovdocs.recognition.model import FontUse, Furniture, PageNumber, Recognized
from thaigovdocs.recognition.reading import read_foreign, recognize

__all__ = [
    "Explained",
    "FontUse",
    "Furniture",
    "Measured",
    "MeasuredLine",
    "MeasuredPage",
    "MeasuredPicture",
    "PageNumber",
    "Recognized",
    "explain",
    "read_foreign",
    "recognize",
]
