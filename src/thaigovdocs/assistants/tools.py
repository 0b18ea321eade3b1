"""The tools that an assistant may call: names, arguments, words and a worked example each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from thaigovdocs._dataclasses import dataclass

ArgumentType: TypeAlias = Literal["text", "policy", "list", "number", "flag", "answers"]

MOST_LETTERS = 300_000
"""Characters of one argument."""
MOST_ITEMS = 200
"""Values of one list, and answers."""

_SCHEMAS: Mapping[ArgumentType, Mapping[str, Any]] = MappingProxyType(
    {
        "text": {"type": "string", "maxLength": MOST_LETTERS},
        "policy": {"anyOf": [{"type": "string", "maxLength": MOST_LETTERS}, {"type": "object"}]},
        "list": {"type": "array", "items": {"type": "string"}, "maxItems": MOST_ITEMS},
        "number": {"type": "integer"},
        "flag": {"type": "boolean"},
        "answers": {"type": "object", "additionalProperties": {"type": "string"}},
    }
)


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a tool.

    Attributes:
        name: as a call writes it.
        type: what its value is.
        about: what it is for.
        choices: the words of which its values are, where only some may be.
        is_required: whether no call is without it.
    """

    name: str
    type: ArgumentType
    about: str
    choices: tuple[str, ...] = ()
    is_required: bool = False

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of its values."""
        schema = {**_SCHEMAS[self.type], "description": self.about}
        if self.choices and self.type == "list":
            schema["items"] = {"type": "string", "enum": [*self.choices]}
        return schema


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool.

    Attributes:
        name: what it is called by.
        title: the same for people, in English and Thai.
        about: what it does, when to call it, and what it gives.
        arguments: what it takes.
        example: the arguments of a call that works.
        writes: whether it can write files.
        either: names of arguments of which exactly one is given.
    """

    name: str
    title: str
    about: str
    arguments: tuple[Argument, ...]
    example: Mapping[str, Any]
    writes: bool = False
    either: tuple[str, ...] = ()

    def schema(self) -> dict[str, Any]:
        """Return the JSON Schema of its arguments."""
        return {
            "type": "object",
            "properties": {each.name: each.schema() for each in self.arguments},
            "required": [each.name for each in self.arguments if each.is_required],
            "additionalProperties": False,
        }

    def description(self) -> str:
        """Return what it is for, with a call that works."""
        return f"{self.about}\n\nExample arguments: {json.dumps(self.example, ensure_ascii=False)}"


_POLICY = Argument(
    "policy", "policy", "the policy file: YAML or JSON text, or the same as a JSON object"
)
_FILE = Argument("file", "text", "instead of policy: the name of a policy file below the root")
_SAVE = Argument("save_as", "text", "name below the root to write the policy file to (policy.yaml)")
_REPLACE = Argument("replace", "flag", "write over what stands there; ask the user before")
_FORMATS = ("docx", "pdf", "txt", "png", "svg")

_SMALL = {
    "thaigovdocs": 1,
    "agency": {"name": "เทศบาลตำบลธารใส"},
    "people": {"mayor": {"name": "นายธารา รื่นรมย์", "position": "นายกเทศมนตรีตำบลธารใส"}},
    "signatory": "mayor",
    "policy": {
        "subject": "เวลาทำการ",
        "provisions": ["ให้เปิดทำการวันจันทร์ถึงวันศุกร์", "ให้ปิดทำการในวันหยุดราชการ"],
    },
    "documents": [{"kind": "announcement", "date": "2026-11-20"}],
    "output": {"emblem": "preprinted"},
}

