"""Thai text: digits, dates and eras, number words and money, spacing. Pure functions."""
