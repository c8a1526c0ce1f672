"""Reads a graph in one of its formats with a reader that others wrote, and prints what that reader found as JSON.

    python3 read.py FORMAT FILE     {"nodes": {id: name}, "claims": [{...}]}
    python3 read.py --has MODULE    exits with 0 where the reader's package is there

Formats: graphml and gexf (networkx), csv, stix (stix2), ftm (followthemoney), cypher (antlr4-cypher), html and svg.
"""

import csv
import html.parser
import importlib.util
import json
import re
import sys
import xml.etree.ElementTree


def of_networkx(graph):
    return {
        "nodes": {node: data.get("name", "") for node, data in graph.nodes(data=True)},
        "claims": [dict(data, id=str(key), source=a, target=b) for a, b, key, data in graph.edges(keys=True, data=True)],
    }


def graphml(path):
    import networkx

    return of_networkx(networkx.read_graphml(path, edge_key_type=str, force_multigraph=True))


def gexf(path):
    import networkx

    graph = networkx.read_gexf(path)
    graph = graph if graph.is_multigraph() else networkx.MultiDiGraph(graph)
    found = of_networkx(graph)
    for claim in found["claims"]:
        claim["id"] = claim.get("id")
    return found


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    if any(None in row or None in row.values() for row in rows):
        raise ValueError("a row has another number of fields than the headings")
    if rows and "evidence" in rows[0]:
        return {"nodes": {}, "claims": rows}
    return {"nodes": {row["id"]: row["name"] for row in rows}, "claims": []}


def stix(path):
    import stix2

    with open(path, encoding="utf-8") as file:
        bundle = stix2.parse(file.read(), version="2.1")
    objects = {item["id"]: item for item in bundle.objects}
    claims = []
    for item in bundle.objects:
        if item["type"] == "relationship":
            if item["source_ref"] not in objects or item["target_ref"] not in objects:
                raise ValueError(item["id"] + " leads nowhere")
            extension = next(iter(item["extensions"].values()))
            claims.append({"type": item["relationship_type"], "evidence": extension["evidence"], "polarity": extension["polarity"]})
    kinds = ("identity", "location")
    return {"nodes": {item["id"]: item["name"] for item in bundle.objects if item["type"] in kinds}, "claims": claims}


def ftm(path):
    from followthemoney import model
    from followthemoney.exc import InvalidData

    nodes, claims = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            data = json.loads(line)
            schema = model.get(data["schema"])
            try:
                schema.validate({"properties": data["properties"]})
            except InvalidData as fault:
                raise ValueError(f"{data}: {fault.errors}") from fault
            entity = model.get_proxy(data, cleaned=False)
            unknown = set(data["properties"]) - set(schema.properties)
            if unknown:
                raise ValueError(f"{data['id']}: {unknown}")
            if entity.schema.name == "UnknownLink":
                claims.append({"role": entity.first("role"), "evidence": entity.first("summary"), "source": entity.first("subject")})
            elif entity.schema.name != "Article":
                nodes[entity.id] = data["properties"]["name"][0]
    return {"nodes": nodes, "claims": claims}


def cypher(path):
    from antlr4 import CommonTokenStream, InputStream
    from antlr4.error.ErrorListener import ErrorListener
    from antlr4_cypher import CypherLexer, CypherParser

    class Strict(ErrorListener):
        def syntaxError(self, recognizer, symbol, line, column, message, error):
            raise ValueError(f"{line}:{column}: {message}")

    with open(path, encoding="utf-8") as file:
        statements = file.read().split(";\n")[:-1]
    nodes = {}
    for statement in statements:
        if statement.startswith("CREATE CONSTRAINT"):
            continue
        lexer = CypherLexer(InputStream(statement))
        parser = CypherParser(CommonTokenStream(lexer))
        for part in (lexer, parser):
            part.removeErrorListeners()
            part.addErrorListener(Strict())
        parser.script()
        if statement.startswith("MERGE (n:Entity"):
            string = r"'(?:[^'\\]|\\.)*'(?: \+ '(?:[^'\\]|\\.)*')*"
            identifier = re.search(r"\{id: (" + string + ")", statement, re.S).group(1)
            name = re.search(r", name: (" + string + ")", statement, re.S)
            nodes[text_of(identifier)] = text_of(name.group(1)) if name else ""
    return {"nodes": nodes, "claims": [{} for statement in statements if " MERGE (a)-[" in statement]}


def text_of(literal):
    escapes = {"n": "\n", "r": "\r", "t": "\t"}

    def plain(match):
        return chr(int(match[1][1:], 16)) if len(match[1]) > 1 else escapes.get(match[1], match[1])

    return re.sub(r"\\(u[0-9A-F]{4}|.)", plain, re.sub(r"(?<!\\)' \+ '|(?<=\\\\)' \+ '", "", literal)[1:-1], flags=re.S)


class Report(html.parser.HTMLParser):
    """The names of the entities, the claims, the scripts and everything that could run one."""

    def __init__(self):
        super().__init__()
        self.nodes, self.claims, self.scripts, self.handlers = {}, [], 0, []
        self.entity, self.inside, self.names = None, None, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.scripts += tag == "script"
        self.handlers += [name for name in values if name.startswith("on")]
        self.handlers += [f"{name}={values[name]}" for name in ("href", "src", "xlink:href") if not values.get(name, "#").startswith("#")]
        if tag == "article":
            self.claims.append({"id": values["id"], "polarity": values["data-polarity"]})
        if "entity" in values.get("class", "").split():
            self.entity, self.names = values["id"], []
        if tag == "h3" and self.entity:
            self.inside = ""

    def handle_data(self, data):
        if self.inside is not None:
            self.inside += data

    def handle_endtag(self, tag):
        if tag == "h3" and self.inside is not None:
            self.nodes[self.entity] = self.inside
            self.inside = self.entity = None


def report(path):
    reader = Report()
    with open(path, encoding="utf-8", newline="") as file:
        reader.feed(file.read())
    return {"nodes": reader.nodes, "claims": reader.claims, "scripts": reader.scripts, "handlers": reader.handlers}


def svg(path):
    space = {"svg": "http://www.w3.org/2000/svg", "xlink": "http://www.w3.org/1999/xlink"}
    tree = xml.etree.ElementTree.parse(path)
    nodes = {}
    for group in tree.findall(".//svg:g[@class='node']", space):
        key = group.find("svg:title", space).text
        link = group.find(".//svg:a", space)
        if key.startswith("n"):
            nodes[key] = link.get("{http://www.w3.org/1999/xlink}title").split("\n")[0]
    return {"nodes": nodes, "claims": []}


READERS = {
    "graphml": graphml, "gexf": gexf, "csv": table, "stix": stix, "ftm": ftm, "cypher": cypher, "html": report, "svg": svg,
}

if __name__ == "__main__":
    if sys.argv[1] == "--has":
        sys.exit(importlib.util.find_spec(sys.argv[2]) is None)
    json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout)
