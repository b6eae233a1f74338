package quote

// inPortuguese has its plain forms: "disse Ada Holm", "afirmou o ministro", "segundo Holm".
var inPortuguese = &language{
	code:  "pt",
	drops: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`afirm declar explic acrescent coment cont sublinh lembr assegur anunci
				denunci confirm alert observ not lament reit revel critic garant record destac
				salient adiant avali inform pergunt grit ressalt`,
				`ou a aram am ava avam ado ando`) +
				`disse diz dizem dizia disseram dito escreveu escreve respondeu responde defendeu
				defende admitiu admite prometeu promete garantiu garante advertiu adverte insistiu
				insiste concluiu conclui referiu refere reconheceu reconhece pediu pede acredita`,
			weakCue:           `considerou considera classificou chamou descreveu falou fala vê`,
			stating:           `lê`,
			pronoun | malew:   `ele`,
			pronoun | femalew: `ela`,
			pronoun | plural:  `eles elas`,
			determ | definite: `o a os as`,
			determ: `um uma uns umas este esta estes estas esse essa aquele aquela seu sua seus suas
				dois duas três quatro cinco vários várias alguns algumas outro outra muitos todos`,
			determ | malew:   `o um`,
			determ | femalew: `a uma`,
			preposn: `de do da dos das em no na nos nas por pelo pela pelos pelas para com sem sobre
				entre até desde após ante contra durante ao à aos às segundo num numa`,
			ofWord:   `de do da dos das`,
			conj:     `e ou mas que se quando como porque embora enquanto onde pois nem`,
			coord:    `e ou`,
			relative: `quem cujo cuja qual quais`,
			aux: `é são era eram foi foram será seria ser ter tem têm tinha está estão estava não há
				se lhe havia`,
			adverbial:      `também já depois então ontem hoje ainda sempre assim não mais muito`,
			nameless:       `segundo para ontem hoje depois então assim além após`,
			reflexive:      `se`,
			agent:          `segundo`,
			forWord:        `para`,
			view:           `opinião palavras acordo`,
			rank | malew:   `senhor sr dom`,
			rank | femalew: `senhora sra dona`,
			calendar: `segunda terça quarta quinta sexta feira sábado domingo janeiro fevereiro
				março abril maio junho julho agosto setembro outubro novembro dezembro`,
			person: `ministro ministra presidente primeiro senador senadora deputado deputada
				prefeito prefeita secretário secretária porta voz chefe diretor diretora advogado
				advogada juiz juíza promotor professor professora pesquisador pesquisadora
				investigador investigadora especialista escritor escritora autor jornalista cantor
				cantora ator atriz treinador treinadora técnico capitão bispo papa testemunha pai
				mãe homem mulher médico médica líder moradora morador governador governadora
				autarca`,
			paper: `governo ministério polícia câmara partido sindicato associação empresa companhia
				comunicado relatório nota tribunal comissão igreja oposição`,
		}
	},
}
