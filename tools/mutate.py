"""Change one thing in the code and see whether a test notices: for a sample of all such changes.

    python tools/mutate.py --sample 60 --seed 1     60 changes over all rooms
    python tools/mutate.py --sample 20 --room thai
    python tools/mutate.py --map                    first learn which test runs which line

A change swaps a comparison, an ``and``, an operator, a truth or a whole number, returns
nothing, leaves a statement out or takes the other of two values. It is made in a copy of
the project; tests are run until one fails: those that run the changed line, those that run
least first, or, where nobody has asked for the map, those of the module, of its room, and
those that import it. A test that fails without the change as well notices nothing. What no
test notices is printed with its place: write a test for it, or see that it changes nothing.

Changed code may write and delete wherever its user may: root is refused outside a container.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from py_compile import PycInvalidationMode

from mutations import Mutation, mutations_of

ROOT = Path(__file__).resolve().parents[1]
SOURCE = Path("src/thaigovdocs")
WORK = ROOT / "build/mutations"
DATA = WORK / "coverage"
HEAVY = (
    *("pytest", "hypothesis", "yaml", "ruamel.yaml", "pydantic", "jinja2", "lxml.etree", "docx"),
    *("docxtpl", "pypdf", "pypdfium2", "segno", "fontTools.ttLib", "click", "rich", "openpyxl"),
    *("numpy", "holidays", "babel", "coverage"),
)
MOST_TESTS = 300
ONE_TEST = 30  # seconds of processor time: more is a loop without end
ALL_TESTS = 90
FAILED = "failed-test"
ALL_SLOW = "pytestmark = pytest.mark.slow"  # of a file of tests none of which is run
BROKEN = 70
KILLED, SURVIVED, UNTESTED = "killed", "survived", "untested"
_ENDS = {0: SURVIVED, 1: KILLED, 2: KILLED, 5: UNTESTED, 9: KILLED}
_CANNOT_RUN = (3, 4, BROKEN)


@dataclass(frozen=True)
class Tried:
    """A change, and what came of it."""

    room: str
    place: str
    change: str
    end: str
    tests: int
    seconds: float


class Chosen:
    """Which tests of the collected ones are run, in which order, and for how long."""

    def __init__(self, tests: Sequence[str], red: Iterable[str] = (), told: Path | None = None):
        self.order = {test: at for at, test in enumerate(tests)}
        self.red = frozenset(red)
        self.told = told

    def pytest_runtest_logreport(self, report: object) -> None:
        """Keep the name of the test that fails."""
        if self.told and report.failed:  # type: ignore[attr-defined]
            self.told.write_text(report.nodeid, encoding="utf-8")  # type: ignore[attr-defined]

    def place(self, test: str) -> int | None:
        """Return the place of a test, or of its file, in the choice."""
        return self.order.get(test, self.order.get(test.partition("::")[0]))

    def pytest_collection_modifyitems(self, items: list[object]) -> None:
        """Leave only the chosen tests, in the order of the choice."""
        places = {item: self.place(item.nodeid) for item in items}  # type: ignore[attr-defined]
        chosen = {
            item: place
            for item, place in places.items()
            if place is not None and item.nodeid not in self.red  # type: ignore[attr-defined]
        }
        items[:] = sorted(chosen, key=lambda item: chosen[item])

    def pytest_runtest_logstart(self) -> None:
        """Give the next test its time; stop in peace when all of it is spent."""
        if time.process_time() > ALL_TESTS:
            os._exit(0)
        signal.setitimer(signal.ITIMER_PROF, ONE_TEST)


class Runs:
    """Which tests run which lines, from the data of coverage."""

    def __init__(self, data: Path) -> None:
        import coverage

        self.lines: dict[str, int] = defaultdict(int)
        self._data = coverage.CoverageData(str(data))
        self._data.read()
        self._files = {Path(name).as_posix(): name for name in self._data.measured_files()}
        self._of: dict[str, Mapping[int, Iterable[str]]] = {}
        for name in self._files.values():
            for contexts in self._data.contexts_by_lineno(name).values():
                for test in tests_in(contexts):
                    self.lines[test] += 1

    def tests(self, mutation: Mutation) -> list[str]:
        """Return the tests that run the changed lines, those that run least first.

        What is run when its module is imported is asked of all tests that run the module.
        """
        name = next((each for each in self._files if each.endswith(f"/{mutation.path}")), None)
        if name is None:
            return []
        if name not in self._of:
            self._of[name] = self._data.contexts_by_lineno(self._files[name])
        by_line = self._of[name]
        wanted = range(mutation.line, mutation.last + 1)
        found = {test for line in wanted for test in tests_in(by_line.get(line, ()))}
        found = found or {test for contexts in by_line.values() for test in tests_in(contexts)}
        room = f"tests/unit/{mutation.room}/"
        return sorted(found, key=lambda test: (not test.startswith(room), self.lines[test], test))


class Nearest:
    """Which files of tests are about a module, by their names and by what they import."""

    def __init__(self) -> None:
        self._files = {
            path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
            for folder in ("unit", "standard", "golden", "properties", "acceptance")
            for path in sorted((ROOT / "tests" / folder).rglob("test_*.py"))
        }

    def tests(self, mutation: Mutation) -> list[str]:
        """Return the files of tests of the changed module, those nearest to it first."""
        module = mutation.path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__")
        inside = Path(module.removeprefix("thaigovdocs/"))
        name, home = module.replace("/", "."), inside.parent.as_posix()

        def distance(file: str) -> int:
            text = self._files[file]
            if f"/{inside.name}" in file.replace("/test_", "/") or f"{name} import" in text:
                return 0
            if file.startswith(f"tests/unit/{home}/") or name in text:
                return 1
            if file.startswith((f"tests/unit/{mutation.room}", "tests/golden")):
                return 2
            return 3 if f"thaigovdocs.{mutation.room}" in text else 4

        near = {file: distance(file) for file in self._files if ALL_SLOW not in self._files[file]}
        return sorted((file for file in near if near[file] < 4), key=lambda file: near[file])


def tests_in(contexts: Iterable[str]) -> set[str]:
    """Return the tests that contexts of coverage name."""
    return {context.rpartition("|")[0] for context in contexts if "|" in context}


def make_map() -> None:
    """Run the tests that are not slow and keep which lines each of them runs."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not slow", "-n", "2"]
    command += [
        "--dist",
        "loadfile",
        "--cov",
        "--cov-context=test",
        "--cov-report=",
        "--cov-branch",
    ]
    environment = {**os.environ, "COVERAGE_FILE": str(DATA)}
    subprocess.run([*command, "--cov-fail-under=0"], cwd=ROOT, env=environment, check=False)


