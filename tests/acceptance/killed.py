"""Kill runs that write a folder, and runs beside each other; look at what they leave.

    python killed.py FOLDER WAY TASK COUNT

WAY is one of ``WAYS``: what makes a folder be written in one way or another.  TASK is
``once`` (a kill before each event of the file system), ``twice`` (a second one in the run
that follows), ``random`` (whole renders, at any moment) or ``together`` (two runs at a time).
At most COUNT kills or pairs of runs, spread evenly.  Prints one JSON object: how often the
old papers stood there after the next run, how often the new ones, and every fault.

No PDF is made: Typst's threads do not live on in a forked process.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import thaigovdocs as tgd
from events import watching
from thaigovdocs.errors import OutputError
from thaigovdocs.files import locks, moving, replacing
from thaigovdocs.files.folders import check_folder, write_folder

FORMATS = ("docx", "txt")
WAYS = ("new", "whole", "beside", "current", "volume", "system", "new-system")
MINE = b"not of the packet"


def packet(edition: str) -> dict[str, bytes]:
    """Return the files of an edition; some names stand in both editions."""
    files = {f"{edition}-{n}": f"{edition} {n}".encode() * 50 for n in range(2)}
    files["letter"] = f"the letter, {edition}".encode() * 50
    files["list"] = b"the same in both"
    outputs = [{"file": name, "sha256": sha256(data).hexdigest()} for name, data in files.items()]
    return {**files, "manifest.json": json.dumps({"thaigovdocs": "0", "outputs": outputs}).encode()}


OLD, NEW = packet("old"), packet("new")


def prepare(way: str, top: Path) -> Path:
    """Return the folder to write to below *top*, so that it is written in the *way*."""
    out = top / "out"
    os.chdir(top.parent)
    shutil.rmtree(top, ignore_errors=True)
    top.mkdir()
    if not way.startswith("new"):
        out.mkdir()
    if way == "beside":
        (out / "mine.txt").write_bytes(MINE)
    if way == "current":
        os.chdir(out)
    return out


def make_way(way: str, out: Path) -> None:
    """Change the system for the *way*: a mount point, or one like Windows."""
    if way == "volume":
        Path.is_mount = lambda self: self == out  # type: ignore[method-assign]
    if way.endswith("system"):
        moving._renameat2 = lambda: None  # type: ignore[assignment]
        locks.can_lock_folders = replacing.can_lock_folders = lambda parent: False


def content(folder: Path) -> dict[str, bytes]:
    """Return everything below *folder* by name; a folder is empty."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


def in_child(call: Callable[[], object]) -> int:
    """Do *call* in a process of its own and return its exit code, 9 for a kill."""
    child = os.fork()
    if not child:
        code = 1
        try:
            call()
            code = 0
        except OutputError as error:
            code = 2
            print(error, file=sys.stderr)
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_at(out: Path, at: int, call: Callable[[], object]) -> bool:
    """Do *call*, killed before its event number *at*; return whether it came so far."""

    def stopped() -> None:
        with watching(out.parent, at, lambda: os._exit(9)):
            call()

    return in_child(stopped) == 9


def events_of(out: Path, call: Callable[[], object]) -> int:
    """Return how many events *call* causes, which is done."""
    reader, writer = os.pipe()

    def counted() -> None:
        with watching(out.parent, -1, lambda: None) as count:
            call()
        os.write(writer, str(count[0]).encode())

    assert in_child(counted) == 0
    os.close(writer)
    with os.fdopen(reader) as file:
        return int(file.read())


def verdict(way: str, out: Path) -> str:
    """Return what stands in the folder and around it after the next run has begun."""
    if in_child(lambda: check_folder(out, force=True)):
        return "wedged"
    found = content(out.parent)
    mine = {"out/mine.txt": MINE} if way == "beside" else {}
    for name, files in (("old", {} if way.startswith("new") else OLD), ("new", NEW)):
        wanted = {f"out/{part}": data for part, data in files.items()} | mine
        if found == wanted | ({"out": b""} if wanted else {}):
            return name
    # An empty folder is none: where it cannot be made in one step it is made first.
    if way.startswith("new") and found in ({}, {"out": b""}):
        return "old"
    return "mix " + " ".join(sorted(found))


