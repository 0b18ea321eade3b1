"""What each fact of a set of papers is lifted by."""

from __future__ import annotations

from collections import Counter
from functools import cache

import thaigovdocs._regex as re
from thaigovdocs.adopting.assembling import Draft
from thaigovdocs.adopting.leaves import change_words
from thaigovdocs.adopting.wording import Keys, Value, year_of
from thaigovdocs.errors import CalendarError
from thaigovdocs.standard.acts import ACTS
from thaigovdocs.standard.kinds import REGULATION, kind_of
from thaigovdocs.thai.dates import OpenDay, buddhist_year
from thaigovdocs.thai.digits import to_arabic, to_thai
from thaigovdocs.thai.parsing import parse_date

_POLICY = ("preamble", "authority", "numbering", "provisions", "effective", "conclusion")
_OWN = ("subject", *_POLICY)
_NUMBER = re.compile(r"(?P<code>[^/]+)/(?:(?:\s*(?P<circular>ว)\s*)?(?P<count>[0-9๐-๙]+)|\s*)")
_YEARLY = re.compile(r"(?P<count>[0-9๐-๙]+)/(?P<year>[0-9๐-๙]{4})")
_YEAR = re.compile(
    r"(?P<before>ปีงบประมาณ\s*(?:พ\.ศ\.\s*|พุทธศักราช\s*)?)(?P<year>[๐-๙]{4}|[0-9]{4})(?![0-9๐-๙])"
)
_NEAR = 5  # years from that of the policy that are counted from it
_FIRST_MONTH = 10  # of a fiscal year: October of the year before


def lift_signatory(draft: Draft) -> None:
    """Say once who signs, where all that the signatory of a file signs have the same."""
    entries = [each for each in draft.documents if kind_of(str(each["kind"])).signer != "entry"]
    signers = [each.get("signatory") for each in entries]
    if not signers or not signers[0] or any(each != signers[0] for each in signers):
        return
    draft.policy["signatory"] = signers[0]
    for entry in entries:
        del entry["signatory"]
    _put_before(draft.policy, "signatory", "documents")


def lift_code(draft: Draft) -> None:
    """Take the code of the office out of the numbers that begin with it."""
    found = []
    for entry in draft.documents:
        match = _NUMBER.fullmatch(str(entry.get("number", "")))
        if match and kind_of(str(entry["kind"])).numbering == "office":
            found.append((entry, match))
    if not found:
        return
    code, _ = Counter(match["code"].strip() for _, match in found).most_common(1)[0]
    for entry, match in found:
        count = to_arabic(match["count"] or "")
        if match["code"].strip() != code or count.startswith("0"):
            continue
        draft.agency["code"] = code
        if count:
            entry["number"] = {"circular": count} if match["circular"] else count
        else:
            del entry["number"]  # it is open


def lift_yearly(draft: Draft) -> None:
    """Leave the year of an order's number to its date."""
    for entry in draft.documents:
        match = _YEARLY.fullmatch(str(entry.get("number", "")))
        if match is None or kind_of(str(entry["kind"])).numbering != "yearly":
            continue
        count = to_arabic(match["count"])
        if to_arabic(match["year"]) == year_of(entry) and not count.startswith("0"):
            entry["number"] = count


def lift_year(draft: Draft) -> None:
    """Say the fiscal year once: that which most papers name, else that of their days."""
    years: Counter[str] = Counter()

    def count(words: str) -> str:
        years.update(to_arabic(match["year"]) for match in _YEAR.finditer(words))
        return words

    for entry in draft.documents:
        change_words(entry, count)
    year = _most(years) or _of_days(draft)
    if not year or not 2400 <= int(year) <= 2700:
        return
    draft.policy["fiscal_year"] = year
    _put_before(draft.policy, "fiscal_year", "agency")
    thai = _numerals(draft) == "thai"

    def lifted(match: re.Match[str]) -> str:
        steps = int(to_arabic(match["year"])) - int(year)
        if match["year"].isascii() == thai or abs(steps) > _NEAR:
            return match.group()
        sign = f" {'-' if steps < 0 else '+'} {abs(steps)}" if steps else ""
        return f"{match['before']}{{{{ fiscal_year{sign} }}}}"

    for entry in draft.documents:
        change_words(entry, lambda words: _YEAR.sub(lifted, words))


def _most(years: Counter[str]) -> str:
    """Return the year that is named most; of those named as often the last."""
    return max(years, key=lambda year: (years[year], year), default="")


