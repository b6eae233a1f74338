// Asking the server, and showing the page that it answers with.

// A Refusal is why the server does not answer, in its words.
export class Refusal extends Error {
  constructor(says, status) {
    super(says.do ? `${says.error}: ${says.do}` : says.error);
    this.status = status;
  }
}

// ask sends a request and returns the answer. One that is refused since too much is asked at one
// time is sent again, three times at the most. The signal ends it.
export async function ask(address, options = {}) {
  for (let again = 0; ; again++) {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    if (answer.ok) return answer;
    const wait = Number(answer.headers.get("Retry-After"));
    if (answer.status !== 429 || again === 3) {
      throw new Refusal(await says(answer), answer.status);
    }
    await pause(1000 * Math.max(1, wait), options.signal);
  }
}

// says returns what a refusal says.
async function says(answer) {
  try {
    return await answer.json();
  } catch {
    return { error: `the desk answered with status ${answer.status}` };
  }
}

// pause waits, unless the signal ends it.
function pause(ms, signal) {
  return new Promise((go, end) => {
    const timer = setTimeout(go, ms);
    signal?.addEventListener("abort", () => { clearTimeout(timer); end(signal.reason); });
  });
}

// askJSON returns the answer as a value.
export async function askJSON(address, options) {
  return (await ask(address, options)).json();
}

const stage = document.getElementById("stage");

// part is the part of the desk that is open.
const part = () => document.body.dataset.part;

// turn shows what a part of the desk showed last, and puts what others show away.
export function turn() {
  const frames = [...stage.querySelectorAll("iframe:not(.coming)")];
  for (const f of frames) f.classList.toggle("away", f.dataset.part !== part());
  document.getElementById("empty").hidden = frames.some((f) => f.dataset.part === part());
}

// leave takes away what a part shows.
function leave(of) {
  for (const old of stage.querySelectorAll(`iframe:not(.coming)[data-part="${of}"]`)) {
    URL.revokeObjectURL(old.src.replace(/#.*/, ""));
    old.remove();
  }
}

// show asks for a page and shows it, in a frame that may run its own script and reach nothing. The
// frame takes the place of the one before when it is loaded. It returns the page's address and
// the view that is open, or null if something else is asked for meanwhile.
export async function show(address, options = {}) {
  const of = options.part || part(); // another one may be open when the answer comes
  const headers = { ...options.headers, Accept: "text/html" };
  const answer = await ask(address, { ...options, headers });
  const page = URL.createObjectURL(new Blob([await answer.arrayBuffer()],
    { type: "text/html;charset=utf-8" }));
  const view = answer.headers.get("Overlap-View") || "";
  if (options.signal?.aborted) {
    URL.revokeObjectURL(page);
    return null;
  }
  await put(page, view, of, options.signal);
  return { page, view };
}

// put puts a page into the frame of a part.
function put(page, view, of, signal) {
  const frame = document.createElement("iframe");
  frame.title = "Report";
  frame.className = "coming";
  frame.dataset.part = of;
  frame.setAttribute("sandbox",
    "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox");
  frame.src = page + (view && `#/${view}`);
  return new Promise((done) => {
    frame.addEventListener("load", () => {
      if (!signal?.aborted) {
        leave(of);
        frame.className = "";
        turn();
      } else {
        frame.remove();
        URL.revokeObjectURL(page);
      }
      done();
    });
    stage.append(frame);
  });
}

// clear has a part show nothing.
export function clear(of) {
  leave(of);
  turn();
}

// A Turn lets the last of some requests go on, and ends those before it.
export class Turn {
  #now = null;

  // next ends what goes on and returns the signal of what comes.
  next() {
    this.end();
    this.#now = new AbortController();
    return this.#now.signal;
  }

  end() {
    this.#now?.abort();
  }
}

// tell writes a line that says how it stands.
export function tell(id, text, trouble = false) {
  const line = document.getElementById(id);
  line.textContent = text;
  line.classList.toggle("trouble", trouble);
}

// attempt does what may be refused, and says why if it is. What was ended says nothing.
export async function attempt(id, work) {
  try {
    await work();
  } catch (e) {
    if (e.name !== "AbortError") {
      const away = e instanceof TypeError ? "the desk does not answer: is it running?" : e.message;
      tell(id, away, true);
    }
  }
}

// number writes a number.
export function number(n, one, more) {
  return `${n.toLocaleString("en-GB")} ${n === 1 ? one : more}`;
}
