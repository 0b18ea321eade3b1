"""Official Thai government documents in DOCX and PDF from one declarative policy file.

    import thaigovdocs as tgd

    packet = tgd.render("policy.yaml", "out")

Everything below is loaded when it is first asked for.  What a document, a layout, a
finding, a comparison or a policy file is made of stands in the packages of these names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._lazy import lazy
from thaigovdocs._version import __version__

if TYPE_CHECKING:
    from thaigovdocs import checks as checks
    from thaigovdocs import comparison as comparison
    from thaigovdocs import documents as documents
    from thaigovdocs import files as files
    from thaigovdocs import findings as findings
    from thaigovdocs import layout as layout
    from thaigovdocs import policy as policy
    from thaigovdocs import recognition as recognition
    from thaigovdocs import thai as thai
    from thaigovdocs.adopting.adopt import adopt as adopt
    from thaigovdocs.adopting.model import Adopted as Adopted
    from thaigovdocs.batches.clusters import RayExecutor as RayExecutor
    from thaigovdocs.batches.model import RowResult as RowResult
    from thaigovdocs.batches.starting import Batch as Batch
    from thaigovdocs.batches.starting import batch as batch
    from thaigovdocs.checks.explanation import explain as explain
    from thaigovdocs.checks.files import check as check
    from thaigovdocs.checks.mending import Mended as Mended
    from thaigovdocs.checks.mending import mend as mend
    from thaigovdocs.checks.together import Together as Together
    from thaigovdocs.checks.together import together as together
    from thaigovdocs.comparison import Against as Against
    from thaigovdocs.comparison import Comparison as Comparison
    from thaigovdocs.comparison import compare_edited as compare_edited
    from thaigovdocs.comparison.compare import compare as compare
    from thaigovdocs.comparison.differing import diff as diff
    from thaigovdocs.documents.compose import Composed as Composed
    from thaigovdocs.documents.model import Document as Document
    from thaigovdocs.editions.roll import Rolled as Rolled
    from thaigovdocs.editions.roll import roll as roll
    from thaigovdocs.errors import CalendarError as CalendarError
    from thaigovdocs.errors import MissingToolError as MissingToolError
    from thaigovdocs.errors import NumberError as NumberError
    from thaigovdocs.errors import OutputError as OutputError
    from thaigovdocs.errors import PolicyError as PolicyError
    from thaigovdocs.errors import RenderError as RenderError
    from thaigovdocs.errors import TemplateError as TemplateError
    from thaigovdocs.errors import ThaiGovDocsError as ThaiGovDocsError
    from thaigovdocs.errors import UsageError as UsageError
    from thaigovdocs.files import FileRefused as FileRefused
    from thaigovdocs.files import Picture as Picture
    from thaigovdocs.findings import Finding as Finding
    from thaigovdocs.findings import Fix as Fix
    from thaigovdocs.findings import Mark as Mark
    from thaigovdocs.findings import Origin as Origin
    from thaigovdocs.findings import Report as Report
    from thaigovdocs.findings import Severity as Severity
    from thaigovdocs.findings import Spot as Spot
    from thaigovdocs.layout import Fonts as Fonts
    from thaigovdocs.layout import Layout as Layout
    from thaigovdocs.layout import lay_out as lay_out
    from thaigovdocs.layout.drawing import Attachment as Attachment
    from thaigovdocs.marking.mark import mark as mark
    from thaigovdocs.packet.making import Packet as Packet
    from thaigovdocs.packet.making import Written as Written
    from thaigovdocs.packet.making import make as make
    from thaigovdocs.packet.papers import compose as compose
    from thaigovdocs.packet.rendering import render as render
    from thaigovdocs.policy.language.scanning import literal as literal
    from thaigovdocs.policy.loading.file import PolicyFile as PolicyFile
    from thaigovdocs.policy.loading.reading import load as load
    from thaigovdocs.policy.loading.reading import loads as loads
    from thaigovdocs.policy.model.schema import schema as schema
    from thaigovdocs.recognition.model import Recognized as Recognized
    from thaigovdocs.recognition.reading import recognize as recognize
    from thaigovdocs.starters.demo import Demo as Demo
    from thaigovdocs.starters.demo import demo as demo
    from thaigovdocs.starters.presets import new as new
    from thaigovdocs.starters.templates import template_kinds as template_kinds
    from thaigovdocs.starters.templates import templates as templates
    from thaigovdocs.thai.filters import jinja_filters as jinja_filters
    from thaigovdocs.units import Length as Length
    from thaigovdocs.writers.docx.writing import render_docx as render_docx
    from thaigovdocs.writers.pdf.writing import render_pdf as render_pdf
    from thaigovdocs.writers.pictures import render_png as render_png
    from thaigovdocs.writers.pictures import render_svg as render_svg
    from thaigovdocs.writers.text import render_text as render_text

_HOMES = {
    "adopt": "adopting.adopt",
    "Adopted": "adopting.model",
    "Against": "comparison",
    "Attachment": "layout.drawing",
    "Batch": "batches.starting",
    "batch": "batches.starting",
    "CalendarError": "errors",
    "check": "checks.files",
    "checks": "",
    "compare": "comparison",
    "compare_edited": "comparison",
    "comparison": "",
    "Comparison": "comparison",
    "compose": "packet.papers",
    "Composed": "documents.compose",
    "Demo": "starters.demo",
    "demo": "starters.demo",
    "diff": "comparison.differing",
    "Document": "documents.model",
    "documents": "",
    "explain": "checks.explanation",
    "FileRefused": "files",
    "files": "",
    "Finding": "findings",
    "findings": "",
    "Fix": "findings",
    "Fonts": "layout",
    "jinja_filters": "thai.filters",
    "lay_out": "layout",
    "layout": "",
    "Layout": "layout",
    "Length": "units",
    "literal": "policy.language.scanning",
    "load": "policy.loading.reading",
    "loads": "policy.loading.reading",
    "make": "packet.making",
    "mark": "marking.mark",
    "Mark": "findings",
    "mend": "checks.mending",
    "Mended": "checks.mending",
    "MissingToolError": "errors",
    "new": "starters.presets",
    "NumberError": "errors",
    "Origin": "findings",
    "OutputError": "errors",
    "Packet": "packet.making",
    "Picture": "files",
    "policy": "",
    "PolicyError": "errors",
    "PolicyFile": "policy.loading.file",
    "RayExecutor": "batches.clusters",
    "recognition": "",
    "recognize": "recognition.reading",
    "Recognized": "recognition.model",
    "render": "packet.rendering",
    "render_docx": "writers.docx.writing",
    "render_pdf": "writers.pdf.writing",
    "render_png": "writers.pictures",
    "render_svg": "writers.pictures",
    "render_text": "writers.text",
    "RenderError": "errors",
    "Report": "findings",
    "roll": "editions.roll",
    "Rolled": "editions.roll",
    "RowResult": "batches.model",
    "schema": "policy.model.schema",
    "Severity": "findings",
    "Spot": "findings",
    "template_kinds": "starters.templates",
    "TemplateError": "errors",
    "templates": "starters.templates",
    "thai": "",
    "Together": "checks.together",
    "together": "checks.together",
    "ThaiGovDocsError": "errors",
    "UsageError": "errors",
    "Written": "packet.making",
}

__all__ = ["__version__", *_HOMES]

if not TYPE_CHECKING:  # so that a name that is none is an error for a type checker
    __getattr__, __dir__ = lazy(__name__, _HOMES)
