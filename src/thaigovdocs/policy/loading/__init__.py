"""Reading: from files or a mapping to a checked policy file."""
