"""What photos cost, in time, memory and bytes: ``python -m tests.integrity.photos [NUMBER]``.

A site of a hundred photos of 12 megapixels is built cold, again, and after an edit; then it is told how many bytes of
a photo a page takes in each role and on each screen.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from generator.pages.photos import SIZES, made_of, srcset_for
from generator.reading.media import look_at, photo_files
from generator.reading.media.pictures.sizes import widths_for
from tests.small_site import copy_base

_SCREENS = {"desktop": (1300, 1), "desktop, fine": (1300, 2), "phone": (375, 2), "phone, fine": (375, 3)}
"""Width in CSS pixels, and dots a pixel."""
_MOST = {"desktop": 250_000, "phone": 80_000}
_SECONDS, _MEMORY = 60, 300_000_000
_CONDITION = re.compile(r"(?:\(min-width: (\d+)px\) )?([\d.]+)(px|vw)")
_OCTAVES = (2, 4, 8, 16, 32, 64, 128, 256, 512)
_MAKING = "from pathlib import Path; from tests.integrity.photos import put_photos"
_CONFIGURATION = """\
site_name: Photos
site_url: https://photos.example/
docs_dir: content
strict: true
theme: {name: material}
plugins: [showcase]
"""
Layer = np.ndarray[tuple[int, int], np.dtype[np.float32]]
_PARK = """\
id: hill
name: {zh: 山前园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山前的园区。, en: A park by the hill.}
photos:
"""


def natural_photo(width: int, height: int, *, seed: int = 1, leaves: bool = False) -> bytes:
    """Return a JPEG whose detail is spread over all sizes as in nature; with ``leaves`` much of it is fine."""
    random = np.random.default_rng(seed)
    pixels = np.zeros((height, width, 3), "float32")
    for octave in _OCTAVES:
        coarse = random.normal(size=(height // octave + 2, width // octave + 2, 3)).astype("float32")
        layers = [
            Image.fromarray(coarse[..., each]).resize((width, height), Image.Resampling.BICUBIC) for each in range(3)
        ]
        pixels += np.stack([np.asarray(each) for each in layers], -1) * octave**0.9
    pixels = (pixels - pixels.min()) / (pixels.max() - pixels.min()) * 510 - 153
    if leaves:
        fine = random.random((height // 2, width // 2)).astype("float32") * 255
        leaf = _stretched(fine, width, height)
        pixels[height * 2 // 5 :] += (leaf[height * 2 // 5 :, :, None] - 128) * 0.35
        pixels += random.normal(0, 6, size=(height, width, 1)).astype("float32")
    written = BytesIO()
    Image.fromarray(np.clip(pixels, 0, 255).astype("uint8")).save(written, "JPEG", quality=92)
    return written.getvalue()


def _stretched(layer: Layer, width: int, height: int) -> Layer:
    return np.asarray(Image.fromarray(layer).resize((width, height), Image.Resampling.BICUBIC))


def taken(role: str, screen: str, files: list[tuple[int, int]]) -> int:
    """Return the bytes of the file that a screen takes of a photo's ``files``, given as (width, bytes)."""
    wide, dots = _SCREENS[screen]
    shown = next(
        float(number) * (wide / 100 if unit == "vw" else 1)
        for least, number, unit in _CONDITION.findall(SIZES[role])
        if wide >= int(least or 0)
    )
    return next((size for width, size in files if width >= shown * dots), files[-1][1])


def put_photos(folder: Path, number: int) -> None:
    """Put photos of 12 megapixels into a folder; each has bytes of its own."""
    shots = [natural_photo(4000, 3000, seed=seed, leaves=bool(seed % 2)) for seed in range(4)]
    for each in range(number):
        remark = b"\xff\xfe\x00\x08" + f"{each:06}".encode()
        shot = shots[each % len(shots)]
        (folder / f"photo-{each}.jpg").write_bytes(shot[:2] + remark + shot[2:])


def main() -> int:
    """Measure; return how much is not as it must be."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    with TemporaryDirectory() as folder:
        site = copy_base(Path(folder) / "site")
        (site / "mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
        media, park = site / "content" / "media", site / "content" / "parks" / "hill.yaml"
        # what this process has held at most a process that it starts is said to have held, too
        making = f"{_MAKING}; put_photos(Path({str(media)!r}), {number})"
        subprocess.run([sys.executable, "-c", making], check=True)
        words = "alt: {zh: 大门, en: The gate}, credit: {zh: 本局, en: The bureau}"
        listed = [f"  - {{file: media/photo-{each}.jpg, {words}}}\n" for each in range(number)]
        park.write_text(_PARK + "".join(listed), encoding="utf-8")
        wrong = _build(site, "cold", _SECONDS) + _build(site, "again", 5)
        park.write_text(park.read_text(encoding="utf-8").replace("by the hill", "below the hill"), encoding="utf-8")
        wrong += _build(site, "after an edit", 5)
        return wrong + _weigh(media / "photo-0.jpg") + _weigh(media / "photo-1.jpg")


def _build(site: Path, what: str, most: int) -> int:
    """Build the site in a process of its own; return how much is more than it may be."""
    began = time.monotonic()
    command = [sys.executable, "-m", "generator", "build", "-f", str(site / "mkdocs.yml"), "--lang", "en"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)  # what it and those that it started took
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(said)
    passed, used = time.monotonic() - began, usage.ru_utime + usage.ru_stime
    memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    sys.stdout.write(
        f"{what}: {passed:.1f} s, {used:.1f} s of processors, {memory // 10**6} MB in a process at most;"
        f" {said.splitlines()[0]}\n"
    )
    return (passed > most) + (memory > _MEMORY)


def _weigh(path: Path) -> int:
    """Say what a photo weighs on each screen; return how often that is too much."""
    picture, wrong = look_at(path).picture, 0
    if picture is None:
        raise RuntimeError(path)
    made = photo_files(path, tuple((width, "avif") for width in widths_for(picture.width, picture.height)))
    for role in SIZES:
        named = srcset_for(role, made_of(f"media/{path.name}", picture)["avif"])
        files = sorted((width, len(data)) for (width, _), data in made.items() if f" {width}w" in named)
        for screen in _SCREENS:
            size = taken(role, screen, files)
            sys.stdout.write(f"{path.name} as {role} on a {screen}: {size:,} bytes\n")
            wrong += size > _MOST[screen.partition(",")[0]]
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
