"""From a policy file to a folder of papers, a merged PDF and a manifest."""
