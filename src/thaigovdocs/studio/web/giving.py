"""What is given outside the pages: files to take away, pictures of presets, fonts."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from nicegui import app
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from thaigovdocs.errors import ThaiGovDocsError
from thaigovdocs.starters.presets import PRESETS
from thaigovdocs.studio.desk import Desk, look
from thaigovdocs.studio.starting import CIRCULAR, Foreign, text_of
from thaigovdocs.studio.taking import Taken, packet_of, paper_of
from thaigovdocs.studio.web.work import drawn

_SVG = "image/svg+xml"


def give(desk: Desk, foreign: dict[str, Foreign]) -> None:
    """Add the addresses of what is given.

    Args:
        desk: the files that are open.
        foreign: files of others that were dropped, by key.
    """
    for name, weight in (("regular", "Regular"), ("bold", "Bold")):
        app.add_route(f"/fonts/{name}", _font(weight))
    app.add_route("/pictures/{name}", _picture)

    def take(request: Request) -> Response:
        return _take(desk, request)

    def take_marked(request: Request) -> Response:
        return _marked(foreign, request)

    app.add_route("/take/{file}/{paper}/{suffix}", take)
    app.add_route("/marked/{key}", take_marked)


def _take(desk: Desk, request: Request) -> Response:
    """Give a paper, or the whole packet (``all/zip``)."""
    opened = desk.opened.get(request.path_params["file"])
    if opened is None:
        return PlainTextResponse("-", 404)
    text, paper = opened.writing.text, request.path_params["paper"]
    suffix = f".{request.path_params['suffix']}"
    try:
        packet = drawn(packet_of, text, opened.name, opened.root)
    except ThaiGovDocsError as error:
        return PlainTextResponse("\n\n".join(each.format("th") for each in error.findings), 422)
    if suffix == ".zip":
        return _file(Taken(f"{Path(opened.name).stem}.zip", packet.zip()))
    found = paper_of(packet, paper, suffix)
    if found is None:
        return PlainTextResponse("-", 404)
    return _file(found, inline="print" in request.query_params)


def _file(taken: Taken, *, inline: bool = False) -> Response:
    how = "inline" if inline else "attachment"
    heads = {"content-disposition": f"{how}; filename*=UTF-8''{quote(taken.name)}"}
    return Response(taken.data, media_type=taken.type, headers=heads)


def _marked(foreign: dict[str, Foreign], request: Request) -> Response:
    held = foreign.get(request.path_params["key"])
    if held is None:
        return PlainTextResponse("-", 404)
    try:
        path = Path(held.name)
        return _file(Taken(f"{path.stem}-marked{path.suffix}", held.marked()))
    except ThaiGovDocsError as error:
        return PlainTextResponse(str(error), 422)


def _picture(request: Request) -> Response:
    """Give the first page of a preset."""
    name = request.path_params["name"]
    if name not in PRESETS and name != CIRCULAR:
        return PlainTextResponse("-", 404)
    heads = {"cache-control": "max-age=86400"}
    return Response(_first_page(name), media_type=_SVG, headers=heads)


@cache
def _first_page(preset: str) -> bytes:
    shown = drawn(look, text_of(preset), "policy.yaml", Path(), paper="", page=1)
    return shown.view.svg.encode() if shown.view else b"<svg xmlns='http://www.w3.org/2000/svg'/>"


def _font(weight: str) -> Any:
    spec = find_spec("fontpkg_sarabun")
    folders = (spec.submodule_search_locations or ()) if spec else ()
    found = next(each for folder in folders for each in Path(folder).rglob(f"*-{weight}.ttf"))

    def font(_: Request) -> Response:
        return FileResponse(found, media_type="font/ttf")

    return font
