package article

import (
	"strings"
	"sync"
)

// The words that dates are made of, besides the names of months.

// weekdayNames are those of the languages of monthTable, from the same source.
const weekdayNames = `
sunday monday tuesday wednesday thursday friday saturday sun mon tue wed thu fri sat sonntag
montag dienstag mittwoch donnerstag freitag samstag so mo di mi do fr sa dimanche lundi mardi
mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam domingo lunes martes miércoles jueves
viernes sábado dom mié jue vie sáb domenica lunedì martedì mercoledì giovedì venerdì sabato gio
sab segunda feira terça quarta quinta sexta seg ter qua qui sex zondag maandag dinsdag woensdag
donderdag vrijdag zaterdag zo ma wo vr za воскресенье понедельник вторник среда четверг пятница
суббота вс пн вт ср чт пт сб неділя понеділок вівторок середа четвер пʼятниця субота нд нядзеля
панядзелак аўторак серада чацвер пятніца аў чц неделя понеделник сряда четвъртък петък събота
недела четврток петок сабота нед пон вто сре чет пет саб недеља понедељак уторак четвртак петак
уто суб nedelja ponedeljak utorak sreda četvrtak petak subota ned pon uto sre čet pet sub
niedziela poniedziałek wtorek środa czwartek piątek sobota niedz wt śr czw pt sob neděle pondělí
úterý středa čtvrtek pátek ne po út st čt pá nedeľa pondelok utorok streda štvrtok piatok ut št
pi ponedeljek torek četrtek petek tor nedjelja ponedjeljak srijeda sri diel hënë martë mërkurë
enjte premte shtunë die hën mër enj pre sht duminică luni marți miercuri joi vineri sâmbătă dum
mie vin sâm vasárnap hétfő kedd szerda csütörtök péntek szombat sze cs szo sunnuntaina
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina su ti ke to pe la sunnuntai
maanantai tiistai keskiviikko torstai perjantai lauantai pühapäev esmaspäev teisipäev kolmapäev
neljapäev reede laupäev svētdiena pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena
svētd pirmd otrd trešd ceturtd piektd sestd sekmadienis pirmadienis antradienis trečiadienis
ketvirtadienis penktadienis šeštadienis sk pr an tr kt pn söndag måndag tisdag onsdag torsdag
fredag lördag sön mån tis ons tors fre lör søndag mandag tirsdag lørdag søn man tirs lør tir
tysdag laurdag sø må ty on sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur
laugardagur mán þri mið fim fös lau pazar pazartesi salı çarşamba perşembe cuma cumartesi paz
pzt sal çar per cum cmt bazar ertəsi çərşənbə axşamı cümə şənbə b.e ç.a c.a κυριακή δευτέρα
τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυρ δευ τρί τετ πέμ παρ σάβ الأحد الاثنين الثلاثاء
الأربعاء الخميس الجمعة السبت یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه יום ראשון שני
שלישי רביעי חמישי שישי שבת א׳ ב׳ ג׳ ד׳ ה׳ ו׳ रविवार सोमवार मंगलवार बुधवार गुरुवार शुक्रवार
शनिवार रवि सोम मंगल बुध गुरु शुक्र शनि রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার
রবি সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ minggu senin selasa
rabu kamis jumat sabtu min sen sel rab kam jum ahad isnin khamis jumaat ahd isn kha linggo
miyerkules huwebes biyernes sabado lin miy huw biy sondag vrydag saterdag diumenge dilluns
dimarts dimecres dijous divendres dissabte dg dl dt dc dj dv ds luns mércores xoves venres mér
xov igandea astelehena asteartea asteazkena osteguna ostirala larunbata ig al ar az og or lr
dydd sul llun mawrth mercher iau gwener sadwrn maw gwen sad gwe dé domhnaigh luain máirt
céadaoin déardaoin haoine sathairn domh luan céad déar aoine sath კვირა ორშაბათი სამშაბათი
ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვი ორშ სამ ოთხ ხუთ პარ შაბ կիրակի երկուշաբթի երեքշաբթի
չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիր երկ երք չրք հնգ ուր շբթ жексенбі дүйсенбі сейсенбі
сәрсенбі бейсенбі жұма сенбі жс дс сс бс жм yakshanba dushanba seshanba chorshanba payshanba
juma shanba yak dush sesh chor pay shan ஞாயிறு திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ஞாயி
திங் செவ் புத வியா வெள் ఆదివారం సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆది సోమ మంగళ
బుధ గురు శుక్ర శని ഞായറാഴ്‌ച തിങ്കളാഴ്‌ച ചൊവ്വാഴ്ച ബുധനാഴ്‌ച വ്യാഴാഴ്‌ച വെള്ളിയാഴ്‌ച ശനിയാഴ്‌ച
ഞായർ തിങ്കൾ ചൊവ്വ ബുധൻ വ്യാഴം വെള്ളി ശനി ചൊവ്വാഴ്‌ച ಭಾನುವಾರ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ
ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನು ಸೋಮ ಮಂಗಳ ಬುಧ ಗುರು ಶುಕ್ರ ಶನಿ રવિવાર સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર
શનિવાર રવિ સોમ મંગળ બુધ ગુરુ શુક્ર શનિ मंगळवार मंगळ आइतबार सोमबार मङ्गलबार बुधबार बिहिबार
शुक्रबार शनिबार आइत मङ्गल बिहि วันอาทิตย์ วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี วันศุกร์
วันเสาร์ อาทิตย์ จันทร์ อังคาร พุธ พฤหัส ศุกร์ เสาร์ 일요일 월요일 화요일 수요일 목요일 금요일 토요일 tues thur thurs
weds sonnabend
`

// weekdays reads the names once.
var weekdays = sync.OnceValue(func() map[string]bool {
	names := map[string]bool{}
	for name := range strings.FieldsSeq(weekdayNames) {
		names[name] = true
	}
	return names
})

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
