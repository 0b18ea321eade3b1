"""DOCX: templates filled, and the package written."""
