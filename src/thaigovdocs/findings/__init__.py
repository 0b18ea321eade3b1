"""Findings: what is wrong or worth a look, where, and what to do about it."""

from thaigovdocs.findings.finding import Finding, Severity
from thaigovdocs.findings.messages import MESSAGES, Message
from thaigovdocs.findings.origin import Mark, Origin
from thaigovdocs.findings.report import Report

__all__ = ["MESSAGES", "Finding", "Mark", "Message", "Origin", "Report", "Severity"]
