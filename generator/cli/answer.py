"""``showcase answer``: a questionnaire is filled in from what the site publishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, Speech, say, shorten_path, speech_of, stop
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.answers.filling import ParkAnswers
    from generator.answers.gather import AnswerSource
    from generator.answers.papers import Paper
    from generator.answers.questions import SheetLines
    from generator.answers.workbook import Workbook
    from generator.building.reading import Prepared

_WORDS = {
    "zh": {
        "filled": "{park}：{all} 个问题，已答复 {filled} 个。",
        "written": "已写好：{file}",
        "open": "没有答复的问题，请补充或另行回复：",
        "unpublished": "没有公布",
        "unknown": "有不认识的词：{words}",
        "unclear": "问法不明确",
        "ambiguous": "可能指两个不同的字段",
        "macros": "问卷带有宏，没有运行，也没有带入答复。",
        "unsaved": "这些单元格的公式没有保存结果，没有读取：{cells}。用 Excel 打开问卷、保存后再试。",
        "hidden": "没有读取隐藏的工作表：{sheets}",
        "row": "  {place}：{text}（{why}）",
        "more": "  另有 {count} 个，见答复文件。",
        "add": "网站已公布、只是问法不同的，可把这种问法写进 content/questions.yaml，下次即可答复。",
    },
    "en": {
        "filled": "{park}: {filled} of {all} questions answered.",
        "written": "Written: {file}",
        "open": "Not answered; please add to these or reply to them yourself:",
        "unpublished": "not published",
        "unknown": "words not known: {words}",
        "unclear": "not clear what is asked",
        "ambiguous": "may mean either of two fields",
        "macros": "The questionnaire has macros. They were not run and are not in the answers.",
        "unsaved": "The formulas of these cells have no saved result and were not read: {cells}. Open and save the "
        "questionnaire in Excel, then try again.",
        "hidden": "Hidden sheets were not read: {sheets}",
        "row": "  {place}: {text} ({why})",
        "more": "  and {count} more, which the files show.",
        "add": "What the site does publish, only in other words, is answered next time if content/questions.yaml has "
        "the wording.",
    },
}
_FEW = 10  # cells that are named
_MANY = 40  # questions that are listed

Parks = Annotated[
    list[str] | None,
    typer.Option(
        "--park", help="The id of a park; several times for several. / 园区的 id，可写多次。", show_default=False
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        help="Where the answers go. Default: beside the questionnaire. / 答复存放的文件夹。", show_default=False
    ),
]
InLanguage = Annotated[
    Speech | None,
    typer.Option("--lang", help="The language of the answers. Default: that of the questions. / 答复的语言。"),
]
Replace = Annotated[
    bool,
    typer.Option("--replace", help="Write over earlier answers. / 覆盖已有的答复。", show_default=False),
]


def answer(  # noqa: PLR0913  (a parameter is an option of the command line)
    questionnaire: Annotated[Path, typer.Argument(metavar="QUESTIONS.xlsx", help="The questionnaire. / 问卷。")],
    *,
    park: Parks = None,
    lang: InLanguage = None,
    output: Output = None,
    replace: Replace = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
) -> None:
    """Fill in a questionnaire from what the site publishes. / 用网站已公布的内容填写问卷."""
    from generator.answers.questions import find_questions
    from generator.answers.workbook import open_workbook
    from generator.building.reading import check_site

    speech = speech_of(None)
    try:
        workbook = open_workbook(questionnaire)
        parts = find_questions(workbook, questionnaire.name)
        prepared = check_site(config_file, as_of)
        if prepared.site is None:
            say(report.write_text(prepared.issues, speech), to_log=True)
            raise typer.Exit(1)
        paper = _fill(config_file, prepared, questionnaire, parts, park or [], lang)
        files = _write(prepared, paper, output or questionnaire.parent, replace=replace)
    except Fault as fault:
        raise stop(fault, speech) from None
    _report(paper, files, workbook, _WORDS[speech])


def _fill(
    config_file: Path,
    prepared: Prepared,
    questionnaire: Path,
    parts: Sequence[SheetLines],
    keys: Sequence[str],
    lang: Speech | None,
) -> Paper:
    """Answer the questions. Raises a ``Fault`` where a park or the language is not there."""
    from generator.answers.asking import language_of, parks_of
    from generator.answers.filling import fill
    from generator.answers.papers import Paper
    from generator.values.quantity import PartialDate

    source = _source(config_file, prepared)
    site = source.library.site
    language = language_of(parts, lang.value if lang else None, tuple(source.words))
    parks = parks_of(source.library, keys, language)
    name, warning = site.settings.name, site.settings.demonstration
    return Paper(
        name=questionnaire.name,
        parts=tuple(parts),
        parks=fill(source, parts, parks, language),
        words=source.words[language],
        site=name.nearest(language.key)[1],
        address=source.site_url,
        date=PartialDate.parse(site.as_of.date().isoformat()).text(language.of_figures),
        warning=warning.nearest(language.key)[1] if warning else "",
    )


def _source(config_file: Path, prepared: Prepared) -> AnswerSource:
    from generator.answers.gather import AnswerSource
    from generator.building import edition
    from generator.building.configuration import open_folders
    from generator.pages.words import load_words
    from generator.reading.load_wordings import load_wordings
    from generator.records import KINDS
    from generator.values.language import language

    assert prepared.site is not None  # noqa: S101  (the caller has ended otherwise)
    folders = open_folders(config_file)
    wordings, _ = load_wordings(folders.places.content, folders.places.name, folders.places.kinds)
    languages = [language(key) for key in prepared.site.settings.languages]
    return AnswerSource(
        library=edition.library_of(prepared.site),
        words={each: load_words(edition.THEME / "locales", each) for each in languages},
        kinds={name: kind.showing for name, kind in KINDS.items()},
        site_url=folders.address,
        wordings=tuple(each.record for each in wordings),
    )


def _write(prepared: Prepared, paper: Paper, folder: Path, *, replace: bool) -> list[Path]:
    """Write both files. Raises a ``Fault`` where one is there already, or the disk refuses."""
    from generator.answers.document import write_document
    from generator.answers.spreadsheet import write_workbook
    from generator.building import edition
    from generator.building.mkdocs_plugin.look import sheet_of
    from generator.values.writing import write_whole

    assert prepared.site is not None  # noqa: S101  (the caller has ended otherwise)
    stem = f"{Path(paper.name).stem}-answers-{paper.words.language.key}"
    files = [folder / f"{stem}.xlsx", folder / f"{stem}.html"]
    there = next((file for file in files if file.exists()), None)
    if there is not None and not replace:
        raise Fault("A112", file=shorten_path(there))
    colours = sheet_of(prepared.site.settings.look).decode()
    contents = [write_workbook(paper), write_document(paper, edition.THEME, colours).encode()]
    write_whole(dict(zip(files, contents, strict=True)))
    return files


def _report(paper: Paper, files: Sequence[Path], workbook: Workbook, words: Mapping[str, str]) -> None:
    for park in paper.parks:
        say(words["filled"].format(park=park.name, filled=park.filled, all=paper.questions))
    for file in files:
        say(words["written"].format(file=shorten_path(file)))
    if workbook.has_macros:
        say(words["macros"])
    if workbook.unsaved:
        say(words["unsaved"].format(cells=", ".join(workbook.unsaved[:_FEW])))
    if workbook.hidden:
        say(words["hidden"].format(sheets=", ".join(workbook.hidden)))
    rows = list(dict.fromkeys(row for park in paper.parks for row in _open_rows(paper, park, words)))
    if rows:
        say("\n".join([words["open"], *rows[:_MANY]]))
        if len(rows) > _MANY:
            say(words["more"].format(count=len(rows) - _MANY))
        say(words["add"])


def _open_rows(paper: Paper, park: ParkAnswers, words: Mapping[str, str]) -> Iterator[str]:
    """Yield what was not answered about a park, with the reason."""
    from generator.answers.matching import MatchOutcome

    for part in paper.parts:
        for question in part.questions:
            match = park.matches[part.sheet, question.row]
            if match.outcome is MatchOutcome.ANSWERED:
                continue
            why = words[
                {MatchOutcome.NOT_PUBLISHED: "unpublished", MatchOutcome.AMBIGUOUS: "ambiguous"}.get(
                    match.outcome, "unknown" if match.unknown else "unclear"
                )
            ].format(words=", ".join(dict.fromkeys(match.unknown)))
            place = (
                f"{park.name}, {part.sheet}!{question.row}" if len(paper.parks) > 1 else f"{part.sheet}!{question.row}"
            )
            yield words["row"].format(place=place, text=question.text, why=why)
