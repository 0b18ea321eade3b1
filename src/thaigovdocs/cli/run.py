"""What one call of the command line was asked to be: its language, its words, its colours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import click

from thaigovdocs.cli.ending import give, say
from thaigovdocs.findings import Finding, Severity


@dataclass
class Run:
    """One call; the options that every command takes are set while they are read.

    Attributes:
        lang: of messages and help, ``th`` or ``en``.
        is_asked: whether ``--lang`` asked for it; else the machine is set so.
        quiet: say errors only, and give only what the command is for.
        colour: ``True`` or ``False`` where an option says so.
        kinds: the folders of kinds of an agency's own that it knows.
    """

    lang: str = "en"
    is_asked: bool = False
    quiet: bool = False
    colour: bool | None = None
    kinds: tuple[str, ...] = ()

    def of(self, th: str, en: str) -> str:
        """Return the words of the language of this call."""
        return th if self.lang == "th" else en

    def say(self, text: str) -> None:
        """Write words for a person to standard error; nothing where quiet was asked for."""
        if not self.quiet:
            say(text)

    def list(self, line: object) -> None:
        """Write a line of what was done to standard output; nothing where quiet was asked for."""
        if not self.quiet:
            give(line)

    def say_findings(self, findings: Iterable[Finding]) -> None:
        """Write findings to standard error; errors only where quiet was asked for."""
        for finding in findings:
            if not self.quiet or finding.severity is Severity.ERROR:
                say(finding.format(self.lang))

    def has_colour(self) -> bool:
        """Whether what goes to standard output is coloured."""
        if self.colour is not None:
            return self.colour
        return may_colour(os.environ) and self.has_terminal()

    def has_terminal(self) -> bool:
        """Whether somebody sees standard output."""
        return sys.stdout is not None and sys.stdout.isatty()


def may_colour(environ: Mapping[str, str]) -> bool:
    """Whether the environment lets a terminal have colours: https://no-color.org.

    Example:
        >>> [may_colour(each) for each in ({}, {"NO_COLOR": "1"}, {"TERM": "dumb"})]
        [True, False, False]
    """
    return not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def run_of(context: click.Context) -> Run:
    """Return the call that *context* belongs to; one in English where there is none."""
    return context.find_object(Run) or Run()
