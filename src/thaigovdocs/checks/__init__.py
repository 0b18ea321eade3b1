"""Rules about papers: one module a family, one function a rule.

A rule sees papers only (:mod:`thaigovdocs.checks.case`), so it is written once for what
this library composes and for what was recognized in a file that somebody else wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thaigovdocs._lazy import lazy

if TYPE_CHECKING:
    from thaigovdocs.checks.case import Paper as Paper
    from thaigovdocs.checks.case import Passage as Passage
    from thaigovdocs.checks.excerpts import Checked as Checked
    from thaigovdocs.checks.excerpts import Excerpt as Excerpt
    from thaigovdocs.checks.fixing import Change as Change
    from thaigovdocs.checks.together import CasePaper as CasePaper
    from thaigovdocs.checks.together import Cites as Cites

_HOMES = {
    "CasePaper": "together",
    "Cites": "together",
    "Change": "fixing",
    "Checked": "excerpts",
    "Excerpt": "excerpts",
    "Paper": "case",
    "Passage": "case",
}

__all__ = [*_HOMES]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, _HOMES)
