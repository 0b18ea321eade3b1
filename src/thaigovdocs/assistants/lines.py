"""The lines of the protocol: none so long that it fills the memory, none without an answer.

The SDK reads a line whole, however long, and passes over one that it cannot read: who sent it
would wait for ever.  What it cannot take is answered here.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO

import thaigovdocs._regex as re

MOST_LINE = 16 << 20
"""Bytes of one message."""
_END = 4096  # bytes at both ends of a line that is too long, among which its id stands
_VALUE = rb'(-?\d{1,18}|"(?:[^"\\]|\\.){0,200}")'
_FIRST = re.compile(rb'\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*' + _VALUE + rb"\s*,")
_LAST = re.compile(rb',\s*"id"\s*:\s*' + _VALUE + rb"\s*\}\s*\Z")
_INVALID = -32600


@contextmanager
def protocol_files() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Give what standard input and output are to the protocol alone, until it is left.

    Whatever else reads finds an end, and whatever else prints does so to standard error.
    """
    reads, writes = os.dup(0), os.dup(1)
    try:
        with Path(os.devnull).open("rb") as nothing:
            os.dup2(nothing.fileno(), 0)
        os.dup2(2, 1)
        # closefd: a thread may still wait on the input when all is over
        with (
            open(reads, "rb", closefd=False) as file,
            open(writes, "wb", buffering=0, closefd=False) as out,
        ):
            yield file, out
    finally:
        os.dup2(reads, 0)
        os.dup2(writes, 1)


class Out(io.TextIOWrapper):
    """Standard output, one whole message at a time, whoever writes.

    Args:
        file: where the bytes go.
    """

    def __init__(self, file: BinaryIO) -> None:
        super().__init__(file, encoding="utf-8")
        self._file = file
        self._lock = Lock()

    def write(self, text: str, /) -> int:
        """Write *text*; nobody who would read it is no fault: the input ends then, too."""
        data = memoryview(text.encode("utf-8", "replace"))
        with self._lock, suppress(OSError, ValueError):
            while data:
                data = data[self._file.write(data) or 0 :]
        return len(text)

    def flush(self) -> None:
        """Do nothing: nothing is held back."""


class Lines(io.TextIOWrapper):
    """Standard input, a message a line, without those that cannot be read.

    Args:
        file: where the bytes come from.
        out: where a message that cannot be read is answered.
        reads: raises for a line that is no message of the protocol.
        most: bytes of a message.
    """

    def __init__(
        self, file: BinaryIO, out: Out, reads: Callable[[str], Any], *, most: int = MOST_LINE
    ) -> None:
        super().__init__(file, encoding="utf-8")
        self._file, self._out, self._reads, self._most = file, out, reads, most

    def readline(self, size: int | None = -1, /) -> Any:  # noqa: ARG002
        """Return the next message; empty at the end."""
        while data := self._file.readline(self._most + 1):
            if len(data) > self._most:
                ends = data[:_END], self._pass_over(data)
                self._answer(_id_at(*ends), f"a message of more than {self._most:,} bytes")
                continue
            line = data.decode("utf-8", "replace")
            if not line.strip():
                continue
            try:
                self._reads(line)
            except Exception as error:
                why = str(error).splitlines()[-1][:200]
                self._answer(_id_in(data), f"a message that is no JSON-RPC: {why}")
                continue
            return line
        return ""

    def _pass_over(self, data: bytes) -> bytes:
        """Read on to the end of the line that begins with *data*; return how it ends."""
        last = data[-_END:]
        while not data.endswith(b"\n") and (data := self._file.readline(1 << 20)):
            last = (last + data)[-_END:]
        return last

    def _answer(self, number: Any, what: str) -> None:
        words = f"expected a message that can be read, found {what}"
        error = {"code": _INVALID, "message": words}
        self._out.write(json.dumps({"jsonrpc": "2.0", "id": number, "error": error}) + "\n")


def _id_at(first: bytes, last: bytes) -> Any:
    """Return the id in a line of which only both ends are known; ``None`` without one."""
    found = _FIRST.match(first) or _LAST.search(last)
    return _value(found[1]) if found else None


def _id_in(line: bytes) -> Any:
    """Return the id of a message that is wrong otherwise; ``None`` without one."""
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return _id_at(line[:_END], line[-_END:])
    found = message.get("id") if isinstance(message, dict) else None
    return found if isinstance(found, (str, int)) and not isinstance(found, bool) else None


def _value(text: bytes) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
