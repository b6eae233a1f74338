package newsgen

// What Chinese news prints around its stories.

func (g chinese) notice(name []string) sentence {
	starts := [][]string{{"欢迎", "订阅", "我们的"}, {"本页", "使用"}, {"订户", "可以", "阅读"},
		{"请", "不要", "错过"}, {"请", "与", "我们", "分享"}, {"扫码", "关注"}}
	g.say(pick(g.Rand, starts)...)
	g.noun()
	g.say("与")
	g.draw(g.qualities, base)
	g.exchangeable(g.someThing(), base)
	if name != nil {
		g.mark(comma)
		g.name(name...)
		g.say("出品")
	}
	g.mark(comma)
	g.sayAny("每逢", "逢", "从")
	g.name(pick(g.Rand, chineseDays))
	g.say("开始")
	g.draw(g.deeds, base)
	g.say("您的")
	g.draw(g.qualities, base)
	g.exchangeable(g.someThing(), base)
	return g.finish()
}

func (g chinese) box(p person, outlet []string) sentence {
	g.name(p.words()...)
	g.say("是")
	g.name(outlet...)
	g.say("记者")
	g.mark(comma)
	g.say("负责", "报道")
	g.exchangeable(g.someThing(), base)
	g.say("和")
	g.draw(g.qualities, base)
	g.exchangeable(g.someThing(), base)
	return g.finish()
}

func (g chinese) desk(reporter, editor person) sentence {
	g.name("记者")
	g.mark(colon)
	g.name(reporter.words()...)
	g.mark(comma)
	g.name("责任编辑")
	g.mark(colon)
	g.name(editor.words()...)
	return g.finish()
}

func (g chinese) reported(outlet []string) (at int) {
	g.name(outlet...)
	g.name(pick(g.Rand, chineseDays))
	g.say("最先", "报道", "了", "此事")
	return 0
}

func (g chinese) updated() { g.name("本文", "已经", "更新") }
