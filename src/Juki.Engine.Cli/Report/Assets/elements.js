"use strict";

/* Numbers as text, and the elements that all parts are built of. */
const data = JSON.parse(document.getElementById("data").textContent);
const at = id => document.getElementById(id);
const count = number => Math.round(number).toLocaleString("en");
const share = (value, digits = 2) => `${(100 * value).toFixed(digits)} %`;
const ppm = value => `${value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 1 : 0 })} ppm`;
const bits = value => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(1)}`;
const tone = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function make(tag, parent, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) element.textContent = text;
  if (className) element.className = className;
  parent?.append(element);
  return element;
}

/* A head that ends with ">" aligns its column to the right. */
function table(parent, heads, rows) {
  const element = make("table", parent);
  const headRow = make("tr", make("thead", element));
  for (const head of heads) make("th", headRow, head.replace(/>$/, ""), head.endsWith(">") ? "number" : "").scope = "col";
  const body = make("tbody", element);
  for (const cells of rows) {
    const row = make("tr", body);
    cells.forEach((cell, column) => {
      const box = make(column === 0 ? "th" : "td", row, null, heads[column].endsWith(">") ? "number" : "");
      if (column === 0) box.scope = "row";
      box.append(cell instanceof Node ? cell : document.createTextNode(cell));
    });
  }
  return element;
}

function graded(grade, text) {
  const box = make("span");
  make("i", box, null, "dot").style.setProperty("--tone", `var(--${grade})`);
  box.append(text);
  return box;
}
