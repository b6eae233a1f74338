// Drawings. A drawing is a tree of nodes {tag, attrs, children} as SVG has them: plain values, made
// of plain values, without a document. A plot is a drawing of tag svg that has a title and a
// caption besides, which whoever shows it sets around it. The page realises it (see drawing.js),
// and the command line writes it (see markup.js); both run these files.
//
// Colours are the page's custom properties, "var(--ink)". Elements that stand for something carry
// data-…, so that a view can let them be clicked. Sizes are pixels, and nothing is smaller than
// the smallest type of the page.

const typeSize = 12, plotFont = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

// shape makes a node.
function shape(tag, attrs, ...children) {
  const kept = children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false);
  return { tag, attrs: attrs || {}, children: kept };
}

// lettering is a line of text at a place; its own direction cannot reorder what stands beside it.
function lettering(x, y, text, attrs) {
  return shape("text", { x: round(x), y: round(y), "font-size": typeSize, fill: "var(--ink)", "unicode-bidi": "plaintext", ...attrs }, named(text));
}

// plotOf is a plot of some size.
function plotOf(wide, high, title, caption, children) {
  wide = Math.ceil(wide); high = Math.ceil(high);
  const attrs = {
    class: "plot", viewBox: "0 0 " + wide + " " + high, width: wide, height: high,
    role: "group", "aria-label": title + ". " + caption, "font-family": plotFont,
  };
  return { ...shape("svg", attrs, children), wide, high, title, caption };
}

// round writes a place to a tenth of a pixel: a file of thousands of places is read by people, too.
function round(x) {
  return Math.round(x * 10) / 10;
}

// emOf is about how wide a character is, in its size: rather more than less, since nobody knows
// which font there is.
function emOf(c) {
  if (c.codePointAt(0) > 0x2e7f) return 1.05;
  if ("iljtfrI.,:;'’|!()[]/- \u00a0".includes(c)) return 0.36;
  if ("mwMW%@—…".includes(c)) return 0.96;
  if (c >= "A" && c <= "Z") return 0.7;
  return 0.61;
}

// widthOf is about how wide a line is.
function widthOf(text, size = typeSize) {
  let em = 0;
  for (const c of text) em += emOf(c);
  return em * size;
}

// heavy is how much wider heavy type is.
const heavy = 1.14;

// fitted cuts a line that is wider than there is room.
function fitted(text, room, size = typeSize) {
  if (widthOf(text, size) <= room) return text;
  let out = "", left = room - emOf("…") * size;
  for (const c of text) {
    if ((left -= emOf(c) * size) < 0) break;
    out += c;
  }
  return out.trim() + "…";
}

// wrapped breaks text into lines of at most some width; a word that is wider is cut.
function wrapped(text, room, size = typeSize) {
  const lines = [];
  for (const word of text.split(" ")) {
    const joined = lines.length ? lines.at(-1) + " " + word : word;
    if (lines.length && widthOf(joined, size) <= room) lines[lines.length - 1] = joined;
    else lines.push(fitted(word, room, size));
  }
  return lines;
}

// figured is a plot with its title above it, its caption and its source below: what is published.
function figured(plot, source) {
  const edge = 16, wide = Math.max(plot.wide, 480) + 2 * edge, room = wide - 2 * edge;
  const lines = [];
  let y = edge + 16;
  const write = (text, size, step, more) => {
    for (const line of wrapped(named(text), more["font-weight"] ? room / heavy : room, size)) {
      lines.push(lettering(edge, y, line, { "font-size": size, ...more }));
      y += step;
    }
  };
  write(plot.title, 16, 21, { "font-weight": 650 });
  const top = y - 8;
  y = top + plot.high + 24;
  write(plot.caption, 13, 18, { fill: "var(--soft)" });
  y += 2;
  write(source, typeSize, 16, { fill: "var(--soft)" });
  const high = Math.ceil(y + edge - 10), { class: _, "aria-label": label, ...attrs } = plot.attrs;
  return shape("svg", { ...attrs, width: wide, height: high, viewBox: "0 0 " + wide + " " + high },
    shape("title", {}, plot.title), shape("desc", {}, plot.caption),
    shape("rect", { width: wide, height: high, fill: "var(--paper)" }), lines,
    shape("g", { transform: "translate(" + edge + " " + top + ")" }, plot.children));
}
