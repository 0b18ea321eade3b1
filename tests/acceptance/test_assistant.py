"""Assistants, without a model: thirty scripted conversations, and calls that mean harm.

The SDK's own client talks to the server over standard input and output.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp_types", reason="the extra mcp is not installed")

import thaigovdocs as tgd
from hammer_assistant import Talk, hammer, talking
from places import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="links and memory as Linux has them"),
]
Answer = dict[str, Any]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the server, with papers of others in it."""
    folder = tmp_path_factory.mktemp("papers")
    letter = tgd.make(tgd.loads(LETTER), formats=["docx", "pdf"], merge=False)
    for name, data in letter.files.items():
        (folder / name.replace("01-letter", "last-year")).write_bytes(data)
    (folder / "old.yaml").write_text(LETTER, "utf-8")
    return folder


@pytest.fixture(scope="module")
def talk(root: Path) -> Iterator[Talk]:
    """One server for all conversations."""
    with talking(root) as made:
        yield made


LETTER = """\
thaigovdocs: 1
fiscal_year: 2570
agency:
  name: สำนักงานเกษตรจังหวัดธารารมย์
  letterhead: [สำนักงานเกษตรจังหวัดธารารมย์, ถนนสายน้ำเย็น ธร 99000]
  code: ธร 0009
  owner: กลุ่มส่งเสริมเกษตรกร
  contact: {phone: 0 2000 0144}
people:
  head: {name: นางสาวรวงทอง นาดี, position: เกษตรจังหวัดธารารมย์}
signatory: head
documents:
  - kind: letter
    number: 214
    date: 2026-11-20
    subject: ขอเชิญเป็นวิทยากร
    to: อธิการบดีมหาวิทยาลัยธารารมย์
    body:
      - ด้วยสำนักงานเกษตรจังหวัดธารารมย์กำหนดจัดอบรมเกษตรกร จำนวน 40 คน
      - จึงเรียนมาเพื่อโปรดพิจารณา
output: {emblem: preprinted}
"""


def codes(answer: Answer) -> list[str]:
    """Return the codes of what was found."""
    return [finding["code"] for finding in answer["findings"]]


def is_sound(talk: Talk, policy: Any) -> bool:
    """Whether the papers of *policy* are made, and nothing is found in it."""
    made = talk.call("compose", policy=policy)
    checked = talk.call("check", policy=policy)
    return made["done"] and made["papers"][0]["text"] and checked["findings"] == []


def spoiled(talk: Talk, old: str, new: str, code: str) -> tuple[str, Answer]:
    """Return the letter with *new* for *old*, and what is found: an error of *code* is."""
    assert old in LETTER
    policy = LETTER.replace(old, new)
    answer = talk.call("compose", policy=policy)
    assert not answer["is_error"]
    assert answer["done"] is False
    found = next(each for each in answer["findings"] if each["code"] == code)
    assert found["message"]["th"]
    assert found["hint"]["th"]
    return policy, found


def put(policy: str, found: Answer, value: str) -> str:
    """Return *policy* with the key that lacks, below the line that the finding names."""
    lines = policy.splitlines()
    line, column = map(int, found["where"].split(":")[1:3])
    key = found["write"]["key"]
    where = lines[line - 1]
    if "{" in where[column - 1 :]:
        lines[line - 1] = where.replace("{", f"{{{key}: {value}, ", 1)
    else:
        lines.insert(line - 1, f"{' ' * (column - 1)}{key}: {value}")
    return "\n".join(lines) + "\n"


def mend_version(talk: Talk) -> str:
    """The version of the format lacks."""
    policy, found = spoiled(talk, "thaigovdocs: 1\n", "", "TGD114")
    return put(policy, found, "1")


def mend_agency_name(talk: Talk) -> str:
    """The name of the agency lacks."""
    policy, found = spoiled(talk, "  name: สำนักงานเกษตรจังหวัดธารารมย์\n", "", "TGD114")
    assert (found["path"], found["write"]["key"]) == ("agency", "name")
    return put(policy, found, "สำนักงานเกษตรจังหวัดธารารมย์")


def mend_position(talk: Talk) -> str:
    """The position of who signs lacks."""
    policy, found = spoiled(talk, ", position: เกษตรจังหวัดธารารมย์", "", "TGD114")
    return put(policy, found, "เกษตรจังหวัดธารารมย์")


def mend_agency(talk: Talk) -> str:
    """There is no agency at all: its keys are asked for."""
    start, end = LETTER.index("agency:"), LETTER.index("people:")
    policy = LETTER[:start] + LETTER[end:]
    (found,) = talk.call("compose", policy=policy)["findings"]
    assert "letterhead" in found["write"]["keys"]
    keys = talk.call("describe_kind", kind="file", key="agency")["keys"]
    assert {"name", "code", "owner"} <= {key["key"] for key in keys}
    return policy + LETTER[start:end]


