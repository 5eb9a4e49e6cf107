"""All that a park publishes, in the rows of a comparison: land, costs, people, supply, transport, what it is.

Owns which rows there are, in which order, and in which direction a value is better. Must not know how rows are drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.park.compare_row import HIGH, LOW, ComparedRow, Origin, Piece, measure
from generator.records.park.lowest import lowest_of
from generator.records.park.ways import by_distance
from generator.values.transport import TransportKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.records.park.compare_row import Pen, Said
    from generator.records.park.costs import Cost, Tier
    from generator.records.park.record import Park, Transport

_PREMISES = ("land", "workshop_rent", "office_rent")
_UTILITIES = ("power", "water", "sewage", "gas", "steam", "waste", "telecom")
_PEOPLE = ("minimum_wage", "wages", "social_insurance", "dormitory")
_SUPPLIED = ("power", "water", "sewage", "gas", "steam")
_LAND = {"available": HIGH, "largest_piece": HIGH, "planned": "", "built": ""}
_ABOUT = ("level", "industries", "founded", "firms", "services", "authority", "approval_no", "within", "district")

FIELDS: dict[str, tuple[str, ...]] = {
    "land": (*(f"land.{field}" for field in _LAND), "land.plots"),
    "costs": tuple(f"cost.{field}" for field in (*_PREMISES, *_UTILITIES)),
    "people": tuple(f"cost.{field}" for field in _PEOPLE),
    "supply": (
        "supply.power.dual_circuit",
        *(f"supply.{field}.{what}" for field in _SUPPLIED for what in ("headroom", "capacity")),
    ),
    "transport": tuple(f"transport.{kind}{what}" for kind in TransportKind for what in ("", ".drive")),
    "about": tuple(f"about.{field}" for field in (*_ABOUT, "address", "projects")),
}
"""Every row that a park may have, by group; steps of a price (``cost.power.tier:…``) stand behind the price."""

_LABELS = {"land.plots": "park.plots_available", "about.firms": "park.tenants", "supply.power.dual_circuit": ""}
_FIELDS_OF = {
    "land": "land",
    "cost": "costs",
    "supply": "costs",
    "transport": "transport",
    "about.firms": "tenants",
    "about.address": "location",
}
"""The fields of a park that rows speak of, by family or key, where they are not called like the row."""
_GROUPS = {"people": "cost.group.people", "transport": "park.transport", "about": "park.about"}


def group_label(pen: Pen, group: str) -> Piece:
    """Return what a group of rows is called."""
    return pen.word(_GROUPS.get(group, f"compare.group.{group}"))


def label_of(pen: Pen, key: str) -> Piece:
    """Return what a row is called."""
    family, _, rest = key.partition(".")
    field, _, what = rest.partition(".")
    if key == "supply.power.dual_circuit":
        return pen.word("cost.dual_circuit")
    if family == "supply":
        return pen.word(f"compare.{what}", cost=pen.words(f"cost.{field}"))
    if family == "transport" and what:
        return pen.word("compare.drive", kind=pen.words(f"transport.{field}"))
    if family == "land" and key not in _LABELS:
        return pen.word(f"park.land.{field}")
    return pen.word(_LABELS.get(key) or (f"park.{field}" if family == "about" else key))


def park_rows(pen: Pen, park: Park) -> dict[str, tuple[ComparedRow, ...]]:
    """Return the rows of what a park publishes, by group; a group of which it publishes nothing is left out."""
    rows = _ParkRows(pen, park)
    return {group: found for group, make in rows.groups.items() if (found := tuple(make()))}


class _ParkRows:
    """The rows of one park."""

    def __init__(self, pen: Pen, park: Park) -> None:
        self._pen = pen
        self._park = park
        self._own = pen.origin(park.source, park.as_of, park.inferred)
        self.groups: dict[str, Callable[[], Iterator[ComparedRow]]] = {
            "land": self._land,
            "costs": lambda: self._costs((*_PREMISES, *_UTILITIES)),
            "people": lambda: self._costs(_PEOPLE),
            "supply": self._supply,
            "transport": self._transport,
            "about": self._about,
        }

    def _row(
        self, key: str, text: Said, *notes: Said, sample: bool = False, origin: Origin | None = None
    ) -> ComparedRow:
        is_sample = self._pen.marks_samples and (sample or self._park.sample)
        label = (label_of(self._pen, key),)
        note = _join([*notes, self._why(key)])
        return ComparedRow(key, label, text, note, origin=origin or self._own, sample=is_sample)

    def _why(self, key: str) -> Said:
        """Return the reason why what a row says is inferred; empty where it is not."""
        family, _, rest = key.partition(".")
        field = _FIELDS_OF.get(family) or _FIELDS_OF.get(key) or rest
        reason = self._park.inferred.get(field)
        return (self._pen.word("inferred.reason", reason=self._pen.text(reason).whole),) if reason else ()

    def _land(self) -> Iterator[ComparedRow]:
        pen, land, free = self._pen, self._park.land, self._park.free_plots
        if land:
            origin = pen.origin(None, land.as_of, {}) if land.as_of else None
            for field, better in _LAND.items():
                area = getattr(land, field)
                if area:
                    row = self._row(f"land.{field}", (pen.quantity(area),), sample=land.sample, origin=origin)
                    yield row._replace(measure=measure(area), better=better)
        if self._park.plots:
            yield self._row("land.plots", (Piece(str(len(free))),), sample=any(plot.sample for plot in free))

    def _costs(self, fields: tuple[str, ...]) -> Iterator[ComparedRow]:
        for field in fields:
            cost = getattr(self._park.costs, field, None)
            if cost is not None:
                yield self._cost(field, cost)
                yield from self._tiers(field, cost)

    def _cost(self, field: str, cost: Cost) -> ComparedRow:
        """Return a price with its term and what is said of it; of tiers the lowest, which compares with none."""
        pen = self._pen
        notes = [pen.labelled(pen.words("cost.term"), pen.quantity(cost.term))] if cost.term else []
        remark = (pen.text(cost.note),) if cost.note else ()
        price = self._price(cost)
        text = (price,) if price else remark
        if price:
            notes.append(remark)
        row = self._row(f"cost.{field}", text, *notes, sample=cost.sample, origin=self._origin(cost))
        return row._replace(measure=measure(cost.price), better=LOW)

    def _price(self, cost: Cost) -> Piece | None:
        """Return a price, of steps the lowest said as such; None where there is none."""
        pen = self._pen
        if cost.price:
            return pen.quantity(cost.price)
        if not cost.tiers:
            return None
        asked = lowest_of(cost)
        return pen.word("price.from", price=pen.quantity(asked.price).text) if asked else pen.word("compare.by_step")

    def _origin(self, cost: Cost, tier: Tier | None = None) -> Origin | None:
        as_of = (tier.as_of if tier else None) or cost.as_of
        return self._pen.origin(cost.source, as_of, {})

    def _tiers(self, field: str, cost: Cost) -> Iterator[ComparedRow]:
        """Yield the steps of a price. Two of one name at other hours are not the same thing: they do not compare."""
        pen, taken = self._pen, set[str]()
        for tier in cost.tiers:
            key = first = f"cost.{field}.tier:{tier.tier.get('zh') or tier.tier.nearest('zh')[1]}"
            while key in taken:
                key = f"{first}#{len(taken)}"
            taken.add(key)
            named = pen.text(tier.tier)
            label = (Piece(f"{pen.words(f'cost.{field}')}{pen.words('label.separator')}"), named)
            found = measure(tier.price)
            hours = tier.hours.nearest("zh")[1] if tier.hours else ""
            when: Said = (pen.text(tier.hours),) if tier.hours else ()
            yield self._row(f"cost.{field}", (pen.quantity(tier.price),), when, sample=cost.sample)._replace(
                key=key,
                label=label,
                measure=found._replace(unit=f"{found.unit}@{hours}") if found.unit and hours else found,
                better=LOW,
                origin=self._origin(cost, tier) or self._own,
            )

    def _supply(self) -> Iterator[ComparedRow]:
        pen = self._pen
        for field in (*_PREMISES, *_UTILITIES, *_PEOPLE):
            cost = getattr(self._park.costs, field, None)
            if cost is None:
                continue
            origin = self._origin(cost)
            if cost.dual_circuit is not None:
                key = "supply.power.dual_circuit" if field == "power" else f"supply.{field}.dual_circuit"
                answer = pen.word("yes" if cost.dual_circuit else "no")
                yield self._row(key, (answer,), sample=cost.sample, origin=origin)
            for what, better in (("headroom", HIGH), ("capacity", "")):
                amount = getattr(cost, what)
                if amount:
                    row = self._row(
                        f"supply.{field}.{what}", (pen.quantity(amount),), sample=cost.sample, origin=origin
                    )
                    yield row._replace(measure=measure(amount), better=better)

    def _transport(self) -> Iterator[ComparedRow]:
        for kind in TransportKind:
            ways = [way for way in by_distance(self._park) if way.kind is kind]
            if ways:
                yield self._nearest(ways)
                yield from self._drive(ways)

    def _nearest(self, ways: list[Transport]) -> ComparedRow:
        """Return the nearest of a kind by its distance, where it is, and the others of the kind."""
        pen, first, others = self._pen, ways[0], ways[1:]
        name = pen.text(first.name)
        text = (pen.quantity(first.distance),) if first.distance else (name,)
        notes: list[Said] = [(name,)] if first.distance else []
        for way in others:
            far = [pen.quantity(each) for each in (way.distance, way.drive) if each]
            notes.append((pen.text(way.name), *(Piece(f" {piece.text}") for piece in far)))
        row = self._row(f"transport.{first.kind}", text, *notes, sample=any(way.sample for way in ways))
        return row._replace(measure=measure(first.distance), better=LOW)

    def _drive(self, ways: list[Transport]) -> Iterator[ComparedRow]:
        """Yield the drive to the nearest of a kind of which it is known."""
        way = next((way for way in ways if way.drive), None)
        if way is not None and way.drive:
            note: Said = () if way is ways[0] else (self._pen.text(way.name),)
            row = self._row(f"transport.{way.kind}.drive", (self._pen.quantity(way.drive),), note, sample=way.sample)
            yield row._replace(measure=measure(way.drive), better=LOW)

    def _about(self) -> Iterator[ComparedRow]:
        pen, park = self._pen, self._park
        shelf = pen.library.shelf
        said: dict[str, Said] = {
            "level": (pen.word(f"level.{park.level.value}"),) if park.level else (),
            "industries": pen.enumerate(pen.text(shelf("industry")[key].called) for key in park.industries),
            "founded": (pen.quantity(park.founded),) if park.founded else (),
            "services": pen.enumerate(map(pen.text, park.services)),
            "authority": (pen.text(park.authority),) if park.authority else (),
            "approval_no": (Piece(park.approval_no),) if park.approval_no else (),
            "within": (pen.text(shelf("park")[park.within].called),) if park.within else (),
            "district": (pen.text(park.district),),
        }
        for field in _ABOUT:
            if field == "firms":
                yield from self._firms()
            elif said[field]:
                yield self._row(f"about.{field}", said[field])
        if park.location and park.location.address:
            yield self._row("about.address", (pen.text(park.location.address),), sample=park.location.sample)
        yield from self._projects()

    def _firms(self) -> Iterator[ComparedRow]:
        """Yield the firms in the park: those with a record of their own, and its tenants."""
        pen, library = self._pen, self._pen.library
        records = [library.shelf("firm")[key] for key in library.naming("firm", "park", self._park.id)]
        named = [*(firm.called for firm in records), *(tenant.name for tenant in self._park.tenants)]
        if named:
            sample = any(firm.sample for firm in records)
            yield self._row("about.firms", pen.enumerate(map(pen.text, named)), sample=sample)

    def _projects(self) -> Iterator[ComparedRow]:
        library, key = self._pen.library, self._park.id
        count = len(library.naming("project", "park", key))
        if count:
            samples = library.ids(f"sample-projects-naming-park/{key}")
            yield self._row("about.projects", (Piece(str(count)),), sample=bool(samples))


def _join(notes: list[Said]) -> Said:
    """Return notes one behind the other."""
    found: list[Piece] = []
    for note in filter(None, notes):
        found += [Piece(" · "), *note] if found else note
    return tuple(found)
