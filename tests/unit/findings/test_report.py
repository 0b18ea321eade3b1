"""Findings as data."""

from __future__ import annotations

import json

from thaigovdocs.findings import Finding, Origin, Report


def test_a_report_is_json_in_both_languages() -> None:
    """What a program reads of a finding; Thai letters stand as they are."""
    text = Report([Finding.of("TGD114", Origin.of_file("p.yaml", 2, 1), key="agency")]).to_json()
    (found,) = json.loads(text)
    assert (found["code"], found["severity"], found["line"]) == ("TGD114", "error", 2)
    assert found["message"] == {
        "th": "ขาดคีย์ 'agency'",
        "en": "expected the key 'agency', found none",
    }
    assert "ขาดคีย์" in text
