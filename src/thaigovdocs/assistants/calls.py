"""One call of a tool, from its name and arguments to an answer: nothing is raised."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from thaigovdocs.assistants.answers.editions import adopt, next_year
from thaigovdocs.assistants.answers.kinds import describe_kind, explain, list_kinds
from thaigovdocs.assistants.answers.papers import check, compose
from thaigovdocs.assistants.arguments import arguments_of, tool_of
from thaigovdocs.assistants.place import Place
from thaigovdocs.assistants.saying import Answer, refusal
from thaigovdocs.errors import ThaiGovDocsError, UsageError

Doing: TypeAlias = Callable[[Mapping[str, Any], Place], Answer]

DOINGS: Mapping[str, Doing] = MappingProxyType(
    {
        each.__name__: each
        for each in (list_kinds, describe_kind, compose, check, explain, adopt, next_year)
    }
)
"""What does each tool, by its name."""

_log = logging.getLogger(__name__)


def answer(name: object, given: object, place: Place) -> Answer:
    """Return what the tool *name* gives for the arguments *given*.

    Args:
        name: of the tool.
        given: the arguments as JSON gave them, not checked.
        place: the files that may be named.

    Example:
        >>> answer("explain", {"code": "TGD401"}, Place()).data["done"]
        True
        >>> answer("explain", {"kode": 1}, Place()).is_error
        True
    """
    try:
        tool = tool_of(name)
        return DOINGS[tool.name](arguments_of(tool, given), place)
    except ThaiGovDocsError as error:
        return refusal(error)
    except (MemoryError, RecursionError) as error:
        return ended(type(error).__name__)
    except Exception as error:
        _log.exception("a call of %r failed", name)
        return refusal(UsageError.of("TGD911", why=type(error).__name__))


def ended(why: str) -> Answer:
    """Return that the work on a call ended before it was done."""
    return refusal(UsageError.of("TGD909", why=why))
