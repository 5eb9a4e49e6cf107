"""Strange and hostile ``mkdocs.yml``: what people write by mistake, and what somebody would write on purpose.

Each is a whole file. They stand in groups by what is wrong with them; ``HOSTILE`` is all of them by name.
"""

from __future__ import annotations

from tests.building.small_builds import CONFIG

_ODD = {
    "null": "null",
    "number": "3",
    "yes": "yes",
    "list": "[1, 2]",
    "mapping": "{a: 1}",
    "empty": '""',
    "deep": "[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
    "date": "2026-01-01",
}
"""Values of other types than those that are expected."""

_KEYS = (
    "site_name",
    "site_url",
    "docs_dir",
    "site_dir",
    "strict",
    "theme",
    "plugins",
    "extra",
    "copyright",
    "repo_url",
)
_FINE = {
    # what is empty is as good as not written
    *(
        (key, odd)
        for key in ("site_url", "site_dir", "strict", "extra", "copyright", "repo_url")
        for odd in ("null", "empty")
    ),
    ("site_name", "number"),
    ("site_name", "yes"),
    ("site_name", "date"),
    ("site_dir", "number"),
    ("site_dir", "yes"),
    ("site_dir", "date"),
    ("strict", "yes"),
    ("extra", "mapping"),
    ("copyright", "number"),
    ("copyright", "yes"),
    ("copyright", "date"),
}
"""Odd values that are what they say: a site may be called 3."""


def _with(key: str, value: str) -> str:
    """Return the sound configuration with another value of a key."""
    lines = [line for line in CONFIG.splitlines() if not line.startswith(f"{key}:")]
    return "\n".join([*lines, f"{key}: {value}", ""])


_TYPES = {
    f"{key} is {name}": _with(key, value) for key in _KEYS for name, value in _ODD.items() if (key, name) not in _FINE
}

_CODE = {
    "object": _with("extra", "{a: !!python/object/apply:os.system ['touch /tmp/owned']}"),
    "name": _with("site_name", "!!python/name:os.system"),
    "module": _with("site_name", "!!python/module:os"),
    "new": _with("site_name", "!!python/object/new:os.system [echo]"),
    "tuple": _with("site_name", "!!python/tuple [a, b]"),
    "env": _with("site_name", "!ENV [HOME, none]"),
    "env in url": _with("site_url", "!ENV SITE_URL"),
    "relative": _with("site_name", "!relative $docs_dir"),
    "binary": _with("site_name", "!!binary aGVsbG8="),
    "own tag": _with("site_name", "!foo bar"),
    "set": _with("extra", "!!set {a, b}"),
    "hooks": _with("hooks", "[hook.py]"),
    "hooks of a word": _with("hooks", "hook.py"),
    "hook outside": _with("hooks", "[/etc/passwd]"),
    "other plugin": _with("plugins", "[showcase, search]"),
    "unknown plugin": _with("plugins", "[showcase, nothing-of-the-kind]"),
    "plugin with code": _with("plugins", "[showcase, {gen-files: {scripts: [x.py]}}]"),
    "plugins twice": _with("plugins", "[showcase, {showcase: {other: 1}}]"),
    "plugin of numbers": _with("plugins", "[showcase, 3]"),
    "plugin of lists": _with("plugins", "[showcase, [a]]"),
    "plugin with a list": _with("plugins", "[{showcase: [a]}]"),
    "plugin with a word": _with("plugins", "[{showcase: yes}]"),
    "plugin with other keys": _with("plugins", "[{showcase: {asof: 2026-01-01}}]"),
    "plugin shrinking to a word": _with("plugins", "[{showcase: {shrink_to: all}}]"),
    "plugin shrinking below nothing": _with("plugins", "[{showcase: {shrink_to: -1}}]"),
    "plugin of a list of moments": _with("plugins", "[{showcase: {as_of: [a]}}]"),
    "no plugin": _with("plugins", "[]"),
    "plugin by mapping": _with("plugins", "{search: {}, showcase: {}}"),
    "markdown extension": _with("markdown_extensions", "[os]"),
    "snippets": _with("markdown_extensions", "[{pymdownx.snippets: {base_path: /etc}}]"),
    "extension with code": _with("markdown_extensions", "[{pymdownx.emoji: {emoji_index: !!python/name:os.system}}]"),
    "script of another host": _with("extra_javascript", "[https://evil.example/x.js]"),
    "script by mapping": _with("extra_javascript", "[{path: x.js, type: module}]"),
    "styles of another host": _with("extra_css", "[https://evil.example/x.css]"),
    "own templates": _with("extra_templates", "[../../etc/passwd]"),
    "watching": _with("watch", "[/]"),
    "validation": _with("validation", "{nav: {omitted_files: ignore}}"),
    "excluding": _with("exclude_docs", "'*'"),
    "analytics": _with("extra", "{analytics: {provider: google, property: G-1}}"),
    "social": _with("extra", "{social: [{icon: a, link: 'javascript:alert(1)'}]}"),
    "consent": _with("extra", "{consent: {title: <script>}}"),
    "version": _with("extra", "{version: {provider: mike}}"),
}

_OTHER_FILES = {
    f"inherit {name}": f"INHERIT: {value}\n{CONFIG}"
    for name, value in {
        "itself": "mkdocs.yml",
        "passwords": "/etc/passwd",
        "above": "../mkdocs.yml",
        "nothing": "none.yml",
        "a list": "[a]",
        "a mapping": "{a: b}",
        "a number": "3",
        "a device": "/dev/zero",
        "a folder": "content",
        "a pipe": "/dev/stdin",
    }.items()
}

