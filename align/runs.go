package align

// Shared runs.
//
// Every run of gram tokens of the first side is looked up in the second side's table;
// a hit is grown to the longest run of equal tokens on its diagonal, once a diagonal. A filter
// is asked first, so that on ordinary texts a look-up reads one bit and nothing else.
//
// A gram that the second side has more than hot times would make this quadratic (a
// text of one repeated word). It is left out here, as are all grams from where there are more
// runs than every second token of the two texts, and cover makes up for it: it goes
// over each side with runs of MinWords tokens, takes the longest partner among a few
// and goes on behind it, so that every word inside a shared run of that length is
// covered on both sides, in linear time, though not with every one of its partners.

// hot is the number of partners from which a gram is left to cover.
const hot = 12

// findRuns gathers the shared runs of gram tokens and more in al.runs, in order of i,
// then j, except for those that cover adds.
func (al *Aligner) findRuns(x, y *Side) {
	if len(x.grams) == 0 || len(y.grams) == 0 {
		return
	}
	y.index()
	al.ends.reset(x.len() + y.len())
	till := 0 // the end of the last run
	most := (x.len() + y.len()) / 2
	for i, h := range x.grams {
		if len(al.runs) > most {
			al.repeats = true
			break
		}
		word, bit := y.filter.at(h)
		if *word&bit == 0 || i+gram <= till && *word&(bit<<32) == 0 {
			continue // y does not have it, or nowhere else than in that run
		}
		bucket := y.bucket(h)
		same := 0
		for _, p := range bucket {
			if p.gram == h {
				if same++; same > hot {
					break
				}
			}
		}
		if same == 0 {
			continue
		}
		if same > hot {
			al.repeats = true
			continue
		}
		for _, p := range bucket {
			if p.gram == h {
				till = max(till, al.addRun(x, y, i, int(p.at)))
			}
		}
	}
	if al.repeats {
		al.hashes = [2][]uint64{x.repeat(al.hashes[0]), y.repeat(al.hashes[1])}
		al.cover(x, y, al.hashes[0], false)
		al.cover(y, x, al.hashes[1], true)
	}
}

// addRun adds the longest shared run through (i, j), unless it is there already, and returns
// where it ends in x.
func (al *Aligner) addRun(x, y *Side, i, j int) int {
	diagonal := i - j + y.len()
	if end := al.ends.get(diagonal); end > i {
		return end
	}
	r := longest(x, y, i, j, 1<<62)
	if r.n < gram { // two grams with one hash
		return 0
	}
	al.ends.set(diagonal, r.i+r.n)
	al.runs = append(al.runs, r)
	return r.i + r.n
}

// longest returns the longest run of equal tokens through (i, j) that begins at most
// back tokens before it.
func longest(x, y *Side, i, j, back int) run {
	back = min(back, i, j)
	lo := 0
	for lo < back && x.tokens[i-lo-1].canon == y.tokens[j-lo-1].canon {
		lo++
	}
	hi := same(x, y, i, j)
	return run{i - lo, j - lo, lo + hi}
}

// same returns how many tokens from i and from j on are equal.
func same(x, y *Side, i, j int) int {
	n := min(x.len()-i, y.len()-j)
	xs, ys := x.tokens[i:i+n], y.tokens[j:j+n]
	for k := range xs {
		if xs[k].canon != ys[k].canon {
			return k
		}
	}
	return n
}

// cover adds runs until every token of x that lies in a shared run of al.window tokens
// lies in one. The hashes of these are xs. With mirrored, x is the second side. Its cost
// is linear in both texts: of each run that it compares, at most partners times as many
// tokens are compared as it then goes forward.
func (al *Aligner) cover(x, y *Side, xs []uint64, mirrored bool) {
	const partners = 8
	w := al.window
	for i := 0; i < len(xs); {
		var best run
		for _, p := range y.windows.find(xs[i], partners) {
			at := int(uint32(p))
			if n := same(x, y, i, at); n > best.n {
				best = run{i, at, n}
			}
		}
		if best.n < w {
			i++
			continue
		}
		i += best.n - w + 1
		best = longest(x, y, best.i, best.j, w)
		if mirrored {
			best.i, best.j = best.j, best.i
		}
		al.runs = append(al.runs, best)
	}
}
