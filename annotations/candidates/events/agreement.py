"""Cases and genders: what article, adjectives, preposition and head noun leave possible."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from annotations.candidates.events.head_nouns import Head
from annotations.candidates.events.tables import Tables

Cases = frozenset[str]
ALL: Cases = frozenset(case + gender for case in "nadg" for gender in "mftp")

_STRONG: Mapping[str, Cases] = {
    "em": frozenset({"dm", "dt"}),
    "en": frozenset({"am", "dp", "gm", "gt"}),
    "er": frozenset({"nm", "df", "gf", "gp"}),
    "es": frozenset({"nt", "at"}),
    "e": frozenset({"nf", "af", "np", "ap"}),
}
_WEAK: Mapping[str, Mapping[str, Cases]] = {
    "der": {"en": frozenset({"df", "dm", "dt", "gf", "gp"}), "e": frozenset({"nm"})},
    "die": {"en": frozenset({"np", "ap"}), "e": frozenset({"nf", "af"})},
    "dieser": {"en": frozenset({"df", "gf", "gp"}), "e": frozenset({"nm"})},
    "diese": {"en": frozenset({"np", "ap"}), "e": frozenset({"nf", "af"})},
}
_FEMININE = (
    *("ung", "heit", "keit", "schaft", "ion", "tät", "ei", "enz", "anz", "ie", "ik", "ur"),
    *("macht", "kraft", "wehr", "stadt", "gruppe", "miliz", "armee"),
    *("ive", "ade", "ahme", "flucht", "schlacht", "hilfe", "gewalt", "waffe", "ruhe", "pause"),
    *("rückkehr", "attacke", "razzia"),
)
_MASCULINE = (
    *("er", "ling", "ismus", "or", "ist", "ent", "ant", "angriff", "schlag", "staat", "krieg"),
    *("kampf", "beschuss", "vorstoss", "einsatz", "überfall", "abzug", "rückzug", "marsch"),
    *("putsch", "stand", "sturm", "mord"),
)
_WEAK_ENDINGS = ("enten", "anten", "isten", "aten", "eten", "iten", "oten", "ogen", "eugen")
_NEUTER = ("chen", "lein", "ment", "um", "nis", "land", "dorf", "gefecht", "attentat", "gebiet")
_NEUTER_IN_ER = ("massaker", "feuer", "lager", "opfer", "manöver")
_PLURAL = ("ungen", "heiten", "keiten", "schaften", "ionen", "täten")


@lru_cache(2_000)
def governed(cases: Cases, by: str) -> Cases:
    """Return the readings in a case that the preposition governs (letters in ``by``)."""
    if not by:
        return cases
    return frozenset(one for one in cases if one[0] in by) or cases


@lru_cache(1_000)
def cases_of(forms: tuple[str, ...]) -> Cases:
    """Return the readings that a determiner or pronoun has, all of them where none are told."""
    return ALL if "*" in forms or not forms else frozenset(forms)


@lru_cache(20_000)
def gender(low: str, tables: Tables) -> str:
    """Return the letters of the genders a noun can have (p for plural), empty if unknown."""
    if low in tables.lists["masculine_names"]:
        return "m"
    if low in tables.lists["plural_names"]:
        return "p"
    if low in tables.lists["feminine_names"]:
        return "f"
    known = tables.head(low)
    if known is not None and "a" not in known.gender:
        folded = known.noun.lower().replace("ß", "ss")
        ambiguous = known.gender in "mt" and folded.endswith(("er", "el", "en"))
        return known.gender + "p" if ambiguous and low.endswith(folded) else known.gender
    for endings, letters in (
        (_FEMININE, "f"),
        (_NEUTER_IN_ER, "tp"),
        (_MASCULINE, "mp"),
        (_NEUTER, "t"),
    ):
        if low.endswith(endings):
            return letters
    return "p" if low.endswith(_PLURAL) else ""


@lru_cache(20_000)
def agreed(
    cases: Cases, head: str, determiner: str, adjective: str | None, tables: Tables
) -> Cases:
    """Drop the readings that the head noun's gender and the first adjective forbid."""
    letters = gender(head, tables)
    if letters:
        cases = frozenset(one for one in cases if one[1] in letters) or cases
    known = tables.head(head)
    if known is not None and _is_weak(known, head):
        cases = frozenset(one for one in cases if one != "nm") or cases
    if adjective is None and (known is None or known.gender != "a"):
        return cases
    low = head if adjective is None else adjective
    table = _WEAK.get(determiner) if determiner else _STRONG
    allowed = (table.get(low[-2:]) or table.get(low[-1:])) if table else None
    if allowed:
        cases = frozenset(one for one in cases if one in allowed) or cases
    return cases


def _is_weak(head: Head, low: str) -> bool:
    """Whether the form ends like "Soldaten", which is no nominative singular."""
    if head.gender == "m":
        return low.endswith("en") and not head.noun.endswith("en")
    return "m" in head.gender and low.endswith(_WEAK_ENDINGS)


@lru_cache(1_000)
def neuter(cases: Cases) -> Cases:
    """Return the neuter singular readings: names of countries and towns without an article."""
    return frozenset(one for one in cases if one[1] == "t") or cases


@lru_cache(1_000)
def without_genitive(cases: Cases) -> Cases:
    """Drop the genitive, which a bare noun cannot show."""
    return frozenset(one for one in cases if one[0] != "g") or cases
