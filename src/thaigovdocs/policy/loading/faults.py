"""What the model refuses, told as findings: one for each mistake, at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Annotated, Any, get_args, get_origin

from thaigovdocs._dataclasses import dataclass
from thaigovdocs.findings import Finding, Mark, Origin
from thaigovdocs.findings.messages.reading import EXPECTED, HOW
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds import ENTRIES, Entry
from thaigovdocs.policy.model.whole import PolicyModel
from thaigovdocs.policy.source.aliases import ALIASES, THAI_NAMES
from thaigovdocs.policy.source.limits import MAX_SAME_FAULTS
from thaigovdocs.policy.source.traps import is_prose_mapping
from thaigovdocs.policy.source.tree import Map, describe, listed, mark_of, shown
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import KINDS, kinds_named

_TYPES = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "mapping_type": "mapping",
    "tuple_type": "list",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands in the tree where the model found a fault.

    Attributes:
        value: what is there; the mapping itself where a key is missing.
        mark: its place; for an unknown key the place of the key.
        key: the unknown or missing key.
        owner: the mapping that holds it.
        models: the models that could stand there.
        path: the keys that lead to the value through the tree.
    """

    value: Any
    mark: Mark
    key: str
    owner: Map
    models: frozenset[type[Model]]
    path: tuple[int | str, ...] = ()

    @property
    def above(self) -> tuple[int | str, ...]:
        """The keys that lead to the mapping that holds the value."""
        places = [at for at, step in enumerate(self.path) if isinstance(step, str)]
        return self.path[: places[-1]] if places else ()

    @property
    def known(self) -> list[str]:
        """The keys that could stand in the mapping."""
        names = {
            field.alias or name
            for model in self.models
            for name, field in model.model_fields.items()
        }
        return sorted(names)


def find_spot(
    tree: Map,
    loc: Sequence[int | str],
    *,
    missing: bool = False,
    root: type[Model] = PolicyModel,
) -> Spot:
    """Return what stands at *loc*, the place of a pydantic error.

    The names of members of unions stand in *loc* too; they lead nowhere in the tree.

    Args:
        tree: what was validated.
        loc: the place of the error.
        missing: a key is missing there.
        root: the model of the whole tree.
    """
    value: Any = tree
    mark, owner, key = tree.mark, tree, ""
    models = frozenset[type[Model]]({root})
    above = models
    path: tuple[int | str, ...] = ()
    for part in loc[:-1] if missing else loc:
        if isinstance(value, Map) and isinstance(part, str) and part in value.marks:
            owner, key, mark, above = value, part, value.marks[part], models
            path = (*path, part)
            value = value[part]
            models = _below(models, part) or models
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
            path = (*path, part)
            mark = mark_of(value, replace(mark, path=f"{mark.path}[{part}]"))
            models = _of_kind(value, models)
    if missing:
        key = str(loc[-1])
        blank = value.marks.get(key) if isinstance(value, Map) else None
        return Spot(value, blank or mark_of(value, mark), key, tree, models, path)
    return Spot(value, mark, key, owner, above, path)


def _of_kind(value: object, models: frozenset[type[Model]]) -> frozenset[type[Model]]:
    """Return *models*, for a document the one of its kind, or all where it is not known."""
    if Entry not in models:
        return models
    kind = value.get("kind") if isinstance(value, Map) else None
    model = ENTRIES.get(str(kind))
    return frozenset((model,) if model else ENTRIES.values())


def _below(models: frozenset[type[Model]], key: str) -> frozenset[type[Model]]:
    found: set[type[Model]] = set()
    for model in models:
        for name, field in model.model_fields.items():
            if key == (field.alias or name):
                found |= _models_in(field.annotation)
                for item in field.metadata:
                    found |= _models_in(item)
    return frozenset(found)


