"""DuckDB's SQL join of a million queries, beside juki match of the same file; both with both cores."""
import csv
import json
import pathlib

from .report import equal
from .rounds import Round, Side, interleave
from .talk import Talk
from .workshop import Skipped, find

ROUNDS_MAX = 5


def measure(workshop, ours, report, rounds):
    package = workshop.tools / "node_modules" / "@duckdb" / "node-api"
    if find("node") is None or not package.is_dir():
        raise Skipped("DuckDB's npm package or node is not installed; apt install nodejs npm, then bench/peers/install")
    results = {who: ours.data / f"{who}.results.csv" for who in ("duckdb", "ours")}
    talk = Talk(workshop, ["node", pathlib.Path(__file__).with_name("join.mjs"), workshop.tools, ours.residents_csv, ours.queries_csv, results["duckdb"]])
    report.version(f"DuckDB {talk.greeting['version']} in memory, 2 threads, from node")
    loaded = talk.ask("load")
    report.bytes("DuckDB, table in memory: resident memory of the process", loaded["residentBytes"], "no index; node and read buffers included")
    talk.ask("queries")
    sides = [*_ours(workshop, ours, results["ours"]), *[_duckdb(talk, ours, what, note) for what, note in (
        ("memory", "both tables in memory, the result a table; nothing read or written"),
        ("files", "residents in memory; queries read from CSV, results written to CSV"))]]
    compared = interleave(workshop, sides, min(rounds, ROUNDS_MAX))
    report.compare(f"bulk: {ours.questions:,} queries", compared, [
        f"{equal(_codes(results['duckdb'], ours), _codes(results['ours'], ours, only='00'))} (DuckDB's code, ours with result 00)",
        f"DuckDB needed {loaded['seconds']:.1f} s to load the residents from CSV; that is not counted, nor is our `juki generate`",
        "DuckDB answers equality of four texts; `juki match` grades every row and goes on searching for the absent tenth",
        "a core-second: of the whole process"])
    talk.end()


def _ours(workshop, ours, results):
    summary = ours.data / "summary.json"
    last = {}

    def whole():
        last["round"] = ours.match(results, summary)
        return last["round"]

    def matching():
        seconds = json.loads(summary.read_text(encoding="utf-8"))["seconds"]
        return Round(ours.questions, seconds, last["round"].core_seconds)

    return [Side("ours: juki match", whole, note="file to file, start of the process and opening of the register included"),
            Side("ours: juki match, register open", matching, note="the same runs without start and opening (its own summary); the core-seconds are those of the whole")]


def _duckdb(talk, ours, what, note):
    def run():
        took = talk.ask(what)
        return Round(ours.questions, took["seconds"], took["coreSeconds"])
    return Side(f"DuckDB, {what}", run, is_peer=True, note=note)


def _codes(path, ours, only=None):
    """Code found for each query; 0 for nobody."""
    codes = [0] * ours.questions
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if only is None or row["result"] == only:
                codes[int(row["id"])] = int(row["code"] or 0)
    return codes
