"""The rules, one module a family (or a part of one); a module added here is found."""
