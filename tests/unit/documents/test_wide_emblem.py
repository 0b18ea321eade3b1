"""An emblem that would cover the words beside it."""

from __future__ import annotations

import pytest

import thaigovdocs as tgd

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 30"><path d="M0 0h9v9z"/></svg>'


def told(width: int, kind: str) -> list[str]:
    """Return what is found where the emblem is so wide, and 30 high."""
    policy = {
        "thaigovdocs": 1,
        "agency": {"name": "จังหวัดสายธาร"},
        "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
        "signatory": "head",
        "output": {"emblem": "e.svg"},
        "documents": [
            {"kind": "letter", "to": "นายอำเภอ", "subject": "ก", "body": ["ก"]}
            if kind == "letter"
            else {"kind": "announcement", "title": ["ก"], "provisions": ["ก"]}
        ],
    }
    file = tgd.PolicyFile.from_dict(policy, files={"e.svg": SVG.format(width).encode()})
    try:
        tgd.compose(file)
    except tgd.PolicyError as error:
        return [finding.format("en").splitlines()[0] for finding in error.findings]
    return []


@pytest.mark.parametrize(("width", "kind"), [(45, "letter"), (60, "announcement")])
def test_an_emblem_that_has_its_room_is_printed(width: int, kind: str) -> None:
    """Half as wide again as it is high in a letter; above a title nothing stands beside it."""
    assert told(width, kind) == []


def test_an_emblem_that_would_cover_the_agency_is_refused() -> None:
    """Beside the emblem of a letter stand its number and whose it is."""
    assert told(60, "letter") == [
        "error[TGD740] output.emblem: expected an emblem at most 1.5 times as wide as it is high "
        "for a letter, found that 'e.svg' is 60 × 30"
    ]
