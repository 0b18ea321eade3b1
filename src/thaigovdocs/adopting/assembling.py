"""A policy of several recognized papers, each written the way that prints it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from thaigovdocs.adopting.attempts import attempts
from thaigovdocs.adopting.forms import agency_of_form
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.people import People
from thaigovdocs.adopting.proof import Proof, printed_by, prove
from thaigovdocs.adopting.regulations import issuer_of
from thaigovdocs.adopting.wording import Keys, NumeralsOf, folded, squeezed
from thaigovdocs.documents.model import Document, LetterHead, MemoHead, TitleHead
from thaigovdocs.documents.passages import passages
from thaigovdocs.errors import PolicyError
from thaigovdocs.findings import Finding, Origin
from thaigovdocs.standard.kinds import OTHER, kind_of
from thaigovdocs.thai.spans import Span

_NOBODY = "…"
_PLACES = ("ศาลากลาง", "ที่ว่าการ", "ที่ทำการ")


@dataclass
class Draft:
    """A policy in the making.

    Attributes:
        policy: its keys.
        papers: the recognized papers, in the order of ``documents``.
        findings: what was not understood.
    """

    policy: Keys
    papers: list[Document] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def documents(self) -> list[Keys]:
        """The entries of ``documents``."""
        held = self.policy.get("documents")
        entries = held if isinstance(held, list) else []
        return [each for each in entries if isinstance(each, dict)]

    @property
    def agency(self) -> Keys:
        """The agency."""
        held = self.policy["agency"]
        return held if isinstance(held, dict) else {}

    @property
    def words(self) -> Keys:
        """What stands under ``policy``."""
        held = self.policy.get("policy")
        return held if isinstance(held, dict) else {}

    def take(self, paper: Document, made: Made) -> None:
        """Take the entry of *paper*, and what it says of agency and policy."""
        self.agency.update(made.agency)
        if made.policy:
            self.policy["policy"] = {**self.words, **made.policy}
        entries = self.policy["documents"]
        if isinstance(entries, list):
            entries.append(made.keys)
        self.papers.append(paper)


def assemble(papers: Sequence[Document]) -> Draft:
    """Return a policy that prints *papers*, nothing of it lifted yet."""
    numerals = numerals_of(papers)
    people = People(numerals)
    maker = Maker(numerals, people)
    agency: Keys = {"name": maker.words(_name(papers))}
    draft = Draft({"thaigovdocs": "1", "agency": agency, "people": {}, "documents": []})
    counts: Counter[str] = Counter()
    for paper in papers:
        made, proof = _best(paper, maker, draft)
        kind = str(made.keys["kind"])
        counts[kind] += 1
        if counts[kind] > 1:
            made.keys = {"kind": kind, "id": f"{kind}-{counts[kind]}", **made.keys}
        maker.remember(made.keys)
        draft.take(paper, made)
        draft.findings += _told(paper, made, proof)
    _hold_people(draft.policy, people)
    if numerals == "arabic":
        draft.policy["output"] = {"numerals": "arabic"}
    return draft


def numerals_of(papers: Sequence[Document]) -> NumeralsOf:
    """Return the digits that most of *papers* are written in."""
    arabic = sum(paper.numerals == "arabic" for paper in papers)
    return "arabic" if 2 * arabic > len(papers) else "thai"


def _best(paper: Document, maker: Maker, sofar: Draft) -> tuple[Made, Proof]:
    """Return the first way to write *paper* that prints the same, else that which loses least.

    Raises:
        PolicyError: no policy file can hold it (TGD859).
    """
    tried: list[tuple[tuple[int, bool, int], Made, Proof, dict[str, Keys]]] = []
    known = {**maker.people.held}
    for made in attempts(paper, maker):
        people, maker.people.held = maker.people.held, {**known}
        if _differs(sofar.agency, made.agency) or _differs(sofar.words, made.policy):
            continue  # one agency has one letterhead
        proof = _proved(paper, made, sofar, People(maker.numerals, people))
        if proof is None:
            continue
        is_other = made.keys["kind"] == OTHER.key
        if is_other and any(each.is_whole for _, _, each, _ in tried):
            break  # what its kind prints in another order is better than no kind
        lost = sum(len(words) for words, _ in proof.missing)
        tried.append(((lost, is_other, proof.moved + len(proof.added)), made, proof, people))
        if proof.is_exact and not proof.moved:
            break
    if not tried:
        raise PolicyError(findings=[Finding.of("TGD859", None, paper.id, id=paper.id)])
    _, made, proof, maker.people.held = min(tried, key=lambda each: each[0])
    return made, proof


def _differs(held: Keys, said: Keys) -> bool:
    return any(key in held and held[key] != value for key, value in said.items())


def _proved(paper: Document, made: Made, sofar: Draft, people: People) -> Proof | None:
    """Return what *made* prints otherwise than *paper*; ``None`` where it cannot be read."""
    named = {made.keys[key] for key in ("for", "of") if key in made.keys}
    entry = {**made.keys, "id": "paper"}
    others = [each for each in sofar.documents if each.get("id", each["kind"]) in named]
    policy: Keys = {"thaigovdocs": "1", "agency": {**sofar.agency, **made.agency}}
    policy.update({"policy": {**sofar.words, **made.policy}, "documents": [entry, *others]})
    _hold_people(policy, people)
    policy["output"] = {"numerals": people.numerals}
    printed = printed_by(policy)
    document = printed.get("paper") if printed is not None else None
    return prove(paper, document) if document is not None else None


def _hold_people(policy: Keys, people: People) -> None:
    policy["people"] = {id_: {**keys} for id_, keys in people.held.items()}


def _name(papers: Sequence[Document]) -> str:
    """Return who issues *papers*, as far as their heads say it."""
    for paper in papers:
        head, kind = paper.head, kind_of(paper.kind)
        if isinstance(head, TitleHead) and head.titles and kind.is_issued:
            words = folded(head.titles[0])
            if words.startswith(kind.cited_as) and words != kind.cited_as:
                return words.removeprefix(kind.cited_as).strip()
        if isinstance(head, TitleHead) and (name := issuer_of(paper)):
            return name
    for paper in papers:
        head = paper.head
        if isinstance(head, LetterHead) and head.letterhead:
            words = folded(head.letterhead[0])
            return next(
                (words.removeprefix(place) for place in _PLACES if words.startswith(place)), words
            )
        if isinstance(head, MemoHead) and squeezed(head.unit.text):
            return folded(head.unit.text).partition(" ")[0]
    return next((name for paper in papers if (name := agency_of_form(paper))), _NOBODY)


def _told(paper: Document, made: Made, proof: Proof) -> list[Finding]:
    """Return what of *paper* stands otherwise than its kind would have it."""
    found = [
        Finding.of("TGD830", origin, text=_shown(words)) for words, origin in made.odd if words
    ]
    if made.keys["kind"] == OTHER.key:
        found.append(Finding.of("TGD831", _first(paper), text=_shown(paper.meta.title or "-")))
    found += [Finding.of("TGD832", origin, text=_shown(words)) for words, origin in proof.missing]
    if proof.added:
        found.append(Finding.of("TGD833", _first(paper), text=_shown(proof.added)))
    return found


def _first(paper: Document) -> Origin | None:
    pieces = (piece for each in passages(paper) for piece in (*each.label, *each.text))
    return next((p.origin for p in pieces if isinstance(p, Span) and p.origin), None)


def _shown(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:60]}…"
