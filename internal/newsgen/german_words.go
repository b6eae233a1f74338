package newsgen

import "strings"

// The German words, as the English ones: a line is a group whose words may stand for each
// other, the commonest lines first. Nouns of a line have one gender.

// germanThings are nouns with their plural; none is of the weak declension.
const germanThings = `
m Plan/Pläne Entwurf/Entwürfe Vorschlag/Vorschläge
m Bericht/Berichte Befund/Befunde
f Studie/Studien Untersuchung/Untersuchungen
m Haushalt/Haushalte Etat/Etats
n Projekt/Projekte Vorhaben/Vorhaben
f Regel/Regeln Vorschrift/Vorschriften Verordnung/Verordnungen
f Firma/Firmen Gesellschaft/Gesellschaften
n Unternehmen/Unternehmen
m Vertrag/Verträge Pakt/Pakte
n Gesetz/Gesetze
m Hafen/Häfen
f Brücke/Brücken
f Straße/Straßen Allee/Alleen
f Schule/Schulen
n Krankenhaus/Krankenhäuser Spital/Spitäler
f Wahl/Wahlen Abstimmung/Abstimmungen
m Preis/Preise Tarif/Tarife
f Gebühr/Gebühren Abgabe/Abgaben
m Markt/Märkte Basar/Basare
f Fähre/Fähren
n Schiff/Schiffe Boot/Boote
m Zug/Züge
f Bahn/Bahnen
m Flughafen/Flughäfen
f Fabrik/Fabriken
n Werk/Werke
m Hof/Höfe
m Fluss/Flüsse Strom/Ströme Kanal/Kanäle
m Sturm/Stürme Orkan/Orkane
n Feuer/Feuer
m Brand/Brände
f Flut/Fluten Überschwemmung/Überschwemmungen
n Gericht/Gerichte Tribunal/Tribunale
m Prozess/Prozesse
f Klage/Klagen Beschwerde/Beschwerden
m Kredit/Kredite
n Darlehen/Darlehen
f Bank/Banken Sparkasse/Sparkassen
f Steuer/Steuern
m Lohn/Löhne
n Gehalt/Gehälter
m Streik/Streiks Ausstand/Ausstände
f Gewerkschaft/Gewerkschaften
m Turm/Türme
n Museum/Museen Archiv/Archive
f Bibliothek/Bibliotheken Bücherei/Büchereien
n Theater/Theater Schauspielhaus/Schauspielhäuser
n Konzert/Konzerte
n Fest/Feste
n Stadion/Stadien
n Spiel/Spiele
f Mannschaft/Mannschaften
n Haus/Häuser Gebäude/Gebäude
f Wohnung/Wohnungen Unterkunft/Unterkünfte
n Dach/Dächer
n Fenster/Fenster
m Garten/Gärten Park/Parks
f Wiese/Wiesen Weide/Weiden
m Wald/Wälder Forst/Forste
m Berg/Berge Gipfel/Gipfel Hügel/Hügel
n Tal/Täler
f Insel/Inseln
m Strand/Strände
f Küste/Küsten
m Tunnel/Tunnel
m Bahnhof/Bahnhöfe
n Fahrzeug/Fahrzeuge Auto/Autos
m Wagen/Wagen Lastwagen/Lastwagen
n Fahrrad/Fahrräder
f Batterie/Batterien
f Turbine/Turbinen
m Motor/Motoren
m Ofen/Öfen
f Leitung/Leitungen Röhre/Röhren
m See/Seen Teich/Teiche
f Quelle/Quellen
f Ernte/Ernten
f Kuh/Kühe Ziege/Ziegen
m Hund/Hunde
m Fisch/Fische Aal/Aale
f Möwe/Möwen
m Impfstoff/Impfstoffe
n Mittel/Mittel
f Prüfung/Prüfungen Kontrolle/Kontrollen
n Gerät/Geräte
f Maschine/Maschinen
m Brief/Briefe
f Karte/Karten
n Netz/Netze
m Schlüssel/Schlüssel
m Pass/Pässe Ausweis/Ausweise
f Grenze/Grenzen
n Abkommen/Abkommen Bündnis/Bündnisse
f Sitzung/Sitzungen Tagung/Tagungen
f Rede/Reden Ansprache/Ansprachen
m Aufruf/Aufrufe
f Kundgebung/Kundgebungen Demonstration/Demonstrationen
m Zaun/Zäune
m Laden/Läden
n Geschäft/Geschäfte
f Bäckerei/Bäckereien Konditorei/Konditoreien
f Küche/Küchen
n Fass/Fässer
f Kiste/Kisten
n Denkmal/Denkmäler Standbild/Standbilder
n Bild/Bilder Gemälde/Gemälde
n Buch/Bücher
m Film/Filme Streifen/Streifen
n Lied/Lieder
f Orgel/Orgeln
f Glocke/Glocken
f Uhr/Uhren
f Münze/Münzen
m Stoff/Stoffe
m Teppich/Teppiche
m Stuhl/Stühle
f Lampe/Lampen Laterne/Laternen
f Treppe/Treppen
m Aufzug/Aufzüge Fahrstuhl/Fahrstühle
m Speicher/Speicher Schuppen/Schuppen
f Grube/Gruben Mine/Minen
m Stein/Steine
n Seil/Seile
n Segel/Segel
m Versuch/Versuche Test/Tests
f Formel/Formeln
f Lehre/Lehren
n Verfahren/Verfahren
n Ergebnis/Ergebnisse Resultat/Resultate
m Fehler/Fehler Irrtum/Irrtümer
m Mangel/Mängel
f Krise/Krisen
f Gefahr/Gefahren Bedrohung/Bedrohungen
m Unfall/Unfälle
f Warnung/Warnungen Mahnung/Mahnungen
f Ermittlung/Ermittlungen
m Betrug/Betrüge
m Skandal/Skandale
n Gerücht/Gerüchte
n Geheimnis/Geheimnisse Rätsel/Rätsel
n Versprechen/Versprechen
f Auszeichnung/Auszeichnungen Ehrung/Ehrungen
n Jubiläum/Jubiläen
n Viertel/Viertel
n Dorf/Dörfer
m Bezirk/Bezirke Kreis/Kreise
f Gemeinde/Gemeinden Kommune/Kommunen
n Gebiet/Gebiete
m Umzug/Umzüge
m Brauch/Bräuche
f Mundart/Mundarten
n Gericht/Gerichte
f Rübe/Rüben Bohne/Bohnen
m Apfel/Äpfel
f Birne/Birnen Pflaume/Pflaumen
m Käse/Käse
f Rechnung/Rechnungen Quittung/Quittungen
f Rente/Renten Pension/Pensionen
f Versteigerung/Versteigerungen Auktion/Auktionen
m Zuschuss/Zuschüsse
f Beihilfe/Beihilfen Förderung/Förderungen
f Frist/Fristen
n Ziel/Ziele
n Amt/Ämter
n Ministerium/Ministerien
m Ausschuss/Ausschüsse
n Gremium/Gremien
f Reform/Reformen Neuordnung/Neuordnungen
`

