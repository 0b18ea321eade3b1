"""Calls of an assistant: arguments, files and answers, without the protocol."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd
from build_assistant_examples import EXAMPLES, examples
from thaigovdocs.assistants.calls import DOINGS, answer
from thaigovdocs.assistants.place import Place
from thaigovdocs.assistants.policies import text_of
from thaigovdocs.assistants.saying import MOST_ANSWER, MOST_FINDINGS, Answer
from thaigovdocs.assistants.skill import example_of, instructions, skill_text
from thaigovdocs.assistants.tools import MOST_LETTERS, TOOLS
from thaigovdocs.standard.kinds import KINDS

ANNOUNCEMENT = example_of("announcement")


def call(name: str, place: Place | None = None, /, **given: Any) -> dict[str, Any]:
    """Return what the tool *name* answers, as a client reads it."""
    told = answer(name, given, place or Place())
    return {"is_error": told.is_error, **json.loads(told.text())}


def codes(told: dict[str, Any]) -> list[str | None]:
    """Return the codes of the findings of an answer."""
    return [each["code"] for each in told["findings"]]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A root with something beside it; names count from the root, as in the server's process."""
    (tmp_path / "root").mkdir()
    (tmp_path / "secret.yaml").write_text(ANNOUNCEMENT, "utf-8")
    monkeypatch.chdir(tmp_path / "root")
    return Place(tmp_path / "root")


def test_every_tool_is_done_by_something_and_has_a_schema_and_an_example() -> None:
    """The table of the tools and what does them are one."""
    assert list(TOOLS) == list(DOINGS)
    for tool in TOOLS.values():
        assert set(tool.example) <= set(tool.schema()["properties"])
        assert json.dumps(tool.example, ensure_ascii=False) in tool.description()


@pytest.mark.parametrize("name", TOOLS)
def test_the_example_of_a_tool_works(name: str, place: Place) -> None:
    """What its description shows can be called."""
    made = tgd.make(tgd.loads(ANNOUNCEMENT), formats=["docx"])
    Path("last-year.docx").write_bytes(made.files["01-announcement.docx"])
    if name == "next_year":
        Path("policy.yaml").write_text(ANNOUNCEMENT, "utf-8")
    told = call(name, place, **TOOLS[name].example)
    assert told["done"] is True
    assert not told["is_error"]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_found_in_the_example_of_a_kind(kind: str) -> None:
    """Who starts from it starts from a paper that is right."""
    example = example_of(kind)
    assert kind in [entry.kind for entry in tgd.loads(example).documents]
    assert call("check", policy=example)["findings"] == []


def test_the_examples_are_those_of_the_pages_about_kinds() -> None:
    """tools/build_assistant_examples.py writes them."""
    written = {path.stem: path.read_text("utf-8") for path in EXAMPLES.glob("*.yaml")}
    assert written == examples()
    assert set(written) == set(KINDS)


