"""Expressions in texts, and the names they reach."""
