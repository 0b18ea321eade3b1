"""Who may ask the studio: a browser on this machine that knows the token, and its own pages."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any, TypeAlias
from urllib.parse import parse_qs, urlencode

from thaigovdocs._dataclasses import dataclass

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN = "token"
_REFUSED = """<!doctype html><html lang="th"><meta charset="utf-8"><title>thaigovdocs studio</title>
<body style="font:18px/1.6 sans-serif;max-width:40em;margin:3em auto;padding:0 1em">
<h1>เปิดหน้านี้ไม่ได้</h1>
<p>โปรดเปิดด้วยที่อยู่ทั้งบรรทัดที่คำสั่ง <code>thaigovdocs studio</code> แสดงไว้ล่าสุด
เมื่อเปิดโปรแกรมใหม่ ที่อยู่เดิมใช้ไม่ได้ งานที่บันทึกแล้วยังอยู่ครบในแฟ้ม</p>
<p lang="en">Open the whole address that the command <code>thaigovdocs studio</code> showed last.
After it was started anew, an old address is of no use; what was saved is in its file.</p>
""".encode()
_HEADERS = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through what comes from this machine, with the token, from pages of its own.

    The token comes in the address once; from then on a cookie has it.  Another host name
    (a page elsewhere that resolves its own name to this machine) and another origin (a
    page elsewhere that sends a form or opens a socket) are refused.

    Attributes:
        app: what is guarded.
        token: what the browser must know.
        port: where the studio listens.
    """

    app: App
    token: str
    port: int

    @property
    def cookie(self) -> str:
        """The name of the cookie: cookies do not tell ports apart."""
        return f"thaigovdocs-studio-{self.port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the app answer."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        heads = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        query = parse_qs(scope.get("query_string", b"").decode("latin-1"))
        asked = query.get(TOKEN, [""])[0]
        if not self._is_here(heads):
            await _refuse(scope, send)
        elif asked and scope["type"] == "http":
            await (
                self._welcome(scope, query, send) if self._knows(asked) else _refuse(scope, send)
            )
        elif self._knows(_cookie(heads, self.cookie)):
            await self.app(scope, receive, _with_headers(send))
        else:
            await _refuse(scope, send)

    def _is_here(self, heads: Mapping[str, str]) -> bool:
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        origin = heads.get("origin")
        return heads.get("host") in hosts and (
            origin is None or origin in {f"http://{host}" for host in hosts}
        )

    def _knows(self, token: str) -> bool:
        return hmac.compare_digest(token.encode(), self.token.encode())

    async def _welcome(self, scope: Scope, query: Mapping[str, list[str]], send: Send) -> None:
        """Send the browser on to the same page, the token in a cookie and not in the address."""
        rest = urlencode({key: value for key, value in query.items() if key != TOKEN}, doseq=True)
        place = str(scope["path"]) + (f"?{rest}" if rest else "")
        cookie = f"{self.cookie}={self.token}; Path=/; HttpOnly; SameSite=Strict"
        headers = [
            (b"location", place.encode("latin-1", "ignore")),
            (b"set-cookie", cookie.encode()),
            *_HEADERS,
        ]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body", "body": b""})


def _cookie(heads: Mapping[str, str], name: str) -> str:
    try:
        held = SimpleCookie(heads.get("cookie", ""))
    except CookieError:
        return ""
    return held[name].value if name in held else ""


def _with_headers(send: Send) -> Send:
    async def sent(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return sent


async def _refuse(scope: Scope, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    headers = [(b"content-type", b"text/html; charset=utf-8"), *_HEADERS]
    await send({"type": "http.response.start", "status": 403, "headers": headers})
    await send({"type": "http.response.body", "body": _REFUSED})
