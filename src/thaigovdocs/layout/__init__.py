"""Lay out: words, widths, planned lines, pages."""
