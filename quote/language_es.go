package quote

// inSpanish puts the speaker before the verb or behind it, and a person who is told behind "a".
var inSpanish = &language{
	code:  "es",
	drops: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`afirm asegur declar explic señal agreg coment apunt subray record lament
				relat cont advert insist indic anunci asever acus critic denunci exclam express grit
				inform manifest mencion not opin pregunt pronunci precis proclam rechaz reclam
				reiter remarc replic revel susurr sentenci testific zanj celebr alert argument aclar
				confes recalc resalt adelant apel conden valor plante conclu present cit avis bram
				brome matiz rog ratific ironiz enfatiz`, `ó a aron an aba aban ado ando ar`) +
				regular(`respond advert añad sosten reconoc admit promet exig sostuv insist repit
				defend refir difund escrib`, `ió e ieron en ía ían ido iendo`) +
				`dijo dice dijeron dicen decía decían dicho diciendo decir sostuvo sostiene
				sostienen mantuvo mantiene expuso expone propuso propone pidió pide pidieron piden
				advirtió advierte advierten escrito cuenta cuentan recuerda recuerdan apuesta
				concluyó concluye concluido defiende niega negó indignó quejó apostilló ordenó
				confiesa apostilla tuiteó tuitea publicó espetó destacó destaca destacan dictaminó
				detalló detalla sugirió sugiere`,
			weakCue: regular(`calific tild llam celebr elogi consider conden habl acus compar critic
				design denomin analiz juzg evalu resalt tach espe dese cree pens bautiz titul invoc
				cit salud`, `ó a aron an aba aban ado ando`) +
				`cree creen creía describe describió describen definió define ve ven vio veía puso
				pone hizo hace quiso quiere estima estimó siente sintió mostró muestra mostraron
				ocultó oculta`,
			stating:           `lee leer`,
			pronoun | malew:   `él`,
			pronoun | femalew: `ella`,
			pronoun | plural:  `ellos ellas`,
			pronoun: `yo nosotros usted ustedes este esta estos estas aquel quien ambos muchos
				algunos varios`,
			determ | definite: `el la los las`,
			determ: `un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus
				mi mis nuestro nuestra nuestros tu dos tres cuatro cinco seis siete ocho nueve diez
				cien mil varios varias algunos algunas muchos muchas otro otra otros otras cada todo
				toda todos todas ambos`,
			determ | malew:   `el un este`,
			determ | femalew: `la una esta`,
			preposn: `de del a al en con por para sin sobre entre hacia hasta desde durante ante
				bajo contra tras según mediante excepto salvo`,
			ofWord: `de del`,
			conj: `y e o u pero sino que si cuando como porque aunque mientras donde pues luego ni
				cómo`,
			coord:    `y e o u`,
			relative: `quien quienes cual cuales cuyo cuya cuyos cuyas`,
			aux: `es son era eran fue fueron será serán sería ha han había habían he hemos está
				están estaba estaban estuvo hay haya ser estar haber no se lo le les puede pueden
				debe deben podría habrá me nos va van`,
			adverbial: `también ya luego después entonces ayer hoy mañana ahora siempre nunca así
				además más muy tan antes finalmente posteriormente asimismo igualmente aún todavía
				no sí mismo misma recientemente aquí allí`,
			nameless: `según para además luego después entonces ayer hoy así también tras durante
				preguntado preguntada por consultado consultada finalmente asimismo posteriormente
				mientras sin en con a de desde`,
			reflexive: `se`,
			calendar: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo
				abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
				mañana tarde noche`,
			agent:          `según`,
			forWord:        `para`,
			view:           `juicio opinión palabras acuerdo boca voz declaraciones entender`,
			rank | malew:   `señor sr don`,
			rank | femalew: `señora sra doña señorita`,
			rank:           `dr dra general coronel capitán doctor doctora profesor profesora`,
			person: `ministro presidente primer senador diputado alcalde concejal prefecto
				secretario general portavoz vocero jefe director responsable patrón dirigente
				fundador abogado fiscal juez comisario policía bombero médico doctor profesor
				investigador historiador economista sociólogo politólogo climatólogo experto
				especialista científico escritor autor periodista redactor cantante actor cineasta
				entrenador seleccionador técnico jugador capitán campeón portero delegado
				sindicalista representante consejero opositor líder candidato embajador obispo
				arzobispo cardenal sacerdote imán papa rey príncipe testigo vecino habitante padre
				hijo hermano hombre amigo víctima pasajero turista cliente paciente alumno
				estudiante maestro agricultor pescador obrero trabajador empleado comerciante
				ingeniero navegante manifestantes activistas sindicatos asociaciones expertos
				autoridades médicos vecinos habitantes diputados senadores investigadores policías
				bomberos abogados padres trabajadores familiares comandante teniente coronel rival
				colega sucesor predecesor guarda coordinador organizador propietario usuario fuente
				fuentes diplomático analista inversor canciller gobernador mandatario empresario
				fabricante músico compositor artista pintor joven vicepresidente exministro
				expresidente extesorero`,
			person | femalew: `ministra presidenta senadora diputada alcaldesa concejala secretaria
				jefa directora dirigente fundadora abogada jueza fiscal médica doctora profesora
				investigadora historiadora científica escritora autora periodista redactora actriz
				entrenadora jugadora campeona portera delegada representante consejera opositora
				candidata embajadora reina princesa vecina habitante madre hija hermana mujer amiga
				pasajera turista clienta alumna estudiante maestra agricultora trabajadora empleada
				ingeniera navegante coordinadora organizadora gobernadora mandataria empresaria
				canciller vicepresidenta enfermera portavoz`,
			paper: `comunicado informe estudio texto carta ley artículo libro mensaje tuit sitio
				diario periódico semanario revista agencia cadena radio gobierno ministerio fiscalía
				ayuntamiento alcaldía policía guardia ejército tribunal corte partido sindicato
				asociación federación liga empresa sociedad grupo compañía banco instituto
				universidad escuela hospital iglesia diócesis comisión consejo parlamento asamblea
				senado congreso organización ong onu oposición dirección ciudad región estado
				presidencia cancillería colectivo comité unión confederación club equipo familia
				documento sentencia auto encuesta editorial junta generalitat moncloa`,
		}
	},
}
