"""PDF files that hide something, and harmless ones as offices, browsers and scanners make them."""

from __future__ import annotations

import zlib
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from tests.integrity.crafted import PASSES, REMOVED, Crafted
from tests.reading.media.pdf_plain import HELLO, packed, pdf, revised, stream
from tests.reading.media.planted_pictures import SECRET, exif, saved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_S = SECRET
_XMP = stream(b"<x:xmpmeta>" + _S + b"</x:xmpmeta>", b"/Type/Metadata/Subtype/XML")


def _jpeg() -> bytes:
    return saved("JPEG", exif=exif(), comment=_S)


def _image(data: bytes, filtered: bytes = b"/DCTDecode", more: bytes = b"", size: bytes = b"48 /Height 24") -> bytes:
    about = b"/Type/XObject/Subtype/Image/Width " + size + b"/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter"
    return stream(data, about + filtered + more)


def _shown(image: bytes, *more: bytes) -> bytes:
    """Return a PDF that shows a picture."""
    content = HELLO + b"q 48 0 0 24 20 20 cm /I Do Q"
    return pdf(image, *more, content=content, resources=b"/XObject<</I 6 0 R>>")


def _form(form: bytes, *more: bytes) -> bytes:
    return pdf(form, *more, content=HELLO + b"/X Do", resources=b"/XObject<</X 6 0 R>>")


def _annotated(subtype: bytes, more: bytes = b"") -> bytes:
    about = b"<</Type/Annot/Subtype/" + subtype + b"/Rect[9 9 40 40]/T(" + _S + b")/Contents(" + _S + b")"
    return pdf(about + more + b">>", page=b"/Annots[6 0 R]")


def _acting(action: bytes, *more: bytes) -> bytes:
    return pdf(b"<</Type/Annot/Subtype/Link/Rect[9 9 40 40]/A " + action + b">>", *more, page=b"/Annots[6 0 R]")


def _field(more: bytes, *, on_page: bool = True) -> bytes:
    about = b"<</Type/Annot/Subtype/Widget/Rect[9 9 90 40]/FT/Tx/T(name)" + more + b">>"
    return pdf(about, root=b"/AcroForm<</Fields[6 0 R]>>", page=b"/Annots[6 0 R]" if on_page else b"")


def _layered(state: bytes, more: bytes = b"", content: bytes = b"/OC/L BDC ") -> bytes:
    text = content + b"BT /F 12 Tf 20 60 Td (" + _S + b") Tj ET EMC\n"
    layers = b"/OCProperties<</OCGs[6 0 R]/D<<" + state + b">>>>"
    return pdf(
        b"<</Type/OCG/Name(Prices)" + more + b">>",
        root=layers,
        content=HELLO + text,
        resources=b"/Properties<</L 6 0 R>>",
    )


def _written(
    before: bytes = b"", after: bytes = b"", at: bytes = b"20 60", resources: bytes = b"", page: bytes = b""
) -> bytes:
    content = HELLO + b"q " + before + b" BT /F 12 Tf " + at + b" Td (" + _S + b") Tj ET Q\n" + after
    return pdf(content=content, resources=resources, page=page)


def _jp2() -> bytes:
    written = BytesIO()
    Image.new("RGB", (48, 24), (9, 99, 9)).save(written, "JPEG2000", comment=_S.decode())
    box = b"xml " + _S
    made = written.getvalue()
    at = made.index(b"jp2c") - 4
    return made[:at] + (len(box) + 4).to_bytes(4, "big") + box + made[at:]


def _profile() -> bytes:
    from PIL import ImageCms

    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    words = "sRGB built-in".encode("utf-16-be")
    return made.replace(words, _S.decode().ljust(13).encode("utf-16-be"))


def _two_versions() -> bytes:
    first = pdf(content=b"BT /F 12 Tf 20 100 Td (" + _S + b") Tj ET")
    return revised(first, 4, stream(HELLO))


