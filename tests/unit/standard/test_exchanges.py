"""Letters that are typed for one another."""

from __future__ import annotations

from thaigovdocs.standard.exchanges import exchanged


def test_neighbours_on_the_keyboard_are_exchanged() -> None:
    """Side by side, and with the shift key on the same key, both ways."""
    for pair in ("กด", "ดก", "่า", "ชข", "ด\u0e42", "ไำ"):
        assert pair in exchanged()


def test_letters_that_look_or_sound_alike_are_exchanged() -> None:
    """ซ and ช, ศ and ษ, short and long vowels; not what has nothing in common."""
    for pair in ("ซช", "ศษ", "ิี", "่้"):
        assert pair in exchanged()
        assert pair[::-1] in exchanged()
    assert not {"กฬ", "มฎ", "กก"} & exchanged()


def test_every_pair_has_its_other_way() -> None:
    """What is typed for one is what the one is typed for."""
    assert all(pair[::-1] in exchanged() for pair in exchanged())
