"""A bilingual investment-promotion site made from YAML; ARCHITECTURE.md explains the ranks of the modules."""
