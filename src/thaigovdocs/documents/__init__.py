"""Documents and their composition from a policy file."""
