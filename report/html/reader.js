// Reading two texts side by side: both with their passages marked, a small map of them between,
// and the way from passage to passage.

class Reader {
  // Passages are in the order of the left text.
  constructor(index, passages, sides, texts) {
    Object.assign(this, { index, passages, chosen: null });
    this.panes = ["x", "y"].map((key, i) =>
      pane(sides[i], texts[i], passages, key, i ? "B" : "A"));
    this.map = new Minimap(passages, texts, this);
    this.detail = el("div", { class: "detail", "aria-live": "polite" });
    this.says = el("output", {});
    this.strip = el("div", {});
  }

  nodes() {
    const [left, right] = this.panes;
    return [this.bar(), this.strip, el("div", { class: "panes" }, left.node, this.map.node,
      right.node), this.detail];
  }

  // bar are the controls above the texts.
  bar() {
    const button = (by, text, key) => el("button", {
      type: "button", "data-step": by, onclick: () => this.step(by),
    }, text, " ", el("kbd", {}, key));
    const order = ([value, label]) => el("label", {}, el("input", {
      type: "radio", name: "order", value, checked: stepping.order === value,
      onchange: () => { stepping.order = value; this.list(); },
    }), label);
    const together = el("input", {
      type: "checkbox", checked: stepping.together,
      onchange: () => { stepping.together = together.checked; },
    });
    this.list();
    return el("form", { class: "controls", onsubmit: (e) => e.preventDefault() },
      button(-1, "Previous", "p"), button(1, "Next", "n"), this.says,
      el("fieldset", {}, el("legend", {}, "Passages by"),
        [["place", "place"], ["length", "length"]].map(order)),
      el("label", {}, together, "scroll together"));
  }

  // inOrder are the passages in the order that was asked for.
  inOrder() {
    if (stepping.order === "place") return this.passages;
    return [...this.passages].sort((q, r) => r.words - q.words || q.number - r.number);
  }

  // list draws a button for each passage.
  list() {
    const list = el("ul", { class: "chips strip", "aria-label": "Passages by " + stepping.order });
    const chip = (q) => el("li", {}, el("button", {
      type: "button", class: "chip k-" + q.kind + (isAside(q) ? " aside" : ""),
      "data-chip": q.number, title: labelled(q), "aria-pressed": String(q === this.chosen),
      onclick: () => this.choose(q),
    }, el("span", { class: "badge" }, String(q.number)), number(q.words, "word", "words")));
    const more = page(this.inOrder(), chip, list, 100);
    list.append(el("li", {}, more));
    this.strip.replaceChildren(list);
    this.tell();
  }

  tell() {
    const n = this.passages.length, q = this.chosen;
    this.says.textContent = q ? "Passage " + q.number + " of " + count(n) + ": "
      + number(q.words, "word", "words") + ", " + labelled(q) : number(n, "passage", "passages");
  }

  // step goes to the next passage, or to the one before.
  step(by) {
    const all = this.inOrder(), at = all.indexOf(this.chosen);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (all[next]) this.choose(all[next]);
  }

  // choose shows one passage: scrolls both texts to it and sets its two sides together.
  choose(q) {
    this.chosen = q;
    this.leader = null;
    for (const chip of this.strip.querySelectorAll("[data-chip]")) {
      chip.setAttribute("aria-pressed", String(chip.dataset.chip === String(q.number)));
    }
    const chip = this.strip.querySelector('[data-chip="' + q.number + '"]');
    if (chip) {
      const strip = chip.closest(".strip");
      strip.scrollLeft += chip.getBoundingClientRect().left - strip.getBoundingClientRect().left
        - strip.clientWidth / 3;
    }
    for (const { text } of this.panes) {
      const mark = markIn(text, q);
      if (mark) text.scrollTop += mark.getBoundingClientRect().top - readingLine(text);
    }
    this.markChosen();
    this.map.draw();
    this.tell();
    this.detail.replaceChildren(both(q));
    history.replaceState(null, "", "#/pair/" + this.index + "?passage=" + q.number);
  }

  // draw draws all of both texts.
  draw() {
    for (const p of this.panes) p.draw(true);
    this.markChosen();
    this.map.draw();
  }

  markChosen() {
    const chosen = this.chosen && String(this.chosen.number);
    for (const { text } of this.panes) {
      for (const m of text.querySelectorAll("[data-passage]")) {
        m.classList.toggle("on", m.dataset.passage === chosen);
      }
    }
  }

