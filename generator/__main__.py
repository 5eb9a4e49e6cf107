"""``python -m generator`` and the command ``showcase``: the first that runs, so that Ctrl+C is heard from then on."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

_INTERRUPTED = 130  # what shells know it by
_SAID = "Stopped by Ctrl+C. / 已按 Ctrl+C 停止。\n"
_SHOW_CURSOR = "\x1b[?25h"
_LOG = 2  # standard error


def main() -> None:
    """Run the command. Ctrl+C ends it at once with one line, wherever it is: what a build leaves the next one clears.

    An exception could not promise that: some code swallows it, some prints it, and a second one falls into the first.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else somebody wants it to be ignored
        own = os.getpid()
        signal.signal(signal.SIGINT, lambda *_: _end(is_worker=os.getpid() != own))
    from generator.cli import main as run

    run()


def _end(*, is_worker: bool) -> None:
    if not is_worker:
        said = f"\n{_SHOW_CURSOR}{_SAID}" if os.isatty(_LOG) else _SAID
        with suppress(OSError):
            os.write(_LOG, said.encode())
    os._exit(_INTERRUPTED)


if __name__ == "__main__":
    main()
