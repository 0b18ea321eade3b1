"""What was found, as SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import thaigovdocs._regex as re
from thaigovdocs._version import HOMEPAGE, __version__
from thaigovdocs.checks.excerpts import Checked
from thaigovdocs.checks.formats.places import file_name
from thaigovdocs.checks.rules import rules
from thaigovdocs.findings import MESSAGES, Finding
from thaigovdocs.sources import cited

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_WORD, _PARAMETER = re.compile("[A-Za-z0-9]+"), re.compile("‹.*?›")
_NAME_WORDS = 10
_MARK = 32  # characters of a fingerprint


def format_sarif(checked: Sequence[Checked], *, lang: str = "th") -> str:
    """Return a SARIF log: one run, its rules in both languages, a region for each place.

    Args:
        checked: the files.
        lang: ``th`` or ``en``, of the messages of the results.
    """
    codes = sorted({finding.code for each in checked for finding in each.report})
    order = {code: index for index, code in enumerate(codes)}
    results = [_result(finding, each, order, lang) for each in checked for finding in each.report]
    driver = {
        "name": "thaigovdocs",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": HOMEPAGE,
        "rules": [_rule(code, lang) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "th-TH" if lang == "th" else "en-US",
        "artifacts": [{"location": {"uri": _uri(each.name)}} for each in checked],
        "results": results,
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, lang: str) -> dict[str, Any]:
    message, rule = MESSAGES[code], rules().get(code)
    titles = rule.title if rule else {each: message.general_text(each) for each in ("en", "th")}
    why = "".join(
        f"\n\n{each}" for each in (message.why(lang), cited(message.sources, lang)) if each
    )
    first, second = ("th", "en") if lang == "th" else ("en", "th")
    both = "\n\n".join(message.general_hint(each) for each in (first, second))
    return {
        "id": code,
        "name": _name(titles["en"]) or code,
        "shortDescription": {"text": titles[first]},
        "fullDescription": {"text": titles[second]},
        "help": {"text": f"{both}{why}"},
        "helpUri": f"{HOMEPAGE}/docs/reference/findings.md#{code.lower()}",
        "defaultConfiguration": {"level": message.severity},
    }


def _name(title: str) -> str:
    """Return *title* as the name of a rule: words that begin with a capital, and no spaces.

    Example:
        >>> _name("expected a folder, found ‹name› of others")
        'ExpectedAFolderFoundOfOthers'
    """
    words = _WORD.findall(_PARAMETER.sub("", title))
    return "".join(word[0].upper() + word[1:] for word in words[:_NAME_WORDS])


def _result(finding: Finding, checked: Checked, order: dict[str, int], lang: str) -> dict[str, Any]:
    words = f"{finding.message(lang)}; {finding.hint(lang)}"
    return {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": finding.severity.value,
        "message": {"text": words},
        "locations": [_location(finding, checked, lang)],
        "partialFingerprints": {"thaigovdocs/v1": _fingerprint(finding, checked)},
    }


def _location(finding: Finding, checked: Checked, lang: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file_name(finding, checked.name))}}
    line, column = finding.origin.position
    excerpt = checked.excerpt(finding)
    if line:
        first, end = (excerpt.start + 1, excerpt.end + 1) if excerpt else (column, column + 1)
        physical["region"] = {"startLine": line, "startColumn": first, "endColumn": end}
        if excerpt:
            physical["region"]["snippet"] = {"text": excerpt.line[excerpt.start : excerpt.end]}
    location: dict[str, Any] = {"physicalLocation": physical}
    spot = finding.origin.spot
    if spot:
        location["logicalLocations"] = [{"fullyQualifiedName": spot.text(lang) or spot.file}]
    return location


def _fingerprint(finding: Finding, checked: Checked) -> str:
    """Return what names a finding though the lines above it move."""
    excerpt = checked.excerpt(finding)
    told = [finding.code, finding.document or "", excerpt.line.strip() if excerpt else ""]
    told += [f"{name}={value}" for name, value in sorted(finding.params.items())]
    return sha256("\0".join(told).encode("utf-8", "replace")).hexdigest()[:_MARK]


def _uri(name: str) -> str:
    """Return *name* as a reference from the folder one works in, or as a whole address."""
    path = Path(name)
    if not path.is_absolute():
        return quote(name.replace("\\", "/"), errors="surrogateescape")
    here = Path.cwd()
    if here not in path.parents:
        return path.as_uri()
    return quote(path.relative_to(here).as_posix(), errors="surrogateescape")
