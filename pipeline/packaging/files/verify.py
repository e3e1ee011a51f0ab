#!/usr/bin/env python3
"""Prove a downloaded dataset, with nothing but Python's standard library.

usage: python3 verify.py [DATASET]        (default: the folder this file lies in)

Checks that every file is what SHA256SUMS lists, and that every quote and every evidence span of every record gives the
words that stand at its offsets in text/<source_id>.txt. Offsets count Unicode code points, as Python does.
Exit status: 0 all holds, 1 something does not (each fault is printed), 2 the folder is no dataset.
"""
import hashlib
import json
import pathlib
import sys


def files(folder, fault):
    """Hold the files against their list; returns how many are listed."""
    listed = 0
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        sha256, path = line.split("  ", 1)
        listed += 1
        file = folder / path
        if not file.is_file():
            fault(f"{path}: missing")
        elif hashlib.sha256(file.read_bytes()).hexdigest() != sha256:
            fault(f"{path}: not what SHA256SUMS lists")
    return listed


def spans(record):
    """Every pair of offsets of a record with the words that must stand there: source, start, end, words, name."""
    if "quote" in record and "source_id" in record:
        yield record["source_id"], record["start"], record["end"], record["quote"], "quote"
        for field, span in (record.get("evidence") or {}).items():
            yield record["source_id"], span["start"], span["end"], span["text"], f"evidence of {field}"
    for side in "ab":
        if f"quote_{side}" in record:
            yield record[f"source_{side}"], record[f"start_{side}"], record[f"end_{side}"], record[f"quote_{side}"], f"quote_{side}"


def quotes(folder, fault):
    """Hold every span against its text; returns how many there are."""
    # newline="": line ends are part of the text.
    texts = {file.stem: file.open(encoding="utf-8", newline="").read() for file in (folder / "text").glob("*.txt")}
    checked = 0
    for table in sorted((folder / "json").glob("*.json")):
        for record in json.loads(table.read_text(encoding="utf-8")):
            for source, start, end, words, name in spans(record):
                checked += 1
                if texts.get(source, "")[start:end] != words:
                    fault(f"{table.stem} {record['id']}: {name} is not what stands at {start}:{end} of {source}")
    return checked


def main(arguments):
    folder = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parent
    if not (folder / "SHA256SUMS").is_file() or not (folder / "json").is_dir():
        print(f"{folder}: no dataset (SHA256SUMS and json/ are missing)", file=sys.stderr)
        return 2
    faults = []
    listed = files(folder, faults.append)
    checked = quotes(folder, faults.append)
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{listed} files and {checked} quotes and evidence spans checked: {len(faults) or 'no'} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
