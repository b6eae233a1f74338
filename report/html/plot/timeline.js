// The timeline of a quotation: who printed it when, and how.

// The lanes of a timeline: the drifts of the result, in words.
const driftLanes = [["none", "in full", "var(--shared_quoted)"], ["cut", "cut", "var(--agency_own)"], ["fragment", "a fragment", "var(--excluded)"],
  ["reworded", "reworded", "var(--shared)"], ["other speaker", "other speaker", "var(--del)"]];

// timelinePlot draws the uses of a quotation.
//
//   data     {quote: as in the result, articles: as those of treePlot}
//   options  {wide: 1000, from, to: milliseconds}
//   marks    data-use: the number of a use
function timelinePlot(data, options = {}) {
  const wide = Math.max(360, options.wide || 1000), labels = wide < 640 ? 110 : 190, byId = new Map(data.articles.map((a) => [a.id, a]));
  const uses = data.quote.uses.map((u, i) => ({ ...u, i, a: byId.get(u.article) || { id: u.article, at: null } }));
  const dated = uses.filter((u) => u.a.at !== null && u.a.at >= (options.from ?? -Infinity) && u.a.at <= (options.to ?? Infinity));
  const span = spanOfTimes(dated.map((u) => u.a.at), options.from, options.to);
  const title = "Who printed it when: “" + beginning(named(data.quote.text), 110) + "”";
  const caption = timelineCaption(data, uses, dated);
  if (!span) return plotOf(wide, 30, title, caption, [lettering(0, 18, "No use has a time.")]);
  const scale = timeScale(span[0], span[1], labels + 16, wide - 20), out = [];
  let y = 12;
  for (const [drift, says, colour] of driftLanes) {
    const of = dated.filter((u) => u.drift === drift).sort((p, q) => p.a.at - q.a.at || p.i - q.i);
    if (!of.length) continue;
    const lane = timelineLane(of, scale, y, colour);
    out.push(lettering(0, y + 17, says + ", " + count(of.length)), lettering(0, y + 33, fitted("first " + outletOf(of[0].a), labels), { fill: "var(--soft)" }), lane.drawn,
      shape("line", { x1: 0, x2: wide, y1: y + lane.high, y2: y + lane.high, stroke: "var(--line)", "stroke-opacity": 0.6 }));
    y += lane.high;
  }
  return plotOf(wide, y + axisHigh, title, caption, [timeAxis(scale, 6, y), out]);
}

// timelineLane stacks dots that stand in one place, and names outlets where there is room. Above
// a dozen in one place the dots lie closer.
function timelineLane(of, scale, top, colour) {
  const step = 11, stacks = new Map();
  for (const u of of) push(stacks, Math.round((scale(u.a.at) - scale.left) / step), u);
  const tallest = [...stacks.values()].reduce((n, s) => Math.max(n, s.length), 0), rise = tallest > 12 ? Math.max(1.2, 132 / tallest) : step;
  const high = Math.max(42, 26 + (Math.min(tallest, 1e4) - 1) * rise), base = top + high - 12, free = [];
  const dots = [...stacks].map(([k, stack]) => stack.map((u, i) => shape("g", { class: "dot", "data-use": u.i },
    shape("title", {}, [outletOf(u.a), u.a.at === null ? "" : whenOf(u.a), "“" + beginning(named(u.text), 140) + "”", u.speaker && named(u.speaker)].filter(Boolean).join(", ")),
    shape("circle", { cx: round(scale.left + k * step), cy: round(base - i * rise), r: 4.5, fill: colour, stroke: "var(--paper)" }))));
  const names = [...stacks].sort((p, q) => p[0] - q[0]).map(([k, stack]) => {
    const x = scale.left + k * step + 8, text = fitted(outletOf(stack[0].a), 150), end = x + widthOf(text);
    const next = Math.min(Infinity, ...[...stacks.keys()].filter((m) => m > k).map((m) => scale.left + m * step - 6));
    if (end > next || end > scale.right + 20 || free.some((f) => f > x)) return null;
    free.push(end);
    return lettering(x, base + 4, text, { fill: "var(--soft)" });
  });
  return { drawn: [dots, names], high };
}

function beginning(text, most) {
  return text.length > most ? text.slice(0, most).replace(/\s+\S*$/, "") + " …" : text;
}

function timelineCaption(data, uses, dated) {
  const q = data.quote, none = uses.filter((u) => u.a.at === null).length;
  return (q.speaker ? named(q.speaker) + ". " : "") + number(uses.length, "use", "uses") + " in " + number(q.outlets, "outlet", "outlets") +
    ", each at the time of its article (UTC), by how it differs from the fullest variant." +
    (dated.length + none < uses.length ? " " + count(dated.length) + " of them are shown." : "") + (none ? " " + count(none) + " without a time are left out." : "");
}
