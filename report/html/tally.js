// Counting what of a draft is left under some switches, as decision.Layout.Tally does it in Go:
// TestTally holds the two together. Nothing here knows of a page.

// tallyOf counts what of an account is left. Layout is the draft taken apart; out has the numbers
// of the families that are left out, accepted and dismissed those of passages, least the words of
// the shortest run that counts.
function tallyOf(layout, account, { out, accepted, dismissed, least }) {
  const { fates, from } = fatesOf(layout, { out, accepted, dismissed, least });
  const left = { ...account, licences: (account.licences || []).map((l) => ({ ...l })) };
  const t = { left, fates, from, accepted: 0, dismissed: 0, short: 0 };
  layout.stretches.forEach((s, i) => {
    if (fates[i] === "kept") return;
    t[fates[i]] += s.words;
    freeOf(left, s);
  });
  return t;
}

// freeOf takes a stretch out of what counts.
function freeOf(a, s) {
  const n = s.words,
    none = { words: 0, quoted: 0, sheltered: 0 };
  const l = (!s.repeated && a.licences[(s.licence || 0) - 1]) || none;
  if (s.class === "shared") {
    a.shared -= n;
    a.own += n;
    l.words -= n;
    if (s.repeated) a.shared_repeated -= n;
    if (s.source < 0) a.scattered -= n;
  } else if (s.class === "shared_quoted") {
    a.shared_quoted -= n;
    a.quoted += n;
    l.quoted -= n;
  } else if (s.class === "rewritten") a.rewritten -= n;
  if (s.sheltered) {
    a.sheltered -= n;
    l.sheltered -= n;
  }
}

// weighs reports whether a stretch may count at all: quotations of its own do not.
function weighs(s) {
  return s.class !== "quoted" || s.sheltered === true;
}

// fatesOf says what becomes of each stretch, and from which reference it then is; -1 if from none.
function fatesOf(layout, by) {
  const all = layout.stretches,
    each = all.map((s) => fateOf(layout, s, by));
  const fates = each.map(([fate]) => fate),
    from = each.map(([, reference]) => reference);
  for (let i = 0, j = 0; by.least > 0 && i < all.length; i = j) {
    let words = all[i].words;
    for (
      j = i + 1;
      j < all.length &&
      all[j].joined &&
      fates[j] === fates[i] &&
      from[j] === from[i] &&
      all[j].class === all[i].class;
      j++
    )
      words += all[j].words;
    for (let k = i; k < j && words < by.least; k++) {
      if (fates[k] === "kept" && weighs(all[k])) fates[k] = "short";
    }
  }
  return { fates, from };
}

// fateOf says what becomes of one stretch by itself.
function fateOf(layout, s, by) {
  if (!weighs(s)) return ["kept", s.source];
  const own = s.source,
    family = (r) => layout.references[r].family;
  const isOut = (r) => family(r) >= 0 && by.out.has(family(r));
  const isOwn = (r) => own >= 0 && family(r) >= 0 && family(r) === family(own);
  let other = -1,
    stays = false,
    lost = false;
  const meet = (r) => {
    if (isOut(r)) return;
    stays = stays || isOwn(r);
    if (other < 0 || r < other) other = r;
  };
  const passages = s.passages || [],
    speaking = s.speaking || [];
  for (const q of passages) {
    const r = layout.passages[q].reference;
    if (by.accepted.has(q)) return ["accepted", -1];
    if (by.dismissed.has(q)) lost = lost || isOwn(r);
    else meet(r);
  }
  speaking.forEach(meet);
  if (own >= 0 && !isOut(own) && (stays || !lost)) return ["kept", own];
  if (other < 0 && (own >= 0 || passages.length + speaking.length > 0)) return ["dismissed", -1];
  return ["kept", other];
}

// countedOf is how many words of an account a gate counts, and of how many: result.Gate.Counted and
// Of.
function countedOf(account, words, gate, quotes) {
  const c = { shared_repeated: 0, shared_unread: 0, sheltered: 0, repeated: 0, ...account };
  const most = quotes ? Math.max(c.shared_quoted, c.sheltered) : c.sheltered;
  let n = c.shared - c.shared_repeated + c.shared_unread + most;
  for (const l of c.licences || []) {
    const quoted = quotes && c.shared_quoted >= c.sheltered;
    if (l.allowed) n -= l.words + (quoted ? l.quoted : l.sheltered);
  }
  return { n, of: words - c.repeated + c.shared_unread };
}

// isOver reports whether an account is over a gate: result.Gate.Crossed, and of a disguise Over.
function isOver(account, words, gate, quotes, disguises) {
  const { n, of } = countedOf(account, words, gate, quotes);
  const over = (m, percent) => 100 * m > percent * of;
  return (
    over(n, gate.percent) ||
    (gate.rewritten !== undefined && over(account.rewritten, gate.rewritten)) ||
    (gate.fail_on_warning === true && disguises > 0)
  );
}
