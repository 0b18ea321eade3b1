"""Where in a template a fault lies: part, paragraph and the words of that paragraph."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape

from jinja2 import Environment, TemplateSyntaxError, nodes

import thaigovdocs._regex as re
from thaigovdocs.errors import TemplateError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.writers.docx.marking import as_written

FIRST_LINE = 1  # of a source: what stands before its first paragraph
MAX_TEXT = 120  # characters of a paragraph that a finding shows

_MARKUP = re.compile(r"<w:pPr>.*?</w:pPr>|<[^>]+>")  # with the switches among its properties
_ENDS = {"if": "endif", "for": "endfor"}


def place(template: str, part: str, line: int) -> Origin:
    """Return the origin ``template, part, paragraph n``."""
    number = max(line - FIRST_LINE, 0)
    return Origin(place=f"{template}, {part}" + (f", paragraph {number}" if number else ""))


def found_in(
    source: str, line: int, *, template: str, part: str, code: str, params: Mapping[str, str]
) -> Finding:
    """Return the finding *code* about a tag on *line* of the source of a part."""
    text = paragraph_text(source, line)
    return Finding.of(code, place(template, part, line), None, text=text, **params)


def parse(source: str, *, template: str, part: str) -> nodes.Template:
    """Return the tags of *source* as Jinja reads them.

    Raises:
        TemplateError: one of them cannot be read, is left open, closed twice or crossed.
    """
    environment = Environment(keep_trailing_newline=True)
    try:
        line, reason = _open_tag(environment, source)
        if not reason:
            return environment.parse(source)
    except TemplateSyntaxError as fault:
        line, reason = fault.lineno, fault.message or ""
    except RecursionError:
        line, reason = 0, "too many tags in one another"
    told = {"reason": reason, "reason_th": reason}
    raise TemplateError(
        findings=[found_in(source, line, template=template, part=part, code="TGD734", params=told)]
    )


def _open_tag(environment: Environment, source: str) -> tuple[int, str]:
    """Return line and fault of a tag that is left open, closed twice or crossed.

    Jinja itself names only the end of the file.
    """
    stack: list[tuple[str, int]] = []
    for tag, line in _block_tags(environment, source):
        if tag in _ENDS:
            stack.append((tag, line))
        elif tag in _ENDS.values():
            if not stack:
                return line, f"{tag} without its beginning"
            opened, at = stack.pop()
            if _ENDS[opened] != tag:
                return at, f"{opened} is closed by {tag}"
    opened, at = stack[-1] if stack else ("", 0)
    return at, f"{opened} has no {_ENDS[opened]}" if opened else ""


def _block_tags(environment: Environment, source: str) -> list[tuple[str, int]]:
    tags = []
    begins = False
    for line, kind, value in environment.lex(source):
        if kind == "block_begin":
            begins = True
        elif begins and kind == "name":
            begins = False
            tags.append((value, line))
    return tags


def paragraph_text(source: str, line: int) -> str:
    """Return the words of the paragraph on *line* of a source, tags of ours removed."""
    lines = source.split("\n")
    raw = lines[line - 1] if 0 < line <= len(lines) else ""
    text = unescape(_MARKUP.sub("", as_written(raw))).strip()
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"