def mend_kind(talk: Talk) -> str:
    """A kind that there is not: the nearest is named."""
    policy, found = spoiled(talk, "kind: letter", "kind: leter", "TGD117")
    near = re.search(r"the nearest is '([\w-]+)'", found["message"]["en"])
    assert near
    return policy.replace("leter", near[1])


def mend_unknown_key(talk: Talk) -> str:
    """A key that there is not: the nearest is named."""
    policy, found = spoiled(talk, "    subject:", "    subjet:", "TGD112")
    assert "subject" in found["message"]["en"] + found["hint"]["en"]
    return policy.replace("subjet", "subject")


def mend_month(talk: Talk) -> str:
    """A month that there is not."""
    policy, _ = spoiled(talk, "2026-11-20", "2026-13-20", "TGD118")
    return policy.replace("2026-13-20", "20 พฤศจิกายน 2569")


def mend_day(talk: Talk) -> str:
    """A day that no November has."""
    policy, found = spoiled(talk, "2026-11-20", "31 พฤศจิกายน 2569", "TGD118")
    assert found["path"] == "documents[0].date"
    return policy.replace("31 พฤศจิกายน", "30 พฤศจิกายน")


def mend_signer(talk: Talk) -> str:
    """A signer whom nobody knows."""
    policy, found = spoiled(talk, "signatory: head", "signatory: chief", "TGD121")
    assert "head" in found["message"]["en"] + found["hint"]["en"]
    return policy.replace("signatory: chief", "signatory: head")


def mend_wrong_type(talk: Talk) -> str:
    """A list where keys belong."""
    person = "{name: นางสาวรวงทอง นาดี, position: เกษตรจังหวัดธารารมย์}"
    policy, found = spoiled(talk, person, "[นางสาวรวงทอง นาดี]", "TGD115")
    assert {"name", "position"} <= set(found["write"]["keys"])
    return policy.replace("[นางสาวรวงทอง นาดี]", person)


def mend_yaml(talk: Talk) -> str:
    """Text that is no YAML."""
    policy, found = spoiled(talk, "{phone: 0 2000 0144}", "{phone: 0 2000 0144", "TGD106")
    assert found["where"].startswith("policy.yaml:")
    return policy.replace("0 2000 0144", "0 2000 0144}")


def mend_twice(talk: Talk) -> str:
    """A key that stands twice."""
    policy, _ = spoiled(talk, "signatory: head\n", "signatory: head\nsignatory: head\n", "TGD111")
    return policy.replace("signatory: head\n", "", 1)


def mend_expression(talk: Talk) -> str:
    """A name in an expression that there is not."""
    answer = talk.call("compose", policy=LETTER.replace("เกษตรกร จำนวน", "{{ agency.nam }} จำนวน"))
    assert answer["done"] is False
    assert "agency.nam" in answer["findings"][0]["message"]["en"]
    return LETTER.replace("เกษตรกร จำนวน", "{{ agency.owner }} จำนวน")


def mend_slip(talk: Talk) -> str:
    """A misspelt word: what to write instead is told."""
    policy = LETTER.replace("โปรดพิจารณา", "โปรดพิจารณาอนุญาติ")
    found = talk.call("check", policy=policy)["findings"][0]
    assert "อนุญาต" in found["message"]["th"] + found["hint"]["th"]
    assert talk.call("explain", code=found["code"])["th"].startswith(found["code"])
    return policy.replace("อนุญาติ", "อนุญาต")


def mend_emblem(talk: Talk) -> str:
    """An emblem outside the folder."""
    policy, _ = spoiled(talk, "emblem: preprinted", "emblem: ../garuda.svg", "TGD720")
    return policy.replace("../garuda.svg", "preprinted")


def mend_open_number(talk: Talk) -> str:
    """A number that the registry has not given: the draft says so until it has."""
    policy = LETTER.replace("number: 214", "number:")
    assert talk.call("compose", policy=policy)["done"] is True
    assert codes(talk.call("check", policy=policy)) == ["TGD220"]
    return policy.replace("number:", "number: 215")


def from_facts(talk: Talk) -> Answer:
    """From nothing: kinds, keys, and an object of facts."""
    kinds = {each["kind"] for each in talk.call("list_kinds")["kinds"]}
    assert "announcement" in kinds
    keys = {key["key"] for key in talk.call("describe_kind", kind="announcement")["keys"]}
    entry = {"kind": "announcement", "date": "2026-11-20"}
    assert set(entry) <= keys
    return {
        "thaigovdocs": 1,
        "agency": {"name": "เทศบาลตำบลธารใส"},
        "people": {"mayor": {"name": "นายธารา รื่นรมย์", "position": "นายกเทศมนตรีตำบลธารใส"}},
        "signatory": "mayor",
        "policy": {"subject": "เวลาทำการของสำนักงาน", "provisions": ["ให้เปิดทุกวัน", "ให้ปิดวันหยุด"]},
        "documents": [entry],
        "output": {"emblem": "preprinted"},
    }


