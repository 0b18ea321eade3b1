"""The reference pages say what the code says: generated pages, keys, filters, limits."""

from __future__ import annotations

import importlib
import importlib.util
import os
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import click
import pytest
from openpyxl import Workbook

import thaigovdocs as tgd
from places import ROOT
from thaigovdocs.checks.rules import rules
from thaigovdocs.cli.group import group
from thaigovdocs.findings import messages
from thaigovdocs.policy.language import evaluation, grammar, scanning
from thaigovdocs.policy.language.filters import FILTERS
from thaigovdocs.policy.language.scope import Scope
from thaigovdocs.policy.model import references
from thaigovdocs.policy.model.kinds import ENTRIES
from thaigovdocs.policy.model.kinds.base import Entry
from thaigovdocs.policy.model.nodes import Node
from thaigovdocs.policy.model.whole import Agency, Model, Output, Person, Policy, PolicyModel
from thaigovdocs.policy.source import limits
from thaigovdocs.policy.source.aliases import ALIASES
from thaigovdocs.sources import SOURCES
from thaigovdocs.standard import measures
from thaigovdocs.starters.demo import demo_policy
from typefaces import official_folder

POLICY_PAGE = (ROOT / "docs/reference/policy-file.md").read_text("utf-8")
LIMITS = (
    *(value for name, value in vars(limits).items() if name.startswith("MAX_")),
    *(scanning.MAX_EXPRESSION_LENGTH, scanning.MAX_EXPRESSIONS, evaluation.MAX_EXPANDED_LENGTH),
    *(evaluation.MAX_TEXTS_IN_TEXTS, grammar.MAX_DIGITS, references.MAX_FILENAME_BYTES),
)


def load(tool: str) -> ModuleType:
    """Return a tool as a module."""
    spec = importlib.util.spec_from_file_location(tool, ROOT / f"tools/{tool}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli", "api", "findings", "sources"])
def test_a_page_is_what_the_tool_writes(name: str) -> None:
    """To write it again: ``python tools/build_<name>_reference.py``."""
    written = (ROOT / f"docs/reference/{name}.md").read_text("utf-8")
    assert written == load(f"build_{name}_reference").page()


@pytest.mark.parametrize("name", ["reference/policy-file.md", "th/policy-file.md"])
def test_the_tables_of_keys_are_what_the_tool_writes(name: str) -> None:
    """To write them again: ``python tools/build_keys.py``."""
    assert (ROOT / "docs" / name).read_text("utf-8") == load("build_keys").page(name)


@pytest.mark.slow
def test_the_layout_page_and_its_drawings_are_what_the_tool_writes() -> None:
    """To write them again: ``python tools/build_layout_reference.py``; pictures left aside."""
    picture = re.compile(r"data:image/png;base64,[^\"]+")
    written = dict(load("build_layout_reference").files())
    assert {path.stem.removeprefix("layout-") for path in written} == {*ENTRIES, "layout"}
    for path, content in written.items():
        committed = path.read_text("utf-8")
        assert picture.sub("", committed) == picture.sub("", content), path.name
        assert (len(picture.findall(committed)) == 1) == (path.suffix == ".svg")


def test_every_measure_has_its_letter_and_a_rule_its_source() -> None:
    """What is worked out from others says so; all the rest stands in the table."""
    source = Path(measures.__file__).read_text("utf-8")
    lines = re.findall(r"^([A-Z_]+) = .*?(?:  # (.*))?$", source, re.MULTILINE)
    told = {name for name, note in lines if re.match(r"(R, [a-z0-9 ]+|[PC])(:|$)", note)}
    derived = {name for name, note in lines if note == "derived"}
    assert {name for name in vars(measures) if name.isupper()} == told | derived
    page = (ROOT / "docs/reference/layout.md").read_text("utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| \S.* \| ([RPC]) \| ([^|]*) \|", page, re.MULTILINE)
    assert {name for name, *_ in rows} == told
    assert all(key in SOURCES if letter == "R" else not key for _, letter, key in rows)
    assert len(rows) == len(told) > 60


