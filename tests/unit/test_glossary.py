"""The glossary: every term, every Python name and every key of it exists."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest

import thaigovdocs
from places import ROOT
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.whole import PolicyModel

PAGE = ROOT / "docs/reference/glossary.md"
SOURCE = Path(thaigovdocs.__file__).parent
ROW = re.compile(r"^\| ([^|]*[ก-๛][^|]*?) \| (`[\w.]+`|–) \| (`[\w.-]+`|–) \| ([^|]+) \|$", re.M)
ROWS = ROW.findall(PAGE.read_text("utf-8"))
NONE = "–"


def models(annotation: Any) -> Iterator[type[Model]]:
    """Yield the mappings that a value of *annotation* may be."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from models(part)


def has_key(owners: list[type[Model]], path: list[str]) -> bool:
    """Tell whether the keys *path* lead somewhere from one of the mappings *owners*."""
    if not path:
        return True
    below: list[type[Model]] = []
    found = False
    for owner in owners:
        for name, field in owner.model_fields.items():
            if (field.alias or name) == path[0]:
                found = True
                below += models(field.annotation)
    return found and has_key(below, path[1:])


def is_key(path: str) -> bool:
    """Tell whether *path* is a key of the policy file."""
    first, *rest = path.split(".")
    if first == "documents" and rest:
        kind = ENTRIES.get(rest[0])
        return kind is not None and has_key([kind], rest[1:])
    return has_key([PolicyModel], [first, *rest])


def is_name(path: str) -> bool:
    """Tell whether *path* is a module, a class or a function below the package."""
    found: Any = thaigovdocs
    for step in path.split("."):
        if isinstance(found, ModuleType) and not hasattr(found, step):
            try:
                importlib.import_module(f"{found.__name__}.{step}")
            except ImportError:
                return False
        found = getattr(found, step, None)
        if found is None:
            return False
    return True


def test_the_page_has_rows() -> None:
    """Every line of its tables is understood, and every kind of document is in one."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    heads = [line for line in lines if line.startswith("| Thai |")]
    assert len(ROWS) == len(lines) - len(heads)
    assert {key.strip("`").split(".")[1] for *_, key, _ in ROWS if "documents." in key} == set(
        ENTRIES
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_term_has_its_name_and_its_key(row: tuple[str, str, str, str]) -> None:
    """The Python name can be reached, the key is one of the model."""
    _, name, key, _ = row
    assert (name, key) != (NONE, NONE)
    assert name == NONE or is_name(name.strip("`"))
    assert key == NONE or is_key(key.strip("`"))


def test_every_term_stands_in_the_code() -> None:
    """In a docstring, a phrase or a table of the package, and once on the page."""
    code = "\n".join(path.read_text("utf-8") for path in sorted(SOURCE.rglob("*.py")))
    terms = [row[0] for row in ROWS]
    assert [term for term in terms if term not in code] == []
    assert len(set(terms)) == len(terms)


def test_what_does_not_exist_is_seen() -> None:
    """A slip in a name or a key is no name and no key."""
    assert not is_key("policy.provision")
    assert not is_key("documents.letters.number")
    assert not is_key("documents.letter.circular")
    assert is_key("documents.letter.number.circular")
    assert not is_name("policy.kinds.letter.Leter")
    assert not is_name("policy.kinds.leter.Letter")
    assert not is_name("policy.kinds.letter.Letter.x.y")
