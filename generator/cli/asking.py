"""What ``showcase init`` asks: names, publisher, address, languages. Each has an option too, and is not asked then.

Owns the questions and what is an answer. It asks in a terminal only; elsewhere what is not given stays an example. Must
not know what is written with the answers.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from generator.cli.speech import say
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from generator.cli.starter.site_names import SiteNames

District = Annotated[str | None, typer.Option(help="Name of the district, in Chinese. / 地区的中文名称。")]
DistrictEn = Annotated[str | None, typer.Option(help="Name of the district, in English. / 地区的英文名称。")]
SiteName = Annotated[str | None, typer.Option("--name", help="Name of the site, in Chinese. / 网站的中文名称。")]
SiteNameEn = Annotated[str | None, typer.Option("--name-en", help="Name of the site, in English. / 网站的英文名称。")]
Publisher = Annotated[str | None, typer.Option(help="Who publishes it, in Chinese. / 主办单位的中文名称。")]
PublisherEn = Annotated[str | None, typer.Option(help="Who publishes it, in English. / 主办单位的英文名称。")]
SiteUrl = Annotated[str | None, typer.Option(help="Its public address, https://… / 公布以后的网址。")]
Languages = Annotated[str | None, typer.Option(help="Its languages, such as zh,en. / 网站的语言，例如 zh,en。")]


class Answers(NamedTuple):
    """What was answered, by option or at the prompt; None where it was neither given nor asked."""

    district: str | None = None
    district_en: str | None = None
    name: str | None = None
    name_en: str | None = None
    publisher: str | None = None
    publisher_en: str | None = None
    site_url: str | None = None
    languages: str | None = None
    keys: str | None = None


_QUESTIONS = {
    "zh": {
        "intro": "请回答几个问题；直接按回车，就用方括号里的。以后都可以改。",
        "languages": "网站的语言（{known}）",
        "district": "地区的中文名称",
        "district_en": "地区的英文名称",
        "name": "网站的中文名称",
        "name_en": "网站的英文名称",
        "publisher": "主办单位的中文名称",
        "publisher_en": "主办单位的英文名称",
        "site_url": "公布以后的网址，https:// 开头（还不知道就直接按回车）",
        "keys": "文件里的键名用中文（zh）还是英文（en）",
    },
    "en": {
        "intro": "A few questions; Enter takes what stands in brackets. All of it can be changed later.",
        "languages": "Languages of the site ({known})",
        "district": "Name of the district, in Chinese",
        "district_en": "Name of the district, in English",
        "name": "Name of the site, in Chinese",
        "name_en": "Name of the site, in English",
        "publisher": "Publisher, in Chinese",
        "publisher_en": "Publisher, in English",
        "site_url": "Public address, beginning with https:// (Enter where it is not known yet)",
        "keys": "Names of keys in the files: Chinese (zh) or English (en)",
    },
}


def is_in_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def answers_of(given: Answers, speech: str) -> Answers:
    """Return the answers: those given, and in a terminal what is asked for the others.

    Raises a ``Fault`` for a given one that is none; a typed one is asked again.
    """
    read = {name: read_answer(name, value) for name, value in given._asdict().items() if value is not None}
    answers = given._replace(**read)
    questions = [name for name in _QUESTIONS[speech] if name != "intro" and getattr(answers, name) is None]
    if not questions or not is_in_terminal():
        return answers
    say(_QUESTIONS[speech]["intro"])
    for name in questions:
        if not name.endswith("_en") or "en" in (answers.languages or ""):
            answers = answers._replace(**{name: _ask(name, _proposed(name, answers, speech), speech)})
    return answers


def names_of(answers: Answers) -> SiteNames:
    """Return the names that were answered, as the starter takes them."""
    from generator.cli.starter.site_names import LANGUAGES, SiteNames

    return SiteNames(
        _pair(answers.name, answers.name_en),
        _pair(answers.district, answers.district_en),
        _pair(answers.publisher, answers.publisher_en),
        answers.site_url or "",
        tuple(answers.languages.split(",")) if answers.languages else LANGUAGES,
    )


def read_answer(question: str, typed: str) -> str:
    """Return an answer as it is kept. Raises a ``Fault`` for what is none."""
    if question == "site_url":
        return _read_address(typed.strip())
    if question == "languages":
        return _read_languages(typed)
    return _read_keys(typed.strip()) if question == "keys" else _read_name(typed)


def known_languages() -> list[str]:
    """Return the languages that a site can have: those of which the theme has the words, Chinese first."""
    from generator.building.edition import THEME

    found = {path.stem for path in (THEME / "locales").glob("*.po")}
    return ["zh", "en", *sorted(found - {"zh", "en"})]


def _read_name(typed: str) -> str:
    """Return a name in one line, without signs that nobody sees; what programs write for nothing is none."""
    from generator.values.fields import NO_WORDS

    name = " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())
    if name in NO_WORDS:
        raise Fault("T110", value=name)
    return name


def _read_address(typed: str) -> str:
    from generator.values.site_address import read_site_address

    if not typed:
        return ""
    try:
        address = read_site_address(typed)
    except Fault:
        address = ""
    if not address.startswith("https://"):
        raise Fault("U200", value=typed)
    return address


def _read_keys(typed: str) -> str:
    from generator.values.keys import word_key

    key = word_key("languages", typed)
    if key not in {"zh", "en"}:
        raise Fault("U202", value=typed)
    return key


def _read_languages(typed: str) -> str:
    from generator.values.keys import word_key

    keys = [word_key("languages", word) for word in re.split(r"[\s,，、;；]+", typed.strip()) if word]
    unknown = [key for key in keys if key not in known_languages()]
    if unknown:
        raise Fault("U201", value=unknown[0], known=", ".join(known_languages()))
    if "zh" not in keys:
        raise Fault("S111")
    return ",".join(dict.fromkeys(["zh", *keys]))


def _pair(chinese: str | None, english: str | None) -> dict[str, str]:
    return {language: words for language, words in (("zh", chinese), ("en", english)) if words}


def _proposed(question: str, answers: Answers, speech: str) -> str:
    """Return what is taken where somebody only presses Enter."""
    from generator.cli.starter.site_names import DISTRICT

    names = names_of(answers)
    which, language = question.removesuffix("_en"), "en" if question.endswith("_en") else "zh"
    return {
        "district": DISTRICT[language],
        "name": names.called(language),
        "publisher": names.published_by(language),
        "languages": ",".join(names.languages),
        "keys": speech,
    }.get(which, "")


def _ask(question: str, proposed: str, speech: str) -> str:
    """Ask until the answer is one, and return it."""
    words = _QUESTIONS[speech][question].format(known=", ".join(known_languages()))
    while True:
        typed = typer.prompt(words, default=proposed, show_default=bool(proposed))
        try:
            return read_answer(question, typed)
        except Fault as fault:
            say(report.write_fault(fault, speech), to_log=True)
