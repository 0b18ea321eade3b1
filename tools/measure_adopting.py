"""Adopt papers whose facts are known, and count how many of them are facts again.

    python tools/measure_adopting.py [--format docx|pdf|txt] POLICY...

Each policy is printed, its papers are adopted together, and the facts of both policies are
compared: a fact is a value that a key of its own holds, with the key, such as the day of a
paper, the name of a person, the title of an item, or the quantity of an enclosure.  Values
that expressions give are compared as they are printed.  Kinds are counted apart.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import thaigovdocs as tgd
from thaigovdocs.adopting.wording import squeezed
from thaigovdocs.documents.model import Document
from thaigovdocs.documents.setting import setting_of
from thaigovdocs.errors import CalendarError
from thaigovdocs.policy.model.fields import Model
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.source.words import Words
from thaigovdocs.standard.kinds import kind_of
from thaigovdocs.thai.digits import to_arabic
from thaigovdocs.thai.parsing import parse_document_date
from thaigovdocs.thai.spans import plain

WRITERS: Mapping[str, Callable[[Document], bytes]] = {
    "docx": tgd.render_docx,
    "pdf": tgd.render_pdf,
    "txt": lambda paper: tgd.render_text(paper).encode(),
}
# what says how a value is written or printed and nothing about the matter
SIGNER = frozenset({"signatory"})  # of the paper, or of all of its file
LEFT_OUT = frozenset(
    {"id", "made", "numbering", "filename", "copies", "template", "width", "emblem", "key"}
    | {"align", "short", "evidence", "photo", "seal", "orientation", "size", "fiscal_year"}
)
UNPRINTED = frozenset({"act", "document", "for", "of", "only", "kind", "blank", "prepaid", "date"})
DAY = re.compile("[0-9]{4}-[0-9]{2}")
ACT = re.compile(r"act\('([a-z-]+)'")
BLANK = re.compile(r"\{(?:blank[^}]*|box|tick)\}")
CELLS = re.compile(r"\b(?:rows|total)\b|\bcolumns\.(?:heading|key)\b")
SHARED = ("preamble", "authority", "effective", "conclusion")
Fact = tuple[str, str]


def facts_of(file: tgd.PolicyFile, entry: Entry) -> Counter[Fact]:
    """Return what the policy says for *entry* and its paper prints: its keys, and who sends."""
    said = Printed(file, entry)
    setting = setting_of(file, entry)
    found = Counter(said.of(entry, ""))
    signed = entry.signatory if entry.signatory is not None else file.signatory
    found.update(said.of_value(signed, "signatory"))
    if kind_of(entry.kind).prints_policy:
        for key in SHARED:
            found.update(said.of_value(getattr(setting, key), key))
        found.update(said.of_value(setting.provisions[len(entry.nodes) :], "body"))
    subject = plain(setting.subject) if entry.subject or file.policy.subject else ""
    found[("subject", _folded(subject))] = 1
    agency = file.agency
    text = tgd.render_text(tgd.compose(file)[entry.key])
    lines = {*map(_folded, text.splitlines())}
    for key in ("letterhead", "owner"):
        told = said.of_value(getattr(agency, key), key)
        found.update(fact for fact in told if fact[1] in lines)
    if kind_of(entry.kind).numbering == "office":
        found.update(said.of_value(agency.code, "code"))
    if kind_of(entry.kind).is_issued:
        found[("issuer", _folded(agency.issuer or agency.name))] = 1
    text = _folded(text)
    return Counter({fact: count for fact, count in found.items() if _is_printed(fact, text)})


def _is_printed(fact: Fact, text: str) -> bool:
    key, words = fact
    return bool(words) and (key in UNPRINTED or words.strip("0") in text or bool(DAY.match(words)))


class Printed:
    """The values of a policy as they are printed."""

    def __init__(self, file: tgd.PolicyFile, entry: Entry) -> None:
        """Take the policy and the paper that prints them."""
        self._file = file
        self._writer = setting_of(file, entry).writer

    def of(self, model: Model, path: str) -> Iterator[Fact]:
        """Yield the facts that *model* holds, with their keys."""
        left = LEFT_OUT | SIGNER | {*SHARED, "subject", "provisions"}
        for key in model.model_fields_set - left:
            value = getattr(model, key)
            if key == "paragraphs" and isinstance(model, Node) and model.heading and not model.text:
                first, *value = value  # below a heading it is printed as its text is
                yield from self.of_value(first, f"{path}.text".lstrip("."))
            yield from self.of_value(value, f"{path}.{key}".lstrip("."))

    def of_value(self, value: object, path: str) -> Iterator[Fact]:
        """Yield the facts in *value*, a list, a mapping, a person or words."""
        if isinstance(value, Model):
            yield from self.of(value, path)
        elif isinstance(value, Mapping):
            for key, each in value.items():
                yield from self.of_value(each, f"{path}.{key}")
        elif isinstance(value, (tuple, list)):
            for each in value:
                yield from self.of_value(each, path)
        elif value not in (None, "", False):
            yield from self._said(str(value), path)

    def _said(self, value: str, path: str) -> Iterator[Fact]:
        key = "cell" if CELLS.search(path) else path.rpartition(".")[2]
        person = self._file.people.get(value)
        if person is not None:
            yield "name", _folded(person.name)
            yield from (("position", _folded(line)) for line in person.position)
            return
        yield from (("act", id_) for id_ in ACT.findall(value))
        yield from (("blank", words) for words in BLANK.findall(value))
        try:
            yield key, str(parse_document_date(value))
        except CalendarError:
            words = BLANK.sub("", value)
            yield key, _folded(plain(self._writer.text(Words(words))) if "{{" in words else words)


def _folded(words: str) -> str:
    return squeezed(to_arabic(words))


def measure(
    path: Path, write: Callable[[Document], bytes]
) -> dict[str, tuple[int, int, Counter[Fact]]]:
    """Return per kind how many facts the papers of a policy have, and how many again."""
    file = tgd.load(path)
    papers = tgd.compose(file)
    made = tgd.loads(tgd.adopt([*map(write, papers.values())], names=[*papers]).text)
    counted: dict[str, tuple[int, int, Counter[Fact]]] = {}
    for one, other in zip(file.documents, made.documents, strict=False):
        before, after = facts_of(file, one), facts_of(made, other)
        lost = before - after
        had, again, missing = counted.get(one.kind, (0, 0, Counter()))
        total = sum(before.values())
        counted[one.kind] = had + total, again + total - sum(lost.values()), missing + lost
    return counted


def main() -> None:
    """Measure the policies that are named, and print a line a kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--format", choices=[*WRITERS], default="docx")
    parser.add_argument("--lost", action="store_true", help="show the facts that are none again")
    parser.add_argument("policies", nargs="+", type=Path)
    asked = parser.parse_args()
    total: dict[str, tuple[int, int, Counter[Fact]]] = {}
    for path in asked.policies:
        for kind, (had, again, lost) in measure(path, WRITERS[asked.format]).items():
            all_, kept, missing = total.get(kind, (0, 0, Counter()))
            total[kind] = all_ + had, kept + again, missing + lost
    for kind, (had, again, lost) in sorted(total.items()):
        print(f"{kind:16} {again:5} of {had:5}  {again / max(1, had):.3f}")
        if asked.lost:
            for (key, words), count in lost.most_common():
                print(f"    {count} {key}: {words[:90]}")


if __name__ == "__main__":
    main()
