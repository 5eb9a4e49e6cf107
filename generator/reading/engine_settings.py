"""What a site's ``mkdocs.yml`` may say, read as strictly as content, before the engine sees any of it.

The engine takes such a file for a program: tags make objects, hooks and plugins run, other files are drawn in. So it
is given only the plain values that are read here; whatever else stands there is refused with its place. Must not know
the engine.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import BeforeValidator

from generator.messages.issues import Fault, Issue, Refusal
from generator.reading.source import YamlList, YamlMapping, read_file
from generator.reading.validation import validate
from generator.values.fields import WebAddress, YesNo, of_form, require_scalar, shorten
from generator.values.record import Block
from generator.values.site_address import read_site_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.reading.source import YamlFile

PLUGIN = "showcase"
_RUN = {
    *("INHERIT", "hooks", "markdown_extensions", "mdx_configs", "extra_javascript", "extra_css", "extra_templates"),
    *("watch", "validation", "exclude_docs", "draft_docs", "not_in_nav", "edit_uri", "edit_uri_template"),
}
"""Keys of the engine by which a file runs code, draws in other files, or changes what this generator decides."""
_OF_THEME = frozenset(
    ("analytics", "annotate", "consent", "manifest", "polyfills", "scope", "social", "status", "tags", "version")
)
"""Keys below ``extra`` by which the theme calls other hosts or writes what it is given as it is."""
_ICON = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)+")
_FEATURE = re.compile(r"[a-z][a-z._]*")
_FONTS = frozenset({".ttf", ".otf", ".ttc"})
_LARGEST_FONT = 64_000_000
_COUNT = re.compile(r"[0-9]{1,7}")


def _read_word(value: object) -> str:
    text = require_scalar(value)
    if text.casefold() in {"null", "~"}:
        raise Fault("R104")
    return text


def _read_address(value: object) -> str:
    return read_site_address(require_scalar(value))


_Word = Annotated[str, BeforeValidator(_read_word)]
"""A text that is there: YAML has words for nothing."""
_Icon = Annotated[str, BeforeValidator(of_form(_ICON, "U146"))]
_Feature = Annotated[str, BeforeValidator(of_form(_FEATURE, "U147"))]
_PageCount = Annotated[int, BeforeValidator(of_form(_COUNT, "U148"))]


class EngineTheme(Block):
    """The look that MkDocs is asked for; palette, font and language are decided elsewhere, whatever stands here."""

    name: _Word = "mkdocs"
    custom_dir: _Word | None = None
    icon: dict[_Word, _Icon] = {}  # noqa: RUF012  (pydantic copies a default)
    features: tuple[_Feature, ...] = ()
    palette: Any = None
    font: Any = None
    language: _Word | None = None


class PluginOptions(Block):
    """What stands under the plugin: the moment of every build, the font of cards, to how few pages it may shrink."""

    as_of: _Word | None = None
    card_font: _Word | None = None
    shrink_to: _PageCount | None = None


class _Keys(Block):
    """The keys at the top of the file, those with parts not yet looked into."""

    site_name: _Word
    site_url: Annotated[str, BeforeValidator(_read_address)] | None = None
    site_description: _Word | None = None
    site_author: _Word | None = None
    copyright: _Word | None = None
    repo_url: WebAddress | None = None
    repo_name: _Word | None = None
    remote_branch: _Word | None = None
    remote_name: _Word | None = None
    dev_addr: _Word | None = None
    docs_dir: _Word = "docs"
    site_dir: _Word = "site"
    strict: YesNo = False
    use_directory_urls: YesNo = True
    nav: Any = None
    theme: Any = None
    plugins: Any = None
    extra: Any = None


class EngineSettings(NamedTuple):
    """A ``mkdocs.yml`` that may be used: where content, site and own templates lie, which icons it names by field.

    ``plain`` is what the engine is told.
    """

    content: Path
    output: Path
    own_templates: Path | None
    options: PluginOptions
    icons: Mapping[tuple[str | int, ...], str]
    document: YamlFile
    plain: Mapping[str, object]


def read_engine_settings(config_file: Path) -> EngineSettings:
    """Read a site's ``mkdocs.yml``. Raises ``Fault`` where there is none, ``Refusal`` with each issue at its place."""
    if not config_file.is_file():
        raise Fault("U102", file=str(config_file))
    document = read_file(config_file, config_file.name)
    value = document.value
    if not document.issues and not isinstance(value, YamlMapping):
        place = document.place(())
        raise Refusal([Issue("F101", place, excerpt=document.excerpt(place))])
    if document.issues or not isinstance(value, YamlMapping):
        raise Refusal(document.issues)
    return _SettingsReading(config_file, document, value).settings()


