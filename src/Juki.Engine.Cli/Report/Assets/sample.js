
/* The sample: one card a row, its two sides item by item. */
function side(cell, pieces, item, heldBack) {
  if (heldBack) return make("span", cell, heldBack, "held");
  const texts = item === "sex" ? pieces.map(p => ({ ...p, text: sexes[p.text] ?? p.text })) : pieces;
  for (const piece of texts) make(piece.differs ? "mark" : "span", cell, piece.text);
  if (texts.length === 0) make("span", cell, "—", "held");
}

function showItem(body, row, item) {
  const differs = !agreeing.includes(item.level);
  const line = make("tr", body, null, differs ? "differs" : "");
  const head = make("th", line, itemNames[item.item]);
  head.scope = "row";
  make("small", head, japanese[item.item]).lang = "ja";
  const query = make("td", line);
  query.dataset.side = "query";
  side(query, item.query, item.item, row.protected && item.item === "address" ? "not shown (支援措置)" : "");
  if (item.written) make("small", query, `written ${item.written}`);
  const registered = make("td", line);
  registered.dataset.side = "register";
  side(registered, item.registered, item.item, row.protected ? "not shown (支援措置)" : "");
  const level = make("td", line, null, "level");
  level.dataset.side = "level";
  const words = levels[item.item]?.[item.level] ?? item.level;
  make("span", level, words);
  if (words !== item.level.toLowerCase()) make("small", level, item.level);
  const weight = make("td", line, bits(item.weight), "number");
  weight.dataset.side = "bits";
}

function showRow(parent, row) {
  const box = make("article", parent, null, "row");
  box.style.setProperty("--tone", `var(--${row.grade})`);
  const head = make("h4", box);
  make("b", head, `Line ${count(row.line)}${row.id ? ` (${row.id})` : ""}`);
  make("span", head, `${row.result} ${row.grade}`);
  make("span", head, `weight ${row.weight.toFixed(1)} bits`);
  make("span", head, `probability ${row.probability.toFixed(6)}`);
  if (row.rivals > 0) make("span", head, `${count(row.rivals)} rivals`);
  for (const status of row.status) make("span", head, status);
  make("p", box, [row.reason, row.version].filter(text => text).join(" · "), "why");
  const items = make("table", box);
  const columns = make("colgroup", items);
  for (const name of ["item", "", "", "level", "bits"]) make("col", columns, null, name);
  const heads = make("tr", make("thead", items));
  for (const name of ["item", "query", "register", "level", "bits"]) make("th", heads, name, name === "bits" ? "number" : "").scope = "col";
  const body = make("tbody", items);
  for (const item of row.items) showItem(body, row, item);
}

function showSample() {
  if (data.sample.length === 0) return;
  at("sample").hidden = false;
  at("sample-note").textContent = "Rows spread evenly over the file, the same on every run; ≠ and the marked places differ. "
    + (data.is_masked
      ? "Names, dates, addresses and codes are masked (●); find a row in the file by its line. Masked is not anonymous: keep this page inside."
      : "Nothing is masked but residents under protection (支援措置).");
  for (const grade of ["probable", "possible"]) {
    const rows = data.sample.filter(row => row.grade === grade);
    if (rows.length > 0) make("h3", at("sample-rows"), `${grade[0].toUpperCase()}${grade.slice(1)} ${japanese[grade]} (${rows.length} rows)`);
    for (const row of rows) showRow(at("sample-rows"), row);
  }
}
