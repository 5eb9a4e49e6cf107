"""A face knows which letters it has; one that cannot be opened has none."""

from __future__ import annotations

from generator.pages.social.face import Face
from tests.pages.social.drawing import faces_of


def test_letters_that_a_face_has_and_lacks() -> None:
    face = faces_of("zh").bold[0]
    assert not face.lacks("投资 Invest 123，\u00a0\u2060")
    assert face.lacks("投资\U000f0000")
    assert face.lacks("\ue000" if face.lacks("\ue000") else "\U000f0001")


def test_a_file_that_is_no_font() -> None:
    assert Face(__file__).lacks("a")
    assert Face("not-there.ttf").lacks("a")


def test_a_word_is_drawn_once() -> None:
    face = faces_of("en").bold[0]
    assert face.drawn("Park", 30, bytes(range(256))) is face.drawn("Park", 30, bytes(range(256)))
    assert 40 < face.width("Park", 30) < 120
