"""What stands below a clause of the form: buttons that add, move, nest and remove it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from thaigovdocs.studio.fields import Field
from thaigovdocs.studio.session import Writing
from thaigovdocs.studio.web.laws import law_button
from thaigovdocs.studio.web.parts import icon_button
from thaigovdocs.studio.words import word


class Form(Protocol):
    """The form that the clause stands in."""

    writing: Writing
    lang: str

    def change(self, act: Callable[[float], None], *, typed: bool = False) -> Any:
        """Change the file; where that cannot be, say so and show what stands there."""


def clause_buttons(form: Form, field: Field, clause: Field, number: int) -> None:
    """Put the buttons of the clause *number* of the list *field* here."""
    writing, keys, last = form.writing, clause.keys, len(field.fields) - 1
    acts: list[tuple[str, str, bool, Callable[[float], None]]] = [
        ("add", "add_below", True,
         lambda at: writing.add_entry(field.keys, number + 1, "", at=at)),
        ("arrow_upward", "up", number > 0, lambda at: writing.move(keys, -1, at=at)),
        ("arrow_downward", "down", number < last, lambda at: writing.move(keys, 1, at=at)),
        ("format_indent_increase", "nest", number > 0, lambda at: writing.nest(keys, at=at)),
        ("format_indent_decrease", "lift", len(keys) > 3 and keys[-2] == "items",
         lambda at: writing.lift(keys, at=at)),
        ("delete", "remove", True, lambda at: writing.remove(keys, at=at)),
    ]  # fmt: skip
    for icon, name, is_possible, act in acts:
        words = f"{word(name, form.lang)} ({number + 1})"
        made = icon_button(icon, words, partial(form.change, act), mark=f"{name}:{clause.path}")
        made.set_enabled(is_possible)
    text = next((each for each in clause.fields if each.shape == "text"), None)
    if text is not None:
        law_button(form.lang, target=f"field:{text.path}")
