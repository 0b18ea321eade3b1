"""The runs of a template marked when it is read: Thai is complex script, tags know their run.

A tag typed in a template stands in a Latin run, so each expression passes through a
filter of the properties of its run.
"""

from __future__ import annotations

from html import unescape

import thaigovdocs._regex as re
from thaigovdocs.writers.docx.runs import TEXT, RunFilter

RUN_FILTER = "_run"  # what the names of the filters begin with
XML_FILTER = "_run_xml"  # of what is markup of ours already

_RUN = re.compile(
    r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:r>).)*?</w:rPr>|<w:rPr/>)?"
    r"((?:<w:t(?: [^>]*)?>[^<]*</w:t>|<w:t/>|<w:tab/>|<w:br/>)+)</w:r>",
    re.DOTALL,
)
_PIECE = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:t/>|<w:tab/>|<w:br/>")
_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
_FILTERED = re.compile(rf"\{{\{{ \((.*?)\)\|{RUN_FILTER}\d+ \}}\}}")
_THAI = re.compile("[\u0e01-\u0e5b]")


class RunMarker:
    """Marks the runs of the source of a part; its values are printed in one of few runs.

    Attributes:
        runs: the properties of the runs that values are printed in.
    """

    def __init__(self) -> None:
        """Mark the source of one part."""
        self.runs: list[str] = []
        self._filters: list[RunFilter] = []

    def mark(self, source: str) -> str:
        """Return the XML *source* with its runs marked and its expressions filtered."""
        return _RUN.sub(self._run, source)

    def _run(self, match: re.Match[str]) -> str:
        properties, body = match.group(1) or "", match.group(2)
        if "{" not in body and not _THAI.search(body):
            return match.group()
        if properties not in self.runs:
            self.runs.append(properties)
            self._filters.append(RunFilter(properties))
        number = self.runs.index(properties)
        pieces = [self._piece(piece, number) for piece in _PIECE.finditer(body)]
        return f"<w:r>{self._filters[number].properties}{''.join(pieces)}</w:r>"

    def _piece(self, piece: re.Match[str], number: int) -> str:
        text = piece.group(1)
        if text is None:
            return "" if piece.group() == "<w:t/>" else piece.group()
        parts = (
            _tag(part, number) if odd & 1 else self._filters[number](unescape(part))
            for odd, part in enumerate(_TAG.split(text))
        )
        return f"{TEXT}{''.join(parts)}</w:t>"


def _tag(tag: str, number: int) -> str:
    """Return a tag; what it prints goes through the filter of its run."""
    if not tag.startswith("{{"):
        return tag
    inner = tag[2:-2].removeprefix("-").removesuffix("-").strip()
    return f"{{{{ ({inner})|{RUN_FILTER}{number} }}}}"


def as_written(source: str) -> str:
    """Return *source* without the filters of its runs: as a person wrote its tags."""
    return _FILTERED.sub(r"{{ \1 }}", source)
