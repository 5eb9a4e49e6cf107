"""The five jobs of a bureau's day in the editor, by labels alone, in both languages; and how fast a slip shows."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from benchmarks.data import make_site
from generator.building.reading import check_site
from tests.browser.form_desk import FormClerk, editor, git, site_in_git
from tests.browser.reader import Reader
from tests.browser.windows import becomes, late, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Route

PROJECT = {"zh": "凯盛科技集团", "en": "Triumph Science"}
SIGNED = {"zh": "智能装备项目云签约", "en": "Cloud signing of an intelligent-equipment project"}
PARK = {"zh": "界石", "en": "Jieshi"}
SIGNING = "content/signings/2026/cloud-signing-of-an-intelligent-equipment-project.yaml"
POLICY = "content/policies/notice-on-helping-firms-keep-their-staff.yaml"
LEDGER = "content/translations.lock"
_RELOAD = "document.getElementById('site').contentWindow.location.reload()"
_EXPECTED = re.compile(r"409|status of 404|404: .*(signings|policies)/[a-z-]+/$")
"""What a browser notes: a change that is refused; the page of a new record, which is asked for before it was built."""
_BUILDS = 3  # after one save of several files
_LOOKS = 40  # at how fast a slip shows, while other work keeps the machine busy


@pytest.fixture(scope="module", params=["zh", "en"])
def clerk(
    request: pytest.FixtureRequest, browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[FormClerk]:
    """Seat a clerk before the editor, on a site in git."""
    site = site_in_git(tmp_path_factory.mktemp(f"editor-{request.param}"))
    with editor(site, request.param) as address, opened(browser, address, width=1500) as reader:
        reader.page.on("dialog", lambda dialog: dialog.accept())
        reader.visit("")
        yield FormClerk(reader.page, request.param, site)
        assert [each for each in reader.complaints if not _EXPECTED.search(each)] == []


def _changed(site: Path) -> dict[str, list[str]]:
    """Return the lines that differ from the last commit by file, and commit them."""
    git(site, "add", "--all")
    diff = git(site, "-c", "core.quotepath=off", "diff", "--cached", "--unified=0", "--no-color")
    git(site, "commit", "--quiet", "--allow-empty", "--message", "a job")
    found: dict[str, list[str]] = {}
    name = ""
    for line in diff.splitlines():
        if line.startswith("+++ "):
            name = line.removeprefix("+++ b/")
        elif line[:1] in {"+", "-"} and not line.startswith("---"):
            found.setdefault(name, []).append(line)
    return found


def test_a_new_signing(clerk: FormClerk) -> None:
    """A form becomes a file of its own, with its translations taken for good; the check has nothing to say."""
    clerk.new_signing()
    expect(clerk.page.frame_locator("#site").locator("h1")).to_contain_text(SIGNED[clerk.speech])
    changed = _changed(clerk.site)
    assert set(changed) == {SIGNING, LEDGER}
    assert "+  zh: 双方在线上签约。" in changed[SIGNING]
    assert _issues(clerk.site) == []


def test_a_project_s_stage(clerk: FormClerk) -> None:
    """The line in the history is offered; nothing but the lines of the three fields changes."""
    clerk.change_stage(PROJECT[clerk.speech])
    changed = _changed(clerk.site)
    assert set(changed) == {"projects.yaml"}
    assert [line.split(":")[0] for line in changed["projects.yaml"]] == [
        "-  stage",
        "+  stage",
        "+  history",
        "+    - stage",
        "+      date",
        "-  as_of",
        "+  as_of",
    ]
    assert _issues(clerk.site) == []


def test_a_park_s_price(clerk: FormClerk) -> None:
    """One line of one file."""
    clerk.change_price(PARK[clerk.speech], "26万元/亩")
    assert _changed(clerk.site) == {
        "content/parks/jieshi-economic-park.yaml": ["-    price: 25万元/亩", "+    price: 26万元/亩"]
    }


def test_a_new_policy(clerk: FormClerk) -> None:
    """As a signing, with other fields."""
    clerk.new_policy()
    assert set(_changed(clerk.site)) == {POLICY, LEDGER}
    assert _issues(clerk.site) == []


def test_a_slip_that_was_seen_on_the_site(clerk: FormClerk) -> None:
    """A click in the preview opens the field that says it; what changed is told in words, committed and pushed."""
    clerk.open(PROJECT[clerk.speech])
    words = {"zh": "重点项目，正在线上洽谈。", "en": "A key project, now being discussed online."}[clerk.speech]
    field = clerk.pick(words)
    field.wait_for()
    said = field.input_value()
    assert said.startswith(words)
    field.fill(said.replace("重点项目", "区级重点项目").replace("A key project", "A key district project"))
    if clerk.speech == "zh":
        clerk.page.get_by_role("button", name="译文不用改").click()
    clerk.save()
    clerk.press("hand_in")
    told = {"zh": "：简介：重点项目", "en": ": Summary: A key project"}[clerk.speech]
    expect(clerk.page.get_by_label(clerk.says("message"), exact=True)).to_have_value(re.compile(told))
    clerk.page.get_by_role("button", name=clerk.says("commit"), exact=True).click()
    clerk.page.get_by_role("button", name=clerk.says("push"), exact=True).click()
    clerk.page.locator("#push:disabled").wait_for()
    clerk.press("close")
    assert git(clerk.site, "status", "--porcelain") == ""
    assert git(clerk.site, "rev-parse", "HEAD") == git(clerk.site, "rev-parse", "origin/main")
    assert "→" in git(clerk.site, "log", "-1", "--format=%B")


def test_the_preview_fills_its_side_of_the_window(clerk: FormClerk) -> None:
    """From below the line above it to the foot of the window."""
    box = clerk.page.locator("#site").bounding_box()
    size = clerk.page.viewport_size
    assert box is not None
    assert size is not None
    assert box["y"] + box["height"] == pytest.approx(size["height"], abs=2)
    assert box["height"] > size["height"] * 0.8


def test_the_preview_comes_to_the_page_of_a_record_though_builds_were_done_meanwhile(clerk: FormClerk) -> None:
    """Each build has the preview load its page again; the page that was asked for before is shown all the same."""
    shown = clerk.page.frame_locator("#site").locator("h1")
    clerk.open(PARK[clerk.speech])
    expect(shown).to_contain_text(PARK[clerk.speech])
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    clerk.page.route("**/projects/**", hold)
    clerk.open(PROJECT[clerk.speech])
    for number in range(_BUILDS):
        _wait_until_longer(clerk, held, number)
        clerk.page.evaluate(_RELOAD)
    _wait_until_longer(clerk, held, _BUILDS)
    held[-1].continue_()
    clerk.page.unroute("**/projects/**")
    expect(shown).to_contain_text(PROJECT[clerk.speech])


def test_the_preview_tries_a_page_again_that_was_not_built_yet(clerk: FormClerk) -> None:
    """A new record is saved before its page is there."""
    clerk.open(PARK[clerk.speech])
    clerk.page.route("**/projects/**", _not_yet, times=1)
    clerk.open(PROJECT[clerk.speech])
    expect(clerk.page.frame_locator("#site").locator("h1")).to_contain_text(PROJECT[clerk.speech])


def test_whoever_follows_a_link_in_the_preview_stays_where_it_led(clerk: FormClerk) -> None:
    """A record whose page was shown already calls nobody back to it."""
    site = clerk.page.frame_locator("#site")
    for _ in range(2):
        clerk.open(PARK[clerk.speech])
        expect(site.locator("h1")).to_contain_text(PARK[clerk.speech])
    clerk.page.get_by_label(clerk.says("pick")).uncheck()
    site.locator(".md-path a").last.click()
    expect(site.locator("h1")).not_to_contain_text(PARK[clerk.speech])
    clerk.page.wait_for_timeout(1000)  # the editor looks five times a second at what is shown
    expect(site.locator("h1")).not_to_contain_text(PARK[clerk.speech])


def test_undo_takes_the_last_change_back(clerk: FormClerk) -> None:
    """What was typed is gone from the form, and there is nothing to save."""
    clerk.open(PARK[clerk.speech])
    title = clerk.page.locator("#form input").first
    before = title.input_value()
    title.fill("another-id")
    clerk.page.locator("#undo:enabled").click()
    clerk.page.locator("#save:disabled").wait_for()
    expect(clerk.page.locator("#form input").first).to_have_value(before)


def test_a_file_as_text(clerk: FormClerk) -> None:
    """What has no form is edited as it is written; a slip shows by its line, and nothing is saved with it."""
    clerk.open_file("content/glossary.yaml")
    content = clerk.page.get_by_label("content/glossary.yaml", exact=True)
    before = content.input_value()
    content.fill(before.replace("zh: 巴南区,", "zh： 巴南区,"))
    problem = clerk.page.locator("#text-problems li.error")
    expect(problem).to_contain_text("Y141")
    assert _heard(clerk) == []
    clerk.press("save")
    expect(clerk.page.locator("#fault")).to_contain_text("glossary.yaml")
    clerk.press("undo")
    expect(content).to_have_value(before)
    clerk.press("redo")
    expect(content).not_to_have_value(before)
    content.fill(before.replace("note: 平台名称", "note: 市的平台名称"))
    expect(problem).to_have_count(0)
    clerk.save()
    assert [line[:1] for line in _changed(clerk.site)["content/glossary.yaml"]] == ["-", "+"]
    assert _issues(clerk.site) == []


def test_what_is_typed_in_a_text_while_a_step_is_taken_back_is_kept(clerk: FormClerk) -> None:
    """The answer comes later than the next letter, which stands in the text and is saved."""
    clerk.open_file("content/glossary.yaml")
    content = clerk.page.get_by_label("content/glossary.yaml", exact=True)
    before = content.input_value()
    content.fill(f"{before}# 一\n")
    clerk.page.locator("#undo:enabled").wait_for()
    clerk.page.route("**/api/text*", late, times=1)
    clerk.press("undo")
    content.focus()
    clerk.page.keyboard.press("ControlOrMeta+End")
    clerk.page.keyboard.insert_text("# 二\n")
    clerk.page.wait_for_timeout(1500)  # longer than the answer takes
    expect(content).to_have_value(re.compile("# 二\n$"))
    clerk.save()
    assert "+# 二" in _changed(clerk.site)["content/glossary.yaml"]


def test_a_record_as_text_and_back(clerk: FormClerk) -> None:
    """The text opens at the line of the record."""
    clerk.open(PROJECT[clerk.speech])
    clerk.page.locator("#record").get_by_role("button", name=clerk.says("text"), exact=True).click()
    content = clerk.page.get_by_label("projects.yaml", exact=True)
    expect(content).to_be_focused()
    line = "(area) => area.value.slice(area.selectionStart, area.selectionEnd)"
    assert content.evaluate(line).startswith("- id: ")
    clerk.page.locator("#text-back").click()
    expect(content).to_be_hidden()


def test_a_long_form_shows_only_what_is_filled_in(clerk: FormClerk) -> None:
    """What has to be filled in, what is typed in, and what has a problem stay in sight."""
    clerk.open(PARK[clerk.speech])
    fields = clerk.page.locator("#form .field").locator("visible=true")
    every = fields.count()
    clerk.page.get_by_label(clerk.says("only_filled"), exact=True).check()
    assert fields.count() < every * 0.7
    empty = (
        clerk.page.locator("#form :is(input, select, textarea)")
        .locator("visible=true")
        .evaluate_all("all => all.filter((each) => !each.value).map((each) => each.closest('.field').className)")
    )
    assert all("filled" in each or "needed" in each for each in empty), empty
    clerk.page.locator("#form textarea").first.fill("")
    expect(clerk.page.locator("#form li.error").first).to_be_visible()
    clerk.press("undo")
    clerk.page.locator("#save:disabled").wait_for()
    clerk.page.get_by_label(clerk.says("only_filled"), exact=True).uncheck()
    assert fields.count() == every


def test_a_change_that_was_refused_is_handed_over_again(clerk: FormClerk) -> None:
    """It is marked, nothing is said to be saved without it, and saving takes it along."""
    clerk.open(PARK[clerk.speech])
    clerk.page.route("**/api/put*", _refuse, times=1)
    name = clerk.page.locator("#form textarea").first
    before = name.input_value()
    name.fill(f"{before}（新）")
    expect(name).to_have_attribute("aria-invalid", "true")
    expect(clerk.page.locator("#fault")).to_be_visible()
    number = clerk.page.locator("#form textarea").nth(1)
    number.fill(number.input_value() + " (new)")
    expect(clerk.page.locator("#save")).to_be_enabled()
    clerk.press("save")
    clerk.page.locator("#save:disabled").wait_for()
    assert f"{before}（新）" in (clerk.site / "content/parks/jieshi-economic-park.yaml").read_text(encoding="utf-8")
    _changed(clerk.site)


def test_a_form_takes_nothing_while_another_opens(clerk: FormClerk) -> None:
    """What is typed then would be of no record."""
    clerk.open(PARK[clerk.speech])
    clerk.page.route("**/api/open*", late, times=1)
    clerk.page.get_by_label(clerk.says("find"), exact=True).fill(PROJECT[clerk.speech])
    clerk.page.locator("#list").get_by_role("button", name=PROJECT[clerk.speech]).first.click()
    expect(clerk.page.locator("#form")).to_have_attribute("inert", "")
    clerk.page.get_by_role("heading", name=PROJECT[clerk.speech]).first.wait_for()
    expect(clerk.page.locator("#form")).not_to_have_attribute("inert", "")
    assert clerk.page.locator("#save:disabled").count() == 1


def test_what_is_marked_stays_marked_while_the_form_is_drawn_again(clerk: FormClerk) -> None:
    """What is typed next takes the place of the old text, however late the program answers."""
    name, before, other = _take_back_late(clerk)
    other.focus()
    clerk.page.keyboard.press("ControlOrMeta+a")
    expect(name).to_have_value(before)
    expect(other).to_be_focused()
    clerk.page.keyboard.insert_text("Another Name")
    expect(other).to_have_value("Another Name")
    _take_back(clerk)


def test_what_is_typed_while_the_form_is_drawn_again_stays_in_it(clerk: FormClerk) -> None:
    """The program hears of it only after it was asked what stands in the form."""
    name, before, other = _take_back_late(clerk)
    other.fill("Another Name")
    expect(name).to_have_value(before)
    clerk.page.wait_for_timeout(500)
    expect(other).to_have_value("Another Name")
    _take_back(clerk)


def test_whoever_presses_keys_alone_can_move_an_entry_on_and_on(clerk: FormClerk) -> None:
    """The button that was pressed is at hand at the entry's new place; at the end of the list, that which goes back."""
    clerk.open(PARK[clerk.speech])
    entries = clerk.page.locator("#form .field.list:has(> .entries > .entry + .entry)").first.locator("> .entries > *")
    entries.first.locator("button[data-do=down]").first.press("Enter")
    assert entries.count() == 2
    expect(entries.nth(1).locator("button[data-do=up]").first).to_be_focused()
    clerk.page.keyboard.press("Enter")
    expect(entries.first.locator("button[data-do=down]").first).to_be_focused()
    clerk.page.keyboard.press("Enter")
    expect(entries.nth(1).locator("button[data-do=up]").first).to_be_focused()
    clerk.page.keyboard.press("ControlOrMeta+s")
    clerk.page.locator("#save:disabled").wait_for()
    assert _changed(clerk.site)


