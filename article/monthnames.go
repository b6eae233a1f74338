package article

import (
	"strings"
	"sync"
)

// monthTable has the names of the months, one language a line: the cases in which a date has them,
// as they stand alone, and abbreviated, as the Common Locale Data Repository of Unicode has them
// (unicode.org/cldr, under the Unicode License), and what papers write besides. Each name stands
// once, with the first language that has it, and means one month.
const monthTable = `
en: january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sep,sept october,oct november,nov december,dec
de: januar,jänner,jän februar,feber märz,mär,mrz - mai juni juli - - oktober,okt - dezember,dez
fr: janvier,janv février,févr,fév mars avril,avr - juin juillet,juil août,aout septembre octobre novembre décembre,déc
es: enero,ene febrero marzo abril,abr mayo junio julio agosto,ago septiembre,set,setiembre octubre noviembre diciembre,dic
it: gennaio,gen febbraio - aprile maggio,mag giugno,giu luglio,lug - settembre,sett ottobre,ott - dicembre
pt: janeiro fevereiro,fev março,marco - maio junho julho - setembro outubro,out novembro dezembro
nl: januari februari maart,mrt - mei - - augustus - - - -
ru: января,янв,январь февраля,февр,февраль,фев марта,мар,март апреля,апр,апрель мая,май июня,июн,июнь июля,июл,июль августа,авг,август сентября,сент,сентябрь,сен октября,окт,октябрь ноября,нояб,ноябрь,ноя декабря,дек,декабрь
uk: січня,січ,січень лютого,лют,лютий березня,бер,березень квітня,квіт,квітень травня,трав,травень червня,черв,червень липня,лип,липень серпня,серп,серпень вересня,вер,вересень жовтня,жовт,жовтень листопада,лист,листопад грудня,груд,грудень
be: студзеня,сту,студзень лютага,люты сакавіка,сак,сакавік красавіка,кра,красавік - чэрвеня,чэр,чэрвень ліпеня,ліп,ліпень жніўня,жні,жнівень верасня,верасень кастрычніка,кас,кастрычнік лістапада,ліс,лістапад снежня,сне,снежань
bg: януари,яну февруари - април - юни юли - септември,сеп октомври ноември,ное декември
mk: јануари,јан - - - мај јуни,јун јули,јул - - - - -
sr: јануар фебруар,феб mart - maj - - avgust,avg септембар,septembar октобар,oktobar новембар,нов,novembar децембар,дец,decembar
pl: stycznia,sty,styczeń lutego,lut,luty marca,marzec kwietnia,kwi,kwiecień maja czerwca,cze,czerwiec lipca,lipiec sierpnia,sie,sierpień września,wrz,wrzesień października,paź,październik - grudnia,gru,grudzień
cs: ledna,led,leden února,úno,únor března,bře,březen dubna,dub,duben května,kvě,květen června,čvn,červen července,čvc,červenec srpna,srpen září,zář října,říj,říjen listopadu prosince,pro,prosinec
sk: januára,január februára,február marec apríla,apríl mája,máj júna,jún júla,júl augusta septembra októbra,október novembra decembra
sl: - - - - - junij julij - - - - -
hr: siječnja,sij,siječanj veljače,velj,veljača ožujka,ožu,ožujak travnja,tra,travanj svibnja,svi,svibanj lipnja,lipanj srpnja,srpanj kolovoza,kol,kolovoz rujna,ruj,rujan - studenoga,stu,studeni prosinca,prosinac
bs: januara,јануарa februara - aprila - - - avgusta septembara oktobara novembara decembara
sq: janar shkurt,shk - prill,pri - qershor,qer korrik,korr gusht,gush shtator,sht tetor,tet nëntor,nën dhjetor,dhj
ro: ianuarie,ian februarie martie aprilie - iunie,iun iulie,iul - septembrie octombrie noiembrie,noi decembrie
hu: - febr március,márc április,ápr május június július augusztus szeptember,szept - - -
fi: tammikuuta,tammi,tammikuu helmikuuta,helmi,helmikuu maaliskuuta,maalis,maaliskuu huhtikuuta,huhti,huhtikuu toukokuuta,touko,toukokuu kesäkuuta,kesä,kesäkuu heinäkuuta,heinä,heinäkuu elokuuta,elo,elokuu syyskuuta,syys,syyskuu lokakuuta,loka,lokakuu marraskuuta,marras,marraskuu joulukuuta,joulu,joulukuu
et: jaanuar,jaan veebruar,veebr märts aprill - juuni juuli - - oktoober - detsember,dets
lv: janvāris februāris marts aprīlis maijs jūnijs,jūn jūlijs,jūl augusts septembris oktobris novembris decembris
lt: sausio,saus,sausis vasario,vas,vasaris kovo,kov,kovas balandžio,bal,balandis gegužės,geg,gegužė birželio,birž,birželis liepos,liep,liepa rugpjūčio,rugp,rugpjūtis rugsėjo,rugs,rugsėjis spalio,spal,spalis lapkričio,lapkr,lapkritis gruodžio,gruod,gruodis
sv: - - - - - - - augusti - - - -
nb: - - - - - - - - - - - desember,des
is: janúar febrúar - - maí júní júlí ágúst,ágú - - nóvember,nóv -
tr: ocak,oca şubat,şub,subat - nisan,nis mayıs,mayis haziran,haz temmuz,tem ağustos,ağu,agustos eylül,eyl,eylul ekim,eki kasım,kas,kasim aralık,ara,aralik
az: yanvar,yan fevral - aprel - iyun,iyn iyul,iyl avqust,avq sentyabr,sen oktyabr noyabr,noy dekabr,dek
el: ιανουαρίου,ιαν,ιανουάριος φεβρουαρίου,φεβ,φεβρουάριος μαρτίου,μαρ,μάρτιος,μάρ απριλίου,απρ,απρίλιος μαΐου,μαΐ,μάιος,μάι ιουνίου,ιουν,ιούνιος,ιούν ιουλίου,ιουλ,ιούλιος,ιούλ αυγούστου,αυγ,αύγουστος,αύγ σεπτεμβρίου,σεπ,σεπτέμβριος οκτωβρίου,οκτ,οκτώβριος νοεμβρίου,νοε,νοέμβριος,νοέ δεκεμβρίου,δεκ,δεκέμβριος
ar: يناير,جانفي فبراير,شباط,فيفري مارس,آذار أبريل,نيسان,أفريل مايو,أيار,ماي يونيو,حزيران,جوان يوليو,تموز,يوليوز,جويلية أغسطس,آب,غشت,أوت سبتمبر,أيلول,شتنبر أكتوبر نوفمبر,نونبر ديسمبر,دجنبر
fa: ژانویه فوریه - آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
he: ינואר,ינו׳ פברואר,פבר׳ מרץ אפריל,אפר׳ מאי יוני יולי אוגוסט,אוג׳ ספטמבר,ספט׳ אוקטובר,אוק׳ נובמבר,נוב׳ דצמבר,דצמ׳
hi: जनवरी,जन॰ फ़रवरी,फ़र॰ मार्च अप्रैल मई जून जुलाई,जुल॰ अगस्त,अग॰ सितंबर,सित॰ अक्टूबर,अक्टू॰ नवंबर,नव॰ दिसंबर,दिस॰
bn: জানুয়ারি,জানু ফেব্রুয়ারি,ফেব মার্চ এপ্রিল,এপ্রি মে জুন জুলাই,জুল আগস্ট,আগ সেপ্টেম্বর,সেপ,সেপ্ট অক্টোবর,অক্টো নভেম্বর,নভে ডিসেম্বর,ডিসে
ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
id: - pebruari maret - - - - agustus,agu,agt,ags - - nopember,nop -
ms: - - mac - - - julai ogos,ogo - - - disember,dis
tl: - pebrero,peb marso - - hunyo,hun hulyo,hul - setyembre oktubre nobyembre,nob disyembre
af: januarie - - - - junie julie - - - - -
ca: gener febrer març - maig juny juliol agost setembre - - desembre
gl: xaneiro,xan febreiro - - - xuño xullo,xul - - - - decembro
eu: urtarrila,urt otsaila,ots martxoa apirila,api maiatza ekaina,eka uztaila,uzt abuztua,abu iraila,ira urria,urr azaroa,aza abendua,abe
cy: ionawr,ion chwefror,chwef,chw mawrth,maw ebrill,ebr - mehefin,meh gorffennaf,gorff,gor awst medi hydref,hyd tachwedd,tach rhagfyr,rhag
ga: eanáir,ean feabhra,feabh márta aibreán,aib bealtaine,beal meitheamh,meith iúil lúnasa,lún mfómh dfómh samhain,samh nollaig,noll
ka: იანვარი,იან თებერვალი,თებ მარტი,მარ აპრილი,აპრ მაისი,მაი ივნისი,ივნ ივლისი,ივლ აგვისტო,აგვ სექტემბერი,სექ ოქტომბერი,ოქტ ნოემბერი,ნოე დეკემბერი,დეკ
hy: հունվարի,հնվ,հունվար փետրվարի,փտվ,փետրվար մարտի,մրտ,մարտ ապրիլի,ապր,ապրիլ մայիսի,մյս,մայիս հունիսի,հնս,հունիս հուլիսի,հլս,հուլիս օգոստոսի,օգս,օգոստոս սեպտեմբերի,սեպ,սեպտեմբեր հոկտեմբերի,հոկ,հոկտեմբեր նոյեմբերի,նոյ,նոյեմբեր դեկտեմբերի,դեկ,դեկտեմբեր
kk: қаңтар,қаң ақпан,ақп наурыз,нау сәуір,сәу мамыр,мам маусым,мау шілде,шіл тамыз,там қыркүйек,қыр қазан,қаз қараша,қар желтоқсан,жел
uz: - - - - - - - - sentabr oktabr - -
ta: ஜனவரி,ஜன பிப்ரவரி,பிப் மார்ச்,மார் ஏப்ரல்,ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்,ஆக செப்டம்பர்,செப் அக்டோபர்,அக் நவம்பர்,நவ டிசம்பர்,டிச
te: జనవరి,జన ఫిబ్రవరి,ఫిబ్ర మార్చి ఏప్రిల్,ఏప్రి మే జూన్ జులై ఆగస్టు,ఆగ సెప్టెంబర్,సెప్టెం అక్టోబర్,అక్టో నవంబర్,నవం డిసెంబర్,డిసెం
ml: ജനുവരി,ജനു ഫെബ്രുവരി,ഫെബ്രു മാർച്ച്,മാർ ഏപ്രിൽ,ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്,ഓഗ സെപ്റ്റംബർ,സെപ്റ്റം ഒക്‌ടോബർ,ഒക്ടോ നവംബർ,നവം ഡിസംബർ,ഡിസം
kn: ಜನವರಿ,ಜನ ಫೆಬ್ರವರಿ,ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್,ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್,ಆಗ ಸೆಪ್ಟೆಂಬರ್,ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್,ಅಕ್ಟೋ ನವೆಂಬರ್,ನವೆಂ ಡಿಸೆಂಬರ್,ಡಿಸೆಂ
gu: જાન્યુઆરી,જાન્યુ ફેબ્રુઆરી,ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર,સપ્ટે ઑક્ટોબર,ઑક્ટો નવેમ્બર,નવે ડિસેમ્બર,ડિસે
mr: जानेवारी,जाने फेब्रुवारी,फेब्रु - एप्रिल,एप्रि मे - जुलै ऑगस्ट,ऑग सप्टेंबर,सप्टें ऑक्टोबर,ऑक्टो नोव्हेंबर,नोव्हें डिसेंबर,डिसें
ne: - फेब्रुअरी - अप्रिल - जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
th: มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
sw: - - machi aprili - - - agosti septemba oktoba novemba desemba
ps: جنوري فبروري,فېبروري - - مۍ - جولای اګست سېپتمبر,سپتمبر - - -
ku: rêbendan,rbn sibat,sbt adar,adr nîsan,nsn gulan,gln hezîran,hzr tîrmeh,trm tebax,tbx îlon,îln cotmeh,cot mijdar,mjd berfanbar,brf
`