// germanHeads are nouns that end compounds.
const germanHeads = `
m Plan/Pläne Entwurf/Entwürfe
n Amt/Ämter
f Behörde/Behörden Verwaltung/Verwaltungen
m Ausschuss/Ausschüsse
f Gebühr/Gebühren Abgabe/Abgaben
n Gesetz/Gesetze
f Ordnung/Ordnungen
m Vertrag/Verträge
n Projekt/Projekte Vorhaben/Vorhaben
f Krise/Krisen
m Bau/Bauten
f Anlage/Anlagen Einrichtung/Einrichtungen
n Gebäude/Gebäude
f Prüfung/Prüfungen Kontrolle/Kontrollen
m Bericht/Berichte
n Fest/Feste
f Reform/Reformen
n Netz/Netze
m Betrieb/Betriebe
f Sanierung/Sanierungen Erneuerung/Erneuerungen
n Problem/Probleme
m Mangel/Mängel
f Versammlung/Versammlungen Konferenz/Konferenzen
m Streit/Streite
n Bündnis/Bündnisse
f Planung/Planungen
`

// germanFirsts are what compounds begin with.
var germanFirsts = strings.Fields(`Hafen Brücken Stadt Straßen Schul Wahl Steuer Energie Wasser
	Wald Landes Kreis Verkehrs Bau Haushalts Rettungs Umwelt Kultur Sport Markt Küsten Grenz Handels
	Wohnungs Kranken Bahn Flughafen Fischerei Ernte Moor Deich Gemeinde Bürger Renten Lohn Kredit
	Museums Theater Tunnel Fähr Strom Wärme Müll Park Denkmal Lehrer Ärzte Forschungs Daten Wetter
	Feuerwehr Jugend Arbeits Gesundheits Übungs Rathaus`)

