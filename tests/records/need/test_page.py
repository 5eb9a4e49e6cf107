"""What firms look for, on the pages of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path


def test_a_firm_without_an_english_name_is_marked_on_the_english_page_of_its_park(tmp_path: Path) -> None:
    firm = "id: tools\nname: {zh: 清河工具}\n"
    need = "- {id: turners, firm: tools, post: {zh: 车工, en: Turners}, number: 3人, until: 2027-06-30, park: river}\n"
    root = change(copy_base(tmp_path / "site"), {"content/firms/tools.yaml": firm, "content/needs.yaml": need})
    (body,) = (page.body for page in make_pages(read_site(root)) if page.path == "en/parks/river/")
    (line,) = re.findall(r"<li><a href=[^>]*#need-turners.*?</li>", body)
    assert '<span lang="zh-Hans" class="untranslated">清河工具</span>' in line
    assert "&lt;" not in body