// differingMonths are the names that mean one month in one language and another in the next.
var differingMonths = map[string]int{
	"pl lip": 7, "hr lip": 6, "pl lis": 11, "cs lis": 11, "hr lis": 10, "cs srp": 8, "hr srp": 7,
	"pl listopad": 11, "cs listopad": 11, "hr listopad": 10,
	"pl listopada": 11, "hr listopada": 10,
}

// solarMonths are the months of the Persian calendar.
const solarMonths = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"

// A namedMonth is what a name means.
type namedMonth struct {
	number int  // from 1; 0 for no month
	solar  bool // of the Persian calendar
}

// monthNames reads the table once, which takes a fifth of a millisecond.
var monthNames = sync.OnceValue(func() map[string]namedMonth {
	names := map[string]namedMonth{"-": {}}
	for line := range strings.Lines(strings.TrimSpace(monthTable)) {
		_, line, _ = strings.Cut(line, ": ")
		for i, month := range strings.Fields(line) {
			for name := range strings.SplitSeq(month, ",") {
				names[name] = namedMonth{number: i + 1}
			}
		}
	}
	delete(names, "-")
	for i, name := range strings.Fields(solarMonths) {
		names[name] = namedMonth{i + 1, true}
		names[strings.ReplaceAll(name, "ی", "ي")] = namedMonth{i + 1, true} // of Arabic keyboards
	}
	return names
})

// monthNamed gives the month of that name, in small letters. The language may be "".
func monthNamed(name, lang string) namedMonth {
	if m, ok := monthNames()[name]; ok {
		return m
	}
	return namedMonth{number: differingMonths[lang+" "+name]}
}
