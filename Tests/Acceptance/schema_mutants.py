"""Files with one mistake in them, and files that are right though nobody writes them so, made of real ones.

A file's data is walked along its schema, so that each change is made where it means something; whether the change is a
mistake is for the program and jsonschema to say.
"""

import collections
import copy
import dataclasses
import json
import re

# Mistakes of spelling alone: data that a schema gets to see is in order.
LEXICAL = {"date in quotes", "zero before a number", "null in words", "decimal for a whole number", "plus sign"}


@dataclasses.dataclass
class Mutant:
    kind: str
    path: str
    about: str
    text: str


class Raw(str):
    """A scalar to be written as it stands."""


@dataclasses.dataclass
class Site:
    """A member of an object: where it is, what its field may hold."""

    path: list
    object: str
    key: str
    other: str
    field: dict
    value: object
    isNeeded: bool

    @property
    def shape(self):
        """One of: object, objects, list, enum, text, number, day, id, address, picture."""
        field = self.field
        if "type" not in field and "if" in field:
            if field["if"] == {"type": "array"}:
                return "list"
            field = field["else"]
        if "allOf" in field or "$ref" in field:
            return "object"
        if field.get("type") == "array":
            return "objects"
        return scalar(field)


def scalar(field):
    if "enum" in field:
        return "enum"
    types = field["type"] if isinstance(field["type"], list) else [field["type"]]
    pattern = field.get("pattern", "")
    if "boolean" in types:
        return "id" if pattern.startswith("^[a-z0-9]+") else "text"
    if "string" not in types:
        return "number"
    return "address" if "https" in pattern else "picture" if "[pP]" in pattern else "day"


class Schema:
    def __init__(self, schema):
        self.definitions = schema["definitions"]
        self.root = schema["allOf"][0]["$ref"].rsplit("/", 1)[1]

    def fields(self, name, data):
        """The members' schemas of an object: those of its variant, where it has variants."""
        fields = self.definitions[name]["allOf"][1]
        while "if" in fields:
            kinds = {key: value["pattern"][4:-2].split("|") for rule in fields["if"]["anyOf"]
                     for key, value in rule["properties"].items()}
            is_it = any(data.get(key) in words for key, words in kinds.items())
            fields = self.definitions[fields["then"]["$ref"].rsplit("/", 1)[1]] if is_it else fields["else"]
        return fields["properties"]

    def sites(self, data, name=None, path=()):
        name = name or self.root
        properties = self.fields(name, data)
        names = {}
        for key, value in properties.items():
            reference = value.get("$ref") or value["allOf"][0]["$ref"]
            names.setdefault(reference.rsplit("/", 1)[1], []).append(key)
        for definition, (key, other) in names.items():
            key, other = (other, key) if other in data else (key, other)
            field = self.definitions[definition]
            site = Site(list(path), name, key, other, field, data.get(key), not definition.endswith(".optional"))
            yield site
            inner = re.findall(r'#/definitions/([A-Za-z-]+)"', json.dumps(field))
            if isinstance(site.value, dict):
                yield from self.sites(site.value, inner[0], [*path, key])
            elif isinstance(site.value, list) and inner:
                for i, item in enumerate(site.value):
                    yield from self.sites(item, inner[0], [*path, key, i])


def trimmed(data):
    """Enough of a file: two items of each list of objects, but questions of every type, and a dialogue's least four turns."""
    if isinstance(data, dict):
        return {key: trimmed(value) for key, value in data.items()}
    if isinstance(data, list) and len(data) > 2 and all(isinstance(item, dict) for item in data):
        firsts = {item.get("loại", i < 2): item for i, item in reversed(list(enumerate(data)))}
        kept = list(firsts.values()) if "hỏi" in data[0] else data[:4] if "nói" in data[0] else data[:2]
        return [trimmed(item) for item in kept]
    return [trimmed(item) for item in data] if isinstance(data, list) else data


def changed(data, path, change):
    """A copy with the object at a path changed."""
    data = copy.deepcopy(data)
    place = data
    for step in path:
        place = place[step]
    change(place)
    return data


