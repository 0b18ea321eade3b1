"""A policy file as text and as a tree of values, each with its place."""
