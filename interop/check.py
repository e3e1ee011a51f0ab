#!/usr/bin/env python3
"""Others' tools judge the dataset. usage: check.py DIST CFFCONVERT

Each check prints a line; the exit status is 1 if one fails. Nothing is skipped, except LibreOffice where it is not
installed and CI is not set.
"""
import csv
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

from tables import Dataset, at, cell

# A spreadsheet takes a cell that begins so for a formula.
RISKY = ("=", "+", "-", "@", "\t", "\r")
#: Columns of words from the texts, which may begin with anything.
PROSE = {"quote", "quote_a", "quote_b", "text", "exact", "subject", "title", "name", "notes", "term", "target", "target_text",
         "act", "body", "speaker", "occasion", "addressee", "claimant", "role", "explanation", "values", "expression",
         "actor_text", "place_text", "history", "drift_text"}


def frictionless(data):
    from frictionless import Package
    report = Package(str(data.path("datapackage.json"))).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])[:5]
    return f"{len(report.tasks)} resources valid"


def croissant(data):
    import logging
    logging.disable(logging.WARNING)
    import mlcroissant
    for name in data.resources:
        # A Dataset that has loaded one record set does not always load another.
        found = sum(1 for _ in mlcroissant.Dataset(jsonld=str(data.path("croissant.json"))).records(record_set=name))
        assert found == data.rows(name), f"{name}: {found} records, {data.rows(name)} rows"
    return f"{len(data.resources)} record sets loaded"


