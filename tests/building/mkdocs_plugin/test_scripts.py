"""Modules become one file that does the same; forms of the language that are not understood are refused."""

from __future__ import annotations

import re

import pytest

from generator.building.mkdocs_plugin.scripts import join_scripts, squeeze_script
from tests.places import ROOT

SCRIPTS = ROOT / "theme" / "assets" / "javascripts"
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|/(?:[^/\\\n]|\\.)+/')


def _ours() -> dict[str, str]:
    return {path.relative_to(SCRIPTS).as_posix(): path.read_text(encoding="utf-8") for path in SCRIPTS.rglob("*.js")}


def test_a_module_stands_behind_what_it_imports_and_keeps_its_names_to_itself() -> None:
    joined = join_scripts(
        {
            "first.js": 'import { a, both } from "./in/a.js";\nimport { b } from "./in/b.js";\nuse(a, b, both);\n',
            "in/a.js": 'import { b } from "./b.js";\n// what\nconst both = 1;\n'
            "export const a = b + both;\nexport { both };\n",
            "in/b.js": "const own = 2;\nexport const b = own;\n",
        },
        "first.js",
    )
    text = joined["first.js"]
    assert list(joined) == ["first.js"]
    assert "import" not in text
    assert "export" not in text
    assert "// what" not in text
    assert text.index("$in_b=") < text.index("$in_a=") < text.index("$first=")
    assert text.startswith('"use strict";(()=>{')


def test_what_is_loaded_later_is_a_file_of_its_own_with_the_way_to_it() -> None:
    joined = join_scripts(
        {
            "first.js": 'import { go } from "./in/go.js";\ngo();\n',
            "in/go.js": 'export const go = () => import("../later/on.js");\n',
            "later/on.js": 'import { x } from "./x.js";\nexport const on = () => import("./more.js").then(x);\n',
            "later/x.js": "export const x = 1;\n",
            "later/more.js": "export class More {}\n",
        },
        "first.js",
    )
    assert set(joined) == {"first.js", "later/on.js", "later/more.js"}
    assert 'import("./later/on.js")' in joined["first.js"]
    assert 'import("./more.js")' in joined["later/on.js"]
    assert joined["later/on.js"].endswith("export const { on } = $later_on;\n")


@pytest.mark.parametrize(
    "text",
    [
        'import x from "./a.js";',
        'import "./a.js";',
        'import * as x from "./a.js";',
        "export default 1;",
        "export let x = 1;",
        'export * from "./a.js";',
        'import { a } from "./none.js";',
        'import { a } from "./first.js";',
        'import("./none.js");',
    ],
)
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"first\.js|none\.js"):
        join_scripts({"first.js": f"{text}\n", "a.js": "export const a = 1;\n"}, "first.js")


def test_no_text_of_ours_goes_over_several_lines() -> None:
    """Else indents would be taken out of it."""
    for name, text in _ours().items():
        for number, line in enumerate(squeeze_script(text).splitlines(), 1):
            assert _QUOTED.sub("", line).count("`") % 2 == 0, f"{name}:{number}: {line}"


def test_all_of_ours_is_asked_for_and_can_be_read() -> None:
    joined = join_scripts(_ours(), "showcase.js")
    named = "\n".join(joined.values())
    for name in _ours().keys() - {"language-gate.js"}:
        assert f"const ${re.sub(r'[^A-Za-z0-9]', '_', name.removesuffix('.js'))}=" in named, f"{name} is in no file"
