package shingle

import (
	"strings"
	"testing"
)

func TestOddWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		odd        bool
	}{
		{"Gothic", "The m𐌹nister s𐌰id on Monday th𐌰t the old pi𐌴r would be clos𐌴d", true},
		{"Hebrew", "The mוnister sוid on Monday thוt the old piוr would be closוd", true},
		{"Lao", "The m໐nister s໐id on Monday th໐t the old pi໐r would be clos໐d", true},
		{"marks of Tibetan",
			"The m\u0fc6inister s\u0fc6aid on M\u0fc6onday th\u0fc6at the old p\u0fc6ier", true},
		{"signs", "The m⍳nister sa⍳d on Monday th⍺t the old p⍳er would be cl○sed", true},
		{"digits", "The m1nister sa1d on Monday th4t the old p1er would be cl0sed", true},
		{"from right to left",
			"\u202ed\u202ce \u202eretsinim eht dias yadnoM no taht reip dlo eht\u202c", true},
		{"plain",
			"The minister said on Monday that the 2nd pier, A4 and COVID19 cost $15m and 20% of H2O", false},
		{"lost letters", "Die M\ufffdnner h\ufffdtten f\ufffdr B\ufffdrger gek\ufffdmpft", false},
		{"Korean", "오늘 Apple의 iPhone을 서울에서 샀고 Samsung도 Galaxy를 부산에서 팔았다", false},
		{"Chinese", "他用iPhone手机App上网 她用iPad平板App看书 我用Mac电脑Word写字", false},
		{"Russian", "Компания Apple показала iPhone'ы и MacBook в Москве вчера утром", false},
		{"Hawaiian", "Hawaiʻi Oʻahu Kauaʻi Lānaʻi Molokaʻi", false},
	} {
		if got := OddWords(strings.Repeat(c.text+"\n", 4)); (got != nil) != c.odd {
			t.Errorf("%s: %d odd words", c.name, len(got))
		}
	}
}
