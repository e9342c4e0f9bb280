"""Arguments of an event: who may fill a role, and the event with a role filled or emptied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotations.model import Argument, Event, Item, ItemId
from annotations.schema import Role, Schema


def roles_of(schema: Schema, event: Event) -> tuple[Role, ...]:
    """Return the roles that the event's type has."""
    type_ = schema.event_type(event.type)
    return type_.roles if type_ else ()


def may_fill(role: Role, event: Item, filler: Item) -> bool:
    """Say whether ``filler`` can be an argument of ``event`` in this role."""
    alive = filler.is_open or filler.is_gold
    content = filler.content
    return alive and filler.id != event.id and role.allows(content.kind, content.label)


def fillers(event: Event, role: str) -> tuple[ItemId, ...]:
    """Return what fills a role."""
    return tuple(each.ref for each in event.arguments if each.role == role)


def filled(event: Event, role: str, ref: ItemId, *, beside: bool = False) -> Event:
    """Return the event with ``ref`` in a role, in place of what filled it, or ``beside`` it.

    What fills the role already is taken out of it.
    """
    argument = Argument(role, ref)
    if argument in event.arguments:
        return without_argument(event, argument)
    if beside or not fillers(event, role):
        return replace(event, arguments=(*event.arguments, argument))
    made: list[Argument] = []
    for each in event.arguments:
        if each.role != role:
            made.append(each)
        elif argument not in made:
            made.append(argument)
    return replace(event, arguments=tuple(made))


def emptied(event: Event, role: str) -> Event:
    """Return the event with nothing in a role."""
    return replace(
        event, arguments=tuple(each for each in event.arguments if each.role != role)
    )


def without_argument(event: Event, argument: Argument) -> Event:
    """Return the event without one of its arguments."""
    return replace(event, arguments=tuple(each for each in event.arguments if each != argument))


def is_violated(role: Role | None, filler: Item | None) -> bool:
    """Say whether an argument goes against the schema: no such role, or not that label."""
    if role is None or filler is None:
        return True
    return not role.allows(filler.content.kind, filler.content.label)


def missing(schema: Schema, event: Event) -> Sequence[Role]:
    """Return the roles that must be filled and are not."""
    full = {each.role for each in event.arguments}
    return [role for role in roles_of(schema, event) if role.required and role.name not in full]
