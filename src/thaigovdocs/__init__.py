"""Official Thai government documents in DOCX and PDF from one declarative policy file.

    import thaigovdocs as tgd

    packet = tgd.render("policy.yaml", "out")

Everything below is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from thaigovdocs._version import __version__

if TYPE_CHECKING:
    from thaigovdocs import thai
    from thaigovdocs.checks.files import check
    from thaigovdocs.comparison import Comparison, compare
    from thaigovdocs.documents.compose import Composed
    from thaigovdocs.documents.model import Document
    from thaigovdocs.editions.roll import Rolled, roll
    from thaigovdocs.errors import (
        CalendarError,
        MissingToolError,
        NumberError,
        OutputError,
        PolicyError,
        RenderError,
        TemplateError,
        ThaiGovDocsError,
        UsageError,
    )
    from thaigovdocs.files import FileRefused
    from thaigovdocs.findings import Finding, Report, Severity
    from thaigovdocs.layout import Layout, lay_out
    from thaigovdocs.packet.making import Packet, Written, make
    from thaigovdocs.packet.papers import compose
    from thaigovdocs.packet.rendering import render
    from thaigovdocs.policy.language.scanning import literal
    from thaigovdocs.policy.loading.file import PolicyFile
    from thaigovdocs.policy.loading.reading import load, loads
    from thaigovdocs.starters.templates import export_templates
    from thaigovdocs.thai.filters import jinja_filters
    from thaigovdocs.writers.docx.writing import render_docx
    from thaigovdocs.writers.pdf.writing import render_pdf
    from thaigovdocs.writers.pictures import render_png, render_svg
    from thaigovdocs.writers.text import render_text

__all__ = [
    "CalendarError",
    "Comparison",
    "Composed",
    "Document",
    "FileRefused",
    "Finding",
    "Layout",
    "MissingToolError",
    "NumberError",
    "OutputError",
    "Packet",
    "PolicyError",
    "PolicyFile",
    "RenderError",
    "Report",
    "Rolled",
    "Severity",
    "TemplateError",
    "ThaiGovDocsError",
    "UsageError",
    "Written",
    "__version__",
    "check",
    "compare",
    "compose",
    "export_templates",
    "jinja_filters",
    "lay_out",
    "literal",
    "load",
    "loads",
    "make",
    "render",
    "render_docx",
    "render_pdf",
    "render_png",
    "render_svg",
    "render_text",
    "roll",
    "thai",
]

_HOMES = {
    "Comparison": "comparison",
    "compare": "comparison",
    "Rolled": "editions.roll",
    "roll": "editions.roll",
    "check": "checks.files",
    "compose": "packet.papers",
    "Composed": "documents.compose",
    "Document": "documents.model",
    "FileRefused": "files",
    "jinja_filters": "thai.filters",
    "Finding": "findings",
    "Report": "findings",
    "Severity": "findings",
    "Layout": "layout",
    "lay_out": "layout",
    "Packet": "packet.making",
    "Written": "packet.making",
    "make": "packet.making",
    "render": "packet.rendering",
    "literal": "policy.language.scanning",
    "PolicyFile": "policy.loading.reading",
    "load": "policy.loading.reading",
    "loads": "policy.loading.reading",
    "render_docx": "writers.docx.writing",
    "render_pdf": "writers.pdf.writing",
    "render_png": "writers.pictures",
    "render_svg": "writers.pictures",
    "export_templates": "starters.templates",
    "render_text": "writers.text",
}


def __getattr__(name: str) -> Any:
    """Return the public *name*, loading its module now."""
    if name == "thai":
        return import_module("thaigovdocs.thai")
    home = _HOMES.get(name, "errors" if name in __all__ else None)
    if home is None:
        raise AttributeError(f"module 'thaigovdocs' has no attribute '{name}'")
    return getattr(import_module(f"thaigovdocs.{home}"), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return sorted(__all__)
