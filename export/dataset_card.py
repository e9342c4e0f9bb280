"""The dataset card of an export: what the files hold, how it was made, in plain facts."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from annotations.schema import Schema
from export.gold import FORMAT, State
from export.tally import Tally

_STATES = {
    State.FINAL: (
        "Only articles whose review is finished are in it: no candidate in them is undecided."
    ),
    State.ALL: (
        "Everything that was decided is in it, also in articles whose review is not finished; "
        "in those, what is not marked may simply not have been looked at (`review.state` is "
        "`open`)."
    ),
    State.CANDIDATES: (
        "It holds machine candidates that nobody has decided. This is not gold: it is meant "
        "for evaluating the candidates."
    ),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """What the card tells besides the counts; ``files`` are record files and what they hold."""

    program: str
    state: State
    files: Mapping[str, Tally]
    seed: int | None
    left_out: int
    lost: int


def card(facts: Facts, schema: Schema, tally: Tally) -> str:
    """Return the card as Markdown, with a header that data hubs read."""
    parts = [
        _header(facts, schema, tally),
        f"# {_name(facts, schema)}\n\n{_summary(facts, schema, tally)}",
        f"## Files\n\n{_files(facts)}",
        f"## How it was made\n\n{_making(facts, tally)}",
        _counts(schema, tally),
        f"## Fields\n\nFormat `{FORMAT}`, as in `gold.schema.json`.\n\n{_fields()}",
        f"## Rights\n\n{_rights(tally)}",
    ]
    return "\n".join(parts)


def _header(facts: Facts, schema: Schema, tally: Tally) -> str:
    lines = ["---", f"pretty_name: {json.dumps(_name(facts, schema), ensure_ascii=False)}"]
    if tally.languages:
        lines += ["language:", *(f"- {name}" for name in sorted(tally.languages))]
    lines += [
        "task_categories:",
        "- token-classification",
        "configs:",
        "- config_name: default",
    ]
    lines.append("  data_files:")
    for name in facts.files:
        part = {"dev": "validation", "gold": "train"}.get(name[:-6], name[:-6])
        lines += [f"  - split: {part}", f"    path: {name}"]
    return "\n".join([*lines, "---", ""])


def _name(facts: Facts, schema: Schema) -> str:
    what = "candidates" if facts.state is State.CANDIDATES else "gold annotations"
    return f"{schema.names['en']}: {what}"


def _summary(facts: Facts, schema: Schema, tally: Tally) -> str:
    what = f"{_number(tally.articles, 'news article')}"
    if tally.dates:
        first, last = min(tally.dates), max(tally.dates)
        what += f" of {first}" if first == last else f" from {first} to {last}"
    return (
        f"{what}{_named(tally.outlets)}: {_number(tally.characters, 'character')}, "
        f"{_number(tally.labels.total(), 'entity mention')}, "
        f"{_number(tally.types.total(), 'event')} with "
        f"{_number(tally.roles.total(), 'argument')}, marked with the schema "
        f"`{schema.identity}` ({schema.names['en']}). {_STATES[facts.state]}\n"
    )


def _files(facts: Facts) -> str:
    rows = [f"| `{name}` | {_held(tally)} |" for name, tally in facts.files.items()]
    rows += [
        "| `entities.jsonl`, `incidents.jsonl` | what mentions and events are linked to |",
        "| `schema.toml` | labels, event types, roles and attributes with their definitions |",
        "| `gold.schema.json` | JSON Schema of the records |",
        "| `loss.json` | what the records could not hold, and what was left out |",
        "| `manifest.json` | counts, and the SHA-256 of every file |",
    ]
    table = "| file | holds |\n|---|---|\n" + "\n".join(rows) + "\n"
    if facts.seed is not None:
        table += f"\nThe articles were divided at random, with the seed {facts.seed}.\n"
    return table


def _held(tally: Tally) -> str:
    return (
        f"{_number(tally.articles, 'record')}: "
        f"{_number(tally.labels.total(), 'entity mention')}, "
        f"{_number(tally.types.total(), 'event')} with "
        f"{_number(tally.roles.total(), 'argument')}"
    )


def _making(facts: Facts, tally: Tally) -> str:
    lines = [
        (
            f"Made with {facts.program}. Programs proposed candidates "
            f"({', '.join(f'`{name}`' for name in sorted(tally.sources)) or 'none'})"
        )
    ]
    if facts.state is State.CANDIDATES:
        lines[0] += "; nobody has decided them."
    else:
        lines[0] += (
            "; each was accepted, corrected or rejected, and what was missing was added."
        )
        lines.append(_reviewing(tally))
    if facts.left_out or facts.lost:
        lines.append(
            f"Left out, and listed in `loss.json`: {_number(facts.left_out, 'article')}, "
            f"{_number(facts.lost, 'item or argument', 'items or arguments')}."
        )
    return "\n\n".join(lines) + "\n"


def _reviewing(tally: Tally) -> str:
    names = ", ".join(sorted(tally.annotators)) or "nobody"
    assisted = tally.articles - tally.blind
    made = ", ".join(
        f"{tally.decisions[name]} {name}"
        for name in ("accepted", "corrected", "rejected", "added")
    )
    return (
        f"Decided by: {names}. {_number(assisted, 'article')} reviewed with the candidates "
        f"shown (assisted), {tally.blind} without (blind); each record says which. "
        f"Decisions: {made}; {round(tally.seconds)} seconds in all, as the program measured. "
        f"{tally.instant} of them took no time: a script, or one key for all that remained."
    )


def _counts(schema: Schema, tally: Tally) -> str:
    parts = []
    labels = [(label.name, label.definition["en"]) for label in schema.labels]
    types = [(type_.name, type_.definition["en"]) for type_ in schema.event_types]
    if schema.labels:
        parts.append(_table("Mentions by label", "label", tally.labels, labels))
    if schema.event_types:
        parts.append(_table("Events by type", "type", tally.types, types))
        known = {role.name: role for type_ in schema.event_types for role in type_.roles}
        roles = [(name, role.definition["en"]) for name, role in known.items()]
        parts.append(_table("Arguments by role", "role", tally.roles, roles))
    return "\n".join(parts)


def _table(
    heading: str, word: str, counter: Counter[str], rows: Sequence[tuple[str, str]]
) -> str:
    body = [f"| {name} | {counter[name]} | {_cell(text)} |" for name, text in rows]
    head = f"| {word} | count | meaning |\n|---|---:|---|"
    return "\n".join([f"## {heading}", "", head, *body, ""])


def _fields() -> str:
    return (files("export") / "fields.md").read_text(encoding="utf-8")


def _rights(tally: Tally) -> str:
    return (
        "The records hold the text of the articles. The rights in it remain with their "
        f"publishers{_named(tally.outlets)}. This export states no licence, neither for the "
        "texts nor for the annotations.\n"
    )


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _named(outlets: Iterable[str]) -> str:
    names = sorted(outlets)
    return f" ({', '.join(names)})" if names else ""


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
