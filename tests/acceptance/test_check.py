"""``thaigovdocs check`` as the README and the pages show it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import thaigovdocs as tgd
from places import ROOT

SHOWN = re.compile(r"^```console\n\$ (.+)\n```\n\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
LAST_YEAR = """thaigovdocs: 1
fiscal_year: 2570
agency: {name: จังหวัดธารารมย์}
people: {governor: {name: นายสมชาย ใจดี, position: ผู้ว่าราชการจังหวัดธารารมย์}}
signatory: governor
policy:
  subject: แนวทางการเปิดเผยข้อมูลต่อสาธารณะ
  authority: >-
    อาศัยอำนาจตามมาตรา 9 แห่งพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2550
    จึงกำหนดแนวทางไว้ ดังต่อไปนี้
  provisions:
    - ให้ทุกหน่วยงานเปิดเผยข้อมูลตามคำสั่งจังหวัดธารารมย์ ที่ 112 /2569
    - ให้รายงานผลต่อจังหวัดธารารมย์ทุกสิ้นเดือน
documents:
  - {kind: announcement, date: 2026-11-20}
output: {emblem: none}
"""


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a shell that finds our program first, on a machine set to English."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    kept = {name: value for name, value in os.environ.items() if "COVERAGE" not in name}
    return subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**kept, "PATH": path, "PYTHONUTF8": "1", "LC_ALL": "en_US.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("page", ["README.md", "README.th.md"])
def test_the_readme_shows_what_is_found(page: str, tmp_path: Path) -> None:
    """Its command on a DOCX with two slips, word by word; an error ends with 1."""
    paper = tgd.compose(tgd.loads(LAST_YEAR))["announcement"]
    (tmp_path / "last-year.docx").write_bytes(tgd.render_docx(paper))
    ((command, output),) = SHOWN.findall((ROOT / page).read_text("utf-8"))
    done = run(command, tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == output


@pytest.mark.slow
def test_the_pages_about_ci_hold_true(tmp_path: Path) -> None:
    """Its policy is clean with its silence, its settings are understood, its hooks are there."""
    text = (ROOT / "docs/how-to/check-in-ci.md").read_text("utf-8")
    found: dict[str, list[str]] = {language: [] for language in ("yaml", "toml", "bash")}
    for language, code in FENCE.findall(text):
        found[language].append(code)
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    used = yaml.safe_load(found["yaml"][0])["repos"][0]["hooks"]
    assert {each["id"] for each in used} <= {each["id"] for each in hooks}
    (settings,) = found["toml"]
    assert tomllib.loads(settings)["tool"]["thaigovdocs"]["silence"]
    (tmp_path / "pyproject.toml").write_text(settings, "utf-8")
    (tmp_path / "policy.yaml").write_text(found["yaml"][-1], "utf-8")
    for command in found["bash"]:
        done = run(command, tmp_path)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_on_a_clean_policy(hook: dict[str, str], tmp_path: Path) -> None:
    """As pre-commit calls it: the entry and the names of the files."""
    slips = LAST_YEAR.replace("2550", "2540").replace("112 /", "112/")
    (tmp_path / "policy.yaml").write_text(slips, "utf-8")
    done = run(f"{hook['entry']} policy.yaml", tmp_path)
    assert done.returncode == 0, done.stdout
