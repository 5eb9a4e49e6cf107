"""What is done to Material's own HTML."""

from __future__ import annotations

from generator.building.mkdocs_plugin.material import mend, name_sections

_LABEL = '<label class="md-nav__link " for="__nav_{n}" id="__nav_{n}_label" tabindex="0">'
_SECTION = (
    "<div>"
    + _LABEL
    + """{words}
<span class="md-nav__icon md-icon"></span>
</label> </div>
<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_{n}_label" aria-expanded="false">
<label class="md-nav__title" for="__nav_{n}">
<span class="md-nav__icon md-icon"></span>
{title}
</label>"""
)


def test_each_section_of_the_navigation_is_called_by_its_title() -> None:
    html = _SECTION.format(n=5, words="", title="Projects") + _SECTION.format(n=8, words="", title="Q &amp; A")
    heard = '<span class="heard-only">{}</span>'
    expected = _SECTION.format(n=5, words=heard.format("Projects"), title="Projects")
    expected += _SECTION.format(n=8, words=heard.format("Q &amp; A"), title="Q &amp; A")
    assert name_sections(html) == expected
    assert name_sections("<nav></nav>") == "<nav></nav>"


def test_what_no_html_may_say_goes() -> None:
    toggle = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"{}>'
    field = '<input type="search" autocomplete="off">'
    label = '<label for="a"{}>a</label><label for="b" tabindex="0">b</label>'
    given = toggle.format(' autocomplete="off"') + field + label.format(' tabindex=""')
    assert mend(given) == toggle.format("") + field + label.format("")
