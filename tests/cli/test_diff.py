"""``showcase diff`` as a person runs it in a checkout: what an edit means, in a reader's words."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from tests.building.small_builds import make_site
from tests.places import ROOT
from tests.renaming import renamed_files
from tests.sentences.handing_over import edit
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sentences.handing_over import Showcase


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@qinghe.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *who, *words], check=True, capture_output=True)  # noqa: S607  (of the machine)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the base site, one folder below the top of a git checkout, all of it committed."""
    top = tmp_path / "checkout"
    root = make_site(top / "site")
    git(tmp_path, "init", "--quiet", "checkout")
    git(top, "add", "--all")
    git(top, "commit", "--quiet", "--message", "begin")
    return root


def told(site: Path, showcase: Showcase, *arguments: str) -> str:
    done = showcase(site, "diff", "--lang", "en", *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def as_data(site: Path, showcase: Showcase) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(told(site, showcase, "--format", "json"))
    return found


def test_formatting_alone_is_no_change_of_meaning(site: Path, showcase: Showcase) -> None:
    projects = site / "projects.yaml"
    edit(projects, "name: {zh: 板材项目, en: Panels}", "# a note\n  name:\n    zh: 板材项目\n    en: 'Panels'")
    edit(projects, "investment: 3.6亿元", "investment: 36000万元  # the same")
    edit(projects, "next_step: 验收", "next_step: 验收完毕")
    assert told(site, showcase) == "No change of meaning: what is public and every page are as they were.\n"
    assert showcase(site, "diff", "--lang", "zh").stdout.startswith("没有实质变化")
    assert not any(as_data(site, showcase).values())


def test_a_figure_is_told_with_how_much_more_it_is_and_the_sums_that_follow(site: Path, showcase: Showcase) -> None:
    projects = site / "projects.yaml"
    cold_store = projects.read_text(encoding="utf-8").partition("- id: cold-store")[2].partition("- id: talks-1")[0]
    another = "- id: depot" + cold_store.replace("8000万元", "3.5亿元")
    projects.write_text(projects.read_text(encoding="utf-8") + another, encoding="utf-8")
    git(site, "commit", "--quiet", "--all", "--message", "two that seek investors")
    edit(projects, "investment: 8000万元", "investment: 9000万元")
    chinese = showcase(site, "diff", "--lang", "zh").stdout
    assert "项目 冷库项目（cold-store）\n    投资额：8000万元 → 9000万元（+12.5 %）\n" in chinese
    english = told(site, showcase)
    assert "project Cold store (cold-store)\n    Investment: RMB 80 million → RMB 90 million (+12.5 %)\n" in english
    figures = as_data(site, showcase)["elsewhere"]
    lines = [line for page in figures for line in page["lines"]]
    assert any("430 million" in line["before"] and "440 million" in line["after"] for line in lines)
    assert not any(line["before"] == "Investment: RMB 80 million" for line in lines)  # a card only repeats it
    assert "en/projects/cold-store/" in [each["path"] for each in as_data(site, showcase)["changed"]]


def test_a_text_that_changed_in_one_language_is_told_in_it(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "zh: 生产轻质板材。", "zh: 生产轻质板材和砌块。")
    assert "Summary [zh]: 生产轻质板材。 → 生产轻质板材和砌块。" in told(site, showcase)


def test_an_entry_that_came_into_a_list_shifts_no_other(site: Path, showcase: Showcase) -> None:
    edit(
        site / "content/parks/river.yaml",
        "{tiers: [{tier: {zh: 峰, en: Peak}",
        "{tiers: [{tier: {zh: 尖, en: Critical peak}, price: 1.2元/度}, {tier: {zh: 峰, en: Peak}",
    )
    (change_of_park,) = as_data(site, showcase)["records"]
    assert [(each["within"]["en"], each["before"]) for each in change_of_park["values"]] == [
        ("Critical peak", None)
    ] * 2


def test_what_came_and_went_and_which_addresses_break(site: Path, showcase: Showcase) -> None:
    change(site, renamed_files())
    found = as_data(site, showcase)
    assert {(each["id"], each["how"]) for each in found["records"] if each["kind"] == "project"} >= {("panels", "gone")}
    assert "en/projects/panels/" in [each["path"] for each in found["broken"]]
    text = told(site, showcase)
    assert "!! Addresses that break" in text
    assert "redirects" in text


def test_an_address_that_leads_on_does_not_break(site: Path, showcase: Showcase) -> None:
    from tests.renaming import renamed_with_redirect

    change(site, renamed_with_redirect())
    found = as_data(site, showcase)
    assert "en/projects/panels/" in [each["path"] for each in found["gone"]]
    assert "en/projects/panels/" not in [each["path"] for each in found["broken"]]


def test_more_disclosure_is_told_first_and_in_bold(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "id: cold-store\n", "id: cold-store\n  disclosure: internal\n")
    git(site, "commit", "--quiet", "--all", "--message", "hidden")
    edit(site / "projects.yaml", "id: cold-store\n  disclosure: internal\n", "id: cold-store\n")
    named = "project Cold store (cold-store): internal → public"
    assert told(site, showcase).startswith(f"!! More is public than before\n  {named}\n")
    markdown = told(site, showcase, "--format", "markdown")
    assert markdown.startswith("### ⚠️ **More is public than before**\n\n- **project Cold store (cold-store): ")
    (wider,) = as_data(site, showcase)["wider"]
    assert (wider["before"], wider["after"]) == ("internal", "full")


def test_a_plot_that_is_shown_now_is_told_among_what_is_wider(site: Path, showcase: Showcase) -> None:
    park = site / "content/parks/river.yaml"
    shown = "status: available, readiness: {zh: 净地, en: Cleared land}, internal"
    edit(park, shown, shown.replace("available", "available, disclosure: internal"))
    git(site, "commit", "--quiet", "--all", "--message", "hidden")
    edit(park, ", disclosure: internal", "")
    (wider,) = as_data(site, showcase)["wider"]
    assert (wider["id"], wider["part"], wider["before"], wider["after"]) == ("river", "A-01", "internal", "full")
    assert told(site, showcase).startswith("!! More is public than before\n  park River Park · A-01 (river)")


def test_nothing_hidden_is_told(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "investment: 1亿元", "investment: 1.7亿元")
    edit(site / "projects.yaml", "zh: 洽谈项目2", "zh: 秘密项目")
    assert told(site, showcase).startswith("No change of meaning")


def test_a_problem_of_what_is_hidden_is_named_without_its_values(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "id: talks-1\n", "id: talks-1\n  disclosure: internal\n")
    edit(site / "projects.yaml", "investment: 1亿元", "investment: 99999亿元")
    assert "99999" in told(site, showcase)  # in the terminal of whoever wrote it
    markdown = told(site, showcase, "--format", "markdown")
    assert "C168" in markdown
    assert "99999" not in markdown
    assert "99999" not in told(site, showcase, "--format", "json")
    (problem,) = as_data(site, showcase)["problems"]
    assert (problem["file"], problem["code"]) == ("projects.yaml", "C168")


def test_a_file_that_holds_something_else_is_told(site: Path, showcase: Showcase) -> None:
    media = site / "content/media"
    (media / "form.txt").write_text("Another form.\n", encoding="utf-8")
    (media / "gate.png").write_bytes((ROOT / "content/media/sample-plot-corners.png").read_bytes())
    assert as_data(site, showcase)["files"] == [
        {"name": "media/form.txt", "how": "renewed"},
        {"name": "media/gate.png", "how": "renewed"},
    ]
    edit(site / "content/documents.yaml", '\n    - {version: "1.0", date: 2025-05-01, file: media/form.txt}', "")
    (media / "form.txt").unlink()
    assert "Not used any more: media/form.txt" in told(site, showcase)


def test_what_the_settings_say_otherwise_is_told(site: Path, showcase: Showcase) -> None:
    edit(site / "content/site.yaml", "zh: 青河区招商局", "zh: 青河区投资促进局")
    edit(site / "content/site.yaml", "untranslated:", "look: {colour: '#7a1f5c'}\nuntranslated:")
    edit(site / "mkdocs.yml", "qinghe.example", "invest.example")
    said = showcase(site, "diff", "--lang", "zh").stdout
    assert "网站设置 投资青河（site）\n    主办单位：青河区招商局 → 青河区投资促进局\n" in said
    assert "    site_url：https://qinghe.example/ → https://invest.example/\n" in said
    assert as_data(site, showcase)["records"][-1]["otherwise"]


def test_a_page_in_another_language_than_the_readers_is_no_less_told(site: Path, showcase: Showcase) -> None:
    edit(site / "content/zh/about.md", "\n---\n", "\n---\n还有一段。\n\n")
    assert [each["path"] for each in as_data(site, showcase)["changed"]] == ["zh/about/"]
    edit(site / "content/zh/about.md", "\n---\n还有一段。\n\n", "\n---\n")
    edit(site / "content/site.yaml", "languages: [zh, en]", "languages: [zh, en, ja]")
    git(site, "commit", "--quiet", "--all", "--message", "three")
    edit(site / "content/site.yaml", "languages: [zh, en, ja]", "languages: [zh, en]")
    assert {each["path"].partition("/")[0] for each in as_data(site, showcase)["broken"]} == {"ja"}


@pytest.mark.parametrize(
    ("investment", "rise"),
    [("约8000万元", ""), ("8001万元", " (+0.01 %)"), ("7000万元", " (-12.5 %)"), ("8000万~9000万元", "")],
)
def test_a_rise_of_nothing_is_none(investment: str, rise: str, site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "investment: 8000万元", f"investment: {investment}")
    assert re.search(rf"Investment: RMB 80 million → [^\n(]*{re.escape(rise)}\n", told(site, showcase))


def test_a_checkout_with_links_and_rules_for_archives_is_read(site: Path, showcase: Showcase) -> None:
    (site / ".gitattributes").write_text("content/media export-ignore\n", encoding="utf-8")
    (site / "elsewhere").symlink_to("/nowhere")
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "links")
    edit(site / "projects.yaml", "investment: 8000万元", "investment: 9000万元")
    assert "+12.5 %" in told(site, showcase)


