"""The report: every number with its answers, its machine, its commit and its command; the losing rows too."""
import datetime
import functools
import os
import pathlib
import platform
import subprocess

from measuring.report import ROUNDS_FOR_CLAIM, figure, markdown

SOURCE = "bench/wire/run"


def default_path(repository):
    return repository / "bench" / "results" / f"{datetime.date.today().isoformat()}-wire.md"


class Report:
    def __init__(self, arguments, repository):
        self._command = " ".join([SOURCE, *arguments])
        self._repository = repository
        self._versions, self._missing, self._sections, self._bars, self._answers, self._memory = [], [], [], [], [], []
        self._has_wrong = False
        self._unknown = self._looked_up = 0

    def describe(self, data):
        self._data = data

    def version(self, text):
        self._versions.append(text)

    def skip(self, name, why):
        self._miss(f"{name}: left out: {why}")

    def fail(self, name, why):
        self._miss(f"{name}: FAILED: {why}")

    @property
    def has_failed(self):
        return self._has_wrong or any(": FAILED: " in line for line in self._missing)

    def bar(self, title, asked, measured, is_met):
        row = [title, asked, measured, "met" if is_met else "**missed**"]
        print(" | ".join(row), flush=True)
        self._bars.append(row)

    def answers(self, title, asking, wrong_ppm=0, missed_share_max=1):
        """How many answers were checked, and how many were wrong, broken, missed or never came. Broken and lost ones always fail the run;
        wrong persons and missed ones do above what is allowed."""
        self._has_wrong |= asking.lost + asking.broken > 0 or asking.wrong > asking.checked * wrong_ppm * 1e-6
        self._has_wrong |= asking.missed > asking.checked * missed_share_max
        self._unknown, self._looked_up = self._unknown + asking.unknown, self._looked_up + asking.looked_up
        self._answers.append([title, f"{asking.checked:,}", f"{asking.wrong:,}", f"{asking.missed:,}", f"{asking.broken:,}", f"{asking.lost:,}"])

    def memory(self, name, count, what):
        self._memory.append([name, f"{count >> 20:,}", what])

    def table(self, title, remarks, heads, rows):
        text = markdown(title, remarks, heads, rows)
        print(text, flush=True)
        self._sections.append(text)

    def compare(self, title, results, remarks):
        """Sides that took turns; each ratio is the median over the rounds."""
        peers = [result for result in results if result.side.is_peer]
        heads = ["side", "a second", "best round", "a core-second of the server", *[f"x {peer.side.name}" for peer in peers]]
        rows = [[result.side.name, figure(result.rate), figure(result.best), figure(result.rate_of_a_core), *[figure(result.times(peer)) for peer in peers]]
                for result in results]
        count = len(results[0].rounds)
        few = "" if count >= ROUNDS_FOR_CLAIM else " (too few for a claim)"
        seconds = min(one.seconds for result in results for one in result.rounds)
        self.table(title, [f"{count} round{'s' * (count > 1)}{few} of {seconds:.1f} s or more, in turns, after one that does not count; medians",
                           *[f"{result.side.name}: {result.side.note}" for result in results], *remarks], heads, rows)

    def text(self, seconds):
        lines = [
            f"# Over the wire, {datetime.date.today().isoformat()}", "",
            *[f"- {line}" for line in machine(self._repository)],
            *[f"- {line}" for line in self._versions],
            f"- command: {self._command} ({seconds / 60:.1f} minutes)",
            f"- data: {self._data.residents:,} residents; {self._data.workload}{self._nobodys_share()}",
            "- loopback; client and server share the cores in all cases", "",
            *[f"- {line}" for line in self._missing], "",
        ]
        return "\n".join([
            *lines,
            *_if_any("bars", ["bar", "asked", "measured", ""], self._bars),
            *_if_any("answers checked", ["run", "checked", "wrong", "missed", "malformed or unasked", "without an answer"], self._answers),
            *_if_any("memory of the servers at the end", ["server", "MiB resident", "of it"], self._memory),
            *self._sections])

    def _nobodys_share(self):
        return f"; {100 * self._unknown / self._looked_up:.1f} % of the codes looked up were nobody's" if self._looked_up else ""

    def _miss(self, line):
        print(line, flush=True)
        self._missing.append(line)


def _if_any(title, heads, rows):
    return [markdown(title, [], heads, rows)] if rows else []


@functools.cache
def machine(repository):
    """Processor, memory, system, commit."""
    model = next((line.split(":")[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")), "?")
    memory = next(int(line.split()[1]) for line in pathlib.Path("/proc/meminfo").read_text().splitlines() if line.startswith("MemTotal:"))
    def git(*words):
        return subprocess.run(["git", "-C", repository, *words], capture_output=True, text=True).stdout.strip()
    changes = " with changes not committed" if git("status", "--porcelain", "--untracked-files=no") else ""
    runtime = subprocess.run(["dotnet", "--version"], capture_output=True, text=True).stdout.strip()
    return [f"processor: {model}, {os.cpu_count()} cores", f"memory: {memory >> 10:,} MiB", f".NET SDK {runtime} on {platform.platform()}",
            f"commit: {git('rev-parse', 'HEAD')}{changes}"]
