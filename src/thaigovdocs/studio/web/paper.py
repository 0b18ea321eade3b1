"""The page of a paper that somebody else wrote: its slips, marked, and what can be done."""

from __future__ import annotations

from base64 import b64encode
from html import escape

from nicegui import ui

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.studio.desk import Desk
from thaigovdocs.studio.starting import Foreign, Marked, new_file
from thaigovdocs.studio.web.found import FoundView
from thaigovdocs.studio.web.home import open_file, said
from thaigovdocs.studio.web.parts import button, marked
from thaigovdocs.studio.web.work import DRAWING, do
from thaigovdocs.studio.words import word


async def paper(desk: Desk, held: Foreign, key: str, lang: str) -> None:
    """Build the page of *held*."""
    with ui.element("div").classes("board"):
        with ui.element("header").classes("top"):
            ui.link(word("home", lang), "/").classes("home-link")
            marked(ui.label(held.name).classes("name"), "file-name")
        with ui.element("div").classes("panes two"):
            with ui.element("section").classes("pane paper") as left:
                left.props["aria-label"] = word("page", lang)
                _acts(desk, held, key, lang)
                await _show(held)
            with ui.element("section").classes("pane finds") as right:
                right.props["aria-label"] = word("findings", lang)
                FoundView(lang, shown=lambda _: None, mended=lambda _: None).show(
                    held.findings, acts=False
                )


def _acts(desk: Desk, held: Foreign, key: str, lang: str) -> None:
    async def adopt() -> None:
        try:
            text = await do(DRAWING, held.adopted)
            open_file(desk, new_file(desk.folder, held.name, text), lang)
        except ThaiGovDocsError as error:
            ui.notify(said(error, lang), type="negative", multi_line=True)

    with ui.element("div").classes("bar"):
        button(word("adopt", lang), adopt, mark="adopt", icon="edit_note", main=True)
        made = button(
            word("marked", lang),
            lambda: ui.navigate.to(f"/marked/{key}"),
            mark="marked",
            icon="download",
        )
        made.props("outline")


async def _show(held: Foreign) -> None:
    """Show the pages of a PDF with their marks; of other files the words with theirs."""
    try:
        pictures = await do(DRAWING, held.pictures)
    except ThaiGovDocsError:
        pictures = ()
    for number, picture in enumerate(pictures, 1):
        image = ui.element("img").classes("sheet").props(f'alt="{number}"')
        image.props["src"] = f"data:image/png;base64,{b64encode(picture).decode()}"
        marked(image, f"page:{number}")
    if not pictures:
        words = "".join(_paragraph(held, each) for each in held.words)
        marked(ui.html(words, sanitize=False).classes("sheet foreign"), "words")


def _paragraph(held: Foreign, passage: Marked) -> str:
    pieces, at = [], 0
    for start, end, number in passage.places:
        finding = held.findings[number]
        title = escape(f"{finding.code} {finding.message()}")
        pieces += [
            escape(passage.text[at:start]),
            f'<mark class="is-{finding.severity}" title="{title}">',
            escape(passage.text[start:end]),
            "</mark>",
        ]
        at = end
    return f"<p>{''.join(pieces)}{escape(passage.text[at:])}</p>"
