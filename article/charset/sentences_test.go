package charset

// A passage is an invented report in a language, and the encodings in which it was written.
type passage struct {
	language, text string
	encodings      []string
}

var passages = []passage{
	{"ru", "Портовый совет в понедельник решил закрыть старый зерновой причал на девятнадцать " +
		"месяцев. Водолазы заменят деревянные сваи, которые оказались гнилыми ниже уровня воды.",
		[]string{"windows-1251", "koi8-r", "iso-8859-5", "ibm866"}},
	{"uk", "Портова рада у понеділок вирішила закрити старий зерновий причал на дев'ятнадцять " +
		"місяців. Водолази замінять дерев'яні палі, які виявилися гнилими нижче рівня води.",
		[]string{"windows-1251", "koi8-u", "iso-8859-5"}},
	{"bg", "Пристанищният съвет реши в понеделник да затвори стария зърнен кей за деветнадесет " +
		"месеца, докато водолази сменят дървените подпори, които се оказаха изгнили под водата.",
		[]string{"windows-1251", "koi8-r", "iso-8859-5"}},
	{"el", "Το λιμενικό συμβούλιο αποφάσισε τη Δευτέρα να κλείσει την παλιά προβλήτα των σιτηρών " +
		"για δεκαεννέα μήνες, ώσπου οι δύτες να αλλάξουν τους σάπιους ξύλινους πασσάλους.",
		[]string{"windows-1253", "iso-8859-7"}},
	{"tr", "Liman kurulu pazartesi günü eski tahıl iskelesini on dokuz ay kapatmaya karar verdi. " +
		"Dalgıçlar suyun altında çürümüş olan ahşap kazıkları değiştirecek, işçiler yeni yolu açacak.",
		[]string{"windows-1254"}},
	{"he", "מועצת הנמל החליטה ביום שני לסגור את רציף התבואה הישן לתשעה עשר חודשים בזמן " +
		"שצוללנים יחליפו את עמודי העץ שנמצאו רקובים מתחת לפני המים.",
		[]string{"windows-1255"}},
	{"ar", "قرر مجلس الميناء يوم الاثنين إغلاق رصيف الحبوب القديم مدة تسعة عشر شهرا حتى " +
		"يستبدل الغواصون الأعمدة الخشبية التي وجدت متعفنة تحت سطح الماء.",
		[]string{"windows-1256", "iso-8859-6"}},
	{"th", "คณะกรรมการท่าเรือลงมติเมื่อวันจันทร์ให้ปิดท่าเทียบเรือขนข้าวเก่าเป็นเวลาสิบเก้าเดือน " +
		"ระหว่างที่นักดำน้ำเปลี่ยนเสาไม้ที่พบว่าผุอยู่ใต้น้ำ",
		[]string{"windows-874"}},
	{"pl", "Rada portu postanowiła w poniedziałek zamknąć stare nabrzeże zbożowe na dziewiętnaście " +
		"miesięcy, aż nurkowie wymienią drewniane pale, które są zgniłe pod powierzchnią wody.",
		[]string{"windows-1250", "iso-8859-2"}},
	{"cs", "Přístavní rada v pondělí rozhodla uzavřít staré obilné molo na devatenáct měsíců, než " +
		"potápěči vymění dřevěné kůly, které jsou pod hladinou shnilé. Lodě budou plout dál.",
		[]string{"windows-1250", "iso-8859-2"}},
	{"hu", "A kikötői tanács hétfőn úgy döntött, hogy tizenkilenc hónapra bezárja a régi gabonamólót, " +
		"amíg a búvárok kicserélik a víz alatt elkorhadt facölöpöket. A hajók őszig máshová mennek.",
		[]string{"windows-1250", "iso-8859-2"}},
	{"ro", "Consiliul portuar a hotărât luni să închidă vechiul dig de cereale pentru nouăsprezece " +
		"luni, până când scafandrii schimbă stâlpii de lemn găsiţi putrezi sub apă, în faţa oraşului.",
		[]string{"windows-1250", "iso-8859-2"}},
	{"lt", "Uosto taryba pirmadienį nusprendė devyniolikai mėnesių uždaryti senąją grūdų prieplauką, " +
		"kol narai pakeis po vandeniu supuvusius medinius polius. Laivai plauks į šiaurinę krantinę.",
		[]string{"windows-1257"}},
	{"ja", "港湾委員会は月曜日、古い穀物桟橋を十九か月にわたって閉鎖することを決めた。" +
		"水面下の木の杭が腐っていることが分かったためで、ダイバーが取り替えるまで船は北の岸壁を使う。",
		[]string{"shift_jis", "euc-jp", "iso-2022-jp"}},
	{"ko", "항만 위원회는 월요일 낡은 곡물 부두를 열아홉 달 동안 닫기로 결정했다. 잠수부들이 물속에서 " +
		"썩은 것으로 드러난 나무 말뚝을 바꾸는 동안 배들은 북쪽 부두를 이용하게 된다.",
		[]string{"euc-kr"}},
	{"zh", "港务委员会周一决定把旧的粮食码头关闭十九个月，让潜水员更换水下已经腐烂的木桩。" +
		"在此期间，运送大麦的船只将改到北面的码头停靠，市政府将支付三分之二的费用。",
		[]string{"gb18030"}},
	{"zh-hant", "港務委員會週一決定把舊的糧食碼頭關閉十九個月，讓潛水員更換水下已經腐爛的木樁。" +
		"在此期間，運送大麥的船隻將改到北面的碼頭停靠，市政府將支付三分之二的費用。",
		[]string{"big5"}},
	{"de", "Der Hafenrat beschloss am Montag, die alte Getreidebrücke für neunzehn Monate zu " +
		"schließen, während Taucher die Holzpfähle ersetzen, die unter Wasser verfault sind.",
		[]string{"windows-1252"}},
	{"fr", "Le conseil du port a décidé lundi de fermer la vieille jetée aux céréales pendant " +
		"dix-neuf mois, le temps que des plongeurs remplacent les pieux trouvés pourris sous l’eau.",
		[]string{"windows-1252"}},
	{"es", "La junta del puerto decidió el lunes cerrar el viejo muelle del grano durante diecinueve " +
		"meses, mientras los buzos sustituyen los pilotes que este año aparecieron podridos.",
		[]string{"windows-1252"}},
	{"sv", "Hamnstyrelsen beslöt på måndagen att stänga den gamla spannmålspiren i nitton månader, " +
		"medan dykare byter ut träpålarna som var ruttna under vattnet. Båtarna får gå åt norr.",
		[]string{"windows-1252"}},
	{"pt", "O conselho do porto decidiu na segunda-feira fechar o velho cais dos cereais por dezenove " +
		"meses, até que mergulhadores substituam as estacas de madeira que estão podres sob a água.",
		[]string{"windows-1252"}},
}
