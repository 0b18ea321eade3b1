"""What a shell offers behind a command, and PowerShell, which click does not know."""

from __future__ import annotations

import os

import click
from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

from thaigovdocs.cli.run import run_of

COMPLETE_VARIABLE = "_THAIGOVDOCS_COMPLETE"  # click names it after the program
_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = $commandAst.CommandElements | ForEach-Object { $_.ToString() }
    $env:COMP_WORDS = $words -join "`n"
    $env:COMP_INCOMPLETE = $wordToComplete
    $env:%(complete_var)s = "powershell_complete"
    try {
        & $words[0] | ForEach-Object {
            $kind, $value, $help = $_ -split "`t", 3
            if (-not $help) { $help = $value }
            if ($kind -eq "plain") {
                [System.Management.Automation.CompletionResult]::new(
                    $value, $value, "ParameterValue", $help)
            }
        }
    } finally {
        Remove-Item Env:COMP_WORDS, Env:COMP_INCOMPLETE, Env:%(complete_var)s
    }
}
"""


class PowerShellComplete(ShellComplete):
    """Completion in PowerShell: the words come by the environment, one a line."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one that is begun, and that one."""
        words = os.environ.get("COMP_WORDS", "").splitlines()[1:]
        begun = os.environ.get("COMP_INCOMPLETE", "")
        if begun and words and words[-1] == begun:
            words.pop()
        return words, begun

    def format_completion(self, item: CompletionItem) -> str:
        """Return an offer as the script above reads it."""
        return f"{item.type}\t{item.value}\t{item.help or ''}"


def register() -> None:
    """Teach click the shell that it does not know."""
    add_completion_class(PowerShellComplete)


def complete_codes(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the codes of findings that begin with *incomplete*, and what they are about."""
    from thaigovdocs.checks.explanation import listed

    lines = (line.split(None, 1) for line in listed(lang=run_of(ctx).lang).splitlines())
    begun = incomplete.upper()
    return [CompletionItem(code, help=words) for code, words in lines if code.startswith(begun)]


def complete_kinds(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Return the kinds that have a template and that are not named yet."""
    from thaigovdocs.starters.templates import template_kinds

    named = ctx.params.get("kinds") or ()
    left = (kind for kind in template_kinds() if kind not in named)
    return [CompletionItem(kind) for kind in left if kind.startswith(incomplete)]


def complete_presets(
    ctx: click.Context, _: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the presets that begin with *incomplete*, and what each has."""
    from thaigovdocs.starters.presets import presets

    run = run_of(ctx)
    return [
        CompletionItem(each.name, help=run.of(each.papers_th, each.papers))
        for each in presets().values()
        if each.name.startswith(incomplete)
    ]
