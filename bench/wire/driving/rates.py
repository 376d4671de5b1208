"""How many verifications and searches a second."""
import dataclasses

from measuring.report import figure
from measuring.rounds import interleave

from . import servers
from .asking import JukiAsking


@dataclasses.dataclass
class Question:
    title: str
    kind: str
    noise: str
    bar: int
    wrong_ppm: int = 0
    missed_share_max: float = 1


# Of a query without noise hardly anybody is missed: twins and the like.
CLEAN_MISSED_MAX = 0.02
VERIFY = [Question("verify, clean", "verify", "clean", 1_000_000, missed_share_max=CLEAN_MISSED_MAX)]
# One certain answer in 50,000 may name another person where the query is that bad: the bar of tolerant matching.
SEARCH = [Question("search, clean: exact", "search", "clean", 500_000, missed_share_max=CLEAN_MISSED_MAX),
          Question("search, heavy: tolerant", "search", "heavy", 40_000, wrong_ppm=20)]


def measure_verify(workshop, data, report, options):
    _measure(workshop, data, report, options, "verify", VERIFY)


def measure_search(workshop, data, report, options):
    _measure(workshop, data, report, options, "search", SEARCH)


def _measure(workshop, data, report, options, title, questions):
    depth = max(options.pipelines)
    with servers.juki(workshop, data) as server:
        asked = [JukiAsking(workshop, data, server, question.noise, f"{question.kind}=100", options) for question in questions]
        best = [asking.best_connections(depth) for asking in asked]
        sides = [asking.side(f"{question.title} ({connections})", connections, depth) for question, asking, connections in zip(questions, asked, best)]
        results = interleave(workshop, sides, options.rounds)
    report.compare(f"{title}, pipeline {depth}", results, ["in brackets the number of connections that is best for each"])
    for question, asking, result in zip(questions, asked, results):
        report.bar(question.title, f"≥ {question.bar:,} a second", figure(result.rate), result.rate >= question.bar)
        report.answers(question.title, asking, question.wrong_ppm, question.missed_share_max)
