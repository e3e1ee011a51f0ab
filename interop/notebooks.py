#!/usr/bin/env python3
"""Run the notebooks from a clean kernel. usage: notebooks.py DIST [--check]

Writes them with their outputs, or with --check says where text outputs differ from the committed ones: printed lines and
tables. Images are not compared: they depend on fonts.
"""
import copy
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile

import nbformat
from nbclient import NotebookClient
from traitlets.config import Config

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "notebooks"
#: What is compared of an output, and what is kept beside it.
TEXT = ("text/plain", "text/html")
#: The same whoever ran it, with whatever version.
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def environment(dist, settings):
    """What a kernel sees: the dataset, and no font or style of this machine but those that plots need."""
    made = {**os.environ, "DIST": str(pathlib.Path(dist).resolve()), "MPLCONFIGDIR": settings}
    # The list of fonts is made now, so that no cell says that it is being made.
    subprocess.run([sys.executable, "-c", "import matplotlib.font_manager"], env=made, check=True, capture_output=True)
    return made


def executed(notebook, environment, sockets):
    """The notebook with its outputs, and nothing in it that differs from run to run."""
    made = copy.deepcopy(notebook)
    client = NotebookClient(made, timeout=300, kernel_name="python3", record_timing=False,
                            resources={"metadata": {"path": str(FOLDER)}},
                            # A kernel on a port of the machine would be open to its other users.
                            config=Config({"KernelManager": {"transport": "ipc", "ip": sockets}}))
    client.execute(env=environment)
    made.metadata = nbformat.from_dict(METADATA)
    for cell in made.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
    return made


def text_outputs(cell):
    """What a reader sees of a cell's outputs, but for images."""
    seen = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            seen.append((output.name, output.text))
        else:
            seen += [(kind, output.data[kind]) for kind in TEXT if kind in output.get("data", {})]
    return seen


def differences(committed, made):
    """Lines in which the outputs of a cell are not what was committed."""
    for number, (before, after) in enumerate(zip(committed.cells, made.cells), start=1):
        old, new = ("\n".join(text for _, text in text_outputs(cell)).splitlines() for cell in (before, after))
        yield from difflib.unified_diff(old, new, f"cell {number}, committed", f"cell {number}, now", lineterm="", n=0)


def main(arguments):
    check = "--check" in arguments
    folders = [argument for argument in arguments if argument != "--check"]
    if len(folders) != 1:
        sys.exit(__doc__)
    failed = False
    with tempfile.TemporaryDirectory() as settings:
        seen = environment(folders[0], settings)
        for path in sorted(FOLDER.glob("*.ipynb")):
            committed = nbformat.read(path, as_version=4)
            made = executed(committed, seen, os.path.join(settings, path.stem))
            found = list(differences(committed, made))
            if not check:
                nbformat.write(made, path)
                print(f"written {path.name}", flush=True)
            elif found:
                failed = True
                print(f"FAILED  {path.name}: other output; make notebooks writes it anew", *found, sep="\n", flush=True)
            else:
                print(f"ok      {path.name}: {len(committed.cells)} cells give the committed output", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
