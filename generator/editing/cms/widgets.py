"""Fields as widgets of Sveltia CMS: the same names, words, choices and patterns as everywhere.

A value stays what the file holds: quantities, dates and addresses are texts, and a text in several languages is an
object. What has no widget (internal notes, mappings with keys of one's own) is not shown; the editor keeps it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.editing.fields import FieldSort
from generator.editing.schema.languages import names_of_language
from generator.editing.schema.texts import leaf_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from generator.editing.fields import FieldChoice, FormField

Widget = dict[str, Any]
"""A field as the configuration has it."""

_TEXTS = {FieldSort.BILINGUAL, FieldSort.PROSE}
_PLAIN_KEYS = {FieldSort.TEXT, FieldSort.LANGUAGE}
_SHORT = frozenset({"name", "short_name", "title", "label"})
"""Texts of one line."""
_MOST_KEYS = 12
"""Keys of a mapping that are shown one below the other; of more it is not shown."""
_YES_NO = (
    (True, "是 · Yes", frozenset({"true", "yes", "是", "有"})),
    (False, "否 · No", frozenset({"false", "no", "否", "无"})),
)


class WidgetMaker:
    """Makes the widgets of a site.

    ``related`` says for each kind of record where its records are chosen from, ``used`` which texts stand in the files:
    a choice is offered in the words that are used there.
    """

    def __init__(
        self,
        languages: Sequence[str],
        related: Mapping[str, Widget],
        used: Collection[str] = (),
        *,
        in_chinese: bool = False,
    ) -> None:
        """Take the languages of the site, its kinds, what stands in its files, and whether keys are Chinese."""
        self._languages = languages
        self._related = related
        self._used = frozenset(used)
        self._in_chinese = in_chinese

    def fields(self, block: FormField) -> list[Widget]:
        """Return the widgets of the fields of a block."""
        found = (self.field(field) for field in block.fields)
        return [widget for widget in found if widget]

    def name(self, field: FormField) -> str:
        """Return how the key of a field is written in the files."""
        return field.names[0] if self._in_chinese and field.names else field.key

    def field(self, field: FormField) -> Widget | None:
        """Return the widget of a field; None where there is none."""
        widget = self._widget(field)
        if widget is None:
            return None
        hint = " · ".join(dict.fromkeys(each for each in field.says if each))
        return {
            "name": self.name(field),
            "label": " · ".join(dict.fromkeys(field.titles)),
            **({"hint": _plain(hint)} if hint else {}),
            "required": field.required,
            **widget,
        }

    def _widget(self, field: FormField) -> Widget | None:
        make = _BY_SORT.get(field.sort)
        return make(self, field) if make else _text(field)

    def words(self, field: FormField) -> Widget:
        """Return the widget of a text in all languages."""
        names = {key: (key, *names_of_language(key)) for key in self._languages}
        inside = [
            {
                "name": each[1] if self._in_chinese and len(each) > 1 else key,
                "label": f"{each[1]} · {key}" if len(each) > 1 else key,
                "widget": "string" if field.key in _SHORT else "text",
                "required": key == "zh",
            }
            for key, each in names.items()
        ]
        return {"widget": "object", "fields": inside, **_folded(field)}

    def block(self, field: FormField) -> Widget:
        """Return the widget of a block."""
        return {"widget": "object", "fields": self.fields(field), **_folded(field)}

    def choice(self, field: FormField) -> Widget:
        """Return the widget of a choice: its values, and other words for them that stand in the files."""
        return {"widget": "select", "options": list(self._options(field.choices))}

    def _options(self, choices: Iterable[FieldChoice]) -> Iterable[Widget]:
        for each in choices:
            first = each.words[0] if self._in_chinese and each.words[0] in each.also else each.value
            others = [word for word in (each.value, *each.also) if word != first and word in self._used]
            for word in (first, *others):
                yield {"label": " · ".join(dict.fromkeys(each.words)), "value": word}

    def yes_no(self, _: FormField) -> Widget:
        """Return the widget of yes and no, which can also be left open."""
        options = []
        for value, label, words in _YES_NO:
            chosen = label.partition(" ")[0] if self._in_chinese else value
            others = sorted((words & self._used) - {str(chosen).lower()})
            options += [{"label": label, "value": each} for each in (chosen, *others)]
        return {"widget": "select", "options": options}

    def names(self, field: FormField) -> Widget:
        """Return the widget that names another record: a choice among them, or its id."""
        if field.of not in self._related:
            return _text(field)
        return {"widget": "relation", **self._related[field.of]}

    def list(self, field: FormField) -> Widget | None:
        """Return the widget of a list."""
        each = field.each
        if each is None:
            return None
        least = {"min": field.least} if field.least else {}
        item = self._widget(each)
        if item and each.sort in {FieldSort.NAMES, FieldSort.CHOICE} and item["widget"] != "string":
            return {**item, "multiple": True, **least}
        if each.sort is FieldSort.BLOCK:
            one = " · ".join(dict.fromkeys((field.titles[0], each.titles[1])))
            return {"widget": "list", "label_singular": one, "fields": self.fields(each), "collapsed": "auto", **least}
        if each.sort in _TEXTS:
            return {"widget": "list", "fields": self.words(each)["fields"], "collapsed": "auto", **least}
        label = " · ".join(dict.fromkeys(field.titles))
        return {"widget": "list", "field": {"name": "item", "label": label, **item}, **least} if item else None

    def mapping(self, field: FormField) -> Widget | None:
        """Return the widget of a mapping whose keys are known, or whose values are plain texts."""
        keys, each = field.keys, field.each
        if keys is None or each is None or keys.of:
            return None
        if keys.sort is FieldSort.CHOICE and len(keys.choices) <= _MOST_KEYS:
            inside = [self._under(choice, each) for choice in keys.choices]
            return {"widget": "object", "fields": [found for found in inside if found], "collapsed": True}
        if keys.sort in _PLAIN_KEYS and each.sort in {FieldSort.TEXT, FieldSort.FILE}:
            return {"widget": "keyvalue"}
        return None

    def _under(self, choice: FieldChoice, each: FormField) -> Widget | None:
        inside = self._widget(each)
        first = choice.also[0] if self._in_chinese and choice.also else choice.value
        label = " · ".join(dict.fromkeys(choice.words))
        return {"name": first, "label": label, "required": False, **inside} if inside else None


def _folded(field: FormField) -> Widget:
    return {} if field.required else {"collapsed": "auto"}


def _plain(words: str) -> str:
    """Return a hint without what would be taken for Markdown."""
    return words.replace("*", "＊").replace("_", "＿").replace("[", "（").replace("]", "）")


def _text(field: FormField) -> Widget:
    """Return the widget of a text with its pattern, and an example as the hint where it has one."""
    schema = leaf_schema(field)
    pattern, said = schema.get("pattern") or schema.get("anyOf", [{}])[0].get("pattern"), schema.get("errorMessage", "")
    return {"widget": "string", **({"pattern": [pattern, said]} if pattern else {})}


def _none(_maker: WidgetMaker, _field: FormField) -> None:
    return None


_BY_SORT: Mapping[FieldSort, Callable[[WidgetMaker, FormField], Widget | None]] = {
    FieldSort.BILINGUAL: WidgetMaker.words,
    FieldSort.PROSE: WidgetMaker.words,
    FieldSort.BLOCK: WidgetMaker.block,
    FieldSort.CHOICE: WidgetMaker.choice,
    FieldSort.YES_NO: WidgetMaker.yes_no,
    FieldSort.NAMES: WidgetMaker.names,
    FieldSort.LIST: WidgetMaker.list,
    FieldSort.MAPPING: WidgetMaker.mapping,
    FieldSort.FREE: _none,
}
