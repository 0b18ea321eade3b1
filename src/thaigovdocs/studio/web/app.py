"""The server of the studio: its pages, its guard, its beginning and its end."""

from __future__ import annotations

import json
import logging
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from nicegui import Client, app, ui
from starlette.responses import RedirectResponse, Response

from thaigovdocs._dataclasses import dataclass as frozen
from thaigovdocs.studio.desk import Desk
from thaigovdocs.studio.starting import Foreign
from thaigovdocs.studio.web.answering import answer
from thaigovdocs.studio.web.board import Board
from thaigovdocs.studio.web.giving import give
from thaigovdocs.studio.web.guard import TOKEN, Guard
from thaigovdocs.studio.web.home import home, open_file
from thaigovdocs.studio.web.look import STYLE
from thaigovdocs.studio.web.paper import paper
from thaigovdocs.studio.words import word

HOST = "127.0.0.1"
_PATIENCE = 30.0  # seconds in which a browser may come back to the page that it had
_LOST = """<script>document.addEventListener("DOMContentLoaded", () => {{
document.getElementById("popup").firstElementChild.textContent = {words}; }});</script>"""
_LOG = logging.getLogger(__name__)


@frozen(frozen=True, slots=True)
class Address:
    """Where the studio is found.

    Attributes:
        port: on this machine.
        token: what the browser must know.
    """

    port: int
    token: str

    @property
    def url(self) -> str:
        """The address with the token."""
        return f"http://{HOST}:{self.port}/?{TOKEN}={self.token}"


def address(port: int) -> Address:
    """Return an address with a new token; for the port 0, one that is free.

    Raises:
        OSError: the port is taken.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((HOST, port))
        return Address(probe.getsockname()[1], secrets.token_urlsafe(24))


def serve(
    desk: Desk, where: Address, *, lang: str, started: Callable[[], Any], first: str = ""
) -> None:
    """Serve the pages until the process is told to end.

    Args:
        desk: the files.
        where: the address.
        lang: of the pages until somebody chooses another.
        started: called when a browser can come.
        first: the key of the file that the first page leads to; empty for the start.
    """
    pages = Pages(desk, lang, first)
    title = word("title", lang)
    ui.page("/", title=title)(pages.home)
    ui.page("/write", title=title)(pages.write)
    ui.page("/paper", title=title)(pages.paper)
    give(desk, pages.foreign)
    answer(lambda: pages.lang)
    app.on_startup(started)
    app.on_exception(lambda error: _LOG.error("the studio met a fault of its own", exc_info=error))
    app.on_shutdown(desk.close)
    app.add_middleware(Guard, token=where.token, port=where.port)
    ui.run(
        host=HOST, port=where.port, reload=False, show=False, tailwind=False,
        show_welcome_message=False, gzip_middleware_factory=None,
        language="th" if lang == "th" else "en-US",
        ws_per_message_deflate=False, access_log=False, reconnect_timeout=_PATIENCE,
    )  # fmt: skip


@dataclass(slots=True)
class Pages:
    """The pages of the studio.

    Attributes:
        desk: the files.
        lang: of the words.
        first: the key of the file that the first page leads to once.
        foreign: files of others that were dropped, by key.
    """

    desk: Desk
    lang: str
    first: str
    foreign: dict[str, Foreign] = field(default_factory=dict)

    def home(self) -> Response | None:
        """Build the first page, or lead on to the file that was asked for."""
        key, self.first = self.first, ""
        if key:
            return RedirectResponse(f"/write?file={key}")
        self._begin()
        home(self.desk, self.foreign, self.lang, self._switch)
        return None

    def write(self, client: Client, file: str = "") -> None:
        """Build the page of an open file; the tab that had it before rests."""
        self._begin()
        opened = self.desk.opened.get(file)
        if opened is None:
            ui.navigate.to("/")
            return
        board = Board(
            opened,
            file,
            self.lang,
            switch=self._switch,
            open_other=lambda path: open_file(self.desk, path, self.lang),
        )
        before, opened.writer = opened.writer, board
        if isinstance(before, Board):
            before.rest()
        client.on_connect(lambda: board.start())
        client.on_delete(lambda: board.stop())

    async def paper(self, key: str = "") -> None:
        """Build the page of a file that somebody else wrote."""
        self._begin()
        held = self.foreign.get(key)
        if held is None:
            ui.navigate.to("/")
            return
        await paper(self.desk, held, key, self.lang)

    def _switch(self) -> None:
        """Take the other language."""
        self.lang = "en" if self.lang == "th" else "th"
        ui.navigate.reload()

    def _begin(self) -> None:
        ui.add_css(STYLE)
        ui.colors(primary="#164f86")
        ui.add_head_html(_LOST.format(words=json.dumps(word("lost", self.lang))))
