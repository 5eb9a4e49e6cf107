"""Photos as a browser lays them out: boxes that are there before, cropped where staff say, whole when asked for."""

from __future__ import annotations

import re
from io import BytesIO
from textwrap import indent
from typing import TYPE_CHECKING, cast

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import expect

from tests.browser.measures import TOO_WIDE
from tests.browser.serving import served
from tests.browser.windows import becomes
from tests.building.small_builds import build, make_site
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

    from tests.browser.conftest import NewReader

_NUMBERS = (1, 2, 3, 5, 12)
_POINT = "#f01818"
_SHAPES = {"tall": (900, 1900), "flat": (2600, 700), "plain": (1500, 1000)}
_ALIKE = 2  # pixels
_WORDS = "alt: {zh: 厂区一角, en: A corner of the works}, credit: {zh: 本局, en: The bureau}"


def _photo(shape: str, focus: str = "") -> str:
    return f"  - {{file: media/{shape}.jpg, {_WORDS}{f', focus: {focus}' if focus else ''}}}\n"


def _draw(path: Path, size: tuple[int, int], point: tuple[float, float]) -> None:
    """Write a grey photo with a red disc at a point, in shares of its width and height."""
    photo = Image.new("RGB", size, "#6f7c80")
    x, y, r = size[0] * point[0], size[1] * point[1], 45
    ImageDraw.Draw(photo).ellipse((x - r, y - r, x + r, y + r), fill=_POINT)
    photo.save(path, quality=90)


