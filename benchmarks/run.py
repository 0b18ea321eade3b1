"""Measure this package beside its peers, in one run; print medians and ratios.

python benchmarks/run.py [--node-modules DIR] [--rounds N] [--write]
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import pickle
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from pathlib import Path

import thaigovdocs as tgd
from inputs import policy
from registers import paper, register_policy, write_register

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "explanation" / "benchmarks.md"
OURS = "thaigovdocs"
LIMIT = 90.0  # seconds: nobody waits longer for one paper
LAUNCHER = """
import os, resource, signal, subprocess, sys, time
start, nowhere = time.perf_counter(), subprocess.DEVNULL
running = subprocess.Popen(sys.argv[2:], stdout=nowhere, stderr=nowhere, start_new_session=True)
try:
    running.wait(float(sys.argv[1]))
except subprocess.TimeoutExpired:
    os.killpg(running.pid, signal.SIGKILL)
code, spent = running.wait(), time.perf_counter() - start
print(spent, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, code)
"""
PROGRAM = "import sys; from thaigovdocs.cli import main; sys.argv[0] = 'thaigovdocs'; main()"


@dataclass(frozen=True)
class Row:
    """One line of the table: what was done, by whom, how long it took (milliseconds)."""

    task: str
    who: str
    median: float


def timed(call: Callable[[], object], *, rounds: int, warm: int = 3) -> float:
    """Return the median of *rounds* calls in milliseconds, after *warm* that do not count."""
    for _ in range(warm):
        call()
    gc.collect()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def process(command: list[str], *, rounds: int, cwd: Path | None = None) -> float:
    """Return the median wall time of a whole process, in milliseconds.

    Its byte code is on disk from the first round on, as for anybody who runs it twice.
    """

    def run() -> None:
        subprocess.run(command, check=True, cwd=cwd, env=environment(), capture_output=True)

    return timed(run, rounds=rounds, warm=1)


def environment() -> dict[str, str]:
    """Return the environment of a process whose byte code may be written."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def program(*arguments: str) -> list[str]:
    """Return the command line of this package."""
    return [sys.executable, "-c", PROGRAM, *arguments]


def once(command: list[str]) -> tuple[float, float]:
    """Run a long process once; return its wall time in milliseconds and its peak in MiB.

    The peak is that of the largest process that it starts and waits for.  One that needs
    longer than ``LIMIT`` is stopped there.  A small process starts it: Linux counts the
    memory of the parent at the start as the child's own.
    """
    told = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, str(LIMIT), *command],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        text=True,
    )
    spent, peak, code = told.stdout.split()
    if int(code) and int(code) != -signal.SIGKILL:
        raise SystemExit(f"{command[-1]}: expected a process that ends well")
    return float(spent) * 1000, float(peak) / 1024


def papers(*, clauses: int, repeat: int = 1, number: int = 1) -> dict[str, tgd.Document]:
    """Return a letter and an announcement of *clauses* clauses."""
    mapping = policy(clauses=clauses, repeat=repeat, number=number)
    return dict(tgd.compose(tgd.PolicyFile.from_dict(mapping)))


def docx_rows(rounds: int, modules: Path | None, folder: Path) -> list[Row]:
    """Fill the announcement of 60 clauses: here, with docxtpl, with the engines of Node."""
    from docxtpl import DocxTemplate

    from thaigovdocs.resources import templates_folder
    from thaigovdocs.writers.docx.context import template_context

    task = "DOCX, announcement of 60 clauses, warm"
    document = papers(clauses=60)["announcement"]
    template = templates_folder() / "docx" / "title.docx"
    context = {"doc": template_context(document)}

    def usual() -> None:
        filled = DocxTemplate(template)
        filled.render(context, autoescape=True)
        filled.save(BytesIO())

    rows = [
        Row(task, OURS, timed(lambda: tgd.render_docx(document), rounds=rounds * 4)),
        Row(task, "docxtpl, the same template", timed(usual, rounds=rounds)),
    ]
    return rows + node_rows(task, document, template, rounds, modules, folder)


