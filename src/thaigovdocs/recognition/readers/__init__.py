"""Readers of foreign files: DOCX, PDF and text to lines."""
