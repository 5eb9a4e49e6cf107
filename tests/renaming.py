"""The base site with its project renamed: ``panels`` is ``light-panels`` now, wherever it is named."""

from __future__ import annotations

from tests.small_site import BASE

NEW = "light-panels"
_NAMED_IN = {
    "projects.yaml": ("id: panels",),
    "content/industries.yaml": ("projects: [panels]",),
    "content/signings/2026/panels.yaml": ("projects: [panels]", "project:panels"),
}


def settings_with(lines: str) -> dict[str, str | None]:
    """Return the settings of the base site with some lines more."""
    settings = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")
    return {"content/site.yaml": f"{settings.rstrip()}\n{lines}\n"}


def renamed_files() -> dict[str, str | None]:
    """Return the files that a renamed project changes; nothing says yet where the old id leads."""
    files: dict[str, str | None] = {}
    for name, places in _NAMED_IN.items():
        text = (BASE / name).read_text(encoding="utf-8")
        for place in places:
            assert place in text, (name, place)
            text = text.replace(place, place.replace("panels", NEW))
        files[name] = text
    return files


def renamed_with_redirect() -> dict[str, str | None]:
    """Return the files of the renamed project and of the line that says where it went."""
    return renamed_files() | settings_with(f"redirects: {{project: {{panels: {NEW}}}}}")
