"""One candidate of what several sources say of a place, as in the pipeline. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from annotations.candidates.correspondence import is_translated
from annotations.candidates.merging import joined
from annotations.candidates.vocabulary import obeying
from annotations.model import Argument, Candidate, Content, Event, ItemId
from annotations.schema import Schema
from annotations.store.opinions import (
    Coming,
    Joined,
    Opinion,
    Place,
    owner_of,
    place_name,
)
from annotations.store.refresh import Present, fixed, with_fillers

_ROW, _NEW = "row:", "new:"
"""Before ids in arguments: of what is there, and of what comes."""


@dataclass
class _Group:
    """The opinions that become one candidate; ``anchor`` is a row that stays as it is."""

    id: ItemId
    opinions: list[Opinion] = field(default_factory=list)
    anchor: Candidate | None = None

    @property
    def is_joined(self) -> bool:
        return len(self.opinions) > 1

    @cached_property
    def candidate(self) -> Candidate:
        """The candidate, once the group has an id; arguments refer to names still."""
        if self.anchor is not None:
            return replace(self.anchor, id=self.id, content=_alone(self.anchor.content))
        return replace(_one(self.opinions), id=self.id)

    def name_for(self, owner: str) -> ItemId:
        """Return the name of the place under which a source speaks of it."""
        own = (one.candidate.content for one in self.opinions if one.owner == owner)
        return place_name(next(own, self.candidate.content))

    def changed(self) -> Candidate | None:
        """Return the row that stays with what is said of it now."""
        if self.anchor is None or not self.opinions:
            return None
        one = _one(self.opinions)
        made = replace(self.anchor, source=one.source, score=one.score, reason=one.reason)
        return made if made != self.anchor else None


def join(present: Present, kept: Sequence[Opinion], coming: Coming, schema: Schema) -> Joined:
    """Return the open candidates once those ``coming`` are there.

    Candidates of several sources for one place become one, with the likeliest label. Where one
    source says several things of a place, only those of the same label are joined, and so it
    is where something stays as it is because the journal speaks of it.
    """
    anchors = _by_place(present.candidates[item] for item in fixed(present))
    opinions = _opinions(present, kept, coming)
    groups = [
        group
        for place in dict.fromkeys((*opinions, *anchors))
        for group in _groups(opinions.get(place, ()), anchors.get(place, ()))
    ]
    _name(groups)
    names = _Names(present, groups)
    before = {one.place for one in kept}
    decided = {item for item, _ in present.decided}
    changed = [
        made
        for group in groups
        if group.anchor is not None
        and group.anchor.id not in decided
        and (group.is_joined or _place(group.anchor.content) in before)
        and (made := group.changed()) is not None
    ]
    together = frozenset(group.id for group in groups if group.is_joined)
    wanted = [names.pointing(group.candidate) for group in groups]
    return Joined(
        tuple(_obeying(wanted, together, schema)),
        {one.id: names.named(ItemId(_NEW + one.id)) or one.id for one in coming.candidates},
        together,
        tuple(changed),
        tuple(_kept(opinions, groups, names)),
    )


def _obeying(
    wanted: Sequence[Candidate], together: Collection[ItemId], schema: Schema
) -> list[Candidate]:
    """Return ``wanted`` without arguments that the schema forbids once labels were settled."""
    settled = [one for one in wanted if one.content.kind == "event" or one.id in together]
    made = {one.id: one for one in obeying(settled, schema)}
    return [made.get(one.id, one) for one in wanted]


def _opinions(
    present: Present, kept: Sequence[Opinion], coming: Coming
) -> dict[Place, list[Opinion]]:
    """Return by place what is said from now on, what came first before."""
    known = {one.place for one in kept}
    rows = {
        item: one
        for item, one in present.candidates.items()
        if _place(one.content) not in known
    }
    others = {item for item, one in rows.items() if owner_of(one) not in coming.sources}
    said = [one for one in kept if one.owner not in coming.sources]
    said += [Opinion(_marked(rows[item], _ROW)) for item in rows if item in others]
    said += [
        Opinion(_marked(one, _NEW), coming.lasts, one.id in coming.bare)
        for one in coming.candidates
    ]
    # What only fills a role of theirs stays where nobody speaks of its place any more.
    spoken = {one.place for one in said}
    fillers = with_fillers(rows, others) - others
    said += [
        Opinion(_marked(one, _ROW))
        for item, one in rows.items()
        if item in fillers and _place(one.content) not in spoken
    ]
    found: dict[Place, list[Opinion]] = defaultdict(list)
    for opinion in said:
        found[opinion.place].append(opinion)
    return found


def _groups(opinions: Sequence[Opinion], anchors: Sequence[Candidate]) -> Iterable[_Group]:
    """Return what becomes one candidate each, of what is said of one place."""
    owners = Counter(one.owner for one in opinions)
    if not anchors and max(owners.values(), default=0) <= 1:
        return [_Group(ItemId(""), list(opinions))]
    found: dict[tuple[str, int], _Group] = {}
    times: Counter[tuple[str, str]] = Counter()
    for row in anchors:
        label = row.content.label
        times["", label] += 1
        found[label, times["", label]] = _Group(ItemId(""), [], row)
    for one in opinions:
        label = one.candidate.content.label
        times[f"@{one.owner}", label] += 1
        number = times[f"@{one.owner}", label]
        found.setdefault((label, number), _Group(ItemId(""))).opinions.append(one)
    return found.values()


def _name(groups: Iterable[_Group]) -> None:
    """Give each group an id: that of a new candidate in it where nobody else has it."""
    used: set[str] = set()
    without = []
    for group in groups:
        new = next((one.candidate.id for one in group.opinions if _is_new(one)), "")
        wanted = ItemId(new.removeprefix(_NEW))
        if wanted and wanted not in used and group.anchor is None:
            used.add(wanted)
            group.id = wanted
        else:
            without.append(group)
    last = max((int(item[1:]) for item in used), default=0)
    for number, group in enumerate(without, last + 1):
        content = group.anchor.content if group.anchor else group.opinions[0].candidate.content
        group.id = ItemId(f"{'m' if content.kind == 'mention' else 'v'}{number}")


class _Names:
    """To which group the ids and names of places belong."""

    def __init__(self, present: Present, groups: Sequence[_Group]) -> None:
        self._named: dict[str, ItemId] = {}
        self._placed: dict[Place, ItemId] = {}
        for group in groups:
            self._add(group)
        for item, row in present.candidates.items():
            content = row.content
            found = self.named(place_name(content)) or self._placed.get(_place(content))
            if found is not None:
                self._named.setdefault(_ROW + item, found)

    def _add(self, group: _Group) -> None:
        content = group.candidate.content
        self._placed.setdefault(_place(content), group.id)
        self._named.setdefault(place_name(content), group.id)
        if group.anchor is not None:
            self._named[_ROW + group.anchor.id] = group.id
        for one in group.opinions:
            self._named.setdefault(place_name(one.candidate.content), group.id)
            if one.candidate.id:
                self._named[one.candidate.id] = group.id

    def named(self, name: ItemId) -> ItemId | None:
        """Return the group that a name means, ``None`` where there is none."""
        return self._named.get(name)

    def pointing(self, candidate: Candidate) -> Candidate:
        """Return a candidate whose arguments refer to groups."""
        return _led(candidate, {each: self.named(each) for each in _refs(candidate.content)})


def _kept(
    opinions: Mapping[Place, Sequence[Opinion]], groups: Iterable[_Group], names: _Names
) -> Iterator[Opinion]:
    """Yield what is to be kept: all that is said where sources are joined or a file spoke.

    So is what refers to such a place: its label may change, and then what may fill a role.
    """
    by_id = {group.id: group for group in groups}
    together = {one.opinions[0].place for one in by_id.values() if one.is_joined}
    for place, some in opinions.items():
        fillers = {names.named(ref) for one in some for ref in _refs(one.candidate.content)}
        hangs = any(by_id[item].is_joined for item in fillers if item is not None)
        if place in together or hangs or any(one.lasts for one in some):
            yield from (_to_keep(one, by_id, names) for one in some)


def _to_keep(one: Opinion, groups: Mapping[ItemId, _Group], names: _Names) -> Opinion:
    """Return an opinion whose arguments refer to names of places."""
    found = {name: names.named(name) for name in _refs(one.candidate.content)}
    led = {
        name: None if group is None else groups[group].name_for(one.owner)
        for name, group in found.items()
    }
    return replace(one, candidate=replace(_led(one.candidate, led), id=ItemId("")))


def _one(opinions: Sequence[Opinion]) -> Candidate:
    """Return the candidate that opinions of one place become.

    Content is that of the surest with the likeliest label which says more than the label; an
    event without arguments takes those of another one.
    """
    if len(opinions) == 1:
        return opinions[0].candidate
    one = joined([each.candidate for each in opinions])
    agreeing = [each for each in opinions if each.candidate.content.label == one.content.label]
    agreeing.sort(key=_best_first)
    contents = [each.candidate.content for each in agreeing]
    content = contents[0]
    if isinstance(content, Event) and not content.arguments:
        filled = (each.arguments for each in contents if isinstance(each, Event))
        content = replace(content, arguments=next(filter(None, filled), ()))
    return replace(one, content=content)


def _best_first(one: Opinion) -> tuple[bool, bool, float, str]:
    made = one.candidate
    return one.is_bare, not is_translated(made), -made.score, made.source


def _marked(candidate: Candidate, mark: str) -> Candidate:
    """Return a candidate whose ids tell whence they are."""
    refs = {each: ItemId(mark + each) for each in _refs(candidate.content)}
    return replace(_led(candidate, refs), id=ItemId(mark + candidate.id))


def _is_new(one: Opinion) -> bool:
    return one.candidate.id.startswith(_NEW)


def _led(candidate: Candidate, names: Mapping[ItemId, ItemId | None]) -> Candidate:
    """Return a candidate with other names in its arguments, without those that mean nothing."""
    content = candidate.content
    if not isinstance(content, Event) or not content.arguments:
        return candidate
    led = [(each.role, names[each.ref]) for each in content.arguments]
    arguments = dict.fromkeys(Argument(role, ref) for role, ref in led if ref is not None)
    return replace(candidate, content=replace(content, arguments=tuple(arguments)))


def _alone(content: Content) -> Content:
    return replace(content, arguments=()) if isinstance(content, Event) else content


def _refs(content: Content) -> tuple[ItemId, ...]:
    return tuple(each.ref for each in content.arguments) if isinstance(content, Event) else ()


def _place(content: Content) -> Place:
    return content.kind, content.fragments


def _by_place(candidates: Iterable[Candidate]) -> dict[Place, list[Candidate]]:
    found: dict[Place, list[Candidate]] = defaultdict(list)
    for one in candidates:
        found[_place(one.content)].append(one)
    for some in found.values():
        some.sort(key=lambda one: int(one.id[1:]))
    return found