def _project(number: int) -> str:
    # one leads the page, the others hang in its gallery
    shapes = ("plain", *(("tall", "plain", "tall")[at % 3] for at in range(number)))
    photos = "".join(_photo(shape) for shape in shapes)
    return (
        f"- id: photos-{number}\n  name: {{zh: 图片{number}, en: Photos {number}}}\n  industry: materials\n"
        f"  stage: opportunity\n  summary: {{zh: 图片。, en: Photos.}}\n  photos:\n{indent(photos, '  ')}"
    )


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve a site whose records have photos of all shapes."""
    root = make_site(tmp_path_factory.mktemp("photos") / "site")
    media = root / "content" / "media"
    _draw(media / "tall.jpg", _SHAPES["tall"], (0.5, 0.1))
    _draw(media / "flat.jpg", _SHAPES["flat"], (0.05, 0.5))
    _draw(media / "plain.jpg", _SHAPES["plain"], (0.5, 0.5))
    projects = root / "projects.yaml"
    projects.write_text(projects.read_text(encoding="utf-8") + "".join(map(_project, _NUMBERS)), encoding="utf-8")
    park = root / "content" / "parks" / "river.yaml"
    led = "photos:\n" + _photo("tall", "50% 10%") + _photo("flat", "5% 50%") + _photo("plain")
    park.write_text(park.read_text(encoding="utf-8").replace("photos:\n", led), encoding="utf-8")
    outcome = build(root)
    assert outcome.built, outcome.issues
    with served(outcome.folder, "/zsyz/") as where:
        yield where


def _all_shown(page: Page) -> None:
    """Wait until every picture is there, also those that would wait until they come near."""
    page.evaluate(
        """async () => {
          for (const each of document.images) each.loading = 'eager';
          await Promise.all([...document.images].map((each) => each.decode()));
        }"""
    )


def _boxes(pictures: Locator) -> list[dict[str, float]]:
    found = pictures.evaluate_all(
        "all => all.map(each => { const {x, y, width, height} = each.getBoundingClientRect();"
        " return {x, y: y + scrollY, width, height}; })"
    )
    return cast("list[dict[str, float]]", found)


def _shows_point(picture: Locator) -> bool:
    """Whether the red disc of a photo is in sight, and not just its edge."""
    seen = Image.open(BytesIO(picture.screenshot())).convert("RGB")
    colours = cast("list[tuple[int, tuple[int, int, int]]]", seen.getcolors(seen.width * seen.height))
    red = sum(count for count, (r, g, b) in colours if r > 200 and g < 80 and b < 80)
    return red > 60


@pytest.mark.parametrize("width", [1300, 375])
def test_what_staff_point_at_is_in_sight_wherever_it_is_cropped(width: int, photos: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, address=photos)
    for path, selector in (
        ("zh/parks/river/", ".photo--head img"),
        ("zh/parks/river/", ".gallery .photo--wide img"),
        ("zh/parks/", ".park .photo--card img"),
    ):
        reader.visit(path)
        _all_shown(reader.page)
        picture = reader.page.locator(selector).first
        picture.scroll_into_view_if_needed()
        assert _shows_point(picture), (path, selector)


def test_without_a_point_the_middle_is_in_sight(photos: str, new_reader: NewReader) -> None:
    reader = new_reader(address=photos)
    reader.visit("zh/projects/photos-2/")
    _all_shown(reader.page)
    tall, plain = reader.page.locator(".gallery img").all()
    assert not _shows_point(tall)  # its disc is near the top, and nobody said so
    assert _shows_point(plain)


@pytest.mark.parametrize("width", [1300, 800, 375, 320])
@pytest.mark.parametrize("number", _NUMBERS)
def test_any_number_of_photos_fills_its_rows(number: int, width: int, photos: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, address=photos)
    reader.visit(f"zh/projects/photos-{number}/")
    page = reader.page
    boxes = _boxes(page.locator(".gallery img"))
    assert len(boxes) == number
    grid = _boxes(page.locator(".gallery__plates"))[0]
    rows: dict[float, list[dict[str, float]]] = {}
    for box in boxes:
        assert box["width"] / box["height"] == pytest.approx(3 / 2, rel=0.02)
        rows.setdefault(round(box["y"]), []).append(box)
    for row in rows.values():
        assert max(each["height"] for each in row) - min(each["height"] for each in row) < _ALIKE
        reach = row[-1]["x"] + row[-1]["width"] - row[0]["x"]
        assert number == 1 or reach == pytest.approx(grid["width"], abs=_ALIKE)
    assert page.evaluate(TOO_WIDE) == 0


@pytest.mark.parametrize("width", [1300, 375])
@pytest.mark.parametrize("path", ["zh/", "zh/parks/river/", "zh/projects/photos-5/", "zh/parks/"])
def test_the_boxes_are_there_before_the_pictures(path: str, width: int, photos: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, address=photos)
    reader.visit(path)
    _all_shown(reader.page)
    shown = reader.page.locator(".photo img")
    assert shown.count()
    without = new_reader(width=width, address=photos)
    without.page.route(re.compile(r"/media/"), lambda _: None)  # they never come
    without.page.goto(photos + path, wait_until="domcontentloaded")
    pictures = without.page.locator(".photo img")
    expect(pictures.first).to_be_attached()

    def stand_alike() -> bool:  # scripts come a little later on either page
        expected = [pytest.approx(box, abs=_ALIKE) for box in _boxes(shown)]  # letters of another font move a line
        return _boxes(pictures) == expected

    assert becomes(without.page, stand_alike), (_boxes(pictures), _boxes(shown))
    without.page.unroute_all(behavior="ignoreErrors")


_LAID_OUT = """() => [...document.querySelectorAll('.photo')].filter((each) => each.checkVisibility()).map((each) => {
  const image = each.querySelector('img');
  const holds = (part) => !part.startsWith('(') || matchMedia(part.match(/^\\(.*?\\)/)[0]).matches;
  const said = image.sizes.split(/, */).find(holds).replace(/^\\(.*?\\) */, '');
  const wide = parseFloat(said) * (said.endsWith('vw') ? innerWidth / 100 : 1);
  return [each.className, wide, image.clientWidth];
})"""


@pytest.mark.parametrize("width", [1300, 800, 375])
def test_a_photo_says_how_wide_it_stands(width: int, photos: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, address=photos)
    for path in ("zh/parks/river/", "zh/parks/", "zh/", *(f"zh/projects/photos-{number}/" for number in _NUMBERS)):
        reader.visit(path)
        for role, said, stands in reader.page.evaluate(_LAID_OUT):
            assert 0.92 * stands <= said <= 1.45 * stands, (path, role, said, stands)


def test_a_card_without_a_photo_is_as_high_as_its_neighbours(photos: str, new_reader: NewReader) -> None:
    reader = new_reader(address=photos)
    reader.visit("zh/")
    over = _boxes(reader.page.locator(".cards--pictured .card__picture"))
    assert len(over) > 1
    assert max(each["height"] for each in over) - min(each["height"] for each in over) < _ALIKE
    assert reader.page.locator(".cards--pictured .card__picture svg").count() == 1


def test_a_photo_opens_whole_and_the_keyboard_leads_through_all_of_them(photos: str, new_reader: NewReader) -> None:
    reader = new_reader(address=photos)
    reader.visit("en/projects/photos-3/")
    page = reader.page
    second = page.locator(".gallery .photo-link").first
    second.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog")
    expect(viewer).to_be_visible()
    told = viewer.get_by_role("status")
    expect(told).to_have_text("2 / 4")
    assert reader.hear() == []
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(told).to_have_text("4 / 4")
    expect(viewer.get_by_role("button", name="Next photo")).to_be_hidden()
    last = viewer.locator("img").last
    expect(last).to_be_in_viewport()
    ratio = last.evaluate("each => each.clientWidth / each.clientHeight")
    whole = last.evaluate("each => getComputedStyle(each).objectFit")
    assert whole == "contain" or ratio == pytest.approx(_SHAPES["tall"][0] / _SHAPES["tall"][1], rel=0.02)
    viewer.get_by_role("button", name="Previous photo").click()
    expect(told).to_have_text("3 / 4")
    page.keyboard.press("Escape")
    expect(viewer).to_have_count(0)
    expect(second).to_be_focused()


def test_without_scripts_a_photo_leads_to_its_file(photos: str, new_reader: NewReader) -> None:
    reader = new_reader(address=photos, scripts=False)
    reader.visit("zh/projects/photos-3/")
    links = reader.page.locator(".photo-link").evaluate_all("all => all.map(each => each.href)")
    assert len(links) == 4
    for href in links:
        answer = reader.page.request.get(href)
        assert answer.ok
        assert Image.open(BytesIO(answer.body())).size in _SHAPES.values()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_with_photos_can_be_heard(scheme: str, photos: str, new_reader: NewReader) -> None:
    reader = new_reader(address=photos, scheme=scheme)
    for path in ("zh/parks/river/", "en/projects/photos-5/", "zh/parks/"):
        reader.visit(path)
        assert reader.hear() == []


def test_every_rule_of_the_point_is_there() -> None:
    sheet = (ROOT / "theme" / "assets" / "stylesheets" / "focus.css").read_text(encoding="utf-8")
    for axis in ("fx", "fy"):
        said = {
            int(value): int(share)
            for value, share in re.findall(rf'\[data-{axis}="(\d+)"\] {{ --{axis}: (\d+)%', sheet)
        }
        assert said.keys() >= set(range(0, 101, 5)) - {50}
        assert all(value == share for value, share in said.items())
