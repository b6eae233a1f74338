// The flow: whose words stand in whose articles, as a matrix.
//
// A row is a source: the agencies' copy on top, then outlets. A column is an outlet that prints
// it. Columns stand by their main source, those of one beside each other, and outlets' rows in the
// order of the columns that have most of them, so that who draws on whom shows as blocks. What is
// small is folded into one row and one column.

// flowPlot draws the outlets of a result.
//
//   data     {outlets: result.outlets}
//   options  {wide: 1000, columns: as many as fit, rows: 18}; more of either unfolds
//   marks    data-outlet: keyOf an outlet, on the head of its column; data-source: of a source, on
//            that of its row; data-from and data-to: of both, on a cell;
//            data-fold: "rows" or "columns" on the heads of what is folded
function flowPlot(data, options = {}) {
  const wide = Math.max(320, options.wide || 1000), t = flowTable(data.outlets);
  const left = flowLabels(t), cell = 46, sums = 74;
  const fits = Math.max(2, Math.floor((wide - left - sums) / cell) - 1);
  const columns = flowColumns(t, options.columns || Math.min(24, fits));
  const rows = flowRows(t, columns, options.rows || 18);
  const g = { t, left, cell, high: 24, top: flowHead(columns), sums: left + columns.length * cell };
  const agency = rows.filter((r) => r.agency).length, gap = agency && agency < rows.length ? 6 : 0;
  rows.forEach((r, i) => { r.y = g.top + i * g.high + (i >= agency ? gap : 0); });
  const bottom = rows.length ? rows.at(-1).y + g.high + 8 : g.top;
  const title = "Whose words stand in whose articles";
  return plotOf(g.sums + sums, bottom + 2 * g.high, title, flowCaption(t, columns, rows), [
    columns.map((c, i) => flowColumnHead(g, c, i)),
    lettering(g.sums + sums - 4, g.top - 6, "words", { "text-anchor": "end", fill: "var(--soft)" }),
    rows.map((r) => flowRow(g, r, columns, sums)),
    flowFoot(g, columns, bottom),
  ]);
}

// keyOf tells an agency's copy from an outlet of that name.
function keyOf(o) {
  return (o.kind === "agency" ? "a" : "o") + o.outlet;
}

// flowTable has of each outlet what it has from whom, of each source what it gives, and of both
// the names.
function flowTable(outlets) {
  const t = { outlets: new Map(), from: new Map(), given: new Map(), names: new Map() };
  for (const o of outlets) {
    const key = keyOf(o), from = new Map(o.from.map((f) => [keyOf(f), f]));
    t.names.set(key, o.outlet || "not known");
    if (o.articles > 0 && o.words > 0) t.outlets.set(key, o);
    t.from.set(key, from);
    for (const [source, f] of from) {
      t.names.set(source, f.outlet || "not known");
      t.given.set(source, (t.given.get(source) || 0) + f.words);
    }
  }
  return t;
}

const isAgency = (key) => key[0] === "a";

// flowColumns are the outlets that have most from others, by their main source, and one for the
// rest.
function flowColumns(t, most) {
  const taken = (o) => [...t.from.get(o).values()].reduce((n, f) => n + f.words, 0);
  const all = [...t.outlets.keys()].filter((o) => taken(o) > 0).sort((p, q) => taken(q) - taken(p) || (p < q ? -1 : 1));
  const kept = flowKept(t, all, all.length === most + 1 ? most + 1 : most), rest = all.filter((o) => !kept.includes(o));
  const main = (o) => [...t.from.get(o)].reduce((m, [key, f]) => (!m || f.words > m[1].words ? [key, f] : m), null);
  const rank = (o) => -(t.given.get(main(o)[0]) || 0), part = (o) => main(o)[1].words / t.outlets.get(o).words;
  kept.sort((p, q) => rank(p) - rank(q) || (main(p)[0] < main(q)[0] ? -1 : main(p)[0] > main(q)[0] ? 1 : 0) || part(q) - part(p) || (p < q ? -1 : 1));
  const columns = kept.map((o) => ({ of: [o], name: t.names.get(o), key: o }));
  if (rest.length) columns.push({ of: rest, name: number(rest.length, "other", "others"), fold: "columns" });
  for (const c of columns) c.words = c.of.reduce((n, o) => n + t.outlets.get(o).words, 0);
  return columns;
}

