
/* The two charts, each with its table. */
const thresholdLines = {
  id: "thresholds",
  afterDatasetsDraw(chart, _, { lines }) {
    const { ctx, chartArea: area, scales: { x } } = chart;
    ctx.save();
    ctx.font = "600 11px system-ui, sans-serif";
    lines.forEach(({ value, label, grade }, index) => {
      const place = x.getPixelForValue(value);
      ctx.strokeStyle = ctx.fillStyle = tone(grade);
      ctx.lineWidth = 2;
      ctx.setLineDash([5, 4]);
      ctx.beginPath();
      ctx.moveTo(place, area.top);
      ctx.lineTo(place, area.bottom);
      ctx.stroke();
      ctx.fillText(label, place + 4, area.top + 12 + 15 * index);
    });
    ctx.restore();
  },
};

const intervals = {
  id: "intervals",
  beforeDatasetsDraw(chart, _, { bars }) {
    const { ctx, scales: { x, y } } = chart;
    ctx.save();
    ctx.strokeStyle = tone("accent");
    ctx.lineWidth = 1.5;
    for (const { at: value, low, high } of bars) {
      const place = x.getPixelForValue(value);
      ctx.beginPath();
      ctx.moveTo(place, y.getPixelForValue(Math.max(low, y.min)));
      ctx.lineTo(place, y.getPixelForValue(Math.min(high, y.max)));
      ctx.stroke();
    }
    ctx.restore();
  },
};

function drawWeights() {
  const bins = data.weights;
  const grades = ["certain", "probable", "possible", "ambiguous"].filter(grade => bins.some(bin => bin.rows_by_grade[grade]));
  const lines = ["possible", "probable", "certain"].filter(grade => data.thresholds[grade] !== null).map(grade => ({ grade, value: data.thresholds[grade], label: `${grade} ≥ ${data.thresholds[grade].toFixed(1)}` }));
  return new Chart(at("weights-chart"), {
    type: "bar",
    data: {
      datasets: grades.map(grade => ({
        label: grade, backgroundColor: tone(grade), barPercentage: 1, categoryPercentage: 1,
        data: bins.map(bin => ({ x: (bin.from + bin.to) / 2, y: bin.rows_by_grade[grade] ?? 0 })),
      })),
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      scales: {
        x: axis("match weight, bits", { type: "linear", stacked: true, offset: false, min: Math.min(bins[0].from, ...lines.map(line => Math.floor(line.value) - 1)), max: bins[bins.length - 1].to + 1 }),
        y: axis("rows", { stacked: true, beginAtZero: true }),
      },
      plugins: {
        legend: { labels: { color: tone("ink") } },
        tooltip: { callbacks: { title: ([first]) => `${first.parsed.x - 0.5} to ${first.parsed.x + 0.5} bits` } },
        thresholds: { lines },
      },
    },
    plugins: [thresholdLines],
  });
}

function showWeights() {
  if (data.weights.length === 0) return;
  at("weights").hidden = false;
  const grades = ["certain", "probable", "possible", "ambiguous"];
  table(at("weights-table"), ["bits", ...grades.map(grade => `${grade}>`)],
    data.weights.map(bin => [`${bin.from} to ${bin.to}`, ...grades.map(grade => count(bin.rows_by_grade[grade] ?? 0))]));
  charts.push(drawWeights);
}

/* Probabilities near 1 differ only in how seldom they are wrong, so both axes show that, by powers of ten. */
function drawCalibration() {
  const bins = data.accuracy.calibration.filter(bin => bin.rows > 0);
  const least = 1e-8;
  const point = bin => ({ x: Math.max(bin.mean_predicted_wrong, least), y: bin.observed_wrong > 0 ? bin.observed_wrong : Math.min(bin.wrong_upper95, 1), bin });
  const seen = bins.filter(bin => bin.observed_wrong > 0).map(point);
  const unseen = bins.filter(bin => bin.observed_wrong === 0).map(point);
  const low = 10 ** Math.floor(Math.log10(Math.min(...bins.flatMap(bin => [point(bin).x, point(bin).y]), 0.1)));
  const isPower = value => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
  const power = value => !isPower(value) ? "" : value > 0.005 ? `${Math.round(100 * value)} %` : value > 5e-7 ? `1 in ${count(1 / value)}` : `1 in ${count(1e-6 / value)} million`;
  const logarithmic = title => axis(title, { type: "logarithmic", min: low, max: 1, grid: { color: ({ tick }) => isPower(tick?.value ?? 1) ? tone("line") : "transparent" }, ticks: { color: tone("soft"), callback: power, maxRotation: 40, autoSkip: false } });
  return new Chart(at("calibration-chart"), {
    type: "scatter",
    data: {
      datasets: [
        { label: "wrong answers seen, with 95 % interval", data: seen, backgroundColor: tone("accent"), pointRadius: 5 },
        { label: "none seen: at most", data: unseen, clip: false, pointStyle: "triangle", rotation: 180, pointRadius: 6, backgroundColor: tone("ground"), borderColor: tone("accent"), borderWidth: 2 },
        { label: "as predicted", type: "line", data: [{ x: low, y: low }, { x: 1, y: 1 }], borderColor: tone("soft"), borderDash: [6, 5], borderWidth: 1.5, pointRadius: 0 },
      ],
    },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false,
      scales: { x: logarithmic("predicted chance of being wrong"), y: logarithmic("observed share wrong") },
      plugins: {
        legend: { labels: { color: tone("ink"), usePointStyle: true } },
        tooltip: {
          filter: item => item.raw.bin,
          callbacks: { label: ({ raw: { bin } }) => `${count(bin.rows)} answers of probability ${bin.from} to ${bin.to}: ${count(bin.rows - bin.right)} wrong` },
        },
        intervals: { bars: seen.map(({ x, bin }) => ({ at: x, low: bin.wrong_lower95, high: bin.wrong_upper95 })) },
      },
    },
    plugins: [intervals],
  });
}

function showCalibration() {
  const bins = data.accuracy?.calibration;
  if (!bins?.some(bin => bin.rows > 0)) return;
  at("calibration").hidden = false;
  const sum = of => bins.reduce((all, bin) => all + of(bin), 0);
  const expected = sum(bin => bin.predicted_wrong);
  at("calibration-sum").textContent = `Of ${count(sum(bin => bin.rows))} answers that name somebody ${count(sum(bin => bin.rows - bin.right))} were wrong; `
    + `${expected.toLocaleString("en", { maximumFractionDigits: expected < 10 ? 2 : 0 })} were to be expected.`;
  table(at("calibration-table"), ["predicted probability", "rows>", "mean predicted>", "observed right>", "deviation>", "wrong: predicted>", "observed>", "95 % interval>"],
    bins.map(bin => bin.rows > 0
      ? [`${bin.from} to ${bin.to}`, count(bin.rows), share(bin.mean_predicted, 4), share(bin.observed_right, 4), `${signed(100 * bin.deviation)} points`,
        ppm(1e6 * bin.mean_predicted_wrong), ppm(1e6 * bin.observed_wrong), `${ppm(1e6 * bin.wrong_lower95)} to ${ppm(1e6 * bin.wrong_upper95)}`]
      : [`${bin.from} to ${bin.to}`, "0", "", "", "", "", "", ""]));
  charts.push(drawCalibration);
}

function signed(value) {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(4)}`;
}
