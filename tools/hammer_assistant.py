"""Call the server for assistants a thousand times, hostile calls among them, and say what came.

python tools/hammer_assistant.py [CALLS] [SEED]

The server runs below a folder of its own; beside it lies a file that no answer may tell and no
call may change.  The SDK's own client makes the calls over standard input and output.  Told are
the calls of each sort, their times, and the memory of the server with its process.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp.client.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

SECRET = "ความลับนอกโฟลเดอร์ 8c1f"
_PATIENCE = 300.0  # seconds for one answer: longer means that the server hangs
_LIMIT = "10"  # seconds that the server gives a call
_GONE = 0.02  # seconds after which a call is cancelled


@dataclass(frozen=True)
class Talk:
    """A server in a process of its own, and the SDK's client that talks to it.

    Attributes:
        client: the client.
        portal: the thread that its calls run in.
    """

    client: Client
    portal: BlockingPortal

    def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """Return what *tool* answers, as data, with ``is_error``."""
        return self.portal.call(self._call, tool, arguments)

    def cancel(self, tool: str, after: float, **arguments: Any) -> bool:
        """Call *tool* and cancel the call *after* some seconds; return whether it was cancelled."""
        return self.portal.call(self._cancel, tool, arguments, after)

    async def _call(self, tool: str, arguments: Any) -> dict[str, Any]:
        with anyio.fail_after(_PATIENCE):
            result = await self.client.call_tool(tool, arguments)
        return {"is_error": result.is_error, **json.loads(result.content[0].text)}

    async def _cancel(self, tool: str, arguments: Any, after: float) -> bool:
        with anyio.move_on_after(after) as scope:
            await self.client.call_tool(tool, arguments)
        return scope.cancelled_caught


@contextmanager
def talking(root: Path | None, *options: str, mode: str = "auto") -> Iterator[Talk]:
    """Give a talk with a server that may read and write below *root*."""
    rooted = [] if root is None else ["--root", str(root)]
    arguments = ["-m", "thaigovdocs", "mcp", *rooted, *options]
    server = StdioServerParameters(command=sys.executable, args=arguments, env={"PYTHONUTF8": "1"})
    client = Client(stdio_client(server), mode=mode)
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(client) as entered:
        yield Talk(entered, portal)


Call = tuple[str, dict[str, Any]]


@dataclass
class Hammer:
    """The calls: every one is made of random choices that a seed gives again.

    Attributes:
        dice: the choices.
        outside: a file that no call may reach.
        example: a policy file in which nothing is found.
    """

    dice: random.Random
    outside: Path
    example: str
    sorts: Mapping[str, Callable[[], Call]] = field(init=False)

    def __post_init__(self) -> None:
        self.sorts = {
            "sound": self.sound,
            "unknown tool": lambda: (self.text(9), {"policy": self.example}),
            "wrong types": self.wrong_types,
            "path escapes": self.escape,
            "huge text": self.huge,
            "deep YAML": self.deep,
            "broken YAML": self.broken,
            "binary files": lambda: ("check", {"file": self.dice.choice(FILES)}),
            "hostile expressions": self.expression,
            "strange signs": lambda: ("check", {"text": self.text(400)}),
        }

    def sound(self) -> Call:
        """Return a call as a model makes it."""
        return self.dice.choice(
            (
                ("list_kinds", {}),
                ("describe_kind", {"kind": self.dice.choice(("letter", "order", "file"))}),
                ("check", {"policy": self.example}),
                ("compose", {"policy": self.example, "folder": "out", "formats": ["docx"]}),
                ("compose", {"policy": self.example, "folder": "pdf", "formats": ["pdf"]}),
                ("explain", {"code": "TGD401"}),
                ("adopt", {"text": "ประกาศอำเภอดอนตะวัน\nเรื่อง วันหยุด\n\nหยุดวันจันทร์"}),
                ("next_year", {"policy": self.example, "fiscal_year": 2571}),
            )
        )

    def wrong_types(self) -> Call:
        """Return a call whose arguments are of every type but the right one."""
        values = [None, True, -1, 1e300, "", "ก", [], [[]], {}, {"a": {"b": []}}, [1, None, {}]]
        names = ["policy", "file", "text", "formats", "only", "folder", "kind", "key", "code"]
        names += ["fiscal_year", "answers", "files", "save_as", "replace", "nonsense", ""]
        tool = self.dice.choice(TOOLS)
        picked = self.dice.sample(names, self.dice.randint(0, 4))
        return tool, {name: self.dice.choice(values) for name in picked}

    def escape(self) -> Call:
        """Return a call that names what lies outside."""
        name = self.dice.choice(
            (
                str(self.outside),
                "../outside/secret.txt",
                "link/secret.txt",
                "file-link.txt",
                "out/../../outside/secret.txt",
                "..\\outside\\secret.txt",
                "C:\\Windows\\win.ini",
                "\x00secret",
                "a" * 5000,
                "loop/x.yaml",
            )
        )
        policy = self.example.replace("preprinted", json.dumps(name))
        extended = json.dumps({"thaigovdocs": 1, "extends": name})
        return self.dice.choice(
            (
                ("check", {"file": name}),
                ("adopt", {"files": [name]}),
                ("compose", {"file": name}),
                ("compose", {"policy": self.example, "folder": name, "replace": True}),
                ("compose", {"policy": self.example, "save_as": name, "replace": True}),
                ("adopt", {"text": "ประกาศ", "save_as": name, "replace": True}),
                ("next_year", {"file": name, "fiscal_year": 2571}),
                ("check", {"policy": policy}),
                ("check", {"policy": extended}),
            )
        )

    def huge(self) -> Call:
        """Return a call with more text than anybody reads."""
        size = self.dice.choice((100_000, 250_000, 3_000_000))
        text = self.dice.choice(("ก", "๑", "a ", "\n", "{{", "- ")) * size
        tool = self.dice.choice(("check", "adopt"))
        if self.dice.random() < 0.5:
            return "compose", {"policy": f"thaigovdocs: 1\nagency: {{name: '{text[:size]}'}}"}
        return tool, {"text": text[:size]}

    def deep(self) -> Call:
        """Return a call with a policy that is nested, or refers to itself."""
        depth = self.dice.choice((50, 500, 5_000))
        aliases = "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))
        policy = self.dice.choice(
            (
                "[" * depth,
                "{a: " * depth + "}" * depth,
                "\n".join("  " * n + "a:" for n in range(min(depth, 500))),
                f"a0: &a0 [x]\n{aliases}",
                "&a [*a]",
                '{"a":' * depth + "1" + "}" * depth,
            )
        )
        return "compose", {"policy": policy}

    def broken(self) -> Call:
        """Return a call with the example, some of whose letters are others."""
        letters = list(self.example)
        for _ in range(self.dice.randint(1, 12)):
            letters[self.dice.randrange(len(letters))] = self.text(1)
        return self.dice.choice(("compose", "check")), {"policy": "".join(letters)}

    def expression(self) -> Call:
        """Return a call whose text would do something, were it run."""
        words = self.dice.choice(
            (
                "{{ ().__class__.__bases__[0].__subclasses__() }}",
                "{{ 9 ** 9 ** 9 }}",
                "{% for a in range(10**9) %}x{% endfor %}",
                "{{ 'a' * 10**10 }}",
                "!!python/object/apply:os.system ['id']",
                "#set page(width: 1e9pt)",
                "</w:t></w:r><w:r><w:t>",
            )
        )
        return "compose", {"policy": self.example.replace("ให้", words, 2)}

    def text(self, most: int) -> str:
        """Return some signs, of all that text can hold."""
        signs = "กขคะาิ์๐๑๙azAZ09 \t\n'\"{}[]:#&*!|>%@`,-\u200b\u202e\ufeff\x00\x1b\U0001f600é"
        return "".join(self.dice.choices(signs, k=self.dice.randint(1, most)))


TOOLS = ("list_kinds", "describe_kind", "compose", "check", "explain", "adopt", "next_year")
FILES = (
    "noise.docx",
    "noise.pdf",
    "zeros.docx",
    "empty.pdf",
    "cut.docx",
    "noise.yaml",
    "noise.txt",
)


def lay_out(folder: Path, dice: random.Random) -> tuple[Path, Path]:
    """Make the root and what lies beside it; return the root and the file that nobody may reach."""
    root, outside = folder / "root", folder / "outside"
    for each in (root, outside):
        each.mkdir()
    secret = outside / "secret.txt"
    secret.write_text(SECRET, "utf-8")
    noise = dice.randbytes(20_000)
    for name in FILES:
        (root / name).write_bytes(noise)
    (root / "zeros.docx").write_bytes(bytes(100_000))
    (root / "empty.pdf").write_bytes(b"")
    (root / "cut.docx").write_bytes(b"PK\x03\x04" + noise)
    (root / "noise.pdf").write_bytes(b"%PDF-1.7\n" + noise)
    (root / "link").symlink_to(outside, target_is_directory=True)
    (root / "file-link.txt").symlink_to(secret)
    (root / "loop").symlink_to(root / "loop")
    return root, secret


def tree_memory() -> float:
    """Return the MiB that the processes hold which this one started, and those that they did."""
    found, total = [os.getpid()], 0
    for pid in found:  # which grows on the way
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            found += map(int, task.read_text().split())
    for pid in found[1:]:
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                total += int(line.split()[1])
    return total / 1024


@dataclass
class Told:
    """What came of the calls.

    Attributes:
        seconds: how long each took, by sort.
        memory: MiB after each tenth of the calls.
        faults: what should not be: a secret that was told, a file that was changed, a fault
            of the program itself.
    """

    seconds: dict[str, list[float]] = field(default_factory=dict)
    memory: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def hammer(calls: int, seed: int, folder: Path) -> Told:
    """Make the *calls* and return what came of them."""
    dice = random.Random(seed)
    root, secret = lay_out(folder, dice)
    before = sorted(folder.iterdir()), sorted(secret.parent.iterdir())
    told = Told()
    with talking(root, "--timeout", _LIMIT) as talk:
        example = talk.call("describe_kind", kind="announcement")["example"]
        made = Hammer(dice, secret, example)
        for number in range(1, calls + 1):
            sort = dice.choice([*made.sorts, "cancelled"])
            began = time.perf_counter()
            _strike(talk, made, sort, told)
            told.seconds.setdefault(sort, []).append(time.perf_counter() - began)
            if number % max(calls // 10, 1) == 0:
                told.memory.append(tree_memory())
        if talk.call("check", policy=example)["findings"]:
            told.faults.append("the server does not work after all")
    after = sorted(folder.iterdir()), sorted(secret.parent.iterdir())
    if after != before or secret.read_text("utf-8") != SECRET:
        told.faults.append("something outside the root was changed")
    return told


def _strike(talk: Talk, made: Hammer, sort: str, told: Told) -> None:
    tool, arguments = made.sorts["sound" if sort == "cancelled" else sort]()
    if sort == "cancelled":
        talk.cancel(tool, _GONE, **arguments)
        return
    answer = talk.call(tool, **arguments)
    text = json.dumps(answer, ensure_ascii=False)
    if SECRET in text:
        told.faults.append(f"{sort}: told what lies outside")
    if "TGD911" in text:
        told.faults.append(f"{sort}: {tool} {arguments!r:.300}: {text:.300}")


def main() -> None:
    """Make the calls and print what came of them."""
    given = [int(each) for each in sys.argv[1:]]
    calls, seed = (*given, *(1000, 1)[len(given) :])
    with tempfile.TemporaryDirectory() as folder:
        told = hammer(calls, seed, Path(folder))
    for sort, seconds in sorted(told.seconds.items()):
        times = f"median {statistics.median(seconds):6.3f} s, most {max(seconds):6.2f} s"
        sys.stdout.write(f"{sort:20} {len(seconds):4} calls, {times}\n")
    sys.stdout.write(
        f"MiB after each tenth: {', '.join(f'{each:.0f}' for each in told.memory)}\n"
        f"faults: {told.faults or 'none'}\n"
    )
    sys.exit(bool(told.faults))


if __name__ == "__main__":
    main()