def _take_back_late(clerk: FormClerk) -> tuple[Locator, str, Locator]:
    """Change a park's name and undo that, with the answer a second late; return its field, the old name, another."""
    clerk.open(PARK[clerk.speech])
    name = clerk.page.locator("#form textarea").first
    before = name.input_value()
    name.fill(f"{before}（新）")
    clerk.page.locator("#undo:enabled").wait_for()
    clerk.page.route("**/api/open*", late, times=1)
    clerk.press("undo")
    return name, before, clerk.page.locator("#form textarea").nth(1)


def _take_back(clerk: FormClerk) -> None:
    clerk.page.locator("#undo:enabled").click()
    clerk.page.locator("#save:disabled").wait_for()


def _not_yet(route: Route) -> None:
    route.fulfill(content_type="text/html", body="404 Not Found")  # a status would be told as a defect of the page


def _wait_until_longer(clerk: FormClerk, held: list[Route], number: int) -> None:
    assert becomes(clerk.page, lambda: len(held) > number)


def _refuse(route: Route) -> None:
    route.fulfill(status=409, content_type="application/json", body='{"say": "no", "hint": "later"}')


def test_whoever_uses_no_mouse_or_no_eyes_can_edit(clerk: FormClerk) -> None:
    """Nothing that axe-core looks for is wrong with the list, a form with an error, and a narrow window."""
    clerk.open(PARK[clerk.speech])
    clerk.page.locator("#form input").first.fill("Not an id")
    clerk.page.locator("#form li.error").first.wait_for()
    assert _heard(clerk) == []
    clerk.page.set_viewport_size({"width": 375, "height": 800})
    width = clerk.page.evaluate("document.documentElement.scrollWidth")
    clerk.page.set_viewport_size({"width": 1500, "height": 950})
    _take_back(clerk)
    assert width <= 375


