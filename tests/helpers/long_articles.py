"""Seeded long articles with many items, for benchmarks and long tests."""

from __future__ import annotations

from random import Random

from annotations.model import Argument, Article, Event, Item, ItemId, Mention, Span
from tests.helpers.article_samples import an_article, an_item

WORDS = (
    "die der und nach Angaben Armee Stadt Kämpfer Regierung hatte am Donnerstag Truppen "
    "Grenze Syrien Irak Albu Kamal IS-Miliz US-geführte Koalition Luftwaffe verbündeter "
    "Beobachtungsstelle für Menschenrechte erklärte eroberte zurückgezogen Offensive schwere "
    "Kämpfe Zivilisten Provinz Euphrat Wüste rund 40 Prozent Bewohner Berichten zufolge"
).split()
RARE = ("مدينة", "دمشق", "👩‍👩‍👧", "🎉", "e\u0301tat", "Zu\u0308rich", "naïve")
LABELS = ("MIL", "GPE", "ORG", "PER", "LOC", "DATE", "QUANTITY")
TYPES = ("Clash", "TerritoryChange", "Statement", "Movement", "Control")


def long_text(characters: int, seed: int = 1, *, paragraphs: bool = True) -> str:
    """Return prose of exactly that many characters, 2 % of its words from other scripts."""
    random = Random(seed)  # noqa: S311
    parts: list[str] = []
    length = 0
    since = 0
    while length < characters:
        word = random.choice(RARE if random.random() < 0.02 else WORDS)
        ends = random.random() < 0.07
        gap = ". " if ends else " "
        since += len(word) + len(gap)
        if ends and since > 500 and paragraphs:
            gap, since = ".\n\n", 0
        parts.append(word + gap)
        length += len(word) + len(gap)
    return "".join(parts)[:characters]


def many_items(text: str, count: int, seed: int = 1) -> tuple[Item, ...]:
    """Return items: 15 % discontinuous, 15 % long, 10 % within a word, 15 % events."""
    random = Random(seed)  # noqa: S311
    starts = [i for i in range(1, len(text)) if text[i - 1] == " " and text[i].isalnum()]
    places = sorted(random.choices(range(len(starts) - 12), k=count))
    items: list[Item] = []
    for number, place in enumerate(places, 1):
        word = _word(text, starts[place])
        kind = random.random()
        if kind < 0.15:
            spans = (word, _word(text, starts[place + random.randint(2, 5)]))
        elif kind < 0.3:
            spans = (Span(word.start, _word(text, starts[place + random.randint(1, 6)]).end),)
        elif kind < 0.4 and word.end - word.start > 3:
            spans = (Span(word.start, word.start + 2),)
        else:
            spans = (word,)
        state = random.choice(("open", "open", "accepted", "corrected"))
        score = round(random.random(), 2)
        if random.random() < 0.15:
            known = [item.id for item in items[-6:] if item.id[0] == "m"][:2]
            roles = tuple(Argument("actor", ref) for ref in known)
            event = Event(spans, random.choice(TYPES), roles)
            items.append(an_item(f"v{number}", event, state, score))
        else:
            mention = Mention(spans, random.choice(LABELS))
            items.append(an_item(f"m{number}", mention, state, score))
    return tuple(sorted(items, key=lambda item: item.sort_key))


def _word(text: str, start: int) -> Span:
    end = start
    while end < len(text) and (text[end].isalnum() or text[end] == "-"):
        end += 1
    return Span(start, max(end, start + 1))


def long_article(characters: int, *, paragraphs: bool = True) -> Article:
    """Return an article of that many characters; ``many_items`` makes its items."""
    return an_article(long_text(characters, paragraphs=paragraphs))


def toggled(items: tuple[Item, ...], index: int) -> tuple[Item, ...]:
    """Return the items with one decided that was open, or open that was decided."""
    item = items[index]
    state = "accepted" if item.is_open else "open"
    score = item.candidate.score if item.candidate else 1.0
    changed = an_item(ItemId(item.id), item.content, state, score)
    return (*items[:index], changed, *items[index + 1 :])
