"""The editor answers those who have its key, on this machine, and nobody else; what it cannot do it says in words."""

from __future__ import annotations

import io
import json
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from generator.building.mkdocs_plugin.guard import BesidePreview, Called, guarded
from generator.editing.editor.requests import Requests
from generator.editing.editor.server import PREFIX, EditorApplication
from tests.editing.editor.sessions import session_on, site_with

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HERE = {"HTTP_HOST": "127.0.0.1:8000", "REQUEST_METHOD": "POST", "CONTENT_TYPE": "application/json"}


def page(_: Any, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
    start_response("200 OK", [("Content-Type", "text/html")])
    return [b"the site"]


class Desk:
    """An editor behind the guard of a preview, without a network."""

    def __init__(self, root: Path) -> None:
        self.root = root
        session = session_on(root)
        requests = {each: Requests(session, each, lambda speech: f"meaning in {speech}") for each in ("zh", "en")}
        self.editor = EditorApplication(requests, "zh")
        self._all = guarded(page, Called("127.0.0.1", 8000), root, BesidePreview(PREFIX, self.editor))

    def call(self, path: str, body: bytes = b"{}", **environ: str) -> tuple[str, dict[str, str], bytes]:
        """Return the status, the headers and the body of an answer."""
        said: list[Any] = []
        asked = {
            **HERE,
            "PATH_INFO": f"{PREFIX}{path}",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_X_EDITOR_KEY": self.editor.key,
            "wsgi.input": io.BytesIO(body),
            **environ,
        }
        answer = self._all(asked, lambda *words: said.extend(words))
        headers: dict[str, str] = {}
        for name, value in said[1]:
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        return said[0], headers, b"".join(answer)

    def ask(self, verb: str, speech: str = "en", **asked: Any) -> dict[str, Any]:  # noqa: ANN401  (JSON)
        """Return what a question is answered; it may be a fault."""
        _, _, body = self.call(f"api/{verb}", json.dumps(asked).encode(), QUERY_STRING=f"lang={speech}")
        answer: dict[str, Any] = json.loads(body)
        return answer

    def spot(self, kind: str) -> str:
        """Return where some record of a kind stands."""
        return str(next(row["spot"] for row in self.ask("list")["records"] if row["kind"] == kind))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(site_with(tmp_path / "site"))


@pytest.mark.parametrize(
    ("environ", "status"),
    [
        ({"HTTP_X_EDITOR_KEY": ""}, "403"),
        ({"HTTP_X_EDITOR_KEY": "another"}, "403"),
        ({"HTTP_X_EDITOR_KEY": "ключ"}, "403"),
        ({"HTTP_HOST": "evil.example:8000"}, "421"),
        ({"HTTP_ORIGIN": "http://evil.example"}, "403"),
        ({"HTTP_ORIGIN": "null"}, "403"),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, "403"),
        ({"HTTP_SEC_FETCH_SITE": "same-site", "HTTP_SEC_FETCH_MODE": "no-cors"}, "403"),
        ({"CONTENT_TYPE": "text/plain"}, "400"),
        ({"CONTENT_LENGTH": "999999999"}, "400"),
        ({"CONTENT_LENGTH": "-1"}, "400"),
        ({"PATH_INFO": f"{PREFIX}api/nothing"}, "400"),
        ({"PATH_INFO": f"{PREFIX}api/answer"}, "400"),
        ({"PATH_INFO": f"{PREFIX}api/put"}, "400"),
        ({"PATH_INFO": f"{PREFIX}api/../../secret", "REQUEST_METHOD": "GET"}, "404"),
        ({"PATH_INFO": f"{PREFIX}page.html", "REQUEST_METHOD": "GET"}, "404"),
        ({"PATH_INFO": "/", "REQUEST_METHOD": "POST"}, "405"),
    ],
)
def test_who_has_no_key_or_comes_from_elsewhere_gets_nothing(desk: Desk, environ: dict[str, str], status: str) -> None:
    answer, _, body = desk.call("api/list", b"{}", **environ)
    assert answer.startswith(status)
    assert b"spot" not in body


