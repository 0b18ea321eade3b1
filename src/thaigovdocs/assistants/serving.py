"""The server: MCP over standard input and output, on the official SDK."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING, Any

from thaigovdocs._arguments import path_of
from thaigovdocs._version import __version__
from thaigovdocs.assistants.desk import Bounds, Desk
from thaigovdocs.assistants.lines import Lines, Out, protocol_files
from thaigovdocs.assistants.saying import refusal
from thaigovdocs.assistants.skill import instructions
from thaigovdocs.assistants.tools import TOOLS, Tool
from thaigovdocs.errors import MissingToolError, UsageError

if TYPE_CHECKING:
    import os

    import mcp_types as types
    from mcp.server.lowlevel import Server

_WAITING = 64  # calls that wait for the one process
_SDK = ("mcp.server.lowlevel", "mcp.server.stdio", "mcp_types")


def serve(
    root: str | os.PathLike[str] | None = None,
    *,
    seconds: float = 60.0,
    kinds: Sequence[str | os.PathLike[str]] = (),
) -> None:
    """Answer calls on standard input and output until the input ends.

    Args:
        root: the folder that calls may read from and write below; without it a call may
            name no file.
        seconds: that one call may take.
        kinds: folders of kinds of an agency's own.

    Raises:
        MissingToolError: the SDK is not installed: the extra ``mcp`` (TGD914).
        UsageError: *root* is no folder, or *seconds* no time.
    """
    top = None if root is None else path_of(root, "root")
    if top is not None and not top.is_dir():
        raise UsageError(f"expected a folder as root, found '{top}'")
    if not 0 < seconds <= 86_400:
        raise UsageError(f"expected more than 0 and at most 86,400 seconds, found {seconds}")
    folders = tuple(path_of(each, "kinds") for each in kinds)
    desk = Desk(Bounds(top, folders, seconds))
    desk.start()  # it loads what it needs while this process loads the SDK
    try:
        _load_sdk()
        import anyio

        anyio.run(_serve, desk)
    finally:
        desk.stop()


def _load_sdk() -> None:
    """Load the SDK.

    Raises:
        MissingToolError: it is not installed, or a version that has another shape.
    """
    try:
        for name in _SDK:
            import_module(name)
    except ImportError as error:
        raise MissingToolError.of("TGD914", why=error) from error


async def _serve(desk: Desk) -> None:
    import anyio
    import mcp_types as types
    from mcp.server.stdio import stdio_server

    def reads(line: str) -> Any:
        return types.jsonrpc_message_adapter.validate_json(line, by_name=False)

    server = _server(desk)
    with protocol_files() as (file, raw):
        out = Out(raw)
        lines = anyio.wrap_file(Lines(file, out, reads))
        async with stdio_server(lines, anyio.wrap_file(out)) as (messages, answers):
            await server.run(messages, answers, server.create_initialization_options())


def _server(desk: Desk) -> Server[Any]:
    """Return the server of the SDK, its tools done at *desk*."""
    import anyio
    import mcp_types as types
    from mcp.server.lowlevel import Server

    turn = anyio.Lock()
    waiting = anyio.CapacityLimiter(_WAITING)

    async def list_tools(_context: Any, _params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_described(tool) for tool in TOOLS.values()])

    async def call_tool(_context: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            waiting.acquire_nowait()
        except anyio.WouldBlock:
            busy = refusal(UsageError.of("TGD910", limit=_WAITING))
            return _result({"text": busy.text(), "is_error": True})
        try:
            async with turn:
                return _result(await _asked(desk, params.name, params.arguments))
        finally:
            waiting.release()

    return Server(
        "thaigovdocs",
        version=__version__,
        title="thaigovdocs",
        instructions=instructions(),
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


async def _asked(desk: Desk, name: str, arguments: Any) -> dict[str, Any]:
    """Return what *desk* says to one call; a call that is cancelled is given up there, too."""
    import anyio
    import anyio.to_thread

    gone = Event()
    try:
        return await anyio.to_thread.run_sync(
            desk.ask, name, arguments, gone, abandon_on_cancel=True
        )
    except anyio.get_cancelled_exc_class():
        desk.give_up(gone)
        raise


def _described(tool: Tool) -> types.Tool:
    import mcp_types as types

    hints = types.ToolAnnotations(
        title=tool.title,
        read_only_hint=not tool.writes,
        destructive_hint=tool.writes,
        open_world_hint=False,
    )
    return types.Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description(),
        input_schema=tool.schema(),
        annotations=hints,
    )


def _result(told: dict[str, Any]) -> types.CallToolResult:
    import mcp_types as types

    content = [types.TextContent(type="text", text=told["text"])]
    return types.CallToolResult(content=content, is_error=told["is_error"])
