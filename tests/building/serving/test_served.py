"""What servers have to know of a site, and which sites they cannot be told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.building.edition import pages_of
from generator.building.serving.served import asked_first, served_site
from generator.values.site_address import read_site_address
from tests.small_site import BASE, ICONS, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.serving.served import ServedSite


def _served(site_url: str, folder: Path = BASE) -> ServedSite | None:
    site = read_site(folder).site
    assert site
    address = read_site_address(site_url) if site_url else ""
    return served_site(pages_of(site, ICONS, address), address)


@pytest.mark.parametrize(
    ("site_url", "root", "address"),
    [
        ("", "/", "/"),
        ("https://qinghe.example/", "/", "/"),
        ("https://qinghe.example:8443/zsyz/", "/zsyz/", "/zsyz/"),
        ("https://qinghe.example/投资/a%20b", "/投资/a b/", "/%E6%8A%95%E8%B5%84/a%20b/"),
        ("https://qinghe.example/a+b@c=d,e~f.g/", "/a+b@c=d,e~f.g/", "/a+b@c=d,e~f.g/"),
    ],
)
def test_a_site_is_known_by_its_path(site_url: str, root: str, address: str) -> None:
    served = _served(site_url)
    assert served
    assert (served.root, served.address, served.languages) == (root, address, ("zh", "en"))


@pytest.mark.parametrize(
    "path",
    [
        *("$uri", "a$1", "%24uri", "%22;return 302 x", "%22%7D", "a%0Aroot /;", "%0D%0ASet-Cookie:x", "a;b", "a%7Bb"),
        *(
            "%5C",
            "a%5C%22",
            "a%3Fb",
            "a%23b",
            "%25%7BENV:x%7D",
            "%2A",
            "a:b",
            "(x",
            "a%00",
            "|",
            "%60id%60",
            "'",
            "<If>",
        ),
        *("a%2F%2Fb", "!", "^", "a%5Bb", "\N{ZERO WIDTH SPACE}", "\N{RIGHT-TO-LEFT OVERRIDE}x", "a%C2%A0b"),
    ],
)
def test_a_path_that_could_mean_something_to_a_server_has_no_files(path: str) -> None:
    site = read_site(BASE).site
    assert site
    address = f"https://qinghe.example/{path}/"
    assert served_site(pages_of(site, ICONS, address), address) is None


def test_old_addresses_are_known_but_those_that_are_pages_now(tmp_path: Path) -> None:
    told = "redirects: {park: {old-river: river}, project: {old-panels: panels}}\n"
    text = (BASE / "content" / "site.yaml").read_text(encoding="utf-8")
    folder = change(copy_base(tmp_path / "site"), {"content/site.yaml": text + told})
    served = _served("https://qinghe.example/", folder)
    assert served
    assert served.moved == (
        ("zh/parks/old-river/", "zh/parks/river/"),
        ("en/parks/old-river/", "en/parks/river/"),
        ("zh/projects/old-panels/", "zh/projects/panels/"),
        ("en/projects/old-panels/", "en/projects/panels/"),
    )


@pytest.mark.parametrize(
    ("asked", "languages", "found"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", ("zh", "en"), "zh"),
        ("en-US,en;q=0.9,zh-CN;q=0.3", ("zh", "en"), "en"),
        ("en-US,en;q=0.9,zh-CN;q=0.3", ("zh",), "zh"),
        ("fr-FR, fr;q=0.9 , en;q=0.8", ("zh", "en"), "en"),
        ("de, ja-JP;q=0.5,\ten", ("zh", "en", "ja"), "ja"),
        ("zh-Hant-TW,zh;q=0.9", ("zh", "zh-Hant"), "zh-Hant"),
        ("zh-CN,zh-Hant;q=0.9", ("zh", "zh-Hant"), "zh"),
        ("pt-PT,pt-BR;q=0.8", ("en", "pt-BR"), "pt-BR"),
        ("eng,zhx,fr", ("zh", "en"), None),
        ("*", ("zh", "en"), None),
        ("", ("zh", "en"), None),
        (",,,zh", ("zh", "en"), "zh"),
        ("x-zh;en,fr", ("zh", "en"), None),
        ("fr," * 5_000, ("zh", "en"), None),
    ],
)
def test_the_first_language_of_the_site_that_is_asked_for(
    asked: str, languages: tuple[str, ...], found: str | None
) -> None:
    match = re.match(asked_first(languages), asked)
    assert (match and match[1]) == found
