"""Names of bodies and places."""

from __future__ import annotations

from thaigovdocs.standard.bodies import bodies, place_names, provinces
from thaigovdocs.standard.codes import MINISTRIES, PROVINCES


def test_every_province_of_the_codes_has_its_districts() -> None:
    """Both tables name the same 77, each with a capital district."""
    assert set(provinces()) == set(PROVINCES)
    assert all(provinces().values())
    assert all(below for districts in provinces().values() for below in districts.values())


def test_every_ministry_of_the_codes_is_a_body() -> None:
    """The names are spelt alike in both."""
    assert {name for name in MINISTRIES if name.startswith("กระทรวง")} <= set(bodies())


def test_names_stand_once() -> None:
    """A district may share its name with a subdistrict; a body shares it with none."""
    assert len(place_names()) > 6_000
    assert "เมืองนครปฐม" in place_names()
    assert all(name == name.strip() and "|" not in name for name in bodies())
