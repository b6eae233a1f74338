// Making nodes. Text of articles gets into the page here and nowhere else, always as a
// text node or an attribute that takes text; no string is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

// el makes an HTML element; strings among its children become text.
function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

// svg makes an SVG element.
function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// name is a name in its own direction: it cannot reorder what stands beside it.
function name(text) {
  return el("bdi", {}, named(text));
}

// link goes to a view of this page.
function link(route, ...children) {
  return el("a", { href: "#/" + route }, ...children);
}

// outside is a link to where an article was published, if that is a web address. Nothing
// else that stands in such a field becomes a link.
function outside(address) {
  let url;
  try { url = new URL(address); } catch { return name(address); }
  if (url.protocol !== "https:" && url.protocol !== "http:") return name(address);
  return el("a", { href: url.href, rel: "noopener noreferrer nofollow external", target: "_blank" }, name(address));
}

// term is a word that the glossary explains.
function term(key, text) {
  const entry = document.getElementById("g-" + key);
  const says = entry ? entry.querySelector("dd").textContent : "";
  return el("a", { class: "term", href: "#g-" + key, title: says }, text);
}

// paragraphs sets runs of text in paragraphs: blocks that a page break does not cut. Each
// run has its text and a function that makes the node of a part of it, told whether the
// part is the run's first and last. Empty lines part paragraphs; in a text without any,
// each line is one.
function paragraphs(runs) {
  const whole = runs.map((r) => r.text).join("");
  const gap = /\n\s*\n/.test(whole) ? /\n\s*\n/g : /\n+/g;
  const gaps = [...whole.matchAll(gap)].map((m) => [m.index, m.index + m[0].length]);
  const out = [el("p", {})];
  let at = 0, g = 0;
  for (const run of runs) {
    const end = at + run.text.length, start = at;
    while (at < end) {
      while (g < gaps.length && gaps[g][1] <= at) g++;
      const [lo, hi] = gaps[g] || [end, end];
      if (at >= lo) {
        if (out.at(-1).childNodes.length) out.push(el("p", {}));
        at = Math.min(hi, end);
        continue;
      }
      const to = Math.min(lo, end);
      out.at(-1).append(run.node(shown(whole.slice(at, to)), at === start, to === end || (to === lo && hi >= end)));
      at = to;
    }
  }
  return out;
}

// plain is a run without a mark.
function plain(text) {
  return { text, node: (t) => t };
}

// later calls work after the browser has drawn, so that a click is answered at once.
function later(work) {
  requestAnimationFrame(() => setTimeout(work, 0));
}
