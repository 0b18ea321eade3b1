"""``thaigovdocs render``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thaigovdocs._version import __version__
from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.files import (
    FilePath,
    FolderPath,
    is_stream,
    once,
    read_issued,
    read_policy,
    write,
)
from thaigovdocs.cli.folders import font_path_option
from thaigovdocs.cli.progress import Progress
from thaigovdocs.cli.reporting import settings_of, speak, strict_option
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse
from thaigovdocs.errors import PolicyError, ThaiGovDocsError
from thaigovdocs.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from thaigovdocs.checks.settings import Settings
    from thaigovdocs.packet.making import Written

_REPORT_FORMAT = 1


@make_command(
    "render",
    short=("พิมพ์เอกสารของแฟ้มนโยบายลงโฟลเดอร์", "Write the papers of a policy file into a folder."),
    examples=(
        "thaigovdocs render policy.yaml -o out",
        "thaigovdocs render policy.yaml -o out --format pdf --only letter",
        "thaigovdocs render policy.yaml -o out --issued register.csv --strict",
        "thaigovdocs render - -o out --report - < policy.yaml",
    ),
    th="""
    พิมพ์เอกสารของแฟ้ม POLICY ลงโฟลเดอร์ และแสดงชื่อแฟ้มที่ได้

    โฟลเดอร์ที่ได้มี DOCX และ PDF ของเอกสารแต่ละฉบับ packet.pdf ซึ่งรวมทุกฉบับ
    และ manifest.json สำหรับโปรแกรมอื่น หาก POLICY เป็น - จะอ่านจากข้อมูลเข้ามาตรฐาน

    out, templates, fonts และ strict กำหนดไว้ใน [tool.thaigovdocs] ของ pyproject.toml
    หรือใน thaigovdocs.toml ของโครงการได้ ตัวเลือกในคำสั่งมาก่อน
    """,
)
@click.argument("policy", type=FilePath())
@option(
    "-o",
    "--out",
    type=FolderPath(),
    metavar="DIR",
    help="The folder; needed where the settings of the project name none.",
    th="โฟลเดอร์ที่จะเขียน ต้องระบุหากข้อกำหนดของโครงการไม่ได้ระบุไว้",
)
@option(
    "--format",
    "formats",
    metavar="FORMATS",
    help="Of docx, pdf, txt, png, svg, separated by commas.",
    th="เลือกจาก docx, pdf, txt, png, svg คั่นด้วยจุลภาค",
)
@option(
    "--only",
    multiple=True,
    metavar="ID",
    help="Print this document; may be repeated.",
    th="พิมพ์เฉพาะเอกสารนี้ ระบุได้หลายครั้ง",
)
@option(
    "--issued",
    type=FilePath(),
    metavar="CSV",
    help="Numbers and dates from the registry: a file with the columns id, number, date.",
    th="เลขที่และวันที่จากทะเบียน: แฟ้มที่มีคอลัมน์ id, number, date",
)
@option(
    "--fiscal-year",
    type=int,
    metavar="YEAR",
    help="Buddhist year instead of the file's.",
    th="ปีงบประมาณ (พ.ศ.) แทนที่ระบุในแฟ้ม",
)
@strict_option
@option(
    "--force",
    is_flag=True,
    help="Write into a folder that holds something else.",
    th="เขียนลงโฟลเดอร์ที่มีแฟ้มอื่นอยู่",
)
@option(
    "--font",
    metavar="NAME",
    help="Font family instead of the file's.",
    th="แบบอักษรแทนที่ระบุในแฟ้ม",
)
@font_path_option
@option(
    "--pdf-standard",
    default="a-2a",
    show_default=True,
    metavar="NAME",
    help="a-2a (PDF/A and PDF/UA), or a-3a to embed the policy file; a-2b and a-3b without PDF/UA.",
    th="a-2a (PDF/A และ PDF/UA) หรือ a-3a เพื่อฝังแฟ้มนโยบายไว้ด้วย ส่วน a-2b และ a-3b ไม่มี PDF/UA",
)
@option(
    "--pdf-engine",
    default="typst",
    show_default=True,
    metavar="NAME",
    help="typst, or libreoffice to convert the DOCX.",
    th="typst หรือ libreoffice ซึ่งแปลงจาก DOCX",
)
@option(
    "--templates",
    type=FolderPath(),
    metavar="DIR",
    help="DOCX templates of your own, <kind>.docx each.",
    th="โฟลเดอร์ของแม่แบบ DOCX ของท่าน ชื่อ <ชนิด>.docx",
)
@option(
    "--fixed-pages",
    is_flag=True,
    help="Fix the pages of the DOCX, with catchwords.",
    th="กำหนดหน้าของ DOCX ตายตัว พร้อมคำต่อเนื่อง",
)
@option(
    "--signed",
    is_flag=True,
    help="Print the pictures of signatures that the people of the file have.",
    th="พิมพ์ภาพลายมือชื่อของบุคคลในแฟ้ม",
)
@option(
    "--copy",
    "copies",
    multiple=True,
    metavar="KIND",
    help="Copies beside the originals: file or certified; may be repeated.",
    th="พิมพ์สำเนาไว้ข้างต้นฉบับ: file สำเนาคู่ฉบับ certified สำเนาถูกต้อง ระบุได้หลายครั้ง",
)
@option(
    "--report",
    type=FilePath(),
    metavar="FILE",
    help="Write what was done and found as JSON, after a failure, too; - is the screen.",
    th="เขียนสิ่งที่ทำและสิ่งที่พบเป็น JSON แม้ไม่สำเร็จ ใช้ - สำหรับหน้าจอ",
)
@click.pass_obj
def command(
    run: Run,
    /,
    policy: Path,
    out: Path | None,
    formats: str | None,
    only: tuple[str, ...],
    issued: Path | None,
    strict: bool | None,
    font_paths: tuple[Path, ...],
    templates: Path | None,
    report: Path | None,
    **options: Any,
) -> None:
    """Write the papers of the file POLICY into a folder, and list the files.

    The folder holds a DOCX and a PDF of each document, packet.pdf with all of them,
    and manifest.json for other programs. A POLICY named - is read from standard input.

    What out, templates, fonts and strict are for a project may stand in [tool.thaigovdocs]
    of its pyproject.toml, or in its thaigovdocs.toml; options go before it.
    """
    once(policy, issued)
    settings, folder = _settings(run, policy, out)
    try:
        written = _render(
            run,
            policy,
            folder,
            read={"issued": read_issued(issued), "fiscal_year": options.pop("fiscal_year")},
            formats=_split(formats),
            only=[id_.strip() for each in only for id_ in each.split(",")],
            strict=settings.strict if strict is None else strict,
            font_paths=font_paths or settings.fonts,
            templates=templates or settings.templates,
            **options,
        )
    except ThaiGovDocsError as error:
        if report is not None:
            write(run, _failure(error), report, is_data=True)
        raise
    run.say_findings(written.report)
    for path in () if is_stream(report) else written.files:
        run.list(path)
    if report is not None:
        write(run, _success(written), report, is_data=True)


def _settings(run: Run, policy: Path, out: Path | None) -> tuple[Settings, Path]:
    """Return what the project of *policy* asks for, and the folder for the papers."""
    settings = settings_of(policy)
    speak(run, settings)
    if settings.findings:
        raise PolicyError(findings=settings.findings)
    folder = out or settings.out
    if folder is None:
        raise WrongUse(
            "expected -o DIR, the folder for the papers", "ต้องระบุ -o DIR คือโฟลเดอร์ที่จะเขียน"
        )
    return settings, folder


def _render(
    run: Run,
    policy: Path,
    folder: Path,
    *,
    read: dict[str, Any],
    font_paths: tuple[Path, ...],
    **options: Any,
) -> Written:
    from thaigovdocs.layout.fonts import Fonts
    from thaigovdocs.packet.rendering import render

    with Progress(quiet=run.quiet) as progress:
        progress(policy.name)
        return render(
            read_policy(policy, **read),
            folder,
            fonts=Fonts(font_paths) if font_paths else None,
            progress=progress,
            **options,
        )


def _split(formats: str | None) -> list[str] | None:
    return None if formats is None else [name.strip().lower() for name in formats.split(",")]


def _success(written: Written) -> str:
    files = [str(path) for path in written.files]
    return _reported(
        written.report,
        done=True,
        folder=str(written.folder),
        files=files,
        manifest=dict(written.manifest),
    )


def _failure(error: ThaiGovDocsError) -> str:
    return _reported(
        error.findings, done=False, folder=None, files=[], manifest=None, error=str(error)
    )


def _reported(findings: Iterable[Finding], *, done: bool, **more: Any) -> str:
    """Return the report of a run as JSON text."""
    found = [*findings]
    severities = [finding.severity for finding in found]
    data = {
        "format": _REPORT_FORMAT,
        "thaigovdocs": __version__,
        "done": done,
        **more,
        "summary": {f"{each.value}s": severities.count(each) for each in Severity},
        "findings": [finding.to_dict() for finding in found],
    }
    return json.dumps(data, ensure_ascii=False, indent=2, default=dict) + "\n"
