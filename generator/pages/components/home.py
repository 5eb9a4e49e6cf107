"""The opening of the home page and what it says in few words, and art, on the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.art.shown import Hero, art_for, hero
from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.photos import picture
from generator.pages.components.texts import long_title
from generator.pages.home import HomeView
from generator.pages.parts import Fact
from generator.pages.showing import Others
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


_FIELD = Markup(
    '<label class="filter__field"><span>{}</span> <select name="{}"><option value="">{}</option></select></label>'
)


class _Said(NamedTuple):
    """What any kind says on the home page, as far as its opening asks."""

    is_there: bool
    opportunities: bool
    finder: Markup
    plots: str

    def __bool__(self) -> bool:
        """Whether there is anything to lead to."""
        return self.is_there


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the components of the home page, and art."""
    t = leaf.words
    art, photo = _home(leaf, hero(leaf), has_finder=True), _home(leaf, Hero(picture(leaf), ""), has_finder=False)
    yield Exhibit(
        ("hero", "finder", "filter"),
        t("exhibit.hero"),
        (
            Variant(t("exhibit_state.drawn"), "shared/hero.html", {"view": art}, is_wide=True),
            Variant(t("exhibit_state.picture"), "shared/hero.html", {"view": photo}, is_wide=True),
        ),
    )
    yield Exhibit(
        ("four",),
        t("exhibit.four"),
        (Variant(t("exhibit_state.many"), "four", {"steps": _steps(leaf)}),),
    )
    yield Exhibit(
        ("art",),
        t("exhibit.art"),
        (
            Variant(t("exhibit_state.one"), "art", {"svg": art_for(leaf, "example")}),
            Variant(t("exhibit_state.strip"), "art_strip", {}),
        ),
    )


def strengths(leaf: Leaf) -> tuple[Fact, ...]:
    """Return what speaks for a district, in short and in long words."""
    return (*_steps(leaf)[:2], Fact(long_title(leaf), long_title(leaf)))


def choosing(leaf: Leaf) -> Markup:
    """Return two fields by which something is chosen."""
    every = plain(leaf, "全部", "All")
    labels = {"where": plain(leaf, "园区", "Park"), "what": plain(leaf, "产业", "Industry")}
    return Markup().join(_FIELD.format(label, name, every) for name, label in labels.items())


def _steps(leaf: Leaf) -> tuple[Fact, ...]:
    return (
        Fact(say(leaf, "提出需求", "Tell us"), say(leaf, "来信或来电说明项目。", "Write or call with your plans.")),
        Fact(say(leaf, "线上对接", "Talk online"), say(leaf, "三个工作日内答复。", "An answer in three working days.")),
        Fact(say(leaf, "云上看地", "See the site"), say(leaf, "图片、视频和数据齐备。", "Pictures, films, figures.")),
        Fact(say(leaf, "云端签约", "Sign"), long_title(leaf)),
    )


def _home(leaf: Leaf, shown: Hero, *, has_finder: bool) -> HomeView:
    parks, opportunities = (leaf.href_if_known(each) is not None for each in (urls.PARKS, urls.OPPORTUNITIES))
    found = has_finder and parks and opportunities
    finder, plots = (choosing(leaf), plain(leaf, "12宗用地", "12 plots")) if found else (Markup(), "")
    said = _Said(parks, opportunities, finder, plots)
    return HomeView(
        hero=shown,
        headline=say(leaf, "一处好地方，一件值得做的事", "A good place for work that matters"),
        lead=say(leaf, "用一两行文字说明为什么来。", "One line or two on why to come."),
        publisher=say(leaf, "示例招商主管部门", "Example investment office"),
        figures_note="",
        strengths=(),
        steps=(),
        others=Others(dict.fromkeys(leaf.kinds, said)),
    )
