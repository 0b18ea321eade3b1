"""``list_kinds``, ``describe_kind`` and ``explain``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from thaigovdocs.assistants.arguments import other_than, shown
from thaigovdocs.assistants.keys import FILE, described, keys_below
from thaigovdocs.assistants.place import Place
from thaigovdocs.assistants.saying import Answer
from thaigovdocs.assistants.skill import example_of
from thaigovdocs.checks.explanation import explain as explain_code
from thaigovdocs.errors import UsageError
from thaigovdocs.standard.kinds import KINDS
from thaigovdocs.starters.presets import PRESETS, preset_text


def list_kinds(values: Mapping[str, Any], place: Place) -> Answer:  # noqa: ARG001
    """Return the kinds of papers, and the presets."""
    kinds = [
        {
            "kind": kind.key,
            "thai": kind.thai,
            "also": list(kind.aliases),
            "must_have": list(kind.parts),
        }
        for kind in KINDS.values()
    ]
    presets = [
        {"preset": each.name, "papers": each.papers, "papers_th": each.papers_th}
        for each in PRESETS.values()
        if each.name not in KINDS
    ]
    words = "call describe_kind with a kind or a preset: it gives a policy file to start from"
    return Answer({"done": True, "kinds": kinds, "presets": presets, "next": words})


def describe_kind(values: Mapping[str, Any], place: Place) -> Answer:  # noqa: ARG001
    """Return the keys of a kind with an example, or the policy file of a preset."""
    kind, path = values["kind"], values.get("key", "")
    if kind not in KINDS and kind in PRESETS and not path:
        told = {"preset": kind, "papers": PRESETS[kind].papers, "example": preset_text(kind)}
        return Answer({"done": True, **told})
    if kind != FILE and kind not in KINDS:
        known = dict.fromkeys((*KINDS, *PRESETS, FILE))
        raise UsageError(findings=[other_than("kind", known, kind)])
    keys = keys_below(kind, path)
    answer: dict[str, Any] = {"done": True, "kind": kind}
    if path:
        answer["below"] = path
    elif kind != FILE:
        answer["thai"] = KINDS[kind].thai
    answer["keys"] = [described(key) for key in keys]
    if not path:
        answer["example"] = example_of("announcement" if kind == FILE else kind)
    return Answer(answer)


def explain(values: Mapping[str, Any], place: Place) -> Answer:  # noqa: ARG001
    """Return what a code means."""
    code = values["code"]
    words = {lang: explain_code(code[:100], lang=lang) for lang in ("en", "th")}
    return Answer({"done": True, "code": shown(code), **words})
