"""Judges what the documents about a whole course are filled with, by its schema in docs/."""

import json
import sys
from pathlib import Path

from packages import ROOT, judge_schema
from verdict import Verdict


def main():
    with Verdict("handout_data") as verdict:
        path = ROOT / "docs/handouts.schema.json"
        known = json.loads(path.read_bytes())["properties"]
        for name in sys.argv[1:]:
            data = json.loads(Path(name).read_bytes())["data"]
            judge_schema(verdict, Path(name).name, path, data)
            # A member that the schema does not name is one that nobody can rely on.
            verdict.equal(f"{name}: members that nobody describes", sorted(set(data) - set(known)), [])


if __name__ == "__main__":
    main()
