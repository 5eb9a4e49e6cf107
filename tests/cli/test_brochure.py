"""``showcase brochure`` on the model district: a PDF to hand over, of what is public, the same each time."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from tests.model_district import MODEL_DISTRICT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Run

    Showcase = Callable[..., Run]

LUDU = "ludu-cold-chain-base"
EN, ZH = {"LC_ALL": "en_GB.UTF-8"}, {"LC_ALL": "zh_CN.UTF-8"}
DAY = ("--as-of", "2026-11-22T09:00+08:00")
MOST = 1_000_000


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the model district, whose memory the tests share."""
    folder: Path = tmp_path_factory.mktemp("district")
    shutil.copytree(MODEL_DISTRICT, folder, ignore=shutil.ignore_patterns("site", ".*", "draw"), dirs_exist_ok=True)
    return folder


def _links(reader: PdfReader) -> Iterator[str]:
    for page in reader.pages:
        for each in page.get("/Annots", ()):
            action = each.get_object().get("/A")
            if action and "/URI" in action.get_object():
                yield str(action.get_object()["/URI"])


def _words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "Ludu Cold-Chain Logistics Base", ("Mr Qin Wangchuan", "qinglan.example/en/parks/ludu-cold-chain-base")),
        ("zh", "鹭渡冷链物流基地", ("秦望川", "qinglan.example/zh/parks/ludu-cold-chain-base")),
    ],
)
def test_a_park_is_handed_over(
    language: str, name: str, said: tuple[str, ...], district: Path, tmp_path: Path, showcase: Showcase
) -> None:
    file = tmp_path / "宣传册 park.pdf"
    done = showcase(district, "brochure", LUDU, "--lang", language, "--out", str(file), *DAY, environment=EN)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Written: {file} (")
    assert file.stat().st_size <= MOST
    reader = PdfReader(file)
    assert len(reader.pages) <= 5
    first = _words(reader.pages[0].extract_text())
    for words in (name, "+86 440 5550 0143", "parks@qinglan.example", *said):
        assert words in first
    assert reader.metadata is not None
    assert (reader.metadata.title or "").startswith(name)
    assert (reader.metadata.producer, reader.metadata.creator) == ("showcase", None)
    assert reader.metadata.creation_date_raw == "D:20261122090000+08'00'"
    root = reader.root_object
    assert str(root["/Lang"]) == {"en": "en", "zh": "zh-Hans"}[language]
    assert "/StructTreeRoot" in root
    links = set(_links(reader))
    assert f"https://qinglan.example/{language}/parks/{LUDU}/" in links
    assert "tel:+8644055500143" in links
    assert all(each.startswith(("https://qinglan.example/", "tel:", "mailto:")) for each in links)


def test_the_same_content_gives_the_same_bytes(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    made = set()
    for number in range(3):
        file = tmp_path / f"{number}.pdf"
        showcase(district, "brochure", LUDU, "--lang", "en", "--out", str(file), *DAY, environment=EN)
        made.add(file.read_bytes())
    assert len(made) == 1


def test_several_parks_begin_with_a_table(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    done = showcase(
        district, "brochure", LUDU, "xiyun-digital-valley", LUDU, "--lang", "en", *DAY,
        "--out", str(tmp_path / "two.pdf"), environment=EN,
    )  # fmt: skip
    assert done.returncode == 0
    pages = [_words(page.extract_text()) for page in PdfReader(tmp_path / "two.pdf").pages]
    for words in ("Ludu Cold-Chain Logistics Base", "Xiyun Digital Valley", "Industrial land available", "84 ha"):
        assert words in pages[0]
    assert sum("Talk to a person" in page for page in pages) == 2  # the park that was named twice stands there once
    assert len(pages) <= 8


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["ludu-cold-chain-bas"], ["U167", "showcase brochure ludu-cold-chain-base", "xiyun-digital-valley"]),
        ([LUDU, "--lang", "fr"], ["U168", "zh, en"]),
        ([LUDU, "--out", "mkdocs.yml"], ["U169", "mkdocs.yml"]),
    ],
)
def test_a_wrong_call_is_said_calmly(arguments: list[str], said: list[str], district: Path, showcase: Showcase) -> None:
    before = (district / "mkdocs.yml").read_bytes()
    for environment in (EN, ZH):
        done = showcase(district, "brochure", *arguments, *DAY, environment=environment)
        assert (done.returncode, done.stdout) == (2, "")
        for words in said:
            assert words in done.stderr
    assert (district / "mkdocs.yml").read_bytes() == before


def test_without_a_browser_nothing_is_written(
    district: Path, showcase: Showcase, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", "no-such-browser")
    done = showcase(district, "brochure", LUDU, *DAY, environment=EN)
    assert done.returncode == 1
    assert "[U165]" in done.stderr
    assert not list(district.glob("*.pdf"))


def test_a_release_takes_no_samples(district: Path, showcase: Showcase) -> None:
    done = showcase(district, "brochure", LUDU, "--release", *DAY, environment=EN)
    assert done.returncode == 1
    assert "S120" in done.stderr
    assert "No brochure was made" in done.stderr


def test_what_is_hidden_is_in_no_brochure(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    aside = tmp_path / "site"
    shutil.copytree(district, aside, ignore=shutil.ignore_patterns("site", ".*"))
    projects = aside / "projects" / "opportunities.yaml"
    before = projects.read_text(encoding="utf-8")
    hidden = before.replace("id: cold-box-works\n", "id: cold-box-works\n  disclosure: internal\n", 1)
    assert hidden != before
    texts = []
    for content in (before, hidden):
        projects.write_text(content, encoding="utf-8")
        file = tmp_path / "park.pdf"
        done = showcase(aside, "brochure", LUDU, "--lang", "en", "--out", str(file), *DAY, environment=EN)
        assert done.returncode == 0, done.stderr
        texts.append(_words("".join(page.extract_text() for page in PdfReader(file).pages)))
    assert ["Refrigerated boxes and insulation" in text for text in texts] == [True, False]
