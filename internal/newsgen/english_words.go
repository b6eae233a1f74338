package newsgen

// The words that the grammar is filled with. A line is a group: any of its words may
// stand for any other when a newsroom rewrites a sentence. The first lines are the
// commonest: words are drawn by Zipf's law over lines, then over the words of a line.

// things are nouns with a regular plural.
const things = `
plan proposal scheme
report study survey
budget
project programme
rule regulation
company firm business
contract deal agreement
law statute
harbour harbor port
bridge viaduct
road street avenue
school academy
hospital clinic
election ballot
price tariff fee
market bazaar
ferry boat vessel
train tram
airport airfield
factory plant mill
farm orchard vineyard
river stream canal
storm gale tempest
fire blaze
flood deluge
court tribunal
trial hearing lawsuit
loan credit
bank lender
tax levy duty
wage salary
strike walkout stoppage
union guild
tower steeple
museum gallery archive
library
theatre theater playhouse
concert recital
festival carnival fair
stadium arena
match contest game
team squad side
record milestone
house home dwelling
apartment flat
roof ceiling
window pane
garden park meadow
forest wood grove
mountain hill peak
valley gorge
island islet
beach shore strand
lighthouse beacon
tunnel passage
railway line
station terminal depot
highway motorway
vehicle car van
lorry truck
bicycle bike
battery cell
turbine engine motor
reactor furnace boiler
pipeline pipe conduit
reservoir lake pond
dam barrage weir
well spring
crop harvest yield
cow goat sheep
dog hound
horse mare pony
fish trout eel
bird heron gull
virus germ
vaccine remedy medicine
patient
doctorate degree diploma
lecture lesson class
textbook manual handbook
letter message note
telephone phone
computer machine device
satellite probe
camera lens
screen display monitor
network grid
website portal page
password key
ticket pass permit
passport visa
border frontier
embassy consulate
treaty accord pact
summit conference congress
meeting session gathering
speech address
petition appeal
protest rally march
barricade barrier fence
shop store boutique
bakery cafe tavern
kitchen cellar
bottle jar
barrel crate box
statue monument sculpture
painting portrait canvas
novel book
film movie picture
song tune melody
violin cello flute
bell gong
clock watch
coin banknote
jewel necklace brooch
costume uniform dress
shoe boot sandal
carpet curtain
chair bench stool
table desk counter
lamp lantern candle
ladder staircase
lift elevator
warehouse shed barn
quarry mine pit
stone boulder slab
brick tile
beam plank board
rope cable chain
sail mast anchor
compass map chart
telescope microscope
experiment test
sample specimen
formula equation
theory idea notion
method technique
result outcome finding
problem difficulty trouble
error mistake fault
delay lag
shortage deficit gap
surplus excess
crisis emergency
danger risk hazard
accident crash collision
injury wound
rescue evacuation
warning alert alarm
siren whistle
investigation inquiry probe
arrest detention
theft burglary robbery
fraud swindle
scandal affair
rumour rumor whisper
secret mystery puzzle
promise pledge vow
threat menace
reward prize award
medal trophy
birthday jubilee anniversary
wedding funeral
neighbourhood neighborhood district
village hamlet
suburb quarter
province county region
territory domain
kingdom realm
parade procession
tradition custom
dialect accent
recipe dish
vegetable turnip cabbage
apple pear plum
biscuit cookie
sausage ham
cheese
invoice bill receipt
pension annuity
dividend bonus
investor shareholder
auction sale
mortgage lease
merger takeover
branch outlet
subsidy grant allowance
audit review
forecast outlook projection
target goal aim
deadline
schedule timetable calendar
vote poll
seat mandate
coalition alliance
amendment clause
veto objection
reform overhaul
committee panel commission
department ministry bureau
`

// people are nouns for people, with a regular plural.
const people = `
official functionary
resident inhabitant dweller
worker labourer laborer
driver chauffeur
teacher tutor instructor
student pupil
doctor physician
nurse carer
farmer grower
fisher angler
lawyer attorney
judge magistrate
prosecutor
engineer technician
architect planner
scientist researcher
economist analyst
banker financier
trader merchant dealer
shopkeeper grocer
tourist visitor traveller traveler
passenger commuter
pilot captain
sailor mariner
soldier trooper
officer sergeant
guard warden
diplomat envoy
minister secretary
mayor
councillor councilor alderman
senator deputy lawmaker
candidate contender
voter elector
campaigner activist
volunteer helper
donor sponsor benefactor
tenant lodger
landlord owner
builder mason
carpenter joiner
plumber fitter
electrician
miner quarryman
gardener ranger
musician singer
actor performer
painter sculptor
writer author novelist
editor publisher
reporter journalist correspondent
critic reviewer
historian archivist
curator keeper
athlete runner
player
coach trainer manager
referee umpire
fan supporter
witness bystander onlooker
suspect defendant
victim survivor
neighbour neighbor
relative cousin
grandmother grandfather
child youngster
pensioner retiree
expert specialist
inspector auditor
spokesman spokeswoman
director chief head
`

