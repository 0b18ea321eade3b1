"""``thaigovdocs demo``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.ending import give, quoted, say, say_findings
from thaigovdocs.cli.language import language_option
from thaigovdocs.cli.progress import Progress


@click.command("demo", short_help="Render a worked example, with nothing to prepare.")
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path("thaigovdocs-demo"),
    show_default=True,
    help="The folder.",
)
@click.option("--force", is_flag=True, help="Replace a policy file that you changed, too.")
@language_option
def command(out: Path, force: bool, lang: str) -> None:
    """Render the letter and the announcement of an invented province.

    \b
    Examples:
      thaigovdocs demo
      thaigovdocs demo -o example

    The folder then holds the policy file, to be changed and rendered again, and
    the papers in a folder "papers".
    """
    from thaigovdocs.starters.demo import write_demo

    with Progress() as progress:
        demo = write_demo(out, force=force, progress=progress)
    say_findings([*demo.packet.report], lang)
    for path in (demo.policy, *demo.packet.files):
        give(path)
    first = next(path for path in demo.packet.files if path.name == "packet.pdf")
    again = f"thaigovdocs render {quoted(demo.policy)} -o {quoted(demo.packet.folder)}"
    if lang == "th":
        say(f"\nเปิดดูเอกสารทั้งชุดที่ {first}\nแก้ไข {demo.policy} แล้วสั่งอีกครั้งด้วย\n  {again}")
    else:
        say(f"\nopen {first} to see all papers\nchange {demo.policy}, then run\n  {again}")
