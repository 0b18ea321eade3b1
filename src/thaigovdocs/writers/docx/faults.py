"""Where in a template a fault lies: part, paragraph and the words of that paragraph."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from html import unescape

from jinja2 import Environment, TemplateSyntaxError, UndefinedError

from thaigovdocs.errors import TemplateError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.writers.docx.names import UnknownName

FIRST_LINE = 1  # of a source: what stands before its first paragraph
MAX_TEXT = 120  # characters of a paragraph that a finding shows

_MARKUP = re.compile(r"<w:pPr>.*?</w:pPr>|<[^>]+>")  # with the switches among its properties
_QUOTED = re.compile(r"'([^']*)'")
_RUN_FILTER = re.compile(r"\{\{ \((.*?)\)\|_run\d+ \}\}")
_ENDS = {"if": "endif", "for": "endfor"}


def fault_of(
    fault: Exception, sources: Mapping[str, str], *, template: str, names: str = ""
) -> TemplateError:
    """Return the error that says where in *template* the Jinja *fault* lies.

    Args:
        fault: what Jinja, or an expression of the template, raised.
        sources: the compiled sources by part; each paragraph stands on a line of its own.
        template: the name of the file.
        names: the names that the context has, for the hint.
    """
    part, line = _position(fault, sources)
    text = paragraph_text(sources.get(part, ""), line)
    origin = place(template, part, line)
    if isinstance(fault, UndefinedError):
        quoted = _QUOTED.findall(str(fault.message))
        name = quoted[-1] if quoted else str(fault.message)
        finding = Finding.of("TGD733", origin, name=name, text=text, names=names)
    elif isinstance(fault, TemplateSyntaxError):
        finding = Finding.of("TGD734", origin, text=text, reason=fault.message)
    else:
        finding = Finding.of("TGD735", origin, text=text, reason=str(fault))
    return TemplateError(findings=[finding])


def unknown_of(unknown: UnknownName, source: str, *, template: str, part: str) -> Finding:
    """Return the finding of a name that nothing has, in the *part* of *template*."""
    text = paragraph_text(source, unknown.line)
    return Finding.of(
        "TGD733",
        place(template, part, unknown.line),
        name=unknown.name,
        text=text,
        names=", ".join(unknown.known),
    )


def check_tags(
    environment: Environment, source: str, *, part: str, template: str
) -> TemplateError | None:
    """Return the error of the tag that is left open, closed twice or crossed, if there is one.

    Jinja itself names only the end of the file.
    """
    stack: list[tuple[str, int]] = []
    for tag, line in _block_tags(environment, source):
        if tag in _ENDS:
            stack.append((tag, line))
        elif tag in _ENDS.values():
            if not stack:
                return _open_tag(source, part, line, template, f"{tag} without its beginning")
            opened, at = stack.pop()
            if _ENDS[opened] != tag:
                return _open_tag(source, part, at, template, f"{opened} is closed by {tag}")
    if stack:
        opened, at = stack[-1]
        return _open_tag(source, part, at, template, f"{opened} has no {_ENDS[opened]}")
    return None


def place(template: str, part: str, line: int) -> Origin:
    """Return the origin ``template, part, paragraph n``."""
    number = max(line - FIRST_LINE, 0)
    where = f"{template}, {part}" if part else template
    return Origin(place=f"{where}, paragraph {number}" if number else where)


def paragraph_text(source: str, line: int) -> str:
    """Return the words of the paragraph on *line* of a compiled source, tags of ours removed."""
    lines = source.split("\n")
    raw = lines[line - 1] if 0 < line <= len(lines) else ""
    text = unescape(_MARKUP.sub("", _RUN_FILTER.sub(r"{{ \1 }}", raw))).strip()
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


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


def _open_tag(source: str, part: str, line: int, template: str, reason: str) -> TemplateError:
    text = paragraph_text(source, line)
    origin = place(template, part, line)
    return TemplateError(findings=[Finding.of("TGD734", origin, text=text, reason=reason)])


def _position(fault: Exception, sources: Mapping[str, str]) -> tuple[str, int]:
    if isinstance(fault, TemplateSyntaxError):
        return fault.name or "", fault.lineno
    frames = traceback.extract_tb(fault.__traceback__)
    for frame in reversed(frames):
        if frame.filename in sources:
            return frame.filename, frame.lineno or 0
    return "", 0
