"""What a wrong use of the command line is told: click has English words, and Thai stands here."""

from __future__ import annotations

import click


class WrongUse(click.UsageError):
    """A wrong use that a command notices by itself.

    Args:
        english: what was expected and what was found.
        thai: the same in Thai.
        context: of the command, whose usage is shown; ``None`` for the one that runs.
    """

    def __init__(self, english: str, thai: str, context: click.Context | None = None) -> None:
        super().__init__(english, context or click.get_current_context(silent=True))
        self.thai = thai


def in_english(error: click.ClickException) -> str:
    """Return how the command is used, where to read on, and what *error* says."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    told = f"Error: {error.format_message()}"
    if context is None:
        return told
    return f"{context.get_usage()}\nTry '{context.command_path} --help' for help.\n\n{told}"


def in_thai(error: click.ClickException) -> str:
    """Return how the command is used, what *error* says, and where to read on."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context else "thaigovdocs"
    usage = [context.get_usage()] if context else []
    told = f"ข้อผิดพลาด: {_told(error, context)}"
    hint = f"  แก้ไข: ดูวิธีใช้ด้วยคำสั่ง {path} --help"
    return "\n".join([*usage, told, hint, f"  Error: {error.format_message()}"])


def _told(error: click.ClickException, context: click.Context | None) -> str:
    if isinstance(error, WrongUse):
        return error.thai
    if isinstance(error, click.NoSuchOption):
        near = f" ที่ใกล้เคียงคือ {', '.join(error.possibilities)}" if error.possibilities else ""
        return f"ไม่มีตัวเลือก '{error.option_name}'{near}"
    if isinstance(error, click.BadOptionUsage):
        return f"ใช้ตัวเลือก '{error.option_name}' ไม่ถูกต้อง ตรวจว่าต้องมีค่าตามหลังหรือไม่"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _parameter(error, error.param.get_error_hint(context), error.param.type)
    return "คำสั่งไม่ถูกต้อง"


def _parameter(error: click.BadParameter, name: str, kind: object) -> str:
    if isinstance(error, click.MissingParameter):
        return f"ต้องระบุ {name}"
    if isinstance(kind, click.Choice):
        return f"ค่าของ {name} ต้องเป็นอย่างใดอย่างหนึ่งใน {', '.join(map(str, kind.choices))}"
    if kind is click.INT:
        return f"ค่าของ {name} ต้องเป็นจำนวนเต็ม"
    return f"ค่าของ {name} ไม่ถูกต้อง"
