"""The changes that ``tools/mutate.py`` makes."""

from __future__ import annotations

from mutations import mutations_of

MODULE = '''
from __future__ import annotations


def first(text: str, least: int = 2) -> str | None:
    """Return the first letter 1 of a long text."""
    if len(text) < least and not text.isdigit():
        print("สั้น", text)
        return None
    return text[0] if text else "0"  # pragma: no cover


@cached(4)
def total(rows: list[int]) -> int:
    while True:
        rows += [7]
        if len(rows) - 1 in (3,):
            return sum(rows)
'''


def test_one_thing_is_changed_at_a_time() -> None:
    """Comparisons, joints, numbers, truths, sums, returns and statements; no types, no words."""
    changes = [f"{each.line}: {each.change}" for each in mutations_of(MODULE, "a.py")]
    assert changes == [
        "5: 2 → 3",
        "7: len(text) < least and not text.isdigit() → (len(text) < least or not text.isdigit())",
        "7: len(text) < least → (len(text) <= least)",
        "7: not text.isdigit() → (text.isdigit())",
        '8: print("สั้น", text) → pass',
        "15: True → False",
        "16: rows += [7] → pass",
        "16: 7 → 8",
        "17: len(rows) - 1 in (3,) → (len(rows) - 1 not in (3,))",
        "17: len(rows) - 1 → (len(rows) + 1)",
        "17: 1 → 2",
        "17: 3 → 4",
        "18: return sum(rows) → return None",
    ]


def test_the_rest_of_the_module_stays_as_it_is() -> None:
    """Places count characters of Thai as one, though files count their bytes."""
    (change,) = (each for each in mutations_of(MODULE, "a.py") if each.before.startswith("print"))
    assert change.applied_to(MODULE) == MODULE.replace('print("สั้น", text)', "pass")