def json_schema(data):
    import json
    from jsonschema import Draft202012Validator
    for table in data.tables:
        schema = json.loads(data.path("schemas", f"{table}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        faults = [error.message for error in Draft202012Validator(schema).iter_errors(data.records(table))]
        assert not faults, f"{table}: {faults[:3]}"
    return f"{len(data.tables)} tables valid against the shipped schemas"


def yaml_records(data):
    import yaml
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for table in data.tables:
        read = yaml.load(data.path("yaml", f"{table}.yaml").read_text(encoding="utf-8"), Loader=loader) or []
        assert read == data.records(table), f"{table}: YAML and JSON differ"
    return f"{len(data.tables)} tables read by PyYAML are those in JSON"


def csv_records(data):
    for table in data.tables:
        with data.path("csv", f"{table}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        records = data.records(table)
        assert len(rows) == len(records), f"{table}: {len(rows)} rows, {len(records)} records"
        for row, record in zip(rows, records):
            wanted = [cell(at(record, column), column) for column in header]
            assert row == wanted, f"{table} {record['id']}: {[pair for pair in zip(header, row, wanted) if pair[1] != pair[2]]}"
    return f"{len(data.tables)} tables read by Python's csv are those in JSON"


def spreadsheet_safety(data):
    cells = 0
    for name, resource in data.resources.items():
        types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
        with data.path("csv", f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column, value in row.items():
                    if column in PROSE or column.endswith("_text") or types[column] in ("integer", "number"):
                        continue
                    cells += 1
                    assert not value.startswith(RISKY), f"{name} {row.get('id')}: {column} {value!r}"
    return f"{cells} cells of columns that are no prose begin with no sign of a formula"


def pandas(data):
    import pandas
    read = {"keep_default_na": False, "na_values": [""], "low_memory": False}
    frames = {name: pandas.read_csv(data.path("csv", f"{name}.csv"), **read) for name in data.resources}
    for name, frame in frames.items():
        assert len(frame) == data.rows(name), name
        assert len(pandas.read_parquet(data.path("parquet", f"{name}.parquet"))) == len(frame), f"{name}.parquet"
    for table, column, target in data.keys():
        lost = set(frames[table][column].dropna()) - set(frames[target]["id"])
        assert not lost, f"{table}.{column}: {sorted(lost)[:3]}"
    return f"{len(frames)} tables, CSV and Parquet; keys join"


def polars(data):
    import polars
    frames = {name: polars.read_parquet(data.path("parquet", f"{name}.parquet")) for name in data.resources}
    for name, frame in frames.items():
        assert frame.height == data.rows(name), name
    for table, column, target in data.keys():
        lost = frames[table].filter(polars.col(column).is_not_null()).join(
            frames[target], left_on=column, right_on="id", how="anti")
        assert lost.height == 0, f"{table}.{column}"
    return f"{len(frames)} Parquet files; keys join"


def duckdb(data):
    import duckdb
    connection = duckdb.connect()
    for name in data.resources:
        for path in (data.path("csv", f"{name}.csv"), data.path("parquet", f"{name}.parquet")):
            source = f"read_csv('{path}', all_varchar=true, header=true)" if path.suffix == ".csv" else f"'{path}'"
            found = connection.execute(f"select count(*) from {source}").fetchone()[0]
            assert found == data.rows(name), f"{path.name}: {found}"
    for table, column, target in data.keys():
        left, right = (f"'{data.path('parquet', f'{name}.parquet')}'" for name in (table, target))
        lost = connection.execute(
            f'select count(*) from {left} a where a."{column}" is not null and not exists '
            f'(select 1 from {right} b where b.id = a."{column}")').fetchone()[0]
        assert lost == 0, f"{table}.{column}: {lost}"
    return f"{len(data.resources)} tables, CSV and Parquet; keys join"


def sqlite(data):
    import sqlite3
    connection = sqlite3.connect(data.path("sqlite", f"{data.package['name']}.sqlite"))
    ask = lambda query: connection.execute(query).fetchall()
    for name in data.resources:
        found = ask(f'select count(*) from "{name}"')[0][0]
        assert found == data.rows(name), f"{name}: {found}"
    assert ask("pragma integrity_check") == [("ok",)]
    assert ask("pragma foreign_key_check") == []
    views = [name for (name,) in ask("select name from sqlite_master where type = 'view'")]
    for view in views:
        ask(f'select * from "{view}" limit 5')
    quotes = sum(len(data.records(name)) for name in data.tables if "evidence" in (data.records(name) or [{}])[0])
    assert ask("select count(*) from quotes")[0][0] == quotes
    return f"{len(data.resources)} tables, {len(views)} views, {quotes} quotes to search; keys lead somewhere"


def workbook(data):
    import warnings

    import openpyxl
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(data.path("xlsx", f"{data.package['name']}.xlsx"))
    assert book.sheetnames[:2] == ["README", "codebook"], book.sheetnames
    for name, resource in data.resources.items():
        sheet = book[name]
        assert sheet.max_row - 1 == data.rows(name), f"{name}: {sheet.max_row - 1} rows"
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref, f"{name}: no frozen header or no filter"
        types = [field["type"] for field in resource["schema"]["fields"]]
        for row in sheet.iter_rows(min_row=2):
            for one, kind in zip(row, types):
                if one.value is None:
                    continue
                assert one.data_type != "f", f"{name}!{one.coordinate}: a formula"
                numeric = kind in ("integer", "number")
                assert (one.data_type == "n") == numeric or kind == "boolean", f"{name}!{one.coordinate}: {one.value!r}"
    return f"{len(book.sheetnames)} sheets; text is text, nothing is a formula"


def libreoffice(data):
    soffice = shutil.which("soffice")
    if not soffice:
        assert not os.environ.get("CI"), "soffice is missing"
        return "SKIPPED: soffice is not installed"
    with tempfile.TemporaryDirectory() as folder:
        # 44,34,76: commas, double quotes, UTF-8; all columns as text (2).
        columns = "/".join(f"{i}/2" for i in range(1, 60))
        names = ["claims", "place_names", "mentions"]
        filters = f"CSV:44,34,76,1,{columns}"
        subprocess.run([soffice, "--headless", f"-env:UserInstallation=file://{folder}/profile", f"--infilter={filters}",
                        "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "--outdir", f"{folder}/out",
                        *[str(data.path("csv", f"{name}.csv")) for name in names]],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        for name in names:
            with data.path("csv", f"{name}.csv").open(encoding="utf-8", newline="") as file:
                wanted = list(csv.reader(file))
            with pathlib.Path(folder, "out", f"{name}.csv").open(encoding="utf-8", newline="") as file:
                found = list(csv.reader(file))
            same = lambda rows: [[value.replace("\r\n", "\n") for value in row] for row in rows]
            assert same(found) == same(wanted), f"{name}: LibreOffice reads other cells"
    return f"{', '.join(names)}: every cell is what the CSV has"


def citation(data, cffconvert):
    subprocess.run([cffconvert, "--validate", "-i", str(data.path("CITATION.cff"))], check=True,
                   stdout=subprocess.DEVNULL)
    return "CITATION.cff is valid"


def verify(data):
    done = subprocess.run([sys.executable, str(data.path("verify.py"))], capture_output=True, text=True, check=True)
    return done.stdout.strip()


CHECKS = [frictionless, croissant, json_schema, yaml_records, csv_records, spreadsheet_safety, pandas, polars, duckdb, sqlite,
          workbook, libreoffice, verify]


def main(folder, cffconvert):
    data = Dataset(folder)
    failed = 0
    for check in [*CHECKS, lambda data: citation(data, cffconvert)]:
        name = getattr(check, "__name__", "").replace("_", " ").replace("<lambda>", "citation")
        try:
            print(f"ok      {name}: {check(data)}", flush=True)
        except Exception as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
            if not isinstance(error, AssertionError):
                traceback.print_exc()
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