def test_markdown_holds_no_mark_of_a_text(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "en: Makes light panels.", 'en: "Makes <b>light</b> panels, says @qinghe."')
    edit(site / "projects.yaml", "zh: 寻找投资方。", 'zh: "寻找投资方。\\n\\n# 大\\n/close"')
    markdown = told(site, showcase, "--format", "markdown")
    assert "\n#" not in markdown.replace("\n###", "")
    assert "\n/close" not in markdown + told(site, showcase)
    assert "<b>" not in markdown.replace("\\<b\\>", "")
    assert "@qinghe" not in markdown


def test_what_the_check_says_since_is_told(site: Path, showcase: Showcase) -> None:
    (site / "content/needs.yaml~").write_text("- {id: drivers}\n", encoding="utf-8")
    assert "New problems\n  content/needs.yaml~:1:1 [F113]" in told(site, showcase)


def test_another_revision_can_be_named(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "investment: 8000万元", "investment: 9000万元")
    git(site, "commit", "--quiet", "--all", "--message", "more")
    assert told(site, showcase).startswith("No change")
    assert "+12.5 %" in told(site, showcase, "HEAD~1")


def test_nothing_is_compared_with_content_that_has_errors(site: Path, showcase: Showcase) -> None:
    edit(site / "projects.yaml", "industry: materials", "industry: nothing")
    done = showcase(site, "diff", "--lang", "en")
    assert done.returncode == 1
    assert "mend them" in done.stderr
    git(site, "commit", "--quiet", "--all", "--message", "broken")
    edit(site / "projects.yaml", "industry: nothing", "industry: materials")
    done = showcase(site, "diff", "--lang", "zh")
    assert done.returncode == 1
    assert "无法对比" in done.stderr