class _SettingsReading:
    """One file being looked through; ``issues`` is what is wrong with it so far."""

    def __init__(self, config_file: Path, document: YamlFile, value: YamlMapping) -> None:
        self._root = config_file.resolve().parent
        self._document = document
        self._value = value
        self.issues: list[Issue] = []

    def settings(self) -> EngineSettings:
        """Return what the file says, or raise ``Refusal``."""
        for key in self._value.keys() & _RUN:
            self._refuse("U141", key, key=key)
        known = YamlMapping({key: each for key, each in self._value.items() if key not in _RUN})
        located, issues = validate(_Keys, self._document, (), known, {})
        self.issues += issues
        theme, options, extra = self._theme(), self._options(), self._extra()
        if self.issues or located is None:
            raise Refusal(sorted(self.issues, key=Issue.sort_key))
        keys = located.record
        content = self._folder(keys.docs_dir, "docs_dir")
        own = self._folder(theme.custom_dir, "theme", "custom_dir") if theme.custom_dir else None
        if own and (own.is_relative_to(content) or content.is_relative_to(own) or _leads_elsewhere(own)):
            self._refuse("U144", "theme", "custom_dir", value=shorten(theme.custom_dir or ""))
        self._demand_font(options.card_font)
        output = self._output(keys.site_dir, [content, *([own] if own else [])])
        if self.issues:
            raise Refusal(sorted(self.issues, key=Issue.sort_key))
        icons: dict[tuple[str | int, ...], str] = {("theme", "icon", key): name for key, name in theme.icon.items()}
        return EngineSettings(
            content, output, own, options, icons, self._document, self._plain(keys, theme, options, extra)
        )

    def _plain(self, keys: _Keys, theme: EngineTheme, options: PluginOptions, extra: object) -> dict[str, object]:
        """Return what the engine is told: plain values, and none that this generator decides by itself."""
        said = keys.model_dump(exclude_none=True, exclude={"nav", "theme", "plugins", "extra", "use_directory_urls"})
        of_theme = theme.model_dump(exclude_none=True, exclude={"palette", "font", "language"})
        plugins = [{PLUGIN: options.model_dump(exclude_none=True)}]
        return {**said, "theme": of_theme, "plugins": plugins, "extra": extra}

    def _theme(self) -> EngineTheme:
        value = self._value.get("theme", "mkdocs")
        if isinstance(value, str):
            value = YamlMapping({"name": value})
        located, issues = validate(EngineTheme, self._document, ("theme",), value, {})
        self.issues += issues
        theme = located.record if located else EngineTheme(name="material")
        if theme.name != "material":
            self._refuse("U111", "theme", theme=shorten(theme.name))
        return theme

    def _options(self) -> PluginOptions:
        """Return what stands under our plugin; any other plugin is refused."""
        options = PluginOptions()
        is_there = False
        for path, name, value in self._plugins():
            if name != PLUGIN:
                self._refuse("U142", *path, name=shorten(name))
                continue
            is_there = True
            if value is not None:
                located, issues = validate(PluginOptions, self._document, (*path, name), value, {})
                self.issues += issues
                options = located.record if located else options
        if not is_there:
            self._refuse("U106", "plugins", file=self._document.file)
        return options

    def _plugins(self) -> Iterator[tuple[tuple[str | int, ...], str, object]]:
        """Find the plugins in both forms that the engine takes: a list, and a mapping of names."""
        value = self._value.get("plugins")
        if isinstance(value, YamlMapping):
            yield from ((("plugins",), name, options) for name, options in value.items())
        for index, each in enumerate(value) if isinstance(value, YamlList) else ():
            if isinstance(each, YamlMapping):
                yield from ((("plugins", index), name, options) for name, options in each.items())
            else:
                yield ("plugins", index), str(each), None

    def _extra(self) -> object:
        value = self._value.get("extra")
        if value is not None and not isinstance(value, YamlMapping):
            self._refuse("R108", "extra", key="extra", found="text")
            return {}
        for key in (value or {}).keys() & _OF_THEME:
            self._refuse("U141", "extra", key, key=f"extra.{key}")
        return _bare(value or {})

    def _folder(self, name: str, *field: str) -> Path:
        """Return a folder that a field names, which must be there, below the folder of the file."""
        path = self._path(name)
        real = Path(os.path.realpath(path))
        is_inside = path != self._root and path.is_relative_to(self._root) and real.is_relative_to(self._root)
        if not is_inside or not os.path.isdir(path):  # noqa: PTH112  (Path would raise for a NUL)
            self._refuse("U144", *field, value=shorten(name))
        return path

    def _demand_font(self, name: str | None) -> None:
        """Refuse a font of the site's own that is none, or lies elsewhere."""
        if name is None:
            return
        path = self._path(name)
        is_inside = name.isprintable() and Path(os.path.realpath(path)).is_relative_to(os.path.realpath(self._root))
        is_font = path.suffix.lower() in _FONTS and is_inside and path.is_file() and _can_be_opened(path)
        if not is_font:
            self._refuse("U161", "plugins", value=shorten(name))

    def _output(self, name: str, others: list[Path]) -> Path:
        """Return the folder of the site, which is replaced as a whole: nothing else may be in it."""
        path = self._path(name)
        holds = [other for other in (self._root, *others) if other.is_relative_to(path)]
        inside = [other for other in others if path.is_relative_to(other)]
        if holds or inside or not name.isprintable():
            self._refuse("U145", "site_dir", value=shorten(name))
        return path

    def _path(self, name: str) -> Path:
        return Path(os.path.normpath(self._root / name))

    def _refuse(self, code: str, *field: str | int, **facts: str) -> None:
        place = self._document.place(field, of_key=True)
        self.issues.append(self._document.issue(code, place, field, facts))


def _can_be_opened(font: Path) -> bool:
    """Whether a file is a font that letters can be drawn from."""
    from PIL import ImageFont

    try:
        return font.stat().st_size <= _LARGEST_FONT and bool(ImageFont.truetype(str(font), 10).getname()[0])
    except (OSError, ValueError):
        return False


def _leads_elsewhere(folder: Path) -> bool:
    """Whether there is a link below a folder of templates: the engine would publish what it leads to."""
    found = (Path(above) / name for above, folders, names in os.walk(folder) for name in (*folders, *names))
    return any(path.is_symlink() for path in found)


def _bare(value: object) -> object:
    """Return a value as the engine would have read it, as far as templates can tell: yes and no are no texts."""
    if isinstance(value, dict):
        return {key: _bare(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_bare(each) for each in value]
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value
