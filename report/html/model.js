// The result, and what is looked up in it. What a list shows of articles and pairs stands in
// blocks of its own and is read at once; the result itself is unpacked as far as a view needs it.

let result = null; // the overview: articles in short, and counts
const byId = new Map(); // article by id
const editionsOf = new Map(); // text's id -> its other editions
const rewritings = new Map(); // article's id -> which article tells most of it

// unpacked returns the text of some letters of a packed block.
async function unpacked(letters) {
  const text = atob(letters), packed = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

// block returns the value of one of the page's own blocks.
async function block(id) {
  const node = document.getElementById(id);
  return JSON.parse(node.dataset.encoding ? await unpacked(node.textContent) : node.textContent);
}

// load reads the overview.
async function load() {
  const o = await block("overview"), c = o.articles;
  const shownNames = o.names.map(named); // a name stands for thousands of articles
  result = { ...o, articles: c.id.map((id, i) => inShort(o.names, shownNames, c, id, i)) };
  feedsOf(o.feeds, result.articles);
  for (const w of o.rewritten) rewritings.set(w.article, w);
  for (const a of result.articles) {
    byId.set(a.id, a);
    const edition = c.edition[a.index];
    if (edition >= 0) {
      a.edition_of = c.id[edition];
      push(editionsOf, a.edition_of, a);
    }
  }
}

// inShort is an article as lists show it. Of its sources it has the largest.
function inShort(names, shownNames, c, id, i) {
  const decides = c.time_is[i] < 2; // a time that decides nothing is shown, and that is all
  return {
    id, index: i, title: c.title[i], start: c.start[i], outlet: names[c.outlet[i]],
    owner: names[c.owner[i]], byline: names[c.byline[i]], time: c.time[i], seen: c.time_is[i] === 1,
    at: decides ? time(c.time[i]) : null, words: c.words[i], edition_of: "",
    verdict: shownNames[c.verdict[i]], archived: c.archived[i] > 0, lent: c.lent[i], first: c.first[i], story: c.story[i],
    credits: names[c.wire[i]], more: c.source.more[i],
    href: c.page ? pageName(c.page[i]) + "#/article/" + c.place[i] : "#/article/" + i,
    share: c.words[i] ? c.shared[i] / c.words[i] : 0,
    account: {
      own: c.own[i], quoted: c.quoted[i], shared_quoted: c.shared_quoted[i], shared: c.shared[i],
      boilerplate: c.boilerplate[i], excluded: c.excluded[i], common: c.common[i],
      agency: c.agency[i], agency_own: c.agency_own[i], sources: mainSource(names, c, i),
    },
  };
}

// feedsOf gives each article the key of whose its own words are, and from whom it has others. A key
// is "a" and an agency, or "o" and an outlet.
function feedsOf(c, articles) {
  const keys = c.name.map((name, i) => (c.agency[i] ? "a" : "o") + name);
  let at = 0;
  for (const a of articles) {
    a.lot = keys[c.own[a.index]];
    a.feeds = [];
    for (const end = at + c.count[a.index]; at < end; at++) {
      a.feeds.push({ from: keys[c.from[at]], words: c.words[at] });
    }
  }
}

// mainSource is the first source of an article as lists show it: none, or one with the nearest of
// its candidates.
function mainSource(names, c, i) {
  const s = c.source, is = s.is[i], of = s.article[i];
  if (of < 0) return [];
  return [{
    article: c.id[of], words: s.words[i], texts: s.texts[i], agency: names[s.agency[i]],
    earlier: (is & 1) > 0, credited: (is & 2) > 0, named: (is & 4) > 0, unseen: (is & 8) > 0,
    alone: (is & 16) > 0,
    candidates: s.near[i] ? [{ article: c.id[of], words: s.near[i] }] : [],
  }];
}

// pageName is the file of a page of an index.
function pageName(i) {
  return String(i + 1).padStart(4, "0") + ".html";
}

// parsed is settled once all of the page has been read: the result stands last in it.
const parsed = new Promise((done) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", done);
  else done();
});

// The pairs in short, read when they are first asked for.
let allPairs = null;

function pairs() {
  allPairs = allPairs || parsed.then(() => block("pairs-in-short")).then((c) => new Pairs(c));
  return allPairs;
}

// Pairs are columns; an object is made of a pair when it is asked for.
class Pairs {
  constructor(c) {
    this.c = c;
    this.length = c.a.length;
    this.of = new Map(); // article's number -> its pairs
    for (let i = 0; i < this.length; i++) {
      push(this.of, c.a[i], i);
      push(this.of, c.b[i], i);
    }
  }

