"""The group ``thaigovdocs`` and the way every command ends."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

from thaigovdocs._version import __version__
from thaigovdocs.cli.command import Group, Option
from thaigovdocs.cli.completing import COMPLETE_VARIABLE, register
from thaigovdocs.cli.ending import USAGE, ending_of, say
from thaigovdocs.cli.installed import is_any_installed
from thaigovdocs.cli.language import environment_language, language_of
from thaigovdocs.cli.memory import tune
from thaigovdocs.cli.run import Run
from thaigovdocs.cli.streams import open_streams
from thaigovdocs.cli.usage import in_english, in_thai

if TYPE_CHECKING:
    from thaigovdocs.checks.settings import Settings

COMMANDS = (
    "render",
    "batch",
    "check",
    "mend",
    "recognize",
    "explain",
    "adopt",
    "roll",
    "diff",
    "studio",
    "new",
    "demo",
    "templates",
    "schema",
    "fonts",
    "mcp",
    "completion",
)


class _Commands(Group):
    """The commands, each imported when it is asked for: ``--version`` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command *cmd_name*, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"thaigovdocs.cli.{cmd_name}").command
        return command


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"thaigovdocs {__version__}")
        ctx.exit()


@click.group(
    "thaigovdocs",
    cls=_Commands,
    context_settings={"max_content_width": 100},
    th="""
    พิมพ์หนังสือราชการเป็น DOCX และ PDF จากแฟ้มนโยบายแฟ้มเดียว และตรวจหนังสือที่มีอยู่แล้ว

    เริ่มต้นด้วย: thaigovdocs demo

    \b
    รหัสเมื่อจบ:
      0  สำเร็จ
      1  มีข้อผิดพลาดในแฟ้ม
      2  ใช้คำสั่งไม่ถูกต้อง
      3  เครื่องขาดสิ่งที่ต้องใช้
    """,
)
@click.option(
    "-V",
    "--version",
    cls=Option,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version and end.",
    th="แสดงรุ่นของโปรแกรมแล้วจบ",
)
@click.option(
    "--kinds",
    "folders",
    cls=Option,
    multiple=True,
    type=click.Path(exists=True, file_okay=False),
    metavar="DIR",
    help="Kinds of your own: a folder of <kind>.yaml files.",
    th="ชนิดหนังสือของหน่วยงานเอง: โฟลเดอร์ที่มีแฟ้ม <ชนิด>.yaml",
)
@click.pass_context
def group(context: click.Context, folders: tuple[str, ...]) -> None:
    """Official Thai documents in DOCX and PDF from one policy file.

    Start with: thaigovdocs demo

    \b
    Exit codes:
      0  done
      1  the file is at fault
      2  wrong use
      3  the machine lacks something
    """
    context.ensure_object(Run).kinds = _know_kinds(folders)


def _know_kinds(folders: tuple[str, ...]) -> tuple[str, ...]:
    """Know the kinds of *folders*, else those of ``[tool.thaigovdocs] kinds``; return them."""
    from pathlib import Path

    from thaigovdocs.checks.settings_file import NAMES

    here = Path.cwd()
    if is_any_installed():
        from thaigovdocs.checks.installed import use_installed

        use_installed()
    if any((folder / name).is_file() for folder in (here, *here.parents) for name in NAMES):
        from thaigovdocs.checks.settings_file import find_settings

        settings = find_settings(here)
        folders = folders or tuple(map(str, settings.kinds))
        _know_own(settings)
    if folders:
        from thaigovdocs.documents.own_kinds import use_kinds

        for folder in folders:
            use_kinds(folder)
    return folders


def _know_own(settings: Settings) -> None:
    """Know the acts and rules of an agency's own."""
    if settings.acts:
        from thaigovdocs.policy.loading.own_files import use_acts

        for path in settings.acts:
            use_acts(path)
    if settings.rules:
        from thaigovdocs.checks.own_rules import use_rules

        for path in settings.rules:
            use_rules(path)


def run(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit.

    Args:
        arguments: those of the process when ``None``.
    """
    tune()
    open_streams()
    given = sys.argv[1:] if arguments is None else arguments
    call = Run(language_of(given) or environment_language(os.environ))
    if os.environ.get(COMPLETE_VARIABLE):
        register()
    try:
        group.main(given, prog_name="thaigovdocs", standalone_mode=False, obj=call)
    except SystemExit:  # click ends so when nobody reads on: thaigovdocs schema | head
        raise
    except click.ClickException as error:
        say(in_thai(error) if call.lang == "th" else in_english(error))
        sys.exit(USAGE)
    except BaseException as error:
        sys.exit(ending_of(error, call.lang))
    finally:
        gc.freeze()  # Python would look at every object once more before it ends: 0.1 s
    sys.exit(0)
