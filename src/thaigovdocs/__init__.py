"""Official Thai government documents in DOCX and PDF from one declarative policy file.

    import thaigovdocs as tgd

    packet = tgd.render("policy.yaml", "out")

Everything below is loaded when it is first asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thaigovdocs import thai
    from thaigovdocs.checking import check
    from thaigovdocs.comparison import Comparison, compare
    from thaigovdocs.documents.compose import compose
    from thaigovdocs.documents.model import Document
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
    from thaigovdocs.packet import Packet, render
    from thaigovdocs.policy.file import PolicyFile
    from thaigovdocs.policy.reading import load, loads
    from thaigovdocs.render.docx import render_docx
    from thaigovdocs.render.pdf import render_pdf
    from thaigovdocs.render.pictures import render_png, render_svg
    from thaigovdocs.render.text import render_text
    from thaigovdocs.rolling import Rolled, roll
    from thaigovdocs.templates_export import export_templates
    from thaigovdocs.thai.filters import jinja_filters

__version__ = "0.1.0"

__all__ = [
    "CalendarError",
    "Comparison",
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
    "__version__",
    "check",
    "compare",
    "compose",
    "export_templates",
    "jinja_filters",
    "lay_out",
    "load",
    "loads",
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
    "Rolled": "rolling",
    "roll": "rolling",
    "check": "checking",
    "compose": "documents.compose",
    "Document": "documents.model",
    "FileRefused": "files",
    "jinja_filters": "thai.filters",
    "Finding": "findings",
    "Report": "findings",
    "Severity": "findings",
    "Layout": "layout",
    "lay_out": "layout",
    "Packet": "packet",
    "render": "packet",
    "PolicyFile": "policy.reading",
    "load": "policy.reading",
    "loads": "policy.reading",
    "render_docx": "render.docx",
    "render_pdf": "render.pdf",
    "render_png": "render.pictures",
    "render_svg": "render.pictures",
    "export_templates": "templates_export",
    "render_text": "render.text",
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


class _Surface(ModuleType):
    """This module; its ``render`` stays the function when the sub-package is imported.

    Importing ``thaigovdocs.render.docx`` binds the sub-package to the same name.
    """

    @property
    def render(self) -> Any:
        return __getattr__("render")

    @render.setter
    def render(self, _: ModuleType) -> None:
        pass


sys.modules[__name__].__class__ = _Surface
