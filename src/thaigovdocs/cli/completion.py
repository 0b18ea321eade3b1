"""``thaigovdocs completion``."""

from __future__ import annotations

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.completing import COMPLETE_VARIABLE, PowerShellComplete
from thaigovdocs.cli.ending import give_text

SHELLS: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": FishComplete,
    "powershell": PowerShellComplete,
}


@make_command(
    "completion",
    short=("พิมพ์สคริปต์เติมคำสั่งอัตโนมัติของเชลล์", "Print the script that completes commands in a shell."),
    examples=(
        "thaigovdocs completion bash >> ~/.bashrc",
        "thaigovdocs completion zsh >> ~/.zshrc",
        "thaigovdocs completion fish > ~/.config/fish/completions/thaigovdocs.fish",
        "thaigovdocs completion powershell >> $PROFILE",
    ),
    th="พิมพ์สคริปต์ที่ให้เชลล์ SHELL เติมคำสั่ง ตัวเลือก รหัส และชื่อแม่แบบเมื่อกด Tab",
)
@click.argument("shell", type=click.Choice([*SHELLS]), metavar="SHELL")
def command(shell: str) -> None:
    """Print the script by which SHELL completes commands, options, codes and presets at Tab."""
    from thaigovdocs.cli.group import group

    complete = SHELLS[shell](group, {}, "thaigovdocs", COMPLETE_VARIABLE)
    give_text(complete.source_template % complete.source_vars())