def test_the_page_holds_no_content_and_may_do_little(desk: Desk) -> None:
    status, headers, body = desk.call("", REQUEST_METHOD="GET", QUERY_STRING="lang=en")
    assert status == "200 OK"
    assert b"Content editor" in body
    assert desk.editor.key.encode() not in body
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert desk.call("../", REQUEST_METHOD="GET", PATH_INFO="/")[2] == b"the site"


LOOK = files("generator.editing.editor") / "look"


@pytest.mark.parametrize("name", sorted(each.name for each in LOOK.iterdir() if each.name.endswith((".css", ".js"))))
def test_its_files_come_from_here(desk: Desk, name: str) -> None:
    status, headers, body = desk.call(name, REQUEST_METHOD="GET")
    assert status == "200 OK"
    assert headers["Content-Type"].startswith("text/")
    assert b"http" not in body.replace(b"http://www.w3.org", b"")


def test_no_path_leads_out_of_the_content(desk: Desk) -> None:
    (desk.root.parent / "secret.yaml").write_text("id: secret\n", encoding="utf-8")
    for spot in ("../secret.yaml#-1", "/etc/passwd#-1", "mkdocs.yml#-1", "content/../../secret.yaml#-1"):
        answer = desk.ask("open", spot=spot)
        assert answer["code"] == "U231", spot
        assert "secret\n" not in json.dumps(answer)


def test_a_record_is_opened_changed_and_saved(desk: Desk) -> None:
    spot = desk.spot("project")
    opened = desk.ask("open", spot=spot)
    assert 'aria-label="Investment"' in opened["html"]
    put = desk.ask("put", spot=spot, path=["investment"], text="3.6")
    assert [each["path"] for each in put["problems"] if each["error"]] == [["investment"]]
    assert desk.ask("save")["code"] == "U236"
    put = desk.ask("put", spot=spot, path=["land"], text="30亩")
    assert "20,000" in put["reading"] or "2 ha" in put["reading"]
    desk.ask("put", spot=spot, path=["investment"], text="")
    told = desk.ask("changes")
    assert any("Land" in line for line in told["told"])
    assert told["git"] is None
    assert desk.ask("meaning", speech="zh") == {"text": "meaning in zh"}
    assert desk.ask("save")["unsaved"] == 0


@pytest.mark.parametrize("speech", ["zh", "en"])
def test_the_preview_is_led_to_a_page_that_leads_nowhere_else(desk: Desk, speech: str) -> None:
    park = next(row for row in desk.ask("list")["records"] if row["kind"] == "park")
    assert desk.ask("open", speech, spot=park["spot"])["page"] == f"/{speech}/parks/{park['id']}/"
    # the page at the root asks for the language, and leads on
    assert desk.ask("open", speech, spot=desk.spot("site"))["page"] == f"/{speech}/"
    begun = desk.ask("new", speech, kind="park")["spot"]
    assert desk.ask("open", speech, spot=begun)["page"] == ""


def test_entries_are_added_moved_and_taken_away(desk: Desk) -> None:
    spot = desk.spot("project")
    item = desk.ask("item", spot=spot, path=["outstanding"], number=0)
    assert "<select" in item["html"]
    for number, stage in enumerate(["framework", "signed"]):
        desk.ask("put", spot=spot, path=["outstanding", number], text=stage)
    moved = desk.ask("move", spot=spot, path=["outstanding", 0])["html"]
    assert moved.index('value="signed" selected') < moved.index('value="framework" selected')
    assert 'value="framework" selected' not in desk.ask("remove", spot=spot, path=["outstanding", 1])["html"]
    assert desk.ask("undo")["can_undo"]
    assert desk.ask("discard")["unsaved"] == 0


