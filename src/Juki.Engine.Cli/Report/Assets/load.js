
/* The page of a load. */
const { figures } = data;

function duration(us) {
  const [number, unit] = us < 1e3 ? [us, "µs"] : us < 1e6 ? [us / 1e3, "ms"] : [us / 1e6, "s"];
  return `${number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0)} ${unit}`;
}

function showHead() {
  const { load, server, machine } = figures;
  const loop = figures.loop === "open" ? `open loop at ${count(figures.asked_rate)}/s` : "closed loop";
  document.title = `Load report: ${server.address}`;
  at("subject").textContent = `${server.address}, ${loop}`;
  at("unsound").hidden = figures.is_sound && figures.never_sent === 0;
  at("unsound").textContent = data.faults.join(" · ");
  const facts = [
    ["Server", `${server.name}, rules ${server.rules_version}`], ["Residents", count(server.residents)], ["Date", data.date],
    ["Connections", `${count(load.connections)} × pipeline ${count(load.pipeline)}, ${load.threads} threads${load.tls ? ", TLS" : ""}`],
    ["Mix", load.mix], ["Measured", `${figures.seconds.toFixed(1)} s after ${load.warm_up_seconds} s of warm-up`],
    ["Machine", `${machine.system}, ${machine.architecture}, ${machine.processors} processors, ${machine.runtime}`], ["Command", data.command],
  ];
  for (const [name, value] of facts) {
    const box = make("div", at("facts"));
    make("dt", box, name);
    make("dd", box, value);
  }
  at("footer").textContent = "Made by juki load --report. The page holds everything it shows and loads nothing.";
}

function tile(value, label, detail, tone) {
  const box = make("div", at("tiles"), null, "tile");
  if (tone) box.style.setProperty("--tone", `var(--${tone})`);
  make("b", box, value);
  make("span", box, label);
  make("small", box, detail);
}

function showFigures() {
  const { answers, latency, kinds } = figures;
  tile(count(figures.rate), "answers/s", `${count(figures.requests)} requests measured`, "accent");
  tile(duration(latency.p50_us), "p50", "half took no longer");
  tile(duration(latency.p99_us), "p99", "99 of 100 took no longer");
  tile(duration(latency.p999_us), "p99.9", "999 of 1,000 took no longer");
  tile(count(answers.wrong), "wrong answers", `of ${count(answers.checked)} checked`, answers.wrong > 0 ? "invalid" : "certain");
  const row = (name, rate, of) => [name, count(of.count), rate, ...[of.mean_us, of.p50_us, of.p90_us, of.p99_us, of.p999_us, of.max_us].map(duration)];
  const rows = kinds.map(kind => row(kind.kind, count(kind.rate), kind.latency));
  rows.push(row("all", count(figures.rate), latency));
  if (figures.send_delay) rows.push(row("sent late by", "", figures.send_delay));
  table(at("kinds"), ["kind", "requests>", "rate/s>", "mean>", "p50>", "p90>", "p99>", "p99.9>", "max>"], rows);
  at("advice").textContent = figures.loop === "closed"
    ? "A closed loop keeps the server saturated: its rate is what the server can do, its latencies are queues."
    : "Latencies count from when each request was due by the schedule, so that waiting for a stalled server is not left out.";
}

const isDecade = value => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
const decadeGrid = { color: ({ tick }) => isDecade(tick?.value ?? 1) ? tone("line") : "transparent" };

function drawCurve() {
  const quantile = value => !isDecade(value) ? "" : value === 1 ? "fastest" : value === 10 ? "p90" : `p99${value > 100 ? `.${"9".repeat(Math.round(Math.log10(value)) - 2)}` : ""}`;
  return new Chart(at("curve-chart"), {
    type: "line",
    data: { datasets: [{ label: "latency", data: figures.curve.map(point => ({ x: point.one_in, y: point.latency_us })), borderColor: tone("accent"), backgroundColor: tone("accent"), pointRadius: 0, stepped: "after", borderWidth: 2 }] },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, interaction: { mode: "index", intersect: false },
      scales: {
        x: axis("one request in so many took longer", { type: "logarithmic", min: 1, grid: decadeGrid, ticks: { color: tone("soft"), callback: quantile, autoSkip: false } }),
        y: axis("latency", { type: "logarithmic", grid: decadeGrid, ticks: { color: tone("soft"), callback: value => isDecade(value) ? duration(value) : "" } }),
      },
      plugins: { legend: { display: false }, tooltip: { callbacks: { title: ([first]) => `one in ${count(first.parsed.x)}`, label: item => duration(item.parsed.y) } } },
    },
  });
}

function drawTime() {
  const seconds = figures.timeline;
  const measured = seconds.filter(second => second.is_measured);
  const line = (label, of, from, colour, axisId) => ({ label, data: from.map(second => ({ x: second.at_seconds, y: of(second) })), yAxisID: axisId, borderColor: tone(colour), backgroundColor: tone(colour), pointRadius: 1.5, borderWidth: 2 });
  return new Chart(at("time-chart"), {
    type: "line",
    data: { datasets: [line("answers/s", second => second.rate, seconds, "accent", "y"), line("p50", second => second.p50_us, measured, "certain", "latency"), line("p99", second => second.p99_us, measured, "possible", "latency")] },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, interaction: { mode: "index", intersect: false },
      scales: {
        x: axis("seconds, warm-up included", { type: "linear", min: 0 }),
        y: axis("answers/s", { beginAtZero: true }),
        latency: axis("latency", { type: "logarithmic", position: "right", grid: { display: false }, ticks: { color: tone("soft"), callback: value => isDecade(value) ? duration(value) : "" } }),
      },
      plugins: { legend: { labels: { color: tone("ink") } }, tooltip: { callbacks: { label: item => `${item.dataset.label}: ${item.dataset.yAxisID === "latency" ? duration(item.parsed.y) : count(item.parsed.y)}` } } },
    },
  });
}

function showCharts() {
  table(at("curve-table"), ["share answered", "one in>", "latency>"], figures.curve.map(point => [share(point.share, 5), count(point.one_in), duration(point.latency_us)]));
  table(at("time-table"), ["second", "answers/s>", "p50>", "p99>", "in flight>"], figures.timeline.map(second =>
    [second.at_seconds.toFixed(1), count(second.rate), ...(second.is_measured ? [duration(second.p50_us), duration(second.p99_us)] : ["warm-up", ""]), count(second.in_flight)]));
  charts.push(drawCurve, drawTime);
}

function showAnswers() {
  const { answers, background } = figures;
  const counted = (kind, counts) => Object.entries(counts).map(([what, number]) => [kind, what, count(number)]);
  const rows = [
    ...counted("lookup", answers.lookup_states), ...counted("verify", answers.verify_results), ...counted("search", answers.search_results),
    ["query", "below certain, named another person", count(answers.named_another)],
  ];
  if (background.bulk_connections > 0) rows.push(["beside it", `searches/s in batches on ${count(background.bulk_connections)} connections`, count(background.bulk_items_per_second)]);
  if (background.idle_connections > 0) rows.push(["beside it", "idle connections", count(background.idle_connections)]);
  if (background.churn) rows.push(["beside it", `short connections, p99 ${duration(background.churn.p99_us)}`, count(background.churn.count)]);
  table(at("answers-table"), ["kind", "answer", "number>"], rows);
}

showHead();
showFigures();
showCharts();
showAnswers();
draw();