  // at is pair i in short.
  at(i) {
    const c = this.c, id = (n) => (n < 0 ? "" : result.articles[n].id);
    return {
      index: i, href: c.place ? article(id(c.a[i])).href.split("#")[0] + "#/pair/" + c.place[i] : "#/pair/" + i, a: id(c.a[i]), b: id(c.b[i]), first: ["a", "b", "unknown"][c.first[i]], confidence: c.confidence[i] / 1000, reason: c.said[c.reason[i]],
      a_shared: c.a_shared[i], b_shared: c.b_shared[i], longest: c.longest[i], aside: c.aside[i] > 0, elsewhere: c.elsewhere[i], kinds: c.said[c.kinds[i]],
    };
  }

  // with are the numbers of the pairs of an article.
  with(a) {
    return this.of.get(a.index) || [];
  }

  // between is the number of the pair of two articles, if there is one.
  between(a, b) {
    return this.with(a).find((i) => this.c.a[i] === b.index || this.c.b[i] === b.index);
  }
}

// A store is the block of the result. If it is packed, elements are unpacked when they are asked
// for, together with those that lie beside them; what was unpacked last is kept.
class Store {
  constructor(places) {
    const node = document.getElementById("result");
    this.places = new Map();
    for (const p of places) push(this.places, p.list, p);
    this.letters = node.textContent;
    this.kept = new Map();
    this.plain = node.dataset.encoding ? null : JSON.parse(this.letters);
  }

  // near are the elements that lie at a place.
  near(place) {
    const most = 24;
    let found = this.kept.get(place);
    if (!found) {
      found = unpacked(this.letters.slice(place.at, place.at + place.size)).then((text) => JSON.parse("[" + text + "]"));
      this.kept.set(place, found);
      if (this.kept.size > most) this.kept.delete(this.kept.keys().next().value);
    }
    return found;
  }

  // one is element i of a list, or undefined.
  async one(list, i) {
    if (this.plain) return this.plain[list][i];
    const place = (this.places.get(list) || []).findLast((p) => p.first <= i);
    return place && (await this.near(place))[i - place.first];
  }

  // all is a list.
  async all(list) {
    if (this.plain) return this.plain[list];
    return (await Promise.all((this.places.get(list) || []).map((p) => this.near(p)))).flat();
  }
}

let store = null;

async function stored() {
  await parsed;
  store = store || new Store(result.result);
  return store;
}

// element returns element i of a list of the result, or undefined.
async function element(list, i) {
  return (await stored()).one(list, i);
}

// everyElement returns a whole list of the result.
async function everyElement(list) {
  return (await stored()).all(list);
}

// noParts are the parts of an account that the result leaves out where they are 0.
const noParts = {
  agency: 0, agency_own: 0, excluded: 0, common: 0, scattered: 0, recycled: 0, furniture: 0, edited: 0,
};

// fullArticle is an article with all that the result has of it.
async function fullArticle(i) {
  const a = result.articles[i], full = await element("articles", i);
  return { ...a, ...full, verdict: a.verdict, account: { ...noParts, ...full.account } };
}

// fullPair is a pair with its passages.
async function fullPair(i) {
  return { ...(await pairs()).at(i), ...(await element("pairs", i)) };
}

// article returns the article of an id in short; one that the result lacks has only its id.
function article(id) {
  return byId.get(id) || {
    id, index: -1, outlet: "", title: "", time: "", at: null, words: 0, account: { sources: [] },
  };
}

// textOf is the id of the article that stands for an article's text.
function textOf(a) {
  return a.edition_of || a.id;
}

// partner is the other side of a pair.
function partner(p, id) {
  return p.a === id ? p.b : p.a;
}

// side gives the fields of a pair from one of its articles' point of view.
function side(p, id) {
  const mine = p.a === id ? "a" : "b";
  return { mine, other: mine === "a" ? "b" : "a", shared: mine === "a" ? p.a_shared : p.b_shared };
}

// isAside reports whether a passage is set aside as common language.
function isAside(q) {
  return result.aside.includes(q.nature);
}

// counts reports whether a passage counts as prose that two texts share.
function counts(q) {
  return q.nature !== "quotation" && q.nature !== "boilerplate" && !isAside(q);
}

const verdicts = ["republished", "partly copied", "rewritten", "shares prose", "shares quotations only", "independent", "agency copy"];

// Offsets of the result count bytes of UTF-8; strings of this language do not. A text is
// turned into bytes when it is opened, and the last few are kept.
const encoder = new TextEncoder(), decoder = new TextDecoder();
const opened = new Map();

function bytesOf(a) {
  let bytes = opened.get(a.id);
  if (!bytes) {
    bytes = encoder.encode(a.text || "");
    opened.set(a.id, bytes);
    if (opened.size > 8) opened.delete(opened.keys().next().value);
  }
  return bytes;
}

// cutOut is the text of some bytes.
function cutOut(bytes, lo, hi) {
  return decoder.decode(bytes.subarray(Math.max(0, lo), Math.max(lo, hi)));
}
