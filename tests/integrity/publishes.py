"""Readers read while a site is published again and again: ``python -m tests.integrity.publishes --times 1000``.

A **failure** is a page that is not there or not whole. A reading is **mixed** where one reader gets a page of an
earlier version after one of a later version by its address, or pages of two versions through one open folder. Full
publishes and patches take turns; each page that is read has the number of the version on it.
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import os
import random
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from generator.building.publish import staging

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Way = Callable[[random.Random], list[bytes]]

_PAGES = [f"{language}/parks/p{n}/index.html" for language in ("zh", "en") for n in range(15)]
_OTHERS = 200  # files of the site that nobody reads
_LINES = 500  # of a page, each of which names the version
_PAUSE = 0.04  # seconds between two publishes; the shortest build takes ten times as long
_PATIENCE = 10  # seconds until a server is there
_OK = 200
_NGINX = """
daemon off; master_process off; pid {folder}/pid; error_log /dev/null;
events {{}}
http {{
    access_log off; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{ listen 127.0.0.1:{port}; root {site}; }}
}}
"""


@dataclass(frozen=True)
class Told:
    """What readers met: how often they read, how often in vain, and how often in the wrong order."""

    publishes: int
    reads: int
    failures: int
    mixed: int

    def __str__(self) -> str:
        return f"{self.publishes} publishes, {self.reads} reads, {self.failures} failures, {self.mixed} mixed"


def publish_under_readers(folder: Path, times: int, readers: int, nginx: str = "") -> Told:
    """Publish a site a number of times while others read it, and return what they met.

    Readers read by path, through an open folder, and by HTTP, in turns; the server is Python's own if it is no nginx.
    """
    site = folder / "site"
    _publish(site, 1)
    context = multiprocessing.get_context("fork")
    told, done = context.SimpleQueue(), context.Event()
    with _served(_nginx(site, nginx) if nginx else _python(site)) as port:
        ways = cycle([_by_path(site), _by_folder(site), _by_address(port)])
        running = [context.Process(target=_read, args=(next(ways), told, done)) for _ in range(readers)]
        for each in running:
            each.start()
        for version in range(2, times + 2):
            _publish(site, version)
            time.sleep(_PAUSE)
        done.set()
        found = [told.get() for _ in running]
        for each in running:
            each.join()
    return Told(times, *(sum(column) for column in zip(*found, strict=True)))


def _publish(site: Path, version: int) -> None:
    """Publish a version, in whole or as a patch by turns."""
    with staging(site) as stage:
        for name in _PAGES:
            _write(stage.folder / name, f"{version}\n" * _LINES)
        if version % 2 == 0:
            stage.patch([], has_spare=stage.make_spare())
        else:
            for n in range(_OTHERS):
                _write(stage.folder / f"other/{n}/index.html", "other")
            _write(stage.folder / "index.html", "home")
            stage.publish()
        stage.tidy()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _version(content: bytes) -> int:
    """Return the version of a page; raises ``ValueError`` where it is not whole."""
    lines = content.split()
    if len(lines) != _LINES or len(set(lines)) != 1:
        raise ValueError(content[:20])
    return int(lines[0])


def _by_path(site: Path) -> Way:
    return lambda chance: [(site / chance.choice(_PAGES)).read_bytes()]


def _by_folder(site: Path) -> Way:
    """Read as a program does that has the folder open: all of its pages are of one version."""

    def read(chance: random.Random) -> list[bytes]:
        top = os.open(site, os.O_RDONLY | os.O_DIRECTORY)
        try:
            return [_read_at(top, name) for name in chance.sample(_PAGES, 5)]
        finally:
            os.close(top)

    return read


def _read_at(top: int, name: str) -> bytes:
    with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=top), "rb") as file:
        return file.read()


def _by_address(port: int) -> Way:
    def read(chance: random.Random) -> list[bytes]:
        call = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
        try:
            call.request("GET", "/" + chance.choice(_PAGES).removesuffix("index.html"))
            answer = call.getresponse()
            content = answer.read()
        finally:
            call.close()
        if answer.status != _OK:
            raise FileNotFoundError(answer.status)
        return [content]

    return read


def _read(way: Way, told: Any, done: Any) -> None:  # noqa: ANN401  (of multiprocessing)
    """Read until it is done, and tell how that was."""
    chance = random.Random(os.getpid())  # noqa: S311  (any will do)
    reads = failures = mixed = last = 0
    while not done.is_set():
        try:
            versions = [_version(content) for content in way(chance)]
        except (OSError, ValueError, http.client.HTTPException):
            failures += 1
            continue
        reads += len(versions)
        mixed += len(set(versions)) > 1 or versions[0] < last
        last = versions[0]
    told.put((reads, failures, mixed))


def _python(site: Path) -> tuple[int, list[str]]:
    """Return the port and the command of Python's own server."""
    port = _free_port()
    return port, [sys.executable, "-m", "http.server", "-b", "127.0.0.1", "-d", str(site), str(port)]


def _nginx(site: Path, program: str) -> tuple[int, list[str]]:
    """Return the port and the command of nginx."""
    port, folder = _free_port(), site.with_name("nginx")
    folder.mkdir()
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, site=site, port=port), encoding="utf-8")
    return port, [program, "-e", "/dev/null", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def _served(server: tuple[int, list[str]]) -> Iterator[int]:
    """Let a server run within the block, which gets its port."""
    port, arguments = server
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        try:
            _wait_for(port)
            yield port
        finally:
            running.terminate()


def _wait_for(port: int) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError(port)


def main() -> None:
    """Publish as often as asked, say what the readers met, and fail where that was not a whole site each time."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--readers", type=int, default=3)
    parser.add_argument("--nginx", default="", help="the program, where it is to serve the site")
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        told = publish_under_readers(Path(folder), asked.times, asked.readers, asked.nginx)
    print(told)  # noqa: T201  (the line that sums it up)
    sys.exit(bool(told.failures or told.mixed))


if __name__ == "__main__":
    main()
