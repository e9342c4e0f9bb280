"""German inflection as far as names and lists need it: no dictionary, endings only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ENDINGS = re.compile(r"(?:ern|en|em|er|es|e|s|n)$")
_ARTICLE = re.compile(r"^(?:Al|El|As|Ad|Ar|An|Asch|Az|At|Es|Ed|Ez|Er)[-‐ ](?=\w)")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return ``word`` in lower case without an inflected ending; short words stay whole."""
    lower = word.lower()
    if len(lower) < 4 or not word[0].isalpha():
        return lower
    cut = _ENDINGS.sub("", lower)
    return cut if len(cut) >= 3 else lower


def canonical(name: str) -> str:
    """Return ``name`` with its Arabic article, where it opens with one, in lower case."""
    found = _ARTICLE.match(name)
    return name if found is None else found[0].lower().replace(" ", "-") + name[found.end() :]


@lru_cache(maxsize=65536)
def bases(token: str) -> tuple[str, ...]:
    """Return ``token`` and what it may be the genitive of, the surest first."""
    plain = canonical(token)
    if plain.endswith(("'", "’")):
        return plain, plain[:-1]
    if len(plain) < 4 or not plain.endswith("s"):
        return (plain,)
    nominative = plain[:-1].rstrip("-'’")
    if plain.endswith("es") and len(plain) > 5:
        return plain, nominative, plain[:-2]
    return plain, nominative


def inhabitants(base: str) -> Iterator[str]:
    """Yield all forms of a noun of origin, given its masculine (or feminine) singular."""
    yield base
    if base.endswith("in"):
        yield base + "nen"
    elif base.endswith("e"):
        yield from (base + "n", base + "r", base[:-1] + "in", base[:-1] + "innen")
    elif base.endswith("er"):
        yield from (base + "n", base + "s", base + "in", base + "innen")
    elif base.endswith(("i", "a", "o", "u", "g", "w")):
        yield base + "s"
    else:
        yield from (base + "en", base + "n", base + "s", base + "in", base + "innen")
