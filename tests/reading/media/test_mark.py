"""Marks: an SVG drawing is taken as it is; what could run, load, move or lead elsewhere is refused with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.reading.media import publishable
from generator.reading.media.mark import LIMIT, look_into_mark

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading.media import FileFinding

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 64 64">'


def look(tmp_path: Path, text: str | bytes) -> list[FileFinding]:
    path = tmp_path / "mark.svg"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(look_into_mark(path))


def inside(*lines: str) -> str:
    return "\n".join([HEAD, *lines, "</svg>"])


DRAWINGS = {
    "plain": inside('<rect width="64" height="64" fill="#0a5961"/>', '<path d="M8 40q24-30 48 0" stroke="#fff"/>'),
    "gradient": inside(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs>',
        """<circle r="9" fill="url(#a)" style="stroke:url( '#a' )"/><use xlink:href="#a"/><use href=" #a"/>""",
    ),
    "both schemes": inside(
        "<style>path{fill:#073f45}@media (prefers-color-scheme:dark){path{fill:#fff}}</style>",
        '<g xml:space="preserve" data-name="on"><text>青</text></g>',
    ),
    "head": '<?xml version="1.0" encoding="utf-8"?>\n' + inside("<g/>"),
    "other encoding": ('<?xml version="1.0" encoding="utf-16"?>' + inside("<g/>")).encode("utf-16"),
    "prefix": '<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><s:path d="M0 0"/></s:svg>',
}


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)
def test_a_drawing_is_taken_as_it_is(drawing: str | bytes, tmp_path: Path) -> None:
    assert look(tmp_path, drawing) == []
    assert publishable(tmp_path / "mark.svg") == (drawing if isinstance(drawing, bytes) else drawing.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_remarks_and_descriptions_stay_behind(encoding: str, tmp_path: Path) -> None:
    told = "<!-- ZQSECRET42 -->"
    drawing = told + inside("<title>ZQSECRET42</title>", f"<g>{told}<desc>ZQSECRET42</desc></g>", "<title/>") + told
    assert look(tmp_path, drawing.encode(encoding)) == []
    assert publishable(tmp_path / "mark.svg").decode(encoding) == inside("", "<g></g>", "")


def test_what_only_looks_like_a_remark_stays(tmp_path: Path) -> None:
    drawing = inside("<style><![CDATA[path{fill:#fff}/* <!-- */]]></style>", "<g/>", "<style>/* --> */</style>")
    assert look(tmp_path, drawing) == []
    assert publishable(tmp_path / "mark.svg") == drawing.encode()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("<script>x</script>", "<script>"),
        ('<script href="#a"/>', "<script>"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>', "<script>"),
        ('<path xmlns="urn:other" d="M0 0"/>', "<path>"),
        ("<foreignObject/>", "<foreignObject>"),
        ('<image href="data:image/png;base64,AAAA"/>', "<image>"),
        ('<a href="#a"/>', "<a>"),
        ('<set attributeName="href" to="https://example.org/"/>', "<set>"),
        ('<animate attributeName="x"/>', "<animate>"),
        ("<metadata/>", "<metadata>"),
        ('<g display="none"><text>x</text></g>', 'display="none"'),
        ('<g visibility="hidden"/>', 'visibility="hidden"'),
        ('<g opacity="0"/>', 'opacity="0"'),
        ("<feImage/>", "<feImage>"),
        ('<g onload="x()"/>', 'onload="x()"'),
        ('<g ONCLICK="x()"/>', 'ONCLICK="x()"'),
        ('<use href="other.svg#a"/>', 'href="other.svg#a"'),
        ('<use xlink:href="https://example.org/a.svg#a"/>', 'href="https://example.org/a.svg#a"'),
        ('<use href="javascript:x()"/>', 'href="javascript:x()"'),
        ('<g xml:base="https://example.org/"><use href="#a"/></g>', 'base="https://example.org/"'),
        ('<g xmlns:i="urn:inkscape" i:export-filename="/home/me/mark.png"/>', 'export-filename="/home/me/mark.png"'),
        ('<g fill="url(https://example.org/a#b)"/>', "url(https://example.org/a#b"),
        ("""<g style="fill:URL( 'a.svg#b')"/>""", "URL( 'a.svg#b'"),
        ('<g style="background:image-set(&quot;a.png&quot; 1x)"/>', "image-set("),
        (r'<g style="fill:\75rl(a.svg)"/>', "\\"),
        ("<style>@import 'a.css';</style>", "@import"),
        ("<style>@font-face{}</style>", "@font-face"),
        ("<style>p{fill:u<!-- -->rl(a.svg)}</style>", "url(a.svg"),
        ("<style><![CDATA[p{fill:url(data:image/png;base64,AA)}]]></style>", "url(data:image/png;base64,AA"),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet?>"),
    ],
)
def test_what_is_more_than_a_drawing_is_named_with_its_line(line: str, what: str, tmp_path: Path) -> None:
    (found,) = look(tmp_path, inside("<g/>", line))
    assert (found.code, found.line) == ("M113", 3)
    assert found.facts == {"what": what}


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE svg>",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_what_could_be_unfolded_or_fetched_is_not_read_on(declared: str, tmp_path: Path) -> None:
    (found,) = look(tmp_path, f"{declared}\n{inside('<title>&b;&x;</title>')}")
    assert (found.code, dict(found.facts)) == ("M113", {"what": "<!DOCTYPE>"})


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\x89PNG\r\n\x1a\n",
        "<svg viewBox='0 0 1 1'/>",
        '<html xmlns="http://www.w3.org/1999/xhtml"/>',
        HEAD,
        inside("<g>"),
        inside("<title>&unknown;</title>"),
        b"\xff\xfe\xff",
        '<?xml version="1.0" encoding="nonsense"?>' + inside(""),
        HEAD.encode() + b"\xff</svg>",
    ],
)
def test_what_is_no_whole_svg_is_said(text: str | bytes, tmp_path: Path) -> None:
    (found,) = look(tmp_path, text)
    assert found.code == "M105"


def test_without_a_viewbox_it_cannot_be_scaled(tmp_path: Path) -> None:
    (found,) = look(tmp_path, '\n<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"/>')
    assert (found.code, found.line) == ("M115", 2)


def test_it_has_a_limit(tmp_path: Path) -> None:
    room = LIMIT - len(inside("<title></title>"))
    assert look(tmp_path, inside(f"<title>{'a' * room}</title>")) == []
    (found,) = look(tmp_path, inside(f"<title>{'a' * (room + 1)}</title>"))
    assert (found.code, dict(found.facts)) == ("M114", {"limit": "64"})


@pytest.mark.parametrize("shape", ['viewBox="0 0 1e9 1e-9"', 'viewBox="0 0 8 8" width="1e9" height="1e-9"'])
def test_a_mark_of_no_shape_that_can_be_drawn(tmp_path: Path, shape: str) -> None:
    text = f'<svg xmlns="http://www.w3.org/2000/svg" {shape}><path d="M0 0h8v8z"/></svg>'
    assert [each.code for each in look(tmp_path, text)] == ["U162"]
