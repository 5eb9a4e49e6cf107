"""``showcase brochure``: parks as a PDF to be handed over."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, say, shorten_path, speech_of, stop
from generator.messages import report
from generator.messages.issues import Fault

_WORDS = {
    "zh": {
        "written": "已写好：{file}（{pages} 页，{size} KB）",
        "kept": "没有生成宣传册：先改正上面的错误。",
    },
    "en": {
        "written": "Written: {file} ({pages} pages, {size} KB)",
        "kept": "No brochure was made: mend the errors above first.",
    },
}
_PDF = b"%PDF-"

Parks = Annotated[
    list[str],
    typer.Argument(metavar="PARK...", help="Ids of parks. / 园区的 id，可写多个。", show_default=False),
]
InLanguage = Annotated[
    str | None,
    typer.Option("--lang", help="The language of the brochure. Default: yours. / 宣传册的语言，默认为系统语言。"),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", help="The PDF to write. Default: brochure-PARK-LANG.pdf. / 写到哪个 PDF 文件。"),
]
Release = Annotated[bool, typer.Option("--release", help="Refuse sample data. / 不允许示例数据。", show_default=False)]


def brochure(
    parks: Parks,
    *,
    lang: InLanguage = None,
    out: Out = None,
    release: Release = False,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
) -> None:
    """Write a PDF of parks to hand over at a fair. / 生成园区宣传册（PDF）."""
    from generator.building.brochure.make import make_brochure
    from generator.values.writing import write_whole

    speech = speech_of(None)
    try:
        if out is not None:
            _demand_pdf(out)
        made = make_brochure(config_file, as_of, parks, lang, report.reader_language(), release=release)
        target = out or Path(f"brochure-{parks[0] if len(set(parks)) == 1 else 'several'}-{made.language}.pdf")
        if made.pdf is not None:
            write_whole({target: made.pdf})
    except Fault as fault:
        raise stop(fault, speech) from None
    if made.issues:
        say(report.write_text(made.issues, speech), to_log=True)
    if made.pdf is None:
        say(_WORDS[speech]["kept"], to_log=True)
        raise typer.Exit(1)
    facts = {"pages": _pages_of(made.pdf), "size": round(len(made.pdf) / 1000)}
    say(_WORDS[speech]["written"].format(file=shorten_path(target), **facts))


def _demand_pdf(target: Path) -> None:
    """Refuse to write over what is no brochure, before anything is made."""
    if target.is_dir() or (target.is_file() and not target.read_bytes().startswith(_PDF)):
        raise Fault("U169", file=shorten_path(target))


def _pages_of(pdf: bytes) -> int:
    from io import BytesIO

    from pypdf import PdfReader

    return len(PdfReader(BytesIO(pdf)).pages)
