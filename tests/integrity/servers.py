"""Real nginx and Apache (Debian's packages) with the files that a build writes for them, as processes of their own.

Each has a folder, a port of 127.0.0.1 and a configuration for itself, touches nothing of the machine's own server, and
is ended when the block ends.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 10  # seconds until a server is there
_SETTLED = 0.05
_MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "filter", "deflate", "expires")
_NGINX = """
daemon off; master_process off; pid {own}/pid; error_log {own}/errors;
events {{}}
http {{
    access_log off; client_body_temp_path {own}; proxy_temp_path {own}; fastcgi_temp_path {own};
    uwsgi_temp_path {own}; scgi_temp_path {own};
    expires 1h; add_header X-Of-The-Machine yes;
    server {{ listen 127.0.0.1:{port}; root {root}; include {conf}; }}
}}
"""
_APACHE = """
ServerRoot {own}
ServerName invest.example.org
Listen 127.0.0.1:{port}
PidFile {own}/pid
ErrorLog {own}/errors
{modules}
TypesConfig /dev/null
<IfModule unixd_module>
    User nobody
    Group nogroup
</IfModule>
ExpiresActive On
ExpiresDefault "access plus 1 hour"
DocumentRoot {root}
{alias}
<Directory {folder}>
    Require all granted
    {how}
</Directory>
"""


class NoServerError(Exception):
    """A server is not there; says how it comes."""


class Served(NamedTuple):
    """A finished site: its folder, the folder of the files for servers, and the path of its address (``/zsyz/``)."""

    site: Path
    conf: Path
    root: str = "/"


def program(name: str) -> str:
    """Return where a server is. Raises ``NoServerError``."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")
    if found is None:
        raise NoServerError(f"{name} is not there. On Debian: apt-get install --no-install-recommends nginx apache2")
    return found


@contextmanager
def nginx(served: Served, own: Path) -> Iterator[str]:
    """Serve a site by nginx while the block runs, and give its address; ``own`` is a folder for the server."""
    own.mkdir()
    port, root = _free_port(), served.site
    if served.root != "/":
        root = own / "portal"
        place = root / served.root.strip("/")
        place.parent.mkdir(parents=True)
        place.symlink_to(served.site, target_is_directory=True)
    conf = own / "nginx.conf"
    text = _NGINX.format(own=own, port=port, root=root, conf=served.conf / "nginx.conf")
    conf.write_text(text, encoding="utf-8")
    with _running([program("nginx"), "-e", str(own / "errors"), "-p", str(own), "-c", str(conf)], port, own):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def nginx_aliased(served: Served, own: Path) -> Iterator[str]:
    """Serve a site by nginx from a folder that is in no folder of the portal, as the line in its file says."""
    conf = own.with_name(f"{own.name}-conf")
    conf.mkdir()
    text = (served.conf / "nginx.conf").read_text(encoding="utf-8")
    assert "# alias /var/www/invest/;" in text
    changed = text.replace("# alias /var/www/invest/;", f"alias {served.site}/;")
    (conf / "nginx.conf").write_text(changed, encoding="utf-8")
    with nginx(Served(own.parent / "nowhere", conf), own) as address:
        yield address


@contextmanager
def apache(served: Served, own: Path) -> Iterator[str]:
    """Serve a site by Apache, which includes the file, and give its address."""
    with _apache(served, own, f"Include {served.conf / 'apache.conf'}") as address:
        yield address


@contextmanager
def apache_by_htaccess(served: Served, own: Path) -> Iterator[str]:
    """Serve a site by Apache, which finds the file as ``.htaccess`` in a copy of the site."""
    copy = own.with_name(f"{own.name}-site")
    shutil.copytree(served.site, copy, symlinks=True)
    shutil.copyfile(served.conf / "apache.conf", copy / ".htaccess")
    with _apache(served._replace(site=copy), own, "AllowOverride All") as address:
        yield address


@contextmanager
def _apache(served: Served, own: Path, how: str) -> Iterator[str]:
    own.mkdir()
    (own / "portal").mkdir()
    port = _free_port()
    at_root = served.root == "/"
    folder = Path("/usr/lib/apache2/modules")
    text = _APACHE.format(
        own=own,
        port=port,
        modules="\n".join(f"LoadModule {name}_module {folder}/mod_{name}.so" for name in _MODULES),
        root=served.site if at_root else own / "portal",
        alias="" if at_root else f'Alias "{served.root}" "{served.site}/"',
        folder=served.site,
        how=how,
    )
    conf = own / "apache.conf"
    conf.write_text(text, encoding="utf-8")
    with _running([program("apache2"), "-D", "FOREGROUND", "-f", str(conf)], port, own):
        yield f"http://127.0.0.1:{port}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def _running(command: list[str], port: int, own: Path) -> Iterator[None]:
    """Let a server run within the block. Raises ``NoServerError`` with its own words where it does not start."""
    with (own / "said").open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            end = time.monotonic() + _PATIENCE
            while not _answers(port):
                if process.poll() is not None or time.monotonic() > end:
                    words = [own / name for name in ("said", "errors")]
                    raise NoServerError("\n".join(each.read_text("utf-8") for each in words if each.is_file()))
                time.sleep(_SETTLED)
            yield
        finally:
            process.terminate()
            process.wait()


def _answers(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
