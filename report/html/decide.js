// Decisions: what people accepted or dismissed of passages. Those of the run come with the result;
// those made here are of this page until they are saved.

const rulings = { all: null, made: new Set(), by: "" }; // all: pair and passage -> decision

// decisions are all that concern this result, with those that are made here.
async function decisions() {
  if (!rulings.all) {
    rulings.all = new Map();
    for (const d of await everyElement("decisions")) rulings.all.set(rulingKey(d.pair, d.passage), d);
  }
  return rulings.all;
}

function rulingKey(pair, passage) {
  return pair + " " + (passage || "");
}

// rulingOn is the decision that stands on a passage, or on its pair; undefined if there is none.
function rulingOn(pair, passage) {
  const stands = (d) => (d && d.state === "standing" ? d : undefined);
  return stands(rulings.all.get(rulingKey(pair, passage))) || stands(rulings.all.get(rulingKey(pair, "")));
}

// rulingsOf lists what is decided of a pair and of its passages, if anything is.
async function rulingsOf(pair) {
  const of = [...(await decisions()).values()].filter((d) => d.pair === pair.id);
  return (
    of.length > 0 &&
    el(
      "ul",
      { class: "plain" },
      of.map((d) => el("li", {}, ruling(d), d.passage && sub("on passage " + d.passage))),
    )
  );
}

// ruling says what was decided, why and by whom.
function ruling(d) {
  const state = d.state === "reopened" ? "open again, since its words have changed; it was " : "";
  return el(
    "p",
    { class: "ruling" },
    el("strong", {}, capital(state + d.decision)),
    ": ",
    name(d.reason),
    " – ",
    name(d.by),
  );
}

// ruledOut are the numbers of a draft's passages that are accepted, and of those dismissed.
function ruledOut(layout) {
  const by = { accepted: new Set(), dismissed: new Set() };
  layout.passages.forEach((q, i) => {
    const d = rulingOn(layout.references[q.reference].pair, q.id);
    if (d) by[d.decision].add(i);
  });
  return by;
}

// decide makes a decision on something that has the ids of a pair and, it may be, of a passage, and
// the seal of its words.
function decide(on, decision, reason, by) {
  const key = rulingKey(on.pair, on.passage),
    d = {
      pair: on.pair,
      passage: on.passage,
      words: on.seal,
      decision,
      reason,
      by,
      at: new Date().toISOString().slice(0, 19) + "Z",
      a: on.a,
      b: on.b,
      state: "standing",
    };
  rulings.all.set(key, d);
  rulings.made.add(key);
  rulings.by = by;
}

// deciding are the controls of what can be decided on: who has decided what of it, or a button that
// opens a form. Done is called when something was decided.
function deciding(on, done) {
  const box = el("div", { class: "deciding" });
  const d = rulings.all.get(rulingKey(on.pair, on.passage));
  const button = el("button", { type: "button" }, d ? "Decide again" : "Decide …");
  button.addEventListener("click", () => box.replaceChildren(decideForm(on, d, done)));
  if (d) box.append(ruling(d));
  if (on.seal) box.append(button);
  return box;
}

// decideForm asks what is decided, why and by whom.
function decideForm(on, was, done) {
  const radio = (value, label) =>
    el(
      "label",
      {},
      el("input", {
        type: "radio",
        name: "decision",
        value,
        required: true,
        checked: Boolean(was) && was.decision === value,
      }),
      " " + label,
    );
  const reason = el("input", {
    name: "reason",
    required: true,
    maxlength: 500,
    value: was ? was.reason : "",
    "aria-label": "Reason",
    placeholder: "Reason",
  });
  const by = el("input", {
    name: "by",
    required: true,
    maxlength: 80,
    value: rulings.by,
    "aria-label": "Your name",
    placeholder: "Your name",
  });
  const form = el(
    "form",
    { class: "decide" },
    el(
      "fieldset",
      {},
      el("legend", { class: "beside" }, "Decision"),
      radio("accepted", "accept: the words may stand"),
      radio("dismissed", "dismiss: it is no match"),
    ),
    reason,
    by,
    el("button", { type: "submit" }, "Decide"),
    el("button", { type: "button", onclick: done }, "Cancel"),
  );
  form.addEventListener("input", (event) => event.target.setCustomValidity(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = [reason.value.trim(), by.value.trim()];
    for (const [i, field] of [reason, by].entries()) {
      field.setCustomValidity(WORD_IN.test(said[i]) ? "" : "A word is wanted.");
    }
    if (!form.reportValidity()) return;
    decide(on, form.elements.decision.value, ...said);
    done();
  });
  return form;
}

// decisionLines are decisions as a file of them has them, those made here last.
function decisionLines() {
  const all = [...rulings.all].sort(
    ([k], [l]) => rulings.made.has(k) - rulings.made.has(l) || (k < l ? -1 : 1),
  );
  return all.map(([, { state, ...d }]) => JSON.stringify(d) + "\n").join("");
}

// saving is the button that saves all decisions to a file, once one was made here.
function saving() {
  const n = rulings.made.size;
  if (!n) return null;
  const save = () => {
    const to = URL.createObjectURL(new Blob([decisionLines()], { type: "application/x-ndjson" }));
    const a = el("a", { href: to, download: "decisions.jsonl" });
    a.click();
    setTimeout(() => URL.revokeObjectURL(to), 60000);
  };
  return el(
    "p",
    { class: "saving" },
    el(
      "button",
      { type: "button", id: "save", onclick: save },
      "Save " + number(rulings.all.size, "decision", "decisions"),
    ),
    el(
      "span",
      { class: "note" },
      " ",
      number(n, "is", "are"),
      " new and of this page only, until saved. Runs read the file with ",
      el("code", {}, "--decisions"),
      "; to one that has more, append it.",
    ),
  );
}
