"""The studio: one policy file being written, its form, its pages and its file.

Nothing here knows a browser but ``web/``, the page of ``thaigovdocs studio``.
"""