_PLACES = {
    **{
        f"docs_dir {value!r}": _with("docs_dir", value)
        for value in ("..", ".", "/", "/etc", "nowhere", "mkdocs.yml", "content/../..", "~", "$HOME", '"a\\0b"', "site")
    },
    **{
        f"site_dir {value!r}": _with("site_dir", value)
        for value in (
            ".",
            "..",
            "/",
            "content",
            "content/site",
            "../..",
            "./",
            '"a\\0b"',
            '"a\\nb"',
            "content/../content",
        )
    },
    **{
        f"custom_dir {value!r}": _with("theme", f"{{name: material, custom_dir: {value}}}")
        for value in ("/etc", "..", ".", "nowhere", "mkdocs.yml", "[a]", "{a: b}")
    },
}

_LOOK = {
    f"theme {value}": _with("theme", value)
    for value in (
        "mkdocs",
        "readthedocs",
        "nothing",
        "{}",
        "{custom_dir: content}",
        "{name: null, custom_dir: content}",
        "{name: [material]}",
        "{name: material, icon: x}",
        "{name: material, icon: {logo: ../../etc/passwd}}",
        "{name: material, icon: {logo: material/no-such-icon}}",
        "{name: material, icon: {logo: [a]}}",
        "{name: material, features: navigation.tabs}",
        "{name: material, features: [[a]]}",
        "{name: material, features: {a: b}}",
        "{name: material, features: ['\"><script>']}",
        "{name: material, logo: /etc/passwd}",
        "{name: material, static_templates: [x.html]}",
        "{name: material, locale: ../../etc}",
        "{name: material, language: [zh]}",
    )
}

_ADDRESSES = {
    f"site_url {value}": _with("site_url", value)
    for value in (
        "example.org",
        "www.example.org/zs/",
        "//example.org/",
        "ftp://example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://",
        "https:///path",
        "https://a b.example/",
        "https://example.org/a b/",
        "https://user:secret@example.org/",
        "https://example.org/?a=b",
        "https://example.org/#top",
        "https://example.org:99999/",
        "https://example.org:port/",
        "https://[::1/",
        "https://ex..ample/",
        "https://-bad.example/",
        'https://"><script>.example/',
        "https://example.org/index.html",
        "https://example.org/a/../b/",
        "https://example.org\\evil.example/",
        '"https://example.org/\\r\\nSet-Cookie: a"',
        '"https://example.org/\\u2028"',
        '"https://example.org/\\u202e"',
    )
}

_TEXTS = {
    "empty": "",
    "only a comment": "# nothing\n",
    "a word": "site",
    "a list": "- site_name: Site\n",
    "a number": "3\n",
    "null": "null\n",
    "two documents": f"{CONFIG}---\n{CONFIG}",
    "tabs": CONFIG.replace("theme: {name: material}", "theme:\n\tname: material"),
    "key twice": CONFIG + "site_name: Another\n",
    "theme twice": CONFIG + "theme: {name: mkdocs}\n",
    "unknown key": CONFIG + "site_nmae: Site\n",
    "key of a list": CONFIG + "? [a, b]\n: c\n",
    "key of nothing": CONFIG + ": c\n",
    "anchor": CONFIG.replace("Site", "&a Site"),
    "alias": CONFIG.replace("Site", "&a Site") + "copyright: *a\n",
    "alias of nothing": CONFIG + "copyright: *a\n",
    "alias of itself": CONFIG + "extra: &a {b: *a}\n",
    "merge": CONFIG + "extra: {<<: {a: b}}\n",
    "laughs": "a: &a [x, x]\n"
    + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(9))
    + CONFIG,
    "never closed": CONFIG + "extra: {a: [b\n",
    "quote never closed": CONFIG + 'copyright: "a\n',
    "indented wrongly": CONFIG.replace("docs_dir", "  docs_dir"),
    "Chinese colon": CONFIG.replace("docs_dir: ", "docs_dir：", 1),
    "control character": CONFIG.replace("Site", "Si\x07te"),
    "half a pair": _with("copyright", '"\\ud83d"'),
    "reversed": CONFIG.replace("Site", "Si\u202ete"),
    "directive": f"%YAML 9.9\n---\n{CONFIG}",
    "huge": CONFIG + "#" * 3_000_000,
    "long": CONFIG + "copyright: " + "x" * 1_000_000 + "\n",
    "many keys": CONFIG + "".join(f"k{number}: v\n" for number in range(2_000)),
    "deep": CONFIG + "extra: " + "{a: " * 5_000 + "b" + "}" * 5_000 + "\n",
    "html": "<!doctype html><title>404</title>",
    "json": '{"site_name": "Site"}',
    "merge conflict": CONFIG.replace("docs_dir", "<<<<<<< HEAD\ndocs_dir"),
}

_BYTES = {
    "GBK": CONFIG.replace("Site", "招商").encode("gb18030"),
    "UTF-16": CONFIG.encode("utf-16"),
    "UTF-32": CONFIG.encode("utf-32"),
    "Latin": CONFIG.replace("Site", "Caf\xe9").encode("latin-1"),
    "zeros": b"\0" * 1000,
    "random": bytes(range(256)) * 10,
    "ZIP": b"PK\x03\x04" + CONFIG.encode(),
    "half a character": CONFIG.encode() + "copyright: 招".encode()[:-1],
    "a NUL": CONFIG.replace("Site", "Si\0te").encode(),
}

HOSTILE: dict[str, bytes] = {
    name: text.encode()
    for group in (_TYPES, _CODE, _OTHER_FILES, _PLACES, _LOOK, _ADDRESSES, _TEXTS)
    for name, text in group.items()
} | _BYTES
