"""Change sound policies in a few places and make papers of them: no trace of Python, and soon.

    python tools/fuzz_policies.py --count 20000 --seed 1 --bound 10 --seconds 240

Policies are those of ``fuzz_papers`` and of the examples, presets and tests.  A value is
exchanged for one of another type, a key is renamed, left out, moved or doubled.  Each is read
and composed, and its papers are written as text; one in three is checked, one in five written
as DOCX, one in forty as PDF.  Every input follows from the seed and its number.  Exit code 1
when anything but ``ThaiGovDocsError`` left a function, a rule failed, or an input took longer
than the bound.
"""

from __future__ import annotations

import argparse
import copy
import random
import sys
import time
from collections.abc import Iterator
from functools import partial
from typing import Any

import yaml

import thaigovdocs as tgd
from fuzz_papers import EVERY, ODD_TEXTS, ODD_VALUES, OWN, policy
from fuzz_reader import HOME, KEYS, Summary, judge
from thaigovdocs.checks.files import check_data
from thaigovdocs.writers.text import render_text

FOLDERS = ("examples", "templates/presets", "tests/data/papers", "tests/data/valid")
NAMES = (*KEYS, *EVERY, *(key for own in OWN.values() for key in own))
CHECKS, DOCX, PDFS = 3, 5, 40  # one input in so many is checked, and written so


def sound() -> list[dict[str, Any]]:
    """Return the policies that stand in the project, as mappings of texts."""
    files = sorted(path for folder in FOLDERS for path in (HOME / folder).glob("*.yaml"))
    trees = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in files]
    return [tree for tree in trees if isinstance(tree, dict)]


def places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every value of *tree* as what holds it, and its key there."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in list(inside):
        yield tree, key
        if isinstance(value, (dict, list)):
            yield from places(value)


def changed(rng: random.Random, tree: dict[str, Any]) -> dict[str, Any]:
    """Return *tree* with one to four of its places changed."""
    tree = copy.deepcopy(tree)
    for _ in range(rng.choice((1, 1, 2, 4))):
        known = list(places(tree))
        if known:
            _change(rng, *rng.choice(known), known)
    return tree


def _change(rng: random.Random, holder: Any, key: Any, known: list[tuple[Any, Any]]) -> None:
    way = rng.randrange(7)
    other, other_key = rng.choice(known)
    if way == 0:
        holder[key] = rng.choice((*ODD_VALUES, *ODD_TEXTS))
    elif way == 1:
        del holder[key]
    elif way == 2 and isinstance(holder, dict):
        holder[rng.choice(NAMES)] = holder.pop(key)
    elif way == 3:
        holder[key] = [holder[key]] * rng.choice((1, 2, 30))
    elif way == 4:
        holder[key] = {rng.choice(NAMES): holder[key]}
    elif way == 5:
        holder[key] = copy.deepcopy(other[other_key])
    elif isinstance(holder, dict):
        holder[rng.choice(NAMES)] = copy.deepcopy(other[other_key])


def written(tree: dict[str, Any]) -> str | None:
    """Return *tree* as YAML; ``None`` where it holds what no YAML file can."""
    try:
        return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False)
    except yaml.YAMLError:
        return None


def one(number: int, seed: int, base: list[dict[str, Any]]) -> dict[str, Any]:
    """Return policy *number*."""
    rng = random.Random(f"policies {seed}/{number}")
    own = rng.random() < 0.6
    tree = policy(rng, oddness=rng.choice((0, 0, 0.02))) if own else rng.choice(base)
    return changed(rng, tree)


def make(tree: dict[str, Any], number: int) -> None:
    """Read and compose policy *number*; check and write it where its turn is.

    Raises:
        ThaiGovDocsError: it cannot be printed.
        RuntimeError: a rule failed.
    """
    text = written(tree)
    if text is not None and number % CHECKS == 0:
        checked = check_data(text.encode("utf-8", "surrogatepass"), "policy.yaml")
        if any(finding.code == "TGD001" for finding in checked.report):
            raise RuntimeError("a rule failed: " + checked.report.format("en"))
    root = HOME / "examples"
    file = tgd.PolicyFile.from_dict(tree) if text is None else tgd.loads(text, root=root)
    for document in tgd.compose(file).values():
        render_text(document)
        if number % DOCX == 0:
            tgd.render_docx(document)
        if number % PDFS == 0:
            tgd.render_pdf(document)


def run(count: int, *, seed: int, first: int = 0, bound: float, seconds: float) -> Summary:
    """Make *count* policies, or as many as *seconds* are enough for; say what came of them."""
    base, summary = sound(), Summary()
    end = time.monotonic() + seconds
    for number in range(first, first + count):
        if time.monotonic() > end:
            break
        work = partial(make, one(number, seed, base), number)
        judge(f"policy {number}", work, bound, summary)
    return summary


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--bound", type=float, default=10.0, help="seconds for one policy")
    parser.add_argument("--seconds", type=float, default=240.0, help="for all of them")
    parser.add_argument("--show", action="store_true", help="print the first policy")
    given = parser.parse_args()
    if given.show:
        print(one(given.first, given.seed, sound()))
    summary = run(
        given.count, seed=given.seed, first=given.first, bound=given.bound, seconds=given.seconds
    )
    print("\n".join(summary.lines()).encode("utf-8", "backslashreplace").decode())
    return 1 if summary.faults else 0


if __name__ == "__main__":
    sys.exit(main())
