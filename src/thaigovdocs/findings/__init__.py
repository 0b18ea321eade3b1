"""Findings: what is wrong or worth a look, where, and what to do about it."""

from thaigovdocs.findings.finding import Finding, Fix, Severity
from thaigovdocs.findings.messages import MESSAGES, Message
from thaigovdocs.findings.origin import Mark, Origin, Spot
from thaigovdocs.findings.report import Report

__all__ = ["MESSAGES", "Finding", "Fix", "Mark", "Message", "Origin", "Report", "Severity", "Spot"]