def test_every_kind_and_its_keys_are_described() -> None:
    """All that may stand in a policy file can be asked for."""
    listed = call("list_kinds")
    assert [each["kind"] for each in listed["kinds"]] == [*KINDS]
    for kind in [*KINDS, "file"]:
        told = call("describe_kind", kind=kind)
        below = [key["key"] for key in told["keys"] if "keys" in key]
        assert told["example"]
        assert all(key["meaning"] and key["meaning_th"] and key["holds"] for key in told["keys"])
        for key in below:
            assert call("describe_kind", kind=kind, key=key)["keys"]
    for preset in listed["presets"]:
        assert "thaigovdocs: 1" in call("describe_kind", kind=preset["preset"])["example"]


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("compos", {}, [("TGD900", "call 'compose'")]),
        ("explain", {}, [("TGD902", "give it: a code such as TGD401")]),
        ("explain", {"kode": "1", "code": "TGD401"}, [("TGD901", "leave it out, or write 'code'")]),
        (
            "next_year",
            {"fiscal_year": "2570", "policy": 7},
            [
                ("TGD903", "give YAML or JSON text or an object: the policy file: YAML or JSON "
                 "text, or the same as a JSON object"),
                ("TGD903", "give a whole number: Buddhist year such as 2570"),
            ],
        ),
        ("check", {}, [("TGD904", "give one of them, and leave the others out")]),
        ("check", {"text": "ก", "policy": "ข"},
         [("TGD904", "give one of them, and leave the others out")]),
        ("compose", {"policy": ANNOUNCEMENT, "formats": ["odt"]},
         [("TGD915", "write 'txt', if that was meant")]),
        ("describe_kind", {"kind": "leter"}, [("TGD915", "write 'letter', if that was meant")]),
        ("describe_kind", {"kind": "letter", "key": "too"},
         [("TGD915", "write 'to', if that was meant")]),
        ("check", {"text": "ก" * (MOST_LETTERS + 1)},
         [("TGD913", "hand over less, or name a file below the root")]),
        ("explain", {"code": "TGD000"},
         [("TGD016", "thaigovdocs explain lists every code; a family is written as 4xx")]),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told_what_to_write(
    name: str, given: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """Every fault at once, each with an instruction."""
    told = call(name, **given)
    assert told["is_error"]
    assert [(each["code"], each["hint"]["en"]) for each in told["findings"]] == expected
    assert all(each["message"]["th"] and each["hint"]["th"] for each in told["findings"])


@pytest.mark.parametrize("given", [7, "x", [], [[]]])
def test_arguments_that_are_no_object_are_told(given: Any) -> None:
    """JSON has more shapes than a call."""
    assert [f["code"] for f in answer("explain", given, Place()).data["findings"]] == ["TGD903"]


def test_a_key_that_lacks_is_told_with_what_it_holds() -> None:
    """A model writes it without looking anything up."""
    told = call("compose", policy={"thaigovdocs": 1, "people": {"head": {"name": "นายดี ใจดี"}}})
    assert not told["is_error"]
    assert told["done"] is False
    found = {each["write"]["key"]: each for each in told["findings"]}
    assert set(found) == {"agency", "position"}
    assert found["position"]["path"] == "people.head"
    assert found["agency"]["write"]["keys"][0] == "name"
    assert found["agency"]["write"]["required"] is True


def test_a_key_of_a_document_is_described_as_that_of_its_kind() -> None:
    """The same key may hold other things in another kind."""
    kind = "kind: report-form"
    spoiled = example_of("report-form").replace(kind, f"{kind}\n    columns: 7")
    write = call("check", policy=spoiled)["findings"][0]["write"]
    assert (write["key"], write["thai"]) == ("columns", "คอลัมน์")


def test_a_policy_may_come_as_an_object_json_or_yaml() -> None:
    """The same facts give the same papers."""
    facts = {
        "thaigovdocs": 1,
        "agency": {"name": "เทศบาลตำบลธารใส"},
        "people": {"mayor": {"name": "นายธารา รื่นรมย์", "position": "นายกเทศมนตรี"}},
        "signatory": "mayor",
        "policy": {"subject": "เวลาทำการ 😀", "provisions": ["เปิด", "ปิด"]},
        "documents": [{"kind": "announcement", "date": "2026-11-20"}],
    }
    written = json.dumps(facts, indent="\t")  # tabs, and halves of signs
    papers = [call("compose", policy=each)["papers"] for each in (facts, written, text_of(facts))]
    assert papers[0] == papers[1] == papers[2]
    assert "😀" in papers[0][0]["text"]


def test_a_key_that_stands_twice_in_json_is_told() -> None:
    """JSON readers drop the first in silence."""
    assert "TGD111" in codes(call("compose", policy='{"thaigovdocs": 1, "thaigovdocs": 1}'))


@pytest.mark.parametrize(
    "name",
    [
        "../secret.yaml",
        "..",
        "link/secret.yaml",
        "secret-link.yaml",
        "a/../../secret.yaml",
        "/x",
        "",
    ],
)
def test_nothing_outside_the_root_is_named(name: str, place: Place, tmp_path: Path) -> None:
    """Neither read nor written, by whatever argument or key."""
    Path("link").symlink_to(tmp_path, target_is_directory=True)
    Path("secret-link.yaml").symlink_to(tmp_path / "secret.yaml")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("check", {"file": name}),
        ("compose", {"file": name}),
        ("adopt", {"files": [name]}),
        ("next_year", {"file": name, "fiscal_year": 2571}),
        ("next_year", {"policy": ANNOUNCEMENT, "fiscal_year": 2571, "issued": name}),
        ("compose", {"policy": ANNOUNCEMENT, "folder": name, "replace": True}),
        ("compose", {"policy": ANNOUNCEMENT, "save_as": name, "replace": True}),
        ("adopt", {"text": "ประกาศ", "save_as": name, "replace": True}),
        ("next_year", {"policy": ANNOUNCEMENT, "fiscal_year": 2571, "save_as": name}),
    ]
    for tool, given in calls:
        told = call(tool, place, **given)
        assert told["is_error"], (tool, told)
        assert codes(told)[0] in {"TGD906", "TGD723"}
    spoiled = ANNOUNCEMENT.replace("preprinted", json.dumps(name or ".."))
    assert call("compose", place, policy=spoiled)["done"] is False
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before


def test_no_file_is_named_without_a_root(tmp_path: Path) -> None:
    """A server that was given no folder has none."""
    (tmp_path / "a.yaml").write_text(ANNOUNCEMENT, "utf-8")
    told = call("check", file=str(tmp_path / "a.yaml"))
    assert codes(told) == ["TGD905"]
    assert codes(call("compose", policy=ANNOUNCEMENT, folder="out")) == ["TGD905"]


def test_a_file_that_is_not_there_is_told_with_those_that_are(place: Place) -> None:
    """A model names the right one next."""
    Path("papers").mkdir()
    Path("papers/old.docx").write_bytes(b"")
    (found,) = call("check", place, file="papers/odl.docx")["findings"]
    assert found["code"] == "TGD907"
    assert found["message"]["en"].endswith("there are: papers/old.docx")


