"""Commands that speak Thai and English: help, options, and the options that all of them take."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import click

from thaigovdocs.cli.language import LANGUAGES
from thaigovdocs.cli.run import Run, run_of
from thaigovdocs.cli.usage import WrongUse

_EXTRA_TH = (("[default: ", "[ค่าปริยาย: "), ("; default: ", "; ค่าปริยาย: "), ("required]", "ต้องระบุ]"))
_USAGE_TH = {"[OPTIONS]": "[ตัวเลือก]", "[COMMAND] [ARGS]...": "[คำสั่ง] ..."}
_SHORT = 200  # letters of a line about a command: none is cut


class Option(click.Option):
    """An option whose help stands in both languages.

    Args:
        th: its help in Thai; ``help`` is the English one.
    """

    def __init__(self, *args: Any, th: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.th = th

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return names and help, in the language of the call."""
        record = super().get_help_record(ctx)
        if record is None or run_of(ctx).lang != "th":
            return record
        names, words = record
        extra = words.removeprefix(self.help or "")
        for english, thai in _EXTRA_TH:
            extra = extra.replace(english, thai)
        return names, f"{self.th}{extra}"


def option(*names: str, th: str, **attributes: Any) -> Callable[[Any], Any]:
    """Give a command an option; ``help`` in English, *th* in Thai."""
    return click.option(*names, cls=Option, th=th, **attributes)


class _Bilingual(click.Command):
    """A command whose help stands in both languages.

    Args:
        short: what it does in a line, in Thai and English.
        th: the help in Thai; the docstring of the function is the English one.
        examples: lines of both; they stand after the first paragraph.
    """

    def __init__(
        self,
        *args: Any,
        short: tuple[str, str] = ("", ""),
        th: str = "",
        examples: tuple[str, ...] = (),
        **kwargs: Any,
    ) -> None:
        kwargs["help"] = _with_examples(kwargs.get("help") or "", "Example", examples)
        super().__init__(*args, **kwargs)
        self.short_th, self.short_help = short
        self.th = _with_examples(th, "ตัวอย่าง", examples)
        self.examples = examples
        self.params += _common_options()
        self._asks_help = _help_option()

    def get_help_option(self, ctx: click.Context) -> click.Option:  # noqa: ARG002
        """Return ``-h`` and ``--help``."""
        return self._asks_help

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - never cut
        """Return what it does in a line, in the language of the call."""
        context = click.get_current_context(silent=True)
        thai = context is not None and run_of(context).lang == "th"
        return (self.short_th if thai else self.short_help) or ""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is called."""
        pieces = self.collect_usage_pieces(ctx)
        if run_of(ctx).lang != "th":
            formatter.write_usage(ctx.command_path, " ".join(pieces))
            return
        thai = " ".join(_USAGE_TH.get(piece, piece) for piece in pieces)
        formatter.write_usage(ctx.command_path, thai, prefix="วิธีใช้: ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what it is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(run_of(ctx).of(self.th, self.help or ""))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, each with what it does."""
        options = (each for each in self.get_params(ctx) if isinstance(each, click.Option))
        records = (each.get_help_record(ctx) for each in options)
        rows = [record for record in records if record is not None]
        with formatter.section(run_of(ctx).of("ตัวเลือก", "Options")):
            formatter.write_dl(rows)


class Command(_Bilingual):
    """A command in both languages; a word too many is told."""

    allow_extra_args = True  # so that they are told in words of ours

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words behind the command."""
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise WrongUse(
                f"expected no further word, found '{rest[0]}'", f"มีคำเกินมา: '{rest[0]}'", ctx
            )
        return rest


class Group(_Bilingual, click.Group):
    """Commands under one name; without a word it shows its help."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, invoke_without_command=True, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that was asked for, or show the help."""
        result = super().invoke(ctx)
        if ctx.invoked_subcommand is None:
            click.echo(ctx.get_help())
        return result

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and below them the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands, each with what it does."""
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, each.get_short_help_str(_SHORT)) for name, each in commands if each]
        with formatter.section(run_of(ctx).of("คำสั่ง", "Commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* start with; suggest the nearest for a slip."""
        known = self.list_commands(ctx)
        if args[0] not in known and not args[0].startswith("-"):
            near = ", ".join(get_close_matches(args[0], known, 1) or known)
            raise WrongUse(
                f"expected the command {near}, found '{args[0]}'",
                f"ต้องเป็นคำสั่ง {near} แต่พบ '{args[0]}'",
                ctx,
            )
        return super().resolve_command(ctx, args)


def command(name: str, **attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """Make the decorated function the command *name*; see :class:`Command`."""
    return click.command(name, cls=Command, **attributes)


def _with_examples(text: str, word: str, examples: tuple[str, ...]) -> str:
    """Return *text* with the examples behind its first paragraph."""
    first, *others = inspect.cleandoc(text).split("\n\n")
    heading = f"{word}s" if word.isascii() and len(examples) > 1 else word
    lines = "\n".join(["\b", f"{heading}:", *(f"  {line}" for line in examples)])
    return "\n\n".join([first, *([lines] if examples else []), *others])


def _help_option() -> Option:
    return Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_show_help,
        help="Show this help and end.",
        th="แสดงวิธีใช้นี้แล้วจบ",
    )


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help())
        ctx.exit()


def _common_options() -> list[click.Parameter]:
    return [
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            callback=_set_lang,
            help="Language of messages and help; that of the machine when left out, else Thai.",
            th="ภาษาของข้อความและวิธีใช้ หากไม่ระบุใช้ภาษาของเครื่อง",
        ),
        Option(
            ["-q", "--quiet"],
            is_flag=True,
            expose_value=False,
            callback=_set_quiet,
            help="Say errors only.",
            th="แจ้งเฉพาะข้อผิดพลาด",
        ),
        Option(
            ["--color/--no-color"],
            default=None,
            expose_value=False,
            callback=_set_colour,
            help="Colours or none; on a terminal there are some, unless NO_COLOR is set.",
            th="ใช้สีหรือไม่ใช้สี หากไม่ระบุ ใช้สีบนจอ เว้นแต่ตั้ง NO_COLOR ไว้",
        ),
    ]


def _set_lang(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value:
        run = ctx.ensure_object(Run)
        run.lang, run.is_asked = value, True


def _set_quiet(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.ensure_object(Run).quiet = True


def _set_colour(ctx: click.Context, _: click.Parameter, value: bool | None) -> None:
    if value is not None:
        ctx.ensure_object(Run).colour = value
