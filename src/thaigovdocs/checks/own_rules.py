"""Rules of an agency's own: words that its papers must not have, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import thaigovdocs._regex as re
from thaigovdocs.checks.case import Case
from thaigovdocs.checks.rules import Rule, add_rule
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.findings.messages import Message
from thaigovdocs.policy.loading.own_files import entries_of
from thaigovdocs.policy.model.fields import Lines, Model
from thaigovdocs.policy.source.words import Words

_CODE = re.compile(r"(?!TGD)[A-Z]{2,8}[0-9]{3}")
_SPACE = re.compile(r"\s+")


class OwnRule(Model):
    """What a file says of a rule.

    Attributes:
        find: the words that must not stand in a paper.
        instead: the words to write in their place.
        unless: longer words in which they are right.
        message: what is wrong.
        severity: how bad it is.
        kinds: of papers that it looks at; left out, all.
    """

    find: Words
    instead: Words | None = None
    unless: Lines = ()
    message: Words
    severity: Literal["error", "warning", "note"] = "warning"
    kinds: Lines = ()


def use_rules(path: Path | str) -> tuple[str, ...]:
    """Make the rules of the file *path* known to ``check``, ``explain`` and ``--select``.

    Args:
        path: of a YAML file that maps codes (``DON001``) to what is looked for.

    Returns:
        The codes.

    Raises:
        PolicyError: it cannot be read or used; ``findings`` holds every fault.
    """
    made: list[Rule] = []
    findings: list[Finding] = []
    for code, own, mark in entries_of(Path(path), OwnRule, findings):
        if not _CODE.fullmatch(code):
            findings.append(Finding.of("TGD878", Origin(mark), found=code))
            continue
        made.append(_rule(code, own))
    if findings:
        raise PolicyError(findings=findings)
    for each in made:
        add_rule(each)
    return tuple(each.code for each in made)


def _rule(code: str, own: OwnRule) -> Rule:
    find, instead = str(own.find), str(own.instead or "")
    said = _braced(own.message)
    hint_en = f"write '{_braced(instead)}'" if instead else "write it otherwise"
    hint_th = f"เขียน '{_braced(instead)}'" if instead else "แก้ถ้อยคำ"
    message = Message(code, own.severity, said, said, hint_en, hint_th, said)
    title = MappingProxyType({"en": str(own.message), "th": str(own.message)})

    def check(case: Case) -> Iterator[Finding]:
        return _found(case, code, own, _pattern(find), tuple(map(_pattern, own.unless)))

    return Rule(code, title, message, find, instead or "-", check, stops=False)


def _braced(words: str) -> str:
    """Return *words* as a message has them: braces of an author are no parameters."""
    return str(words).replace("{", "{{").replace("}", "}}")


def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds *words*, however much white space stands where they have some."""
    return re.compile(r"\s+".join(map(re.escape, _SPACE.split(str(words).strip()))))


def _found(
    case: Case,
    code: str,
    own: OwnRule,
    find: re.Pattern[str],
    unless: tuple[re.Pattern[str], ...],
) -> Iterator[Finding]:
    kinds = frozenset(map(str, own.kinds))
    for paper in case.papers:
        if kinds and paper.document.kind not in kinds:
            continue
        for passage in paper.passages:
            right = [m.span() for each in unless for m in each.finditer(passage.text)]
            for match in find.finditer(passage.text):
                start, end = match.span()
                if any(low <= start and end <= high for low, high in right):
                    continue
                yield passage.finding(code, start, end, found=match.group())
