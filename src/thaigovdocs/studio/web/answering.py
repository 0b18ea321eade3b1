"""What the YAML text asks: what can be written at a place, and what a key is for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nicegui import app
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response

from thaigovdocs.studio.completing import Choice, complete, explain

_PROGRAM = Path(__file__).with_name("completing.js")
_LARGEST = 4_000_000
"""How many bytes of a question are read."""


def answer(lang: Callable[[], str]) -> None:
    """Add the addresses at which the YAML text asks.

    Args:
        lang: gives the language of the page.
    """

    async def completions(request: Request) -> Response:
        asked = await _asked(request)
        if asked is None:
            return PlainTextResponse("-", 400)
        text, at = asked
        found = await asyncio.to_thread(complete, text, at)
        choices = [_said(each, lang()) for each in found.choices]
        return JSONResponse({"length": at - found.start, "choices": choices})

    async def explained(request: Request) -> Response:
        asked = await _asked(request)
        found = await asyncio.to_thread(explain, *asked) if asked is not None else None
        return JSONResponse(None if found is None else _said(found, lang()))

    app.add_route("/ask/complete", completions, methods=["POST"])
    app.add_route("/ask/explain", explained, methods=["POST"])
    app.add_route("/ask/program.js", lambda _: FileResponse(_PROGRAM, media_type="text/javascript"))


async def _asked(request: Request) -> tuple[str, int] | None:
    """Return the text and the place in it that a browser asks about."""
    data = await request.body()
    if len(data) > _LARGEST:
        return None
    try:
        asked: Any = await request.json()
        text, at = str(asked["text"]), int(asked["at"])
    except (ValueError, KeyError, TypeError):
        return None
    return (text, at) if 0 <= at <= len(text) else None


def _said(choice: Choice, lang: str) -> dict[str, str]:
    help_ = choice.help_th if lang == "th" else choice.help_en
    return {"label": choice.label, "said": choice.said, "help": help_, "after": choice.after}