def commands(above: click.Group = group, words: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command with the words that call it."""
    context = click.Context(above)
    for name in above.list_commands(context):
        command = above.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, f"{words}{name} ")
        else:
            yield f"{words}{name}", command


COMMON = {"--lang", "--quiet", "--color"}  # of every command: they stand at the head of the page


def test_every_command_and_option_is_on_the_page() -> None:
    """Also without asking the tool that wrote it."""
    page = (ROOT / "docs/reference/cli.md").read_text("utf-8")
    for name, command in commands():
        section = page.partition(f"\n## `{name}`\n")[2].partition("\n## ")[0]
        options = [each for each in command.params if isinstance(each, click.Option)]
        told = re.findall(r"^\| (?:`-\w`, )?`(--[\w-]+)`", section, re.MULTILINE)
        own = [option.opts[-1] for option in options]
        assert told == [name for name in own if name not in COMMON]
        assert set(own) >= COMMON
    head = page.partition("\n## ")[0]
    assert all(f"`{name}`" in head for name in COMMON)


def edition(name: str) -> str:
    """Return a policy file of the year before 2570, unless its name says another."""
    year = name.removesuffix(".yaml") if name[0] == "2" else "2569"
    text = demo_policy()
    assert "fiscal_year: 2570\n" in text
    return text.replace("fiscal_year: 2570\n", f"fiscal_year: {year}\n")


def paper(name: str) -> bytes:
    """Return the announcement of the worked example as DOCX or PDF, by the suffix of *name*."""
    announcement = tgd.compose(tgd.loads(demo_policy()))["announcement"]
    render = tgd.render_docx if name.endswith(".docx") else tgd.render_pdf
    return render(announcement)


SERVERS = re.compile(r"thaigovdocs (studio|mcp(?! --skill))\b")


def help_examples() -> list[str]:
    """Return every example of the commands' help that ends by itself."""
    page = (ROOT / "docs/reference/cli.md").read_text("utf-8")
    examples = re.findall(r"^Examples?:\n\n```text\n(.*?)```", page, re.MULTILINE | re.DOTALL)
    lines = [line for block in examples for line in block.splitlines()]
    return [line for line in lines if not SERVERS.match(line)]


def test_every_command_has_an_example() -> None:
    """A help without one is found out, and so is a page without any."""
    page = (ROOT / "docs/reference/cli.md").read_text("utf-8")
    for name, _ in commands():
        section = page.partition(f"\n## `{name}`\n")[2].partition("\n## ")[0]
        assert re.search(rf"^Examples?:\n\n```text\nthaigovdocs {name}\b", section, re.MULTILINE), (
            name
        )


def write_rows(path: Path) -> None:
    """Write a table of two rows."""
    rows = [("agency.name", "agency.code"), ("อำเภอหนึ่ง", "หน 0118"), ("อำเภอสอง", "สอ 0118")]
    if path.suffix == ".csv":
        path.write_text("".join(f"{','.join(row)}\n" for row in rows), "utf-8")
        return
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)


