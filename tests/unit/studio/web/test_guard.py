"""Only a browser of this machine that knows the token comes in."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from thaigovdocs.studio.web.guard import Guard, Receive, Scope, Send

HOME = {"host": "127.0.0.1:8123"}
KNOWN = {**HOME, "cookie": "thaigovdocs-studio-8123=secret"}


async def inside(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer that the caller is in."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.accept"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"in"})


def ask(heads: dict[str, str], query: str = "", kind: str = "http") -> dict[str, Any]:
    """Return the first thing that the guarded page answers."""
    said: list[Any] = []

    async def send(message: Any) -> None:
        said.append(message)

    async def receive() -> Any:
        return {}

    scope = {
        "type": kind,
        "path": "/write",
        "query_string": query.encode(),
        "headers": [(key.encode(), value.encode()) for key, value in heads.items()],
    }
    asyncio.run(Guard(inside, "secret", 8123)(scope, receive, send))
    first: dict[str, Any] = said[0]
    return first


def test_the_token_goes_from_the_address_into_a_cookie() -> None:
    """So that it stands in no history and no picture of the window."""
    answer = ask(HOME, "token=secret&file=2")
    heads = dict(answer["headers"])
    assert answer["status"] == 303
    assert heads[b"location"] == b"/write?file=2"
    assert heads[b"set-cookie"].startswith(b"thaigovdocs-studio-8123=secret; Path=/; HttpOnly")
    assert ask(KNOWN)["status"] == 200


@pytest.mark.parametrize(
    "heads",
    [
        HOME,
        {**HOME, "cookie": "thaigovdocs-studio-8123=wrong"},
        {**HOME, "cookie": "thaigovdocs-studio-9000=secret"},
        {**KNOWN, "host": "evil.example:8123"},
        {**KNOWN, "host": "127.0.0.1"},
        {**KNOWN, "origin": "http://evil.example"},
        {**KNOWN, "origin": "http://127.0.0.1:9000"},
        {"cookie": "thaigovdocs-studio-8123=secret"},
    ],
)
def test_others_stay_outside(heads: dict[str, str]) -> None:
    """Another host, another origin, no token."""
    assert ask(heads)["status"] == 403
    assert ask(heads, kind="websocket")["type"] == "websocket.close"


def test_a_wrong_token_stays_outside() -> None:
    """Even of who has the right cookie."""
    assert ask(HOME, "token=wrong")["status"] == 403
    assert ask(KNOWN, "token=wrong")["status"] == 403


def test_its_own_pages_come_in() -> None:
    """By either name of this machine."""
    own = {**KNOWN, "origin": "http://127.0.0.1:8123"}
    assert ask(own)["status"] == 200
    assert ask(own, kind="websocket")["type"] == "websocket.accept"
    assert ask({**KNOWN, "host": "localhost:8123"})["status"] == 200
