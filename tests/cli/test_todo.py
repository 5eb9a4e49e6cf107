"""``showcase todo``: all that is left before a release, by kind of work, and never a failure."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from PIL import Image

from generator.cli.starter import write_site
from tests.building.small_builds import CONFIG, make_site
from tests.conftest import code_of
from tests.small_site import AS_OF, change

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

    Showcase = Callable[..., Run]

FINISHED = """\
name: {zh: 青河, en: Qinghe}
district: {zh: 青河区, en: Qinghe}
publisher: {zh: 青河局, en: Bureau}
description: {zh: 青河。, en: Qinghe.}
home: {headline: {zh: 青河, en: Qinghe}, lead: {zh: 青河。, en: Qinghe.}}
look:
  mark: media/mark.svg
  hero: {file: media/hero.jpg, alt: {zh: 江, en: River}, credit: {zh: 局, en: We}}
legal:
  - {text: {zh: 青ICP备1号, en: ICP 1}, url: "https://beian.miit.gov.cn/"}
"""
AT = ("--as-of", "2026-11-22")


def _works(showcase: Showcase, root: Path) -> dict[str, list[dict[str, object]]]:
    done = showcase(root, "todo", "--format", "json", *AT)
    assert done.returncode == 0, done.stderr
    listed = json.loads(done.stdout)
    assert listed["count"] == sum(len(work["items"]) for work in listed["work"])
    return {work["name"]: work["items"] for work in listed["work"]}


def test_a_new_site_is_told_what_to_replace(tmp_path: Path, showcase: Showcase) -> None:
    write_site(tmp_path / "s", AS_OF)
    works = _works(showcase, tmp_path / "s")
    assert list(works) == ["samples", "placeholders", "site"]
    marks = {(row["code"], row["file"]) for row in works["samples"]}
    assert {("S121", "content/site.yaml"), ("S120", "content/parks/example-park.yaml")} <= marks
    assert {row["code"] for row in works["placeholders"]} == {"P140"}
    assert {row["code"] for row in works["site"]} == {"P144", "U207", "U208", "U209"}
    (park,) = [row for row in works["samples"] if row["file"] == "content/parks/example-park.yaml"]
    assert park["record"] == {"zh": "示例产业园", "en": "Example Industrial Park"}


def test_the_list_has_the_place_the_name_and_what_to_do_once(tmp_path: Path, showcase: Showcase) -> None:
    write_site(tmp_path / "s", AS_OF)
    for lang, told, total in (("zh", "换成真实数据", "共 "), ("en", "Put the real value", "things are left to do: ")):
        text = showcase(tmp_path / "s", "todo", "--lang", lang, *AT).stdout
        name = {"zh": "示例产业园", "en": "Example Industrial Park"}[lang]
        assert re.search(rf"^  content/parks/example-park.yaml:\d+  {name}$", text, re.MULTILINE)
        assert text.count(told) == 1
        assert total in text.splitlines()[-1]


def test_what_lags_behind_what_is_asked_and_what_is_wrong_are_listed_too(tmp_path: Path, showcase: Showcase) -> None:
    root = make_site(tmp_path / "s")
    text = (root / "projects.yaml").read_text(encoding="utf-8")
    wrong = text.replace("en: Cold store", "en: 冷库 store", 1).replace("industry: logistics", "industry: logistic", 1)
    assert wrong != text
    change(root, {"projects.yaml": wrong, "content/zh/only.md": "---\ntitle: 新\ndescription: 新页\n---\n字。\n"})
    works = _works(showcase, root)
    assert {row["code"] for row in works["translations"]} >= {"T202", "T207"}
    assert [row["code"] for row in works["errors"]] == ["L102"]
    names = list(works)
    assert names[0] == "errors"
    assert names.index("site") < names.index("translations")


def test_a_site_with_nothing_left_says_so(tmp_path: Path, showcase: Showcase) -> None:
    root = tmp_path / "s"
    change(root, {"content/site.yaml": FINISHED, "mkdocs.yml": CONFIG.replace("qinghe.example", "qinghe.zz")})
    (root / "content/media").mkdir()
    Image.new("RGB", (1800, 1200), "white").save(root / "content/media/hero.jpg")
    mark = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>'
    change(root, {"content/media/mark.svg": mark})
    assert _works(showcase, root) == {}
    assert showcase(root, "todo", "--lang", "en", *AT).stdout == "Nothing is left to do: it can be released.\n"


def test_a_folder_without_a_site_is_wrong_use(tmp_path: Path, showcase: Showcase) -> None:
    done = showcase(tmp_path, "todo")
    assert (done.returncode, code_of(done)) == (2, "U102")
