// Figures: one way to write each of them, and the small pictures.

const nf = new Intl.NumberFormat("en-US");

function count(n) {
  return nf.format(n);
}

function number(n, one, more) {
  return count(n) + "\u00a0" + (n === 1 ? one : more);
}

// percent writes n as a per cent of whole; only nothing is 0 % and only all is 100 %.
function percent(n, whole) {
  if (!(whole > 0) || n <= 0) return "0\u00a0%";
  if (n >= whole) return "100\u00a0%";
  const p = Math.round((100 * n) / whole);
  return (p === 0 ? "<1" : p === 100 ? ">99" : p) + "\u00a0%";
}

// share writes "41 % (212 of 517 words)".
function share(n, whole) {
  return percent(n, whole) + " (" + count(n) + " of " + number(whole, "word", "words") + ")";
}

// moment writes a publication time in UTC to the minute, or a day.
function moment(published) {
  const t = time(published);
  if (t === null || published.length <= 10) return named(published);
  return new Date(t).toISOString().slice(0, 16).replace("T", "\u00a0") + (/T[\d:.]+$/.test(published) ? "\u00a0local" : "");
}

// setAside says how many words are set aside.
function setAside(n) {
  return number(n, "word", "words") + " set aside";
}

// elsewhere says on how many other occasions words stand; from 250 on nobody counted further.
function elsewhere(n) {
  return n < 0 ? "–" : n >= 250 ? "250+" : count(n);
}

const classes = [
  ["own", "Own words"],
  ["quoted", "Quotation"],
  ["shared_quoted", "Shared quotation"],
  ["shared", "Shared prose"],
  ["boilerplate", "Boilerplate"],
  ["excluded", "Excluded"],
];

// account is a bar of an article's words. Its parts differ in pattern as well as in
// colour, and all of it is said in words.
function account(a, height) {
  const said = classes.filter(([k]) => a.account[k] > 0).map(([k, label]) => label + " " + percent(a.account[k], a.words)).join(", ");
  const bar = svg("svg", { class: "account", viewBox: "0 0 100 10", preserveAspectRatio: "none", role: "img", "aria-label": said, height: height || 10 });
  let x = 0;
  for (const [k, label] of classes) {
    const w = a.words ? (100 * a.account[k]) / a.words : 0;
    if (w <= 0) continue;
    bar.append(svg("rect", { class: "c-" + k, x, y: 0, width: w, height: 10 }, svg("title", {}, label + ": " + share(a.account[k], a.words))));
    if (k === "shared") bar.append(svg("rect", { class: "band", x, y: 7.5, width: w, height: 2.5 }));
    x += w;
  }
  return bar;
}

// legend says what the parts of a bar are, with an article's figures if one is given.
function legend(a) {
  return el("ul", { class: "legend" }, classes.map(([k, label]) =>
    el("li", {}, el("span", { class: "swatch c-" + k, "aria-hidden": "true" }), term(k, label), a ? " " + share(a.account[k], a.words) : "")));
}

// heading of an article: outlet and time.
function where(a) {
  const parts = [];
  if (a.outlet) parts.push(name(a.outlet));
  if (a.published) parts.push(el("time", {}, moment(a.published)));
  return parts.flatMap((p, i) => (i ? [", ", p] : [p]));
}

// titleOf is an article's title; if it has none, how its text begins, or its id.
function titleOf(a) {
  if (a.title) return named(a.title);
  if (!a.start) return named(a.id);
  const start = named(a.start);
  return start.length > 72 ? start.slice(0, 72).replace(/\s+\S*$/, "") + " …" : start;
}

// toArticle links to an article's view.
function toArticle(a, text) {
  if (a.index < 0) return name(a.id);
  return el("a", { href: a.href }, el("bdi", {}, text || titleOf(a)));
}

// described is a table cell with an article: title, and below it outlet and time.
function described(a) {
  return [toArticle(a), el("span", { class: "sub" }, where(a))];
}

// wideBox holds what may be wider than the page; it scrolls by keyboard too.
function wideBox(...children) {
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Scrolls sideways" }, ...children);
}

// page shows the first rows of a long list and a button for more.
function page(rows, draw, into, step) {
  let shownRows = 0;
  const more = el("button", { type: "button", class: "more" });
  const next = () => {
    const part = rows.slice(shownRows, shownRows + step);
    into.append(...part.map(draw));
    shownRows += part.length;
    const left = rows.length - shownRows;
    more.hidden = left === 0;
    more.textContent = "Show " + count(Math.min(step, left)) + " more of " + count(left) + " not shown";
  };
  more.addEventListener("click", next);
  next();
  return more;
}
