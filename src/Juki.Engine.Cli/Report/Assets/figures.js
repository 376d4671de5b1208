
/* Head, grades, truth and reasons. */
function showHead() {
  document.title = `Match report: ${data.input}`;
  at("subject").textContent = `${data.input} against ${data.register.name}`;
  if (!data.is_masked) {
    at("unmasked").textContent = "UNMASKED: this page shows names, addresses, dates of birth and codes of real rows. "
      + "Handle it like the register itself, and remove it when the review is done. (個人情報を含む・取扱注意)";
    at("unmasked").hidden = false;
  }
  const facts = [
    ["Queries", data.input], ["Results", data.output], ["Register", data.register.name],
    ["Residents", `${count(data.register.present)} present, ${count(data.register.residents - data.register.present)} removed`],
    ["Date", data.date], ["Decision rules", data.rules_version], ["As of journal address", data.as_of],
    ["Pace", `${count(data.rows_per_second)} rows/s: ${count(data.rows)} rows in ${data.seconds.toFixed(1)} s on ${data.threads} threads`],
    ["Truth", data.truth], ["Ignored columns", data.unknown_columns.join(", ")],
  ];
  for (const [name, value] of facts.filter(([, value]) => value)) {
    const box = make("div", at("facts"));
    make("dt", box, name);
    make("dd", box, value);
  }
  at("footer").textContent = "Made by juki match --report. The page holds everything it shows and loads nothing.";
}

function tile(parent, value, label, japaneseLabel, detail, grade) {
  const box = make("div", parent, null, "tile");
  if (grade) box.style.setProperty("--tone", `var(--${grade})`);
  make("b", box, value);
  const words = make("span", box, label + " ");
  make("span", words, japaneseLabel).lang = "ja";
  make("small", box, detail);
}

function showGrades() {
  const all = Math.max(data.rows, 1);
  tile(at("tiles"), count(data.rows), "rows", "総件数", "answered, each with its result");
  for (const { grade, rows } of data.grades) {
    tile(at("tiles"), share(rows / all), grade, japanese[grade], `${count(rows)} rows`, grade);
    const part = make("i", at("grade-bar"));
    part.style.setProperty("--tone", `var(--${grade})`);
    part.style.flex = `${rows} 0 0`;
    part.title = `${grade}: ${count(rows)}`;
  }
  at("grade-bar").setAttribute("aria-label", data.grades.map(g => `${g.grade} ${share(g.rows / all)}`).join(", "));
  table(at("results"), ["result", "meaning", "rows>", "share>"],
    data.results.map(r => [graded(r.grade, r.result), r.meaning, count(r.rows), share(r.rows / all)]));
  if (data.unreadable_rows > 0) make("p", at("results"), `${count(data.unreadable_rows)} rows of the file could not be read (result 42).`);
}

function showTruth() {
  const accuracy = data.accuracy;
  if (!accuracy) return;
  at("truth").hidden = false;
  const among = (part, of, rate, upper) => of > 0 ? [`${count(part)} of ${count(of)}`, rate, `at most ${upper}`] : ["none", "", ""];
  table(at("truth-table"), ["", "rows>", "share or rate>", "with 95 % confidence>"], [
    ["Present persons certain, rightly", `${count(accuracy.certain - accuracy.false_certain)} of ${count(accuracy.present)}`, share(accuracy.certain_share), ""],
    ["Present persons certain or probable, rightly", `${count(accuracy.certain - accuracy.false_certain + accuracy.probable - accuracy.false_probable)} of ${count(accuracy.present)}`, share(accuracy.certain_or_probable_share), ""],
    ["Right resident named at some grade", `${count(accuracy.named_right)} of ${count(accuracy.present)}`, share(accuracy.named_right_share), ""],
    [graded("certain", "False among certain"), ...among(accuracy.false_certain, accuracy.certain, ppm(accuracy.false_certain_ppm), ppm(accuracy.false_certain_ppm_upper95))],
    [graded("probable", "False among probable"), ...among(accuracy.false_probable, accuracy.probable, ppm(accuracy.false_probable_ppm), ppm(accuracy.false_probable_ppm_upper95))],
    ["Absent persons certain", ...among(accuracy.absent_certain, accuracy.absent, share(accuracy.absent_certain_share, 4), share(accuracy.absent_certain_share_upper95, 4))],
    ["Absent persons probable", ...among(accuracy.absent_probable, accuracy.absent, share(accuracy.absent_probable_share, 4), share(accuracy.absent_probable_share_upper95, 4))],
  ]);
  const kinds = make("details", at("truth-table"));
  make("summary", kinds, "By kind of error in the truth file");
  table(kinds, ["error put in", "rows>", "certain>", "false certain>", "named>"], Object.entries(accuracy.by_error_kind).map(([kind, of]) =>
    [kind, count(of.rows), share(of.certain_right / of.rows), count(of.false_certain), share(of.named_right / of.rows)]));
}

function showReasons() {
  if (data.reasons.length === 0) return;
  at("reasons").hidden = false;
  const most = data.reasons[0].rows;
  const made = table(at("reasons-table"), ["reason", "rows>", "share>", ""], data.reasons.map(reason => {
    const bar = make("span", null, null, "bar");
    bar.style.width = `${100 * reason.rows / most}%`;
    return [reason.words, count(reason.rows), share(reason.rows / Math.max(data.rows, 1)), bar];
  }));
  for (const row of made.rows) row.lastElementChild.className = "bars";
}
