
/* Puts the parts together, and draws the charts again where colours change. */
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

showHead();
showGrades();
showTruth();
showCalibration();
showWeights();
showReasons();
showSample();
draw();
