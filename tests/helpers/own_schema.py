"""The gold of ``conflict-news`` as somebody tells it in a schema of her own.

``tests/data/own-schema.toml`` has no label, event type, role or attribute of the shipped
schema. Some distinctions are merged, some are split, some are left out:

* Organisations, armed actors and groups of people are ``Akteur``; countries, places and
  facilities are ``Ort``; what is derived from either is ``Herkunft``. A time with a
  preposition of duration is ``Dauer``, any other ``Zeit``. Only names of people are ``Mensch``:
  descriptions of single people, pronouns and works are not marked.
* Clash, Strike and Attack are ``Kampf``, Control and TerritoryChange ``Gelaende``, Arrest and
  Abduction ``Gefangennahme``. Casualties are ``Verletzung`` where the trigger tells of wounds,
  else ``Tod``; Movement is ``Flucht`` where it tells of flight, else ``Reise``. Support,
  Governance and Destruction are not marked.
* Roles are questions: who, whom, where, from where, when, how many, with what, who says so.
  Supporters, shares and topics are left out.
* Of factuality three values are left: told, doubtful or still to come, denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from annotations.model import Argument, Article, Content, Event, ItemId, Mention, attributes
from annotations.schema_files import read_schema
from tests.helpers.gold_articles import GoldArticle

SCHEMA = read_schema(Path(__file__).resolve().parents[1] / "data/own-schema.toml")

LABELS = {
    "MIL": "Akteur",
    "ORG": "Akteur",
    "NORP": "Akteur",
    "GPE": "Ort",
    "LOC": "Ort",
    "FAC": "Ort",
    "QUANTITY": "Zahl",
}
TYPES = {
    "Clash": "Kampf",
    "Strike": "Kampf",
    "Attack": "Kampf",
    "Control": "Gelaende",
    "TerritoryChange": "Gelaende",
    "Arrest": "Gefangennahme",
    "Abduction": "Gefangennahme",
    "Agreement": "Verhandlung",
    "Protest": "Kundgebung",
    "Statement": "Rede",
}
ROLES = {
    **dict.fromkeys(("gainer", "holder", "actor", "attacker", "agent", "mover"), "wer"),
    **dict.fromkeys(("party", "speaker"), "wer"),
    **dict.fromkeys(("loser", "opponent", "target", "victim", "person"), "wen"),
    **dict.fromkeys(("place", "territory", "destination"), "wo"),
    "origin": "woher",
    "time": "wann",
    "number": "wieviel",
    "instrument": "womit",
    "reported_by": "quelle",
}
CERTAINTY = {"asserted": "sicher", "denied": "nie"}

_LASTS = re.compile(r"(?:seit|vor|nach|bis|für|binnen|innerhalb)\b", re.IGNORECASE)
_HURT = re.compile(r"verletz|verwund", re.IGNORECASE)
_FLEES = re.compile(r"fl(?:ie|o|ü|u)[hc]|flüchte|vertrieb|vertreib|zuflucht", re.IGNORECASE)


def in_own_schema(one: GoldArticle) -> GoldArticle:
    """Return an article with its gold told in the own schema."""
    return replace(one, gold=told_in_own(one.article, one.gold))


def told_in_own(article: Article, gold: Mapping[ItemId, Content]) -> dict[ItemId, Content]:
    """Return the gold of ``conflict-news`` in the own schema, ids as they are."""
    found: dict[ItemId, Content] = {}
    for name, one in gold.items():
        surface = article.surface(one.fragments)
        told = _event(one, surface) if isinstance(one, Event) else _mention(one, surface)
        if told is not None:
            found[name] = told
    return {
        name: replace(one, arguments=tuple(_arguments(one, found)))
        if isinstance(one, Event)
        else one
        for name, one in found.items()
    }


def _mention(one: Mention, surface: str) -> Mention | None:
    values = dict(one.attributes)
    is_name = values["mention"] == "name"
    label = LABELS.get(one.label)
    if one.label == "PER" and is_name:
        label = "Mensch"
    elif one.label == "DATE":
        label = "Dauer" if _LASTS.match(surface) else "Zeit"
    if label is None or values["mention"] == "pronoun":
        return None
    if values["form"] == "deriv" and label in {"Ort", "Akteur"}:
        label = "Herkunft"
    art = attributes({"art": "eigen" if is_name else "umschrieben"})
    return Mention(one.fragments, label, art)


def _event(one: Event, surface: str) -> Event | None:
    type_name = TYPES.get(one.type)
    if one.type == "Casualties":
        type_name = "Verletzung" if _HURT.search(surface) else "Tod"
    elif one.type == "Movement":
        type_name = "Flucht" if _FLEES.search(surface) else "Reise"
    if type_name is None:
        return None
    sure = CERTAINTY.get(dict(one.attributes)["factuality"], "unsicher")
    arguments = tuple(
        Argument(ROLES[each.role], each.ref) for each in one.arguments if each.role in ROLES
    )
    return Event(one.fragments, type_name, arguments, attributes({"gewissheit": sure}))


def _arguments(event: Event, gold: Mapping[ItemId, Content]) -> Iterator[Argument]:
    """Yield the arguments whose fillers are marked and may fill the role."""
    type_ = SCHEMA.event_type(event.type)
    for each in dict.fromkeys(event.arguments):
        role = type_.role(each.role) if type_ else None
        filler = gold.get(each.ref)
        if role is not None and filler and role.allows(filler.kind, filler.label):
            yield each