_ALL = (
    Tool(
        "list_kinds",
        "Kinds of papers · ชนิดหนังสือ",
        "List the kinds of official Thai papers that can be written, with their Thai names, and "
        "the presets (whole sets of papers to start from). Call this first, then describe_kind.",
        (),
        {},
    ),
    Tool(
        "describe_kind",
        "Keys and example of a kind · คีย์และตัวอย่างของชนิดหนังสือ",
        "Tell what may stand in a paper of one kind: every key with its Thai name, its meaning and "
        "what it holds, and a whole policy file of such a paper in which nothing is found. Start "
        "from that example. kind 'file' gives the keys of the policy file itself (agency, people, "
        "policy, output …); a preset's name gives its policy file. 'key' goes further down.",
        (
            Argument(
                "kind", "text", "a kind (letter), 'file', or the name of a preset", is_required=True
            ),
            Argument("key", "text", "a key whose own keys are wanted: enclosures, agency.contact"),
        ),
        {"kind": "letter", "key": "enclosures"},
    ),
    Tool(
        "compose",
        "Make the papers · จัดทำหนังสือ",
        "Make the papers of a policy: check it, give their text, and write DOCX, PDF … below the "
        "root where 'folder' names one. A policy that lacks something is answered with findings: "
        "code, path, message and hint in English and Thai, and what the key holds; mend all of "
        "them and call again. Nothing is written while a finding of severity error is left.",
        (
            _POLICY,
            _FILE,
            Argument("formats", "list", "formats of the files; those of the policy", _FORMATS),
            Argument("only", "list", "ids of the documents wanted; all when left out"),
            Argument("folder", "text", "folder below the root to write the papers into (out)"),
            _SAVE,
            _REPLACE,
        ),
        {"policy": _SMALL, "formats": ["docx", "pdf"], "folder": "out", "save_as": "policy.yaml"},
        writes=True,
        either=("policy", "file"),
    ),
    Tool(
        "check",
        "Check a paper · ตรวจหนังสือ",
        "Tell what is wrong or worth a look: in a policy, in a DOCX, PDF or text file below the "
        "root that somebody else wrote, or in the pasted words of a paper. Findings are errors, "
        "warnings (look before signing) and notes (style).",
        (
            _POLICY,
            Argument("file", "text", "instead of policy: a policy, DOCX, PDF or text file"),
            Argument("text", "text", "instead of policy: the words of a paper, one line a line"),
            Argument("select", "list", "codes (TGD401) and families (4xx) to look for; all"),
            Argument("ignore", "list", "codes and families to leave out"),
        ),
        {"text": "ประกาศ ณ วันที่ ๓๑ กันยายน ๒๕๖๙"},
        either=("policy", "file", "text"),
    ),
    Tool(
        "explain",
        "Explain a code · อธิบายรหัส",
        "Tell what a finding's code means, why it is told and what to do, in English and Thai, "
        "with an example that fails and the same repaired where it is a rule.",
        (Argument("code", "text", "a code such as TGD401", is_required=True),),
        {"code": "TGD401"},
    ),
    Tool(
        "adopt",
        "Take over papers · แปลงหนังสือเดิม",
        "Make a policy file of papers that were written elsewhere (DOCX, PDF, text below the root, "
        "or pasted words), which prints them again. Facts are lifted to stand once. Look the "
        "findings through: they say what was not understood and what is left to decide.",
        (
            Argument("files", "list", "files below the root, together one case of papers"),
            Argument("text", "text", "instead of files: the words of a paper"),
            Argument("plain", "flag", "lift no fact"),
            _SAVE,
            _REPLACE,
        ),
        {"files": ["last-year.docx"], "save_as": "policy.yaml"},
        writes=True,
        either=("files", "text"),
    ),
    Tool(
        "next_year",
        "Next fiscal year · ปีงบประมาณถัดไป",
        "Write the edition of another fiscal year that follows a policy file or last year's "
        "papers: what it supersedes, and numbers and dates to be given anew, left open. "
        "'decide' in the answer lists what is open; give it in 'answers' or edit the policy.",
        (
            _POLICY,
            Argument("file", "text", "instead of policy: a policy, DOCX, PDF or text file"),
            Argument("fiscal_year", "number", "Buddhist year such as 2570", is_required=True),
            Argument(
                "answers", "answers", "what is decided, by path: {'documents.x.number': '12'}"
            ),
            Argument(
                "copy", "flag", "a whole file of its own instead of one that extends the last"
            ),
            Argument("issued", "text", "last year's register (CSV, XLSX) below the root"),
            _SAVE,
            _REPLACE,
        ),
        {"file": "policy.yaml", "fiscal_year": 2571, "save_as": "2571.yaml"},
        writes=True,
        either=("policy", "file"),
    ),
)

TOOLS: Mapping[str, Tool] = MappingProxyType({tool.name: tool for tool in _ALL})
"""Every tool by its name, in the order that they are called in."""
