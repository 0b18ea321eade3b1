"""A policy file to start from for a kind of an agency's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thaigovdocs.documents.own_kinds import own_kind
from thaigovdocs.policy.model.keys import keys_of
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.standard.kinds import KINDS

_DATE = "20 พฤศจิกายน 2569"
_KNOWN = {"number": "1", "date": _DATE}
_PERSON = "{name: นายธาร ใจเย็น, position: ครูชำนาญการ}"


def own_preset(key: str) -> str | None:
    """Return a policy of one paper of the own kind *key*; ``None`` where it is no such kind.

    What the kind requires stands in it, invented or to be filled in; what its file leaves
    out for every paper does not.
    """
    kind = own_kind(key)
    if kind is None:
        return None
    asked = [*dict.fromkeys(map(str, kind.requires))]
    return "\n".join((*_head(str(kind.name), asked), *_entry(key, asked), "")) + ""


def _head(name: str, asked: Sequence[str]) -> Iterator[str]:
    yield f"# {name}"
    yield "# แก้ข้อความให้เป็นของหน่วยงาน แล้วพิมพ์ด้วย thaigovdocs --kinds kinds render policy.yaml -o out"
    yield "thaigovdocs: 1"
    yield "agency:"
    yield "  name: เทศบาลตำบลดอนตะวัน"
    yield "  code: ดต 52001"
    yield "  letterhead: [สำนักงานเทศบาลตำบลดอนตะวัน, ถนนริมธาร ดต 99000]"
    yield "people:"
    yield "  head: {name: นางดวงใจ ธารทอง, position: นายกเทศมนตรีตำบลดอนตะวัน}"
    for person in _below("people", asked):
        if person != "head":
            yield f"  {person}: {_PERSON}"
    yield "signatory: head"
    if names := [*_below("vars", asked)]:
        yield "vars:"
        yield from (f"  {name}: '0'  # กรอกค่า" for name in names)


def _below(section: str, asked: Sequence[str]) -> Iterator[str]:
    parts = (name.split(".") for name in asked)
    yield from dict.fromkeys(part[1] for part in parts if len(part) > 1 and part[0] == section)


def _entry(key: str, asked: Sequence[str]) -> Iterator[str]:
    named = {each.name: each.thai for each in keys_of(ENTRIES[key])}
    yield "documents:"
    yield f"  - kind: {key}"
    wanted = [name for name in asked if "." not in name]
    if "date" not in wanted and "date" not in ENTRIES[key].UNPRINTED:
        wanted.append("date")
    for name in wanted:
        yield f"    {name}: {_KNOWN.get(name, f'กรอก{named.get(name, name)}')}"
    yield "output: {emblem: preprinted}"


def own_presets() -> tuple[str, ...]:
    """Return the keys of the own kinds that are known."""
    return tuple(key for key in KINDS if own_kind(key) is not None)