// germanPeople are nouns for people, none of the weak declension.
const germanPeople = `
m Bewohner/Bewohner Einwohner/Einwohner
f Bewohnerin/Bewohnerinnen Einwohnerin/Einwohnerinnen
m Arbeiter/Arbeiter Mitarbeiter/Mitarbeiter
f Arbeiterin/Arbeiterinnen
m Fahrer/Fahrer
m Lehrer/Lehrer Erzieher/Erzieher
f Lehrerin/Lehrerinnen Erzieherin/Erzieherinnen
m Schüler/Schüler
f Ärztin/Ärztinnen Medizinerin/Medizinerinnen
m Arzt/Ärzte Mediziner/Mediziner
m Pfleger/Pfleger
m Landwirt/Landwirte
m Fischer/Fischer Angler/Angler
m Anwalt/Anwälte
f Anwältin/Anwältinnen
m Richter/Richter
f Richterin/Richterinnen
m Ingenieur/Ingenieure Techniker/Techniker
f Forscherin/Forscherinnen Wissenschaftlerin/Wissenschaftlerinnen
m Forscher/Forscher Wissenschaftler/Wissenschaftler
m Händler/Händler Kaufmann/Kaufleute
m Wirt/Wirte
m Besucher/Besucher Gast/Gäste
m Wächter/Wächter
m Minister/Minister
m Bürgermeister/Bürgermeister
m Wähler/Wähler
f Helferin/Helferinnen
m Helfer/Helfer
m Mieter/Mieter
f Mieterin/Mieterinnen
m Maurer/Maurer Zimmerer/Zimmerer
m Gärtner/Gärtner
f Musikerin/Musikerinnen Sängerin/Sängerinnen
m Maler/Maler
f Autorin/Autorinnen Schriftstellerin/Schriftstellerinnen
m Verleger/Verleger
m Sportler/Sportler Läufer/Läufer
m Trainer/Trainer
m Anhänger/Anhänger
f Zeugin/Zeuginnen
n Opfer/Opfer
n Kind/Kinder
f Familie/Familien
f Nachbarin/Nachbarinnen
m Rentner/Rentner Ruheständler/Ruheständler
m Prüfer/Prüfer Gutachter/Gutachter
m Sprecher/Sprecher
f Leiterin/Leiterinnen Direktorin/Direktorinnen
`

// germanDeeds are transitive verbs with an accusative that never part; an irregular past
// comes after a slash.
const germanDeeds = `
genehmigen billigen bewilligen
verwerfen/verwarf missbilligen
unterstützen fördern
kritisieren tadeln rügen
prüfen untersuchen begutachten
verkünden verlautbaren
eröffnen
schließen/schloss
bauen errichten
reparieren sanieren erneuern
zerstören verwüsten
ersetzen
erweitern vergrößern
verringern verkleinern senken
erhöhen steigern
verschieben/verschob verzögern
beginnen/begann
beenden vollenden
erörtern diskutieren besprechen/besprach
loben würdigen preisen/pries
verteidigen rechtfertigen
beschuldigen verklagen
fordern verlangen
verbieten/verbot untersagen
erlauben gestatten
schützen bewachen
bedrohen gefährden
beschädigen
retten
finden/fand entdecken
verlieren/verlor
kaufen erwerben/erwarb
verkaufen veräußern versteigern
mieten pachten
finanzieren bezahlen
verdienen
schätzen
zählen
messen/maß vermessen/vermaß
beschreiben/beschrieb schildern
erklären erläutern
bestätigen
bestreiten/bestritt leugnen
übersehen/übersah ignorieren
vergessen/vergaß
feiern
besuchen besichtigen
verlassen/verließ
erreichen
überqueren
begleiten
führen leiten
teilen
verbinden/verband vereinen
bewegen
befördern transportieren
liefern
erhalten/erhielt bekommen/bekam
lagern
reinigen säubern
malen zeichnen
entwerfen/entwarf
testen erproben
kopieren
unterrichten schulen
beschäftigen
entlassen/entließ
wählen
ernennen/ernannte berufen/berief
heizen
leeren räumen
beobachten überwachen
fotografieren filmen
veröffentlichen drucken
übersetzen
unterzeichnen
ehren
unterbrechen/unterbrach
erben
spenden
öffnen
`