def begin(way: str, out: Path) -> None:
    """Put the old papers in the folder."""
    prepare(way, out.parent)
    if not way.startswith("new"):
        write_folder(out, OLD, force=True)


def kills(way: str, out: Path, *, twice: bool, count: int) -> Iterator[str]:
    """Yield a verdict for each kill."""

    def write() -> None:
        write_folder(out, NEW, force=True)

    begin(way, out)
    first = events_of(out, write)
    plan: list[tuple[int, int | None]] = [(at, None) for at in range(first + 1)]
    if twice:
        plan.clear()
        for at in range(first):
            begin(way, out)
            kill_at(out, at, write)
            plan += [(at, then) for then in range(events_of(out, write))]
    for at, then in plan[:: max(1, len(plan) // count)]:
        begin(way, out)
        kill_at(out, at, write)
        if then is not None:
            kill_at(out, then, write)
        yield verdict(way, out)


def policy(edition: int) -> tgd.PolicyFile:
    """Return a small policy whose papers say which edition they are."""
    return tgd.PolicyFile.from_dict(
        {
            "thaigovdocs": "1",
            "agency": {"name": "จังหวัดธารารมย์"},
            "people": {"chief": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
            "signatory": "chief",
            "policy": {"subject": f"ฉบับที่ {edition}", "provisions": [f"ข้อความ {edition}"] * 20},
            "documents": [
                {"kind": "announcement", "id": f"paper-{part}", "date": "2026-11-20"}
                for part in range(4 * edition)
            ],
        }
    )


def renders(way: str, out: Path) -> dict[str, tuple[tgd.PolicyFile, dict[str, bytes]]]:
    """Return two editions with what each leaves around the folder."""
    found = {}
    for name, edition in (("new", 1), ("old", 2)):
        file = policy(edition)
        prepare(way, out.parent)
        tgd.render(file, out, formats=FORMATS, force=True)
        found[name] = file, content(out.parent)
    return found


def at_random(way: str, out: Path, count: int) -> Iterator[str]:
    """Render two editions in turn, the second one killed at any moment."""
    editions, chance = renders(way, out), random.Random(20)
    (new, _), (old, _) = editions["new"], editions["old"]
    start = time.perf_counter()
    tgd.render(old, out, formats=FORMATS, force=True)
    took = time.perf_counter() - start
    for _ in range(count):
        child = os.fork()
        if not child:
            tgd.render(new, out, formats=FORMATS, force=True)
            os._exit(0)
        time.sleep(chance.uniform(0, 2 * took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if in_child(lambda: check_folder(out, force=True)):
            yield "wedged"
            return
        found = content(out.parent)
        state = next((name for name, (_, wanted) in editions.items() if wanted == found), "mix")
        yield state
        if state != "old":
            tgd.render(old, out, formats=FORMATS, force=True)


def together(way: str, out: Path, count: int) -> Iterator[str]:
    """Render two editions at the same time; one of them stands there whole."""
    editions = renders(way, out)
    for _ in range(count):
        if way.startswith("new"):
            prepare(way, out.parent)
        children = []
        for file, _wanted in editions.values():
            child = os.fork()
            if not child:
                code = 1
                try:
                    tgd.render(file, out, formats=FORMATS, force=True)
                    code = 0
                finally:
                    os._exit(code)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        found = content(out.parent)
        state = next((name for name, (_, wanted) in editions.items() if wanted == found), "mix")
        yield state if codes == [0, 0] else f"refused {codes}"


def main(top: Path, way: str, task: str, count: int) -> None:
    """Do the task and print what came of it."""
    out = top / way / "out"
    top.mkdir(parents=True, exist_ok=True)
    make_way(way, out)
    os.fsync = lambda handle: None  # the machine goes on: nothing waits for its disk
    if task == "together":
        verdicts = together(way, out, count)
    elif task == "random":
        verdicts = at_random(way, out, count)
    else:
        verdicts = kills(way, out, twice=task == "twice", count=count)
    print(json.dumps(Counter(verdicts)))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3], int(sys.argv[4]))
