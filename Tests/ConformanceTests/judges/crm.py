"""Judges what `lectern export crm` writes: crm.py SCHEMA DIST SITE FOLDER…

SCHEMA is what `lectern schema crm` prints, DIST is the published course, SITE its
address, and each FOLDER is one export of it.

The JSON is valid, and without any of its members it is not. Each table is read by Python's csv with as many cells in every row
as titles, and says what the JSON says. The list of metadata names each path, and a path is of one record type. Every address,
in tables, JSON, texts and inside the HTML of guidance, leads to a published page and to a place in it.
"""

import copy
import csv
import html
import json
import re
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import jsonschema

from verdict import Verdict

NAMESPACE = "{http://soap.sforce.com/2006/04/metadata}"


def resolves(verdict, dist, site, address, what):
    if not verdict.check(address.startswith(site), f"{what}: {address} is not of the site"):
        return
    parts = urlsplit(address)
    path = parts.path[len(urlsplit(site).path):]
    file = dist / path / "index.html" if not path or path.endswith("/") else dist / path
    if not verdict.check(file.is_file(), f"{what}: {address} leads to no page"):
        return
    text = file.read_text()
    if parts.fragment:
        verdict.check(f'id="{parts.fragment}"' in text, f"{what}: {address} leads to no place")
    if file.parent.name == "find":
        for name, values in parse_qs(parts.query).items():
            for value in values:
                verdict.check(f'{name}.{value}"' in text or f"{name}.{value} " in text, f"{what}: nothing fits {name}={value}")


def judge_json(verdict, schema, path):
    data = json.loads(path.read_text())
    validator = jsonschema.Draft202012Validator(schema)
    for error in validator.iter_errors(data):
        verdict.check(False, f"{path.parent.name}: {list(error.path)}: {error.message}")

    def members(value, way):
        if isinstance(value, dict):
            for name in value:
                yield way, name
                yield from members(value[name], way + [name])
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                yield from members(inner, way + [at])

    for way, name in list(members(data, [])):
        if "facets" in way:
            continue
        changed = copy.deepcopy(data)
        place = changed
        for step in way:
            place = place[step]
        del place[name]
        verdict.check(not validator.is_valid(changed), f"the schema accepts it without {way + [name]}")
    return data


def table(verdict, path):
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    for number, row in enumerate(rows, 1):
        verdict.equal(f"{path}: cells of row {number}", len(row), len(rows[0]))
    return rows[0], rows[1:]


def judge_tables(verdict, folder, data):
    _, stages = table(verdict, folder / "stages.csv")
    verdict.equal(f"{folder.name}: stages", [row[:2] + [row[3], row[4], row[5]] for row in stages], [
        [stage["recordType"] or "", stage["stage"], stage["url"] or "", str(len(stage["lessons"])),
         stage["guidance"]["text"] if stage["guidance"] else ""] for stage in data["stages"]])
    titles, lessons = table(verdict, folder / "lessons.csv")
    verdict.equal(f"{folder.name}: lessons", [row[:9] for row in lessons], [
        [stage["recordType"] or "", stage["stage"], lesson["id"], lesson["title"], str(lesson["minutes"]), lesson["url"],
         lesson["brief"] or "", lesson["worksheet"] or "", lesson["digest"]] for stage in data["stages"] for lesson in stage["lessons"]])
    return [row[titles.index("custom-link")] for row in lessons if "custom-link" in titles]


def judge_metadata(verdict, folder, data):
    paths = sorted((folder / "pathAssistants").glob("*.pathAssistant"))
    verdict.check(paths, "there is no path")
    kinds = []
    for path in [*paths, folder / "package.xml"]:
        root = ElementTree.parse(path).getroot()
        if path.name == "package.xml":
            verdict.equal("paths in the package", [node.text for node in root.iter(f"{NAMESPACE}members")], [one.stem for one in paths])
            continue
        kind = root.findtext(f"{NAMESPACE}recordTypeName")
        kinds.append(kind)
        expected = [(stage["stage"], stage["guidance"]["html"]) for stage in data["stages"]
                    if (stage["recordType"] or "__MASTER__") == kind and stage["guidance"]]
        found = [(step.findtext(f"{NAMESPACE}picklistValueName"), step.findtext(f"{NAMESPACE}info"))
                 for step in root.iter(f"{NAMESPACE}pathAssistantSteps")]
        verdict.equal(f"steps of {kind}", found, expected)
        for _, info in found:
            rich = ElementTree.fromstring(f"<div>{info.replace('<br>', '<br/>')}</div>")
            used = {node.tag for node in rich.iter()} - {"div"}
            verdict.check(used <= {"p", "b", "br", "a"}, f"{kind} has {used}")
    verdict.equal("record types", len(kinds), len(set(kinds)))


def main(schema, dist, site, *folders):
    schema, dist = json.loads(Path(schema).read_text()), Path(dist)
    jsonschema.Draft202012Validator.check_schema(schema)
    with Verdict("crm") as verdict:
        for folder in map(Path, folders):
            data = judge_json(verdict, schema, folder / "crm.json")
            verdict.check(any(stage["lessons"] for stage in data["stages"]), "no stage has lessons")
            links = judge_tables(verdict, folder, data)
            if (folder / "package.xml").exists():
                judge_metadata(verdict, folder, data)
                verdict.check(any(links), "there is no custom link")
            addresses = set()
            for stage in data["stages"]:
                if stage["url"]:
                    addresses.add(stage["url"])
                for lesson in stage["lessons"]:
                    addresses |= {lesson[name] for name in ("url", "brief", "worksheet") if lesson[name]}
                if stage["guidance"]:
                    inside = [html.unescape(link) for link in re.findall(r'href="([^"]*)"', stage["guidance"]["html"])]
                    verdict.check(inside, f"{stage['stage']}: the guidance leads nowhere")
                    addresses |= set(inside) | set(re.findall(r"https?://\S+", stage["guidance"]["text"]))
            addresses |= {re.sub(r"\?[^#]*", "", link) for link in links if link}
            for address in sorted(addresses):
                resolves(verdict, dist, site, address, folder.name)
            print(f"{folder.name}: {len(addresses)} addresses")


main(*sys.argv[1:])
