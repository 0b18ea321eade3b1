"""Papers in files that somebody else wrote: DOCX, PDF and text."""
