// Narrowing: which articles the overview is about. What is clicked there, typed or chosen leaves
// some of them, and everything that the view shows follows. The address says it, so that it can be
// kept, sent and taken back.

const wide = {
  outlet: "", from: "", day: "", story: "", text: "", verdict: "", since: "", until: "",
  threshold: 0, aside: false, sort: "share", down: true,
};
const filter = { ...wide };

// chosenBy are the parts that a click chooses, and how each is called.
const chosenBy = {
  outlet: (key) => ["articles of ", name(lotOf(key))],
  from: (key) => ["words of ", name(lotOf(key))],
  day: (day) => [named(day)],
  story: (n) => ["story " + (Number(n) + 1)],
};

// lotOf names the outlet or the agency of a key.
function lotOf(key) {
  return key.slice(1) || "not known";
}

// addressed is the address of the overview with what the filter says.
function addressed() {
  const said = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value !== wide[key]) said.set(key, String(value));
  }
  const text = said.toString();
  return "#/" + (text && "?" + text);
}

// readAddress takes the filter from the query of an address; what makes no sense there is left out.
function readAddress(query) {
  Object.assign(filter, wide);
  for (const [key, value] of new URLSearchParams(query)) {
    if (!Object.hasOwn(wide, key)) continue;
    const kind = typeof wide[key];
    if (kind === "boolean") filter[key] = value === "true";
    else if (kind !== "number") filter[key] = value;
    else if (Number.isFinite(Number(value))) filter[key] = Number(value);
  }
  if (!columns.some((c) => c.key === filter.sort)) filter.sort = wide.sort;
}

// narrow changes the filter by a click: the browser's back button takes it back. What is chosen
// already is given up.
function narrow(changes) {
  const same = Object.entries(changes).every(([key, value]) => filter[key] === value);
  for (const [key, value] of Object.entries(changes)) filter[key] = same ? wide[key] : value;
  location.hash = addressed();
}

// settle changes the filter by typing or dragging, which is one step back at the most.
function settle(changes, refresh) {
  Object.assign(filter, changes);
  history.replaceState(null, "", addressed());
  later(refresh);
}

// chosen returns the articles that the filter leaves, in the order that was asked for.
function chosen() {
  const text = filter.text.trim().toLowerCase();
  const since = Date.parse(filter.since), until = Date.parse(filter.until) + 864e5;
  const dated = !Number.isNaN(since) || !Number.isNaN(until);
  const list = todays().filter((a) => {
    if (a.share * 100 < filter.threshold) return false;
    if (filter.outlet && a.lot !== filter.outlet) return false;
    if (filter.from && !hasFrom(a, filter.from)) return false;
    if (filter.day && dayOf(a) !== filter.day) return false;
    if (filter.story && a.story !== Number(filter.story)) return false;
    if (filter.verdict && a.verdict !== filter.verdict) return false;
    if (dated && (a.at === null || a.at < since || a.at >= until)) return false;
    return !text || searched(a).includes(text);
  });
  const by = columns.find((c) => c.key === filter.sort).by, sign = filter.down ? -1 : 1;
  return list.sort((a, b) => {
    const x = by(a), y = by(b);
    return (x < y ? -sign : x > y ? sign : 0) || b.account.shared - a.account.shared
      || a.index - b.index;
  });
}

// hasFrom reports whether an article has words of an outlet or of an agency's copy.
function hasFrom(a, key) {
  return a.feeds.some((f) => f.from === key)
    || (a.account.agency_own > 0 && key === "a" + a.credits);
}

// searched is what of an article is searched.
function searched(a) {
  const all = [a.title, a.start, a.outlet, a.id, a.owner, a.byline, a.credits];
  return all.join("\n").toLowerCase();
}

// dayOf is the day of an article, in UTC; nothing if that is not known. Few days have many articles.
function dayOf(a) {
  if (a.at === null) return "";
  const day = Math.floor(a.at / 864e5);
  if (!days.has(day)) days.set(day, new Date(day * 864e5).toISOString().slice(0, 10));
  return days.get(day);
}

const days = new Map();

// narrowed lists what a click chose, each with a cross, and says what is left.
function narrowed(list) {
  const all = todays(), words = (some) => some.reduce((n, a) => n + a.words, 0);
  const chip = ([key, says]) => el("li", {}, el("button", {
    type: "button", class: "chip", "data-clear": key, onclick: () => narrow({ [key]: wide[key] }),
  }, says(filter[key]), el("span", { "aria-hidden": "true" }, "×"),
  el("span", { class: "beside" }, "take back")));
  const some = Object.entries(chosenBy).filter(([key]) => filter[key] !== "");
  if (list.length === all.length && !some.length) {
    return [el("p", { class: "note" }, "A click on an outlet, an agency, a day or a story narrows "
      + "everything on this page; the address keeps it.")];
  }
  const clear = () => { readAddress(""); location.hash = addressed(); };
  return [
    el("ul", { class: "chips narrowed" },
      el("li", {}, el("strong", {}, count(list.length) + " of "
        + number(all.length, "article", "articles")), ", " + count(words(list)) + " of "
        + number(words(all), "word", "words")),
      some.map(chip),
      el("li", {}, el("button", { type: "button", class: "chip", onclick: clear }, "Show all"))),
  ];
}
