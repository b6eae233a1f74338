// Outlets: whose words stand in whose articles.

async function outletsView() {
  const table = matrix(await everyElement("outlets"));
  const most = 25, some = table.outlets.slice(0, most);
  return {
    title: "Outlets",
    nodes: [
      el("h1", {}, "Outlets"),
      el("p", { class: "note" }, "Each row is an outlet. A cell says how many per cent of its words are ", term("shared", "shared prose"), " put down to the outlet of the column; the cell on the other side of the diagonal says the same the other way round. On the diagonal an outlet shares with itself."),
      table.outlets.length < 2 ? el("p", {}, "The articles name fewer than two outlets.") : [
        wideBox(heat(table, some)),
        table.outlets.length > most && el("p", { class: "note" }, count(table.outlets.length - most) + " of " + count(table.outlets.length) + " outlets with less shared prose are not in the matrix; the table below has all."),
      ],
      el("section", {}, el("h2", {}, "All outlets"), outletTable(table)),
    ],
  };
}

// matrix arranges the result's outlets: those first that share most, either way.
function matrix(outletList) {
  const rows = new Map(outletList.map((o, i) => [o.outlet, { ...o, from: new Map(o.from.map((f) => [f.outlet, f])), delay: result.delays[i] }]));
  const weight = (o) => rows.get(o).shared + rows.get(o).lent;
  const outlets = [...rows.keys()].sort((p, q) => weight(q) - weight(p) || (p < q ? -1 : 1));
  return { rows, outlets };
}

function heat(table, some) {
  const label = (o) => name(o || "not known");
  const cell = (o, c) => {
    const r = table.rows.get(o), flow = r.from.get(c), words = flow ? flow.words : 0, part = r.words ? words / r.words : 0;
    const level = words ? Math.min(9, 1 + Math.floor(part * 12)) : 0;
    const owner = words > 0 && flow.same_owner && o !== c;
    return el("td", { class: "heat l" + level + (o === c ? " self" : "") + (owner ? " owner" : ""), title: named(o) + " from " + named(c) + ": " + share(words, r.words) + (owner ? ", one owner" : "") }, words ? [percent(words, r.words), el("span", { class: "sub" }, count(words))] : "");
  };
  return el("table", { class: "matrix" },
    el("caption", {}, "Rows: whose articles. Columns: whose words. Per cent of the row's words, and how many. A frame marks two outlets of one owner."),
    el("thead", {}, el("tr", {}, el("td", {}), some.map((o) => el("th", { scope: "col" }, el("span", {}, label(o)))))),
    el("tbody", {}, some.map((o) => el("tr", {}, el("th", { scope: "row" }, label(o)), some.map((c) => cell(o, c))))));
}

function outletTable(table) {
  const body = el("tbody", {});
  const row = (o) => {
    const r = table.rows.get(o);
    return el("tr", {},
      el("td", { class: "wide" }, name(o || "not known"), r.owner && el("span", { class: "sub" }, name(r.owner))),
      el("td", { class: "r" }, count(r.articles)), el("td", { class: "r" }, count(r.words)),
      el("td", { class: "r" }, percent(r.shared, r.words), el("span", { class: "sub" }, count(r.shared)), r.common > 0 && el("span", { class: "sub" }, setAside(r.common))),
      el("td", { class: "r" }, r.shared ? [percent(r.credited, r.shared), el("span", { class: "sub" }, count(r.credited))] : "–"),
      el("td", { class: "r" }, count(r.lent)),
      el("td", { class: "r" }, r.delay >= 0 ? lasting(r.delay) : "–"));
  };
  const more = page(table.outlets, row, body, 50);
  const head = ["Outlet", "Articles", "Words", "Shared prose, of its words", "Credited, of that", "Words others have of it", "Median delay"];
  return [wideBox(el("table", {}, el("thead", {}, el("tr", {}, head.map((h, i) => el("th", { scope: "col", class: i ? "r" : null }, h)))), body)), more];
}

// lasting writes a duration in its two largest units.
function lasting(ms) {
  const minutes = Math.round(ms / 60000), d = Math.floor(minutes / 1440), h = Math.floor((minutes % 1440) / 60), m = minutes % 60;
  if (d) return d + "\u00a0d" + (h ? " " + h + "\u00a0h" : "");
  if (h) return h + "\u00a0h" + (m ? " " + m + "\u00a0min" : "");
  return m + "\u00a0min";
}
