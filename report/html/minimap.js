// The map of two texts: where in each the passages lie, which belong together, and what of each is
// in sight.

class Minimap {
  constructor(passages, texts, reader) {
    Object.assign(this, { passages, reader });
    this.sizes = texts.map((t) => t.length);
    this.most = Math.max(1, ...this.sizes);
    this.node = svg("svg", {
      class: "minimap", viewBox: "0 0 72 1000", preserveAspectRatio: "none", role: "img",
      "aria-label": "Map of both texts with their passages",
    });
    this.node.addEventListener("pointerdown", (event) => this.touch(event));
    this.node.addEventListener("pointermove", (event) => {
      if (event.buttons) this.touch(event);
    });
    this.draw();
  }

  // at is how far down the map a byte of a text lies.
  at(byte) {
    return (1000 * byte) / this.most;
  }

  draw() {
    const column = (i) => svg("rect", {
      class: "page", x: i * 48, y: 0, width: 24, height: this.at(this.sizes[i]),
    });
    const chosen = this.reader.chosen;
    const order = this.passages.filter((q) => q !== chosen);
    if (chosen) order.push(chosen);
    this.windows = [0, 1].map((i) => svg("rect", { class: "window", x: i * 48, width: 24 }));
    this.node.replaceChildren(column(0), column(1), ...order.map((q) => this.passage(q, q === chosen)),
      ...this.windows);
    this.window();
  }

  // passage is one passage: where it lies in both, and a band between.
  passage(q, on) {
    const [a, b, c, d] = [q.x.lo, q.x.hi, q.y.lo, q.y.hi].map((byte) => this.at(byte));
    const look = mapLook(q) + (on ? " on" : "");
    const box = (x, lo, hi) => svg("rect", {
      class: look, x, y: lo, width: 24, height: Math.max(2, hi - lo),
    });
    return svg("g", { "data-passage": q.number },
      svg("title", {}, "Passage " + q.number + ": " + number(q.words, "word", "words") + ", "
        + labelled(q)),
      svg("path", { class: "band " + look, d: "M24 " + a + "L48 " + c + "V" + d + "L24 " + b + "Z" }),
      box(0, a, b), box(48, c, d));
  }

  // window shows what is in sight.
  window() {
    for (const [i, { text }] of this.reader.panes.entries()) {
      const part = this.at(this.sizes[i]) / Math.max(1, text.scrollHeight);
      this.windows[i].setAttribute("y", text.scrollTop * part);
      this.windows[i].setAttribute("height", text.clientHeight * part);
    }
  }

  // touch chooses the passage under a finger or, where there is none, scrolls the text to it.
  touch(event) {
    const at = event.target.closest("[data-passage]"), box = this.node.getBoundingClientRect();
    if (at && event.type === "pointerdown") {
      this.reader.choose(this.passages[Number(at.dataset.passage) - 1]);
      return;
    }
    if (event.type === "pointerdown") this.node.setPointerCapture(event.pointerId);
    const i = event.clientX < box.left + box.width / 2 ? 0 : 1, { text } = this.reader.panes[i];
    const byte = ((event.clientY - box.top) / box.height) * this.most;
    this.reader.leader = i;
    text.scrollTop = (byte / Math.max(1, this.sizes[i])) * text.scrollHeight - text.clientHeight / 2;
  }
}

// mapLook is how a passage looks on the map.
function mapLook(q) {
  if (isAside(q) || q.nature === "boilerplate") return "apart";
  return q.nature === "quotation" ? "quotation" : q.kind;
}
