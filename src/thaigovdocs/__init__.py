"""Official Thai government documents in DOCX and PDF from one declarative policy file."""

__version__ = "0.1.0"
