"""``thaigovdocs new``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.ending import quoted, say
from thaigovdocs.cli.language import language_option
from thaigovdocs.cli.usage import WrongUse


@click.command("new", short_help="Write a commented policy file to start from.")
@click.argument("preset", required=False)
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("policy.yaml"),
    show_default=True,
    help="The file.",
)
@click.option("--list", "listed", is_flag=True, help="List the presets.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@language_option
def command(preset: str | None, out: Path, listed: bool, force: bool, lang: str) -> None:
    """Write the commented policy file PRESET, to be changed and rendered.

    \b
    Examples:
      thaigovdocs new --list
      thaigovdocs new letter
      thaigovdocs new disclosure -o 2570.yaml
    """
    from thaigovdocs.starters.presets import PRESETS, write_preset

    if listed:
        width = max(map(len, PRESETS))
        for each in PRESETS.values():
            papers = each.papers_th if lang == "th" else each.papers
            click.echo(f"{each.name:{width}}  {papers}")
        return
    if preset is None:
        known = ", ".join(PRESETS)
        raise WrongUse(f"expected a preset: {known}", f"ต้องระบุชื่อแม่แบบ: {known}")
    path = write_preset(preset, out, force=force)
    click.echo(path)
    say(_next_steps(path, lang))


def _next_steps(path: Path, lang: str) -> str:
    schema = quoted(path.with_name("policy-file.schema.json"))
    render = f"thaigovdocs render {quoted(path)} -o out"
    write = f"thaigovdocs schema > {schema}"
    if lang == "th":
        return (
            f"\nหน่วยงานและบุคคลในแฟ้มเป็นเรื่องสมมติ แก้ {path} เป็นของท่าน แล้วสั่ง\n  {render}\n"
            f"ให้โปรแกรมแก้ไขข้อความช่วยตรวจระหว่างพิมพ์\n  {write}"
        )
    return (
        f"\nits agency and people are invented: put yours into {path}, then run\n  {render}\n"
        f"to have your editor check while you write\n  {write}"
    )