def node_rows(
    task: str,
    document: tgd.Document,
    template: Path,
    rounds: int,
    modules: Path | None,
    folder: Path,
) -> list[Row]:
    """Fill the same words with docxtemplater and easy-template-x, where they are."""
    if modules is None or shutil.which("node") is None:
        print(
            "left out: docxtemplater, easy-template-x (no Node, or no --node-modules)",
            file=sys.stderr,
        )
        return []
    from thaigovdocs.thai.spans import plain

    loop = folder / "loop.docx"
    loop.write_bytes(with_loop(template.read_bytes()))
    data = folder / "data.json"
    body = [{"label": plain(b.label), "text": plain(b.text)} for b in document.body]
    data.write_text(json.dumps({"body": body}, ensure_ascii=False), encoding="utf-8")
    command = ["node", str(HERE / "peers.mjs"), str(loop), str(data), str(folder), str(rounds)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=modules)
    print(done.stderr, end="", file=sys.stderr)
    medians = json.loads(done.stdout)
    for name in medians:
        check_text(folder / f"{name}.docx", [f"{each['label']} {each['text']}" for each in body])
    return [Row(task, name, median) for name, median in medians.items()]


def check_text(path: Path, lines: list[str]) -> None:
    """Stop when a peer's file lacks a line: what is not printed is quickly done."""
    with zipfile.ZipFile(path) as package:
        document = package.read("word/document.xml").decode()
    text = unescape(re.sub("<[^>]+>", "", document))
    missing = [line for line in lines if line not in text]
    if missing:
        raise SystemExit(f"{path.name}: expected every clause, found none such as {missing[0]!r}")


def with_loop(package: bytes) -> bytes:
    """Return the package with a body of one loop, in the tags of the engines of Node."""
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text in ("{#body}", "{label} {text}", "{/body}")
    )
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                text = content.decode()
                start = text.index("<w:body>") + len("<w:body>")
                end = text.rindex("<w:sectPr")
                content = (text[:start] + paragraphs + text[end:]).encode()
            elif name.startswith(("word/header", "word/footer")):
                content = b"".join(
                    part
                    for part in (
                        content[: content.index(b"<w:p")],
                        b"<w:p/>",
                        content[content.rindex(b"</w:") :],
                    )
                )
            target.writestr(name, content)
    return out.getvalue()


def pdf_rows(rounds: int, folder: Path) -> list[Row]:
    """Draw about five pages; every round has words never seen before."""
    task = "PDF, five pages of Thai, warm"
    documents = [papers(clauses=30, repeat=2, number=n)["announcement"] for n in range(rounds + 3)]
    pages = tgd.lay_out(documents[0]).page_count
    print(f"the PDF has {pages} pages", file=sys.stderr)
    waiting = iter(documents[1:] + documents[:1])
    rows = [Row(task, OURS, timed(lambda: tgd.render_pdf(next(waiting)), rounds=rounds, warm=2))]
    if shutil.which("soffice") is None:
        print("left out: LibreOffice (no soffice)", file=sys.stderr)
        return rows
    source = folder / "five.docx"
    source.write_bytes(tgd.render_docx(documents[0]))
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/lo",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(source),
    ]
    rows.append(Row(task, "LibreOffice, one file a process", process(command, rounds=5)))
    return rows


def process_rows(folder: Path, rounds: int = 9) -> list[Row]:
    """Letter and announcement as DOCX and PDF, as a whole process."""
    from thaigovdocs.writers.docx.context import template_context

    task = "letter and announcement, DOCX and PDF, whole process"
    policy_file = folder / "policy.yaml"
    policy_file.write_text(json.dumps(policy(clauses=30), ensure_ascii=False), encoding="utf-8")
    ours = program("render", str(policy_file), "-o", str(folder / "out"))
    rows = [Row(task, OURS, process(ours, rounds=rounds))]
    if shutil.which("soffice") is None:
        return rows
    contexts = {}
    for kind, document in papers(clauses=30).items():
        shutil.copy(template_of(kind), folder / f"{kind}.docx")
        contexts[kind] = {"doc": template_context(document)}
    (folder / "contexts.pickle").write_bytes(pickle.dumps(contexts))
    usual = [sys.executable, str(HERE / "docxtpl_process.py"), str(folder)]
    return [*rows, Row(task, "docxtpl, then LibreOffice", process(usual, rounds=5))]


