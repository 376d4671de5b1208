"""PostgreSQL: a table of residents, asked by pgbench with prepared statements over a unix socket."""
import csv
import re

from .cluster import Cluster, find_binaries, wait_for_backends
from .process import core_seconds_of_children
from .report import equal
from .rounds import Round, Side, interleave
from .workshop import wait_until

ASKED = 64_000
PER_BATCH = 16
BAR = 30
ROUND_SECONDS = 2
SHARED_BUFFERS_PER_RESIDENT = 500

TABLE = """
CREATE EXTENSION pg_trgm; CREATE EXTENSION pg_prewarm;
CREATE TABLE residents (code bigint, name text COLLATE "C", kana text COLLATE "C", birth_date date, sex smallint, address text COLLATE "C");
\\copy residents FROM '{residents}' CSV HEADER
ALTER TABLE residents ADD PRIMARY KEY (code);
CREATE INDEX residents_birth_name ON residents (birth_date, name);
VACUUM ANALYZE residents;
"""

# What is asked of each question q of a batch; pgbench sends the variables as parameters of a prepared statement.
ITEMS = {"code": "bigint", "birth_date": "date", "name": "text", "noisy_name": "text", "sex": "smallint", "address": "text"}
QUERIES = {
    "code": "SELECT name, kana, birth_date, sex, address FROM residents WHERE code = :code_{q};",
    "four-items": "SELECT code FROM residents WHERE birth_date = :birth_date_{q} AND name = :name_{q} AND sex = :sex_{q} AND address = :address_{q};",
    "tolerant": "SELECT code FROM residents WHERE birth_date = :birth_date_{q} AND name % :noisy_name_{q} "
                "ORDER BY similarity(name, :noisy_name_{q}) DESC, address = :address_{q} DESC LIMIT 1;",
}
NEEDS = {"code": ["code"], "four-items": ["birth_date", "name", "sex", "address"], "tolerant": ["birth_date", "noisy_name", "address"]}


def measure(workshop, ours, report, rounds):
    database = Cluster(workshop, workshop.room("postgres"), find_binaries())
    with database.start(max(256 << 20, ours.residents * SHARED_BUFFERS_PER_RESIDENT)) as server:
        wait_until(database.is_ready, server, "PostgreSQL")
        report.version("PostgreSQL " + database.sql("SHOW server_version;").strip() + ", C.UTF-8, all of it in shared_buffers (pg_prewarm), fsync off")
        database.sql(TABLE.format(residents=ours.residents_csv))
        database.sql("SELECT pg_prewarm('residents'), pg_prewarm('residents_pkey'), pg_prewarm('residents_birth_name');")
        report.bytes("PostgreSQL, table with two indexes (code; birth date, name)", int(database.sql("SELECT pg_total_relation_size('residents');")), "on disk and in shared_buffers")
        _load_questions(database, ours)
        for what, title, sides in _topics(ours):
            peer = Side("PostgreSQL", _asking(database, server, what), is_peer=True,
                        note=f"pgbench -M prepared -c 1 -j 1, unix socket: `{QUERIES[what].replace('_{q}', '')}`")
            checked = _check(database, ours, what, sides[-1].name.removeprefix("ours: "))
            compared = interleave(workshop, [*sides, peer], rounds)
            if what == "four-items":
                report.bar("exact four-item search against PostgreSQL, both counted for one core", BAR, compared[1:])
            report.compare(title, compared, [
                *checked, f"pgbench fetches {PER_BATCH} questions with one statement and then asks them; that statement's share of the time is taken off",
                "a core-second: of the backend alone for PostgreSQL (pgbench sits on the other core), of all our threads for us"])


def _topics(ours):
    code = [ours.side("code-single", "the row read, no wire"), ours.side("code-batched", "256 at a time, the row read, no wire")]
    four = [ours.side("date-and-name-store", "the index alone: keys made beforehand, date and name only; no side of the bar"),
            ours.side("four-items-engine", "MatchSession: text to graded answer, with rivals, former versions, and a tolerant search for the absent tenth"),
            ours.side("four-items-store", "the same question as SQL's: text in, equality of four items to the letter, resident out")]
    tolerant = [ours.side("tolerant-engine", "MatchSession with the noisy name and the other three items")]
    return [("code", "code lookups: PostgreSQL", code), ("four-items", "exact four-item search: PostgreSQL", four),
            ("tolerant", "tolerant search within a birth date: pg_trgm", tolerant)]


