package newsgen

import "strings"

// chinese writes Chinese: no spaces, no inflection; what belongs to a noun stands before it,
// and classifiers stand behind numbers. A token is a word, which shingle.Split counts by
// characters.
type chinese struct{ *grammar }

func newChinese() *tongue {
	return &tongue{tag: Chinese, lexicons: chineseLexicons(),
		speaker: func(g *grammar) speaker { return chinese{g} },
		marks: [2]marks{
			{"", "，", "。", "“", "”", "。”", "，”", "（", "", "%", "）——", "：", ""},
			{"", "，", "。", "「", "」", "。」", "，」", "（", "", "%", "）——", "：", ""},
		}}
}

func chineseLexicons() *lexicons {
	return &lexicons{
		things:    newLexicon(chineseThings, noun, uninflected),
		people:    newLexicon(chinesePeople, noun, uninflected),
		deeds:     newLexicon(chineseDeeds, needed, uninflected),
		qualities: newLexicon(chineseQualities, optional, uninflected),
		manners:   newLexicon(chineseManners, optional, uninflected),
		links:     newLinks(chineseLinks),
	}
}

// noun appends a noun; half of the time what it is like stands before it.
func (g chinese) noun() {
	if g.maybe(2) {
		g.draw(g.qualities, base)
	}
	if g.maybe(3) {
		g.draw(g.people, base)
	} else {
		g.exchangeable(g.someThing(), base)
	}
}

// counted appends a number of things or people.
func (g chinese) counted() {
	g.name(g.count())
	if g.maybe(3) {
		g.say("名")
		g.draw(g.people, base)
		return
	}
	g.sayAny("个", "项", "批", "处")
	if g.maybe(2) {
		g.draw(g.qualities, base)
	}
	g.exchangeable(g.someThing(), base)
}

// phrase appends a noun phrase.
func (g chinese) phrase() {
	switch g.IntN(14) {
	case 0, 1:
		g.name(g.somebody().words()...)
	case 2:
		g.name(pick(g.Rand, g.topic.orgs)...)
	case 3:
		g.counted()
	case 4, 5:
		g.name(g.place())
		g.say("的")
		g.noun()
	case 6, 7:
		g.sayAny("多数", "部分", "所有", "许多", "其他")
		g.noun()
	case 8:
		g.exchangeable(g.someThing(), base)
		g.sayAny("和", "以及")
		g.noun()
	default:
		g.sayAny("这一", "该", "当地", "上述", "每个", "原有的", "有关")
		g.noun()
	}
}

// deed appends a verb and its object.
func (g chinese) deed() {
	if g.maybe(3) {
		g.draw(g.manners, base)
	}
	g.draw(g.deeds, base)
	if g.maybe(2) {
		g.name("了")
	}
	g.phrase()
}

// about appends a clause of place, time or manner, which may be moved to the front.
func (g chinese) about() {
	g.mark(comma)
	g.tail = len(g.out)
	switch g.IntN(8) {
	case 0:
		g.say("地点", "在")
		g.name(g.place())
	case 1:
		g.say("时间", "是")
		g.name(pick(g.Rand, chineseDays))
	case 2:
		g.say("此前", "已", "历时")
		g.name(g.count())
		g.say("个月")
	case 3:
		g.say("其中", "包括")
		g.phrase()
	case 4:
		g.say("总额", "约")
		g.name(g.count())
		g.sayAny("万元", "亿元")
	case 5:
		g.say("以便", "应对")
		g.name(g.place())
		g.say("的")
		g.noun()
	case 6:
		g.say("不顾")
		g.phrase()
		g.say("的", "反对")
	case 7:
		g.say("这", "是", "自")
		g.name(digits(1950 + g.IntN(74)))
		g.say("年", "以来", "的", "首次")
	}
}

func (g chinese) sentence() sentence {
	g.begin()
	if g.maybe(4) {
		g.name(pick(g.Rand, chineseDays))
		g.mark(comma)
	}
	switch g.IntN(12) {
	case 0, 1, 2:
		g.clause()
		g.about()
	case 3:
		g.office(g.somebody())
		g.deed()
		g.about()
	case 4, 5:
		g.name(g.somebody().words()...)
		g.sayAny("表示", "指出", "透露")
		g.mark(comma)
		g.clause()
		g.about()
	case 6:
		g.say("据")
		g.name(pick(g.Rand, g.topic.orgs)...)
		g.say("介绍")
		g.mark(comma)
		g.clause()
		g.about()
	case 7:
		g.say("由于")
		g.clause()
		g.mark(comma)
		g.clause()
	case 8:
		g.say("虽然")
		g.clause()
		g.mark(comma)
		g.say("但")
		g.clause()
		g.about()
	case 9:
		g.say("超过")
		g.counted()
		g.deed()
		g.mark(comma)
		g.sayAny("并", "同时")
		g.deed()
	case 10:
		g.phrase()
		g.say("计划", "在")
		g.name(digits(2020 + g.IntN(30)))
		g.say("年", "以前")
		g.draw(g.deeds, base)
		g.phrase()
		g.mark(comma)
		g.name(pick(g.Rand, g.topic.orgs)...)
		g.say("如此", "估计")
	case 11:
		g.say("大约")
		g.name(digits(2 + g.IntN(98)))
		g.mark(percent)
		g.say("的")
		g.noun()
		g.deed()
		g.about()
	}
	return g.finish()
}

func (g chinese) clause() {
	g.phrase()
	g.deed()
}

// office names somebody, the first time in an article behind the office.
func (g chinese) office(p person) {
	if g.isNew(p) {
		g.name(p.org...)
		g.say(p.role)
	}
	g.name(p.words()...)
}

func (g chinese) speech(n int) []token {
	g.out = make([]token, 0, n+16)
	for first := true; len(g.out) < n; first = false {
		if !first {
			g.mark(comma)
			g.sayAny("而且", "但是", "因为", "所以")
		}
		g.say(pick(g.Rand, chineseOpenings)...)
		g.draw(g.deeds, base)
		if g.maybe(2) {
			g.name(g.place())
			g.say("的")
		} else {
			g.sayAny("我们的", "这个", "他们的", "每一个")
		}
		g.noun()
	}
	return g.take()
}

func (g chinese) said(p person, after bool) {
	if g.maybe(2) {
		g.office(p)
	} else {
		g.name(p.words()...)
	}
	g.name("说")
	if after {
		g.mark(stop)
	} else {
		g.mark(colon)
	}
}

func (g chinese) title() string {
	g.name(g.place())
	g.draw(g.deeds, base)
	g.draw(g.qualities, base)
	g.exchangeable(g.someThing(), base)
	var b strings.Builder
	for _, t := range g.take() {
		b.WriteString(t.word)
	}
	return b.String()
}