def _models_in(annotation: object) -> set[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return {annotation}
    args = get_args(annotation)
    args = args[:1] if get_origin(annotation) is Annotated else args
    return {model for arg in args for model in _models_in(arg)}


def faults(
    tree: Map,
    errors: Sequence[Mapping[str, Any]],
    line_of: Callable[[Mark], str],
    *,
    root: type[Model] = PolicyModel,
) -> Iterator[Finding]:
    """Yield a finding for each mistake among pydantic's *errors* about *tree*.

    Args:
        tree: what was validated.
        errors: as ``ValidationError.errors()`` gives them.
        line_of: gives the source line of a mark.
        root: the model that *tree* was validated by.
    """
    told: set[tuple[int | str, ...]] = set()
    suggested: set[tuple[tuple[int | str, ...], str]] = set()
    counts: dict[str, int] = {}
    ordered = sorted(errors, key=lambda error: str(error["type"]) == "missing")
    for error in ordered:
        missing = error["type"] == "missing"
        spot = find_spot(tree, error["loc"], missing=missing, root=root)
        if missing and (spot.path in told or (spot.path, spot.key) in suggested):
            continue
        counts[error["type"]] = counts.get(error["type"], 0) + 1
        if counts[error["type"]] > MAX_SAME_FAULTS:
            continue
        finding = _finding(error, spot, line_of)
        if finding.code == "TGD129":
            told |= {spot.path, spot.above}
        if finding.code == "TGD112":
            suggested.add((spot.above, ALIASES.get(finding.params["near"], finding.params["near"])))
        yield finding


def _finding(error: Mapping[str, Any], spot: Spot, line_of: Callable[[Mark], str]) -> Finding:
    code, here = str(error["type"]), Origin(spot.mark)
    if code == "missing":
        if not isinstance(spot.value, Map):
            return wrong_type("mapping", spot.value, here)
        if spot.value.get(spot.key) is not None:
            return wrong_type("some_text", spot.value[spot.key], here)
        return Finding.of("TGD114", here, key=spot.key)
    if code == "extra_forbidden":
        if is_prose_mapping(spot.owner):
            return Finding.of("TGD129", here, line=line_of(spot.mark))
        return unknown_key(spot.key, spot.known, here)
    value = spot.value
    here = Origin(mark_of(value, spot.mark))
    if is_prose_mapping(value, certain=error["msg"] == "text"):
        return Finding.of("TGD129", here, line=line_of(value.mark))
    return _value_finding(code, error, value, here)


def _value_finding(code: str, error: Mapping[str, Any], value: Any, here: Origin) -> Finding:
    if code == "unknown_kind":
        entry = value if isinstance(value, Map) else Map(Mark())
        return _unknown_kind(entry)
    text = shown(str(value)) if isinstance(value, Words) else ""
    if code == "impossible_date":
        told = error["ctx"]
        return Finding.of("TGD118", here, found=text, why=told["why"], why_th=told["why_th"])
    if code == "open_day":
        return Finding.of("TGD119", here, found=text)
    if code == "id":
        return Finding.of("TGD120", here, found=text)
    if code == "literal_error" and isinstance(value, Words):
        choices = str(error["ctx"]["expected"]).replace(" or ", ", ")
        return Finding.of("TGD116", here, expected=choices, found=text)
    wanted = "text" if code == "literal_error" else _TYPES.get(code, str(error["msg"]))
    return wrong_type(wanted, value, here)


def wrong_type(wanted: str, value: object, here: Origin) -> Finding:
    """Return the finding of *value* where *wanted* (a name of the table) was expected."""
    expected, expected_th = EXPECTED.get(wanted, (wanted, wanted))
    found, found_th = describe(value)
    how, how_th = HOW.get(wanted, ("", ""))
    english = {"expected": expected, "found": found, "how": how}
    thai = {"expected_th": expected_th, "found_th": found_th, "how_th": how_th}
    return Finding.of("TGD115", here, **english, **thai)


# What somebody who knows the key beside it is likely to write, and how it is written.
_ELSEWHERE = {"signatory_columns": "signatory: {columns: 2}"}


def unknown_key(key: str, known: Sequence[str], here: Origin) -> Finding:
    """Return the finding of the unknown *key* where the keys *known* may stand."""
    thai = [thai for name in known for thai in THAI_NAMES.get(name, ())]
    near = get_close_matches(key, [*known, *thai], 1, 0.6) if len(key) < 100 else []
    if key in _ELSEWHERE and "signatory" in known:
        near = [_ELSEWHERE[key]]
    if near:
        return Finding.of("TGD112", here, key=shown(key), near=near[0])
    return Finding.of("TGD113", here, key=shown(key), known=listed(list(known)))


def _unknown_kind(entry: Map) -> Finding:
    value = entry.get("kind")
    here = Origin(mark_of(value, entry.mark))
    if not isinstance(value, Words):
        return wrong_type("text", value, here)
    thai = {name: kind.key for name, kind in kinds_named()}
    near = get_close_matches(value[:100], [*KINDS, *thai], 1, 0.5)
    if not near:
        return Finding.of("TGD116", here, expected=", ".join(KINDS), found=shown(value))
    nearest = thai.get(near[0], near[0])
    return Finding.of("TGD117", here, found=shown(value), near=nearest, known=", ".join(KINDS))
