"""Papers in files that somebody else wrote: DOCX, PDF and text."""

from thaigovdocs.recognize.explaining import Explained, explain
from thaigovdocs.recognize.model import FontUse, Furniture, Recognized
from thaigovdocs.recognize.reading import read_foreign

__all__ = ["Explained", "FontUse", "Furniture", "Recognized", "explain", "read_foreign"]
