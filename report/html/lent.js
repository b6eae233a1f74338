// The text of a draft with what it shares marked, beside the cards of its sources.

// cardKey is the number of the card that a stretch is put down to: that of its family or, behind
// these, of a reference of none; -1 if it has no card.
function cardKey(layout, reference) {
  if (reference < 0) return -1;
  const { family } = layout.references[reference];
  return family >= 0 ? family : layout.families.length + reference;
}

// draftBody is the text beside the cards of its sources.
function draftBody(d, t, draw) {
  const note = (text) => el("p", { class: "note" }, text);
  if (!t)
    return [
      note(
        d.a.unchecked
          ? "Nothing was compared."
          : d.a.text
            ? "Nothing of it stands in a reference."
            : "The page has no text of this draft.",
      ),
      d.a.text &&
        el(
          "article",
          { class: "text", "aria-label": "Text", lang: "" },
          paragraphs([plain(d.a.text)]),
        ),
    ];
  const words = new Map(); // of a card, its words by class
  d.layout.stretches.forEach((s, i) => {
    const key = cardKey(d.layout, t.from[i]);
    if (!isCounted(d, s, t.fates[i]) || key < 0) return;
    if (!words.has(key)) words.set(key, {});
    words.get(key)[s.class] = (words.get(key)[s.class] || 0) + s.words;
  });
  const keys = [
    ...d.layout.families.keys(),
    ...[...words.keys()].filter((k) => k >= d.layout.families.length).sort((x, y) => x - y),
  ];
  const numbers = new Map(keys.map((key, i) => [key, i + 1]));
  const text =
    d.a.text &&
    el(
      "article",
      {
        class: "text",
        "aria-label": "Text",
        lang: "",
        onclick: (e) => showHere(e, (n) => cardHead(d, keys[n - 1], words.get(keys[n - 1]) || {})),
      },
      draftText(d, t, numbers),
    );
  return [
    text && marksLegend(d, text),
    el(
      "div",
      { class: "columns" },
      text || note("The page has no text of this draft."),
      el("aside", { "aria-label": "Sources" }, draftCards(d, keys, words, draw)),
    ),
  ];
}

// hueOf is the look of a card and its marks: an agency's copy looks as in every other view, other
// sources are told apart by their number.
function hueOf(d, key, n) {
  const f = d.families[key];
  return f && f.agency ? "agency" : "h" + (1 + ((n - 1) % 8));
}

// marksLegend says what the marks of a text are, of those that it has.
function marksLegend(d, text) {
  const has = (selector) => text.querySelector(selector) !== null;
  const items = [
    [has("mark.agency"), el("mark", { class: "agency" }, "agency copy")],
    [
      has("mark:not(.agency, .told)"),
      el("mark", { class: "h1" }, "copied"),
      ", with the number of its source",
    ],
    [has("mark.told"), el("mark", { class: "told" }, "told in other words")],
    [
      has(".is-shared_quoted:not(.drifted)"),
      el("span", { class: "is-shared_quoted" }, "quotation"),
      " that others print, too",
    ],
    [
      has(".drifted"),
      el("span", { class: "is-shared_quoted drifted" }, "quotation with other words"),
      " than the fullest wording has: ",
      el("del", {}, "left out"),
      " in the draft, ",
      el("ins", {}, "put in"),
      " by it",
    ],
    [
      has(".is-freed"),
      el("span", { class: "is-freed" }, "not counted"),
      ": left out, decided on or short",
    ],
    [
      has(".is-boilerplate, .is-excluded"),
      el("span", { class: "is-boilerplate" }, "set apart"),
      ": counts as neither own nor copied",
    ],
  ].filter(([is]) => is);
  if (!items.length) return null;
  return el(
    "ul",
    { class: "legend marks", "aria-label": "Marks" },
    items.map(([, ...says]) => el("li", {}, says)),
  );
}

// besides is the width from which on sources stand beside the text.
const besides = matchMedia("(min-width: 56.26rem)");

// showHere shows the source of a mark below its paragraph, where sources do not stand beside the
// text: a finger on the mark shows it, and once more takes it away.
function showHere(event, head) {
  const mark = event.target.closest("mark[data-source]");
  if (besides.matches || !mark) return;
  if (event.target.closest("a.ref")) event.preventDefault();
  const n = Number(mark.dataset.source),
    paragraph = mark.closest("p"),
    shown = paragraph.nextElementSibling;
  const was = shown && shown.matches(".here") && shown.dataset.source === String(n);
  for (const old of event.currentTarget.querySelectorAll(".here")) old.remove();
  if (was) return;
  paragraph.after(
    el(
      "aside",
      { class: "here card " + mark.classList[0], "data-source": n, role: "status" },
      el("span", { class: "badge", "aria-hidden": "true" }, String(n)),
      el("div", {}, head(n), el("a", { href: "#source-" + n }, "all of this source")),
    ),
  );
}

