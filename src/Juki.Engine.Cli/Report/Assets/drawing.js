
/* What all charts share, and drawing them again where colours change. */
const charts = [];

function axis(title, more) {
  return { title: { display: true, text: title, color: tone("soft") }, grid: { color: tone("line") }, ticks: { color: tone("soft") }, ...more };
}

let drawn = [];

function draw() {
  for (const chart of drawn) chart.destroy();
  drawn = charts.map(chart => chart());
}

/* Paper is white, and a closed table cannot be opened on it. */
let unopened = [];

addEventListener("beforeprint", () => {
  document.documentElement.classList.add("print");
  unopened = [...document.querySelectorAll("details:not([open])")];
  for (const details of unopened) details.open = true;
  draw();
});

addEventListener("afterprint", () => {
  document.documentElement.classList.remove("print");
  for (const details of unopened) details.open = false;
  draw();
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
