package article

// The words that dates are made of, besides the names of months.

var ordinals = map[string]bool{"st": true, "nd": true, "rd": true, "th": true, "er": true,
	"º": true, "e": true, "ος": true, "η": true, "го": true}

// links stand between day, month and year.
var links = map[string]bool{",": true, ".": true, "-": true, "/": true, "of": true, "de": true,
	"del": true, "do": true, "'": true, "’": true, "،": true, "d": true, "ngày": true,
	"tháng": true, "năm": true}

// clockLeads stand before a time, and a point may then part its minutes from its hour.
var clockLeads = map[string]bool{"at": true, "um": true, "kl": true, "klo": true, "ore": true,
	"alle": true, "pukul": true, "jam": true, "om": true, "ob": true, "gegen": true, "ab": true}

// fillers say nothing.
var fillers = map[string]bool{",": true, "|": true, "·": true, "•": true, "،": true, ";": true,
	"at": true, "on": true, "um": true, "à": true, "a": true, "t": true, "uhr": true, "hrs": true,
	"h": true, "г": true, "года": true, "р": true, "року": true, "日": true, "las": true,
	"la": true, "alle": true, "ore": true, "às": true, "as": true, "om": true, "kl": true,
	"klo": true, "ob": true, "o": true, "u": true, "v": true, "в": true, "о": true, "у": true,
	"saat": true, "στις": true, "الساعة": true, "ساعت": true, "pukul": true, "jam": true,
	"час": true, "os": true, "óra": true, "ur": true, "god": true, "r": true,
	"kello": true, "time": true, "lúc": true, "dne": true, "den": true, "d": true,
	"the": true, "el": true, "le": true, "il": true, "am": true, "vom": true, "der": true,
	"gg": true, "heure": true, "heures": true, "hora": true, "godz": true}

// zones are the names that mean one offset, in hours. EST and its like are the American
// ones, as RFC 822 section 5.1 has them.
var zones = map[string]float64{
	"z": 0, "utc": 0, "gmt": 0, "ut": 0, "wet": 0,
	"est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
	"akst": -9, "akdt": -8, "hst": -10,
	"cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "sast": 2,
	"jst": 9, "kst": 9, "hkt": 8, "sgt": 8, "wib": 7, "wita": 8, "trt": 3,
	"aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}

// vagueZones are names of several offsets: Central or China, British or Bangladesh,
// India, Ireland or Israel, and "Eastern" without its season.
var vagueZones = map[string]bool{
	"cst": true, "ist": true, "bst": true, "ast": true, "et": true, "ct": true, "mt": true,
	"pt": true, "local": true,
}
