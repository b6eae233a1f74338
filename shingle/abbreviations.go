package shingle

import "strings"

// Kinds of abbreviations, by what a full stop behind them means.
const (
	title    = iota + 1 // a name follows: never ends; in lower case, as named
	named               // a month, a state: ends before a word that is no name; capitalised only
	trailing            // stands behind a name or ends a list: the same, in any case
	numbered            // a number follows: ends before anything else
)

// abbreviations gives the kind of an abbreviation by the hash of its folded form. The
// lists are those that house styles of news agencies print, with the commonest of
// German, French, Spanish, Italian, Dutch and Russian. What is a word as well, such as
// Sun and Mar, is left out.
var abbreviations = kindsOfStop(map[int]string{
	title: `mr mrs ms mx dr drs prof profs gen lt col capt cpt sgt maj adm cmdr cdr pvt pfc cpl brig ens
		rev fr hon pres gov govs sen sens rep reps atty supt det insp amb sec dep asst assoc messrs mme mmes
		mlle st ste mt ft vs cf viz eg ie approx fig figs ed eds dir mag ing dipl hr hrn frl sr sra srta dn
		dña exmo ilmo sig dott avv geb gest bzw vgl ggf evtl sog bspw inkl insb av bd dhr mevr г ул им св акад`,
	named: `jan feb apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
		ore pa penn tenn tex va vt wash wis wyo ont que alta sask`,
	trailing: `jr sr inc corp co cos ltd llc plc bros ave blvd rd hwy dept univ assn est etc al ret esq
		usw etw mio mrd tel млн млрд тыс руб др пр`,
	numbered: `no nos nr num núm nº p pp vol vols ch art arts para sect ca abs ziff стр`,
})

// starters are words that often begin a sentence and seldom a name.
var starters = set(`the a an he she it they we i you his her its their our my your this that these those
	there here in on at by for from to with without after before during since until while when where
	why how what who which if as so but and or nor yet because although though however meanwhile still
	also then now once both some many most more all no not one two three several such another other
	among under over according asked speaking despite instead since earlier later today yesterday
	is are was were has have had do does did can could would should will may might let
	der die das den dem ein eine er sie es wir ich und aber in im am auf mit nach vor bei für von zu
	le la les un une des il elle ils elles nous vous je ce cette ces et mais dans en sur pour par avec
	el los las una ella ellos y pero con por sin`)

// links are the first words of links, which begin a sentence of their own.
var links = set(`http https www pic`)

// clockNames are the capitalised words that follow a.m. and p.m. inside a sentence.
var clockNames = set(`monday tuesday wednesday thursday friday saturday sunday january february march april
	may june july august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt
	gmt utc bst cet eastern central mountain pacific london moscow`)

// months are the names that follow a day with its full stop in German and Danish.
var months = set(`januar februar märz april mai juni juli august september oktober november dezember
	jänner feber`)

func set(words string) map[uint64]bool {
	m := make(map[uint64]bool)
	for w := range strings.FieldsSeq(words) {
		m[Hash(Fold(w))] = true
	}
	return m
}

func kindsOfStop(lists map[int]string) map[uint64]int {
	m := make(map[uint64]int)
	// in order: a word in two lists must mean the same in every process
	for kind := title; kind <= numbered; kind++ {
		for w := range strings.FieldsSeq(lists[kind]) {
			m[Hash(Fold(w))] = kind
		}
	}
	return m
}
