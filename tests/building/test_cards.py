"""Every page is shared by a picture that is there, made once as long as it says the same, of what is public only."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from generator.building import edition, fonts
from generator.building.cards import CardSource
from generator.building.configuration import open_folders
from generator.building.memory import Memory
from generator.building.mkdocs_plugin import engine
from generator.messages.issues import Refusal
from generator.pages.frame import slots_of, specimen_of
from generator.pages.social.drawer import Drawer
from tests.building.small_builds import build, build_cold, built_files, make_site
from tests.small_site import read_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.pages import Pages
    from generator.pages.social.card import SocialCard

IMAGE = re.compile(r'<meta (?:property="og:image"|name="twitter:image") content="([^"]+)">')
NEW = """\
- id: {id}
  name: {{zh: {name}, en: {name}}}
  industry: logistics
  stage: {stage}
  park: river
  summary: {{zh: 一段话。, en: A line.}}
  investment: 3亿元
"""


def replaced(path: Path, old: str, new: str) -> None:
    """Write something else into a file that holds a text."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def pages_of(root: Path) -> Pages:
    """Return the pages of a site with what draws their cards on this machine."""
    site, folders = read_site(root).site, open_folders(root / "mkdocs.yml")
    cards = CardSource(site, folders, Memory(root / "kept"))
    return edition.pages_of(site, folders.icons, folders.address, drawers=cards.open_drawers)


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[SocialCard]:
    """Return the cards that are drawn from now on."""
    cards: list[SocialCard] = []
    draw = Drawer.draw

    def noting(drawer: Drawer, card: SocialCard) -> bytes:
        cards.append(card)
        return draw(drawer, card)

    monkeypatch.setattr(Drawer, "draw", noting)
    return cards


@pytest.mark.parametrize("address", ["https://qinghe.example/", "https://qinghe.example/a%20b/"])
def test_each_page_is_shared_by_a_picture_that_is_there(tmp_path: Path, address: str) -> None:
    root = make_site(tmp_path / "site")
    replaced(root / "mkdocs.yml", "https://qinghe.example/", address)
    assert build(root).built
    files = built_files(root)
    base = unquote(urlsplit(address).path)
    pages = [name for name in files if name.endswith("index.html")]
    assert len(pages) > 60
    for name in pages:
        images = IMAGE.findall(files[name].decode())
        assert len(images) == 2, name
        for image in images:
            assert image.startswith(address)
            path = unquote(urlsplit(unescape(image)).path).removeprefix(base)
            with Image.open(BytesIO(files[path])) as picture:
                assert picture.size == (1200, 630)
        assert b'<meta name="twitter:card" content="summary_large_image">' in files[name]
    assert b"og:image" not in files["404.html"]


