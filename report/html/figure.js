// Figures: what several views say of articles, and the small pictures.

// setAside says how many words are set aside.
function setAside(n) {
  return number(n, "word", "words") + " set aside";
}

// elsewhere says on how many other occasions words stand; from 250 on nobody counted further.
function elsewhere(n) {
  return n < 0 ? "–" : n >= 250 ? "250+" : count(n);
}

// The words of an article by what they are put down as. They add up to it.
const classes = [
  ["own", "Own words"],
  ["quoted", "Quotation"],
  ["shared_quoted", "Shared quotation"],
  ["shared", "Shared prose"],
  ["boilerplate", "Boilerplate"],
  ["excluded", "Excluded"],
];

// agencyParts are the parts of classes that are agency copy.
const agencyParts = { own: "agency_own", shared: "agency" };

// segments are what a bar of an article's words shows: its classes, agency copy beside the rest
// of its class, what weighs most first.
function segments(a) {
  const c = a.account, part = (k, label, n) => [k, label, n];
  return [
    part("agency", "Shared prose, agency copy", c.agency),
    part("agency_own", "Own words, agency copy", c.agency_own),
    part("excluded", "Excluded", c.excluded),
    part("shared", "Shared prose", c.shared - c.agency),
    part("shared_quoted", "Shared quotation", c.shared_quoted),
    part("quoted", "Quotation", c.quoted),
    part("own", "Own words", c.own - c.agency_own),
    part("boilerplate", "Boilerplate", c.boilerplate),
  ].filter(([, , n]) => n > 0);
}

// bar shows parts of a whole beside each other: the name of each part's look, what it is called and
// how much it is. The looks differ in lightness or in pattern as well as in colour, and all of it
// is said in words.
function bar(parts, whole) {
  const said = parts.map(([, label, n]) => label + " " + percent(n, whole)).join(", ");
  return el("div", { class: "account", role: "img", "aria-label": said || "no words" },
    parts.map(([k, label, n]) => {
      const part = el("span", { class: "c-" + k, title: label + ": " + share(n, whole) });
      part.style.flexGrow = n;
      return part;
    }));
}

// account is a bar of an article's words.
function account(a) {
  return bar(segments(a), a.words);
}

// legend says what the parts of a bar are, with an article's figures and their parts if one is
// given.
function legend(a) {
  const agency = result.articles.some((b) => b.account.agency || b.account.agency_own);
  const key = (k) => el("span", { class: "swatch c-" + k, "aria-hidden": "true" });
  const item = ([k, label]) => el("li", {}, key(k), term(k, label),
    a && [" " + share(a.account[k], a.words), partsOf(a, k)]);
  const some = a ? classes.filter(([k]) => a.account[k] > 0) : classes;
  return el("ul", { class: "legend" }, some.map(item),
    !a && agency && el("li", {}, key("agency_own"), key("agency"), term("agency", "Agency copy")));
}

// partsOf says what is a part of one of an article's figures.
function partsOf(a, k) {
  const c = a.account, agency = a.credits || "an agency";
  const part = (n, key, said) => n > 0 && [count(n) + " ", term(key, said)];
  const parts = {
    own: [part(c.agency_own, "agency", named(agency) + " copy, printed here first"),
      part(c.recycled, "recycled", "recycled"),
      part(c.common, "aside", "set aside as common language"),
      part(c.edited, "passage", "changed inside of copied passages"),
      part(c.rewritten, "passage", "in other words from elsewhere")],
    shared: [part(c.agency, "agency", "agency copy"), part(c.scattered, "scattered", "scattered")],
    boilerplate: [part(c.furniture, "furniture", "furniture")],
  }[k] || [];
  const said = parts.filter(Boolean);
  if (!said.length) return null;
  const swatch = c[agencyParts[k]] > 0 &&
    el("span", { class: "swatch c-" + agencyParts[k], "aria-hidden": "true" });
  return el("span", { class: "sub" }, swatch, "of these ",
    said.map((p, i) => [i ? "; " : "", p]));
}

// heading of an article: outlet and time.
function where(a) {
  const parts = [];
  if (a.outlet) parts.push(name(a.outlet));
  if (a.time) parts.push([a.seen && "seen first ", timed(a)]);
  if (a.archived) parts.push("of the archive");
  return parts.flatMap((p, i) => (i ? [", ", p] : [p]));
}

// timed is the time of an article; a date is not broken.
function timed(a) {
  return time(a.time) === null ? moment(a.time) : el("time", {}, moment(a.time));
}

// toArticle links to an article's view.
function toArticle(a, text) {
  if (a.index < 0) return name(a.id);
  return el("a", { href: a.href }, el("bdi", {}, text || titleOf(a)),
    a.archived && el("abbr", { title: "of the archive" }, "\u00a0†"));
}

// described is a table cell with an article: title, and below it outlet and time.
function described(a) {
  return [toArticle(a), sub(where(a))];
}

// wideBox holds what may be wider than the page; it scrolls by keyboard too.
function wideBox(...children) {
  return el("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": "Scrolls sideways" }, ...children);
}

// cell is a cell of a table, wideCell one with names, and figureCell one with a figure; below it
// stands what else there is to say.
function cell(...children) {
  return el("td", {}, ...children);
}

function wideCell(...children) {
  return el("td", { class: "wide" }, ...children);
}

function figureCell(figure, ...below) {
  return el("td", { class: "r" }, figure, below.filter(Boolean).map((b) => sub(b)));
}

// sub is what stands below something, in small.
function sub(...children) {
  return el("span", { class: "sub" }, ...children);
}

// whenCell is a cell with the time of an article.
function whenCell(a) {
  return el("td", {}, timed(a), a.seen && sub("seen first"));
}

// partCell is a cell that says what part of whole n is, and how many words that are.
function partCell(n, whole, ...below) {
  return n > 0 ? figureCell(percent(n, whole), count(n), ...below) : figureCell("–", ...below);
}

// tableOf is a table that scrolls by itself; its columns from figures on are figures.
function tableOf(heads, figures, body) {
  const head = (h, i) => el("th", { scope: "col", class: i >= figures ? "r" : null }, h);
  return wideBox(el("table", {}, el("thead", {}, el("tr", {}, heads.map(head))), body));
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