def _heard(clerk: FormClerk) -> list[str]:
    """Return what axe-core finds wrong beside the preview."""
    return [each for each in Reader(clerk.page, clerk.page.url).hear() if "iframe" not in each]


def test_a_site_with_errors_opens_and_is_mended(browser: Browser, tmp_path: Path) -> None:
    """Where no preview can be, the editor is there; all that is wrong is listed, and leads to its field."""
    site = site_in_git(tmp_path)
    park = site / "content/parks/jieshi-economic-park.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("price: 25万元/亩", "price: 25", 1), encoding="utf-8")
    with editor(site, "zh") as address, opened(browser, address, width=1500) as reader:
        reader.page.goto(address)
        clerk = FormClerk(reader.page, "zh", site)
        reader.page.get_by_text("还没有预览").wait_for()
        clerk.press("check")
        reader.page.locator("#whole").get_by_role("button", name="界石经济园区").first.click()
        expect(reader.page.locator("#form :focus")).to_have_value("25")
        reader.page.locator("#form :focus").fill("25万元/亩")
        clerk.save()
        reader.page.get_by_text("还没有预览").wait_for(state="hidden")


def _issues(site: Path) -> list[str]:
    return [issue.code for issue in check_site(site / "mkdocs.yml", None).issues]


def test_a_slip_shows_while_one_types_beside_a_thousand_projects(browser: Browser, tmp_path: Path) -> None:
    """From the last key to the problem on the screen: at most 300 milliseconds, when the machine has the time."""
    site = tmp_path / "site"
    make_site(1000, site)
    with editor(site, "zh") as address, opened(browser, address, width=1500) as reader:
        reader.visit("")
        clerk = FormClerk(reader.page, "zh", site)
        reader.page.locator("#list summary").first.wait_for()
        clerk.open("000500")
        field = clerk.page.get_by_label("总投资", exact=True)
        errors = clerk.page.locator("#form li.error")
        took: list[float] = []
        while len(took) < _LOOKS and min(took, default=1) > 0.3:
            field.fill(f"{len(took) + 2}.5亿元")
            errors.first.wait_for(state="detached")
            reader.page.wait_for_timeout(300)
            started = time.monotonic()
            field.press_sequentially("x")
            errors.first.wait_for()
            took.append(time.monotonic() - started)
        assert min(took) <= 0.3, took
