"""Lines of the protocol that the SDK cannot take."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from thaigovdocs.assistants.lines import Lines, Out

GOOD = '{"jsonrpc": "2.0", "id": 1, "method": "ping"}'


def reads(line: str) -> Any:
    """Refuse what is no object with a method, as the SDK does."""
    message = json.loads(line)
    if not isinstance(message, dict) or "method" not in message:
        raise ValueError("no method")


def read_all(data: bytes, most: int = 2000) -> tuple[list[str], list[dict[str, Any]]]:
    """Return the messages in *data*, and what was answered to those that are none."""
    answered = io.BytesIO()
    lines = Lines(io.BytesIO(data), Out(answered), reads, most=most)
    messages = [*iter(lines.readline, "")]
    return messages, [json.loads(line) for line in answered.getvalue().splitlines()]


def test_messages_come_one_by_one() -> None:
    """Empty lines are passed over; the last line needs no end."""
    messages, answers = read_all(f"{GOOD}\n\n \r\n{GOOD}".encode())
    assert messages == [f"{GOOD}\n", GOOD]
    assert answers == []


@pytest.mark.parametrize(
    ("line", "number"),
    [
        (b"\xff\xfe\x00", None),
        (b"[]", None),
        (b"7", None),
        (b'{"jsonrpc": "2.0", "id": 7}', 7),
        (b'{"jsonrpc": "2.0", "id": "a"}', "a"),
        (b'{"jsonrpc": "2.0", "id": true}', None),
        (b'{"jsonrpc": "2.0", "id": 8, "method": "x", ', 8),
        (b'{"jsonrpc": "2.0", "id": 9, "params": ' + b"[" * 1900 + b"}", 9),
    ],
)
def test_what_is_no_message_is_answered(line: bytes, number: Any) -> None:
    """Who sent it does not wait for ever, and the next message is read."""
    messages, (answer,) = read_all(line + b"\n" + GOOD.encode())
    assert messages == [GOOD]
    assert answer["id"] == number
    assert answer["error"]["code"] == -32600
    assert answer["error"]["message"].startswith("expected a message that can be read, found ")


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        ('{"jsonrpc": "2.0", "id": 5, "method": "x", "params": "', '"}', 5),
        ('{"method": "x", "params": "', '", "jsonrpc": "2.0", "id": "q7"}', "q7"),
        ('{"method": "x", "id": 3, "params": "', '"}', None),
        ('{"params": {"id": 3, "a": "', '"}}', None),
    ],
)
@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_that_is_too_long_is_not_kept(first: str, last: str, number: Any, end: str) -> None:
    """Its id is found where the SDKs write it: before all else, or at the end."""
    line = f"{first}{'a' * 3_000_000}{last}{end}"
    messages, (answer,) = read_all(line.encode() + (GOOD.encode() if end else b""))
    assert messages == ([GOOD] if end else [])
    assert answer["id"] == number
    assert "a message of more than 2,000 bytes" in answer["error"]["message"]


def test_nobody_who_reads_is_no_fault() -> None:
    """A client that is gone ends the input, too."""

    class Gone(io.BytesIO):
        def write(self, data: Any, /) -> int:
            raise BrokenPipeError

    assert Out(Gone()).write("ก") == 1
