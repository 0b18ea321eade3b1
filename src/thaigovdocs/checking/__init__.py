"""Checking files: policies, and DOCX, PDF and text files that somebody else wrote."""

from thaigovdocs.checking.files import check, check_data, check_file
from thaigovdocs.checking.mending import Mended, mend
from thaigovdocs.checking.settings_file import find_settings

__all__ = ["Mended", "check", "check_data", "check_file", "find_settings", "mend"]
