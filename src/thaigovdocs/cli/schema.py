"""``thaigovdocs schema``."""

from __future__ import annotations

from pathlib import Path

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.files import out_option, write
from thaigovdocs.cli.run import Run


@make_command(
    "schema",
    short=("พิมพ์ JSON Schema ของแฟ้มนโยบาย", "Print the JSON Schema of the policy file."),
    examples=("thaigovdocs schema -o policy-file.schema.json",),
    th="""
    พิมพ์ JSON Schema ของแฟ้มนโยบาย ให้โปรแกรมแก้ไขข้อความช่วยตรวจระหว่างพิมพ์

    จากนั้นให้บรรทัดแรกของแฟ้มนโยบายเป็น

    \b
      # yaml-language-server: $schema=policy-file.schema.json
    """,
)
@out_option()
@click.pass_obj
def command(run: Run, out: Path | None) -> None:
    """Print the JSON Schema of the policy file, for editors that check while one writes.

    Then let the first line of the policy file be:

    \b
      # yaml-language-server: $schema=policy-file.schema.json
    """
    from thaigovdocs.policy.model.schema import schema_text

    write(run, schema_text(), out)