// isCounted reports whether a stretch of a fate counts, or is told in other words.
function isCounted(d, s, fate) {
  return fate === "kept" && weighs(s) && (s.class !== "shared_quoted" || d.by.quotes);
}

// draftText is the draft with what it shares marked: counted stretches by source, quotations with
// their drift.
function draftText(d, t, numbers) {
  const bytes = bytesOf(d.a),
    inLayout = new Set(["shared", "shared_quoted", "quoted", "rewritten"]);
  const marks = d.layout.stretches
    .map((s, i) => ({ ...s, fate: t.fates[i], key: cardKey(d.layout, t.from[i]) }))
    .concat((d.a.account.slices || []).filter((s) => !inLayout.has(s.class)));
  const drifted = d.quotes.filter(
    (q) =>
      q.use.drift !== "none" &&
      q.use.drift !== "fragment" &&
      !/\n\s*\n/.test(cutOut(bytes, q.use.lo, q.use.hi)),
  );
  const all = marks
    .filter((s) => !drifted.some((q) => q.use.lo <= s.lo && s.hi <= q.use.hi))
    .concat(drifted.map((q) => ({ lo: q.use.lo, hi: q.use.hi, drifted: q })))
    .sort((x, y) => x.lo - y.lo);
  const runs = [],
    joined = oneSource(all, bytes),
    last = lastOf(
      joined
        .filter((s) => numbers.has(s.key) && isCounted(d, s, s.fate))
        .map((s) => Object.assign(s, { source: numbers.get(s.key) })),
    );
  for (const s of joined) s.last = last.has(s);
  let at = 0;
  for (const s of joined) {
    if (s.lo < at) continue;
    runs.push(plain(cutOut(bytes, at, s.lo)), {
      text: cutOut(bytes, s.lo, s.hi),
      node: s.drifted ? driftMark(s.drifted, bytes) : draftMark(d, s, numbers),
    });
    at = s.hi;
  }
  runs.push(plain(cutOut(bytes, at, bytes.length)));
  return paragraphs(runs);
}

// oneSource puts stretches side by side that look alike into one.
function oneSource(all, bytes) {
  const out = [];
  for (const s of all) {
    const last = out.at(-1),
      like =
        last &&
        !last.drifted &&
        !s.drifted &&
        last.class === s.class &&
        last.key === s.key &&
        last.fate === s.fate;
    if (like && last.hi <= s.lo && !WORD_IN.test(cutOut(bytes, last.hi, s.lo)))
      Object.assign(last, { hi: s.hi, words: last.words + s.words });
    else out.push({ ...s });
  }
  return out;
}

// draftMark returns what makes the mark of a stretch.
function draftMark(d, s, numbers) {
  const n = numbers.get(s.key),
    quoted = s.class === "shared_quoted" || s.class === "quoted";
  const counts = isCounted(d, s, s.fate);
  const quote = quoted && d.quotes.find((q) => q.use.lo < s.hi && q.use.hi > s.lo);
  if (s.class === "quoted" && !s.sheltered)
    return (text) =>
      el("span", { class: "is-quoted", title: "quotation that no reference prints" }, text);
  if (s.class === "shared_quoted" && s.fate === "kept" && !counts && quote) {
    return (text) =>
      el(
        "a",
        {
          class: "is-shared_quoted",
          href: "#/quote/" + quote.number,
          title: "Shared quotation, not counted",
        },
        text,
      );
  }
  if (!counts) {
    const why = {
      accepted: "accepted: not counted",
      dismissed: "left out or dismissed: not counted",
      short: "in a short match: not counted",
    }[s.fate];
    const title =
      why ||
      {
        boilerplate: "boilerplate",
        excluded: "agency copy left out",
        shared_quoted: "shared quotation",
      }[s.class] ||
      "not counted";
    return (text) => el("span", { class: "is-" + (why ? "freed" : s.class), title }, text);
  }
  const look =
    (n ? hueOf(d, s.key, n) : "counted") +
    (s.class === "rewritten" ? " told" : "") +
    (quoted ? " q" : "");
  const ref = () =>
    n && el("a", { class: "ref", href: "#source-" + n, "aria-label": "source " + n }, String(n));
  return (text, first, last) =>
    el(
      "mark",
      {
        class: look,
        "data-source": n,
        title:
          number(s.words, "word", "words") +
          (s.class === "rewritten" ? ", told in other words" : ""),
      },
      text,
      last && s.last && ref(),
    );
}
