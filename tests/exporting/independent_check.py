"""Proves an export against the source files alone. Imports nothing of the program.

python independent_check.py EXPORT SOURCES
"""

import json
import re
import sys
from pathlib import Path


def prove(export: Path, sources: Path) -> int:
    proved, fold = 0, lambda text: re.sub(r"[\s|>]+", "", text)
    for line in (export / "gold.jsonl").read_bytes().decode("utf-8").split("\n")[:-1]:
        record = json.loads(line)
        source = (sources / record["meta"]["source"]).read_bytes().decode("utf-8")
        for item in record["entities"] + [event["trigger"] for event in record["events"]]:
            parts = [record["text"][start:end] for start, end in item["fragments"]]
            assert " ".join(parts) == item["text"], item
            for part, (start, end) in zip(parts, item["source"], strict=True):
                assert fold(source[start:end]) == fold(part) != "", (item, source[start:end])
                proved += 1
    return proved


if __name__ == "__main__":
    print(prove(Path(sys.argv[1]), Path(sys.argv[2])), "fragments proved")
