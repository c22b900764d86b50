#!/usr/bin/env python3
"""How many of the short texts of testdata/bank are read right.

    scripts/bank.py ./jikenbo                  every file, its odd and its even lines
    scripts/bank.py ./jikenbo leak --misses    what is missed of the odd lines of one file
"""
import json
import pathlib
import subprocess
import sys
import tempfile

BANK = pathlib.Path(__file__).resolve().parent.parent / "testdata" / "bank"


def read(program, texts):
    """The reports that the program reads in each of the texts."""
    with tempfile.TemporaryDirectory() as folder:
        for i, text in enumerate(texts):
            pathlib.Path(folder, f"{i:04d}.md").write_text(text, encoding="utf-8")
        out = subprocess.run([program, "read", "--json", folder], capture_output=True, text=True)
    return [json.loads(line)["reports"] for line in out.stdout.splitlines()]


def bare(x):
    """The value of a fact, the name of a party."""
    if not isinstance(x, dict):
        return x
    return bare(x["name"] if "name" in x else x.get("value"))


def value(reports, key):
    if key == "reports":
        return len(reports)
    if not reports:
        return "no report"
    first = reports[0]
    if key in ("main_count", "main_type"):
        facts = first["counts" if key == "main_count" else "types"]
        return facts[0]["value"] if facts else None
    found = first.get(key)
    if isinstance(found, list):
        return sorted(v for v in map(bare, found) if v)
    return bare(found)


def score(program, name, first, misses):
    lines = [json.loads(l) for l in (BANK / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()][first::2]
    right, asked = {}, {}
    for line, reports in zip(lines, read(program, [l["text"] for l in lines])):
        for key, want in line["expect"].items():
            got = value(reports, key)
            asked[key] = asked.get(key, 0) + 1
            right[key] = right.get(key, 0) + (got == (sorted(want) if isinstance(want, list) else want))
            if misses and got != (sorted(want) if isinstance(want, list) else want):
                print(f"# {line['id']} {key}: {want!r} read {got!r}\n{line['text']}\n")
    return {k: (100 * right[k] / asked[k], asked[k]) for k in asked}


def main(program, *rest):
    misses = "--misses" in rest
    names = [r for r in rest if r != "--misses"] or sorted(f.stem for f in BANK.glob("*.jsonl"))
    for name in names:
        odd = score(program, name, 0, misses)
        even = {} if misses else score(program, name, 1, False)
        for key in odd:
            if key in name or name in key or misses:
                tail = f"   even {even[key][0]:5.1f} of {even[key][1]}" if key in even else ""
                print(f"{name:14} {key:14} odd {odd[key][0]:5.1f} of {odd[key][1]}{tail}")


if __name__ == "__main__":
    main(*sys.argv[1:])
