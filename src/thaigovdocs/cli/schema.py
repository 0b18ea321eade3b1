"""``thaigovdocs schema``."""

from __future__ import annotations

import click

from thaigovdocs.cli.ending import give


@click.command("schema", short_help="Print the JSON Schema of the policy file.")
def command() -> None:
    """Print the JSON Schema of the policy file, for editors that check while one writes.

    \b
    Example:
      thaigovdocs schema > policy-file.schema.json

    Then let the first line of the policy file be:

    \b
      # yaml-language-server: $schema=policy-file.schema.json
    """
    from thaigovdocs.policy.model.schema import schema_text

    give(schema_text().removesuffix("\n"))
