"""How languages are written down: two letters, three where there are no two."""

from __future__ import annotations

import re

_CODE = re.compile(r"[a-z]{2,3}")
_THREE = {
    "deu": "de", "ger": "de", "gsw": "de", "bar": "de", "eng": "en", "fra": "fr", "fre": "fr",
    "spa": "es", "ita": "it", "por": "pt", "nld": "nl", "dut": "nl", "tur": "tr", "rus": "ru",
    "ukr": "uk", "ara": "ar", "fas": "fa", "per": "fa", "pol": "pl", "kur": "ku", "kmr": "ku",
    "nb": "no", "nn": "no",
}  # fmt: skip
"""What says with three letters, or with two for one way of writing it, what two say."""


def is_language_code(code: str) -> bool:
    """Say whether ``code`` is how an article holds its language; an empty one is not."""
    return _CODE.fullmatch(code) is not None and code not in _THREE


def language_code(said: str) -> str:
    """Return the code of what somebody wrote (``de-AT``, ``deu``), empty if it is none.

    Where a language is spoken, and how it is written, is left out.
    """
    first = re.split("[-_]", said.strip().lower(), maxsplit=1)[0]
    code = _THREE.get(first, first)
    return code if is_language_code(code) else ""
