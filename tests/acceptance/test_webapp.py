"""The web application of the examples: a mapping in, bytes out."""

from __future__ import annotations

import importlib.util
import io
import warnings
import zipfile
from types import ModuleType
from typing import Any

import pytest

import thaigovdocs as tgd
from places import ROOT

pytestmark = pytest.mark.slow

POLICY: dict[str, Any] = {
    "thaigovdocs": 1,
    "agency": {"name": "อำเภอดอนตะวัน"},
    "people": {"chief": {"name": "นางสาวพิมพ์ใจ รักถิ่น", "position": "นายอำเภอดอนตะวัน"}},
    "signatory": "chief",
    "policy": {"subject": "การงดใช้ภาชนะพลาสติก", "provisions": ["ให้งดใช้ภาชนะพลาสติก"]},
    "documents": [{"kind": "announcement", "date": "2026-11-20"}],
}


@pytest.fixture(scope="module")
def webapp() -> ModuleType:
    """Return the module of the example."""
    pytest.importorskip("fastapi", reason="fastapi is absent")
    spec = importlib.util.spec_from_file_location("webapp", ROOT / "examples/webapp.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of the server's own parts
        spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def client(webapp: ModuleType) -> Any:
    """Return a client of the application."""
    pytest.importorskip("httpx", reason="httpx is absent")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the server's own parts
        from fastapi.testclient import TestClient

        return TestClient(webapp.app)


def test_a_mapping_gives_the_bytes_of_a_paper(client: Any) -> None:
    """In every format, the same bytes as the library gives."""
    paper = tgd.compose(tgd.PolicyFile.from_dict(POLICY))["announcement"]
    docx = client.post("/papers/announcement.docx", json=POLICY)
    assert docx.content == tgd.render_docx(paper)
    assert docx.headers["content-type"].endswith("wordprocessingml.document")
    assert "word/document.xml" in zipfile.ZipFile(io.BytesIO(docx.content)).namelist()
    pdf = client.post("/papers/announcement.pdf", json=POLICY)
    assert pdf.content == tgd.render_pdf(paper)
    assert pdf.headers["content-type"] == "application/pdf"
    assert client.post("/papers/announcement.txt", json=POLICY).text == tgd.render_text(paper)


def test_a_packet_comes_as_one_archive(client: Any) -> None:
    """With the merged PDF and the manifest."""
    answer = client.post("/packet.zip", json=POLICY)
    assert answer.headers["content-type"] == "application/zip"
    names = zipfile.ZipFile(io.BytesIO(answer.content)).namelist()
    assert names[-2:] == ["packet.pdf", "manifest.json"]


def test_what_a_registry_would_send_back_is_not_printed(client: Any) -> None:
    """A date that does not exist in the text of a clause."""
    slip = {"subject": "เวลาทำการ", "provisions": ["ให้ใช้ตั้งแต่วันที่ ๓๑ กุมภาพันธ์ ๒๕๗๐"]}
    for suffix in ("docx", "pdf", "txt"):
        answer = client.post(f"/papers/announcement.{suffix}", json=POLICY | {"policy": slip})
        assert answer.status_code == 422
        assert "TGD401" in [finding["code"] for finding in answer.json()["detail"]]


def test_faults_come_back_as_findings(client: Any) -> None:
    """All at once, with their codes, in both tongues."""
    wrong = POLICY | {"signatory": "chef", "fiscal_year": "soon"}
    answer = client.post("/papers/announcement.pdf", json=wrong)
    assert answer.status_code == 422
    codes = [finding["code"] for finding in answer.json()["detail"]]
    assert codes == ["TGD115", "TGD121"]


def test_a_policy_names_no_file_of_the_server(client: Any) -> None:
    """Neither a base nor an emblem is read."""
    for more in ({"extends": "../secret.yaml"}, {"output": {"emblem": "/etc/hostname"}}):
        answer = client.post("/papers/announcement.pdf", json=POLICY | more)
        assert answer.status_code == 422
        assert [finding["code"] for finding in answer.json()["detail"]] == ["TGD139"]


def test_an_unknown_paper_is_not_found(client: Any) -> None:
    """Neither is a format that there is not."""
    assert client.post("/papers/letter.pdf", json=POLICY).status_code == 404
    assert client.post("/papers/announcement.odt", json=POLICY).status_code == 422