def clause_rows(rounds: int) -> list[Row]:
    """Compose and fill an announcement of 500 clauses; docxtpl is given words that are ready."""
    from docxtpl import DocxTemplate

    from thaigovdocs.resources import templates_folder
    from thaigovdocs.writers.docx.context import template_context

    task = "DOCX, announcement of 500 clauses, warm"
    # The clauses are grouped by five, so 500 of them take a hundred headings.
    file = tgd.PolicyFile.from_dict(policy(clauses=600))
    document = tgd.compose(file, only=["announcement"])["announcement"]
    context = {"doc": template_context(document)}

    def ours() -> None:
        tgd.render_docx(tgd.compose(file, only=["announcement"])["announcement"])

    def usual() -> None:
        filled = DocxTemplate(templates_folder() / "docx" / "title.docx")
        filled.render(context, autoescape=True)
        filled.save(BytesIO())

    return [
        Row(task, OURS, timed(lambda: tgd.render_docx(document), rounds=rounds)),
        Row(task, "docxtpl, the same template", timed(usual, rounds=max(1, rounds // 5))),
        Row(f"{task}, with composing", OURS, timed(ours, rounds=rounds)),
    ]


def check_rows(letters: int, folder: Path, *, rounds: int = 5) -> list[Row]:
    """Check a text of *letters* letters as a whole process; nobody else checks such papers."""
    text = folder / "long.txt"
    text.write_text(paper(letters), encoding="utf-8")
    task = f"check of {letters // 2000:,} pages of text, whole process"
    return [Row(task, OURS, process(program("check", str(text)), rounds=rounds))]


def template_of(kind: str) -> Path:
    """Return the template that papers of *kind* are printed with."""
    from thaigovdocs.resources import templates_folder

    own = templates_folder() / "docx" / f"{kind}.docx"
    return own if own.exists() else own.with_name("title.docx")


def register_rows(count: int, folder: Path) -> tuple[list[Row], list[Row]]:
    """Print a log of *count* rows, each once as a whole process; time and peak memory."""
    from thaigovdocs.writers.docx.context import template_context

    write_register(folder / "log.csv", count)
    source = folder / "register.yaml"
    source.write_text(json.dumps(register_policy(), ensure_ascii=False), encoding="utf-8")
    kind = "publication-log"
    shutil.copy(template_of(kind), folder / f"{kind}.docx")
    document = tgd.compose(tgd.load(source))[kind]
    (folder / "context.pickle").write_bytes(pickle.dumps({"doc": template_context(document)}))
    out = folder / "register"
    asked = ("render", str(source), "-o", str(out), "--force", "--format")
    script = str(HERE / "registers.py")
    runs = {
        f"log of {count:,} rows, DOCX, whole process": [
            (OURS, program(*asked, "docx")),
            ("docxtpl, its part: fill", [sys.executable, script, "docxtpl", str(folder)]),
            ("python-docx, a bare table", [sys.executable, script, "python-docx", str(folder)]),
        ],
        f"log of {count:,} rows, PDF, whole process": [(OURS, program(*asked, "pdf"))],
    }
    if shutil.which("soffice"):
        filled = folder / f"{kind}-filled.docx"
        filled.write_bytes(tgd.render_docx(document))
        profile = f"-env:UserInstallation=file://{folder}/lo"
        convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir"]
        *_, last = runs.values()
        last.append(("LibreOffice, from that DOCX", [*convert, str(folder), str(filled)]))
    times, memories = [], []
    for task, commands in runs.items():
        for who, command in commands:
            spent, peak = once(command)
            shown = who if spent < LIMIT * 1000 else f"{who}; stopped, not done"
            times.append(Row(task, shown, spent))
            if shown == who:  # what a stopped process started is not counted
                memories.append(Row(f"peak, {task}", who, peak))
    return times, memories


def import_rows() -> list[Row]:
    """Import the package in a process of its own; the bare interpreter is taken off."""
    task = "import"
    bare = process([sys.executable, "-c", "pass"], rounds=15)
    rows = []
    for who, module in ((OURS, "thaigovdocs"), ("docxtpl", "docxtpl")):
        whole = process([sys.executable, "-c", f"import {module}"], rounds=15)
        rows.append(Row(task, who, whole - bare))
    return rows


def packet_rows(count: int, folder: Path) -> tuple[list[Row], list[Row]]:
    """Make *count* packets, half in each of two processes, then in one; time and memory."""
    task = f"{count:,} packets (letter and announcement, DOCX), two processes"
    times, memories = [], []
    for who, name in (("ours", OURS), ("docxtpl", "docxtpl, its part: fill and write")):
        half = count // 2
        start = time.perf_counter()
        running = [packets(who, first, half, folder / f"{who}-{first}") for first in (0, half)]
        for process_ in running:
            process_.communicate()
            if process_.returncode:
                raise SystemExit(f"the packets of {who} were not made")
        times.append(Row(task, name, (time.perf_counter() - start) * 1000))
        alone = packets(who, 0, count, folder / f"{who}-alone").communicate()[0]
        measured = json.loads(alone)
        for at, key in ((100, "settled"), (count, "end")):
            memories.append(Row(f"memory after {at:,} packets", name, measured[key]))
    return times, sorted(memories, key=lambda row: int(row.task.split()[2].replace(",", "")))


def packets(who: str, first: int, count: int, folder: Path) -> subprocess.Popen[str]:
    """Start a process that makes packets."""
    command = [sys.executable, str(HERE / "packets.py"), who, str(first), str(count), str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def memory_table(rows: list[Row]) -> str:
    """Return the memory as a Markdown table."""
    lines = ["| | by | MiB |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {row.task} | {row.who} | {row.median:.0f} |" for row in rows)])


def table(rows: list[Row]) -> str:
    """Return the rows as a Markdown table, each peer as a ratio to this package."""
    ours = {row.task: row.median for row in rows if row.who == OURS}
    lines = ["| task | by | median, ms | ratio |", "|---|---|---|---|"]
    for row in rows:
        ratio = "1" if row.who == OURS else f"{row.median / ours[row.task]:.1f}"
        lines.append(f"| {row.task} | {row.who} | {row.median:.2f} | {ratio} |")
    return "\n".join(lines)


def page(text: str) -> str:
    """Return the page of the docs that holds the table."""
    machine = (
        f"{os.cpu_count()} processors ({platform.machine()}), Python {platform.python_version()}"
    )
    return (
        "# Benchmarks\n\n"
        f"Measured in one run on {machine}, by `python benchmarks/run.py --write`.\n"
        "A ratio of 10 means that the peer took ten times as long.\n\n" + text + "\n\n"
        "- Warm: in a process that has done the same before; the words of every PDF are new.\n"
        "- docxtpl fills the template that this package fills, the usual way: open, render, save.\n"
        "- The engines of Node fill the same clauses into a loop of one paragraph, without head, "
        "styles per level or signature: less than the others do.\n"
        "- LibreOffice converts the same document, one process a file, its profile made before.\n"
        "- A packet is read from YAML text, composed, rendered and written with its manifest; "
        "docxtpl is given words that are ready and only fills and writes.\n"
        "- A log is read from CSV, every row different; it is rendered with its checks, "
        "packet.pdf and manifest. docxtpl is given words that are ready; python-docx draws a bare "
        "table without widths or a head that is repeated; LibreOffice converts the DOCX.\n"
        "- Memory is the peak of a process, or that of one process which makes all the packets.\n"
        "- Checking has no peer: no other program known to us checks such papers.\n"
        "- Whole processes and imports have their byte code on disk, as after the first use; "
        "where it may not be written (`PYTHONDONTWRITEBYTECODE`), they take longer.\n"
    )


def main() -> None:
    """Run every measurement."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--node-modules", type=Path, help="folder that holds node_modules")
    parser.add_argument("--rounds", type=int, default=25)
    parser.add_argument("--packets", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=5000, help="of the log")
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = docx_rows(options.rounds, options.node_modules, folder)
        rows += pdf_rows(options.rounds, folder)
        rows += clause_rows(options.rounds)
        rows += process_rows(folder)
        rows += check_rows(400_000, folder)
        long, peaks = register_rows(options.rows, folder)
        rows += long
        rows += import_rows()
        times, memories = packet_rows(options.packets, folder)
    text = f"{table([*rows, *times])}\n\n{memory_table([*peaks, *memories])}"
    print(text)
    if options.write:
        PAGE.write_text(page(text), encoding="utf-8")


if __name__ == "__main__":
    main()