def _removed() -> Iterator[Crafted]:
    """Files of which what nobody sees is taken out."""
    in_form = b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]"
    kinds: dict[str, Callable[[], bytes]] = {
        "properties": partial(pdf, b"<</Author(" + _S + b")/Title(" + _S + b")>>", trailer=b"/Info 6 0 R"),
        "xmp": partial(pdf, _XMP, root=b"/Metadata 6 0 R"),
        "xmp-of-a-page": partial(pdf, _XMP, page=b"/Metadata 6 0 R"),
        "xmp-of-a-font": partial(
            pdf, b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Metadata 7 0 R>>", _XMP, page=b"/Q<</G 6 0 R>>"
        ),
        "xmp-of-a-form": partial(_form, stream(b"q Q", in_form + b"/Metadata 7 0 R"), _XMP),
        "xmp-of-a-picture": partial(_shown, _image(_jpeg(), more=b"/Metadata 7 0 R"), _XMP),
        "xmp-of-a-picture-in-a-form": partial(
            _form,
            stream(b"q Q", in_form + b"/Resources<</XObject<</I 7 0 R>>>>"),
            _image(_jpeg(), more=b"/Metadata 8 0 R"),
            _XMP,
        ),
        "xmp-of-a-part-of-the-text": partial(
            pdf,
            b"<</Type/StructTreeRoot/K 7 0 R>>",
            b"<</S/P/P 6 0 R/Pg 3 0 R/Metadata 8 0 R>>",
            _XMP,
            root=b"/StructTreeRoot 6 0 R",
        ),
        "data-of-a-program": partial(pdf, page=b"/PieceInfo<</ADBE<</Private(" + _S + b")>>>>"),
        "data-of-a-program-in-a-form": partial(
            _form,
            stream(b"q Q", in_form + b"/PieceInfo<</Illustrator<</Private 7 0 R>>>>"),
            packed(_S),
        ),
        "small-picture": partial(pdf, _image(_jpeg()), page=b"/Thumb 6 0 R"),
        "exif-of-a-picture": partial(_shown, _image(_jpeg())),
        "exif-of-a-picture-in-an-array": partial(_shown, _image(_jpeg(), filtered=b"[/DCTDecode]")),
        "exif-of-a-mask": partial(_shown, _image(_jpeg(), more=b"/SMask 7 0 R"), _image(_jpeg())),
        "exif-of-a-picture-of-four-inks": partial(
            _shown, _image(saved("JPEG", Image.new("CMYK", (48, 24)), exif=exif(), comment=_S))
        ),
        "notes-of-jpeg-2000": partial(_shown, _image(_jp2(), filtered=b"/JPXDecode")),
        "words-of-a-profile": partial(
            pdf, packed(_profile(), b"/N 3"), resources=b"/ColorSpace<</C[/ICCBased 6 0 R]>>"
        ),
        "earlier-version": _two_versions,
        "nothing-leads-to-it": partial(pdf, packed(_S), b"<</Next 8 0 R>>", b"<</Prev 7 0 R/Title(" + _S + b")>>"),
        "behind-its-end": lambda: pdf() + b"PK\3\4" + _S,
        "before-its-first-object": lambda: pdf().replace(b"\xe2\xe3\xcf\xd3\n", b"\xe2\xe3\xcf\xd3" + _S + b"\n"),
        "identity": partial(pdf, trailer=b"/ID[(" + _S + b")(" + _S + b")]"),
        "note-in-a-content": partial(pdf, content=b"% " + _S + b"\n" + HELLO),
        "name-of-a-place": partial(pdf, root=b"/Names<</Dests<</Names[(" + _S + b")[3 0 R/Fit]]>>>>"),
        "name-of-a-place-as-of-old": partial(pdf, root=b"/Dests<</" + _S + b"[3 0 R/Fit]>>"),
        "author-of-a-link": partial(
            _acting, b"<</S/URI/URI(https://a.example)>>/T(" + _S + b")/NM(" + _S + b")/Subj(" + _S + b")"
        ),
        "own-keys-of-a-program": partial(
            pdf, root=b"/MyProgram<</User(" + _S + b")>>", page=b"/MyProgram(" + _S + b")"
        ),
        "names-that-lead-nowhere": partial(pdf, root=b"/Names<</URLS<</Names[(" + _S + b")<<>>]>>>>"),
        "title-of-a-part-of-the-text": partial(
            pdf,
            b"<</Type/StructTreeRoot/K 7 0 R>>",
            b"<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/T("
            + _S
            + b")/A<</O/UserProperties/P[<</N(a)/V("
            + _S
            + b")>>]>>>>",
            root=b"/StructTreeRoot 6 0 R",
        ),
        "value-that-a-field-had-before": partial(_field, b"/V(Ludu)/DV(" + _S + b")/RV(" + _S + b")"),
        "picture-in-the-place-of-another": partial(
            _shown, _image(_jpeg(), more=b"/Alternates[<</Image 7 0 R>>]"), _image(_jpeg())
        ),
        "hidden-link": partial(_acting, b"<</S/URI/URI(https://" + _S + b".example)>>/F 2"),
        "condition-of-printing": partial(
            pdf,
            root=b"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(x)/Info(" + _S + b")>>]",
        ),
        "threads": partial(
            pdf,
            b"<</Type/Thread/F 7 0 R/I<</Title(" + _S + b")>>>>",
            b"<</T 6 0 R/N 7 0 R/V 7 0 R/P 3 0 R/R[0 0 9 9]>>",
            root=b"/Threads[6 0 R]",
            page=b"/B[7 0 R]",
        ),
    }
    for name, make in kinds.items():
        yield Crafted(f"{name}.pdf", make, REMOVED)


