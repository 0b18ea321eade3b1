"""A button beside a field that writes the name of a law into it."""

from __future__ import annotations

from typing import Any

from nicegui.element import Element

from thaigovdocs.studio.suggesting import laws_like
from thaigovdocs.studio.words import word

_WORDS = ("law", "law_find", "law_help", "law_none")


class LawsElement(Element, component="laws.js"):
    """The button and what it opens, as the browser draws them."""


def law_button(lang: str, *, target: str) -> None:
    """Put a button here that writes the name of a law into the field marked *target*."""
    made = LawsElement()
    made.props["words"] = {name: word(name, lang) for name in _WORDS}
    made.props["mark"], made.props["target"] = f"law:{target}", target

    def find(asked: Any) -> None:
        made.run_method("offer", int(asked["seq"]), [*laws_like(str(asked["text"])[:200])])

    made.on("find", lambda event: find(event.args))
