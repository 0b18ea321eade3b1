"""The printed page on the page: its picture, what is marked on it, and clicks on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any

from nicegui import ui

from thaigovdocs.studio.papers import Area, View
from thaigovdocs.studio.web.parts import choice, fill_choice, icon_button, marked
from thaigovdocs.studio.words import word

_PLACE = """(e) => { const r = e.currentTarget.getBoundingClientRect();
emit((e.clientX - r.left) / r.width, (e.clientY - r.top) / r.height) }"""


class PageView:
    """A page as it is printed.

    Args:
        lang: of its words.
        turned: called with the number of the page that is asked for.
        chosen: called with the id of the paper that is asked for.
        clicked: called with the place of a click, as shares of width and height.
    """

    def __init__(
        self,
        lang: str,
        *,
        turned: Callable[[int], Any],
        chosen: Callable[[str], Any],
        clicked: Callable[[float, float], Any],
    ) -> None:
        self.lang, self.turned, self.view = lang, turned, None
        self.named: tuple[Mapping[str, str], str] = ({}, "")
        with ui.element("div").classes("bar"):
            self.papers = choice(word("paper", lang), {}, "", chosen, mark="paper")
            previous, following = word("previous", lang), word("next", lang)
            self.back = icon_button(
                "chevron_left", previous, lambda: self._turn(-1), mark="previous"
            )
            self.number = marked(ui.label("").props("role=status"), "page-number")
            self.on = icon_button("chevron_right", following, lambda: self._turn(1), mark="next")
        ui.label(word("page_help", lang)).classes("page-help")
        self.broken = marked(ui.label("").classes("broken").props("role=status"), "broken")
        self.broken.set_visibility(False)
        self.sheet = ui.element("div").classes("sheet").props('role="img" tabindex=0')
        with self.sheet:
            self.picture = marked(ui.html("", sanitize=False).classes("picture"), "page")
            self.marks = marked(ui.html("", sanitize=False).classes("marks"), "marks")
        self.sheet.on("click", lambda event: clicked(*map(float, event.args)), js_handler=_PLACE)
        self.sheet.on("keydown.page-down", lambda _: self._turn(1), [])
        self.sheet.on("keydown.page-up", lambda _: self._turn(-1), [])

    view: View | None

    def _turn(self, by: int) -> None:
        if self.view is not None:
            self.turned(self.view.page + by)

    def name(self, titles: Mapping[str, str], paper: str) -> None:
        """Name the papers of the file, and the one that is looked at."""
        if (titles, paper) != self.named and titles:
            fill_choice(self.papers, _named(titles), paper)
            self.named = titles, paper

    def show(self, view: View) -> None:
        """Show the picture of a page."""
        if self.view is None or (view.page, view.pages) != (self.view.page, self.view.pages):
            said = word("page_of", self.lang, page=view.page, pages=view.pages)
            self.number.text = said
            self.sheet.props["aria-label"] = said
            self.back.set_enabled(view.page > 1)
            self.on.set_enabled(view.page < view.pages)
        if self.view is None or view.ratio != self.view.ratio:
            self.sheet.style(f"aspect-ratio: 1 / {view.ratio:.5f}")
        self.view = view
        self.picture.content = view.svg
        self.say("")

    def say(self, words: str) -> None:
        """Say above the page why it is not that of the text; nothing for nothing."""
        self.broken.text = words
        self.broken.set_visibility(bool(words))

    def mark(self, here: Iterable[Area], found: Iterable[tuple[Area, str, str]]) -> None:
        """Mark what one writes, and what was found: place, weight and words."""
        pieces = [box(area, "here", "") for area in here]
        pieces += [box(area, f"is-{weight}", words) for area, weight, words in found]
        self.marks.content = "".join(pieces)


def _named(titles: Mapping[str, str]) -> dict[str, str]:
    said = [*titles.values()]
    return {
        id_: f"{name} ({id_})" if said.count(name) > 1 else name for id_, name in titles.items()
    }


def box(area: Area, kind: str, words: str, *, number: int | None = None) -> str:
    """Return what marks a place on a page, with the number of what was found there."""
    place = f"left:{area.x:.4%};top:{area.y:.4%};width:{area.width:.4%};height:{area.height:.4%}"
    said = "" if number is None else f"<span>{number}</span>"
    return f'<div class="{kind}" style="{place}" title="{escape(words)}">{said}</div>'
