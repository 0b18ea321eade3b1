"""The keys of a policy file, typed."""
