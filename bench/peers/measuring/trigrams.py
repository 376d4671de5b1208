"""pg_trgm on noisy query files: the same queries for both sides, with their truth; answers and times from one run."""
import csv
import itertools

from .cluster import Cluster, find_binaries, wait_for_backends
from .process import core_seconds_of_children
from .rounds import Round, Side, interleave
from .workshop import wait_until

BAR = 50
SEED = 11
NAMED = 5
NOISES = ("light", "heavy")
TRIAL = 100
RANKED = 1_000
SHARED_BUFFERS_PER_RESIDENT = 700

TABLE = """
CREATE EXTENSION pg_trgm; CREATE EXTENSION pg_prewarm;
CREATE TABLE residents (code bigint, name text COLLATE "C", kana text COLLATE "C", birth_date date, sex smallint, address text COLLATE "C");
\\copy residents FROM '{residents}' CSV HEADER
ALTER TABLE residents ADD COLUMN plain text COLLATE "C" GENERATED ALWAYS AS (replace(name, ' ', '')) STORED;
CREATE INDEX residents_birth ON residents (birth_date);
CREATE INDEX residents_plain ON residents USING gin (plain gin_trgm_ops);
VACUUM ANALYZE residents;
SELECT pg_prewarm('residents'), pg_prewarm('residents_birth'), pg_prewarm('residents_plain');
"""

LIKENESS = "similarity(plain, $2) + coalesce(similarity(address, $5), 0) + CASE WHEN birth_date = $3 THEN 1 ELSE 0 END + CASE WHEN sex = $4 THEN 0.2 ELSE 0 END"

# Whom a statement names for a query: $2 name, $3 date of birth, $4 sex, $5 address.
STATEMENTS = {
    "pg_trgm within the date": f"SELECT code FROM residents WHERE birth_date = $3 AND plain % $2 ORDER BY {LIKENESS} DESC LIMIT {NAMED}",
    "pg_trgm by name or date": "SELECT code FROM (SELECT * FROM residents WHERE plain % $2 OR birth_date = $3 ORDER BY similarity(plain, $2) + "
                               f"CASE WHEN birth_date = $3 THEN 1 ELSE 0 END DESC LIMIT {RANKED}) AS likely ORDER BY {LIKENESS} DESC LIMIT {NAMED}",
}


def measure(workshop, ours, report, rounds):
    database = Cluster(workshop, workshop.room("trigrams"), find_binaries())
    with database.start(max(256 << 20, ours.residents * SHARED_BUFFERS_PER_RESIDENT)) as server:
        wait_until(database.is_ready, server, "PostgreSQL")
        report.version("PostgreSQL " + database.sql("SHOW server_version;").strip() + ", C.UTF-8, pg_trgm, all of it in shared_buffers (pg_prewarm), fsync off")
        database.sql(TABLE.format(residents=ours.residents_csv))
        for noise in NOISES:
            queries = NoisyQueries(workshop, ours, noise)
            for name, statement in STATEMENTS.items():
                _compare(workshop, ours, report, rounds, queries, Peer(name, statement, database, server, queries))


class NoisyQueries:
    """A query file of juki queries: what is asked, whom it is about, whom we name."""

    def __init__(self, workshop, ours, noise):
        self.noise, self.side = noise, f"{noise}-engine"
        queries, truth, results = (ours.data / f"{noise}.{what}.csv" for what in ("queries", "truth", "results"))
        workshop.run([ours.juki, "queries", "--register", ours.register, "--count", ours.noisy, "--noise", noise, "--seed", SEED,
                      "--out", queries, "--truth", truth, "--force"])
        workshop.run([ours.juki, "match", "--register", ours.register, "--input", queries, "--output", results, "--top", NAMED, "--force"])
        ours.load(self.side, queries)
        self.asked = _rows(ours.data / f"{self.side}.asked.csv")
        self.truth = [row["code"] for row in _rows(truth)]
        rows = _rows(results)
        self.candidates = [[row[column] for column in ("code", *[f"code_{n}" for n in range(2, NAMED + 1)]) if row[column]] for row in rows]
        self.accepted = [row["code"] for row in rows]
        self.certain = [row["code"] if row["grade"] == "certain" else "" for row in rows]


