"""Files of an agency's own acts and rules: mappings of an id to what it stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.policy.loading.faults import faults
from thaigovdocs.policy.model.fields import BuddhistYear, Lines, Model
from thaigovdocs.policy.source.lines import lines_of
from thaigovdocs.policy.source.tree import Map
from thaigovdocs.policy.source.words import Words
from thaigovdocs.policy.source.yaml_tree import read_tree
from thaigovdocs.standard.acts import ACTS, OWN, Act, add_act, own_act
from thaigovdocs.standard.citations import learn_acts

_MOST_BYTES = 1_000_000
M = TypeVar("M", bound=Model)


class OwnAct(Model):
    """What a file says of an act of the agency's own.

    Attributes:
        name: without its year, its kind included.
        year: Buddhist year of its name.
        aliases: short names by which people know it.
    """

    name: Words
    year: BuddhistYear
    aliases: Lines = ()


def use_acts(path: Path | str) -> tuple[str, ...]:
    """Make the acts of the file *path* known: to ``{{ act('id') }}``, ``authority`` and ``check``.

    Args:
        path: of a YAML file that maps ids to ``name``, ``year`` and ``aliases``.

    Returns:
        The ids.

    Raises:
        PolicyError: it cannot be read or used; ``findings`` holds every fault.
    """
    made: list[Act] = []
    findings: list[Finding] = []
    for id_, act, mark in entries_of(Path(path), OwnAct, findings):
        if id_ in ACTS and ACTS[id_].source != OWN:
            findings.append(Finding.of("TGD876", Origin(mark), found=id_))
        made.append(own_act(id_, str(act.name), act.year, aliases=tuple(map(str, act.aliases))))
    if findings:
        raise PolicyError(findings=findings)
    for each in made:
        add_act(each)
    learn_acts()
    return tuple(each.id for each in made)


def entries_of(
    path: Path, model: type[M], findings: list[Finding]
) -> Iterator[tuple[str, M, Mark]]:
    """Yield the entries of the file *path* with their ids; every fault goes to *findings*."""
    name = str(path)
    try:
        text = path.read_bytes()[:_MOST_BYTES].decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or str(error)
        findings.append(Finding.of("TGD102", Origin.of_file(name), file=name, why=why))
        return
    tree = read_tree(text, name, findings)
    if not isinstance(tree, Map):
        findings.append(Finding.of("TGD877", Origin.of_file(name)))
        return
    lines = lines_of(text)
    for key, value in tree.items():
        mark = tree.marks[key]
        if not isinstance(value, Map):
            findings.append(Finding.of("TGD877", Origin(mark)))
            continue
        try:
            yield str(key), model.model_validate(value), mark
        except ValidationError as error:
            told: Any = error.errors(include_url=False, include_input=False)
            findings.extend(faults(value, told, _line_of(lines), root=model))


def _line_of(lines: list[str]) -> Callable[[Mark], str]:
    def line(mark: Mark) -> str:
        at = (mark.line or 1) - 1
        return lines[at] if at < len(lines) else ""

    return line