def test_what_stands_there_is_written_over_only_when_asked(place: Place) -> None:
    """Someone's work is not lost by a call."""
    Path("policy.yaml").write_text("work", "utf-8")
    refused = call("compose", place, policy=ANNOUNCEMENT, save_as="policy.yaml")
    assert codes(refused) == ["TGD912"]
    assert Path("policy.yaml").read_text("utf-8") == "work"
    told = call("compose", place, policy=ANNOUNCEMENT, save_as="policy.yaml", replace=True)
    assert told["saved_as"] == "policy.yaml"
    assert Path("policy.yaml").read_text("utf-8") == ANNOUNCEMENT


def test_a_folder_of_others_is_left_alone(place: Place) -> None:
    """Papers go beside files of others only when asked."""
    Path("out").mkdir()
    Path("out/mine.txt").write_text("work", "utf-8")
    refused = call("compose", place, policy=ANNOUNCEMENT, folder="out", formats=["txt"])
    assert refused["is_error"]
    assert [path.name for path in Path("out").iterdir()] == ["mine.txt"]


def test_nothing_is_written_while_an_error_is_left(place: Place) -> None:
    """Neither papers nor policy."""
    spoiled = ANNOUNCEMENT.replace("2026-11-20", "2026-11-31")
    told = call("compose", place, policy=spoiled, folder="out", save_as="policy.yaml")
    assert told["done"] is False
    assert list(Path().iterdir()) == []


def test_the_files_are_those_of_render(place: Place, tmp_path: Path) -> None:
    """An assistant gives the bytes that the command gives."""
    told = call("compose", place, policy=ANNOUNCEMENT, folder="out", save_as="policy.yaml")
    packet = tgd.render("policy.yaml", tmp_path / "rendered")
    made = {Path(name).name: Path(name).read_bytes() for name in told["files"]}
    made.pop("manifest.json")  # it names the policy file, which a call that hands it over has not
    assert made == {path.name: path.read_bytes() for path in packet.files[:-1]}
    assert told["papers"][0]["text"] == tgd.render_text(
        tgd.compose(tgd.loads(ANNOUNCEMENT))["announcement"]
    )


def test_an_edition_of_words_is_whole_and_one_of_a_file_extends_it(place: Place) -> None:
    """Words that were handed over stand nowhere: nothing could extend them."""
    whole = call("next_year", policy=ANNOUNCEMENT, fiscal_year=2571)
    assert "extends" not in whole["policy"]
    assert [each["path"] for each in whole["decide"]] == [
        "signatory",
        "documents.announcement.date",
    ]
    Path("policy.yaml").write_text(ANNOUNCEMENT, "utf-8")
    short = call("next_year", place, file="policy.yaml", fiscal_year=2571, save_as="2571.yaml")
    assert "extends: policy.yaml" in short["policy"]
    assert Path("2571.yaml").read_text("utf-8") == short["policy"]


def test_long_answers_say_what_was_cut() -> None:
    """A model knows that there is more, and asks for it."""
    clauses = "\n".join(f"    - ให้ปฏิบัติตามข้อกำหนดที่ {n} โดยเคร่งครัดทุกประการ" for n in range(1, 400))
    policy = ANNOUNCEMENT.split("  provisions:")[0] + f"  provisions:\n{clauses}\n"
    policy += "documents: [{kind: announcement, date: 2026-11-20}]\n"
    told = call("compose", policy=policy)
    assert len(told["papers"][0]["text"]) == 8_000
    assert told["cut"][0].startswith("text of announcement: ")


def test_many_findings_are_counted_and_the_worst_are_told_first() -> None:
    """All of them would fill the room that a model has."""
    text = "\n".join(f"ณ วันที่ ๓๑ กันยายน {year}" for year in range(2501, 2601))
    told = call("check", text=text)
    assert len(told["findings"]) == MOST_FINDINGS
    left = told["findings_left_out"]
    assert left["count"] == sum(left["by_code"].values()) > 50
    assert told["findings"][0]["severity"] == "error"


def test_no_answer_is_longer_than_its_bound() -> None:
    """Whatever was found."""
    data = {"done": True, "a": ["ก" * 5_000] * 300, "b": {f"{n}": "ข" * 9_000 for n in range(500)}}
    bounded = Answer(data)
    assert len(bounded.text()) <= MOST_ANSWER
    assert "the whole answer had 6" in json.loads(bounded.text())["cut"][0]
    assert Answer({"name": "\udcff"}).text() == '{"name": "?"}'


def test_a_fault_of_the_program_is_told_and_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server goes on."""

    def fail(*_: object) -> Answer:
        raise KeyError("x")

    def recurse(*_: object) -> Answer:
        raise RecursionError

    monkeypatch.setattr("thaigovdocs.assistants.calls.DOINGS", {"explain": fail, "adopt": recurse})
    assert codes(call("explain", code="TGD401")) == ["TGD911"]
    assert codes(call("adopt", text="ก")) == ["TGD909"]


def test_the_skill_names_every_tool_and_nothing_else() -> None:
    """What a model reads first is true."""
    text = skill_text()
    assert text.startswith("---\nname: thaigovdocs\ndescription: ")
    assert instructions().startswith("# Official Thai papers")
    assert {name for name in TOOLS if f"`{name}`" in text} == set(TOOLS)
