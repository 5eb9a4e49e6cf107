"""What the system says when it refuses is Chinese in a Chinese message, and stays what it is elsewhere."""

from __future__ import annotations

import errno
import os
import re

import pytest

from generator.messages import report
from generator.messages.issues import Fault, Place

_USUAL = [errno.ENOENT, errno.EACCES, errno.EISDIR, errno.ENOTDIR, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG]
_USUAL += [errno.EADDRINUSE, errno.EIO, errno.EPERM, errno.EBUSY, errno.EMFILE, errno.ELOOP]


@pytest.mark.parametrize("number", _USUAL)
def test_no_english_reason_stands_in_a_chinese_message(number: int) -> None:
    fault = Fault("U107", path="网站", why=os.strerror(number))
    chinese = report.write_fault(fault, "zh").splitlines()[0]
    assert not re.search("[A-Za-z]{2,}", chinese.removeprefix("[U107]"))
    assert os.strerror(number) in report.write_fault(fault, "en")
    issue = Fault("Y106", reason=os.strerror(number)).at(Place("a.yaml"))
    assert os.strerror(number) not in issue.message("zh") + issue.hint("zh")
    assert os.strerror(number) in issue.message("en")


def test_a_reason_that_nobody_knows_stays_as_it_is() -> None:
    assert "门没开" in report.write_fault(Fault("U107", path="a", why="门没开"), "zh")
