"""PDF by LibreOffice from the DOCX."""
