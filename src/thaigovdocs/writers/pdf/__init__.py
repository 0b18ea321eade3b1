"""PDF: drawn by Typst, its text repaired, papers merged."""