def _refused() -> Iterator[Crafted]:
    """Files that are an error, with what it tells."""
    js = b"<</S/JavaScript/JS(app.alert\\(1\\);//" + _S + b")>>"
    attached = (b"<</Type/Filespec/F(prices.xlsx)/EF<</F 7 0 R>>>>", stream(_S, b"/Type/EmbeddedFile"))
    for kind in (
        "Text",
        "FreeText",
        "Popup",
        "Stamp",
        "Ink",
        "Redact",
        "Line",
        "Square",
        "Polygon",
        "Highlight",
        "Caret",
    ):
        yield Crafted(f"remark-{kind}.pdf", partial(_annotated, kind.encode()), "M107", "p. 1")
    for name, make in {
        "script-as-it-opens": partial(pdf, root=b"/OpenAction" + js),
        "script-in-names": partial(pdf, js, root=b"/Names<</JavaScript<</Names[(a)6 0 R]>>>>"),
        "script-of-a-page": partial(pdf, page=b"/AA<</O" + js + b">>"),
        "script-of-a-field": partial(_field, b"/AA<</K" + js + b">>"),
        "script-of-a-link-behind-another": partial(_acting, b"<</S/URI/URI(https://a.example)/Next" + js + b">>"),
        "program-that-starts": partial(_acting, b"<</S/Launch/F(" + _S + b".exe)>>"),
        "form-that-is-sent": partial(_acting, b"<</S/SubmitForm/F<</FS/URL/F(https://" + _S + b".example)>>>>"),
        "data-that-are-read": partial(_acting, b"<</S/ImportData/F(" + _S + b")>>"),
        "another-file": partial(_acting, b"<</S/GoToR/F(C:\\\\" + _S + b".pdf)/D[0/Fit]>>"),
        "file-of-a-machine": partial(_acting, b"<</S/URI/URI(file:///C:/Users/" + _S + b"/a.docx)>>"),
        "folder-of-a-network": partial(_acting, b"<</S/URI/URI(\\\\\\\\server\\\\" + _S + b")>>"),
    }.items():
        yield Crafted(f"{name}.pdf", make, "M142")
    for name, make in {
        "attached": partial(pdf, *attached, root=b"/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>"),
        "associated": partial(pdf, *attached, root=b"/AF[6 0 R]"),
        "associated-with-a-page": partial(pdf, *attached, page=b"/AF[6 0 R]"),
        "attached-to-a-page": partial(_annotated, b"FileAttachment", b"/FS 7 0 R"),
        "film": partial(_annotated, b"RichMedia"),
        "sound": partial(_annotated, b"Sound"),
        "model": partial(_annotated, b"3D"),
        "form-of-xfa": partial(pdf, packed(b"<xdp>" + _S + b"</xdp>"), root=b"/AcroForm<</Fields[]/XFA 6 0 R>>"),
        "portfolio": partial(pdf, *attached, root=b"/Collection<</D(a)>>/Names<</EmbeddedFiles<</Names[(a)6 0 R]>>>>"),
        "page-that-is-kept-apart": partial(
            pdf,
            b"<</Type/Template/MediaBox[0 0 9 9]/Contents 7 0 R>>",
            stream(b"BT (" + _S + b") Tj ET"),
            root=b"/Names<</Templates<</Names[(a)6 0 R]>>>>",
        ),
    }.items():
        yield Crafted(f"{name}.pdf", make, "M143")
    for name, make in {
        "layer-off": partial(_layered, b"/OFF[6 0 R]"),
        "all-layers-off": partial(_layered, b"/BaseState/OFF"),
        "layer-off-on-screens": partial(_layered, b"/Order[6 0 R]", b"/Usage<</View<</ViewState/OFF>>>>"),
    }.items():
        yield Crafted(f"{name}.pdf", make, "M144", "Prices")
    for name, make in {
        "invisible": partial(_written, b"3 Tr"),
        "white": partial(_written, b"1 g"),
        "white-of-four-inks": partial(_written, b"0 0 0 0 k"),
        "nearly-white": partial(_written, b"0.99 0.98 0.99 rg"),
        "white-in-a-space": partial(_written, b"/DeviceRGB cs 1 1 1 sc"),
        "black-on-black": partial(_written, b"0 g 10 50 200 30 re f"),
        "clear": partial(_written, b"/G gs", resources=b"/ExtGState<</G<</ca 0>>>>"),
        "tiny": partial(_written, b".01 0 0 .01 20 20 cm"),
        "white-in-a-form": partial(
            _form,
            stream(
                b"1 g BT /F 12 Tf 20 20 Td (" + _S + b") Tj ET",
                b"/Subtype/Form/BBox[0 0 200 99]/Resources<</Font<</F 5 0 R>>>>",
            ),
        ),
    }.items():
        yield Crafted(f"text-{name}.pdf", make, "M145", "p. 1")
    picture = _image(saved("JPEG", Image.new("RGB", (48, 24), 0)))
    for name, make in {
        "black-box": partial(_written, after=b"0 g 15 50 200 30 re f"),
        "grey-box-of-lines": partial(_written, after=b"q .5 g 15 50 200 30 re B Q"),
        "picture": partial(
            pdf,
            picture,
            content=HELLO + b"BT /F 12 Tf 20 60 Td (" + _S + b") Tj ET q 150 0 0 30 15 50 cm /I Do Q",
            resources=b"/XObject<</I 6 0 R>>",
        ),
    }.items():
        yield Crafted(f"text-under-a-{name}.pdf", make, "M146", "p. 1")
    for name, make in {
        "beside-the-page": partial(_written, at=b"400 60"),
        "cut-off": partial(_written, page=b"/CropBox[0 80 300 200]"),
        "in-no-clip": partial(_written, b"0 150 9 9 re W n"),
    }.items():
        yield Crafted(f"text-{name}.pdf", make, "M147", "p. 1")
    for name, make in {
        "hidden": partial(_field, b"/F 2/V(" + _S + b")"),
        "not-shown": partial(_field, b"/F 32/V(" + _S + b")"),
        "on-no-page": partial(_field, b"/V(" + _S + b")", on_page=False),
        "of-a-password": partial(_field, b"/Ff 8192/V(" + _S + b")"),
    }.items():
        yield Crafted(f"field-{name}.pdf", make, "M148", "name")
    yield Crafted("signed-with-a-photo.pdf", _signed_photo, "M151", "p. 1")


