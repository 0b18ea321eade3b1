"""``adopt`` and ``next_year``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from thaigovdocs.adopting.adopt import adopt as adopt_files
from thaigovdocs.assistants.answers.papers import PASTED
from thaigovdocs.assistants.place import Place
from thaigovdocs.assistants.policies import source_of
from thaigovdocs.assistants.saying import MOST_POLICY, Answer, cut_text, findings_of
from thaigovdocs.editions.decisions import decisions
from thaigovdocs.editions.roll import last_edition
from thaigovdocs.editions.roll import next_year as roll_on
from thaigovdocs.errors import PolicyError
from thaigovdocs.files.folders import write_file

_EDITION = "edition.yaml"
_LOOK = "look the findings through with the user, mend the policy, then call check with it"
_OPEN = "give what 'decide' lists in 'answers', or write it into the policy; then call check"


def adopt(values: Mapping[str, Any], place: Place) -> Answer:
    """Return the papers of files, or words that were pasted, as a policy file."""
    saved = _place_of(values, place)
    plain = values.get("plain", False)
    try:
        if "text" in values:
            data = values["text"].encode("utf-8", "replace")
            adopted = adopt_files(data, names=[PASTED], plain=plain)
        else:
            paths = [place.reads(name) for name in values["files"]]
            adopted = adopt_files(*paths, plain=plain)
    except PolicyError as error:
        return Answer({"done": False, **findings_of(error.findings)})
    return _policy(adopted.text, saved, findings_of(adopted.report), _LOOK)


def next_year(values: Mapping[str, Any], place: Place) -> Answer:
    """Return the edition of another fiscal year, and what is left to decide in it."""
    saved = _place_of(values, place)
    year, answers = values["fiscal_year"], values.get("answers", {})
    issued = place.reads(values["issued"]) if "issued" in values else None
    source = source_of(values, place)
    try:
        asked = decisions(last_edition(source.name, year, issued=issued, text=source.text))
        rolled = roll_on(
            source.name,
            saved or Path(source.name).parent / _EDITION,
            fiscal_year=year,
            copy=values.get("copy", False),
            force=True,
            issued=issued,
            answers=answers,
            text=source.text,
        )
    except PolicyError as error:
        return Answer({"done": False, **findings_of(error.findings)})
    decide = [
        {"path": each.path, "what": each.kind, "document": each.document, "last": each.last}
        for each in asked
        if not answers.get(each.path)
    ]
    found = {"decide": decide, **findings_of(rolled.report)}
    return _policy(rolled.text, saved, found, _OPEN)


def _place_of(values: Mapping[str, Any], place: Place) -> Path | None:
    if "save_as" not in values:
        return None
    return place.writes(values["save_as"], replace=values.get("replace", False))


def _policy(text: str, saved: Path | None, found: Mapping[str, Any], words: str) -> Answer:
    """Return the policy *text* with what was found, written to *saved* where it is one."""
    cut: list[str] = []
    answer = {"done": True, "policy": cut_text(text, MOST_POLICY, "policy", cut), **found}
    if saved is not None:
        write_file(saved, text.encode())
        answer["saved_as"] = saved.as_posix()
    if cut:
        answer["cut"] = [*cut, "name save_as to have the whole policy in a file"]
    return Answer({**answer, "next": words})
