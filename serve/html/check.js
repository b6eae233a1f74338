// Checking a draft, while typing stops.

import { ask, attempt, clear, number, show, tell, Turn } from "./ask.js";

const pauseMs = 400; // without a key, after which a draft is checked
const fewest = 8; // words of a draft that is checked

const draft = document.getElementById("draft");
const save = document.getElementById("save");
const drop = document.getElementById("drop");
const turn = new Turn();
let timer = 0;
let file = null; // that is open instead of what is typed

// start listens to all that changes the draft.
export function start() {
  draft.addEventListener("input", () => soon(pauseMs));
  draft.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) soon(0);
  });
  const chooser = document.getElementById("open-file");
  document.getElementById("open").addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => { take(chooser.files[0]); chooser.value = ""; });
  document.getElementById("clear").addEventListener("click", () => { close(); type(""); });
  document.getElementById("file-close").addEventListener("click", () => { close(); type(""); });
  for (const kind of ["dragenter", "dragover"]) addEventListener(kind, over);
  addEventListener("dragleave", () => drop.classList.remove("over"));
  addEventListener("drop", dropped);
  if (draft.value) soon(0); // a browser keeps what was typed when a page is loaded again
}

// over shows where a file may be dropped.
function over(e) {
  if (!e.dataTransfer.types.includes("Files")) return;
  e.preventDefault();
  drop.classList.add("over");
}

function dropped(e) {
  drop.classList.remove("over");
  if (!e.dataTransfer.files.length) return;
  e.preventDefault();
  location.hash = "#check";
  take(e.dataTransfer.files[0]);
}

// take takes a file as the draft. Plain text is put where it can be edited.
async function take(some) {
  if (!some) return;
  close();
  if (some.type === "text/plain" && some.size < 1 << 20) {
    type(await some.text());
    return;
  }
  file = some;
  draft.hidden = true;
  document.getElementById("file").hidden = false;
  document.getElementById("file-name").textContent =
    `${some.name}, ${Math.ceil(some.size / 1024).toLocaleString("en-GB")} KB`;
  soon(0);
}

// close closes the file.
function close() {
  file = null;
  draft.hidden = false;
  document.getElementById("file").hidden = true;
}

// type puts a text in the place of what was typed.
function type(text) {
  draft.value = text;
  soon(0);
}

// soon checks the draft after some time, unless it changes again. What is being checked is ended.
function soon(ms) {
  clearTimeout(timer);
  turn.end();
  timer = setTimeout(() => attempt("check-status", check), ms);
}

async function check() {
  const words = draft.value.trim().split(/\s+/).length;
  save.hidden = true;
  if (!file && words < fewest && draft.value.length < 4 * fewest) {
    clear("check");
    tell("check-status", draft.value.trim() && `A draft of ${fewest} words is checked.`);
    return;
  }
  tell("check-status", "Checking …");
  const began = performance.now();
  const what = file
    ? { address: `/v1/check?name=${encodeURIComponent(file.name)}`, body: file,
        type: "application/octet-stream" }
    : { address: "/v1/check", body: draft.value, type: "text/plain;charset=utf-8" };
  const got = await show(what.address, { method: "POST", body: what.body, part: "check", signal: turn.next(),
    headers: { "Content-Type": what.type } });
  if (!got) return;
  save.href = got.page;
  save.download = `${(file?.name || "draft").replace(/\.[^.]*$/, "")}-check.html`;
  save.hidden = false;
  const ms = Math.round(performance.now() - began);
  document.body.dataset.checked = ms;
  tell("check-status", `Checked in ${ms} ms.`);
}

// greet says how many articles there are.
export async function greet() {
  const health = await (await ask("/healthz")).json();
  document.getElementById("archive").textContent = number(health.articles, "article", "articles");
}
