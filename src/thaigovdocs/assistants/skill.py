"""What a model should know before it calls the tools: ``SKILL.md``, and worked examples."""

from __future__ import annotations

from pathlib import Path

from thaigovdocs.standard.kinds import KINDS, Kind

_HERE = Path(__file__).parent


def skill_text() -> str:
    """Return ``SKILL.md``: how a model makes and checks papers with these tools.

    Example:
        >>> skill_text().splitlines()[1]
        'name: thaigovdocs'
    """
    return (_HERE / "SKILL.md").read_text("utf-8")


def instructions() -> str:
    """Return the body of ``SKILL.md``, which a client hands to its model at the start."""
    return skill_text().split("---\n", 2)[2].strip()


def example_of(kind: str) -> str:
    """Return a whole policy file of one paper of *kind*, in which nothing is found.

    The kind of an agency's own has none; that of a paper with the same head stands for it.
    """
    path = _HERE / "examples" / f"{kind}.yaml"
    if path.is_file():
        return path.read_text("utf-8")
    return (_HERE / "examples" / f"{_like(KINDS[kind])}.yaml").read_text("utf-8")


def _like(own: Kind) -> str:
    """Return the kind of this package that *own* is most like."""
    known = [each for each in KINDS.values() if (_HERE / "examples" / f"{each.key}.yaml").is_file()]
    same = (each.key for each in known if (each.head, each.parts) == (own.head, own.parts))
    return next(same, "other")
