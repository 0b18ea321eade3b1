"""The bar at the top of the page: the file, its state, steps back, and what leads away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any, Protocol

from nicegui import ui

from thaigovdocs.findings import Finding
from thaigovdocs.studio.desk import Opened
from thaigovdocs.studio.web.keeper import Keeper
from thaigovdocs.studio.web.more import MoreDialogs
from thaigovdocs.studio.web.parts import button, icon_button, marked
from thaigovdocs.studio.words import word


class Board(Protocol):
    """What the bar is the bar of.

    Attributes:
        opened: the file.
        key: of the file, as it stands in addresses.
        lang: of the words.
        paper: the id of the paper that is looked at.
        findings: what was found.
        more: what is done with the whole file.
    """

    opened: Opened
    key: str
    lang: str
    paper: str
    findings: Sequence[Finding]
    more: MoreDialogs

    def changed(self) -> None:
        """Show everywhere what the text says now."""

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do it again."""


def top_bar(board: Board, switch: Callable[[], Any]) -> Keeper:
    """Build the bar and return what saves the file."""
    lang = board.lang
    ui.link(word("home", lang), "/").classes("home-link")
    name = ui.html(escape(board.opened.name), sanitize=False, tag="h1").classes("name")
    marked(name, "file-name")
    keeper = Keeper(board.opened, lang, lambda: board.changed())
    acts = (
        icon_button("undo", word("undo", lang), board.undo, mark="undo"),
        icon_button("redo", word("redo", lang), board.redo, mark="redo"),
        icon_button("history", word("versions", lang), keeper.show_versions, mark="versions"),
        _more_menu(board),
        _take_menu(board),
        button(word("language", lang), switch, mark="language"),
    )
    for act in acts:
        act.props("color=white")
    return keeper


def _more_menu(board: Board) -> Any:
    lang, dialogs = board.lang, board.more
    made = button(word("more", lang), lambda: None, mark="more", icon="more_horiz")
    acts = (("next_year", dialogs.year), ("drafts", dialogs.drafts), ("batch", dialogs.batch))
    with made, ui.menu().props("auto-close"):
        for name, act in acts:
            marked(ui.menu_item(word(name, lang), act), name)
    return made


def _take_menu(board: Board) -> Any:
    lang = board.lang
    made = button(word("take", lang), lambda: None, mark="take", icon="download")
    with made, ui.menu().props("auto-close"):
        for suffix in ("docx", "pdf", "zip"):
            item = ui.menu_item(
                word(f"take_{suffix}", lang), lambda suffix=suffix: _take(board, suffix)
            )
            marked(item, f"take:{suffix}")
        item = ui.menu_item(word("print", lang), lambda: _take(board, "pdf", new_tab=True))
        marked(item, "print")
    return made


def _take(board: Board, suffix: str, *, new_tab: bool = False) -> None:
    """Give a file to the browser; where it cannot be printed yet, say so."""
    if any(finding.severity == "error" for finding in board.findings):
        ui.notify(word("cannot_take", board.lang), type="warning")
        return
    paper = "all" if suffix == "zip" else board.paper
    address = f"/take/{board.key}/{paper}/{suffix}"
    if new_tab:
        ui.navigate.to(f"{address}?print=1", new_tab=True)
    else:
        ui.navigate.to(address)
