"""``showcase edit`` opens on this machine alone, and says so where it is asked for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from generator.cli import app
from tests.editing.editor.sessions import site_with

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("address", "code"), [("0.0.0.0:8000", "U235"), ("192.168.1.7:80", "U235"), ("nowhere", "U105")]
)
def test_an_address_for_others_is_refused(address: str, code: str, tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    done = CliRunner().invoke(app, ["edit", "--config-file", str(root / "mkdocs.yml"), "--address", address])
    assert done.exit_code != 0
    assert f"[{code}]" in done.output
