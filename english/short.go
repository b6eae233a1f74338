package english

import (
	"iter"
	"strings"
)

// A Contraction is a word that stands for two.
type Contraction struct {
	Short         string
	First, Second string

	// Another says that Short, folded, is another word as well: well is we'll and well. Whoever
	// makes one word of two may do so all the same, where a wrong match costs little; whoever
	// makes two of one must not.
	Another bool
}

// Contractions yields the contractions in a fixed order. Of those that stand for the same two
// words the first is the usual one.
func Contractions() iter.Seq[Contraction] {
	return func(yield func(Contraction) bool) {
		for i, list := range []string{contractions, ambiguous} {
			for line := range strings.SplitSeq(list, ",") {
				w := strings.Fields(line)
				if !yield(Contraction{Short: w[0], First: w[1], Second: w[2], Another: i > 0}) {
					return
				}
			}
		}
	}
}

// contractions are those to which no other word folds that news has.
const contractions = `dont do not, doesnt does not, didnt did not, isnt is not, arent are not,
	wasnt was not, werent were not, wont will not, wouldnt would not, couldnt could not,
	shouldnt should not, cant can not, cannot can not, hasnt has not, havent have not,
	hadnt had not, mustnt must not, neednt need not, im i am, ive i have, youre you are,
	youve you have, youll you will, youd you would, weve we have, theyre they are,
	theyve they have, theyll they will, theyd they would, hes he is, shes she is, thats that is,
	theres there is, heres here is, whats what is, whos who is, itll it will,
	gonna going to, wanna want to, gotta got to, alright all right, allright all right`

// ambiguous are those to which another word folds.
const ambiguous = `were we are, its it is, ill i will, well we will, hell he will, shell she will,
	id i would, wed we would, lets let us`

// Abbreviations yields short forms and the words that they stand for.
func Abbreviations() iter.Seq2[string, string] { return pairs(abbreviations) }

const abbreviations = `mr mister mrs missus dr doctor prof professor gov governor sen senator
	sens senators rep representative reps representatives gen general lt lieutenant sgt sergeant
	col colonel capt captain cmdr commander jan january feb february apr april aug august
	sept september sep september oct october nov november dec december inc incorporated
	corp corporation ltd limited dept department govt government assn association
	intl international natl national vs versus jr junior km kilometers kg kilograms
	bn billion approx approximately est estimated pct percent`
