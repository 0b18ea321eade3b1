"""The letters by which lists are counted (practice): one alphabet for printing and reading."""

from __future__ import annotations

LIST_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""ก ข ค ง จ ฉ …: without ฃ and ฅ, which are out of use, and without ฆ, which lists pass over."""
