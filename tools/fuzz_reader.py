"""Throw broken policies at the reader: nothing but our own errors may leave it, and soon.

    python tools/fuzz_reader.py --count 200000 --seed 1 --bound 5

Every input follows from the seed and its number alone, so that a fault is found again with
``--first N --count 1 --show``.  Input is a policy whose bytes were mutated, random bytes, random
YAML-like lines, a mapping with values of any type, or an expression in a sound policy.  Policies
that are read are composed too.  Exit code 1 when anything but ``ThaiGovDocsError`` left a
function, or an input took longer than the bound.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from unicodedata import category

import thaigovdocs as tgd
from thaigovdocs.policy import PolicyFile

HOME = Path(__file__).parents[1]
SEEDS = (HOME / "tests/data/valid", HOME / "tests/data/invalid", HOME / "examples")
SIGNS = (
    *(": ", "- ", "\n", "\n  ", "\t", "{{ ", " }}", "{%", "`", "'", '"', "|", ">", "#", "&a", "*a"),
    *(
        "<<: *a",
        "!!binary ",
        "\r\n",
        "\ufeff",
        "\0",
        "\x85",
        "\u2028",
        "\ud800",
        "😀",
        "๐๙",
        "0x1F",
    ),
    *("[", "]", "{", "}", ", ", "? ", "---\n", "...\n", "%YAML 9\n", "~", "null", "1e999", "-1"),
    *(
        "ก" * 400,
        "(" * 60,
        "[" * 70,
        "2567-13-40",
        "๓๑ กุมภาพันธ์ ๒๕๖๘",
        "{circular: }",
        "\\",
        "\x1b[0m",
    ),
)
PARTS = (
    *(
        "fiscal_year",
        "agency.name",
        "people",
        "policy.subject",
        "vars.a",
        "vars['a']",
        "vars[0]",
        "1",
    ),
    *("documents.letter.date", "documents.letter.citation", "ref('a')", "act('oia-2540')", "'ก'"),
    *("999999999", "self", "__class__", "''.__class__", "[]", "{}", "loop", "range(9)", "''", "x"),
    *(
        "(",
        ")",
        "[",
        "]",
        " + ",
        " - ",
        " * ",
        " ** ",
        " ~ ",
        " | ",
        "|date",
        "|money",
        "|words",
        ".",
    ),
    *(
        " if ",
        " else ",
        " and ",
        " is ",
        "\\",
        "`",
        "}}",
        "{{",
        "{%",
        "%}",
        "\n",
        "๒๕๖๘",
        "|short_date",
    ),
    *("reporting.half.due", "|number", "|baht_text", "|format('x')", "|attr('x')", ",", "=", "1.5"),
)
KEYS = (
    *("thaigovdocs", "extends", "fiscal_year", "issued", "vars", "agency", "people", "signatory"),
    *("policy", "documents", "output", "name", "subject", "kind", "id", "text", "items", "date"),
    *("number", "circular", "to", "references", "enclosures", "document", "body", "provisions"),
    *("numbering", "authority", "sources", "act", "reporting", "rounds", "due", "emblem", "font"),
    *(
        "เรื่อง",
        "",
        "\0",
        "__class__",
        "acting",
        "position",
        "urgency",
        "secrecy",
        "filename",
        "ก" * 300,
    ),
)


@dataclass
class Summary:
    """What came of the inputs so far."""

    inputs: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_input: str = ""
    seconds: float = 0.0

    def lines(self) -> Iterator[str]:
        """Yield the summary as it is printed."""
        yield f"{self.inputs} inputs in {self.seconds:.0f} s, {len(self.faults)} faults"
        yield "  " + ", ".join(f"{what} {count}" for what, count in sorted(self.outcomes.items()))
        yield f"  {len(self.codes)} different findings: {' '.join(sorted(self.codes))}"
        yield f"  slowest: {self.slowest * 1000:.0f} ms, {self.slowest_input}"
        yield from self.faults


def seeds() -> list[str]:
    """Return the policies that are mutated."""
    files = sorted(path for folder in SEEDS for path in folder.glob("*.yaml"))
    texts = [path.read_bytes().decode("utf-8", "replace") for path in files]
    if not texts:
        raise SystemExit(f"expected policy files to mutate, found none below {HOME}")
    return texts


def mutated(rng: random.Random, texts: Sequence[str]) -> str:
    """Return one of *texts* with some characters, lines or signs changed."""
    text = rng.choice(texts)
    for _ in range(rng.choice((1, 1, 2, 6))):
        at = rng.randrange(len(text) + 1)
        until = min(len(text), at + rng.choice((0, 1, 2, 10, 80)))
        change = rng.randrange(6)
        if change == 0:
            text = text[:at] + rng.choice(SIGNS) + text[at:]
        elif change == 1:
            text = text[:at] + text[until:]
        elif change == 2:
            text = (
                text[:at]
                + chr(rng.choice((rng.randrange(0x80), rng.randrange(0x110000))))
                + text[at:]
            )
        elif change == 3:
            text = text[:at] + text[at:until] * rng.choice((2, 3, 50)) + text[until:]
        elif change == 4:
            lines = text.split("\n")
            rng.shuffle(block := lines[(start := rng.randrange(len(lines))) : start + 6])
            text = "\n".join([*lines[:start], *block, *lines[start + 6 :]])
        else:
            other = rng.choice(texts)
            start = rng.randrange(len(other))
            text = text[:at] + other[start : start + rng.randrange(300)] + text[at:]
    return text


def line_soup(rng: random.Random) -> str:
    """Return lines that look like YAML."""
    lines = ["thaigovdocs: 1", "agency: {name: ก}"] if rng.random() < 0.6 else []
    for _ in range(rng.randint(0, 14)):
        indent = "  " * rng.randrange(4) + rng.choice(("", "", "- "))
        lines.append(indent + rng.choice(KEYS) + ": " + rng.choice((*SIGNS, *KEYS, *PARTS)))
    return "\n".join(lines)


def expression_soup(rng: random.Random) -> str:
    """Return a text with expressions that may or may not mean something."""
    pieces = "".join(rng.choice(PARTS) for _ in range(rng.randint(1, 9)))
    return rng.choice(
        ("{{{{ {} }}}}", "ก {{{{{}}}}} ข", "{{{{ {}", "`{}` {{{{ 1 }}}}", "{}")
    ).format(pieces)


def around(expression: str) -> dict[str, Any]:
    """Return a sound policy that prints *expression* in several places."""
    return {
        "thaigovdocs": 1,
        "fiscal_year": 2568,
        "agency": {"name": "จังหวัดธารารมย์"},
        "vars": {"a": expression},
        "people": {"head": {"name": "นายสมชาย ใจดี", "position": expression}},
        "signatory": "head",
        "policy": {"subject": expression, "provisions": [{"id": "a", "text": expression}]},
        "documents": [
            {"kind": "letter", "to": "ผู้ว่าราชการจังหวัด", "body": [expression], "date": "2025-01"},
            {"kind": "announcement", "date": "2025-01-02"},
        ],
    }


def value(rng: random.Random, depth: int = 0) -> Any:
    """Return a value such as an application might hand over by mistake."""
    if depth < 5 and rng.random() < 0.45:
        if rng.random() < 0.6:
            return {
                rng.choice((*KEYS, 1, None, 2.5, b"x")): value(rng, depth + 1)
                for _ in range(rng.randrange(5))
            }
        items = [value(rng, depth + 1) for _ in range(rng.randrange(4))]
        return rng.choice((list, tuple, iter, set if all(map(_hashable, items)) else list))(items)
    return rng.choice(
        (
            *(
                None,
                True,
                0,
                -1,
                10**30,
                2568,
                1.5,
                float("nan"),
                float("inf"),
                b"x",
                object(),
                print,
            ),
            *(Decimal("NaN"), Decimal("1E+999999"), date(1, 1, 1), date.max, datetime(2025, 1, 1)),
            *(
                rng.choice(SIGNS),
                rng.choice(KEYS),
                expression_soup(rng),
                Path("x"),
                range(3),
                "1",
                "letter",
            ),
        )
    )


def _hashable(item: object) -> bool:
    try:
        hash(item)
    except TypeError:
        return False
    return True


def one(number: int, seed: int, texts: Sequence[str]) -> tuple[str, object, Callable[[], object]]:
    """Return input *number*: its way, the input itself, and what reads it."""
    rng = random.Random(f"{seed}/{number}")
    way = rng.choices(("mutated", "bytes", "lines", "expression", "mapping"), (5, 1, 2, 2, 2))[0]
    if way == "mutated":
        text = mutated(rng, texts)
        return way, text, lambda: _read(tgd.loads, text)
    if way == "bytes":
        noise = rng.randbytes(rng.randrange(400)).decode(
            rng.choice(("latin-1", "cp874")), "replace"
        )
        return way, noise, lambda: _read(tgd.loads, noise)
    if way == "lines":
        lines = line_soup(rng)
        return way, lines, lambda: _read(tgd.loads, lines)
    if way == "expression":
        policy = around(expression_soup(rng))
        return way, policy, lambda: _read(PolicyFile.from_dict, policy)
    mapping = {"thaigovdocs": 1, "agency": {"name": "ก"}} if rng.random() < 0.7 else {}
    mapping |= {rng.choice(KEYS): value(rng) for _ in range(rng.randrange(6))}
    return way, mapping, lambda: _read(PolicyFile.from_dict, mapping)


def _read(reader: Callable[[Any], tgd.PolicyFile], given: object) -> Mapping[str, object]:
    file = reader(given)
    return tgd.compose(file)


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    """Raise TimeoutError where the system can interrupt what takes ten times *seconds*."""
    import signal

    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> None:
        raise TimeoutError(f"longer than {10 * seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 10 * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def run(
    count: int, *, seed: int = 1, first: int = 0, bound: float = 5.0, every: int = 0
) -> Summary:
    """Read *count* inputs and return what came of them.

    Args:
        count: how many.
        seed: what all inputs follow from.
        first: the number of the first.
        bound: seconds that one input may take.
        every: print a line after so many; 0 for none.
    """
    texts, summary = seeds(), Summary()
    for number in range(first, first + count):
        way, _, read = one(number, seed, texts)
        judge(f"input {number}", read, bound, summary, way=f"{way}: ")
        if every and summary.inputs % every == 0:
            print(f"{summary.inputs} inputs, {len(summary.faults)} faults", flush=True)
    return summary


def judge(
    name: str, work: Callable[[], object], bound: float, summary: Summary, *, way: str = ""
) -> None:
    """Do *work* and keep in *summary* what came of it.

    Args:
        name: how the input is found again.
        work: what may end well or in our own errors, and in nothing else.
        bound: seconds that it may take.
        summary: of all inputs.
        way: how the input was made, in front of what came of it.
    """
    before = time.perf_counter()
    outcome = _outcome(work, bound, summary)
    took = time.perf_counter() - before
    if outcome.startswith("!"):
        summary.faults.append(f"{name} ({way}): {outcome[1:]}")
    elif took > bound:
        summary.faults.append(f"{name} ({way}): {took:.1f} s")
    summary.outcomes[f"{way}{outcome if outcome[0] != '!' else 'fault'}"] += 1
    if took > summary.slowest:
        summary.slowest, summary.slowest_input = took, name
    summary.inputs += 1
    summary.seconds += took


def _outcome(read: Callable[[], object], bound: float, summary: Summary) -> str:
    try:
        with _limit(bound):
            read()
    except tgd.ThaiGovDocsError as error:
        for found in error.findings:
            summary.codes[found.code] += 1
            if not (_is_told(found.format("en")) and _is_told(found.format("th"))):
                return f"!a finding that cannot be printed: {found!r}"
        return "refused" if str(error).strip() else "!an error without words"
    except Exception:
        return "!" + "".join(traceback.format_exc()[-1500:])
    return "read"


def _is_told(words: str) -> bool:
    """Tell whether *words* can go to any terminal: no control sign, no half of a letter."""
    return bool(words.strip()) and all(
        sign in "\n\t" or category(sign) not in {"Cc", "Cs"} for sign in words
    )


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--bound", type=float, default=5.0, help="seconds")
    parser.add_argument("--show", action="store_true", help="print the inputs, too")
    given = parser.parse_args()
    if given.show:
        for number in range(given.first, given.first + given.count):
            print(*one(number, given.seed, seeds())[:2], sep="\n")
    summary = run(given.count, seed=given.seed, first=given.first, bound=given.bound, every=10_000)
    print("\n".join(summary.lines()).encode("utf-8", "backslashreplace").decode())
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
