"""What the rules pass over although it may be right: shown where many candidates are wanted.

A word that can name an event, but whose clause lacks what its entry in the lexicon asks for;
a description that no event needs. About one in five of each is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotations.candidates.events.factuality import factuality
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Filled, Found
from annotations.candidates.events.roles import Roles
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.triggers import Trigger
from annotations.candidates.hits import ONLY_POSSIBLE

SCORE = 0.2


def possible_events(
    sentence: Sentence,
    passed_over: Sequence[Trigger],
    events: Sequence[Found],
    resolver: Resolver,
) -> list[Found]:
    """Return events for the triggers without one, where no other event stands.

    Of the entries of a trigger the likeliest one is taken; time and place stay open.
    """
    taken = {at for event in events for at in event.trigger.words}
    made: list[Found] = []
    for trigger in passed_over:
        frames = [one for one in trigger.frames if one.type in resolver.wants.types]
        if not frames or not taken.isdisjoint(trigger.words):
            continue
        if not made:
            resolver.memories.settle()
            roles = Roles(sentence, resolver)
        taken.update(trigger.words)
        frame = max(frames, key=lambda one: one.score)
        filled = roles.fill(trigger, frame) or Filled()
        value, why = factuality(sentence, trigger, frame, resolver.tables)
        reason = f"{ONLY_POSSIBLE}; {why}"
        made.append(Found(trigger, frame, filled, SCORE, value, reason))
    return made


def spare_descriptions(
    sentence: Sentence, events: Sequence[Found], resolver: Resolver
) -> Iterator[tuple[int, int, str]]:
    """Yield start, end (code points) and label of what a sentence describes and nothing marks.

    An event may need some of them all the same, in this sentence or in a later one.
    """
    sentence.read_phrases(resolver.tables)
    triggers = {at for event in events for at in event.trigger.words}
    partitives = resolver.tables.lists["partitives"]
    for phrase in sentence.phrases:
        low = sentence.words[phrase.head].low
        if phrase.kind != "noun" or phrase.head in triggers or low in partitives:
            continue
        head = resolver.tables.head(low)
        if head is None or head.label not in resolver.wants.labels:
            continue
        if not resolver.is_marked(sentence, phrase):
            yield (*resolver.descriptions.extent(sentence, phrase), head.label)
