"""Line breaks inside a paragraph, which a paper prints as spaces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import thaigovdocs._regex as re
from thaigovdocs.findings import Finding
from thaigovdocs.thai.spans import Span, Text

_BREAK = re.compile("[\n\r\x85\u2028\u2029]")


def broken_lines(text: Text, document: str | None) -> Iterator[Finding]:
    """Yield a finding for the first line break inside *text*, if it has one."""
    spans = [piece for piece in text if isinstance(piece, Span) and piece.text.strip()]
    for at, span in enumerate(spans):
        before = span.text if at else span.text.lstrip()
        inside = before if at < len(spans) - 1 else before.rstrip()
        found = _BREAK.search(inside)
        if found is None:
            continue
        origin = span.origin
        if origin and origin.mark and origin.expression is None:
            by = len(span.text) - len(before) + found.start()
            origin = replace(origin, offset=origin.offset + by)
        yield Finding.of("TGD233", origin, document)
        return
