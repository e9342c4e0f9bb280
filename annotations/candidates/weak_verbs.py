"""Forms of a verb that the lexicon does not have, told from one of them: most are weak."""

from __future__ import annotations

from collections.abc import Mapping

_PREFIXED = ("ver", "be", "ent", "er", "zer", "miss", "ge", "emp")
_SHORTEST = 3
"""Letters of the shortest stem."""


def infinitive(form: str) -> str:
    """Return what the infinitive of ``form``, a folded word, is if its verb is weak."""
    return f"{_stem(form)[0]}en"


def forms(form: str) -> Mapping[str, frozenset[str]]:
    """Return all forms of the verb of ``form`` with their codes, as in the compiled tables."""
    stem, link = _stem(form)
    participle = f"{'' if stem.startswith(_PREFIXED) else 'ge'}{stem}{link}t"
    told = (
        (f"{stem}en", "i"), (f"{stem}en", "fpp"), (f"{stem}{link}t", "fps"),
        (f"{stem}{link}te", "fts"), (f"{stem}{link}ten", "ftp"), (participle, "p"),
        (f"{stem}end", "g"),
    )  # fmt: skip
    found: dict[str, set[str]] = {form: set()}
    for spelling, code in told:
        found.setdefault(spelling, set()).add(code)
    return {name: frozenset(codes or {"fts"}) for name, codes in found.items()}


def _stem(form: str) -> tuple[str, str]:
    """Return the stem, and the "e" that stands before its endings in "redete"."""
    stem = form
    for ending in ("ten", "te", "en", "t"):
        cut = form.removesuffix(ending)
        if cut != form and len(cut) >= _SHORTEST:
            stem = cut
            break
    if form.startswith("ge") and form.endswith("t") and len(form) > _SHORTEST + 3:
        stem = form[2:-1]
    if stem != form and stem.endswith("e") and len(stem) > _SHORTEST:
        return stem[:-1], "e"
    return stem, ""
