"""A policy file cannot be made unchecked, nor changed; its files may come as bytes."""

from __future__ import annotations

import copy
import pickle
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

import thaigovdocs as tgd
from thaigovdocs.policy import PolicyFile, load, loads

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"/>'
GOOD: dict[str, Any] = {
    "thaigovdocs": 1,
    "agency": {"name": "จังหวัดธารารมย์"},
    "people": {"head": {"name": "นายธารา รื่นรมย์", "position": "ผู้ว่าราชการจังหวัด"}},
    "signatory": "head",
    "vars": {"site": "www.thararom.example"},
    "policy": {"subject": "เวลาทำการ", "provisions": ["ให้ถือปฏิบัติ", "ดู {{ vars.site }}"]},
    "documents": [{"kind": "announcement", "date": "2026-11-20"}],
}
WRONG: dict[str, tuple[dict[str, Any], str, tuple[str | int, ...]]] = {
    "a signer nobody knows": ({"signatory": "chef"}, "TGD121", ("signatory",)),
    "two documents of one id": (
        {"documents": [{"kind": "announcement"}, {"kind": "announcement"}]},
        "TGD125",
        ("documents", 1, "kind"),
    ),
    "a file of the machine": (
        {"output": {"emblem": "/etc/hostname"}},
        "TGD139",
        ("output", "emblem"),
    ),
    "an unknown name": ({"policy": {"subject": "{{ nobody }}"}}, "TGD154", ("policy", "subject")),
    "an unknown key": ({"signatry": "head"}, "TGD112", ("signatry",)),
}


class Request(BaseModel):
    """What an application takes that holds a policy among other things."""

    policy: PolicyFile


