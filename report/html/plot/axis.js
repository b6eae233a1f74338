// The axis of time that plots have, to scale, in UTC.

// The steps between two ticks, in milliseconds, from a minute to a century.
const tickSteps = [6e4, 3e5, 9e5, 18e5, 36e5, 3 * 36e5, 6 * 36e5, 12 * 36e5, 864e5, 2 * 864e5,
  7 * 864e5, 14 * 864e5, 30 * 864e5, 91 * 864e5, 365 * 864e5, 3652 * 864e5, 36525 * 864e5];

// timeScale tells where an instant stands between left and right. What is outside of from to to
// stands at the edge.
function timeScale(from, to, left, right) {
  const span = Math.max(1, to - from);
  const scale = (t) => left + (right - left) * Math.max(0, Math.min(1, (t - from) / span));
  return Object.assign(scale, { from, to, left, right });
}

// spanOfTimes is from when to when instants lie, with a little room on both sides; a minute's if
// there is but one, and nothing if there is none.
function spanOfTimes(times, from, to) {
  let first = Infinity, last = -Infinity;
  for (const t of times) { first = Math.min(first, t); last = Math.max(last, t); }
  if (first > last) return null;
  const room = Math.max(3e4, (last - first) / 60);
  return [from ?? first - room, to ?? last + room];
}

// timeAxis draws ticks from top to bottom, with their times below; a day is written once.
function timeAxis(scale, top, bottom) {
  const fits = Math.max(1, Math.floor((scale.right - scale.left) / 64)), span = scale.to - scale.from;
  const step = tickSteps.find((s) => span / s <= fits) || span, out = [];
  let day = "", free = -Infinity;
  for (let t = Math.ceil(scale.from / step) * step; t <= scale.to; t += step) {
    const x = scale(t), written = new Date(t).toISOString(), hour = step < 864e5;
    out.push(shape("line", { x1: round(x), x2: round(x), y1: top, y2: bottom, stroke: "var(--line)" }));
    const tick = hour ? written.slice(11, 16) : written.slice(0, 10);
    if (x - widthOf(tick) / 2 >= free) {
      out.push(lettering(x, bottom + 16, tick, { "text-anchor": "middle", fill: "var(--soft)" }));
      free = x + widthOf(tick) / 2 + 4;
    }
    if (hour && written.slice(0, 10) !== day) {
      const first = day === "";
      day = written.slice(0, 10);
      if (first || x - scale.left > 90) out.push(lettering(x, bottom + 31, day, { "text-anchor": x > scale.right - 60 ? "end" : x < scale.left + 40 ? "start" : "middle", fill: "var(--soft)" }));
    }
  }
  return out;
}

// axisHigh is how high what stands below an axis is.
const axisHigh = 38;