def from_json_text(talk: Talk) -> str:
    """The same as JSON text with tabs, as programs write it."""
    return json.dumps(from_facts(talk), indent="\t")


def from_example(talk: Talk) -> str:
    """An example with other words."""
    example = talk.call("describe_kind", kind="order")["example"]
    return str(example).replace("2026-11-20", "2026-11-23")


def from_preset(talk: Talk) -> str:
    """A whole set of papers."""
    presets = [each["preset"] for each in talk.call("list_kinds")["presets"]]
    assert "meeting" in presets
    return str(talk.call("describe_kind", kind="agenda")["example"])


def adopted_docx(talk: Talk) -> str:
    """A DOCX that somebody else wrote."""
    answer = talk.call("adopt", files=["last-year.docx"], save_as="adopted.yaml")
    assert answer["saved_as"] == "adopted.yaml"
    assert "ขอเชิญเป็นวิทยากร" in answer["policy"]
    return emblem_given(answer["policy"])


def adopted_pdf(talk: Talk) -> str:
    """The same from a PDF."""
    assert talk.call("check", file="last-year.pdf")["papers"] == ["letter"]
    return emblem_given(talk.call("adopt", files=["last-year.pdf"])["policy"])


def adopted_words(talk: Talk) -> str:
    """Words that were pasted, with a day that there is not."""
    words = (
        "ประกาศอำเภอดอนตะวัน\nเรื่อง วันหยุดของตลาดนัด\n\nให้ตลาดนัดหยุดทุกวันจันทร์\n\n"
        "ประกาศ ณ วันที่ ๓๑ พฤศจิกายน พ.ศ. ๒๕๖๙\n\n(นายเดือน ตะวันดี)\nนายอำเภอดอนตะวัน\n"
    )
    assert "TGD401" in codes(talk.call("check", text=words))
    words = words.replace("๓๑", "๓๐")
    assert talk.call("check", text=words)["findings"] == []
    return emblem_given(talk.call("adopt", text=words)["policy"])


def emblem_given(policy: str) -> str:
    """Return an adopted policy for paper that has the emblem."""
    return (
        policy if "emblem:" in policy else f"{policy.rstrip()}\n\noutput: {{emblem: preprinted}}\n"
    )


def year_of_words(talk: Talk) -> str:
    """The next year of a policy that was handed over."""
    answer = talk.call("next_year", policy=LETTER, fiscal_year=2571, answers=ANSWERS)
    assert answer["decide"] == []
    return emblem_given(answer["policy"])


ANSWERS = {
    "signatory": "head",
    "documents.letter.number": "12",
    "documents.letter.date": "2027-11-19",
}


def year_of_file(talk: Talk) -> str:
    """The next year of a file: it is asked for what is open, then written with the answers."""
    asked = talk.call("next_year", file="old.yaml", fiscal_year=2571)
    answers = {each["path"]: ANSWERS[each["path"]] for each in asked["decide"]}
    made = talk.call(
        "next_year", file="old.yaml", fiscal_year=2571, answers=answers, save_as="2571.yaml"
    )
    assert talk.call("check", file="2571.yaml")["findings"] == []
    return str(made["policy"])


def year_of_docx(talk: Talk) -> str:
    """The next year of last year's DOCX."""
    asked = talk.call("next_year", file="last-year.docx", fiscal_year=2571)
    answers = {each["path"]: ANSWERS.get(each["path"], "head") for each in asked["decide"]}
    known = {**answers, "signatory": asked_signer(asked)}
    made = talk.call("next_year", file="last-year.docx", fiscal_year=2571, answers=known)
    return emblem_given(made["policy"])


def asked_signer(answer: Answer) -> str:
    """Return the id of who signs in an adopted policy."""
    found = re.search(r"^signatory: (\S+)", answer["policy"], re.MULTILINE)
    assert found
    return found[1]


def year_that_is_past(talk: Talk) -> str:
    """A year that is not after the last one."""
    refused = talk.call("next_year", policy=LETTER, fiscal_year=2570)
    assert codes(refused) == ["TGD180"]
    return year_of_words(talk)


def taken_name(talk: Talk) -> str:
    """A file that stands there already."""
    refused = talk.call("compose", policy=LETTER, save_as="old.yaml")
    assert codes(refused) == ["TGD912"]
    made = talk.call("compose", policy=LETTER, save_as="old.yaml", replace=True, folder="set")
    assert made["files"][0] == "set/01-letter.docx"
    assert talk.call("check", file=made["files"][0])["counts"].get("error", 0) == 0
    return LETTER