WAYS: dict[str, Callable[[Mapping[str, Any]], PolicyFile]] = {
    "model_validate": PolicyFile.model_validate,
    "from_dict": PolicyFile.from_dict,
    "call": lambda mapping: PolicyFile(**mapping),
    "adapter": TypeAdapter(PolicyFile).validate_python,
    "field": lambda mapping: Request(policy=mapping).policy,  # type: ignore[arg-type]
    "model_copy": lambda mapping: PolicyFile.from_dict(GOOD).model_copy(update=mapping),
    "overlaid": lambda mapping: PolicyFile.from_dict(GOOD).overlaid(mapping),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_sound_policy_is_made_by_every_way(way: str) -> None:
    """All of them give the same file."""
    assert WAYS[way](GOOD) == PolicyFile.from_dict(GOOD)
    assert [*tgd.compose(WAYS[way](GOOD))] == ["announcement"]


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("way", WAYS)
def test_no_way_leads_round_the_checks(way: str, wrong: str) -> None:
    """Each fault comes back with its code: as findings, or as errors of pydantic."""
    keys, code, path = WRONG[wrong]
    if (way, wrong) == ("overlaid", "two documents of one id"):
        pytest.skip("entries of an overlay are laid over those of the same id")
    with pytest.raises((tgd.PolicyError, ValidationError)) as error:
        WAYS[way]({**GOOD, **keys})
    if isinstance(error.value, tgd.PolicyError):
        assert [each.code for each in error.value.findings] == [code]
    else:
        (told,) = error.value.errors()
        begin = ("policy",) if way == "field" else ()
        assert (told["ctx"]["code"], told["loc"]) == (code, (*begin, *path))
        assert told["ctx"]["th"]


def test_what_is_no_mapping_is_no_policy() -> None:
    """For pydantic too."""
    with pytest.raises(ValidationError, match="expected a mapping"):
        Request(policy="thaigovdocs: 1")  # type: ignore[arg-type]
    with pytest.raises(tgd.UsageError, match="use load, loads or from_dict"):
        PolicyFile.model_construct(thaigovdocs="1")  # type: ignore[call-arg]


def test_a_body_of_fastapi_is_a_checked_policy() -> None:
    """What its developers write first; the page of the interface shows the keys."""
    fastapi = pytest.importorskip("fastapi")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the server's own parts
        from fastapi.testclient import TestClient

        app = fastapi.FastAPI()

        @app.post("/check")
        def check(policy: PolicyFile) -> dict[str, Any]:
            return {"papers": [*tgd.compose(policy)]}

        client = TestClient(app)
        assert client.post("/check", json=GOOD).json() == {"papers": ["announcement"]}
        answer = client.post("/check", json={**GOOD, "signatory": "chef"})
        page = client.get("/openapi.json").json()
    assert answer.status_code == 422
    (told,) = answer.json()["detail"]
    assert (told["loc"], told["ctx"]["code"]) == (["body", "signatory"], "TGD121")
    assert told["ctx"]["th"]
    assert "agency" in page["components"]["schemas"]["PolicyFile"]["properties"]


def test_a_policy_file_cannot_be_changed() -> None:
    """A server may share one among its requests: neither its keys nor what they hold."""
    file = PolicyFile.from_dict(GOOD)
    for mapping in (file.people, file.vars, file.issued, file.rows, file.templates, file.sources):
        with pytest.raises(TypeError):
            mapping["x"] = 1  # type: ignore[index]
    for thing, name in ((file, "signatory"), (file, "people"), (file.agency, "name")):
        with pytest.raises(ValidationError):
            setattr(thing, name, "x")
    assert file == PolicyFile.from_dict(GOOD)


@pytest.mark.parametrize(
    "way",
    [
        lambda file: pickle.loads(pickle.dumps(file)),
        copy.copy,
        copy.deepcopy,
        lambda file: file.model_copy(),
        lambda file: file.model_copy(deep=True),
    ],
)
def test_a_policy_file_is_a_value(way: Callable[[PolicyFile], PolicyFile]) -> None:
    """Equal after its way over, also as a key; and it prints the same."""
    file = loads(
        "thaigovdocs: 1\nagency: {name: ก}\noutput: {emblem: e.svg}\n"
        "people: {head: {name: ข, position: ค}}\nsignatory: head\n"
        "policy: {subject: ก, provisions: [ข]}\ndocuments: [{kind: announcement}]\n",
        name="p.yaml",
        files={"e.svg": SVG},
    )
    other = way(file)
    assert (other, hash(other)) == (file, hash(file))
    assert (other.emblem, other.sources, other.report) == (file.emblem, file.sources, file.report)
    assert tgd.compose(other) == tgd.compose(file)


def test_files_come_as_bytes() -> None:
    """Emblem, logos, rows, templates and bases, by the names that the policy gives them."""
    template = tgd.resources.templates_folder() / "docx/title.docx"
    files: dict[str, bytes | str] = {
        "bases/base.yaml": "thaigovdocs: 1\nextends: own.yaml\n",
        "bases/own.yaml": b"agency: {name: \xe0\xb8\x81, logos: [img/logo.svg]}\n",
        "img/e.svg": SVG,
        "img/logo.svg": SVG,
        "rows.csv": "ชื่อ\nนายอำเภอดอนตะวัน\n",
        "our.docx": template.read_bytes(),
    }
    mapping = {
        "extends": "bases/base.yaml",
        "output": {"emblem": "img/e.svg"},
        "documents": [
            {"kind": "letter", "to": "นายอำเภอ", "body": ["ค"]},
            {"kind": "recipients", "for": "letter", "recipients": "rows.csv"},
            {"kind": "other", "template": "our.docx", "title": "ก", "body": ["ข"]},
        ],
    }
    file = PolicyFile.from_dict(mapping, files=files)
    assert file.agency.name == "ก"
    assert file.emblem is not None
    assert (file.emblem.data, [logo.name for logo in file.logos]) == (SVG, ["img/logo.svg"])
    assert [dict(row) for row in file.rows["recipients"].rows] == [{"name": "นายอำเภอดอนตะวัน"}]
    assert file.templates["our.docx"] == files["our.docx"]
    assert set(file.sources) == {"bases/base.yaml", "bases/own.yaml", "rows.csv"}


def test_what_was_not_given_is_not_read(tmp_path: Path) -> None:
    """Neither from the machine nor by a way out; a folder may stand beside what is given."""
    (tmp_path / "e.svg").write_bytes(SVG)
    emblem = {**GOOD, "output": {"emblem": "e.svg"}}
    told = {}
    for name, ways in (
        ("none", {}),
        ("other", {"files": {"x.svg": SVG}}),
        ("no picture", {"files": {"e.svg": b"x"}}),
    ):
        with pytest.raises(tgd.PolicyError) as error:
            PolicyFile.from_dict(emblem, **ways)
        told[name] = error.value.findings[0].code
    assert told == {"none": "TGD139", "other": "TGD721", "no picture": "TGD725"}
    both = PolicyFile.from_dict(emblem, root=tmp_path, files={"x.svg": SVG})
    assert both.emblem is not None
    for files in ({"a": 1}, {1: b"a"}, [b"a"]):
        with pytest.raises(tgd.UsageError, match="expected a mapping of names to bytes as files"):
            PolicyFile.from_dict(GOOD, files=files)  # type: ignore[arg-type]


def test_bases_that_were_given_do_not_run_in_circles() -> None:
    """As files on disk do not."""
    files = {"a.yaml": "extends: b.yaml", "b.yaml": "extends: a.yaml"}
    with pytest.raises(tgd.PolicyError) as error:
        PolicyFile.from_dict({**GOOD, "extends": "a.yaml"}, files=files)
    (finding,) = error.value.findings
    assert (finding.code, finding.params["loop"]) == ("TGD127", "a.yaml → b.yaml → a.yaml")


def test_an_overlay_is_laid_over_as_an_edition_is(tmp_path: Path) -> None:
    """By every way of reading; before the registry and the fiscal year."""
    overlay = {
        "agency": {"name": "อำเภอดอนตะวัน", "code": "ดต 0118"},
        "documents": [{"kind": "announcement", "date": None}, {"kind": "order", "title": "ก"}],
    }
    path = tmp_path / "p.yaml"
    path.write_text(
        "thaigovdocs: 1\nfiscal_year: 2569\nagency: {name: ก, owner: ข}\n"
        "policy: {subject: ค, provisions: [ง]}\n"
        "documents: [{kind: announcement, date: 2026-11-20}]\n",
        "utf-8",
    )
    register = "id,number,date\norder,7,2026-12-01\n"
    read = load(path, overlay=overlay, fiscal_year=2570, issued="r.csv", files={"r.csv": register})
    assert (read.agency.name, read.agency.code, read.agency.owner) == (
        "อำเภอดอนตะวัน",
        "ดต 0118",
        ("ข",),
    )
    assert read.fiscal_year == 2570
    assert [(entry.key, str(entry.date)) for entry in read.documents] == [
        ("announcement", "None"),
        ("order", "2026-12-01"),
    ]
    assert "r.csv" in read.sources
    again = loads(path.read_text("utf-8"), overlay=overlay)
    assert again.documents[1].key == "order"
    with pytest.raises(tgd.UsageError, match="expected a mapping as overlay, found list"):
        load(path, overlay=[])  # type: ignore[arg-type]


def test_an_overlay_over_a_file_that_was_read_reads_no_file_twice() -> None:
    """A row of a table is laid over one base many times."""
    base = PolicyFile.from_dict({**GOOD, "output": {"emblem": "e.svg"}}, files={"e.svg": SVG})
    row = base.overlaid(
        {"agency": {"name": "อำเภอดอนตะวัน"}, "issued": {"announcement": {"date": "2026-12-01"}}}
    )
    assert row.emblem is base.emblem
    assert row.agency.name == "อำเภอดอนตะวัน"
    assert "๑ ธันวาคม" in tgd.render_text(tgd.compose(row)["announcement"])
    with pytest.raises(tgd.PolicyError) as error:
        base.overlaid({"output": {"emblem": "x.svg"}})
    assert [each.code for each in error.value.findings] == ["TGD721"]
    assert base.agency.name == "จังหวัดธารารมย์"


def test_a_copy_keeps_the_places_of_what_was_not_changed(tmp_path: Path) -> None:
    """So that a fault of a copy is told at the line of the file."""
    path = tmp_path / "p.yaml"
    path.write_text(
        "thaigovdocs: 1\nagency: {name: ก}\npeople: {head: {name: ข, position: ค}}\n"
        "signatory: head\ndocuments:\n- {kind: letter, to: ง, signatory: head}\n",
        "utf-8",
    )
    file = load(path)
    changed = file.model_copy(update={"agency": file.agency.model_copy(update={"name": "จ"})})
    assert changed.agency.name == "จ"
    assert changed.name == str(path)
    with pytest.raises(tgd.PolicyError) as error:
        file.model_copy(update={"people": {}})
    assert {each.origin.position for each in error.value.findings} == {(4, 12), (6, 36)}
