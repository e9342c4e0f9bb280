"""What a model is called among the sources: two pipelines have two names.

A project chooses it by its kind and where it is (``spacy:/home/anna/models/towns``); in
candidates and gold it stands by its kind and a short name of its own (``spacy:towns``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    "spacy": "a spaCy package or the folder of a pipeline",
    "gliner": "the name or folder of a GLiNER model",
    "openai": "the address of a server and, behind #, a model",
}
"""Kind to what stands behind the colon."""

_BETWEEN = re.compile(r"[@+\s]+")
"""What parts the identities of several sources, or a name from its version."""

_OF_TRAINING = frozenset({"model-best", "model-last"})
"""Folders that every training writes: the one they lie in tells more."""


def source_name(chosen: str) -> str:
    """Return the name in candidates of the source that is chosen by ``chosen``."""
    kind, colon, where = chosen.partition(":")
    if not colon or kind not in KINDS:
        return chosen
    short = _BETWEEN.sub("-", _of_server(where) if kind == "openai" else _of_path(where))
    return f"{kind}:{short.strip('-') or 'default'}"


def names_of(chosen: str) -> frozenset[str]:
    """Return all names under which its candidates may stand: once there was only the kind."""
    kind = chosen.partition(":")[0]
    return frozenset({source_name(chosen), kind if kind in KINDS else chosen})


def model_identity(chosen: str, version: str) -> str:
    """Return the identity of a model: of its version what can stand among other sources."""
    return f"{source_name(chosen)}@{_BETWEEN.sub('-', version).strip('-') or '0'}"


def _of_server(where: str) -> str:
    url, _, model = where.partition("#")
    address = url.partition("://")[2]
    return model or (address.partition("/")[0] if address else where)


def _of_path(where: str) -> str:
    parts = [part for part in where.replace("\\", "/").split("/") if part]
    last = 2 if parts[-1:] and parts[-1] in _OF_TRAINING else 1
    return "/".join(parts[-last:])
