"""Next year's edition of a policy file: what it carries over, and what must be decided anew."""
