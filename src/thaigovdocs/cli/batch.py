"""``thaigovdocs batch``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.ending import FAULTS, INTERRUPTED
from thaigovdocs.cli.files import FilePath, FolderPath
from thaigovdocs.cli.folders import font_path_option
from thaigovdocs.cli.progress import Rate
from thaigovdocs.cli.reporting import settings_of, speak, strict_option
from thaigovdocs.cli.run import Run
from thaigovdocs.errors import PolicyError, ThaiGovDocsError

if TYPE_CHECKING:
    from thaigovdocs.batches.starting import Batch

_MINUTE = 60


@make_command(
    "batch",
    short=(
        "พิมพ์เอกสารชุดเดียวกันให้หน่วยงานทุกแถวในตาราง",
        "Write the papers of a policy file once for each row of a table.",
    ),
    examples=(
        "thaigovdocs batch base.yaml rows.xlsx -o out",
        "thaigovdocs batch base.yaml rows.csv -o out --name '{agency.code}' --report report.csv",
        "thaigovdocs batch base.yaml rows.xlsx -o out --resume",
    ),
    th="""
    พิมพ์เอกสารของแฟ้ม BASE ให้ทุกแถวของ ROWS แถวละหนึ่งโฟลเดอร์

    ROWS เป็น CSV, XLSX หรือ JSON บรรทัดละแถว หัวตารางเป็นคีย์ของแฟ้มนโยบาย เช่น agency.name
    หรือชื่อที่ rows: ใน BASE อธิบายไว้ ช่องว่างใช้ค่าของ BASE ทุกหัวตารางและทุกแถวตรวจก่อนพิมพ์
    แถวที่ผิดไม่ทำให้แถวอื่นหยุด index.csv ในโฟลเดอร์มีรายการแฟ้มทั้งหมดสำหรับทะเบียน
    """,
)
@click.argument("base", type=FilePath())
@click.argument("rows", type=FilePath())
@option(
    "-o",
    "--out",
    type=FolderPath(),
    required=True,
    metavar="DIR",
    help="The folder for the folders of the rows.",
    th="โฟลเดอร์ที่จะเก็บโฟลเดอร์ของทุกแถว",
)
@option(
    "--name",
    metavar="PATTERN",
    help="Name of a row's folder, with heads in braces: '{code} {agency.name}'; else its number.",
    th="ชื่อโฟลเดอร์ของแต่ละแถว มีหัวตารางในวงเล็บปีกกา เช่น '{รหัส}' หากไม่ระบุใช้เลขแถว",
)
@option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes print; one a processor when left out.",
    th="จำนวนโปรเซสที่พิมพ์พร้อมกัน หากไม่ระบุใช้เท่าจำนวนหน่วยประมวลผล",
)
@option(
    "--resume",
    is_flag=True,
    help="Leave alone what an earlier run has made of the same row.",
    th="ไม่พิมพ์ซ้ำแถวที่พิมพ์ไว้แล้วและไม่เปลี่ยน",
)
@option(
    "--report",
    type=FilePath(),
    metavar="FILE",
    help="Write what became of every row as CSV, or as JSON if it is named so.",
    th="เขียนผลของทุกแถวเป็น CSV หรือ JSON ตามนามสกุล",
)
@option(
    "--zip",
    is_flag=True,
    help="Pack all packets into packets.zip, too.",
    th="รวมทุกชุดเป็น packets.zip ด้วย",
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
    "--merge/--no-merge",
    default=True,
    help="Add packet.pdf, all papers of a row, or leave it out.",
    th="เพิ่ม packet.pdf ซึ่งรวมทุกฉบับของแถว หรือไม่เพิ่ม",
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
    "--templates",
    type=FolderPath(),
    metavar="DIR",
    help="DOCX templates of your own, <kind>.docx each.",
    th="โฟลเดอร์ของแม่แบบ DOCX ของท่าน ชื่อ <ชนิด>.docx",
)
@click.pass_obj
def command(
    run: Run,
    /,
    base: Path,
    rows: Path,
    out: Path,
    formats: str | None,
    only: tuple[str, ...],
    strict: bool | None,
    font_paths: tuple[Path, ...],
    templates: Path | None,
    **options: Any,
) -> None:
    """Write the papers of the policy file BASE once for each row of ROWS, a folder a row.

    ROWS is a CSV file, a workbook (XLSX), or JSON lines. Its heads are keys of the policy
    such as agency.name, or names that rows: of BASE explains; an empty cell keeps what
    BASE says. All heads and rows are checked before the first paper is written, and a row
    that is wrong stops no other. index.csv in the folder lists the files for the registry.
    """
    from thaigovdocs.batches.starting import batch
    from thaigovdocs.layout.fonts import Fonts

    settings = settings_of(base)
    speak(run, settings)
    if settings.findings:
        raise PolicyError(findings=settings.findings)
    folders = font_paths or settings.fonts
    if formats is not None:
        options["formats"] = [name.strip().lower() for name in formats.split(",")]
    with Rate(_words(run), quiet=run.quiet) as progress:
        results = batch(
            base,
            rows,
            out,
            only=[id_.strip() for each in only for id_ in each.split(",")],
            strict=settings.strict if strict is None else strict,
            fonts=Fonts(folders) if folders else None,
            templates=templates or settings.templates,
            progress=progress,
            **options,
        )
        run.say_findings(results.report)
        _follow(run, results, out)


def _follow(run: Run, results: Batch, out: Path) -> None:
    """Say what becomes of each row, and in the end of all.

    Raises:
        SystemExit: a row failed, or somebody stopped it.
    """
    counts: Counter[str] = Counter()
    said: set[Hashable] = set()
    try:
        for result in results:
            counts[result.status] += 1
            # What is wrong with the base is so in every row; the report has all.
            fresh = [each for each in result.report if each.mistake not in said]
            said.update(each.mistake for each in fresh)
            run.say_findings(fresh)
    except KeyboardInterrupt:
        results.close()
        _stopped(run, counts, results.count)
        raise SystemExit(INTERRUPTED) from None
    except ThaiGovDocsError:
        _stopped(run, counts, results.count)
        raise
    run.list(_summed(run, counts, out))
    if counts["failed"]:
        raise SystemExit(FAULTS)


def _summed(run: Run, counts: Counter[str], out: Path) -> str:
    made, kept, failed = (counts[name] for name in ("made", "kept", "failed"))
    thai = f"{out}: พิมพ์ {made:,} ชุด ของเดิม {kept:,} ชุด ไม่สำเร็จ {failed:,} แถว"
    return run.of(thai, f"{out}: {made:,} printed, {kept:,} kept, {failed:,} failed")


def _stopped(run: Run, counts: Counter[str], count: int) -> None:
    """Say how far it came, and how to go on."""
    done = counts["made"] + counts["kept"]
    run.say(
        run.of(
            f"หยุดที่ {done:,} จาก {count:,} แถว ชุดที่พิมพ์แล้วอยู่ครบทุกแฟ้ม สั่งคำสั่งเดิมพร้อม --resume เพื่อพิมพ์ต่อ",
            f"stopped at {done:,} of {count:,} rows; every packet that was printed is whole: "
            "give the same command with --resume to go on",
        )
    )


def _words(run: Run) -> Any:
    """Return what gives the line of progress."""

    def words(stage: str, done: int, count: int, rate: float, left: float) -> str:
        what = {
            "check": run.of("ตรวจแถว", "checking rows"),
            "print": run.of("พิมพ์", "printing"),
        }[stage]
        time_left = f"{int(left) // _MINUTE}:{int(left) % _MINUTE:02}"
        return run.of(
            f"{what} {done:,}/{count:,} · {rate:.1f} แถวต่อวินาที · เหลือ {time_left}",
            f"{what} {done:,}/{count:,} · {rate:.1f} rows/s · {time_left} left",
        )

    return words
