"""The tutorial and the page about fonts and the emblem, done step by step as they say."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from places import ROOT
from thaigovdocs.starters.demo import demo_policy

pytestmark = pytest.mark.slow

TUTORIAL = ROOT / "docs/tutorial/first-packet.md"
FONTS = ROOT / "docs/how-to/fonts-and-emblem.md"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 10"><path d="M0 0h9v10z"/></svg>'


def blocks(page: Path, language: str) -> list[str]:
    """Return the code blocks of a page in one language, in order."""
    text = page.read_text("utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command line of the page; our program is the one beside this Python."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def done(command: str, folder: Path) -> None:
    """Run a command that must end well."""
    ended = run(command, folder)
    assert ended.returncode == 0, ended.stderr


def change(policy: Path, **pairs: str) -> None:
    """Change words of the policy file that the page shows."""
    text = policy.read_text("utf-8")
    for old, new in pairs.values():
        assert old in text
        text = text.replace(old, new)
    policy.write_text(text, "utf-8")


def papers(folder: Path) -> dict[str, bytes]:
    """Return what stands in the folder, by name."""
    return {path.name: path.read_bytes() for path in (folder / "out").iterdir()}


def words(folder: Path, id_: str) -> str:
    """Return the text of a paper of the policy file as it stands."""
    done("thaigovdocs render policy.yaml -o text --format txt", folder)
    [path] = (folder / "text").glob(f"*-{id_}.txt")
    return path.read_text("utf-8")


def docx_font(policy: Path, folder: Path) -> str:
    """Return the font that the DOCX of a policy file names first."""
    done(f"thaigovdocs render {policy.name} -o docx --format docx --only letter", folder)
    with zipfile.ZipFile(folder / "docx/01-letter.docx") as package:
        found = re.search('w:cs="([^"]+)"', package.read("word/styles.xml").decode())
    assert found
    return found[1]


def drafts(folder: Path) -> list[bool]:
    """Return what the manifest says of each paper."""
    manifest = json.loads(papers(folder)["manifest.json"])
    return [paper["draft"] for paper in manifest["documents"]]


@pytest.mark.skipif(os.name == "nt", reason="the pages show the commands of a Unix shell")
def test_the_tutorial_is_true_step_by_step(tmp_path: Path) -> None:
    """What it says to write is written, what it says to run is run, and what it says comes out."""
    install, *prints = blocks(TUTORIAL, "sh")
    first, second, issued = blocks(TUTORIAL, "yaml")
    assert install == "python3 -m venv .venv\n.venv/bin/pip install .\n"
    assert len(set(prints)) == 1
    command = prints[0].strip()
    policy = tmp_path / "policy.yaml"

    policy.write_text(first, "utf-8")
    done(command, tmp_path)
    names = ["01-announcement.docx", "01-announcement.pdf", "manifest.json", "packet.pdf"]
    assert sorted(papers(tmp_path)) == names
    text = words(tmp_path, "announcement")
    for said in ("\n๑. ให้", "\n๒. ให้", "\n๒.๑ ขยะทั่วไป", "๓ ประเภท"):
        assert said in text
    assert "\nประกาศ ณ วันที่ ๒๐ พฤศจิกายน พ.ศ. ๒๕๖๙\n" in text

    policy.write_text(second, "utf-8")
    done(command, tmp_path)
    assert {"01-letter.pdf", "02-announcement.pdf", "packet.pdf"} <= set(papers(tmp_path))
    assert "01-announcement.pdf" not in papers(tmp_path)
    text = words(tmp_path, "letter")
    assert text.startswith("ที่ ดต ๐๑๑๘/ว ๒๑๔\n")
    assert "เรื่อง การงดใช้ภาชนะพลาสติกในสถานที่ราชการ\n" in text
    assert re.search("สิ่งที่ส่งมาด้วย ประกาศอำเภอดอนตะวัน.*การงดใช้ภาชนะพลาสติกในสถานที่ราชการ", text)

    before = papers(tmp_path)
    change(policy, mistake=("signatory: chief", "signatory: chef"))
    ended = run(f"{command} --lang en", tmp_path)
    assert ended.returncode == 1
    assert re.match(r"policy\.yaml:\d+:\d+: error\[TGD121\] signatory: .*'chef'", ended.stderr)
    assert "chief" in ended.stderr
    assert papers(tmp_path) == before
    change(policy, mended=("signatory: chef", "signatory: chief"))

    assert drafts(tmp_path) == [False, False]
    change(policy, number=("{circular: 214}", "{circular: }"), day=("2026-11-20", "2026-11"))
    done(command, tmp_path)
    assert drafts(tmp_path) == [True, True]
    policy.write_text(policy.read_text("utf-8") + issued, "utf-8")
    done(command, tmp_path)
    assert drafts(tmp_path) == [False, False]
    assert papers(tmp_path) == {**before, "manifest.json": papers(tmp_path)["manifest.json"]}

    [code] = blocks(TUTORIAL, "python")
    command_ = [sys.executable, "-W", "error", "-c", code]
    python = subprocess.run(command_, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (python.returncode, python.stderr) == (0, "")
    assert (tmp_path / "letter.docx").read_bytes() == before["01-letter.docx"]


@pytest.mark.skipif(os.name == "nt", reason="the page shows the commands of a Unix shell")
def test_the_page_about_fonts_and_the_emblem_is_true(tmp_path: Path) -> None:
    """Each choice is laid over the example; a font that is not there is an error, no other is."""
    named, emblem, preprinted = blocks(FONTS, "yaml")
    assert "font: TH Sarabun New" in named
    (tmp_path / "demo.yaml").write_text(demo_policy(), "utf-8")
    (tmp_path / "garuda.svg").write_text(SVG, "utf-8")
    (tmp_path / "fonts").mkdir()
    policy = tmp_path / "policy.yaml"
    families = run("thaigovdocs fonts --all", tmp_path).stdout.splitlines()
    asked = "thaigovdocs render policy.yaml -o out/ --font-path fonts/"
    assert asked in "".join(blocks(FONTS, "sh"))

    def render(output: str) -> subprocess.CompletedProcess[str]:
        policy.write_text(f"thaigovdocs: 1\nextends: demo.yaml\n{output}", "utf-8")
        return run(f"{asked} --lang en", tmp_path)

    ended = render(named)
    assert ended.returncode == (0 if "TH Sarabun New" in families else 3), ended.stderr
    assert ("TGD700" in ended.stderr) == ("TH Sarabun New" not in families)
    assert docx_font(tmp_path / "demo.yaml", tmp_path) == "TH SarabunPSK"
    policy.write_text("thaigovdocs: 1\nextends: demo.yaml\noutput: {font: Sarabun}\n", "utf-8")
    assert docx_font(policy, tmp_path) == "Sarabun"
    for output in (emblem, preprinted, "output:\n  emblem: none\n"):
        ended = render(output)
        assert (ended.returncode, ended.stderr) == (0, ""), output
    assert "TGD752" in render("").stderr  # no emblem: a box holds its place
    ended = render("policy: {subject: ทดสอบ 🙂}\n")
    assert ended.returncode == 1
    assert re.search(r"policy\.yaml:3:.*TGD702.*'🙂'", ended.stderr)
