"""The process that does the calls of a server, one after the other, and can be stopped.

It is a process of its own because a thread cannot be stopped: what a hostile file keeps busy,
fills with data or brings down is this process, and the server starts another one.
Messages are JSON text behind its length; standard output carries nothing else.
"""

from __future__ import annotations

import faulthandler
import json
import logging
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from thaigovdocs.assistants.calls import answer
from thaigovdocs.assistants.place import Place

_LENGTH = struct.Struct(">I")
_GRACE = 5.0  # seconds beyond the limit, for a server that is gone and cannot stop it


def send(stream: IO[bytes], message: Any) -> None:
    """Write *message*, plain data, to *stream*.

    Raises:
        OSError: nobody reads.
    """
    data = json.dumps(message).encode("ascii")
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Return the next message on *stream*.

    Raises:
        EOFError: there is none any more.
    """
    head = stream.read(_LENGTH.size)
    data = stream.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else b""
    if not data:
        raise EOFError
    return json.loads(data)


def main() -> None:
    """Do calls until there are none: what a server starts this process for."""
    logging.basicConfig(level=logging.WARNING)
    calls = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)  # what a library prints is no answer
    try:
        settings = receive(calls)
        place = _begin(settings)
        while True:
            name, given = receive(calls)
            faulthandler.dump_traceback_later(settings["seconds"] + _GRACE, exit=True)
            told = answer(name, given, place)
            faulthandler.cancel_dump_traceback_later()
            send(answers, {"text": told.text(), "is_error": told.is_error})
    except (EOFError, OSError):
        return


def _begin(settings: Mapping[str, Any]) -> Place:
    """Set up the process as *settings* say; relative names count from the root from now on."""
    _bound_memory(settings["memory"])
    from thaigovdocs.checks.installed import use_installed

    use_installed()
    if settings["kinds"]:
        from thaigovdocs.documents.own_kinds import use_kinds

        for folder in settings["kinds"]:
            use_kinds(folder)
    if settings["root"] is None:
        return Place()
    os.chdir(settings["root"])
    return Place(Path(settings["root"]))


def _bound_memory(most: int) -> None:
    """Let the process have at most *most* bytes of data, where the system can bound it."""
    try:
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
    except (ImportError, OSError, ValueError):
        return
