"""Thai text: digits, dates and eras, number words and money, spacing. Pure functions."""

from thaigovdocs.thai.dates import (
    FiscalYear,
    OpenDay,
    buddhist_date,
    buddhist_year,
    format_announcement_date,
    format_cited_date,
    format_date,
    format_day_month,
    format_month_year,
    format_range,
    format_short_date,
    format_weekday_date,
    gregorian_year,
    parse_date,
    parse_day_month,
    parse_document_date,
    parse_month,
)
from thaigovdocs.thai.digits import Numerals, document_digits, to_arabic, to_thai
from thaigovdocs.thai.lunar import LunarDate, format_lunar_date, lunar_date
from thaigovdocs.thai.names import format_english_date, format_list
from thaigovdocs.thai.numbers import baht_text, format_number, money, number_words, parse_number
from thaigovdocs.thai.spacing import keep_units

__all__ = [
    "FiscalYear",
    "LunarDate",
    "Numerals",
    "OpenDay",
    "baht_text",
    "buddhist_date",
    "buddhist_year",
    "document_digits",
    "format_announcement_date",
    "format_cited_date",
    "format_date",
    "format_day_month",
    "format_english_date",
    "format_list",
    "format_lunar_date",
    "format_month_year",
    "format_number",
    "format_range",
    "format_short_date",
    "format_weekday_date",
    "gregorian_year",
    "keep_units",
    "lunar_date",
    "money",
    "number_words",
    "parse_date",
    "parse_day_month",
    "parse_document_date",
    "parse_month",
    "parse_number",
    "to_arabic",
    "to_thai",
]
