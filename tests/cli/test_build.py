"""Whole builds of the main site, by the command, as a person or CI runs it."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING

import pytest

from tests.conftest import AS_OF, Run, copy_main_site, read_files, run_python
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def _build(showcase: Callable[..., Run], site: Path, **environment: str) -> dict[str, bytes]:
    done = showcase(site, "build", "--as-of", AS_OF, environment=environment)
    assert done.returncode == 0, done.stderr
    return read_files(site / "site")


def _build_by_mkdocs(site: Path, *options: str, **environment: str) -> Run:
    return run_python(site, "-m", "mkdocs", "build", *options, environment=environment)


def _pages(site: Path) -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((site / "site").rglob("*.html")))


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_main_site_has_everything_that_may_be_shown(built_main_site: dict[str, bytes]) -> None:
    files = built_main_site
    parks = [path.stem for path in (ROOT / "content" / "parks").glob("*.yaml")]
    assert len(parks) == 4
    for language in ("zh", "en"):
        for park in parks:
            assert f"{language}/parks/{park}/index.html" in files
        shown = [name for name in files if re.fullmatch(rf"{language}/projects/[^/]+/index.html", name)]
        assert len(shown) == 7 + 4 + 3  # real projects, sample opportunities, three pages about them
    shown_on = {
        "zh/index.html": ("26个", "99个", "42亿元", "2.7亿元", "数据截至2020年2月26日", "华龙网"),
        "en/index.html": ("RMB 4.2 billion", "RMB 270 million", "As of 26 February 2020"),
        # what an official figure says of a stage stands beside what is counted of it
        "zh/projects/board/index.html": ("87个", "超过1500亿元", "数据截至2020年2月26日"),
        "en/projects/board/index.html": ("more than RMB 150 billion",),
    }
    for page, figures in shown_on.items():
        text = files[page].decode().replace("\N{NO-BREAK SPACE}", " ")
        assert [figure for figure in figures if figure not in text] == [], page
    assert re.findall(r'<p class="figure__value">(\d+)<', files["en/index.html"].decode())[:2] == ["26", "99"]
    assert '<p class="comparison__value">87<' in files["en/projects/board/index.html"].decode()


def test_every_page_says_that_the_site_is_a_demonstration(built_main_site: dict[str, bytes]) -> None:
    pages = {name: text.decode() for name, text in built_main_site.items() if re.match(r"(zh|en)/(?!404).*html$", name)}
    assert len(pages) > 50
    for name, text in pages.items():
        assert ("演示" if name.startswith("zh") else "demonstration") in text, name


def test_nothing_but_pages_and_the_theme_is_published(main_site: Path, showcase: Callable[..., Run]) -> None:
    (main_site / "content" / "media").mkdir(exist_ok=True)
    for name in ("README.txt", "media/~$plan.docx", "media/Thumbs.db", "zh/draft.bak", "secret.yaml~"):
        (main_site / "content" / name).write_text("x", encoding="utf-8")
    files = _build(showcase, main_site)
    endings = {name.rpartition(".")[2] for name in files}
    assert endings <= {
        *("html", "md", "css", "js", "json", "png", "xml", "gz", "ics", "vcf", "pdf", "docx", "svg", "txt"),
        *("csv", "xlsx", "geojson", "jsonld"),
        *("avif", "jpg", "ico", "webmanifest"),
        "_headers",
    }
    assert {name for name in files if name.endswith(".txt")} == {"robots.txt", "llms.txt", "assets/third-party.txt"}
    twins = {name.replace(".html", ".md") for name in files if name.endswith("/index.html")}
    assert {name for name in files if name.endswith(".md")} <= twins
    tables = {name for name in files if name.endswith((".csv", ".xlsx", ".geojson", ".jsonld"))}
    assert {name.partition("/")[0] for name in tables} == {"data"}
    assert {name for name in files if name.endswith(".svg")} == {
        f"assets/images/strip-{each}.svg" for each in ("light", "dark")
    }
    ours = ("zh/", "en/", "assets/", "data/", "finder/grammar.json", "media/sample-")
    assert not [name for name in files if not name.startswith(ours) and name.count("/")]


@pytest.mark.parametrize(
    ("zone", "locale", "seed"), [("Asia/Shanghai", "zh_CN.UTF-8", "1"), ("America/New_York", "C", "424242")]
)
def test_the_same_input_gives_the_same_bytes(
    built_main_site: dict[str, bytes], command: Callable[..., Run], zone: str, locale: str, seed: str, tmp_path: Path
) -> None:
    first = built_main_site
    other = copy_main_site(tmp_path / "elsewhere" / "deeper")
    second = _build(command, other, TZ=zone, LC_ALL=locale, PYTHONHASHSEED=seed)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("replacement", ["internal: {next_step: 绝密-B, price: 99万元/亩}", "disclosure: full"])
def test_internal_values_change_no_byte(main_site: Path, showcase: Callable[..., Run], replacement: str) -> None:
    projects = main_site / "projects.yaml"
    shown = "- id: masks\n"
    _edit(projects, shown, f"{shown}  internal: {{next_step: 绝密-A}}\n")
    first = _build(showcase, main_site)
    _edit(projects, "internal: {next_step: 绝密-A}", replacement)
    second = _build(showcase, main_site)
    assert first == second
    assert "绝密" not in _pages(main_site)


def test_an_error_keeps_the_site_and_says_so(
    main_site: Path, command: Callable[..., Run], showcase: Callable[..., Run]
) -> None:
    before = _build(showcase, main_site)
    _edit(main_site / "projects.yaml", "- id: masks\n", "- id: masks\n  investmant: 3.6亿元\n")
    done = command(main_site, "build", "--lang", "zh")
    assert done.returncode == 1
    assert "projects.yaml:" in done.stderr
    assert "investment" in done.stderr  # what was probably meant
    assert "Traceback" not in done.stderr
    assert read_files(main_site / "site") == before
    assert not (main_site / ".site.showcase" / "new").exists()


def test_every_fault_of_every_file_is_said_in_one_run(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "projects.yaml", "- id: masks\n", "- id: Masks\n")
    (main_site / "content" / "figures.yaml").write_bytes("- id: 甲".encode("gbk"))
    _edit(main_site / "content" / "zh" / "about.md", "## ", "<script>alert(1)</script>\n\n## ")
    done = showcase(main_site, "check", "--format", "json")
    issues = json.loads(done.stdout)
    assert done.returncode == 1
    assert {"R110", "Y101", "P101"} <= {issue["code"] for issue in issues}
    assert len({issue["file"] for issue in issues}) >= 3


def test_check_prints_annotations_for_github(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "projects.yaml", "- id: masks\n", "- id: Masks\n")
    done = showcase(main_site, "check", "--format", "github", "--lang", "en")
    assert re.search(r"^::error file=projects\.yaml,line=\d+,col=7,title=R110::", done.stdout, re.MULTILINE)


def test_the_language_of_messages_follows_the_reader(main_site: Path, showcase: Callable[..., Run]) -> None:
    for locale, word in (("zh_CN.UTF-8", "没有问题"), ("en_GB.UTF-8", "no issues")):
        assert word in showcase(main_site, "check", environment={"LC_ALL": locale}).stdout


def test_a_release_refuses_each_sample(main_site: Path, showcase: Callable[..., Run]) -> None:
    done = showcase(main_site, "build", "--release", "--lang", "en")
    assert done.returncode == 1
    marks = sum(
        len(re.findall(r"^[^#\n]*\bsample: true", path.read_text(encoding="utf-8"), re.MULTILINE))
        for path in [main_site / "projects.yaml", *(main_site / "content").rglob("*.yaml")]
    )
    assert len(re.findall(r"\[S120\]", done.stderr)) == marks > 0
    assert "[S121]" in done.stderr
    assert not (main_site / "site").exists()


def test_the_page_of_all_components_is_in_no_release(main_site: Path, showcase: Callable[..., Run]) -> None:
    done = showcase(main_site, "build", "--release", "--components", "--lang", "en")
    assert done.returncode == 2
    assert "U113" in done.stderr
    assert not (main_site / "site").exists()
    assert "--components" in showcase(main_site, "build", "--help").stdout


@pytest.mark.parametrize(
    "arguments",
    [("build", "--as-of", "soon"), ("check", "-f", "nowhere.yml"), ("build", "--lang", "fr"), ("fly",)],
)
def test_wrong_use_ends_with_2(
    main_site: Path, command: Callable[..., Run], showcase: Callable[..., Run], arguments: tuple[str, ...]
) -> None:
    done = (command if arguments == ("fly",) else showcase)(main_site, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr + done.stdout


def test_a_broken_configuration_is_said_with_its_place(main_site: Path, showcase: Callable[..., Run]) -> None:
    (main_site / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    done = showcase(main_site, "build")
    assert done.returncode == 2
    assert "mkdocs.yml:1:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_log_shows_no_progress_bar(main_site: Path, command: Callable[..., Run]) -> None:
    done = command(main_site, "build", "--as-of", AS_OF)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\r" not in done.stdout + done.stderr


def test_the_command_that_shows_the_site_can_be_copied_as_it_is(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "mkdocs.yml", "site_dir: site\n", "site_dir: my site\n")
    done = showcase(main_site, "build", "--as-of", AS_OF, "--lang", "en")
    assert done.returncode == 0, done.stderr
    command = re.search(r"^To look at it: (.+), then open", done.stdout, re.MULTILINE)
    assert command
    assert shlex.split(command[1])[-3:] == ["-d", "my site", "8000"]
    assert re.search(r"^Built \d+ pages, \d+ files ", done.stdout, re.MULTILINE)


def test_mkdocs_builds_the_same_pages(main_site: Path, built_main_site: dict[str, bytes]) -> None:
    done = _build_by_mkdocs(main_site, "--strict", "-q", "-d", str(main_site / "by-mkdocs"), NO_MKDOCS_2_WARNING="1")
    assert done.returncode == 0, done.stderr
    assert read_files(main_site / "by-mkdocs") == built_main_site


def test_mkdocs_refuses_faulty_content_before_it_writes(main_site: Path, showcase: Callable[..., Run]) -> None:
    before = _build(showcase, main_site)
    _edit(main_site / "projects.yaml", "- id: masks\n", "- id: Masks\n")
    done = _build_by_mkdocs(main_site)
    assert done.returncode == 1
    assert "R110" in done.stderr
    assert "Traceback" not in done.stderr
    assert read_files(main_site / "site") == before


def test_a_missing_translation_is_marked_and_reported(main_site: Path, showcase: Callable[..., Run]) -> None:
    park = main_site / "content" / "parks" / "jieshi-economic-park.yaml"
    text = park.read_text(encoding="utf-8")
    summary = re.search(r"^summary:\n  zh: .*\n(  en: .*\n)", text, re.MULTILINE)
    assert summary
    park.write_text(text.replace(summary[1], "", 1), encoding="utf-8")
    done = showcase(main_site, "build", "--as-of", AS_OF, "--lang", "en")
    assert done.returncode == 0
    assert "[T201]" in done.stderr
    page = (main_site / "site/en/parks/jieshi-economic-park/index.html").read_text(encoding="utf-8")
    assert '<span lang="zh-Hans" class="untranslated">' in page
    assert "(Chinese only)" in page


def test_a_record_without_a_name_in_a_language_has_no_page_in_it(main_site: Path, showcase: Callable[..., Run]) -> None:
    projects = main_site / "projects.yaml"
    text = projects.read_text(encoding="utf-8")
    project = re.search(r"- id: masks\n  name: (\{zh: [^,]+), en: [^}]+\}", text)
    assert project
    projects.write_text(text.replace(project[0], f"- id: masks\n  name: {project[1]}}}", 1), encoding="utf-8")
    files = _build(showcase, main_site)
    assert "zh/projects/masks/index.html" in files
    assert "en/projects/masks/index.html" not in files
    page = files["zh/projects/masks/index.html"].decode()
    assert 'hreflang="en" href="https' not in page  # no twin is named that does not exist
    assert 'href="../"' in page  # the switch and the breadcrumb lead to what there is


@pytest.mark.parametrize(
    ("page", "tab"),
    [
        ("en/parks/jieshi-economic-park/", "Parks"),
        ("en/parks/", "Parks"),
        ("en/projects/masks/", "Projects"),
        ("en/projects/signed/", "Projects"),
        ("en/signings/epidemic-control-supplies/", "Signings"),
        ("zh/contact/", "联系我们"),
        ("zh/", "首页"),
    ],
)
def test_a_page_lights_up_its_tab(built_main_site: dict[str, bytes], page: str, tab: str) -> None:
    text = built_main_site[f"{page}index.html"].decode()
    active = re.findall(r'md-tabs__item--active">\s*<a [^>]*>\s*(.*?)\s*</a>', text, re.DOTALL)
    assert active == [tab]


def test_a_site_without_an_address_of_its_own_builds(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "mkdocs.yml", "site_url: https://banan.example/\n", "")
    files = _build(showcase, main_site)
    assert b'href="/zh/"' in files["404.html"]


def test_addresses_are_folders_whatever_the_configuration_says(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "mkdocs.yml", "strict: true\n", "strict: true\nuse_directory_urls: false\n")
    assert "zh/parks/index.html" in _build(showcase, main_site)


def test_another_theme_is_refused_in_one_line(main_site: Path, showcase: Callable[..., Run]) -> None:
    text = (main_site / "mkdocs.yml").read_text(encoding="utf-8")
    text = re.sub(r"^theme:\n(?:  .*\n)+", "theme: {name: mkdocs}\n", text, flags=re.MULTILINE)
    (main_site / "mkdocs.yml").write_text(text, encoding="utf-8")
    done = showcase(main_site, "build", "--lang", "en")
    assert done.returncode == 2
    assert "U111" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("moment", "code"), [("2019-01-01", "C101"), ("soon", "U101")])
def test_the_configuration_may_fix_the_moment(
    main_site: Path, showcase: Callable[..., Run], moment: str, code: str
) -> None:
    _edit(main_site / "mkdocs.yml", "  - showcase\n", f"  - showcase:\n      as_of: {moment}\n")
    done = showcase(main_site, "check", "--lang", "en")
    assert done.returncode == (1 if code == "C101" else 2)
    assert f"[{code}]" in done.stdout + done.stderr
    by_mkdocs = _build_by_mkdocs(main_site)
    assert by_mkdocs.returncode == 1
    assert code in by_mkdocs.stderr
    assert "Traceback" not in by_mkdocs.stderr


def test_an_ampersand_in_the_name_is_escaped_once(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site / "content" / "site.yaml", "en: Invest Banan}", 'en: "Q&A <b>"}')
    text = _build(showcase, main_site)["en/index.html"].decode()
    assert "Q&amp;A &lt;b&gt;" in text
    assert "&amp;amp;" not in text
    assert "<b>" not in text
