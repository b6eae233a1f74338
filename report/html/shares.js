// What the words of some articles are, in five kinds that add up: of all, of each outlet, of each
// day.

const kinds = [
  ["agency", "Agency copy", "agency"],
  ["shared", "From other articles", "shared"],
  ["shared_quoted", "Shared quotation", "shared_quoted"],
  ["own", "Own", "own"],
  ["boilerplate", "Boilerplate", "boilerplate"],
];

// A Sum is words by kind.
class Sum {
  constructor() {
    this.words = this.articles = this.firsts = 0; // firsts: of agency, where it was printed first
    this.of = { agency: 0, shared: 0, shared_quoted: 0, own: 0, boilerplate: 0 };
  }

  add(a) {
    const c = a.account, of = this.of;
    this.words += a.words;
    this.articles++;
    this.firsts += c.agency_own;
    of.agency += c.agency + c.agency_own + c.excluded;
    of.shared += c.shared - c.agency;
    of.shared_quoted += c.shared_quoted;
    of.own += c.own - c.agency_own + c.quoted;
    of.boilerplate += c.boilerplate;
  }
}

function sumOf(list) {
  const sum = new Sum();
  for (const a of list) sum.add(a);
  return sum;
}

// sumsBy are sums by what key says of an article, without those of which it says nothing.
function sumsBy(list, key) {
  const by = new Map();
  for (const a of list) {
    const k = key(a);
    if (k === "") continue;
    if (!by.has(k)) by.set(k, new Sum());
    by.get(k).add(a);
  }
  return [...by].map(([k, sum]) => Object.assign(sum, { key: k }));
}

// kindsBar shows a sum as one bar.
function kindsBar(sum) {
  const parts = kinds.map(([k, label]) => [k, label, sum.of[k]]);
  return bar(parts.filter(([, , n]) => n > 0), sum.words);
}

// kindsLegend says what a sum's kinds are, with their figures.
function kindsLegend(sum) {
  const item = ([k, label, key]) => el("li", {},
    el("span", { class: "swatch c-" + k, "aria-hidden": "true" }), term(key, label), " ",
    el("strong", {}, percent(sum.of[k], sum.words)), " " + count(sum.of[k]));
  return el("ul", { class: "legend" }, kinds.map(item));
}

// kindsNote says why a sum may have more agency copy than the findings say stood elsewhere.
function kindsNote(sum) {
  return sum.firsts > 0 ? el("p", { class: "note" }, "Agency copy includes "
    + number(sum.firsts, "word", "words") + " in articles that printed them first, which the "
    + "sentence above leaves out.") : "";
}

// sharesTable lists sums with their bars; a click on one narrows.
function sharesTable(head, sums, field, label, step) {
  const body = el("tbody", {});
  const row = (sum) => el("tr", { class: filter[field] === sum.key ? "on" : null },
    cell(el("button", {
      type: "button", "aria-pressed": String(filter[field] === sum.key),
      onclick: () => narrow({ [field]: sum.key }),
    }, label(sum.key))),
    el("td", { class: "bar" }, kindsBar(sum)),
    kinds.slice(0, 3).map(([k]) => figureCell(percent(sum.of[k], sum.words))),
    figureCell(count(sum.words)), figureCell(count(sum.articles)));
  const more = page(sums, row, body, step);
  const heads = [head, "Its words", "Agency", "From others", "Shared quotation", "Words",
    "Articles"];
  const column = (h, i) => el("th", { scope: "col", class: i > 1 ? "r" : null }, h);
  return [wideBox(el("table", { class: "shares tight" },
    el("thead", {}, el("tr", {}, heads.map(column))), body)), more];
}
