"""The forge that keeps the files of a site: how the web editor reaches it, and what its page may speak to."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from generator.messages.issues import Fault
from generator.values.fields import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPO = re.compile(r"[\w.-]+(?:/[\w.-]+)+")
_HOST = re.compile(r"https://[\w.-]+(?::\d+)?(?:/[\w./~-]*)?", re.ASCII)


class ForgeName(StrEnum):
    """The forges that the web editor can write to."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    FORGEJO = "forgejo"


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((files(__package__) / "backends.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Forge:
    """Where a repository lies: ``repo`` is ``owner/name``, ``host`` the address of a forge of one's own, else empty.

    ``app_id`` is the number of the application for signing in by OAuth; without one people sign in with a token.
    """

    name: ForgeName
    repo: str
    branch: str = "main"
    host: str = ""
    app_id: str = ""

    def __post_init__(self) -> None:
        """Hold that repository and host can be ones; raises a ``Fault`` for others."""
        if not _REPO.fullmatch(self.repo):
            raise Fault("U251", value=shorten(self.repo))
        if self.host and not _HOST.fullmatch(self.host):
            raise Fault("U252", value=shorten(self.host))

    def backend(self) -> dict[str, Any]:
        """Return the part of the configuration that says where to read and write."""
        row = _table()[self.name.value]
        found: dict[str, Any] = {"name": row["name"], "repo": self.repo, "branch": self.branch}
        if host := self._host():
            found |= {"api_root": f"{host}{_table()['api_paths'][row['name']]}", "base_url": host}
        if self.app_id:
            found |= {"app_id": self.app_id, **({"auth_type": "pkce"} if row["sign_in"] == "pkce" else {})}
        else:
            found["auth_methods"] = ["token"]
        return found

    def policy(self, script: str) -> str:
        """Return the policy of the page (Content Security Policy): its own files, one script in it, and this forge."""
        row = _table()[self.name.value]
        host = self._host()
        origin = "/".join(host.split("/")[:3])
        api, pictures = ([origin], [origin]) if host else (row["api"], row["pictures"])
        directives = {
            "default-src": ["'none'"],
            "script-src": ["'self'", script],
            "style-src": ["'self'", "'unsafe-inline'"],
            "img-src": ["'self'", "data:", "blob:", *pictures],
            "font-src": ["'self'", "data:"],
            "media-src": ["'self'", "blob:"],
            "connect-src": ["'self'", "data:", "blob:", *api],
            "worker-src": ["'self'", "blob:"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())

    def _host(self) -> str:
        """Return the address of the forge where it must be named: one of one's own, or one that the editor has not."""
        named = self.host.rstrip("/")
        return named or (_table()["forgejo"]["api"][0] if self.name is ForgeName.FORGEJO else "")