def _load_questions(database, ours):
    """A row for each batch, so that one statement of pgbench fetches all of its questions."""
    asked = ours.asked(min(ASKED, ours.questions))
    batches = len(asked) // PER_BATCH
    columns = [f"{item}_{q} {kind}" for q in range(PER_BATCH) for item, kind in ITEMS.items()]
    path = ours.data / "asked.csv"
    with open(path, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        for batch in range(batches):
            rows.writerow([batch + 1, *[asked[batch * PER_BATCH + q][item] for q in range(PER_BATCH) for item in ITEMS]])
    database.sql(f"CREATE TABLE asked (batch int PRIMARY KEY, {', '.join(columns)});\n\\copy asked FROM '{path}' CSV\nVACUUM ANALYZE asked; SELECT pg_prewarm('asked');")
    for what, query in QUERIES.items():
        fetched = ", ".join(f"{item}_{q}" for q in range(PER_BATCH) for item in NEEDS[what])
        lines = [f"\\set batch random(1, {batches})", f"SELECT {fetched} FROM asked WHERE batch = :batch \\gset",
                 *[query.format(q=q) for q in range(PER_BATCH)]]
        (database.room / f"{what}.pgbench").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _asking(database, server, what):
    command = [database.binaries / "pgbench", "-h", database.room, "-U", "postgres", "-n", "-M", "prepared", "-c", "1", "-j", "1", "-r",
               "-T", ROUND_SECONDS, "-f", database.room / f"{what}.pgbench", "postgres"]

    def run():
        wait_for_backends(server)
        before = core_seconds_of_children(server.pid)
        said = database.workshop.run(command)
        wait_for_backends(server)
        core = core_seconds_of_children(server.pid) - before
        transactions = int(re.search(r"actually processed: (\d+)", said)[1])
        _, fetching, *asking = [float(line.split()[0]) for line in said.split("statement latencies")[1].splitlines()[1:]]
        return Round(transactions * PER_BATCH, transactions * sum(asking) / 1000, core * sum(asking) / (fetching + sum(asking)))
    return run


def _check(database, ours, what, side):
    """The words of the check: what PostgreSQL finds for a sample, against what we find and against the truth."""
    asked = ours.asked()
    found, mine = _find(database, asked, what), ours.answers(side)
    if what != "tolerant":
        return [f"{equal(found, mine)} ({side} and PostgreSQL)"]
    both = [(theirs, our) for theirs, our in zip(found, mine) if theirs and our]
    return [f"{equal(*zip(*both))} where both name somebody",
            f"of {sum(bool(row['expected']) for row in asked):,} present persons, right: ours {_right(mine, asked):,}, pg_trgm {_right(found, asked):,}; "
            f"of {sum(not row['expected'] for row in asked):,} absent ones, somebody named: "
            f"ours {_wrongly_named(mine, asked):,}, pg_trgm {_wrongly_named(found, asked):,}",
            "we name nobody where siblings born on one day are as like (results 30 and 31); pg_trgm takes the first of the likest with the very address"]


def _find(database, asked, what):
    """Codes that PostgreSQL finds; 0 for nobody, or for more than one."""
    statements = []
    for question in asked:
        query = QUERIES[what].replace("name, kana, birth_date, sex, address FROM", "code FROM").rstrip(";")
        for item in ITEMS:
            query = query.replace(f":{item}_{{q}}", _literal(question[item]))
        statements.append(f"SELECT CASE count(*) WHEN 1 THEN min(code) ELSE 0 END FROM ({query}) AS found;")
    return [int(line) for line in database.sql("\n".join(statements)).split()]


def _literal(text):
    return "'" + text.replace("'", "''") + "'"


def _right(codes, asked):
    return sum(bool(row["expected"]) and int(row["expected"]) == code for row, code in zip(asked, codes))


def _wrongly_named(codes, asked):
    return sum(not row["expected"] and code != 0 for row, code in zip(asked, codes))
