"""``thaigovdocs explain``."""

from __future__ import annotations

import click

from thaigovdocs.cli.command import command as make_command
from thaigovdocs.cli.completing import complete_codes
from thaigovdocs.cli.ending import give
from thaigovdocs.cli.run import Run


@make_command(
    "explain",
    short=("อธิบายรหัสของข้อที่พบ พร้อมตัวอย่าง", "Tell what a finding means, with an example."),
    examples=(
        "thaigovdocs explain TGD401",
        "thaigovdocs explain TGD401 --lang en",
        "thaigovdocs explain",
    ),
    th="""
    อธิบายว่ารหัส CODE คืออะไร แจ้งเพราะเหตุใด และแก้ไขอย่างไร หากไม่ระบุ CODE จะแสดงทุกรหัส

    กฎของ check มีตัวอย่างที่ผิด และตัวอย่างเดียวกันที่แก้แล้ว
    """,
)
@click.argument("code", required=False, shell_complete=complete_codes)
@click.pass_obj
def command(run: Run, code: str | None) -> None:
    """Tell what the finding CODE is about, why it is given and what to do; without CODE, list all.

    A rule of check has an example that fails, and the same example repaired.
    """
    from thaigovdocs.checks.explanation import explain

    give(explain(code, lang=run.lang))