def _signed_photo() -> bytes:
    content = HELLO + b"q 48 0 0 24 20 20 cm /I Do Q"
    return pdf(
        _image(_jpeg()), content=content, resources=b"/XObject<</I 6 0 R>>", root=b"/AcroForm<</Fields[]/SigFlags 3>>"
    )


def _harmless() -> Iterator[Crafted]:
    """Files as they are made every day."""
    scan = saved("JPEG", Image.new("L", (300, 200), 255))
    ocr = b"q 300 0 0 200 0 0 cm /I Do Q 3 Tr " + HELLO
    white = HELLO + b".1 .3 .6 rg 10 50 200 30 re f 1 g BT /F 12 Tf 20 60 Td (Park) Tj ET\n"
    kinds: dict[str, Callable[[], bytes]] = {
        "plain": pdf,
        "scan-that-was-read": partial(
            pdf,
            _image(scan, size=b"300/Height 200").replace(b"RGB", b"Gray"),
            content=ocr,
            resources=b"/XObject<</I 6 0 R>>",
        ),
        "white-on-a-band": partial(pdf, content=white),
        "white-on-a-curve": partial(
            pdf, content=HELLO + b".1 g 10 50 m 200 50 l 210 60 200 80 190 80 c h f 1 g BT /F 12 Tf 30 60 Td (A) Tj ET"
        ),
        "halo": partial(pdf, content=b"1 g BT /F 12 Tf 20 60 Td (A) Tj ET 0 g BT /F 12 Tf 20 60 Td (A) Tj ET"),
        "box-under-a-text": partial(pdf, content=b".9 g 15 90 200 30 re f 0 g " + HELLO),
        "half-clear-box-over-a-text": partial(
            pdf, content=HELLO + b"/G gs 0 g 15 90 200 30 re f", resources=b"/ExtGState<</G<</ca .3>>>>"
        ),
        "frame-around-a-text": partial(pdf, content=HELLO + b"5 80 250 60 re 10 85 240 50 re f*"),
        "spaces-in-white": partial(pdf, content=HELLO + b"1 g BT /F 12 Tf 20 60 Td (   ) Tj ET"),
        "links": partial(
            pdf,
            b"<</Type/Annot/Subtype/Link/Rect[9 9 40 40]/A<</S/URI/URI(https://www.gov.cn/)>>>>",
            b"<</Type/Annot/Subtype/Link/Rect[9 9 40 40]/A<</S/URI/URI(mailto:a@b.example)>>>>",
            b"<</Type/Annot/Subtype/Link/Rect[9 9 40 40]/Dest(top)>>",
            b"<</Type/Annot/Subtype/Link/Rect[9 9 40 40]/A<</S/GoTo/D[3 0 R/Fit]>>>>",
            page=b"/Annots[6 0 R 7 0 R 8 0 R 9 0 R]",
            root=b"/Names<</Dests<</Names[(top)[3 0 R/Fit]]>>>>",
        ),
        "form-to-fill-in": partial(_field, b"/V()/DA(/F 12 Tf)"),
        "form-filled-in": partial(_field, b"/V(Ludu)/DA(/F 12 Tf)"),
        "bookmarks-and-labels": partial(
            pdf,
            b"<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>",
            b"<</Title(1. Hello to all readers)/Parent 6 0 R/Dest[3 0 R/Fit]>>",
            root=b"/Outlines 6 0 R/PageMode/UseOutlines/PageLabels<</Nums[0<</S/D>>]>>",
        ),
        "layers-that-are-on": partial(
            pdf,
            b"<</Type/OCG/Name(Roads)>>",
            root=b"/OCProperties<</OCGs[6 0 R]/D<</ON[6 0 R]/Order[6 0 R]>>>>",
            content=b"/OC/L BDC " + HELLO + b"EMC",
            resources=b"/Properties<</L 6 0 R>>",
        ),
        "opens-at-its-first-page": partial(pdf, root=b"/OpenAction[3 0 R/Fit]/ViewerPreferences<</FitWindow true>>"),
        "cropped-without-text-outside": partial(pdf, page=b"/CropBox[0 80 300 200]"),
        "tagged": partial(
            pdf,
            b"<</Type/StructTreeRoot/K 7 0 R>>",
            b"<</S/Figure/Alt(A gate)/P 6 0 R/Pg 3 0 R/K 0>>",
            root=b"/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(zh-CN)",
        ),
    }
    for name, make in kinds.items():
        yield Crafted(f"harmless-{name}.pdf", make, PASSES)


CRAFTED = (*_removed(), *_refused(), *_harmless())


def bomb() -> bytes:
    """Return a PDF of a few hundred kilobytes whose content unpacks to 300 MB."""
    return pdf().replace(stream(HELLO), stream(zlib.compress(b"q Q\n" * 75_000_000, 9), b"/Filter/FlateDecode"))
