"""Rules about papers: one module a family, one function a rule.

A rule sees papers only (:mod:`thaigovdocs.checks.case`), so it is written once for what
this library composes and for what was recognized in a file that somebody else wrote.
"""
