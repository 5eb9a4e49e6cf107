"""A whole site folder for a number of projects, as staff would keep it.

Owns which files there are. What they say is in :mod:`benchmarks.records` and :mod:`benchmarks.parks`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from benchmarks.parks import park
from benchmarks.records import (
    FIRST_YEAR,
    INDUSTRY_RECORDS,
    LAST_YEAR,
    count_parks,
    count_signings,
    project,
    signing,
)
from benchmarks.yamltext import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from benchmarks.records import Record
    from benchmarks.yamltext import Value

PROJECTS_A_FILE = 100  # some 220 KB: about what a park or a year of a bureau comes to

CONFIGURATION = """\
site_name: 示例投资 Invest Sample
site_url: https://sample.example/
docs_dir: content
site_dir: site
strict: true
theme:
  name: material
plugins:
  - showcase
"""

SETTINGS: dict[str, Value] = {
    "name": {"zh": "示例投资", "en": "Invest Sample"},
    "district": {"zh": "示例区", "en": "Sample District"},
    "publisher": {"zh": "示例区招商局", "en": "Sample District Investment Promotion Bureau"},
    "description": {
        "zh": "示例区的产业园区、投资项目和签约动态，全部为示例数据。",
        "en": "Industrial parks, investment projects and signings of a sample district; all of it is sample data.",
    },
    "languages": ["zh", "en"],
    "home": {
        "headline": {"zh": "投资示例区", "en": "Invest in Sample District"},
        "lead": {
            "zh": "这里汇集可以公开的园区、项目和签约信息。",
            "en": "Here are the parks, projects and signings that can be made public.",
        },
    },
    "demonstration": {
        "zh": "本站由性能测试程序生成，所有内容均为示例数据。",
        "en": "This site was made by a benchmark; all of it is sample data.",
    },
}


def _contact(key: str, zh: str, en: str, line: str) -> Record:
    return {
        "id": key,
        "name": {"zh": f"{zh}（示例）", "en": f"{en} (sample)"},
        "role": {"zh": "投资咨询与项目洽谈", "en": "Investment enquiries and project talks"},
        "phone": f"023-5550-{line}",
        "email": f"{key}@sample.example",
        "hours": {"zh": "工作日9:00–17:30", "en": "Working days, 9:00–17:30"},
        "speaks": {"zh": "中文、英文", "en": "Chinese and English"},
        "reply_within": "2个工作日",
        "sample": "true",
    }


CONTACTS: list[Value] = [
    _contact("bureau", "示例区招商局", "Sample District Investment Promotion Bureau", "0101"),
    _contact("parks-desk", "园区与用地窗口", "Parks and land desk", "0102"),
    _contact("overseas-desk", "境外投资者窗口", "Overseas investors desk", "0103"),
]


def parks_of(projects: int) -> Iterator[Record]:
    """Return the parks that go with a number of projects."""
    return (park(number) for number in range(count_parks(projects)))


def projects_of(projects: int) -> Iterator[Record]:
    """Return a number of projects, all of them at a stage that the public sees."""
    parks = count_parks(projects)
    return (project(number, parks) for number in range(projects))


def signings_of(projects: int) -> Iterator[Record]:
    """Return the signings that go with a number of projects."""
    made = (signing(number, projects) for number in range(count_signings(projects)))
    return (each for each in made if each is not None)


def projects_file(number: int, folder: Path) -> Path:
    """Return the file of a project: ``projects.yaml``, or from a certain number on one in the folder beside it."""
    group = number // PROJECTS_A_FILE
    return folder / "projects" / f"{group:04}.yaml" if group else folder / "projects.yaml"


def write_projects(projects: int, folder: Path) -> None:
    """Write the files of a number of projects."""
    (folder / "projects").mkdir()
    for path, group in groupby(enumerate(projects_of(projects)), lambda each: projects_file(each[0], folder)):
        path.write_text("".join(write([record]) for _, record in group), encoding="utf-8")


def make_site(projects: int, folder: Path, parks: Iterable[Record] | None = None) -> None:
    """Write the site folder of a number of projects: ``mkdocs.yml``, ``projects.yaml`` and ``content/``.

    The parks are those that go with the projects, or ``parks`` with these among them.
    """
    content = folder / "content"
    for inside in ("parks", *(f"signings/{year}" for year in range(FIRST_YEAR, LAST_YEAR + 1))):
        (content / inside).mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    write_projects(projects, folder)
    (content / "site.yaml").write_text(write(SETTINGS), encoding="utf-8")
    (content / "contacts.yaml").write_text(write(CONTACTS), encoding="utf-8")
    (content / "industries.yaml").write_text(write(INDUSTRY_RECORDS), encoding="utf-8")
    for record in parks_of(projects) if parks is None else parks:
        (content / "parks" / f"{record['id']}.yaml").write_text(write(record), encoding="utf-8")
    for record in signings_of(projects):
        where = content / "signings" / str(record["date"])[:4]
        (where / f"{record['id']}.yaml").write_text(write(record), encoding="utf-8")
