package quote

// inEnglish has rules of its own for phrases (phrase.go), which tell more than a table can.
var inEnglish = &language{
	code: "en",
	lists: func() wordLists {
		return wordLists{
			cue: `said says say saying tweeted tweets tweeting wrote writes writing written told
				tells telling added adds adding asked asks asking replied replies answered answers
				responded responds explained explains explaining noted notes noting stated states
				stating declared declares declaring announced announces argued argues arguing
				insisted insists insisting claimed claims claiming warned warns warning continued
				continues concluded concludes concluding recalled recalls remarked remarks quipped
				joked jokes joking exclaimed exclaims shouted shouts shouting yelling yelled yells
				chanted chanting chants cried whispered muttered muses mused quoted opined observed
				observes commented comments acknowledged acknowledges admitted admits conceded
				concedes confessed confirmed confirms denied suggested suggests suggesting proposed
				urged urges urging demanded demands predicted predicts vowed vows promised promises
				pledged pledges boasted boasts bragged complained complains lamented laments fumed
				thundered snapped countered counters retorted quips chimed gushed reiterated
				repeated repeats emphasized stressed stresses underscored reads read reported
				reports reporting testified posted captioned blogged emailed texted interjected
				joined deadpanned scoffed sniffed sighed laughed reasoned wondered wonders pleaded
				begged cautioned advised counseled elaborated pointed asserts asserted alleged
				alleges contends contended maintains maintained marveled marvelled proclaimed
				proclaims summarized intoned declaimed blasted blasts slammed slams ripped mocked
				ranted railed vented rails teased hinted informed informs assured reassured reminded
				sang sings prayed recited implored barked bellowed roared screamed hollered hissed
				offered agrees agreed allowed volunteered pressed write argue insist contend assert
				explain warn reply respond allege complain acknowledge observe relayed expressed
				responding replying commenting`,
			weakCue: `called calls calling described describes describing dubbed labeled labelled
				labels branded termed deemed branding dubbing labeling labelling terming deeming
				likening denouncing condemning dismissing praising hailing quoting invoking blasting
				slamming characterized criticized criticised denounced condemned dismissed dismisses
				praised praises hailed ridiculed decried attacked faulted accused accuses accusing
				referred refers referring cited cites citing warning considered considers put puts
				found finds concluded wants wanted made makes gave gives got used uses using hopes
				hoped believes believed thinks thought feels felt knew knows decided learned heard
				promised tried began begins ended ends opened opens show shows showed showing
				discussed compared likened touted portrayed depicted invoked questioned blamed
				apologized thanked defended rejected embraced endorsed credited challenged expects
				expected signed titled headlined declaring proclaiming vowing joking boasting
				stressing urged mocking mention mentioned mentions refused encouraged`,
			pronoun: `he she they i we it one you another others some many several both most`,
			femalew: `she her hers herself mrs ms miss madam congresswoman spokeswoman businesswoman
				chairwoman actress mother wife daughter sister woman girl lady queen princess
				duchess grandmother aunt baroness`,
			malew: `he him his himself mr sir congressman spokesman businessman chairman actor
				father husband son brother man boy king prince duke grandfather uncle lord`,
			determ: `the a an his her their its our my your this that these those another one some
				several many two three four five six seven eight nine ten both other each every any
				most few`,
			rank: `m mme president presidents mr mrs ms dr miss sir lord lady dame rev prof sen sens
				rep reps gov lt col gen capt sgt maj cmdr adm senator senators representative
				congressman congresswoman governor mayor secretary minister chancellor chairman
				chairwoman chair speaker leader judge justice attorney general colonel captain
				lieutenant sergeant officer detective sheriff chief director professor doctor pope
				king queen prince princess ambassador deputy vice prime first former candidate
				nominee strategist spokesman spokeswoman spokesperson adviser advisor aide analyst
				reporter correspondent host anchor journalist columnist editor author historian
				economist pollster lawyer counsel prosecutor commissioner councilman councilwoman
				assemblyman delegate superintendent pastor bishop cardinal imam rabbi rapper singer
				actor actress comedian billionaire businessman democrat republican democratic
				democrats republicans mogul rival manager executive ceo premier envoy undersecretary
				admiral commander special state treasury foreign defense`,
			person: `president senator congressman congresswoman representative governor mayor
				secretary minister chancellor chairman chairwoman chair speaker leader leaders judge
				justice attorney general officer officers detective sheriff chief director professor
				doctor doctors pope king queen prince ambassador deputy candidate candidates nominee
				nominees strategist strategists spokesman spokeswoman spokesperson spokespeople
				spokesmen adviser advisers advisor advisors aide aides analyst analysts reporter
				reporters correspondent host anchor anchors journalist journalists columnist editor
				editors author authors historian historians economist economists pollster pollsters
				lawyer lawyers counsel prosecutor prosecutors commissioner official officials source
				sources critic critics expert experts scholar scholars researcher researchers
				scientist scientists voter voters supporter supporters resident residents member
				members lawmaker lawmakers politician politicians legislator legislators activist
				activists protester protesters demonstrator demonstrators student students teacher
				teachers worker workers employee employees owner owners manager managers executive
				executives founder cofounder partner boss man woman men women boy girl people person
				crowd audience father mother parents son daughter brother sister husband wife friend
				friends family neighbor neighbour businessman businesswoman billionaire mogul
				developer investor investors trader traders democrat democrats republican
				republicans conservatives liberals opponent opponents rival rivals delegate
				delegates operative operatives organizer organizers veteran veterans soldier witness
				witnesses victim victims survivor survivors user users viewer viewers reader readers
				writer writers commentator commentators pundit pundits observer observers moderator
				panelist guest caller pastor priest bishop rabbi imam singer actor actress star
				rapper comedian player coach contestant pageant immigrant immigrants somebody
				someone everyone everybody nobody insider insiders assistant diplomat diplomats
				counterpart predecessor successor runner frontrunner participant participants
				attendee attendees respondent respondents patient patients customer customers agent
				agents guard counselor specialist consultant consultants lobbyist lobbyists donor
				donors volunteer volunteers hacker whistleblower premier envoy vice vp cleric fellow
				laureate negotiator fan fans marchers protestors revelers revellers onlookers
				bystanders singers choir children kids senators presidents princess ministers
				captain colonel lieutenant sergeant envoys pupils graduates neighbors neighbours
				campaigners narrator`,
			paper: `report reports statement statements letter letters email emails memo article
				articles story editorial poll polls survey surveys study studies book ad ads
				advertisement commercial video document documents filing filings lawsuit complaint
				affidavit indictment ruling opinion order decision transcript transcripts release
				press website site page post posts tweet tweets message messages note headline
				headlines caption sign signs banner banners placard poster plan bill law act
				amendment constitution platform resolution magazine newspaper paper papers network
				blog outlet campaign committee department agency company group organization
				organisation government administration house office court party union association
				council commission foundation institute university firm bank pentagon kremlin times
				journal guardian news team invitation text texts speech script draft summary
				abstract slogan lyrics song hat shirt sticker newsletter questionnaire piece column
				intelligence photo photos textbook billboard billboards board bureau ministry
				embassy police coalition army military media spot`,
			preposn: `of in on at by for with from to about into over after before during against
				among between through under without within near since until upon toward towards
				across around behind beyond despite including like per via amid alongside outside
				inside onto as`,
			conj: `and or but that because if when while although though whether where why how so
				than then unless as after before since until yet nor what`,
			aux: `is was are were be been being am has had have having do does did will would can
				could may might shall should must wont wouldnt cant couldnt didnt doesnt dont isnt
				wasnt arent werent hasnt hadnt havent hes shes ive im theyve`,
			being:    `is was are were be been being`,
			chanting: `chanted chants chanting chant sang sings sing singing`,
			definite: `the`,
			thatWord: `that`,
			written | paper: `sign signs banner banners placard placards poster posters billboard
				billboards sticker stickers plaque shirt shirts hat hats caption captions headline
				headlines graffiti notice flyer leaflet`,
			infinitive: `say tell write argue insist ask`,
			modal:      `can could should would must may might will`,
			light: `maintained maintains offered offers pressed joined observed observes allowed
				continued continues reported reports concluded`,
			finite:   `said says read reads wrote writes told tells sang`,
			relative: `who which whose whom`,
			calendar: `monday tuesday wednesday thursday friday saturday sunday january february
				march april may june july august september october november december jan feb mar apr
				jun jul aug sept sep oct nov dec mondays tuesdays wednesdays thursdays fridays
				saturdays sundays`,
			adverbial: `also then later once just even still again now soon first yesterday today
				tonight earlier recently famously never always often simply only ever already itself
				himself herself themselves both all twice`,
			ofWord: `of for at with from`,
			coord:  `and or nor`,
			needsObject: `told tells tell telling urged urges informed reminded assured reassured
				asked asks warned implored advised cautioned begged`,
			relation: `wife husband son daughter brother sister mother father uncle aunt lady`,
			toWord:   `to`,
		}
	},
}

// lexicon returns the English words with their classes.
func lexicon() table { return inEnglish.read().words }
