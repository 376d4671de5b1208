"""Our side: the register, the common files, our rounds."""
import csv
import os
import subprocess
import time

from .rounds import Round, Side
from .talk import Talk

ROUND_SECONDS = 0.4
SAMPLE = 2_000


def build(repository):
    for project in ("src/Juki.Engine.Cli", "bench/Juki.Engine.Benchmarks"):
        subprocess.run(["dotnet", "build", repository / project, "-c", "Release", "-v", "q", "--nologo"], check=True, stdout=subprocess.DEVNULL)


class Ours:
    def __init__(self, workshop, residents, questions, noisy, noisy_minutes):
        self.workshop = workshop
        self.noisy, self.noisy_minutes = noisy, noisy_minutes
        self.data = workshop.directory
        self.register = self.data / "register"
        binaries = workshop.repository / "artifacts" / "bin"
        self.juki = binaries / "Juki.Engine.Cli" / "release" / "juki"
        workshop.run([self.juki, "generate", "--residents", residents, "--out", self.register])
        self._talk = Talk(workshop, [
            binaries / "Juki.Engine.Benchmarks" / "release" / "Juki.Engine.Benchmarks", "peers",
            "--register", self.register, "--data", self.data, "--questions", questions])
        self.greeting = self._talk.greeting
        self.residents = self.greeting["residents"]
        self.questions = questions
        self.residents_csv, self.queries_csv = self.data / "residents.csv", self.data / "queries.csv"

    @property
    def file_bytes(self):
        return sum(file.stat().st_size for file in self.register.rglob("*") if file.is_file())

    def export(self):
        self._talk.ask("export")
        self.value_bytes = (self.residents_csv.stat().st_size / self.residents) - 1

    def load(self, name, queries):
        """Adds a side that is asked the queries of a file."""
        self._talk.ask(f"load {name} {queries}")

    def side(self, name, note):
        """One of our ways to answer, as a side that takes turns."""
        def run():
            took = self._talk.ask(f"round {name} {ROUND_SECONDS}")
            return Round(took["operations"], took["seconds"], took["coreSeconds"])
        return Side(f"ours: {name}", run, note=note)

    def asked(self, count=SAMPLE):
        """The first questions, as dictionaries."""
        with open(self.data / "questions.csv", newline="", encoding="utf-8") as file:
            return [row for row, _ in zip(csv.DictReader(file), range(count))]

    def answers(self, name, count=SAMPLE):
        """Codes that a side of ours finds for the first questions; 0 for nobody."""
        self._talk.ask(f"answers {name} {count}")
        with open(self.data / f"{name}.answers.csv", newline="", encoding="utf-8") as file:
            return [int(row["code"] or 0) for row in csv.DictReader(file)]

    def match(self, results, summary):
        """juki match of all questions, from the start of the process to its end, on both cores."""
        before, start = os.times(), time.monotonic()
        self.workshop.run([self.juki, "match", "--register", self.register, "--input", self.queries_csv,
                           "--output", results, "--summary", summary, "--force"])
        after, seconds = os.times(), time.monotonic() - start
        core = after.children_user + after.children_system - before.children_user - before.children_system
        return Round(self.questions, seconds, core)