class Peer:
    """One statement, asked the queries in order; keeps what it answers."""

    def __init__(self, name, statement, database, server, queries):
        self.name, self.statement = name, statement
        self._database, self._server = database, server
        self._executes = [_execute(number, query) for number, query in enumerate(queries.asked)]
        self.found = {}

    def trial(self):
        """Seconds for each of a few queries, which count for nothing but the choice of how many are asked."""
        return self._ask(range(0, min(TRIAL, len(self._executes)))).seconds / min(TRIAL, len(self._executes))

    def side(self, count, rounds):
        """A side whose rounds are consecutive parts of the first queries, after one that repeats the trial."""
        bounds = [count * part // rounds for part in range(rounds + 1)]
        parts = itertools.chain([range(0, min(TRIAL, count))], itertools.starmap(range, itertools.pairwise(bounds)))
        return Side(self.name, lambda: self._ask(next(parts)), is_peer=True, note=f"psql, a prepared statement for each query, unix socket: `{self.statement}`")

    def _ask(self, numbers):
        text = f"PREPARE who(int, text, date, smallint, text) AS SELECT $1 || ':' || coalesce(string_agg(code::text, ' '), '') FROM ({self.statement}) AS found;\n"
        wait_for_backends(self._server)
        before = core_seconds_of_children(self._server.pid)
        said, seconds = self._database.timed_sql(text + "\n".join(self._executes[number] for number in numbers))
        wait_for_backends(self._server)
        core = core_seconds_of_children(self._server.pid) - before
        for line in said.split("\n"):
            number, _, codes = line.partition(":")
            if codes or number:
                self.found[int(number)] = [code.zfill(11) for code in codes.split()]
        return Round(len(numbers), seconds, core)


def _compare(workshop, ours, report, rounds, queries, peer):
    each = peer.trial()
    count = min(len(queries.asked), max(rounds * TRIAL, int(ours.noisy_minutes * 60 / each)))
    compared = interleave(workshop, [ours.side(queries.side, "MatchSession over the whole query file: every pass, graded, with rivals"), peer.side(count, rounds)], rounds)
    theirs = [peer.found[number] for number in range(count)]
    title = f"{queries.noise} noise against {peer.name}"
    report.bar(f"{title}, both counted for one core", BAR, compared)
    mine, other = _named(queries.candidates[:count], queries.truth), _named(theirs, queries.truth)
    report.claim(f"{title}: right resident among the first {NAMED} shown", f"≥ {other:,}", f"{mine:,}", mine >= other)
    report.compare(title, compared, _remarks(queries, theirs, count))


def _remarks(queries, theirs, count):
    present = sum(bool(code) for code in queries.truth[:count])
    first = [codes[0] if codes else "" for codes in theirs]
    return [
        f"the first {count:,} of {len(queries.asked):,} queries (juki queries --noise {queries.noise} --seed {SEED}): {present:,} of persons present, {count - present:,} of absent ones",
        f"right resident among the first {NAMED} shown: ours {_named(queries.candidates[:count], queries.truth):,}, pg_trgm {_named(theirs, queries.truth):,}",
        f"right resident named, by us as the answer, by pg_trgm first of its list: ours {_right(queries.accepted[:count], queries.truth):,}, pg_trgm {_right(first, queries.truth):,}",
        f"present persons taken for somebody else: ours {_wrong(queries.accepted, queries.truth, count):,} ({_wrong(queries.certain, queries.truth, count):,} of them certain), "
        f"pg_trgm {_wrong(first, queries.truth, count):,}",
        f"absent persons for whom somebody is named: ours {_false(queries.accepted, queries.truth, count):,} ({_false(queries.certain, queries.truth, count):,} of them certain), "
        f"pg_trgm {_false(first, queries.truth, count):,}",
        "pg_trgm gets dates of birth read by us from whatever notation, names without spaces on both sides, and no reading",
        "a core-second: of the backend for PostgreSQL (psql sits on the other core), of all our threads for us",
    ]


def _named(candidates, truth):
    return sum(bool(code) and code in codes for codes, code in zip(candidates, truth))


def _right(named, truth):
    return sum(bool(code) and one == code for one, code in zip(named, truth))


def _wrong(named, truth, count):
    return sum(bool(code) and bool(one) and one != code for one, code in zip(named[:count], truth))


def _false(named, truth, count):
    return sum(not code and bool(one) for one, code in zip(named[:count], truth))


def _execute(number, query):
    values = [_literal(query[item]) for item in ("name", "birth_date", "sex", "address")]
    return f"EXECUTE who({number}, {', '.join(values)});"


def _literal(text):
    return "'" + text.replace("'", "''") + "'" if text else "NULL"


def _rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
