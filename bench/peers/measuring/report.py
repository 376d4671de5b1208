"""The report: every number with its machine, its commands, its answers; the losing rows too."""
import datetime

SOURCE = "bench/peers/run"
ROUNDS_FOR_CLAIM = 9


def default_path(repository):
    return repository / "bench" / "results" / f"{datetime.date.today().isoformat()}-peers.md"


def figure(value):
    """Three digits or more."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class Report:
    def __init__(self, arguments):
        self._command = " ".join([SOURCE, *arguments])
        self._versions, self._missing, self._sections, self._bytes, self._bars = [], [], [], [], []

    def describe(self, ours):
        self._ours = ours
        self._bytes = [
            ("ours, register open: resident memory of the process", ours.greeting["residentBytes"], "runtime and former versions included"),
            ("ours, register open: its sections", ours.greeting["sectionBytes"], "indexes, dictionaries, counts, former versions included"),
            ("ours, files of the register", ours.file_bytes, ""),
        ]

    def version(self, text):
        self._versions.append(text)

    def skip(self, name, why):
        self._miss(f"{name}: left out: {why}")

    def fail(self, name, why):
        self._miss(f"{name}: FAILED: {why}")

    @property
    def has_failed(self):
        return any(": FAILED: " in line for line in self._missing)

    def bytes(self, side, count, note):
        self._bytes.append((side, count, note))

    def bar(self, title, times, results):
        """How each of our sides stands to a bar: so many times the peer, which is the last of the results."""
        *ours, peer = results
        for mine in ours:
            reached = mine.times_of_a_core(peer)
            self._bars.append([f"{title}: {mine.side.name.removeprefix('ours: ')}", f"≥ {times} ×", f"{figure(reached)} ×",
                               "met" if reached >= times else "**missed**"])

    def claim(self, title, asked, measured, is_met):
        """A bar that is no ratio of times."""
        self._bars.append([title, asked, measured, "met" if is_met else "**missed**"])

    def compare(self, title, results, remarks):
        """A table of sides that took turns; each ratio is the median over the rounds."""
        peers = [result for result in results if result.side.is_peer]
        heads = ["side", "a second", "best round", "a core-second",
                 *[f"x {peer.side.name}" for peer in peers], *[f"x {peer.side.name}, core to core" for peer in peers]]
        rows = [[result.side.name, figure(result.rate), figure(result.best), figure(result.rate_of_a_core),
                 *[figure(result.times(peer)) for peer in peers], *[figure(result.times_of_a_core(peer)) for peer in peers]]
                for result in results]
        notes = [f"{result.side.name}: {result.side.note}" for result in results if result.side.note]
        count = len(results[0].rounds)
        few = "" if count >= ROUNDS_FOR_CLAIM else " (too few for a claim)"
        self._section(title, [f"{count} round{'s' * (count > 1)}{few}, in turns, after one that does not count; medians", *notes, *remarks], heads, rows)

    def text(self, seconds):
        ours = self._ours.greeting
        lines = [
            f"# Peers on the same data, {datetime.date.today().isoformat()}", "",
            *[f"- {line}" for line in ours["machine"]],
            *[f"- {line}" for line in self._versions],
            f"- command: {self._command} ({seconds / 60:.1f} minutes)",
            f"- data: of `juki generate`: {ours['residents']:,} residents, removed ones included; we also hold {ours['versions']:,} former and "
            "additional versions, which the peers do not",
            "- one in ten persons asked for is not in the register; every table says how many answers were checked", "",
            *[f"- {line}" for line in self._missing], "",
        ]
        bars = [markdown("bars", [], ["bar", "asked", "measured", ""], self._bars)] if self._bars else []
        return "\n".join([*lines, *bars, self._bytes_section(), *self._sections])

    def _miss(self, line):
        print(line, flush=True)
        self._missing.append(line)

    def _bytes_section(self):
        ours = self._bytes[0][1] / self._ours.residents
        rows = [[side, figure(count / self._ours.residents), figure(count / self._ours.residents / ours), note] for side, count, note in self._bytes]
        return markdown("bytes a resident", [f"the same items for everybody: {figure(self._ours.value_bytes)} bytes of CSV a resident in UTF-8"],
                        ["side", "bytes a resident", "x ours in memory", "what"], rows)

    def _section(self, title, remarks, heads, rows):
        text = markdown(title, remarks, heads, rows)
        print(text, flush=True)
        self._sections.append(text)


def markdown(title, remarks, heads, rows):
    listed = [*[f"- {remark}" for remark in remarks], ""] if remarks else []
    lines = [f"## {title}", "", *listed, _piped(heads),
             _piped([":--", *["--:"] * (len(heads) - 1)]), *map(_piped, rows), "", ""]
    return "\n".join(lines)


def equal(left, right):
    """The words of a check of answers."""
    same = sum(a == b for a, b in zip(left, right, strict=True))
    return f"checked {same:,} of {len(left):,} equal"


def _piped(cells):
    return f"| {' | '.join(cells)} |"