def copy_of_project() -> Path:
    """Return a copy whose compiled modules are held against their source, not its time."""
    folder = Path(tempfile.mkdtemp(prefix="thaigovdocs-mutate-"))
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)
    compileall.compile_dir(
        folder / "src", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH
    )
    return folder


def run_tests(folder: Path, tests: Sequence[str], red: Iterable[str] = ()) -> int:
    """Run *tests*, but for those that are *red*, in a child; the code with which it ends."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:  # pragma: no cover - in the child
        _in_child(folder, tests, red)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(BROKEN)


def _in_child(folder: Path, tests: Sequence[str], red: Iterable[str]) -> None:
    os.setsid()
    os.chdir(folder)
    signal.signal(signal.SIGPROF, lambda *_: os._exit(9))
    resource.setrlimit(resource.RLIMIT_CPU, (3 * ALL_TESTS, 3 * ALL_TESTS))
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(quiet, stream)
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(folder / "src"))
    os.environ.update(PYTHONPATH=str(folder / "src"), PYTHONDONTWRITEBYTECODE="1")
    import hypothesis
    import pytest

    hypothesis.settings.register_profile("mutate", derandomize=True, database=None, deadline=None)
    hypothesis.settings.load_profile("mutate")
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov"]
    options += ["-m", "not slow", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
    os._exit(int(pytest.main([*options, *files], plugins=[Chosen(tests, red, folder / FAILED)])))


def try_out(mutation: Mutation, folder: Path, runs: Runs | Nearest, red: set[str]) -> Tried:
    """Make the change in *folder*, run its tests until one fails for it, and take it back."""
    tests = runs.tests(mutation)[:MOST_TESTS]
    began, end = time.monotonic(), UNTESTED
    while tests:
        end, failed = _changed(mutation, folder, tests, red)
        if not failed or not run_tests(folder, [failed]):
            break
        red.add(failed)  # it fails without the change as well
    spent = round(time.monotonic() - began, 1)
    place = f"{mutation.path}:{mutation.line}"
    return Tried(mutation.room, place, mutation.change, end, len(tests), spent)


def _changed(
    mutation: Mutation, folder: Path, tests: Sequence[str], red: Iterable[str]
) -> tuple[str, str]:
    """Return how *tests* end with the change, and which of them fails, empty for none."""
    path, told = folder / mutation.path, folder / FAILED
    whole = path.read_text("utf-8")
    path.write_text(mutation.applied_to(whole), encoding="utf-8")
    told.unlink(missing_ok=True)
    try:
        code = run_tests(folder, tests, red)
    finally:
        path.write_text(whole, encoding="utf-8")
    if code in _CANNOT_RUN:
        raise RuntimeError(f"the tests of {mutation.path} cannot be run: pytest ends with {code}")
    end = _ENDS.get(code, KILLED)
    return end, told.read_text("utf-8") if told.exists() else ""


def sample(rooms: Sequence[str], size: int, seed: int) -> list[Mutation]:
    """Return *size* changes of the modules of *rooms*, drawn from all that can be made."""
    found = [
        mutation
        for path in sorted((ROOT / SOURCE).rglob("*.py"))
        for mutation in mutations_of(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())
        if not rooms or mutation.room in rooms
    ]
    return random.Random(seed).sample(found, min(size, len(found)))


def told(tried: Sequence[Tried]) -> str:
    """Return how many changes each room's tests noticed, and which they did not."""
    rooms: dict[str, list[Tried]] = defaultdict(list)
    for each in tried:
        rooms[each.room].append(each)
    lines = ["| room | changes | noticed | not noticed |", "|---|---|---|---|"]
    for room, of_room in [*sorted(rooms.items()), ("all", list(tried))]:
        killed = sum(each.end == KILLED for each in of_room)
        lines.append(f"| {room} | {len(of_room)} | {killed} | {len(of_room) - killed} |")
    alive = [each for each in tried if each.end != KILLED]
    lines += [f"{each.place}: {each.change} ({each.end}, {each.tests} tests)" for each in alive]
    return "\n".join(lines)


