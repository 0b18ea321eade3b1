"""The files of kinds of an agency's own: what they say, and the model of their entries."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from types import new_class
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, ValidationError, model_validator

from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.faults import faults
from thaigovdocs.policy.model.fields import Lines, Model
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.source.lines import lines_of
from thaigovdocs.policy.source.tree import Map, listed, shown
from thaigovdocs.policy.source.words import Words, expected
from thaigovdocs.policy.source.yaml_tree import read_tree
from thaigovdocs.standard.kinds import KINDS

_MOST_BYTES = 1_000_000


def _mapping(value: object) -> Any:
    if isinstance(value, Map):
        return value
    raise expected("mapping")


class OwnKind(Model):
    """What a file says of a kind.

    Attributes:
        name: what it is called in Thai.
        aliases: what else people call it.
        base: the kind that it prints as.
        title: the lines above it, where the base has none of its own.
        defaults: keys of an entry, for entries that leave them out.
        requires: what may not be left out: keys of the entry, or names such as ``vars.salary``.
    """

    name: Words
    aliases: Lines = ()
    base: Words
    title: Lines | None = None
    defaults: Annotated[Any, PlainValidator(_mapping)] = None
    requires: Lines = ()


def read_kind(
    path: Path, findings: list[Finding], own: Collection[str]
) -> tuple[OwnKind | None, str]:
    """Return what the file *path* says, and its words; every fault goes to *findings*.

    Args:
        path: the file.
        findings: get the faults.
        own: the keys of the kinds that come from such files.
    """
    name = str(path)
    try:
        data = path.read_bytes()
        text = data[:_MOST_BYTES].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        findings.append(Finding.of("TGD102", Origin.of_file(name), file=name, why=why))
        return None, ""
    tree = read_tree(text, name, findings)
    if not isinstance(tree, Map):
        findings.append(Finding.of("TGD871", Origin.of_file(name)))
        return None, text
    kind = _validated(tree, text, findings)
    if kind is not None:
        findings.extend(_unfit(path, kind, tree, own))
        findings.extend(_defaults(kind, text))
    return kind, text


def _validated(tree: Map, text: str, findings: list[Finding]) -> OwnKind | None:
    try:
        return OwnKind.model_validate(tree)
    except ValidationError as error:
        told: Any = error.errors(include_url=False, include_input=False)
        findings.extend(faults(tree, told, _line_of(text), root=OwnKind))
        return None


def _unfit(path: Path, kind: OwnKind, tree: Map, own: Collection[str]) -> Iterator[Finding]:
    """Yield a name that is no key, or taken, and a base that is no kind."""
    key = path.stem
    here = Origin(tree.mark)
    if not key.isascii() or not key.replace("-", "").isalnum() or not key[:1].islower():
        yield Finding.of("TGD872", here, found=shown(key))
    elif key in KINDS and key not in own:
        yield Finding.of("TGD873", here, found=shown(key))
    if kind.base not in KINDS or kind.base in own:
        known = [each for each in KINDS if each not in own]
        place = Origin(kind.base.mark) if kind.base.mark else here
        yield Finding.of("TGD874", place, found=shown(kind.base), known=listed(known))


def _defaults(kind: OwnKind, text: str) -> Iterator[Finding]:
    """Yield what is wrong with the keys of ``defaults``; what is missing an entry may have."""
    model = ENTRIES.get(kind.base)
    if model is None or kind.defaults is None:
        return
    given = Map(kind.defaults.mark)
    for key, value in kind.defaults.items():
        given.put(key, value, kind.defaults.marks[key])
    given.put("kind", Words(str(kind.base)), kind.defaults.mark)
    try:
        model.model_validate(given)
    except ValidationError as error:
        told: Any = error.errors(include_url=False, include_input=False)
        wrong = [each for each in told if each["type"] != "missing"]
        yield from faults(given, wrong, _line_of(text), root=model)


def _line_of(text: str) -> Callable[[Mark], str]:
    lines = lines_of(text)

    def line(mark: Mark) -> str:
        at = (mark.line or 1) - 1
        return lines[at] if at < len(lines) else ""

    return line


def entry_model(key: str, kind: OwnKind) -> type[Entry]:
    """Return the model of the keys of its entries: that of its base, and what it leaves out."""
    base = ENTRIES[str(kind.base)]
    base.model_rebuild()
    given: dict[str, Any] = dict(kind.defaults or {})
    if kind.title is not None:
        given.setdefault("title", list(kind.title))

    def fill(_: object, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        return {**{each: had for each, had in given.items() if each not in value}, **value}

    checked: Any = model_validator(mode="before")
    body = {
        "__doc__": str(kind.name),
        "__module__": __name__,
        "__annotations__": {"kind": Literal[key]},
        "_fill": checked(classmethod(fill)),
    }
    name = f"Own{key.title().replace('-', '')}"
    made = new_class(name, (base,), exec_body=lambda space: space.update(body))
    if not issubclass(made, Entry):  # which it is: for type checkers
        raise TypeError(name)
    return made
