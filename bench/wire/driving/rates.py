"""How many verifications and searches a second."""
from measuring.report import figure
from measuring.rounds import interleave

from . import servers
from .asking import JukiAsking

DEPTH = 512
VERIFY = 1_000_000
EXACT, HEAVY = 500_000, 40_000


def measure_verify(workshop, data, report, options):
    _measure(workshop, data, report, options, "verify", {"verify, clean": ("clean", VERIFY)})


def measure_search(workshop, data, report, options):
    _measure(workshop, data, report, options, "search", {"search, clean: exact": ("clean", EXACT), "search, heavy: tolerant": ("heavy", HEAVY)})


def _measure(workshop, data, report, options, kind, asked):
    depth = max(options.pipelines)
    with servers.juki(workshop, data) as server:
        sides = []
        for title, (noise, _) in asked.items():
            asking = JukiAsking(workshop, data, server, noise, f"{kind}=100", options)
            rates = {connections: asking.round(connections, depth, options.seconds).operations for connections in options.connections}
            best = max(rates, key=rates.get)
            sides.append((asking, asking.side(f"{title} ({best} connections)", best, depth)))
        results = interleave(workshop, [side for _, side in sides], options.rounds)
        report.compare(f"{kind}, pipeline {depth}", results, ["each at its best number of connections"])
        for (title, (_, bar)), (asking, _), result in zip(asked.items(), sides, results):
            report.bar(title, f"≥ {bar:,} a second", figure(result.rate), result.rate >= bar)
            report.answers(title, asking)
