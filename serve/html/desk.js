// The desk: which of its parts is open.

import { attempt, turn as stage } from "./ask.js";
import * as check from "./check.js";
import * as search from "./search.js";

const parts = ["check", "search", "outlets"];
let listed = false; // the outlets are

// turn opens the part that the address names.
function turn() {
  const wanted = location.hash.slice(1);
  const part = parts.includes(wanted) ? wanted : parts[0];
  for (const p of parts) document.getElementById(p).hidden = p !== part;
  for (const a of document.querySelectorAll("nav a")) {
    if (a.hash === `#${part}`) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
  }
  document.body.dataset.part = part;
  stage();
  if (part !== "check" && !listed) {
    listed = true;
    attempt("outlets-status", search.outlets);
  }
}

addEventListener("hashchange", turn);
turn();
check.start();
search.start();
attempt("check-status", check.greet);
document.body.dataset.ready = "yes";
