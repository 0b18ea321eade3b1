"""``thaigovdocs new``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.command import option
from thaigovdocs.cli.completing import complete_presets
from thaigovdocs.cli.ending import give, give_text, quoted
from thaigovdocs.cli.files import FilePath, is_stream
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.usage import WrongUse


@make_command(
    "new",
    short=("เขียนแฟ้มนโยบายตั้งต้นพร้อมคำอธิบาย", "Write a commented policy file to start from."),
    examples=(
        "thaigovdocs new --list",
        "thaigovdocs new letter",
        "thaigovdocs new disclosure -o 2570.yaml",
    ),
    th="เขียนแฟ้มนโยบาย PRESET พร้อมคำอธิบาย สำหรับแก้ไขและสั่งพิมพ์",
)
@click.argument("preset", required=False, shell_complete=complete_presets)
@option(
    "-o",
    "--out",
    type=FilePath(),
    default=Path("policy.yaml"),
    show_default=True,
    metavar="FILE",
    help="The file; - is the screen.",
    th="แฟ้มที่จะเขียน ใช้ - สำหรับหน้าจอ",
)
@option("--list", "listed", is_flag=True, help="List the presets.", th="แสดงแม่แบบทั้งหมด")
@option("--force", is_flag=True, help="Replace a file that is there.", th="เขียนทับแฟ้มที่มีอยู่แล้ว")
@click.pass_obj
def command(run: Run, preset: str | None, out: Path, listed: bool, force: bool) -> None:
    """Write the commented policy file PRESET, to be changed and rendered."""
    from thaigovdocs.starters.presets import new, preset_text, presets

    known = presets()
    if listed:
        width = max(map(len, known))
        for each in known.values():
            give(f"{each.name:{width}}  {run.of(each.papers_th, each.papers)}")
        return
    if preset is None:
        names = ", ".join(known)
        raise WrongUse(f"expected a preset: {names}", f"ต้องระบุชื่อแม่แบบ: {names}")
    if is_stream(out):
        give_text(preset_text(preset))
        return
    path = new(preset, out, force=force)
    run.list(path)
    run.say(_next_steps(path, run))


def _next_steps(path: Path, run: Run) -> str:
    render = f"thaigovdocs render {quoted(path)} -o out"
    write = f"thaigovdocs schema -o {quoted(path.with_name('policy-file.schema.json'))}"
    return run.of(
        f"\nหน่วยงานและบุคคลในแฟ้มเป็นเรื่องสมมติ แก้ {path} เป็นของท่าน แล้วสั่ง\n  {render}\n"
        f"ให้โปรแกรมแก้ไขข้อความช่วยตรวจระหว่างพิมพ์\n  {write}",
        f"\nits agency and people are invented: put yours into {path}, then run\n  {render}\n"
        f"to have your editor check while you write\n  {write}",
    )