@pytest.mark.skipif(os.name == "nt", reason="the examples are those of a Unix shell")
@pytest.mark.parametrize("example", help_examples())
@pytest.mark.slow
def test_an_example_of_the_help_runs_as_written(example: str, tmp_path: Path) -> None:
    """In a folder that has the files it reads, with the user's fonts where it names them."""
    words = shlex.split(example)
    if "~/fonts" in words:
        shutil.copytree(official_folder(), tmp_path / "fonts")
    for before, word in pairwise(words):
        if word.endswith(".yaml") and before not in ("-o", "--out"):
            (tmp_path / word).write_text(edition(word), "utf-8")
    register = "id,number,date\nletter,ธร 0017.3/2,2027-01-05\n"
    (tmp_path / "register.csv").write_text(register, "utf-8")
    if words[1] == "render" and "my-templates" in words:
        tgd.templates(tmp_path / "my-templates")
    if words[1] == "batch":
        write_rows(tmp_path / words[3])
    for before, word in pairwise(words):
        if word.endswith((".docx", ".pdf")) and before != "--mark":
            (tmp_path / word).write_bytes(paper(word))
        elif word.endswith("/"):
            (tmp_path / word).mkdir()
            (tmp_path / word / "old.docx").write_bytes(paper("old.docx"))
    (tmp_path / ".config/fish/completions").mkdir(parents=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    run = {"shell": True, "cwd": tmp_path, "capture_output": True, "check": False}
    if "--strict" in words:  # the demo has no emblem, which is a warning
        text = demo_policy()
        assert text.count("\noutput:\n") == 1
        blank = text.replace("\noutput:\n", "\noutput:\n  emblem: preprinted\n")
        (tmp_path / "policy.yaml").write_text(blank, "utf-8")
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1", "HOME": str(tmp_path)}
    environment["PROFILE"] = str(tmp_path / "profile.ps1")
    done = subprocess.run(example, env=environment, stdin=subprocess.DEVNULL, **run)
    assert done.returncode == 0, done.stderr.decode()


def test_no_code_is_used_twice() -> None:
    """A code means one thing for ever, whichever table holds it."""
    tables = [
        importlib.import_module(f"{messages.__name__}.{info.name}")
        for info in pkgutil.iter_modules(messages.__path__)
        if info.name != "message"
    ]
    codes = Counter(message.code for table in tables for message in table.MESSAGES)
    assert [code for code, count in codes.items() if count > 1] == []
    assert set(codes) == set(messages.MESSAGES) - set(rules())


def models(kind: Any) -> Iterator[type[Model]]:
    """Yield every mapping that can stand somewhere below *kind*."""
    seen: set[type[Model]] = set()
    waiting: list[Any] = [kind]
    while waiting:
        found = waiting.pop()
        if isinstance(found, type) and issubclass(found, Model) and found not in seen:
            seen.add(found)
            yield found
            for field in found.model_fields.values():
                waiting += [field.annotation, *field.metadata]
        waiting += [each for each in get_args(found) if not isinstance(each, str)]


def keys(model: type[Model]) -> list[str]:
    """Return the keys of *model* as a file writes them, in order."""
    return [field.alias or name for name, field in model.model_fields.items()]


def section(title: str) -> str:
    """Return a section of the page, without the sections below it."""
    found = re.search(rf"^(#+) {re.escape(title)}.*?\n(.*?)(?=^#|\Z)", POLICY_PAGE, re.M | re.S)
    assert found, title
    return found[2]


def first_cells(title: str) -> list[str]:
    """Return the words in backticks in the first cell of each row of a section's tables."""
    rows = re.findall(r"^\| (`[^|]*) \|", section(title), re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def named(text: str) -> set[str]:
    """Return every word that stands in backticks in *text*."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    codes = re.findall(r"`([^`]+)`", prose)
    return {word for code in codes for word in re.findall(r"[\w-]+", code)}


@pytest.mark.parametrize(
    ("title", "model", "besides"),
    [
        ("Top level", PolicyModel, {"extends"}),
        ("`agency`", Agency, set()),
        ("`people`", Person, set()),
        ("`output`", Output, set()),
        ("`policy`: every fact once", Policy, set()),
        ("Keys of every kind", Entry, set()),
    ],
)
def test_a_table_names_the_keys_of_its_mapping(
    title: str, model: type[Model], besides: set[str]
) -> None:
    """Every key and nothing more; ``provisions`` of a policy and a document alike."""
    assert sorted(first_cells(title)) == sorted({*keys(model), *besides})


def test_the_page_names_the_keys_of_a_node() -> None:
    """Those that print stand in the table, in printed order; the others below it."""
    table = first_cells("Text and nodes")
    assert table == [key for key in keys(Node) if key in table]
    assert set(keys(Node)) <= named(section("Text and nodes"))


@pytest.mark.parametrize("kind", ENTRIES)
def test_the_page_names_every_kind_and_its_keys(kind: str) -> None:
    """A section each, with a line for each key."""
    own = [key for key in keys(ENTRIES[kind]) if key not in keys(Entry)]
    assert first_cells(f"`{kind}`") == own


def test_no_key_is_left_out() -> None:
    """Every key of every mapping, however deep, is on the page."""
    everywhere = {
        key
        for kind in (PolicyModel, *ENTRIES.values())
        for model in models(kind)
        for key in keys(model)
    }
    assert len(everywhere) > 80
    assert everywhere - named(POLICY_PAGE) == set()


def test_the_page_names_every_filter_and_what_it_gives() -> None:
    """The examples are true."""
    assert first_cells("Expressions") == [
        *(name for name in Scope(tgd.loads("thaigovdocs: 1\nagency: {name: ก}")).names),
        *("ref", "act"),
        *FILTERS,
    ]
    assert set(grammar.FUNCTIONS) == {"ref", "act"}
    rows = re.findall(r"^\| `\w+` \| `(\{\{ .*? \}\})` \| (.*) \|$", POLICY_PAGE, re.MULTILINE)
    assert len(rows) == len(FILTERS)
    for expression, gives in rows:
        policy = (
            "thaigovdocs: 1\nagency: {name: ก}\npeople: {a: {name: ง, position: จ}}\n"
            "signatory: a\npolicy: {subject: ข}\ndocuments:\n"
            f"  - kind: announcement\n    preamble: >-\n      ผล {expression.replace(chr(92), '')}"
        )
        [paper] = tgd.compose(tgd.loads(policy)).values()
        assert f"ผล {gives}\n" in tgd.render_text(paper)


def test_the_page_names_every_limit() -> None:
    """With its number; limits of the same number stand in lines of their own or share one."""
    shown = re.findall(
        r"^\| [^|]+ \| ([0-9,]+)(?: \w+)? \| (?:TGD\d+)? ?\|$", section("Limits"), re.M
    )
    assert {int(number.replace(",", "")) for number in shown} == set(LIMITS)
    assert len(shown) == len(LIMITS)


def test_the_page_names_every_thai_key() -> None:
    """As the reader takes them."""
    rows = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|$", section("Thai keys"), re.MULTILINE)
    assert dict(rows) == dict(ALIASES)


def test_every_dependency_has_its_reason() -> None:
    """Each in the table, and none that is not asked for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [re.match(r"[\w.-]+", each) for each in project["dependencies"]]
    page = (ROOT / "docs/explanation/dependencies.md").read_text("utf-8")
    told = re.findall(r"^\| ([\w.-]+) \|", page.partition("\nExtras:")[0], re.MULTILINE)
    assert told[0] == "package"
    assert sorted(told[1:], key=str.lower) == sorted((m[0] for m in wanted if m), key=str.lower)
