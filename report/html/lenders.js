// The sources of a draft beside its text: what each has of it, and what is decided of that.

// draftCards are the sources beside the text, best first.
function draftCards(d, keys, words, draw) {
  const quotes = d.layout.stretches.some((s) => s.class === "shared_quoted");
  if (!keys.length)
    return el(
      "p",
      { class: "note" },
      quotes ? "No source: what it shares is quotation." : "No source.",
    );
  const list = el("ol", { class: "cards" });
  const more = page(
    keys,
    (key) => draftCard(d, key, keys.indexOf(key) + 1, words.get(key) || {}, draw),
    list,
    20,
  );
  return [list, more];
}

// cardOwner is the family of a card, nothing if it has none, and its article.
function cardOwner(d, key) {
  const { families, references } = d.layout;
  if (key < families.length) return { f: d.families[key], b: d.sources[key] };
  return { f: null, b: article(references[key - families.length].article) };
}

// cardHead says whose words a card has, how many, and where the nearest text stands.
function cardHead(d, key, words) {
  const { f, b } = cardOwner(d, key);
  return [
    el("strong", {}, f && f.agency ? named(f.of) + " copy" : outletOf(b)),
    el("span", {}, wordsOfCard(d, words), f && f.how && "; " + named(f.how)),
    el(
      "span",
      { class: "sub" },
      f && f.unseen && "nearest of what was compared: ",
      toArticle(b),
      ", ",
      where(b),
      result.check.archived && !b.archived && ", of the archive",
      f && f.versions > 1 && "; " + number(f.versions, "version", "versions"),
    ),
    b.url && el("span", { class: "sub" }, outside(b.url)),
    comparing(d.a, d.every, b),
  ];
}

// draftCard is a family of texts that the draft has words from, or a reference that has some when
// that is left out.
function draftCard(d, key, n, words, draw) {
  const isFamily = key < d.layout.families.length,
    out = isFamily && d.by.out.has(key);
  const box =
    isFamily &&
    el("input", {
      type: "checkbox",
      checked: out,
      onchange: (e) => {
        if (e.target.checked) d.by.out.add(key);
        else d.by.out.delete(key);
        draw();
      },
    });
  return el(
    "li",
    {
      class: "card " + hueOf(d, key, n) + (out ? " out" : ""),
      id: "source-" + n,
      "data-family": isFamily ? key : null,
    },
    el("span", { class: "badge", "aria-hidden": "true" }, String(n)),
    el(
      "div",
      {},
      cardHead(d, key, words),
      box && el("label", { class: "sub" }, box, " leave out"),
      passagesOf(d, key, draw),
    ),
  );
}

// wordsOfCard says how many words of a draft a card has, and in which way.
function wordsOfCard(d, words) {
  const ways = [
    ["shared", "copied"],
    ["shared_quoted", "quoted"],
    ["quoted", "in quotation marks"],
    ["rewritten", "told in other words"],
  ].filter(([k]) => words[k] > 0);
  const said = ([k, how], i) =>
    (i ? ", " : "") +
    percent(words[k], d.a.words) +
    " " +
    how +
    " (" +
    number(words[k], "word", "words") +
    ")";
  return ways.length ? ways.map(said).join("") : "nothing that counts";
}

// passagesOf lists the passages of a card's references, with what is decided of each.
function passagesOf(d, key, draw) {
  const { layout } = d,
    mine = [];
  layout.references.forEach((r, i) => {
    if (cardKey(layout, i) === key && r.pair) mine.push(i);
  });
  if (!mine.length) return null;
  const list = el("ul", { class: "plain" }),
    bytes = bytesOf(d.a);
  const items = mine.flatMap((i) => {
    const r = layout.references[i],
      sides = {
        a: d.a.id < r.article ? d.a.id : r.article,
        b: d.a.id < r.article ? r.article : d.a.id,
      };
    const whole = {
      text: "All that it shares with " + outletOf(article(r.article)),
      on: { pair: r.pair, passage: "", seal: r.seal, ...sides },
    };
    const each = layout.passages
      .filter((q) => q.reference === i)
      .map((q) => ({ q, on: { pair: r.pair, passage: q.id, seal: q.seal, ...sides } }));
    return [whole, ...each];
  });
  const item = ({ q, text, on }) =>
    el(
      "li",
      {},
      q
        ? [
            el("q", {}, el("bdi", {}, shown(shortened(cutOut(bytes, q.lo, q.hi), 90)))),
            sub(number(q.words, "word", "words")),
          ]
        : text,
      deciding(on, draw),
    );
  const box = el(
    "details",
    {
      open: passagesOf.open === key,
      ontoggle: () => {
        if (box.open) passagesOf.open = key;
        else if (passagesOf.open === key) passagesOf.open = -1;
      },
    },
    el("summary", {}, "Passages and decisions"),
  );
  const more = page(items, item, list, 12);
  return fill(box, {}, [list, more]);
}
passagesOf.open = -1;