def write(value, indent=0):
    """Block YAML: texts in double quotes, dates and numbers plain."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        return "".join(
            f"{pad}{json.dumps(key, ensure_ascii=False)}:"
            + (f"\n{write(item, indent + 2)}" if isinstance(item, (dict, list)) and item else f"{flat(item)}\n")
            for key, item in value.items())
    return "".join(
        f"{pad}-\n{write(item, indent + 2)}" if isinstance(item, (dict, list)) and item else f"{pad}-{flat(item)}\n"
        for item in value)


def flat(value):
    if value is None:
        return ""
    if isinstance(value, (Raw, dict, list)):
        return f" {value}"
    if isinstance(value, str):
        is_date = re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value)
        return f" {value}" if is_date else " " + json.dumps(value, ensure_ascii=False)
    return " " + json.dumps(value)


def put(site, value):
    return lambda place: place.__setitem__(site.key, value)


def take_out(site):
    return lambda place: place.pop(site.key)


def mistakes(site):
    """What can be done wrong at a site: kind and change."""
    shape, field, value = site.shape, site.field, site.value
    if site.key in ("mã", "id") or site.isNeeded and value is None and shape != "object":
        yield "unknown key", lambda place: place.__setitem__("khóa lạ hoắc", "x")
    if site.isNeeded and value is not None:
        yield "missing key", take_out(site)
        yield "needed but empty", put(site, None)
    if value is not None:
        yield "both names", lambda place: place.__setitem__(site.other, place[site.key])
    if shape in ("text", "number", "day", "id", "address", "picture", "enum"):
        yield "list for a scalar", put(site, ["x", "y"])
    if shape != "object":
        yield "object for a scalar or list", put(site, {"a": "b"})
    if shape in ("object", "objects"):
        yield "text for objects", put(site, "chữ")
    if shape == "objects":
        yield "empty list", put(site, [])
        yield "empty item", put(site, [None])
        limit = (field if "type" in field else field["else"]).get("maxItems")
        if limit and value:
            yield "too many items", put(site, (value * (limit + 1))[:limit + 1])
    if shape == "list":
        yield "empty list", put(site, [])
        item = field["then"]["items"]
        if scalar(item) == "enum":
            yield "unknown option", put(site, ["không có lựa chọn này"])
            yield "list without brackets", put(site, f"{item['enum'][0]}, {item['enum'][1]}")
        if scalar(item) == "id":
            yield "bad id", put(site, ["Mã Sai"])
            yield "list without brackets", put(site, "mot, hai")
        if value and scalar(item) == "text":
            yield "blank text", put(site, [" "])
            yield "several lines for one", put(site, ["một\nhai"])
    yield from scalar_mistakes(site)


def scalar_mistakes(site):
    shape, field = site.shape, site.field
    if shape == "enum":
        yield "unknown option", put(site, "không có lựa chọn này")
    if shape == "number":
        yield "text for a number", put(site, "nhiều")
        yield "number in quotes", put(site, "20")
        yield "out of range", put(site, field["minimum"] - 1)
        yield "out of range", put(site, field["maximum"] * 10 + 1)
        yield "zero before a number", put(site, Raw("040"))
        yield "plus sign", put(site, Raw("+5"))
        if field["type"] == "integer" or "integer" in field["type"]:
            yield "fraction for a whole number", put(site, 2.5)
            yield "decimal for a whole number", put(site, Raw("20.0"))
    if shape == "day":
        for text in ("2026-02-29", "2026-13-01", "23/11/2026", "2026-11-3", "hôm qua"):
            yield "bad date", put(site, text)
        yield "date in quotes", put(site, Raw('"2026-11-23"'))
    if shape == "id":
        for text in ("Mã Sai", "a--b", "a_b", "-a", "a" * 170, "a/b/c"):
            yield "bad id", put(site, text)
        yield "null in words", put(site, Raw("null"))
    if shape == "text":
        yield "blank text", put(site, " ")
        if "^" in field["pattern"]:
            yield "several lines for one", put(site, "một\nhai")
        if "maxLength" in field:
            yield "long text", put(site, "a" * (field["maxLength"] + 1))
        if not site.isNeeded:
            yield "null in words", put(site, Raw("~"))
    if shape == "address":
        for text in ("javascript:alert(1)", "https://", "https://a b.vn", "//a.vn", "https://-a.vn"):
            yield "bad address", put(site, text)
    if site.key in ("hình", "picture"):
        for text in ("../hinh.png", "hinh/../a.png", "a b .png", "a?.png", "hinh.exe", ".an.png"):
            yield "bad picture", put(site, {"tệp": text, "mô tả": "Hình"})


def oddities(site):
    """What is right, though nobody writes it so."""
    shape, value = site.shape, site.value
    if not site.isNeeded:
        yield "optional but empty", put(site, None)
    if value is not None:
        yield "other name", lambda place: place.__setitem__(site.other, place.pop(site.key))
    if shape == "list":
        item = site.field["then"]["items"]
        if value:
            yield "one item without brackets", put(site, value[0])
        if scalar(item) == "enum":
            yield "other word", put(site, item["enum"][len(item["enum"]) // 2:])
    if shape == "enum" and value is not None:
        words = [word for word in site.field["enum"] if isinstance(word, str)]
        if value in words and "lựa chọn" not in site.object and site.other != "type":
            yield "other word", put(site, words[(words.index(value) + len(words) // 2) % len(words)])
    if shape == "text":
        yield "number for a text", put(site, 2026)
        yield "truth value for a text", put(site, Raw("true"))
        yield "date for a text", put(site, "2026-11-23")
    if shape == "id":
        yield "id of digits", put(site, 2026)
    if site.key in ("hình", "picture"):
        for text in ("a.png", "hinh/man-hinh/A_1.JPG", "x.tar.webp", "hinh/Màn hình (1).png", "ve.svg"):
            yield "picture", put(site, {"tệp": text, "mô tả": "Hình"})
    if shape == "number":
        for number in {site.field["minimum"], site.field["maximum"]}:
            yield "number at its bound", put(site, number)


def foreign_fields(schema, data, site):
    """Fields of another type of question than this one."""
    if site.object != "question" or site.key != "hỏi":
        return
    own = schema.fields("question", at(data, site.path))
    for name, definition in schema.definitions.items():
        if name.startswith("question.") and "properties" in definition:
            for key in list(definition["properties"])[::2]:
                if key not in own:
                    yield "field of another type", lambda place, key=key: place.__setitem__(key, "x")


def at(data, path):
    for step in path:
        data = data[step]
    return data


def made(bases, schemas, source, count, changes):
    found = collections.defaultdict(list)
    for path, data in bases.items():
        schema = Schema(schemas[path.split("/")[0].removesuffix(".yaml")])
        data = trimmed(data)
        for site in schema.sites(data):
            for kind, change in changes(schema, data, site):
                found[kind].append((path, data, site, change))
    number = 0
    for kind, places in sorted(found.items()):
        for path, data, site, change in source.sample(places, min(count, len(places))):
            number += 1
            folder = path.split("/")[0]
            name = f"{folder}/m{number}.yaml" if "/" in path else path
            about = f"{path}: {'.'.join(map(str, site.path))}.{site.key}"
            yield Mutant(kind, name, about, write(changed(data, site.path, change)))


def mutants(bases, schemas, source, count):
    def changes(schema, data, site):
        yield from mistakes(site)
        yield from foreign_fields(schema, data, site)

    return made(bases, schemas, source, count, changes)


def renamed(schema, data, name=None):
    """A file with every key by its other name."""
    name = name or schema.root
    copied = {}
    for site in schema.sites(data, name):
        if site.path or site.value is None:
            continue
        inner = re.findall(r'#/definitions/([A-Za-z-]+)"', json.dumps(site.field))
        value = site.value
        if isinstance(value, dict):
            value = renamed(schema, value, inner[0])
        elif isinstance(value, list) and inner:
            value = [renamed(schema, item, inner[0]) for item in value]
        copied[site.other] = value
    return copied


def variants(bases, schemas, source, count):
    yield from made(bases, schemas, source, count, lambda schema, data, site: oddities(site))
    for number, (path, data) in enumerate(source.sample(sorted(bases.items()), min(count, len(bases)))):
        schema = Schema(schemas[path.split("/")[0].removesuffix(".yaml")])
        name = f"{path.split('/')[0]}/e{number}.yaml" if "/" in path else path
        yield Mutant("every other name", name, path, write(renamed(schema, trimmed(data))))
