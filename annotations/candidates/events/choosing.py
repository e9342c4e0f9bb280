"""Choosing among triggers and frames: what of a sentence becomes an event, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.candidates.events.completing import Completing
from annotations.candidates.events.conditions import is_excepted
from annotations.candidates.events.factuality import factuality
from annotations.candidates.events.fillers import Resolver
from annotations.candidates.events.found import Filled, Found
from annotations.candidates.events.roles import Roles
from annotations.candidates.events.sentence import Sentence
from annotations.candidates.events.tables import Frame
from annotations.candidates.events.triggers import Trigger

_PER_ROLE = 0.02
_IDIOM_BONUS = 0.1
_RECALLED = 0.04
_HITS = frozenset({"Strike", "Attack"})
_BARE = frozenset("angriff angriffe angriffen angriffs angriffes attacke attacken".split())
_VAGUE = frozenset(
    "mehrere mehreren zahlreiche zahlreichen viele vielen einige einigen etliche keine keinen"
    " weitere weiteren".split()
)
_DEFINITE = frozenset("der die das dem den des dieser diese diesem diesen dieses".split())
_BACKGROUND = frozenset("vor gegen nach während seit in ohne für".split())
_ANCHORS = frozenset({"GPE", "LOC", "MIL", "NORP", "PER"})
_SHARING = frozenset({"Casualties", "Destruction", "Strike", "Attack", "Arrest", "Abduction"})
"""What tells the outcome of an attack has its time and place."""


class Choice(NamedTuple):
    """The events of a sentence in text order, and the triggers that became none."""

    events: list[Found]
    passed_over: list[Trigger]


_NOTHING = Choice([], [])


def found_in(sentence: Sentence, told: Sequence[Trigger], resolver: Resolver) -> Choice:
    """Return the events of a sentence out of its possible triggers."""
    choice = _chosen(sentence, told, resolver) if told else _NOTHING
    resolver.memories.add(sentence)
    return choice


def _chosen(sentence: Sentence, told: Sequence[Trigger], resolver: Resolver) -> Choice:
    roles = Roles(sentence, resolver)
    best: list[Found] = []
    passed_over: list[Trigger] = []
    for trigger in told:
        event = _event(sentence, trigger, roles, resolver)
        if event is not None:
            best.append(event)
        else:
            passed_over.append(trigger)
    events = _without_carriers(_without_overlaps(best)) if best else []
    for event in events:
        roles.add_circumstances(event, alone=_is_alone(event, events))
    events = [one for one in events if not one.frame.anchored or _is_anchored(sentence, one)]
    if events:
        Completing(sentence, resolver).run(events)
    for event in events:
        judged = factuality(sentence, event.trigger, event.frame, resolver.tables)
        event.factuality, event.reason = judged
        if event.frame.type in _HITS and sentence.words[event.trigger.at].low not in _BARE:
            resolver.memories.hit = event.frame.type
    return Choice(events, passed_over)


def _is_anchored(sentence: Sentence, event: Found) -> bool:
    """Whether a war is told of, not only named: with a side, a place or a time beside it."""
    if event.filled.roles:
        return True
    phrase = event.trigger.phrase
    if phrase is None or phrase.owner is not None or phrase.preposition in _BACKGROUND:
        return False
    return any(
        known.is_name and known.label in _ANCHORS
        for at in event.trigger.clause.words
        for known in sentence.known[at]
    )


def _event(
    sentence: Sentence, trigger: Trigger, roles: Roles, resolver: Resolver
) -> Found | None:
    """Return the event of a trigger under the frame that fits best, or ``None``."""
    recalled = _recalled(sentence, trigger, resolver) if trigger.kind == "noun" else ""
    themes = resolver.themes
    best: tuple[float, Frame, Filled] | None = None
    for frame in trigger.fitting:
        if frame.type not in resolver.wants.types:
            continue
        if frame.theme and recalled != frame.type and not themes.is_about(frame.theme):
            continue
        filled = roles.fill(trigger, frame)
        if filled is None or not _is_filled(trigger, frame, filled):
            continue
        if frame.not_words and is_excepted(sentence, frame, filled):
            continue
        score = _score(trigger, frame, filled) + (_RECALLED if frame.type == recalled else 0)
        if best is None or score > best[0]:
            best = score, frame, filled
    if best is None:
        return None
    score, frame, filled = best
    trigger = _with_neighbour(sentence, trigger, frame)
    return Found(trigger, frame, filled, min(score, 0.97))


def _recalled(sentence: Sentence, trigger: Trigger, resolver: Resolver) -> str:
    """Return of which type an attack spoken of again is: "bei dem Angriff"."""
    phrase = trigger.phrase
    if phrase is None or phrase.determiner not in _DEFINITE:
        return ""
    if phrase.end < len(sentence.words) and sentence.words[phrase.end].low in ("auf", "gegen"):
        return ""
    return resolver.memories.hit if sentence.words[trigger.at].low in _BARE else ""


def _score(trigger: Trigger, frame: Frame, filled: Filled) -> float:
    """Return how sure a frame is: more with every role that is filled, and for idioms."""
    roles = min(len(filled.roles), 3)
    bonus = _IDIOM_BONUS if trigger.kind == "idiom" else 0.0
    return frame.score + _PER_ROLE * roles + bonus


def _with_neighbour(sentence: Sentence, trigger: Trigger, frame: Frame) -> Trigger:
    """Return the trigger with the word that makes the verb mean it: "besetzt hält"."""
    if not (frame.active and frame.with_word):
        return trigger
    for at in (trigger.words[-1] + 1, trigger.clause.finite):
        if 0 <= at < len(sentence.words) and sentence.words[at].low in frame.with_word:
            return trigger.with_word(at)
    return trigger


def _is_filled(trigger: Trigger, frame: Frame, filled: Filled) -> bool:
    if frame.counted and not _is_counted(trigger, filled):
        return False
    for role in frame.needs:
        if not filled.has(role):
            return False
    return not frame.needs_any or filled.has_any(frame.needs_any)


def _is_counted(trigger: Trigger, filled: Filled) -> bool:
    phrase = trigger.phrase
    return (
        filled.has("number")
        or filled.has("victim")
        or (phrase is not None and (phrase.number >= 0 or phrase.determiner in _VAGUE))
    )


def _without_overlaps(events: list[Found]) -> list[Found]:
    """Return the best event for each word, in text order."""
    if len(events) < 2:
        return events
    taken = [at for event in events for at in event.trigger.words]
    if len(taken) == len(set(taken)):
        return sorted(events, key=lambda one: one.trigger.at)
    kept: dict[int, Found] = {}
    for event in sorted(events, key=lambda one: -one.score):
        if kept.keys().isdisjoint(event.trigger.words):
            kept.update(dict.fromkeys(event.trigger.words, event))
    unique = {id(event): event for event in kept.values()}
    return sorted(unique.values(), key=lambda one: one.trigger.at)


def _without_carriers(events: list[Found]) -> list[Found]:
    """Drop verbs that only carry a noun of the same type ("ein Abkommen unterzeichnen")."""
    if len(events) == 1 and events[0].trigger.kind == "verb":
        return events
    kept = []
    for event in events:
        trigger = event.trigger
        carried = trigger.kind == "verb" and any(
            other.frame.type == event.frame.type
            and other.trigger.kind == "noun"
            and other.trigger.clause is trigger.clause
            and other.trigger.phrase is not None
            and not other.trigger.is_adjunct
            for other in events
        )
        if carried and event.frame.type != "Statement":
            continue
        if trigger.kind == "noun" and _is_said_in(event, events):
            continue
        kept.append(event)
    return kept


def _is_said_in(event: Found, events: list[Found]) -> bool:
    """Whether a noun only names where something is said: "in einer Erklärung hieß es"."""
    return event.frame.type == "Statement" and any(
        other.frame.with_es and other.trigger.clause is event.trigger.clause for other in events
    )


def _is_alone(event: Found, events: list[Found]) -> bool:
    """Whether the time and place of the clause belong to this trigger."""
    trigger = event.trigger
    if trigger.kind != "noun":
        return True
    rivals = [
        other
        for other in events
        if other is not event
        and other.trigger.clause is trigger.clause
        and other.trigger.kind in ("verb", "idiom")
    ]
    if not rivals:
        return not trigger.is_adjunct or _leads(trigger)
    return _leads(trigger) and any(one.frame.type in _SHARING for one in rivals)


def _leads(trigger: Trigger) -> bool:
    """Whether the noun's phrase is the only thing that happens: "es kam zu Kämpfen"."""
    phrase = trigger.phrase
    return (
        phrase is not None
        and phrase.preposition in ("zu", "bei", "in", "mit", "unter", "durch")
        and phrase.owner is None
    )
