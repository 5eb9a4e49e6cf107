"""A card as a picture: its size, its bytes, its contrast, and that nothing of it is near an edge."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from generator.pages.social.card import Lead, SocialCard
from generator.pages.social.drawer import Drawer, Faces
from generator.pages.social.face import Face
from generator.pages.social.ground import HEAD, HIGH, SHEET, TEXT, WIDE
from generator.pages.social.palette import palette_of
from tests.pages.social.drawing import drawer_of, faces_of, ground
from tests.pages.social.test_setting import TEXTS

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

PARK = SocialCard("青河冷链物流基地", (Lead("1260亩", "可供工业用地"), Lead("28万元/亩", "土地起价")))
SAFE = 60
"""Pixels from an edge, where some programs cut."""


def shown(card: SocialCard, language: str = "zh") -> Image.Image:
    with Image.open(BytesIO(drawer_of(language).draw(card))) as picture:
        assert picture.format == "PNG"
        return picture.convert("RGB")


def written(card: SocialCard, language: str) -> tuple[int, int, int, int] | None:
    """Return the box of all that a card has beside its ground."""
    bare = Image.frombytes("L", (WIDE, HIGH), ground().pixels)
    with Image.open(BytesIO(drawer_of(language).draw(card))) as picture:
        return ImageChops.difference(bare, Image.frombytes("L", picture.size, picture.tobytes())).getbbox()


def test_the_size_that_services_ask_for() -> None:
    assert shown(PARK).size == (1200, 630)


def test_the_same_card_has_the_same_bytes_and_is_small() -> None:
    once = drawer_of("zh").draw(PARK)
    again = Drawer(ground(), faces_of("zh"), language="zh", name="投资青河", sample="示例数据").draw(PARK)
    assert once == again
    assert len(once) <= 26_000


def test_other_words_another_name_and_other_faces_have_another_source() -> None:
    drawer, faces = drawer_of("zh"), faces_of("zh")
    others = [
        drawer.source(PARK._replace(title="青河")),
        drawer.source(PARK._replace(sample=True)),
        Drawer(ground(), faces, language="zh", name="别处", sample="示例数据").source(PARK),
        Drawer(ground("#1d5a3d"), faces, language="zh", name="投资青河", sample="示例数据").source(PARK),
        Drawer(ground(), faces._replace(key=""), language="zh", name="投资青河", sample="示例数据").source(PARK),
    ]
    assert len({drawer.source(PARK), *others}) == 6


@st.composite
def cards(draw: DrawFn) -> tuple[SocialCard, str]:
    language = draw(st.sampled_from(sorted(TEXTS)))
    words = st.text(alphabet=TEXTS[language], max_size=120)
    leads = draw(st.lists(st.builds(Lead, words.filter(str.strip), words), max_size=2))
    return SocialCard(draw(words), tuple(leads), "" if leads else draw(words), draw(st.booleans())), language


@given(cards())
def test_all_that_is_written_lies_in_the_square_in_the_middle(invented: tuple[SocialCard, str]) -> None:
    left, top, right, bottom = written(*invented) or (TEXT.left, TEXT.top, TEXT.right, TEXT.bottom)
    assert left > (WIDE - HIGH) // 2
    assert right < (WIDE + HIGH) // 2
    assert top >= SAFE
    assert bottom <= HIGH - SAFE + 10 < SHEET.bottom


def test_marks_on_letters_reach_above_no_row_that_is_the_same_on_all_cards() -> None:
    with Image.open(BytesIO(drawer_of("de").draw(SocialCard("ÅÉǗẴṎ")))) as picture:
        rows = picture.convert("RGB").crop((TEXT.left, HEAD + 4, TEXT.right, HEAD + 14))
        assert rows.getcolors() == [(TEXT.wide * 10, (255, 255, 255))]


def test_title_text_and_figures_do_not_meet() -> None:
    long = SocialCard("冷链物流园" * 40, (Lead("3.6亿元" * 9, "投资额" * 30), Lead("70亩", "用地")))
    picture = shown(long)
    # between title and figures, above the line and below it, there is paper
    for row in (TEXT.top + 340, TEXT.top + 366):
        line = picture.crop((TEXT.left, row, TEXT.right, row + 1))
        assert line.getcolors() == [(TEXT.wide, (255, 255, 255))]


def test_the_word_for_sample_data_stands_on_a_card_of_it() -> None:
    plain, marked = shown(PARK), shown(PARK._replace(sample=True))
    box = ImageChops.difference(plain, marked).getbbox()
    assert box is not None
    assert box[3] <= TEXT.top + 44


def test_letters_can_be_read_on_paper() -> None:
    from generator.pages.social.palette import EARTH, INK, MAIN, QUIET, STEPS, inks_of
    from generator.values.colour import contrast
    from generator.values.family import LIGHT, READABLE

    for colour in (None, "#1d5a3d", "#0a5961", "#767676", "#b3261e"):
        palette = palette_of(inks_of(colour))
        for ramp in (INK, QUIET, MAIN, EARTH):
            assert contrast(palette[ramp + STEPS - 1], LIGHT.paper) >= READABLE, (colour, ramp)


def test_what_no_face_can_write_is_left_out() -> None:
    drawer = drawer_of("zh")
    assert not drawer.can_draw("园\U000f0000")
    card = PARK._replace(leads=(Lead("\U000f0000", "价格"), PARK.leads[0]))
    assert drawer.fit(card).leads == (PARK.leads[0],)
    assert drawer.fit(SocialCard("园", text="\U000f0000")).text == ""


def test_another_face_steps_in_for_one_that_lacks_a_letter() -> None:
    none = Face(__file__)
    faces = Faces((none, *faces_of("zh").bold), (none, *faces_of("zh").plain))
    stepped_in = Drawer(ground(), faces, language="zh", name="投资青河", sample="示例数据")
    assert stepped_in.draw(PARK) == drawer_of("zh").draw(PARK)


def test_a_name_that_no_face_can_write_is_left_out() -> None:
    def drawn(name: str) -> bytes:
        return Drawer(ground(), faces_of("zh"), language="zh", name=name, sample="示例数据").draw(PARK)

    assert drawn("青河\U000f0000") == drawn("") != drawn("青河")


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Land, price & power"), ("ja", "産業団地のご案内"), ("de", "Größe: 5 ha für Betriebe, über Straße")],
)
def test_other_languages_are_drawn_in_letters_of_theirs(language: str, text: str) -> None:
    assert drawer_of(language).can_draw(text)
    assert shown(SocialCard(text), language) != shown(SocialCard(""), language)