def _of_days(draft: Draft) -> str:
    """Return the fiscal year of the last day of *draft*; empty where none is known."""
    ends = []
    for entry in draft.documents:
        try:
            day = parse_date(str(entry.get("date", "")))
        except CalendarError:
            continue
        if not isinstance(day, OpenDay):
            ends.append(buddhist_year(day) + (day.month >= _FIRST_MONTH))
    return str(max(ends)) if ends else ""


def lift_acts(draft: Draft) -> None:
    """Name acts of the registry by their id, where they are written whole."""
    thai = _numerals(draft) == "thai"
    pattern, ids = _acts(thai)

    def lifted(words: str) -> str:
        if "พ.ศ." not in words:
            return words
        return pattern.sub(lambda match: f"{{{{ act('{ids[match.group()]}') }}}}", words)

    for entry in draft.documents:
        change_words(entry, lifted)


@cache
def _acts(thai: bool) -> tuple[re.Pattern[str], dict[str, str]]:
    names = {act.full_name: act.id for act in ACTS.values()}
    if thai:
        names = {to_thai(name): id_ for name, id_ in names.items()}
    ordered = sorted(names, key=len, reverse=True)
    return re.compile("|".join(rf"{re.escape(name)}(?![0-9๐-๙])" for name in ordered)), names


def lift_members(draft: Draft) -> None:
    """Name members of a committee who sign a paper of the set by their id."""
    people = draft.policy.get("people")
    if not isinstance(people, dict):
        return
    ids = {
        (str(each.get("name")), _position(each)): id_
        for id_, each in people.items()
        if isinstance(each, dict) and "rank" not in each
    }
    for entry in draft.documents:
        _name_members(entry, ids)


def _position(person: Keys) -> str:
    """Return the position of a person as it stands beside a member: in one line."""
    acting = person.get("acting")
    held = person.get("position")
    lines = [*map(str, held)] if isinstance(held, list) else [str(held)]
    lines += [*map(str, acting.values())] if isinstance(acting, dict) else []
    return " ".join(lines)


def _name_members(value: Value, ids: dict[tuple[str, str], str]) -> None:
    if isinstance(value, list):
        for each in value:
            _name_members(each, ids)
        return
    if isinstance(value, str):
        return
    if "role" in value and isinstance(value.get("position"), str):
        id_ = ids.get((str(value.get("name")), str(value.get("position"))))
        if id_:
            role = value["role"]
            value.clear()
            value.update({"person": id_, "role": role})
    for each in value.values():
        _name_members(each, ids)


def lift_subject(draft: Draft) -> None:
    """Say once what the papers are about: the subject of the announcement or order."""
    main = _main(draft)
    subject = main.get("subject") if main else None
    if not isinstance(subject, str):
        return
    _policy(draft)["subject"] = subject
    for entry in draft.documents:
        if entry.get("subject") == subject:
            del entry["subject"]


def lift_policy(draft: Draft) -> None:
    """Take clauses and what stands around them from the first paper that has them."""
    main = _main(draft)
    if main is None:
        return
    policy = _policy(draft)
    own = ("effective",) if main["kind"] == REGULATION.key else ()  # it makes a clause of it
    for key in _POLICY:
        if key in own:
            continue
        if main.get(key):
            policy[key] = main.pop(key)
        else:
            main.pop(key, None)
    for entry in draft.documents:
        if not kind_of(str(entry["kind"])).prints_policy or entry is main:
            for key in _POLICY:
                if entry.get(key) == [] and not kind_of(str(entry["kind"])).prints_policy:
                    del entry[key]


def _main(draft: Draft) -> Keys | None:
    """Return the paper of which the policy is: the first that prints clauses."""
    kinds = ((entry, kind_of(str(entry["kind"]))) for entry in draft.documents)
    printing = [(entry, kind) for entry, kind in kinds if kind.prints_policy]
    issued = (entry for entry, kind in printing if kind.is_issued)
    return next(issued, printing[0][0] if printing else None)


def _policy(draft: Draft) -> Keys:
    held = draft.policy.setdefault("policy", {})
    _put_before(draft.policy, "policy", "documents")
    return held if isinstance(held, dict) else {}


def _numerals(draft: Draft) -> str:
    output = draft.policy.get("output")
    return str(output.get("numerals", "thai")) if isinstance(output, dict) else "thai"


def _put_before(policy: Keys, key: str, other: str) -> None:
    """Move *key* of *policy* in front of *other*."""
    value = policy.pop(key)
    later = {}
    if other in policy:
        names = [*policy]
        later = {name: policy.pop(name) for name in names[names.index(other) :]}
    policy[key] = value
    policy.update(later)
