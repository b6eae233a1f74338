package quote

// inFrench puts the speaker behind the verb of an inserted clause, behind its auxiliary and
// participle ("a déclaré Ada Holm", "s'est indignée la maire"), and a pronoun with hyphens.
var inFrench = &language{
	code:   "fr",
	elides: true,
	lists: func() wordLists {
		return wordLists{
			cue: regular(`déclar affirm expliqu assur ajout estim indiqu précis soulign annonc
				regrett racont dénonc confirm commen confi réclam rappel insist rétorqu not signal
				expos observ remarqu répliqu martel lanc demand témoign exhort plaid cri clam déplor
				argument résum constat comment ironis nuanc détaill reconn alert alarm indign
				préconis recommand suggér révél murmur soupir hurl scand exig conseill invoqu
				félicit propos sugger list avou rapport articul tranch relativis assum conclu étonn
				rassur tonn balay évacu répèt ajust`, `e ent ait aient a èrent é és ée ées`) +
				`dit dis disent disait disaient dire dixit écrit écrivent écrivait écrivit répond
				répondent répondu répondit prévient préviennent prévenu promet promettent promis
				soutient soutiennent soutenu reconnaît reconnu reconnaissait admet admis admettent
				avertit averti avertissent poursuit poursuivi conclut conclu renchérit renchéri
				répété lâche lâché interroge interrogé annonçait lançait confesse confessé concède
				concédé insère espère espérait souvient souvenait réagit réagi réagissait prétend
				prétendu garantit décrète décrété suggère rappelle fustige fustigé s'exclame exclame
				exclamé avance avancé glisse glissé tempère tempéré relève relevé relevait complète
				complété considère considérait jure juré enrage peste raille vante salue accuse
				pointe pointé`,
			weakCue: regular(`jug qualifi évoqu parl salu critiqu accus appel présent compar vis
				dénomm souhait attaqu pens regard nomm défend mentionn vant imagin condamn cit`,
				`e ent ait aient a èrent é és ée ées`) +
				`voit voient décrit décrivent décrivait croit croient dit veut voulait fait met
				félicite félicité déclare considère considéré trouve trouvé`,
			stating:           `lit lire peut`,
			pronoun | malew:   `il lui`,
			pronoun | femalew: `elle`,
			pronoun | plural:  `ils elles eux`,
			pronoun:           `on nous je celui celle certains plusieurs beaucoup tous`,
			determ | definite: `le la les l`,
			determ: `un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes votre
				vos deux trois quatre cinq six sept huit neuf dix cent mille plusieurs quelques
				certains certaines chaque aucun aucune autre autres tout toute tous toutes`,
			determ | malew:   `le un ce cet`,
			determ | femalew: `la une cette`,
			preposn: `de du d à au aux en dans par pour avec sans sous sur chez vers entre contre
				depuis pendant dès avant après devant derrière lors malgré parmi selon hors face
				jusqu jusque envers outre via suite`,
			ofWord:   `de du d des`,
			genitive: `des du`,
			conj: `et ou mais car donc or ni que qu quand lorsque lorsqu si s comme puisque parce où
				tandis alors`,
			coord:    `et ou`,
			relative: `qui dont lequel laquelle lesquels lesquelles`,
			aux: `est sont était étaient a ont avait avaient sera seront serait seraient aura auront
				aurait auraient être avoir fut furent soit ait va vont peut peuvent doit doivent
				pourrait devrait c n ne pas`,
			adverbial: `aussi encore déjà ensuite puis alors enfin hier demain toujours jamais ainsi
				notamment également pourtant cependant néanmoins bien plus très t même ici là lors
				auparavant récemment désormais finalement immédiatement rapidement publiquement
				clairement officiellement`,
			nameless: `ensuite puis enfin hier demain selon pour dans interrogé interrogée
				interrogés aussi ainsi pourtant cependant alors quant comme lors après avant depuis
				face malgré contacté contactée on joint jointe invité invitée sollicité sollicitée`,
			reflexive: `se s`,
			calendar: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
				avril mai juin juillet août septembre octobre novembre décembre matin soir`,
			agent:          `selon d'après dixit`,
			forWord:        `pour`,
			view:           `avis yeux dires voix mots propos termes paroles`,
			rank | malew:   `m mr monsieur`,
			rank | femalew: `mme mlle madame`,
			rank:           `me dr pr maître docteur professeur mm mmes général colonel capitaine`,
			person: `ministre président premier sénateur député maire adjoint préfet secrétaire
				général porte parole chef directeur responsable patron pdg dirigeant fondateur
				avocat procureur juge commissaire policier gendarme pompier médecin docteur
				professeur chercheur historien économiste sociologue politologue climatologue expert
				spécialiste scientifique écrivain auteur journaliste rédacteur chanteur acteur
				comédien réalisateur entraîneur sélectionneur joueur capitaine champion gardien
				délégué syndicaliste représentant élu conseiller opposant leader candidat
				ambassadeur évêque archevêque cardinal prêtre imam pape roi reine prince témoin
				voisin habitant riverain père mère fils fille frère sœur soeur homme femme ami
				victime passager touriste client patient élève étudiant enseignant agriculteur
				pêcheur éleveur ouvrier salarié employé commerçant restaurateur artisan ingénieur
				navigateur manifestants militants syndicats associations opposants experts autorités
				médecins habitants riverains élus députés sénateurs enquêteurs policiers pompiers
				chercheurs avocats proches parents salariés commandant lieutenant colonel adversaire
				collègue successeur prédécesseur rival garde constructeur coordinateur animateur
				organisateur gérant propriétaire locataire internaute source sources diplomate
				analyste investisseur vice numéro militaire cinéaste musicien compositeur artiste
				peintre jeune`,
			person | femalew: `ministre présidente première sénatrice députée préfète directrice
				patronne dirigeante fondatrice avocate procureure policière chercheuse historienne
				scientifique écrivaine autrice auteure rédactrice chanteuse actrice comédienne
				réalisatrice entraîneuse joueuse championne gardienne déléguée représentante élue
				conseillère opposante candidate ambassadrice reine princesse voisine habitante
				riveraine mère fille sœur femme amie passagère touriste cliente patiente étudiante
				enseignante agricultrice ouvrière salariée employée commerçante infirmière
				navigatrice coordinatrice animatrice organisatrice gérante adjointe économiste`,
			paper: `communiqué rapport étude texte lettre loi article livre message tweet site
				journal quotidien hebdomadaire magazine agence chaîne radio gouvernement ministère
				parquet préfecture mairie police gendarmerie armée tribunal cour parti syndicat
				association fédération ligue entreprise société groupe compagnie banque institut
				université école hôpital église diocèse commission conseil parlement assemblée sénat
				organisation ong onu opposition direction commune ville région état présidence
				élysée matignon collectif comité union confédération clubs club équipe famille
				constructeur exploitant syndicats document jugement arrêt courrier sondage
				éditorial`,
		}
	},
}