  // connect lets a click on a marked passage choose it, and the texts scroll together: the one that
  // the reader touches leads.
  connect() {
    for (const [i, { text }] of this.panes.entries()) {
      text.addEventListener("click", (event) => {
        const m = event.target.closest("[data-passage]");
        if (m) this.choose(this.passages[Number(m.dataset.passage) - 1]);
      });
      for (const touch of ["pointerdown", "wheel", "keydown", "touchstart"]) {
        text.addEventListener(touch, () => { this.leader = i; }, { passive: true });
      }
      text.addEventListener("scroll", () => {
        if (stepping.together && this.leader === i) this.follow(i);
        this.map.window();
      }, { passive: true });
    }
  }

  // follow scrolls the other text to where the passage lies that the reader of text i is at.
  follow(i) {
    const text = this.panes[i].text, other = this.panes[1 - i].text, line = readingLine(text);
    const marks = [...text.querySelectorAll("[data-passage]")];
    let lo = 0, hi = marks.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (marks[mid].getBoundingClientRect().top <= line + 1) lo = mid + 1;
      else hi = mid;
    }
    const mark = marks[Math.max(0, lo - 1)];
    const there = mark && other.querySelector('[data-passage="' + mark.dataset.passage + '"]');
    if (!there) return;
    const here = text.querySelector('[data-passage="' + mark.dataset.passage + '"]');
    const ahead = line - here.getBoundingClientRect().top;
    other.scrollTop += there.getBoundingClientRect().top + ahead - readingLine(other);
  }
}

// markIn is the first mark of a passage in a text.
function markIn(text, q) {
  return text.querySelector('[data-passage="' + q.number + '"]');
}

// readingLine is where on the screen a text is read: a quarter down.
function readingLine(text) {
  return text.getBoundingClientRect().top + text.clientHeight / 4;
}

// pane is one text with its passages marked: at once as much of it as is in sight, and when it is drawn again all of
// it, with the words that differ in edited passages.
function pane(s, bytes, passages, key, letter) {
  const text = el("div", { class: "text", tabindex: 0, role: "region", "aria-label": "Text of " + letter, lang: "" });
  const sorted = [...passages].sort((q, r) => q[key].lo - r[key].lo || r[key].hi - q[key].hi);
  const draw = (all) => {
    const runs = [], end = all ? bytes.length : inSight(bytes);
    let at = 0;
    for (const q of sorted) {
      if (q[key].hi <= at) continue;
      if (q[key].lo >= end) break;
      const lo = Math.max(at, q[key].lo);
      runs.push(plain(cutOut(bytes, at, lo)));
      const parts = all && q.kind === "edited" && lo === q[key].lo ? differing(q, key) : [cutOut(bytes, lo, q[key].hi)];
      parts.forEach((part, i) => runs.push({ text: typeof part === "string" ? part : part.textContent, node: passageMark(q, i === 0, part) }));
      at = q[key].hi;
    }
    runs.push(plain(cutOut(bytes, at, end)));
    text.replaceChildren(...paragraphs(runs));
  };
  draw(false);
  const node = el("section", { class: "pane" }, el("h2", {}, letter + ": ", toArticle(s.article)), el("p", { class: "sub" }, where(s.article)), text);
  return { node, text, draw };
}

// inSight is how many bytes of a text are drawn at once: some screens, up to a whole character.
function inSight(bytes) {
  let end = Math.min(bytes.length, 6000);
  while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end--;
  return end;
}

// passageMark returns what makes the mark of a part of a passage; the part is text, or an
// element for words that the other side lacks. The passage's number stands at its start.
function passageMark(q, start, part) {
  const look = { class: "k-" + q.kind + (q.nature === "quotation" ? " q" : "") + (q.nature === "boilerplate" ? " b" : "") + (isAside(q) ? " aside" : ""), "data-passage": q.number, title: "Passage " + q.number + ": " + labelled(q) };
  return (text, first) => el("mark", look, start && first && el("span", { class: "ref" }, String(q.number)),
    typeof part === "string" ? text : el(part.tagName.toLowerCase(), {}, text));
}

// differing is one side of an edited passage with the words marked that the other lacks.
function differing(q, key) {
  q.compared = q.compared || compared(q.left, q.right);
  return key === "x" ? q.compared.a : q.compared.b;
}
