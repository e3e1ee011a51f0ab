"""The dataset as others' tools see it: tables, columns and keys, from datapackage.json and the JSON tables."""
import json
import pathlib


class Dataset:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.package = json.loads((self.folder / "datapackage.json").read_text(encoding="utf-8"))
        self.resources = {resource["name"]: resource for resource in self.package["resources"]}
        #: Tables that JSON and YAML have too: all but the evidence, which lies inside their records.
        self.tables = [name for name in self.resources if (self.folder / "json" / f"{name}.json").is_file()]

    def path(self, *parts):
        return self.folder.joinpath(*parts)

    def records(self, table):
        return json.loads(self.path("json", f"{table}.json").read_text(encoding="utf-8"))

    def rows(self, table):
        """How many rows a table has, by a plain count of JSON records; of the evidence by its spans."""
        if table in self.tables:
            return len(self.records(table))
        return sum(len(record.get("evidence") or {}) for name in self.tables for record in self.records(name))

    def keys(self):
        """Every foreign key: table, column, target."""
        for name, resource in self.resources.items():
            for key in resource["schema"].get("foreignKeys", []):
                yield name, key["fields"][0], key["reference"]["resource"] or name


def cell(value, field):
    """A value of a JSON record as its CSV cell."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and not any(isinstance(item, (list, dict)) for item in value):
        return "|".join(str(item).replace("\\", "\\\\").replace("|", "\\|") for item in value)
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


def at(record, path):
    """The value of a dotted column."""
    for name in path.split("."):
        record = record.get(name) if isinstance(record, dict) else None
    return record
