"""Small parts of the page: each with a name for screen readers and a mark for tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any, TypeAlias

from nicegui import ui

Act: TypeAlias = Callable[[], Any]
Take: TypeAlias = Callable[[str], Any]
_CHOSEN = "(e) => emit(e.target.value)"


def button(words: str, act: Act, *, mark: str, icon: str = "", main: bool = False) -> Any:
    """Return a button with words."""
    made = ui.button(words, on_click=lambda _: act(), icon=icon or None)
    made.props("no-caps unelevated" if main else "no-caps flat")
    made.props["aria-label"] = words  # of which a narrow window shows the picture only
    return marked(made, mark)


def icon_button(icon: str, words: str, act: Act, *, mark: str) -> Any:
    """Return a button that shows a picture; *words* are its name and its tooltip."""
    made = ui.button(icon=icon, on_click=lambda _: act()).props("flat round dense")
    made.props["aria-label"] = words
    made.props["title"] = words
    return marked(made, mark)


def marked(element: Any, mark: str) -> Any:
    """Return *element* with a mark that tests find it by."""
    element.props["data-testid"] = mark
    return element


def file_taker(words: str, endings: str, *, mark: str, **more: Any) -> Any:
    """Return a place to drop a file, below a button with *words* that chooses one.

    The parts that Quasar puts into such a place have no name that a screen reader could
    say, and one stands inside another: they are not shown.

    Args:
        words: what the button says.
        endings: of the names of files that are taken, such as ``.csv,.xlsx``.
        mark: what tests find the place by; the button has ``-button`` behind it.
        more: what NiceGUI's ``upload`` takes.
    """
    chooser = ui.button(words, icon="upload_file").props("no-caps outline")
    place = ui.upload(auto_upload=True, **more).classes("upload")
    place.props(f'flat bordered hide-upload-btn accept="{endings}"')
    chooser.on("click", js_handler=f"() => runMethod({place.id}, 'pickFiles', [])")
    marked(chooser, f"{mark}-button")
    return marked(place, mark)


def choice(words: str, options: Mapping[str, str], value: str, take: Take, *, mark: str) -> Any:
    """Return a list to choose from, which the browser draws itself; *take* gets a key."""
    with ui.element("label").classes("pick"):
        ui.label(words).classes("pick-name")
        chosen = ui.element("select").classes("pick-box")
        chosen.on("change", lambda event: take(str(event.args)), js_handler=_CHOSEN)
        fill_choice(chosen, options, value)
    return marked(chosen, mark)


def fill_choice(chosen: Any, options: Mapping[str, str], value: str) -> None:
    """Give a list to choose from these *options*."""
    chosen.clear()
    with chosen:
        for key, said in options.items():
            ui.html(escape(said), sanitize=False, tag="option").props["value"] = key
    chosen.props["value"] = value
