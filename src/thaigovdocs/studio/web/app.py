"""The server of the studio: its pages, its guard, its beginning and its end."""

from __future__ import annotations

import logging
import secrets
import socket
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from nicegui import Client, app, ui
from starlette.responses import FileResponse, Response

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.studio.desk import Desk
from thaigovdocs.studio.web.board import Board
from thaigovdocs.studio.web.guard import TOKEN, Guard
from thaigovdocs.studio.web.look import STYLE
from thaigovdocs.studio.words import word

HOST = "127.0.0.1"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
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
    for name, weight in (("regular", "Regular"), ("bold", "Bold")):
        app.add_route(f"/fonts/{name}", _font(weight))
    title = word("title", lang)
    ui.page("/", title=title)(lambda: _home(first))
    ui.page("/write", title=title)(partial(_write, desk, lang))
    app.on_startup(started)
    app.on_exception(lambda error: _LOG.error("the studio met a fault of its own", exc_info=error))
    app.on_shutdown(desk.close)
    app.add_middleware(Guard, token=where.token, port=where.port)
    ui.run(
        host=HOST, port=where.port, reload=False, show=False, tailwind=False,
        show_welcome_message=False, gzip_middleware_factory=None,
        language="th" if lang == "th" else "en-US",
        ws_per_message_deflate=False, access_log=False,
    )  # fmt: skip


def _home(first: str) -> None:
    _head()
    if first:
        ui.navigate.to(f"/write?file={first}")


def _write(desk: Desk, lang: str, client: Client, file: str = "") -> None:
    _head()
    opened = desk.opened.get(file)
    if opened is None:
        ui.navigate.to("/")
        return
    board = Board(opened, lang)
    opened.writer = board
    client.on_connect(lambda: board.start())
    client.on_delete(lambda: board.stop())


def _head() -> None:
    ui.add_css(STYLE)
    ui.colors(primary="#164f86")


def _font(weight: str) -> Any:
    spec = find_spec("fontpkg_sarabun")
    folders = (spec.submodule_search_locations or ()) if spec else ()
    found = next(each for folder in folders for each in Path(folder).rglob(f"*-{weight}.ttf"))

    def give(_: Any) -> Response:
        return FileResponse(found, media_type="font/ttf")

    return give