def test_the_gate_is_shared_as_the_first_language_is(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    assert set(IMAGE.findall((root / "site/index.html").read_text(encoding="utf-8"))) == {
        "https://qinghe.example/zh/card.png"
    }


def test_a_site_without_an_address_has_no_cards_and_hears_nothing(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    replaced(root / "mkdocs.yml", "site_url: https://qinghe.example/\n", "")
    outcome = build(root)
    assert outcome.built
    assert not [issue for issue in outcome.issues if issue.code == "U160"]
    files = built_files(root)
    assert not [name for name in files if name.endswith("card.png")]
    assert b"og:image" not in files["zh/index.html"]
    assert "favicon.ico" in files


def test_further_pages_of_a_list_are_shared_by_the_first(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    many = "".join(NEW.format(id=f"more-{at}", name=f"项目{at}", stage="signed") for at in range(65))
    (root / "projects").mkdir()
    (root / "projects" / "more.yaml").write_text(many, encoding="utf-8")
    assert build(root).built
    further = (root / "site/zh/projects/page/2/index.html").read_text(encoding="utf-8")
    assert set(IMAGE.findall(further)) == {"https://qinghe.example/zh/projects/card.png"}
    assert not (root / "site/zh/projects/page/2/card.png").exists()


def test_where_no_font_has_the_letters_it_is_said_once_and_the_build_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(language: object) -> Iterator[fonts.FoundFace]:
        del language
        yield from ()

    monkeypatch.setattr(fonts, "_folders", lambda: [tmp_path])
    monkeypatch.setattr(fonts, "_asked_of_system", none)
    root = make_site(tmp_path / "site")
    outcome = build(root)
    assert outcome.built
    said = [issue for issue in outcome.issues if issue.code == "U160"]
    assert [issue.facts["languages"] for issue in said] == ["zh, en"]
    assert all("{" not in words.replace("{card_font", "") for words in (said[0].hint("zh"), said[0].hint("en")))
    files = built_files(root)
    assert not [name for name in files if name.endswith("card.png")]
    assert b"og:image" not in files["zh/index.html"]
    assert b'<meta name="twitter:card" content="summary">' in files["zh/index.html"]
    # with a font again there are cards again
    monkeypatch.undo()
    assert build(root).built
    assert "zh/card.png" in built_files(root)


def test_a_title_that_no_font_can_write_is_shared_by_the_home_page(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "projects").mkdir()
    rare = NEW.format(id="rare", name="\U000f1234 甲", stage="signed")
    path = root / "projects" / "rare.yaml"
    path.write_text(rare.replace("zh: \U000f1234", "zh: \U0002ffff").replace("\U000f1234", "\U0002ffff"), "utf-8")
    assert build(root).built, build(root).issues
    html = (root / "site/zh/projects/rare/index.html").read_text(encoding="utf-8")
    assert set(IMAGE.findall(html)) == {"https://qinghe.example/zh/card.png"}
    assert not (root / "site/zh/projects/rare/card.png").exists()
    # once it can be written it has a card, and loses it again
    path.write_text(NEW.format(id="rare", name="甲", stage="signed"), "utf-8")
    assert build(root).built
    assert (root / "site/zh/projects/rare/card.png").exists()
    path.write_text(NEW.format(id="rare", name="\U0002ffff", stage="signed"), "utf-8")
    assert build(root).built
    assert not (root / "site/zh/projects/rare/card.png").exists()


def test_a_card_is_drawn_again_only_where_it_says_something_else(tmp_path: Path, drawn: list[SocialCard]) -> None:
    root = make_site(tmp_path / "site")
    assert build(root, all_anew=True).built
    assert len(drawn) > 60
    drawn.clear()
    assert build(root, all_anew=True).built
    assert drawn == []
    replaced(root / "projects.yaml", "name: {zh: 冷库项目", "name: {zh: 大冷库项目")
    assert build(root, all_anew=True).built
    assert [card.title for card in drawn] == ["大冷库项目"]
    drawn.clear()
    # all pages are made anew, and say the same on their cards
    replaced(root / "content/contacts.yaml", "reply_within: 1个工作日", "reply_within: 2个工作日")
    assert build(root, all_anew=True).built
    assert drawn == []
    assert built_files(root) == build_cold(root, tmp_path / "aside")[0]


def test_another_name_of_the_site_is_on_all_cards(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    replaced(root / "content/site.yaml", "name: {zh: ", "name: {zh: 新")
    assert build(root).built
    after = built_files(root)
    cards = [name for name in after if name.startswith("zh/") and name.endswith("card.png")]
    assert all(before[name] != after[name] for name in cards)
    assert after == build_cold(root, tmp_path / "aside")[0]


def test_what_is_not_shown_is_on_no_card(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "projects").mkdir()
    hidden = "".join(
        NEW.format(id=level, name=f"不公开{level}", stage="signed") + f"  disclosure: {level}\n"
        for level in ("internal", "counted")
    )
    (root / "projects" / "hidden.yaml").write_text(hidden, encoding="utf-8")
    cards = [page.picture for page in pages_of(root)]
    assert len(cards) > 60
    assert "不公开" not in repr(cards)


def test_a_stamped_page_is_shared_as_one_that_the_engine_renders(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    pages = pages_of(root)
    everything = list(pages)
    whole = engine.render_pages(root / "mkdocs.yml", pages, everything, root / "whole")
    specimens = dict.fromkeys(map(specimen_of, everything))
    frames = engine.render_frames(root / "mkdocs.yml", pages, specimens, root / "frames")
    assert len(frames) < len(whole)
    for page, html in whole.items():
        assert frames[specimen_of(page)].stamp(slots_of(page)).decode() == html, page.path


@pytest.mark.parametrize("value", ["fonts/none.otf", "projects.yaml", "../up.ttf", "fonts/broken.ttf"])
def test_a_font_that_is_none(tmp_path: Path, value: str) -> None:
    root = make_site(tmp_path / "site")
    (root / "fonts").mkdir()
    (root / "fonts" / "broken.ttf").write_bytes(b"OTTO" + bytes(400))
    (tmp_path / "up.ttf").write_bytes(b"")
    replaced(root / "mkdocs.yml", "plugins: [showcase]", f"plugins: [showcase: {{card_font: {value}}}]")
    with pytest.raises(Refusal) as refused:
        open_folders(root / "mkdocs.yml")
    assert [issue.code for issue in refused.value.issues] == ["U161"]


def test_a_font_of_its_own_goes_before_all_others(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    other = next(each for name, each in sorted(fonts.lying_fonts().items()) if name.endswith((".ttf", ".otf")))
    (root / "fonts").mkdir()
    (root / "fonts" / "Own.ttf").write_bytes(Path(other.file).read_bytes())
    replaced(root / "mkdocs.yml", "plugins: [showcase]", "plugins: [showcase: {card_font: fonts/Own.ttf}]")
    folders = open_folders(root / "mkdocs.yml")
    assert folders.card_font == root / "fonts" / "Own.ttf"
    assert fonts.lying_fonts(folders.card_font)[""].file == str(folders.card_font)
