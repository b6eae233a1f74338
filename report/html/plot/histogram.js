// The histogram: how many articles have which share of shared prose.

// histogramPlot draws shares from 0 to 1, an article each, in steps of 5 %: a bar at the left for those
// with nothing, then twenty. The articles in the dark bars reach the threshold, in per cent.
//
//   data     {shares: [0.41, …]}
//   options  {wide: 640, threshold: 0}
//   marks    data-bin: 0 for nothing, else the number of the step, from 1
function histogramPlot(data, options = {}) {
  const wide = Math.max(280, options.wide || 640), threshold = options.threshold || 0;
  const bins = new Array(21).fill(0);
  for (const s of data.shares) bins[binOf(s)]++;
  const most = Math.max(1, ...bins), x = histogramScale(wide), base = 148, high = 116, narrow = wide < 520;
  const step = x(5) - x(0), bars = bins.map((n, i) => {
    const at = i ? x(5 * (i - 1)) : x.none, to = i ? step : x.noneWide, tall = n ? Math.max(2, (high * n) / most) : 0;
    const below = i ? 5 * i <= threshold : threshold > 0;
    return n > 0 && shape("g", { class: "bin" + (below ? " below" : ""), "data-bin": i },
      shape("title", {}, number(n, "article", "articles") + " with " + binSays(i) + " shared prose"),
      shape("rect", { x: round(at + 1.5), y: round(base - tall), width: round(to - 3), height: round(tall), fill: below ? "var(--own)" : "var(--shared)" }),
      (!narrow || n === most || !i) && lettering(at + to / 2, base - tall - 4, count(n), { "text-anchor": "middle", fill: "var(--soft)" }));
  });
  const tick = (p) => lettering(x(p), base + 17, p + "\u00a0%", { "text-anchor": p === 100 ? "end" : "middle", fill: "var(--soft)" });
  const n = data.shares.length, none = bins[0];
  const caption = "Shared prose as a per cent of the words of each of " + number(n, "article", "articles") + ", in steps of 5 %; " + (none ? count(none) + " have none, at the left" : "all have some") + ". Height is how many articles.";
  return plotOf(wide, base + 26, "How much of each article is shared prose", caption, [
    bars, shape("line", { x1: x.none, x2: x(100), y1: base, y2: base, stroke: "var(--soft)" }),
    lettering(x.none + x.noneWide / 2, base + 17, "none", { "text-anchor": "middle", fill: "var(--soft)" }),
    (narrow ? [20, 60, 100] : [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]).map(tick),
    threshold > 0 && shape("line", { class: "threshold", x1: round(x(threshold)), x2: round(x(threshold)), y1: 6, y2: base, stroke: "var(--ink)", "stroke-width": 1.5, "stroke-dasharray": "3 2" }),
  ]);
}

// histogramScale tells where a per cent stands in a histogram of that width, and percentAt the
// other way round.
function histogramScale(wide) {
  const noneWide = 44, left = noneWide + 14, right = wide - 6;
  return Object.assign((p) => left + ((right - left) * p) / 100, {
    none: 4, noneWide, percentAt: (px) => Math.max(0, Math.min(100, (100 * (px - left)) / (right - left))),
  });
}

function binOf(s) {
  return s > 0 ? Math.min(20, 1 + Math.floor(s * 20 + 1e-9)) : 0;
}

function binSays(i) {
  return i ? (i > 1 ? 5 * (i - 1) : "more than 0") + " to " + 5 * i + "\u00a0%" : "no";
}
