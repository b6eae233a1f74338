// Searching the archive, and opening what is found.

import { askJSON, attempt, number, show, tell, Turn } from "./ask.js";

const form = document.getElementById("search-form");
const found = document.getElementById("found");
const more = document.getElementById("more");
const asks = new Turn(); // for lists
const opens = new Turn(); // for pages
let chosen = null; // the article that another one is to be compared with

// start listens to the forms.
export function start() {
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const kind = e.submitter?.value || "articles";
    attempt("search-status", () => list(kind, 0, true));
  });
  const outlets = document.getElementById("outlets-form");
  outlets.addEventListener("submit", (e) => {
    e.preventDefault();
    const wanted = values(outlets);
    if (e.submitter?.value) wanted.set("open", e.submitter.value);
    open("outlets-status", `/v1/scan?${wanted}`);
  });
}

// values are the fields of a form that are filled.
function values(of) {
  return new URLSearchParams([...new FormData(of)].filter(([, v]) => v));
}

// list asks for a list of articles or quotations, from the beginning or what follows.
async function list(kind, below, anew) {
  const wanted = values(form);
  if (below) wanted.set("below", below);
  tell("search-status", "Searching …");
  const got = await askJSON(`/v1/${kind}?${wanted}`, { signal: asks.next() });
  const rows = got[kind];
  if (anew) found.replaceChildren();
  found.append(...rows.map(kind === "articles" ? articleRow : quoteRow));
  more.hidden = !got.next;
  more.onclick = () => attempt("search-status", () => list(kind, got.next, false));
  tell("search-status", standing(kind, got));
}

// standing says what a list has.
function standing(kind, got) {
  const n = found.children.length;
  const what = kind === "articles" ? ["article", "articles"] : ["quotation", "quotations"];
  let text = n ? `${number(n, ...what)}${got.next ? ", and more" : ""}.` : `No ${what[0]} found.`;
  const s = got.searched;
  if (s && s.held < s.all) {
    text += ` So far ${s.held.toLocaleString("en-GB")} of ${number(s.all, "article", "articles")}` +
      " can be found by words.";
  }
  return text;
}

// el makes an element with text or elements in it, never markup.
function el(tag, properties, ...inside) {
  const e = Object.assign(document.createElement(tag), properties);
  e.append(...inside.filter((x) => x !== null));
  return e;
}

// plain returns a text without what could turn its line round.
function plain(text) {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
}

const bdi = (text) => el("bdi", {}, plain(text));

// articleRow is an article of a list.
function articleRow(a) {
  const excerpt = a.excerpt || [];
  const start = excerpt.map((p) => p.text).join("").trim().slice(0, 80);
  return el("li", {}, head(a.id, a.title || start || a.id),
    el("p", { className: "sub" }, bdi(a.outlet || "–"), ` · ${day(a)} · `,
      number(a.words, "word", "words")),
    el("p", {}, ...excerpt.map((p) => (p.sought ? el("mark", {}, bdi(p.text)) : bdi(p.text)))),
    actions(a.id));
}

// quoteRow is a quotation of a list.
function quoteRow(q) {
  return el("li", {}, el("blockquote", {}, bdi(`“${q.text}”`)),
    el("p", { className: "sub" }, bdi(q.speaker || "speaker not known"), " · ",
      bdi(q.outlet || "–"), ` · ${day(q)}`),
    head(q.article, q.title || `Article ${q.article}`), actions(q.article));
}

function day(of) {
  return (of.published || of.fetched || "no date").slice(0, 10);
}

// head is a title that opens its article.
function head(id, title) {
  return el("h2", {}, el("button", { type: "button",
    onclick: () => beside(id) }, bdi(title)));
}

// actions are what can be done with an article.
function actions(id) {
  const compare = el("button", { type: "button", onclick: () => pick(id, compare) }, "Compare");
  return el("p", { className: "controls" },
    el("button", { type: "button", onclick: () => story(id) }, "Story"), compare);
}

// beside opens an article beside those that share words with it, which is quick.
function beside(id) {
  open("search-status", `/v1/compare?${new URLSearchParams({ a: id })}`);
}

// story opens the story of an article, for which these are compared with each other, too.
function story(id) {
  open("search-status", `/v1/scan?${new URLSearchParams({ article: id, open: "story" })}`);
}

// pick takes an article to be compared, and compares it with the one before.
function pick(id, button) {
  for (const b of found.querySelectorAll("[aria-pressed]")) b.removeAttribute("aria-pressed");
  if (chosen === null || chosen === id) {
    chosen = chosen === id ? null : id;
    if (chosen) button.setAttribute("aria-pressed", "true");
    tell("search-status", chosen ? "Choose the article to compare it with." : "");
    return;
  }
  const two = new URLSearchParams({ a: chosen, b: id });
  chosen = null;
  open("search-status", `/v1/compare?${two}`);
}

// open shows a page.
function open(id, address) {
  attempt(id, async () => {
    tell(id, "Comparing …");
    const got = await show(address, { signal: opens.next() });
    if (!got) return;
    if (matchMedia("(max-width: 899px)").matches) document.getElementById("stage").scrollIntoView();
    const alone = !got.view && address.includes("open=story");
    tell(id, alone ? "The article is in no story." : "");
  });
}

// outlets lists the outlets of the archive.
export async function outlets() {
  const { outlets: all } = await askJSON("/v1/outlets");
  document.getElementById("outlet-rows").replaceChildren(...all.slice(0, 1000).map((o) =>
    el("tr", {}, el("td", {}, bdi(o.name || "–")),
      el("td", { className: "r" }, o.articles.toLocaleString("en-GB")))));
  document.getElementById("outlet-names").replaceChildren(
    ...all.slice(0, 1000).map((o) => el("option", { value: plain(o.name) })));
}