// germanQualities are adjectives without ending.
const germanQualities = `
neu
groß mächtig riesig
klein winzig bescheiden
alt betagt
örtlich regional
staatlich
fremd ausländisch
öffentlich
privat
früh
spät
lang
kurz knapp
hoh
niedrig
stark kräftig robust
schwach
reich wohlhabend
arm bedürftig
billig günstig
teur kostspielig
sicher
gefährlich riskant
ruhig still
laut lärmend
belebt
leer
sauber rein
schmutzig
nass feucht
trocken dürr
kalt kühl
warm mild
hell
dunkl düster
einfach schlicht
schwierig verwickelt
berühmt bekannt
unbekannt
beliebt geschätzt
bitter erbittert
vorsichtig behutsam
mutig kühn
plötzlich jäh
allmählich langsam
rasch schnell zügig
selten ungewöhnlich
gewöhnlich üblich
ernst schwer
gering unerheblich
vorläufig
dauerhaft ständig
geheim verborgen
amtlich offiziell
gemeinsam
getrennt
jährlich
monatlich
ländlich dörflich
städtisch
nördlich
südlich
östlich
westlich
gewerblich industriell
landwirtschaftlich
ärztlich
rechtlich juristisch
finanziell
politisch
kulturell
geschichtlich historisch
modern zeitgemäß
elektrisch
hölzern
steinern
silbern golden
grün
blau
rot
gelb
schmal eng
breit weit
steil
tief
zerbrechlich
heftig
scharf
stumpf
großzügig
streng
locker
zögernd
eifrig
wütend zornig empört
fröhlich heiter
müd
stolz
ehrlich aufrichtig
klug
stur hartnäckig
neugierig
überraschend unerwartet
umstritten
ungewöhnlich
`

// germanManners are adverbs that stand behind a verb.
const germanManners = `
heimlich
leise still
schnell rasch
langsam allmählich
plötzlich unvermittelt
schließlich endlich
förmlich offiziell
öffentlich
wiederholt häufig oft
selten kaum
widerwillig ungern
gern
überwiegend größtenteils
teilweise teils
vorübergehend zeitweise
dauerhaft
einstimmig
gemeinsam zusammen
getrennt
zunächst anfangs
kürzlich neulich
zuvor vorher
umgehend sofort unverzüglich
sorgfältig vorsichtig
mutig
fälschlich irrtümlich
wütend
höflich
`

// germanLinks are words without inflection that join others.
const germanLinks = `
und sowie
bei nahe
nach
weil da
während wohingegen
obwohl obgleich obschon
bevor ehe
trotz ungeachtet
wegen aufgrund
gegen wider
doch aber jedoch
sagte erklärte betonte
berichtete meldete
rund etwa ungefähr
mehrere etliche
viele zahlreiche
einige manche
nicht keineswegs
`

// germanOpenings are how clauses of speech begin.
var germanOpenings = [][]string{
	{"wir", "werden"}, {"ich", "finde", "wir", "müssen"}, {"niemand", "hier", "kann"},
	{"unsere", "Leute", "sollten"}, {"Sie", "können", "nicht", "einfach"},
	{"ich", "wollte", "nie"}, {"jetzt", "müssen", "wir", "endlich"}, {"irgendwer", "muss"},
	{"meine", "Mutter", "wollte", "immer"}, {"wer", "Frieden", "will", "muss"},
	{"in", "zehn", "Jahren", "dürfen", "sie"}, {"nur", "Narren", "wollen"},
	{"lassen", "Sie", "mich"}, {"ich", "würde", "lieber"}, {"heute", "können", "wir"},
	{"diese", "Menschen", "durften", "nicht"}, {"man", "soll", "uns", "nicht"},
	{"übermorgen", "werden", "alle"},
}
