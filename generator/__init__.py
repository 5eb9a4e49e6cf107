"""A bilingual investment-promotion site made from YAML; ARCHITECTURE.md explains its rooms."""
