"""The rules: what each is about, and the function that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.checks.case import Case
from thaigovdocs.findings import Finding
from thaigovdocs.findings.messages import MESSAGES, Message, register

Checker: TypeAlias = Callable[[Case], Iterable[Finding]]
FAMILIES = "thaigovdocs.checks.families"

_RULES: dict[str, Rule] = {}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        code: stable for ever.
        title: what it is about, by language.
        message: its severity and wording; why, and the instruments that say so.
        wrong: a text that fails: a policy file where it begins with ``thaigovdocs: 1``,
            a paragraph of a DOCX where it begins with ``<w:p>``, else what a text file
            would hold.
        right: the same text repaired.
        check: finds it.
        stops: whether ``render`` stops at it, where it is an error.  It does not for
            words that an author may be quoting as they stand in an older paper.
    """

    code: str
    title: Mapping[str, str]
    message: Message
    wrong: str
    right: str
    check: Checker
    stops: bool = True


def rule(
    code: str,
    severity: Literal["error", "warning", "note"],
    *,
    title_en: str,
    title_th: str,
    en: str,
    th: str,
    hint_en: str,
    hint_th: str,
    reason: str = "",
    wrong: str,
    right: str,
    stops: bool = True,
    sources: tuple[str, ...] = (),
) -> Callable[[Checker], Checker]:
    """Make the decorated function the rule *code*.

    A function may be the rule of several codes (several decorators): it then yields
    findings of all of them and is run once.

    Args:
        code: ``TGD`` and three digits, the first the family.
        severity: error, what a registry would send back; warning, worth a look before
            signing; note, style.
        title_en, title_th: what it is about, in a few words.
        en, th: the message, ``{found}`` and other parameters in it.
        hint_en, hint_th: what to do.
        reason: why.
        sources: the instruments that say so, by their keys in :mod:`thaigovdocs.sources`.
        wrong, right: an example that fails, and the same repaired.
        stops: as :class:`Rule`.
    """
    message = register(Message(code, severity, en, th, hint_en, hint_th, reason, sources))
    title = MappingProxyType({"en": title_en, "th": title_th})

    def decorate(check: Checker) -> Checker:
        _RULES[code] = Rule(code, title, message, wrong, right, check, stops)
        return check

    return decorate


def add_rule(added: Rule) -> None:
    """Make *added* known, a rule of an agency's own; one of the same code gives way."""
    MESSAGES[added.code] = added.message
    _RULES[added.code] = added
    rules.cache_clear()


def drop_rule(code: str) -> None:
    """Forget the rule *code*, which was added."""
    del MESSAGES[code], _RULES[code]
    rules.cache_clear()


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by code, those of all modules of the folder ``families``."""
    package = import_module(FAMILIES)
    for module in iter_modules(package.__path__):
        import_module(f"{FAMILIES}.{module.name}")
    return MappingProxyType(dict(sorted(_RULES.items())))