// deeds are transitive verbs; a line may give irregular pasts after a slash.
const deeds = `
approve endorse back
reject refuse decline
support favour favor
oppose resist
announce declare proclaim
present unveil/unveiled introduce
open launch
close shutter
build/built construct erect
repair mend fix
demolish wreck
replace exchange
expand enlarge extend
reduce trim/trimmed lower
raise increase lift
cancel/cancelled scrap/scrapped abandon
delay postpone defer/deferred
start begin/began
finish complete conclude
review examine inspect
study analyse analyze
discuss debate
criticise criticize attack
praise commend applaud
defend justify
accuse blame
warn caution alert
promise pledge
offer propose
accept welcome
demand request
order command
ban/banned forbid/forbade prohibit
allow permit/permitted
protect guard shield
threaten menace
damage harm hurt/hurt
destroy ruin
rescue save
find/found discover locate
lose/lost misplace
buy/bought purchase acquire
sell/sold auction
lease rent
fund finance
spend/spent invest
earn collect
pay/paid settle
borrow
owe
count tally
measure gauge
estimate reckon
predict foresee/foresaw
report describe
explain clarify
confirm verify
deny/denied dispute
ignore overlook/overlooked
remember recall
forget/forgot
celebrate mark
visit tour
leave/left quit/quit
reach
cross traverse
follow trail
lead/led head
join
divide split/split
merge combine
move shift
carry/carried transport haul
deliver supply
receive obtain
store stock
clean scrub/scrubbed
paint decorate
draw/drew sketch
design devise
test try/tried
adopt embrace
copy/copied imitate
teach/taught instruct
train coach
hire employ recruit
dismiss sack fire
elect choose/chose
appoint name nominate
replant restore renew
heat warm
cool chill
flood swamp
block obstruct
clear empty/emptied
guide steer
monitor watch observe
photograph film
publish print
translate interpret
sign/signed initial
publicise publicize advertise
honour honor
suspend halt
resume restart
inherit
donate contribute
`

// qualities are adjectives.
const qualities = `
new recent
large big sizeable
small little modest
old ancient aged
local regional
national
foreign overseas
public
private
early
late
long lengthy
short brief
high tall
low
strong sturdy robust
weak feeble frail
rich wealthy affluent
poor needy
cheap inexpensive affordable
expensive costly dear
safe secure
dangerous risky hazardous
quiet calm tranquil
noisy loud
busy crowded
empty vacant
clean spotless
dirty grimy
wet damp
dry arid
cold chilly
warm mild
bright brilliant
dark gloomy
simple plain
complex intricate
famous renowned celebrated
obscure unknown
popular beloved
bitter fierce
cautious careful prudent
bold daring
sudden abrupt
gradual slow
rapid swift quick
rare scarce unusual
common ordinary usual
serious grave severe
minor slight trivial
temporary provisional
permanent lasting
secret hidden
official formal
informal casual
joint shared mutual
separate distinct
annual yearly
monthly
weekly
rural rustic
urban municipal
coastal maritime
northern
southern
eastern
western
industrial
agricultural
medical
legal judicial
financial fiscal
political
cultural
historic
modern contemporary
electric
digital
wooden timber
stone
copper brass
silver golden
green verdant
blue azure
red scarlet crimson
yellow amber
grey gray
narrow slender
broad wide
steep sheer
shallow
deep profound
fragile brittle delicate
heavy weighty
light
sharp keen
blunt
generous lavish
strict rigid
loose slack
reluctant hesitant unwilling
eager willing
angry furious irate
cheerful merry
weary tired
proud
humble
honest sincere
clever shrewd
stubborn obstinate
curious inquisitive
`

// manners are adverbs that stand before a verb.
const manners = `
quietly silently
quickly swiftly rapidly
slowly gradually
suddenly abruptly
finally eventually
formally officially
publicly openly
privately secretly
repeatedly frequently often
rarely seldom
reluctantly grudgingly
gladly willingly
narrowly barely
largely mostly mainly
partly partially
temporarily briefly
permanently
unanimously
jointly together
separately
initially first
recently lately
previously earlier
promptly immediately
carefully cautiously
boldly bravely
wrongly mistakenly
rightly correctly
angrily furiously
politely courteously
`

// links are words without inflection that join others; a line may be exchanged.
const links = `
the this that
a one
and plus
of
in within
on upon
at by near
for
with alongside
after following
before until
because since
although though
while whereas
to
from
under below beneath
over above across
between among amid
against
during throughout
about regarding concerning
more
than
as
would could might
will shall
has had
have
was is
were are
be
said told added
which that
who
its their
his her
we they
i
not never
but yet
than
each every
some several
many numerous
most
other further
such
also too
still
only merely just
next
last past
`
