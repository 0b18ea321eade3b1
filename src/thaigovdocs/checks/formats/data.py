"""What was found, as JSON: ``docs/reference/check-report.schema.json`` describes it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from thaigovdocs._version import __version__
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.findings import Finding, Severity

FORMAT = 1
_TEXT: dict[str, Any] = {"type": "string"}
_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}


def format_json(checked: Sequence[Checked]) -> str:
    """Return what was found as JSON text, in both languages."""
    return json.dumps(to_data(checked), ensure_ascii=False, indent=2) + "\n"


def to_data(checked: Sequence[Checked]) -> dict[str, Any]:
    """Return what was found as plain data."""
    found = [finding.severity for each in checked for finding in each.report]
    return {
        "format": FORMAT,
        "thaigovdocs": __version__,
        "summary": {
            "files": len(checked),
            **{f"{severity.value}s": found.count(severity) for severity in Severity},
        },
        "files": [_file(each) for each in checked],
    }


def _file(checked: Checked) -> dict[str, Any]:
    return {
        "file": checked.name,
        "source": checked.source,
        "papers": [
            {
                "id": paper.document.id,
                "kind": paper.document.kind,
                "title": paper.document.meta.title,
            }
            for paper in checked.papers
        ],
        "findings": [_finding(finding, checked) for finding in checked.report],
    }


def _finding(finding: Finding, checked: Checked) -> dict[str, Any]:
    excerpt = checked.excerpt(finding)
    held = {"text": excerpt.line, "start": excerpt.start, "end": excerpt.end} if excerpt else None
    return {**finding.to_dict(), "excerpt": held}


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of what :func:`format_json` gives."""
    counts = dict.fromkeys(("files", *(f"{each.value}s" for each in Severity)), _COUNT)
    file = _object(
        {
            "file": _TEXT,
            "source": {"enum": ["policy", "docx", "pdf", "text", None]},
            "papers": _list(_object({"id": _TEXT, "kind": _TEXT, "title": _TEXT})),
            "findings": _list(_told()),
        }
    )
    whole = {
        "format": {"const": FORMAT},
        "thaigovdocs": _TEXT,
        "summary": _object(counts),
        "files": _list(file),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "thaigovdocs check --format json",
        **_object(whole),
    }


def _told() -> dict[str, Any]:
    place = {"type": ["integer", "null"], "minimum": 1}
    maybe = {"type": ["string", "null"]}
    excerpt = _object({"text": _TEXT, "start": _COUNT, "end": _COUNT})
    spot = _object({name: {"type": "integer"} for name in ("page", "line", "paragraph", "run")})
    spot["properties"]["part"] = _TEXT
    spot["required"] = []
    finding = _object(
        {
            "code": {"type": "string", "pattern": "^TGD[0-9]{3}$"},
            "severity": {"enum": [each.value for each in Severity]},
            "document": maybe,
            "file": maybe,
            "line": place,
            "column": place,
            "path": maybe,
            "keys": {"type": ["array", "null"], "items": {"type": ["string", "integer"]}},
            "place": maybe,
            "params": {"type": "object", "additionalProperties": _TEXT},
            "message": _languages(),
            "hint": _languages(),
            "reason": _languages(),
            "sources": _list(_object({"key": _TEXT, "th": _TEXT, "en": _TEXT})),
            "excerpt": {"oneOf": [{"type": "null"}, excerpt]},
        }
    )
    finding["properties"] |= {"spot": spot, "fix": _object({"old": _TEXT, "new": _TEXT})}
    return finding


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _languages() -> dict[str, Any]:
    return _object({"th": {"type": "string"}, "en": {"type": "string"}})