def outside(talk: Talk) -> str:
    """A name outside the root."""
    assert codes(talk.call("compose", policy=LETTER, folder="../out")) == ["TGD906"]
    assert codes(talk.call("check", file="/etc/hostname")) == ["TGD906"]
    assert talk.call("compose", policy=LETTER, folder="inside/out", formats=["txt"])["done"]
    return LETTER


def wrong_call(talk: Talk) -> str:
    """A tool, arguments, a format and a document that there are not."""
    assert codes(talk.call("render", policy=LETTER)) == ["TGD900"]
    assert set(codes(talk.call("compose", polcy=LETTER))) == {"TGD901", "TGD904"}
    assert codes(talk.call("compose", policy=LETTER, formats=["doc"])) == ["TGD915"]
    assert codes(talk.call("compose", policy=LETTER, only=["memo"])) == ["TGD741"]
    assert talk.call("compose", policy=LETTER, only=["letter"])["done"]
    return LETTER


CONVERSATIONS: tuple[Callable[[Talk], Any], ...] = (
    mend_version, mend_agency_name, mend_position, mend_agency, mend_kind, mend_unknown_key,
    mend_month, mend_day, mend_signer, mend_wrong_type, mend_yaml, mend_twice, mend_expression,
    mend_slip, mend_emblem, mend_open_number, from_facts, from_json_text, from_example, from_preset,
    adopted_docx, adopted_pdf, adopted_words, year_of_words, year_of_file, year_of_docx,
    year_that_is_past, taken_name, outside, wrong_call,
)  # fmt: skip


def test_calls_that_mean_harm_do_none(tmp_path: Path) -> None:
    """A hundred and twenty of them; tools/hammer_assistant.py makes a thousand."""
    told = hammer(120, 7, tmp_path)
    assert told.faults == []
    assert sum(map(len, told.seconds.values())) == 120
    assert max(told.memory) < 1_000


def test_the_oldest_clients_are_served_too(root: Path) -> None:
    """Those that begin with the handshake of earlier protocols, and get the skill with it."""
    with talking(root, mode="legacy") as old:
        tools = old.portal.call(old.client.list_tools).tools
        assert {tool.name for tool in tools} >= {"compose", "check"}
        assert "# Official Thai papers" in (old.client.instructions or "")
        assert is_sound(old, LETTER)


def test_a_cancelled_call_leaves_the_server_at_work(talk: Talk) -> None:
    """Its process is stopped, and the next call has another one."""
    assert talk.cancel("check", 0.5, text="ก" * 250_000)
    assert is_sound(talk, LETTER)


def test_lines_that_are_no_protocol_are_answered_and_nothing_else_is_printed() -> None:
    """Noise, a message without end, and a sound one: three answers on standard output."""
    opening = {
        "jsonrpc": "2.0",
        "id": 3,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": {"name": "test", "version": "1"},
        },
    }
    long = b'{"jsonrpc": "2.0", "id": 2, "method": "x", "params": "' + b"a" * (17 << 20) + b'"}'
    lines = [b"\xff\x00noise", long, json.dumps(opening).encode(), b""]
    told = subprocess.run(
        [sys.executable, "-m", "thaigovdocs", "mcp"],
        input=b"\n".join(lines),
        capture_output=True,
        timeout=120,
        check=False,
    )
    answers = [json.loads(line) for line in told.stdout.splitlines()]
    assert [(each["id"], "error" in each) for each in answers] == [
        (None, True),
        (2, True),
        (3, False),
    ]
    assert told.returncode == 0


def test_the_settings_of_clients_that_the_pages_show_are_those_of_the_command() -> None:
    """The arguments that every page gives are those that the tests start the server with."""
    shown = [
        settings["thaigovdocs"]
        for page in ("how-to/assistants.md", "th/assistants.md")
        for text in re.findall(
            r"```json\n(.*?)```", (ROOT / "docs" / page).read_text("utf-8"), re.DOTALL
        )
        for settings in json.loads(text).values()
    ]
    assert len(shown) == 3
    assert {(each["command"], *each["args"][:2]) for each in shown} == {
        ("thaigovdocs", "mcp", "--root")
    }


def test_there_are_thirty_conversations() -> None:
    """None twice."""
    assert len(set(CONVERSATIONS)) == 30


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda each: each.__name__)
def test_a_conversation_ends_with_a_sound_paper(
    conversation: Callable[[Talk], Any], talk: Talk
) -> None:
    """Whatever was wrong at first, the answers lead to a paper in which nothing is found."""
    policy = conversation(talk)
    found = talk.call("check", policy=policy)["findings"]
    assert [(each["code"], each["message"]["en"]) for each in found] == []
    assert is_sound(talk, policy)
