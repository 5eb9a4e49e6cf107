"""Two folders take each other's names in one step, so that there is no moment at which either name leads nowhere.

Owns which systems can do that, and how they are asked.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_HERE = -100  # AT_FDCWD: paths are relative to where the program stands
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_NUMBERS = {"x86_64": 316, "aarch64": 276, "riscv64": 276}
"""The system call by machine, for a C library that has no function for it."""
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EPERM}
"""What a kernel, a file system or the guard of a container says that does not know the call."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders that are there take each other's names; return False where this cannot be done here.

    Raises ``OSError`` where it can, and was refused: a folder is missing, or the disk is read-only.
    """
    code = _ask(os.fsencode(one), os.fsencode(other))
    if code == 0:
        return True
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))


def can_exchange(folder: Path) -> bool:
    """Whether folders below a folder can take each other's names. Raises ``OSError`` where none can be made there."""
    one, other = folder / "exchange-1", folder / "exchange-2"
    one.mkdir(exist_ok=True)
    other.mkdir(exist_ok=True)
    try:
        return exchange(one, other)
    finally:
        one.rmdir()
        other.rmdir()


def _ask(one: bytes, other: bytes) -> int:
    """Ask the system; return 0, or the number of what is against it."""
    if sys.platform not in ("linux", "darwin"):
        return errno.ENOSYS
    import ctypes

    library: Any = ctypes.CDLL(None, use_errno=True)
    try:
        if sys.platform == "darwin":
            done = library.renamex_np(one, other, _EXCHANGE)
        elif hasattr(library, "renameat2"):
            done = library.renameat2(_HERE, one, _HERE, other, _EXCHANGE)
        else:
            done = library.syscall(_NUMBERS[platform.machine()], _HERE, one, _HERE, other, _EXCHANGE)
    except (AttributeError, KeyError):
        return errno.ENOSYS
    return ctypes.get_errno() if done else 0
