"""The server's side of the process that does the calls: start it, ask it, stop it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, RLock, Timer
from typing import IO, Any

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.assistants.saying import Answer, refusal
from thaigovdocs.assistants.worker import receive, send
from thaigovdocs.errors import UsageError

_START = "from thaigovdocs.assistants.worker import main; main()"
_MOST_MEMORY = 3 << 30
_CALLS = 500  # that one process does: what libraries keep does not grow for ever


@dataclass(frozen=True, slots=True)
class Bounds:
    """What calls may reach and take.

    Attributes:
        root: the folder that files lie below; ``None`` where none may be named.
        kinds: folders of kinds of an agency's own.
        seconds: that a call may take.
    """

    root: Path | None = None
    kinds: tuple[Path, ...] = ()
    seconds: float = 60.0


class Desk:
    """Does calls in a process that is started anew whenever it ended; one call at a time.

    Args:
        bounds: what calls may reach and take.
    """

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._worker: _Worker | None = None
        self._change = RLock()  # of which process it is: a call that was given up may come late

    def start(self) -> _Worker:
        """Start the process where there is none, and return it."""
        with self._change:
            if self._worker is None or not self._worker.is_fit():
                self.stop()
                self._worker = _Worker(self._bounds)
            return self._worker

    def ask(self, name: str, arguments: Any, gone: Event | None = None) -> dict[str, Any]:
        """Return the text of an answer (``text``), and whether the call failed (``is_error``).

        Args:
            name: of the tool.
            arguments: of the call.
            gone: set when nobody waits for the answer any more: :meth:`give_up`.
        """
        with self._change:
            if gone is not None and gone.is_set():
                return {"text": "", "is_error": True}
            worker = self.start()
        told = worker.ask(name, arguments)
        with self._change:
            if told is None and self._worker is worker:
                self._worker = None
        return told if told is not None else _plain(worker.refusal())

    def give_up(self, gone: Event) -> None:
        """Stop the work on a call that nobody waits for, whether it has begun or not."""
        with self._change:
            gone.set()
            self.stop()

    def stop(self) -> None:
        """Stop the process, whatever it does."""
        with self._change:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()


class _Worker:
    """One process."""

    def __init__(self, bounds: Bounds) -> None:
        self._seconds = bounds.seconds
        self._calls = 0
        self._is_late = False
        # -P: a file of the folder that it runs in is no module
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=os.name == "posix",
        )
        root = None if bounds.root is None else str(bounds.root.resolve())
        settings = {
            "root": root,
            "kinds": [str(folder.resolve()) for folder in bounds.kinds],
            "seconds": bounds.seconds,
            "memory": _MOST_MEMORY,
        }
        with suppress(OSError):  # it ended at once: the first call says so
            self._send(settings)

    def is_fit(self) -> bool:
        """Whether it can take another call."""
        return self._calls < _CALLS and self._process.poll() is None

    def ask(self, name: str, arguments: Any) -> dict[str, Any] | None:
        """Return the answer; ``None`` where the process ended before it gave one."""
        self._calls += 1
        timer = Timer(self._seconds, self._stop_late)
        timer.daemon = True
        timer.start()
        try:
            self._send([name, arguments])
            told: dict[str, Any] = receive(self._pipes()[1])
        except (EOFError, OSError, ValueError):  # the last: its pipes were closed meanwhile
            self.stop()
            return None
        finally:
            timer.cancel()
        return told

    def refusal(self) -> Answer:
        """Return why it gave no answer."""
        if self._is_late:
            return refusal(UsageError.of("TGD908", seconds=f"{self._seconds:g}"))
        code = self._process.poll()
        return refusal(UsageError.of("TGD909", why=f"exit code {code}"))

    def stop(self) -> None:
        """End the process and those that it started, and close its pipes."""
        self._kill()
        self._process.wait()
        for pipe in self._pipes():
            with suppress(OSError, ValueError):
                pipe.close()

    def _stop_late(self) -> None:
        self._is_late = True
        self._kill()

    def _kill(self) -> None:
        with suppress(OSError):
            if os.name == "posix":
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def _send(self, message: Any) -> None:
        send(self._pipes()[0], message)

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """Return where calls are written, and where answers are read."""
        calls, answers = self._process.stdin, self._process.stdout
        if calls is None or answers is None:
            raise OSError("no pipes")
        return calls, answers


def _plain(answer: Answer) -> dict[str, Any]:
    return {"text": answer.text(), "is_error": answer.is_error}
