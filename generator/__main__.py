"""``python -m generator``: the same as the command ``showcase``."""

from generator.cli import main

main()
