// Saying: one way to write each name and each figure. Nothing here knows of a page: plots that are
// drawn elsewhere say the same.

// shown returns text as it may be shown: controls and characters that reorder a line are replaced
// by a sign, so that a reader of the evidence sees that there was something.
function shown(text) {
  return String(text).replace(/\u001b\[[0-?]*[ -/]*[@-~]/g, "\ufffd").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g, "\ufffd");
}

// named returns a name for a cell: shown, in one line, a dash if there is none.
function named(text) {
  return shown(text || "").replace(/\ufffd/g, "").replace(/\s+/g, " ").trim() || "–";
}

// count writes a whole number.
function count(n) {
  const digits = String(Math.round(n));
  let out = digits.slice(-3);
  for (let i = digits.length - 3; i > 0; i -= 3) out = digits.slice(Math.max(0, i - 3), i) + "," + out;
  return out;
}

function number(n, one, more) {
  return count(n) + "\u00a0" + (n === 1 ? one : more);
}

// percent writes n as a per cent of whole; only nothing is 0 % and only all is 100 %.
function percent(n, whole) {
  if (!(whole > 0) || n <= 0) return "0\u00a0%";
  if (n >= whole) return "100\u00a0%";
  const p = Math.round((100 * n) / whole);
  return (p === 0 ? "<1" : p === 100 ? ">99" : p) + "\u00a0%";
}

// share writes "41 % (212 of 517 words)".
function share(n, whole) {
  return percent(n, whole) + " (" + count(n) + " of " + number(whole, "word", "words") + ")";
}

// ratio writes a part that the result has as a number from 0 to 1.
function ratio(part) {
  return percent(Math.round(part * 1e6), 1e6);
}

// isLocal reports whether a time has no zone.
function isLocal(written) {
  return /T[\d:.]+$/.test(written);
}

// time is a time in milliseconds, or null. One without a zone counts as if it were in UTC, and not
// as the reader's own.
function time(written) {
  if (!/^\d{4}-\d\d-\d\d/.test(written || "")) return null;
  const t = Date.parse(isLocal(written) ? written + "Z" : written);
  return Number.isNaN(t) ? null : t;
}

// moment writes a time in UTC to the minute, or a day. A time without a zone is local.
function moment(written) {
  const t = time(written);
  if (t === null || written.length <= 10) return named(written);
  const minute = new Date(t).toISOString().slice(0, 16).replace("T", "\u00a0");
  return minute + (isLocal(written) ? "\u00a0local" : "");
}

// whenOf says when an article was printed or, if only that is known, seen first.
function whenOf(a) {
  return (a.seen ? "seen first " : "") + moment(a.time);
}

// lasting writes a duration in its two largest units.
function lasting(ms) {
  const minutes = Math.round(ms / 60000), d = Math.floor(minutes / 1440), h = Math.floor((minutes % 1440) / 60), m = minutes % 60;
  if (d) return d + "\u00a0d" + (h ? " " + h + "\u00a0h" : "");
  if (h) return h + "\u00a0h" + (m ? " " + m + "\u00a0min" : "");
  return m + "\u00a0min";
}

// spanOf reads a duration of the result, as 3h5m0s, in milliseconds; null if there is none.
function spanOf(span) {
  const units = { h: 36e5, m: 6e4, s: 1e3, ms: 1 };
  const parts = [...(span || "").matchAll(/([\d.]+)(h|ms|m|s)/g)];
  return parts.length ? parts.reduce((sum, [, n, unit]) => sum + Number(n) * units[unit], 0) : null;
}

function capital(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

// titleOf is an article's title; if it has none, how its text begins, or its id.
function titleOf(a) {
  if (a.title) return named(a.title);
  if (!a.start) return named(a.id);
  const start = named(a.start);
  return start.length > 72 ? start.slice(0, 72).replace(/\s+\S*$/, "") + " …" : start;
}

// outletOf is who printed an article, or its id.
function outletOf(a) {
  return named(a.outlet || a.id);
}

function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