// flowKept are the columns that are shown: those with most words of others, and for a third of them
// with most words of other outlets than agencies, which these would leave no room.
function flowKept(t, all, most) {
  const beyond = (o) => [...t.from.get(o)].reduce((n, [s, f]) => n + (isAgency(s) || s === o ? 0 : f.words), 0);
  const second = [...all].sort((p, q) => beyond(q) - beyond(p) || (p < q ? -1 : 1)), kept = new Set(all.slice(0, Math.ceil((2 * most) / 3)));
  for (const o of second) if (kept.size < most && beyond(o) > 0) kept.add(o);
  for (const o of all) if (kept.size < most) kept.add(o);
  return [...kept];
}

// flowRows are the sources that give most, agencies first, and one row for the rest.
function flowRows(t, columns, most) {
  const given = (s) => t.given.get(s), byWords = (p, q) => given(q) - given(p) || (p < q ? -1 : 1);
  const all = [...t.given.keys()].sort(byWords), agencies = all.filter(isAgency), outlets = all.filter((s) => !isAgency(s));
  const row = (s) => ({ of: [s], name: t.names.get(s), key: s, agency: isAgency(s) });
  const total = all.reduce((n, s) => n + given(s), 0), tiny = (s) => given(s) * 200 < total;
  const fold = (list, keep, agency) => {
    const small = agency ? list.findIndex(tiny) : -1;
    if (small > 0) keep = Math.min(keep, small);
    if (list.length <= keep + 1) return list.map(row);
    const rest = list.slice(keep), what = agency ? ["other agency", "other agencies"] : ["other outlet", "other outlets"];
    return [...list.slice(0, keep).map(row), { of: rest, name: number(rest.length, ...what), fold: "rows", agency }];
  };
  const first = fold(agencies, Math.min(8, Math.ceil(most / 2)), true);
  const second = fold(outlets, Math.max(2, most - first.length), false);
  const place = (r) => {
    let sum = 0, weight = 0;
    columns.forEach((c, i) => { const w = flowWords(t, r, c); sum += w * i; weight += w; });
    return r.fold ? Infinity : weight ? sum / weight : columns.length;
  };
  return [...first, ...second.map((r) => [place(r), r]).sort((p, q) => p[0] - q[0] || byWords(p[1].key, q[1].key)).map(([, r]) => r)];
}

// flowWords are the words that those of a column have from those of a row.
function flowWords(t, row, column) {
  let n = 0;
  for (const o of column.of) {
    const from = t.from.get(o);
    for (const s of row.of) n += from.has(s) ? from.get(s).words : 0;
  }
  return n;
}

function flowLabels(t) {
  const longest = [...t.given.keys()].reduce((n, s) => Math.max(n, heavy * widthOf(named(t.names.get(s)))), 0);
  return Math.min(Math.max(90, longest + 14), 190);
}

function flowHead(columns) {
  return Math.min(150, Math.max(40, ...columns.map((c) => widthOf(named(c.name)) + 12)));
}

// flowColumnHead is the name of a column, upright.
function flowColumnHead(g, c, i) {
  const x = g.left + (i + 0.5) * g.cell + 4, y = g.top - 6;
  return shape("g", c.fold ? { "data-fold": c.fold } : { "data-outlet": c.key },
    shape("title", {}, named(c.name) + ": " + number(c.words, "word", "words")),
    lettering(x, y, fitted(named(c.name), g.top - 10), { transform: "rotate(-90 " + round(x) + " " + round(y) + ")", ...(c.fold ? { fill: "var(--soft)" } : {}) }));
}