def test_missing_fields_are_said_as_a_form_says_it(desk: Desk) -> None:
    spot = desk.ask("new", kind="policy")["spot"]
    problems = desk.ask("open", spot=spot)["problems"]
    assert {(each["code"], each["say"], each["hint"]) for each in problems} == {
        ("R101", "This has to be filled in.", "")
    }
    desk.ask("delete", spot=spot)
    assert spot not in {row["spot"] for row in desk.ask("list")["records"]}
    assert desk.ask("new", kind="nothing")["hint"]


def test_a_picture_gets_a_name_that_travels(desk: Desk) -> None:
    data = io.BytesIO()
    Image.new("RGB", (1600, 900), "teal").save(data, "JPEG")
    headers = {"HTTP_X_SPOT": desk.spot("project").replace("#", "%23"), "HTTP_X_NAME": "%E5%A4%A7%E9%97%A8.JPG"}
    status, _, body = desk.call("api/picture", data.getvalue(), **headers)
    assert status == "200 OK", body
    name = json.loads(body)["name"]
    assert name.isascii()
    assert (desk.root / "content" / name).read_bytes() == data.getvalue()
    before = sorted((desk.root / "content/media").iterdir())
    refused = [
        ("notes.txt", data.getvalue(), "U234"),
        ("photo.heic", data.getvalue(), "U234"),
        ("x.png", b"no", "M103"),
    ]
    for said, content, code in refused:
        answer = json.loads(desk.call("api/picture", content, **{**headers, "HTTP_X_NAME": said})[2])
        assert answer["code"] == code, answer
    assert sorted((desk.root / "content/media").iterdir()) == before


@pytest.mark.parametrize(
    "asked",
    [
        {"spot": 5, "path": ["name"], "text": "x"},
        {"spot": "projects.yaml#kiln", "path": [], "text": "x"},
        {"spot": "projects.yaml#kiln", "path": [-1], "text": "x"},
        {"spot": "projects.yaml#kiln", "path": [True], "text": "x"},
        {"spot": "projects.yaml#kiln", "path": ["a", ["b"]], "text": "x"},
        {"spot": "projects.yaml#kiln", "path": "name", "text": "x"},
        {"spot": "projects.yaml#kiln", "path": ["name"], "text": 5},
        {"spot": "projects.yaml", "path": ["name"], "text": "x"},
        {"path": ["name"]},
    ],
)
def test_what_no_form_asks_is_refused_in_words(desk: Desk, asked: dict[str, Any]) -> None:
    status, _, body = desk.call("api/put", json.dumps(asked).encode(), QUERY_STRING="lang=en")
    assert status.startswith("400")
    assert json.loads(body)["hint"].startswith("Go back to the list")


def test_a_failure_is_said_and_the_next_question_answered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("generator.editing.editor.listing.Listing.rows", lambda _: 1 / 0)
        status, _, body = desk.call("api/list", QUERY_STRING="lang=zh")
        assert status.startswith("500")
        assert "ZeroDivision" not in body.decode()
    assert desk.ask("list")["records"]


def test_the_name_of_a_picture_leads_nowhere_else(desk: Desk) -> None:
    data = io.BytesIO()
    Image.new("RGB", (800, 600), "teal").save(data, "PNG")
    spot = desk.spot("project")
    desk.ask("put", spot=spot, path=["id"], text="../../../escaped")
    headers = {"HTTP_X_SPOT": spot.replace("#", "%23"), "HTTP_X_NAME": "x.png"}
    name = json.loads(desk.call("api/picture", data.getvalue(), **headers)[2])["name"]
    assert name == "media/escaped-1.png"


def test_what_is_wrong_with_the_whole_site_leads_to_its_field(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    path = root / "projects.yaml"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(text + "- id: broken\n  name: {zh: 坏, en: Broken}\n  stage: signed\n", encoding="utf-8")
    found = Desk(root).ask("check")["found"]
    missing = [each for each in found if each["code"] == "R101"]
    assert {each["spot"] for each in missing} == {"projects.yaml#broken"}
    assert {tuple(each["path"]) for each in missing} == {("industry",), ("summary",)}
