"""The model district beside its goals: ``python -m tests.audit`` (or ``make audit``), see ``__main__``."""
