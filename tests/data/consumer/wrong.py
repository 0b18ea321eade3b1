"""Slips that a type checker must find: one a line, each marked with what it is."""

from __future__ import annotations

from datetime import date

import thaigovdocs as tgd

tgd.chek("policy.yaml")  # attribute
print(tgd.findings.Findings)  # attribute
tgd.thai.format_day(date(2026, 11, 20))  # attribute
tgd.PolicyFile.from_dict(5)  # argument
tgd.PolicyFile.from_dict({}, nonsense=1)  # argument
tgd.make("policy.yaml", formats=["odt"])  # argument
tgd.make("policy.yaml", pdf_engine="word")  # argument
tgd.render("policy.yaml", "out", pdf_standard="a-1b")  # argument
tgd.jinja_filters(numerals="roman")  # argument
tgd.thai.format_date(date(2026, 11, 20), numerals="roman")  # argument
print(tgd.load("policy.yaml").agancy)  # attribute
print(tgd.compose(tgd.load("policy.yaml"))["letter"].boddy)  # attribute
print(tgd.PolicyError(findings=[]).findings[0].severty)  # attribute
