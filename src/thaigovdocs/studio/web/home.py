"""The first page: a new paper, a file that is there, or last year's papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.starters.presets import PRESETS
from thaigovdocs.studio.desk import Desk, FileTaken
from thaigovdocs.studio.starting import (
    CIRCULAR,
    MOST_BYTES,
    Foreign,
    examine,
    new_file,
    policies_in,
    start,
)
from thaigovdocs.studio.web.parts import button, file_taker, marked
from thaigovdocs.studio.web.work import DRAWING, do
from thaigovdocs.studio.words import word


def home(desk: Desk, foreign: dict[str, Foreign], lang: str, switch: Callable[[], Any]) -> None:
    """Build the first page."""
    with ui.element("div").classes("home"):
        with ui.element("header").classes("home-head"):
            ui.html(word("title", lang), sanitize=False, tag="h1")
            button(word("language", lang), switch, mark="language")
        _presets(desk, lang)
        with ui.element("div").classes("home-beside"):
            _droppable(desk, foreign, lang)
            _files(desk, lang)


def open_file(desk: Desk, path: Path, lang: str) -> None:
    """Open a file and go to its page; where that cannot be, say why."""
    try:
        ui.navigate.to(f"/write?file={desk.open(path)}")
    except FileTaken:
        ui.notify(word("taken", lang), type="warning")
    except ThaiGovDocsError as error:
        ui.notify(said(error, lang), type="negative", multi_line=True)


def said(error: ThaiGovDocsError, lang: str) -> str:
    """Return what went wrong as a person reads it."""
    return "\n".join(each.message(lang) for each in error.findings) or str(error)


def _presets(desk: Desk, lang: str) -> None:
    with ui.element("section").classes("home-part"):
        ui.html(word("new", lang), sanitize=False, tag="h2")
        with ui.element("div").classes("presets"):
            for preset in sorted(PRESETS.values(), key=lambda preset: preset.name not in KINDS):
                _card(desk, lang, preset.name, preset.papers_th if lang == "th" else preset.papers)
                if preset.name == "letter":
                    _card(desk, lang, CIRCULAR, word("circular_letter", lang))


def _card(desk: Desk, lang: str, name: str, words: str) -> None:
    """Put the picture of what one can begin with here; a press begins."""
    card = ui.element("button").classes("preset").props('type="button"')
    marked(card, f"preset:{name}")
    card.on("click", lambda _: _begin(desk, name, lang), [])
    with card:
        picture = ui.element("img").props('loading="lazy" alt=""')
        picture.props["src"] = f"/pictures/{name}"
        ui.label(words)


def _begin(desk: Desk, preset: str, lang: str) -> None:
    try:
        open_file(desk, start(desk.folder, preset), lang)
    except ThaiGovDocsError as error:
        ui.notify(said(error, lang), type="negative")


def _files(desk: Desk, lang: str) -> None:
    paths: Sequence[Path] = policies_in(desk.folder)
    with ui.element("section").classes("home-part"):
        ui.html(word("open", lang), sanitize=False, tag="h2")
        ui.label(word("folder", lang, folder=desk.folder)).classes("quiet")
        with ui.element("div").classes("files"):
            for path in paths:
                made = button(
                    path.name,
                    partial(open_file, desk, path, lang),
                    mark=f"open:{path.name}",
                    icon="description",
                )
                made.props("outline align=left")
            if not paths:
                ui.label(word("no_files", lang))


def _droppable(desk: Desk, foreign: dict[str, Foreign], lang: str) -> None:
    async def take(event: Any) -> None:
        await _take(desk, foreign, lang, event.file.name, await event.file.read())

    with ui.element("section").classes("home-part drop"):
        ui.html(word("drop", lang), sanitize=False, tag="h2")
        ui.label(word("drop_help", lang)).classes("quiet")
        file_taker(
            word("choose_file", lang),
            ".docx,.pdf,.txt,.yaml,.yml",
            mark="drop",
            on_upload=take,
            max_file_size=MOST_BYTES,
            on_rejected=lambda _: ui.notify(word("too_large", lang), type="warning"),
        )


async def _take(desk: Desk, foreign: dict[str, Foreign], lang: str, name: str, data: bytes) -> None:
    """Check a file that was dropped; a policy file is opened as a new one."""
    try:
        found = await do(DRAWING, examine, data, name)
        if found is None:
            open_file(desk, new_file(desk.folder, name, data.decode()), lang)
            return
    except (ThaiGovDocsError, UnicodeDecodeError) as error:
        words = said(error, lang) if isinstance(error, ThaiGovDocsError) else word("no_text", lang)
        ui.notify(words, type="negative", multi_line=True)
        return
    key = str(len(foreign) + 1)
    foreign[key] = found
    ui.navigate.to(f"/paper?key={key}")
