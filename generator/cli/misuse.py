"""A call that the command line cannot read, said in the caller's language; the program's library says it in English.

Owns these few sentences. Must not know which commands there are.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

from generator.cli.speech import say
from generator.messages import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

_CHINESE = (
    (r"No such option: (\S+)(?: \(Possible options: (.*)\))?", "没有 {0} 这个选项。", "是不是 {1}？"),
    (r"No such command '(.*)'\.(?: Did you mean (.*)\?)?", "没有 {0} 这个命令。", "是不是 {1}？"),
    (r"Missing (?:argument|option|parameter) '(.*?)'\.(?: Choose from:\s*(.*))?", "还要写 {0}。", "可选：{1}。"),
    (r"Invalid value for '(.*?)': '(.*)' is not one of (.*)\.", "{0} 不能写 {1}。", "可选：{2}。"),
    (r"Invalid value for '(.*?)': (.*)", "{0} 写得不对：{1}", ""),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", "多写了 {0}。", "名字里有空格的，要加引号。"),
    (r"Option '(.*?)' requires an argument\.", "{0} 后面还要写一个值。", ""),
)
"""What the library says, as a pattern; and that in Chinese, with what is said besides where its last part is there."""
_STOPPED = {"zh": "已停止。", "en": "Stopped."}


def speech_of_call(words: Sequence[str]) -> str:
    """Return the language that a call asks for, as far as it can be read; else the reader's own."""
    asked = re.search(r"--lang[ =](zh|en)\b", " ".join(words))
    return asked[1] if asked else report.reader_language()


def say_misuse(error: TyperException) -> int:
    """Say what is wrong with a call and how its command is used; return the exit code."""
    speech = speech_of_call(sys.argv[1:])
    context: Any = getattr(error, "ctx", None)
    if type(error).__name__ != "NoArgsIsHelpError" and context is not None:
        usage, whole = context.get_usage(), f"{context.command_path} --help"
        say(usage.replace("Usage: ", "用法：", 1) if speech == "zh" else usage, to_log=True)
        say(f"详细用法：{whole}\n" if speech == "zh" else f"Try '{whole}' for help.\n", to_log=True)
    say(_told(error, speech), to_log=True)
    return error.exit_code


def say_stopped() -> int:
    """Say that nothing more is done, since there are no more answers; return the exit code."""
    say(f"\n{_STOPPED[speech_of_call(sys.argv[1:])]}", to_log=True)
    return 1


def _told(error: TyperException, speech: str) -> str:
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.format_message()
    said = re.sub(r"(?<=: )Value error, ", "", error.format_message())
    return in_chinese(said) if speech == "zh" else f"Error: {said}"


def in_chinese(said: str) -> str:
    """Return in Chinese what the library says of a call; as it stands where it is not known."""
    for pattern, words, besides in _CHINESE:
        if found := re.fullmatch(pattern, said.strip(), re.DOTALL):
            parts = [re.sub(r"\s*,\s*", "、", part or "").replace("'", "") for part in found.groups()]
            return words.format(*parts) + (besides.format(*parts) if parts[-1] else "")
    return said