def main() -> int:
    """Make the map, or draw changes and try them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--map", action="store_true", help="run the tests once and keep what they run"
    )
    parser.add_argument("--sample", type=int, default=30, help="how many changes")
    parser.add_argument("--seed", type=int, default=1, help="which of them")
    parser.add_argument("--room", action="append", default=[], help="only in this room")
    parser.add_argument("--out", type=Path, default=WORK / "result.json", help="what came of each")
    parser.add_argument("--in-a-container", action="store_true", help="run it as root all the same")
    options = parser.parse_args()
    if os.geteuid() == 0 and not options.in_a_container:
        parser.error("run it as a user who owns nothing else: changed code may delete any file")
    if options.map:
        make_map()
    for name in HEAVY:
        __import__(name)
    runs = Runs(DATA) if DATA.exists() else Nearest()
    folder, tried, red = copy_of_project(), list[Tried](), set[str]()
    try:
        for mutation in sample(options.room, options.sample, options.seed):
            tried.append(try_out(mutation, folder, runs, red))
            print(f"{tried[-1].end} {tried[-1].place}: {tried[-1].change}", flush=True)
            options.out.parent.mkdir(parents=True, exist_ok=True)
            options.out.write_text(json.dumps([asdict(each) for each in tried], indent=1), "utf-8")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(told(tried))
    return 0


if __name__ == "__main__":
    sys.exit(main())