def test_what_git_does_not_have_is_said(site: Path, tmp_path: Path, showcase: Showcase) -> None:
    assert "[U182]" in showcase(site, "diff", "no-such-branch").stderr, "U182"
    assert "[U182]" in showcase(site, "diff", "--", "--output=x").stderr
    alone = make_site(tmp_path / "alone")
    assert "[U181]" in showcase(alone, "diff", environment={"GIT_CEILING_DIRECTORIES": str(tmp_path)}).stderr, "U181"
    git(site.parent, "rm", "-r", "--quiet", "--cached", "site")
    git(site.parent, "commit", "--quiet", "--message", "empty")
    assert "[U183]" in showcase(site, "diff").stderr, "U183"
    assert "[U180]" in showcase(site, "diff", environment={"PATH": str(tmp_path)}).stderr, "U180"


def test_states_without_a_language_in_common_are_not_compared() -> None:
    from generator.cli.diff import _language
    from generator.messages.issues import Fault

    class _Of:
        def __init__(self, *languages: str) -> None:
            from generator.values.language import language

            self.languages = tuple(map(language, languages))

    assert _language(_Of("zh", "en"), _Of("en", "ja"), "zh").key == "en"  # type: ignore[arg-type]  # a state's languages
    with pytest.raises(Fault) as caught:
        _language(_Of("zh"), _Of("en"), "zh")  # type: ignore[arg-type]  # the same
    assert caught.value.code == "U184"
