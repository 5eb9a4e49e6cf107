"""What could be told from what is shown: notes on hidden things, differences, file names, other words for a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.pages.media import shown_on
from generator.reading.ledger import Ledger, write_ledger
from generator.reading.media import is_made
from generator.sentences.translations import accept
from tests.small_site import BASE, change, copy_base, placed, read_site, render

if TYPE_CHECKING:
    from pathlib import Path

PROJECTS = (BASE / "projects.yaml").read_text(encoding="utf-8")
SIGNING = (BASE / "content/signings/2026/panels.yaml").read_text(encoding="utf-8")
ANONYMOUS = PROJECTS.replace("- id: panels\n", "- id: panels\n  disclosure: anonymous\n", 1)


def _site(tmp_path: Path, **files: str) -> Path:
    names = {
        "projects": "projects.yaml",
        "contacts": "content/contacts.yaml",
        "signing": "content/signings/2026/panels.yaml",
    }
    return change(copy_base(tmp_path / "site"), {names.get(key, key): text for key, text in files.items()})


def test_a_note_on_a_hidden_contact_is_not_shown(tmp_path: Path) -> None:
    contacts = (BASE / "content/contacts.yaml").read_text(encoding="utf-8")
    noted = PROJECTS.replace("  inferred:\n", "  inferred:\n    contact: {zh: 秘密理由, en: Secret reason}\n", 1)
    hidden = contacts.replace("- id: bureau\n", "- id: bureau\n  disclosure: internal\n", 1)
    shown = "".join(page.body for page in render(read_site(_site(tmp_path / "a", projects=noted))))
    assert "Secret reason" in shown
    pages = render(read_site(_site(tmp_path / "b", projects=noted, contacts=hidden)))
    assert not [page.path for page in pages if "Secret reason" in page.body or "秘密理由" in page.body]


def _signing_of(*more: str) -> str:
    projects = ", ".join(["panels", *more])
    text = re.sub(r"^projects: .*\n", f"projects: [{projects}]\n", SIGNING, flags=re.MULTILINE)
    text = re.sub(r"^(count|total|partial): .*\n", "", text, flags=re.MULTILINE)
    return f"{text}partial: true\ncount: {len(more) + 1}个\ntotal: {{amount: 20亿元}}\n"


@pytest.mark.parametrize("hidden", [(), ("talks-1",), ("talks-1", "talks-2"), ("talks-1", "talks-2", "talks-3")])
def test_a_total_that_would_tell_a_hidden_amount_is_not_shown(hidden: tuple[str, ...], tmp_path: Path) -> None:
    is_shown = not hidden
    checked = read_site(_site(tmp_path, signing=_signing_of(*hidden)))
    assert ("D105" in {issue.code for issue in checked.issues}) is not is_shown
    signing = checked.site.records["signing"]["panels"]
    assert (signing.total is not None) is is_shown
    assert (signing.count is not None) is is_shown
    assert signing.partial


@pytest.mark.parametrize("words", ["zh: 在线签约，总投资20亿元。", "en: Agreements worth RMB 2 billion."])
def test_a_total_that_is_not_shown_is_not_said_in_a_text(words: str, tmp_path: Path) -> None:
    language = words.partition(":")[0]
    said = {"zh": "zh: 在线签约。", "en": "en: Signed online."}[language]

    def found(signing: str) -> list[str]:
        issues = read_site(_site(tmp_path / str(len(signing)), signing=signing)).issues
        return [issue.field for issue in issues if issue.code == "D111"]

    text = _signing_of("talks-1")
    assert text.count(said) == 1
    assert found(text) == []
    assert found(text.replace(said, words)) == [f"summary.{language}"]
    assert found(_signing_of().replace(said, words)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("origin: {zh: 四川, en: Sichuan}", "origin: {zh: 青石建材, en: Sichuan}"),
        ("en: Makes light panels.", "en: QINGSHI MATERIALS makes light panels."),
        ("zh: 生产轻质板材。", "zh: 青石**建材**生产轻质板材。"),
    ],
)
def test_a_withheld_name_is_found_however_it_is_written(old: str, new: str, tmp_path: Path) -> None:
    assert old in ANONYMOUS
    # the base site's signing names nobody; its own issues stay out of the comparison
    before = {code for code, _ in placed(read_site(_site(tmp_path / "a", projects=ANONYMOUS)).issues)}
    issues = read_site(_site(tmp_path / "b", projects=ANONYMOUS.replace(old, new, 1))).issues
    assert "D102" in {issue.code for issue in issues}
    assert "D102" not in before


def test_an_id_that_names_a_withheld_party_is_found(tmp_path: Path) -> None:
    projects = ANONYMOUS.replace("- id: panels\n", "- id: qingshi-materials-panels\n", 1)
    signing = SIGNING.replace("[panels]", "[qingshi-materials-panels]")
    issues = read_site(_site(tmp_path, projects=projects, signing=signing)).issues
    assert ("D102", "projects.yaml:1:7") in placed(issues)


def test_only_pictures_that_a_page_shows_are_published(tmp_path: Path) -> None:
    projects = PROJECTS.replace('url: "https://example.org/1.html"', 'url: "https://example.org/media/secret.png"', 1)
    root = _site(tmp_path, projects=projects)
    Image.new("RGB", (2, 2)).save(root / "content" / "media" / "secret.png")
    checked = read_site(root)
    assert "media/secret.png" in checked.content.media_files
    shown = set().union(*(shown_on(page) for page in render(checked)))
    sizes = {name for name in shown if is_made(name)}
    assert {name.partition(".")[0] for name in sizes} == {"media/gate"}
    assert shown - sizes == {"media/gate.png", "media/form.pdf", "media/form.txt"}  # the last two are documents


def test_a_picture_that_is_cut_off_is_found_before_the_build(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    path = root / "content" / "media" / "yard.jpg"
    Image.effect_noise((300, 300), 80).convert("RGB").save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert placed(read_site(root).issues) == [("M103", "content/media/yard.jpg:1:1")]


def test_a_hidden_stale_text_marks_no_page(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    settings = (BASE / "content/site.yaml").read_text(encoding="utf-8") + "stale_note: true\n"
    same = PROJECTS.replace("en: Makes light panels.", "en: Counted only.", 1)
    change(root, {"content/site.yaml": settings, "projects.yaml": same})
    write_ledger(root / "content" / "translations.lock", accept(read_site(root).content, Ledger({})))
    change(root, {"projects.yaml": same.replace("zh: 仅计数。", "zh: 另有说法。")})
    checked = read_site(root)
    assert "T204" in {issue.code for issue in checked.issues}
    assert not [page.path for page in render(checked) if "translation to be updated" in page.body]


def test_a_hidden_plot_s_stale_text_marks_no_page(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    park = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
    plot = "  - {no: K-9, kind: land, area: 5亩, status: available, readiness: {zh: 仅内部, en: Counted only.}}\n"
    hidden = plot.replace("no: K-9", "no: K-9, disclosure: internal")
    for written, is_marked in ((hidden, False), (plot, True)):
        before = park.replace("plots:\n", f"plots:\n{written}", 1)
        same = PROJECTS.replace("en: Makes light panels.", "en: Counted only.", 1)
        settings = (BASE / "content/site.yaml").read_text(encoding="utf-8") + "stale_note: true\n"
        change(root, {"content/site.yaml": settings, "projects.yaml": same, "content/parks/river.yaml": before})
        write_ledger(root / "content" / "translations.lock", accept(read_site(root).content, Ledger({})))
        change(root, {"content/parks/river.yaml": before.replace("zh: 仅内部", "zh: 另有说法")})
        marked = [page.path for page in render(read_site(root)) if "translation to be updated" in page.body]
        assert bool(marked) is is_marked


@pytest.mark.parametrize("kept", ["internal", "full"])
def test_a_note_on_plots_is_shown_only_with_all_of_them(kept: str, tmp_path: Path) -> None:
    park = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
    plot = (
        f"  - {{no: K-9, disclosure: {kept}, kind: land, area: 5亩, status: available, readiness: {{zh: 甲, en: A}}}}\n"
    )
    noted = park.replace("plots:\n", f"plots:\n{plot}", 1) + "inferred: {plots: {zh: 估计。, en: Reckoned.}}\n"
    assert "plots" in park
    site = read_site(change(copy_base(tmp_path / "site"), {"content/parks/river.yaml": noted})).site
    assert ("plots" in site.records["park"]["river"].inferred) is (kept == "full")


@pytest.mark.parametrize("field", ["id", "sample"])
def test_what_needs_no_reason_cannot_be_inferred(field: str, tmp_path: Path) -> None:
    projects = PROJECTS.replace("  inferred:\n", f"  inferred:\n    {field}: {{zh: 甲, en: A}}\n", 1)
    assert "R123" in {issue.code for issue in read_site(_site(tmp_path, projects=projects)).issues}


def test_a_withheld_name_in_another_record_is_reported(tmp_path: Path) -> None:
    park = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
    services = park.replace(
        "  - {zh: 海关, en: Customs}", "  - {zh: 青石建材的海关, en: Customs of Qingshi Materials}", 1
    )
    assert services != park
    files = {"projects": ANONYMOUS, "content/parks/river.yaml": services}
    found = [place for code, place in placed(read_site(_site(tmp_path, **files)).issues) if code == "D106"]
    assert [place.partition(":")[0] for place in found] == ["content/parks/river.yaml"] * len(found)
    assert len(found) >= 2


def test_what_is_empty_after_names_were_taken_out_is_as_good_as_not_written(tmp_path: Path) -> None:
    park = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
    hidden = {"content/parks/river.yaml": park.replace("- {no: A-01,", "- {no: A-01, disclosure: internal,")}
    signing = _signing_of().replace("[panels]", "[talks-1]").replace("project:panels", "park:river")
    site = read_site(change(_site(tmp_path, signing=signing), dict(hidden))).site
    assert "plots" not in site.records["park"]["river"].model_fields_set
    assert site.records["signing"]["panels"].projects == ()
