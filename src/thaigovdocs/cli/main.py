"""The group ``thaigovdocs`` and the way every command ends."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import NoReturn

import click

from thaigovdocs._version import __version__
from thaigovdocs.cli.ending import USAGE, ending_of, say
from thaigovdocs.cli.language import language_of
from thaigovdocs.cli.usage import WrongUse, in_thai

# A command is a short process that makes many objects and few cycles: collecting as often
# as Python does by itself costs a quarter of its time.
_OBJECTS_BEFORE_COLLECTING = 200_000

_COMMANDS = (
    "render",
    "check",
    "explain",
    "roll",
    "diff",
    "new",
    "demo",
    "templates",
    "schema",
    "fonts",
)


class _Commands(click.Group):
    """The commands, each imported when it is asked for: ``--version`` stays fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return the command *cmd_name*, or ``None``."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(f"thaigovdocs.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* start with; suggest the nearest for a slip."""
        from difflib import get_close_matches

        if args[0] not in _COMMANDS and not args[0].startswith("-"):
            near = get_close_matches(args[0], _COMMANDS, 1) or [", ".join(_COMMANDS)]
            raise WrongUse(
                f"expected the command {near[0]}, found '{args[0]}'",
                f"ต้องเป็นคำสั่ง {near[0]} แต่พบ '{args[0]}'",
                ctx,
            )
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="thaigovdocs", message="%(prog)s %(version)s")
def group() -> None:
    """Official Thai documents in DOCX and PDF from one policy file.

    เอกสารราชการเป็น DOCX และ PDF จากแฟ้มนโยบายแฟ้มเดียว

    Start with: thaigovdocs demo

    Exit codes: 0 done, 1 the file is at fault, 2 wrong use, 3 the machine lacks something.
    """


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit.

    Args:
        arguments: those of the process when ``None``.
    """
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING)
    given = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page shows an escape rather than stopping the run.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    try:
        group.main(given, prog_name="thaigovdocs", standalone_mode=False)
    except SystemExit:  # click ends so when nobody reads on: thaigovdocs schema | head
        raise
    except click.ClickException as error:
        error.show()
        if language_of(given) == "th":
            say(in_thai(error))
        sys.exit(USAGE)
    except BaseException as error:
        sys.exit(ending_of(error, language_of(given)))
    finally:
        gc.freeze()  # Python would look at every object once more before it ends: 0.1 s
    sys.exit(0)
