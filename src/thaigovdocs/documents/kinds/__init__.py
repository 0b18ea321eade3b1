"""How each kind of paper is composed: one module a kind."""
