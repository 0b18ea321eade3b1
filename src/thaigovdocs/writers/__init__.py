"""Writers: DOCX, PDF and plain text."""
