"""Recognized requests to publish as entries: their fields, details at their levels, and signers."""

from __future__ import annotations

import thaigovdocs._regex as re
from thaigovdocs.adopting.forms import (
    DOTS,
    NAMED,
    SIGNING,
    all_lines,
    begun,
    position_of,
    signature_of,
)
from thaigovdocs.adopting.making import Made, Maker
from thaigovdocs.adopting.wording import Keys, Value
from thaigovdocs.documents.model import Document
from thaigovdocs.recognition.vocabulary import ACTING
from thaigovdocs.standard.phrases import FORM_FIELDS, FORM_SIGNERS

# A label before the words of a point; a time of day and an amount begin with numbers, too.
_LABELLED = re.compile(
    r"(?:(?P<above>(?:[0-9๐-๙]{1,2}\.)+)?[0-9๐-๙]{1,2}(?(above)\.?\s+|\.\s*(?![0-9๐-๙]))|-\s+)"
    r"(?!น\.|นาฬิกา|ล้าน|แสน|หมื่น|พัน|บาท|%)"
)


def request_form(document: Document, maker: Maker) -> Made | None:
    """Return a request to publish, with its fields and its three signers."""
    made, _ = begun(document, maker)
    if made is None:
        return None
    request: Keys = {}
    signers: dict[str, list[str]] = {}
    at: str | None = None
    for line in all_lines(document.body):
        heads = [key for key, words in FORM_SIGNERS.items() if words in line]
        fields = [key for key, words in FORM_FIELDS.items() if line.startswith(words)]
        if heads:
            for key in heads:
                signers[key] = []
            at = heads[0]
        elif fields:
            at = fields[0]
            _take(request, at, line.removeprefix(FORM_FIELDS[at]), maker)
        elif at in signers:
            at = _signer_of(line, at, signers)
        elif at in ("details", "links"):
            _take(request, at, line, maker)
    if request:
        made.keys["request"] = request
    for key, held in signers.items():
        named = next((found[1] for line in held if (found := NAMED.search(line))), "")
        person = maker.people.sign(signature_of(named, position_of(held))) if named else None
        if person:
            made.keys[key] = person
    return made


def _signer_of(line: str, at: str, signers: dict[str, list[str]]) -> str:
    """Put *line* to a signer: the next where one of its lines stands there already.

    For whom somebody acts stands below that.
    """
    for held in signers.values():
        if held and ACTING.search(held[-1]) and not line.startswith(SIGNING):
            held.append(line)
            return at
    waiting = [*signers]
    while line[:4] in {held[:4] for held in signers[at]} and at != waiting[-1]:
        at = waiting[waiting.index(at) + 1]
    signers[at].append(line)
    return at


def _take(request: Keys, key: str, words: str, maker: Maker) -> None:
    """Put the words of a field, without the dots of one that is open."""
    said = DOTS.sub("", words).strip()
    if not said:
        return
    if key == "date":
        maker.date(request, said)
    elif key in ("details", "links"):
        held = request.setdefault(key, [])
        if isinstance(held, list):
            found = _LABELLED.match(said)
            words = maker.words(said[found.end() :] if found else said)
            depth = (found["above"] or "").count(".") if found else 0
            _put_below(held, words, depth)
    else:
        request[key] = maker.words(said)


def _put_below(held: list[Value], words: str, depth: int) -> None:
    """Put *words* at the end of *held*, or *depth* lists of items below its last."""
    if not depth or not held:
        held.append(words)
        return
    last = held[-1]
    keys: Keys = last if isinstance(last, dict) else {"text": last}
    held[-1] = keys
    items = keys.setdefault("items", [])
    if isinstance(items, list):
        _put_below(items, words, depth - 1)