// flowRow is a source: its name, what each has from it, and the sum.
function flowRow(g, r, columns, sums) {
  const y = r.y + 16, total = r.of.reduce((n, s) => n + g.t.given.get(s), 0);
  return shape("g", {},
    shape("g", r.fold ? { "data-fold": r.fold } : { "data-source": r.key },
      shape("title", {}, named(r.name) + (r.agency && !r.fold ? " copy" : "") + ": " + number(total, "word", "words") + " in others' articles"),
      lettering(g.left - 8, y, fitted(named(r.name), (g.left - 12) / (r.agency ? heavy : 1)), { "text-anchor": "end", "font-weight": r.agency ? 650 : 400, ...(r.fold ? { fill: "var(--soft)" } : {}) })),
    columns.map((c, i) => flowCell(g, r, c, i)),
    lettering(g.sums + sums - 4, y, count(total), { "text-anchor": "end", fill: "var(--soft)" }));
}

// flowCell says how much of an outlet's words is from a source.
function flowCell(g, r, c, i) {
  const words = flowWords(g.t, r, c), x = g.left + i * g.cell, self = r.key !== undefined && r.key === c.key;
  const flows = r.fold || c.fold ? null : g.t.from.get(c.key).get(r.key), owner = flows && flows.same_owner && !self;
  const part = words / Math.max(1, c.words), colour = r.agency ? "var(--heat-agency)" : "var(--heat)";
  const says = named(c.name) + " from " + named(r.name) + ": " + share(words, c.words) + (owner ? ", one owner" : "") + (self ? ", of its own earlier articles" : "");
  return shape("g", { class: "cell", "data-from": r.key, "data-to": c.key }, shape("title", {}, says),
    shape("rect", {
      x: x + 1, y: r.y + 1, width: g.cell - 2, height: g.high - 2, fill: words ? colour : "var(--wash)",
      "fill-opacity": words ? round4(0.08 + 0.5 * Math.sqrt(Math.min(1, part))) : 1,
      stroke: !words ? null : owner ? "var(--ink)" : self ? "var(--soft)" : null, "stroke-dasharray": words && self ? "3 2" : null,
    }),
    words > 0 && lettering(x + g.cell / 2, r.y + 16, percent(words, c.words).replace("\u00a0%", ""), { "text-anchor": "middle" }));
}

const round4 = (x) => Math.round(x * 1e4) / 1e4;

// flowFoot is what each column has of all sources.
function flowFoot(g, columns, y) {
  const all = (c) => c.of.reduce((n, o) => n + [...g.t.from.get(o).values()].reduce((k, f) => k + f.words, 0), 0);
  return shape("g", {},
    shape("line", { x1: 4, x2: g.sums, y1: y - 3, y2: y - 3, stroke: "var(--line)" }),
    lettering(g.left - 8, y + 16, "all sources", { "text-anchor": "end" }),
    lettering(g.left - 8, y + 16 + g.high - 4, "words", { "text-anchor": "end", fill: "var(--soft)" }),
    columns.map((c, i) => {
      const x = g.left + (i + 0.5) * g.cell, short = c.words < 1e5 ? count(c.words) : count(c.words / 1e3) + "k";
      return [lettering(x, y + 16, percent(all(c), c.words).replace("\u00a0%", ""), { "text-anchor": "middle", "font-weight": 650 }),
        lettering(x, y + 16 + g.high - 4, short, { "text-anchor": "middle", fill: "var(--soft)" })];
    }));
}

function flowCaption(t, columns, rows) {
  if (!rows.length) return "No outlet has prose that is put down to another.";
  const agencies = rows.filter((r) => r.agency);
  const folded = [...rows, ...columns].some((x) => x.fold);
  const owner = [...t.from.values()].some((from) => [...from.values()].some((f) => f.same_owner));
  const self = columns.some((c) => c.key && t.from.get(c.key).has(c.key));
  return "Read down: how many per cent of the words of the outlet at the head of a column are put down to the source at the left" +
    (agencies.length ? ", agencies' copy first, in heavy type" : "") +
    (agencies.length > 0 && agencies.length < rows.length
      ? ". A paper with a news service may have two rows: what is credited to the service above, the rest below" : "") +
    ". Who gives in one place and has in another stands in both a row and a column. Columns stand by their main source." +
    (owner ? " Frames: one owner." : "") + (self ? " Broken frames: of the outlet's own earlier articles." : "") +
    (folded ? " What is small is folded." : "");
}
