"""A page's HTML becomes Markdown that says the same, and nothing of what only scripts and eyes need."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

import markdown
import pytest

from generator.pages.twin import twin_of

TABLE = """<table><caption>Hidden</caption><thead><tr><th>Item</th><th>Price</th></tr></thead>
<tbody><tr><th rowspan="2">Power</th><td>1</td></tr><tr><td>2<br>3</td></tr>
<tr><td colspan="2"></td></tr></tbody></table>"""
SIGN = """<p>9<span><span aria-hidden="true">°</span><span class="heard-only">&#160;(sample)</span></span></p>"""


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<h1>Park</h1>\n<p>By the\n  river.</p><p>Ready</p>", "# Park\n\nBy the river.\n\nReady"),
        ('<p>See <a href="../a/">the <b>old</b> park</a>, now.</p>', "See [the **old** park](../a/), now."),
        ('<p><a href="#x">1</a> <a href="tel:+86">2</a> <a href="mailto:a@b.c">a@b.c</a></p>', "1 2 a@b.c"),
        (
            "<dl><div><dt>Land</dt> <dd>9\u00a0ha</dd></div><div><dt>Use</dt><dd>Any</dd></div></dl>",
            "- Land: 9 ha\n- Use: Any",
        ),
        (
            "<ul><li><p>One</p><p>Two</p></li><li>Three<ul><li>Four</li></ul></li></ul>",
            "- One · Two\n- Three\n  - Four",
        ),
        (
            '<ul><li><h3><a href="y/">y</a></h3><dl><dt>In</dt><dd><a href="z/">z</a></dd></dl></li></ul>',
            "- [y](y/) · In: z",
        ),
        (
            TABLE,
            "| Item | Price |\n|---|---|\n| Power | 1 |\n| Power | 2 · 3 |\n| ||",
        ),
        (
            SIGN,
            "9 (sample)",
        ),
        (
            "<p>a</p><section hidden><p>b</p></section><nav>c</nav><template>d</template><form>e</form><p>f</p>",
            "a\n\nf",
        ),
        ('<p>a<svg><title>x</title><svg><path/></svg></svg>b</p><figure><img alt="">c</figure>', "ab"),
        ('<p class="action-menu"><a href="x/">Talk</a></p><p class="row__words" data-elsewhere>There</p>', ""),
        ('<ul><li></li><li><ul class="pictures"><li><figure>x</figure></li></ul></li><li>a</li></ul>', "- a"),
        ("<p>1 &lt; 2 &amp; a_b*c [d] 5|6</p>", r"1 \< 2 & a\_b\*c \[d\] 5\|6"),
        (
            "<p>- no list</p><p>2026. no number</p><p># no heading</p>",
            "\\- no list\n\n2026\\. no number\n\n\\# no heading",
        ),
        ('<p>5\u2060kg <a href="a_b c/">x</a></p>', "5kg [x](a%5Fb%20c/)"),
    ],
)
def test_what_is_written(html: str, written: str) -> None:
    assert twin_of(f"\n{html}\n", ": ").rstrip("\n") == written


def test_the_twins_of_a_site_are_clean_and_lead_somewhere(built_main_site: dict[str, bytes]) -> None:
    twins = {path: text.decode() for path, text in built_main_site.items() if path.endswith("index.md")}
    assert len(twins) > 50
    for path, text in twins.items():
        assert re.findall(r"^# .", text, re.MULTILINE), path
        assert not re.search(
            r"(?<!\\)</?[a-z]+[ >]|[\x00-\x09\x0b-\x1f]|&[a-z#0-9]+;|\n\n\n|[ \t]$", text, re.MULTILINE
        ), path
        for href in re.findall(r'href="([^"#?]+)', markdown.markdown(text)):
            if not re.match(r"[a-z]+:", href):
                target = normpath(join(dirname(path), href))
                name = target if "." in target.rpartition("/")[2] else f"{target}/index.html"
                assert name.removeprefix("./") in built_main_site, (path, href)
