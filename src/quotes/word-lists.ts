const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that never stand inside a noun phrase, so that they end one. */
export const PHRASE_ENDS =
  list(`because that if when while after before as than but and or so though although since until unless whether
where how why what which who whom whose is are was were be been being am has have had having do does did will would can could may might
must shall should ought not never to into onto by about over under against between during through with without amid among despite via
on off up down out upon toward towards within beyond per across behind following including regarding like unlike
then now also afterwards afterward nowadays too just only even still yet already again once later earlier meanwhile however instead thus therefore there here
i you he she they we it him them us me himself herself themselves itself`);

export const DETERMINERS =
  list(`the a an this these those his her its their our my your some many several another one two three four five
six seven eight nine ten every each no both all most few other any`);

export const ARTICLES = list('the a an this these those');

/** Prepositions that join two parts of one noun phrase: a spokesman for the mayor. */
export const PHRASE_JOINTS = list('of for at from in with to');

export const AUXILIARIES = list(
  'is are was were be been being has have had did does do will would can could may might must shall should',
);

/** What may stand between a subject and its verb. */
export const BETWEEN_SUBJECT_AND_VERB =
  list(`has have had did does do will would can could may might must should also later then since
earlier previously recently once again never not further still now already even only just first repeatedly often always simply
reportedly long both all himself herself themselves quickly ever soon subsequently afterwards thus therefore today yesterday
sometimes additionally famously finally initially instead in-turn`);

export const DAYS = list('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight');
export const MONTHS = list(
  'january february march april may june july august september october november december jan feb aug sept oct nov dec',
);

export const PRONOUNS = list('he she they it we i');

const MALE_TITLES = 'mr sir lord father king prince brother congressman';
const FEMALE_TITLES = 'mrs ms miss dame lady baroness madam queen princess sister congresswoman';
export const MASCULINE = list(
  `${MALE_TITLES} spokesman chairman businessman councilman alderman policeman salesman actor husband father son brother man uncle boy`,
);
export const FEMININE = list(
  `${FEMALE_TITLES} spokeswoman chairwoman businesswoman councilwoman policewoman actress wife mother daughter sister woman aunt girl`,
);

/** Printed before a name and no office by themselves. */
export const HONORIFICS = list(
  'mr mrs ms miss mx dr sir dame lord lady baroness prof professor rev reverend father sister brother madam hon',
);

/** Nouns for a person by office, trade or part played. */
export const ROLES =
  list(`${MALE_TITLES} ${FEMALE_TITLES} dr prof professor rev reverend president vice-president senator sen rep representative
gov governor mayor commissioner secretary minister premier chancellor judge justice sheriff chief officer detective inspector superintendent
constable sergeant sgt captain capt colonel col insp supt wpc dci pcso det cpl brigadier brig commodore canon general gen lieutenant lt major maj admiral commander pastor bishop archbishop cardinal rabbi imam
pope councillor cllr mp msp mep chairman chairwoman chair chairperson speaker leader director spokesman spokeswoman spokesperson coach
manager attorney ambassador democrat republican candidate nominee senator congressman congresswoman aide adviser advisor strategist analyst
economist journalist reporter correspondent editor author writer novelist poet playwright columnist blogger critic historian lawyer barrister solicitor prosecutor
counsel expert researcher scientist professor lecturer teacher headteacher principal doctor surgeon nurse physician activist campaigner
organizer organiser founder co-founder owner boss executive ceo president-elect treasurer trustee clerk deputy undersecretary
envoy diplomat official officials resident neighbour neighbor witness victim survivor father mother husband wife son daughter brother
sister widow friend colleague footballer cricketer golfer jockey referee umpire churchwarden interviewer influencer actor actress singer musician artist designer director producer star player captain striker midfielder
defender goalkeeper boxer winger host anchor presenter commentator pollster consultant investor trader farmer driver
student veteran supporter voter pilot soldier whistleblower councilman councilwoman legislator lawmaker assemblyman
assemblywoman delegate comptroller controller coroner magistrate peer backbencher frontbencher baroness governor-general taoiseach
entrepreneur developer engineer head guard firefighter paramedic chef vicar priest chaplain archdeacon dean fellow
businessman businesswoman man woman boy girl teenager worker employee shopkeeper landlord tenant
rival opponent counterpart predecessor successor partner boyfriend girlfriend cousin nephew niece uncle aunt stepfather stepmother
stepson stepdaughter grandfather grandmother grandson granddaughter fiancé fiancée fiance fiancee ex-husband ex-wife mother-in-law
father-in-law brother-in-law sister-in-law mum dad twin agent accountant mentor running-mate protester demonstrator heckler passer-by
pupil schoolgirl schoolboy gran grandma grandad granddad nan pensioner shopper commuter motorist passenger patient publican butcher baker
angler cyclist swimmer walker hiker forecaster organiser convener convenor pundit parishioner villager holidaymaker tourist worshipper
caretaker receptionist handler packer waiter waitress chef cook plumber builder electrician carpenter gardener ranger sprinter rower cox
skipper gaffer debutant winger lifeboatman lifeguard headmaster headmistress governor-elect registrar midwife carer apprentice archaeologist
biologist chemist geologist astronomer ecologist psychologist epidemiologist virologist climatologist novelist biographer translator
photographer journalist broadcaster blogger podcaster comedian dancer choreographer conductor composer guitarist drummer sculptor
winner finalist runner-up champion teammate team-mate classmate co-star co-author opponent hooker flanker fly-half
scrum-half full-back prop
verger warden abbot abbess usher bailiff steward curator librarian archivist beekeeper gamekeeper groundsman greenkeeper postman
postwoman postmaster postmistress stationmaster fisherman trawlerman grocer greengrocer florist hairdresser barber plasterer roofer
welder miner trucker barman barmaid barista bartender innkeeper hotelier restaurateur vet veterinarian dentist optician pharmacist
physiotherapist therapist counsellor pathologist oncologist cardiologist paediatrician pediatrician astronaut statistician sociologist
anthropologist botanist zoologist conservationist environmentalist naturalist lobbyist unionist violinist pianist cellist busker rapper
songwriter filmmaker film-maker screenwriter dramatist governess tutor provost rector curate bursar defendant plaintiff claimant juror
foreman forewoman complainant homeowner householder breeder rancher choirmaster organist
peer viscount earl duke countess duchess sexton signalman harbourmaster prefect`);

/** Those of them by which copy calls somebody again whom it has named: the Republican, the star, the boss. */
export const CALLED_AGAIN =
  list(`republican democrat nominee candidate president-elect congressman congresswoman lawmaker
legislator man woman boy girl teenager star player rival opponent winner finalist champion veteran student pupil supporter voter resident
neighbour neighbor businessman businesswoman entrepreneur author writer actor actress singer
musician artist comedian pensioner victim witness survivor defendant claimant plaintiff footballer striker midfielder defender goalkeeper
winger captain skipper boss official executive officer detective scientist researcher expert campaigner activist economist`);

/** Nouns for a relative: whoever is introduced by one is somebody else than the owner of the word before it. */
export const KIN =
  list(`father mother husband wife son daughter brother sister widow widower cousin nephew niece uncle aunt partner
stepfather stepmother stepson stepdaughter grandfather grandmother grandson granddaughter fiancé fiancée fiance fiancee ex-husband
ex-wife mother-in-law father-in-law brother-in-law sister-in-law mum dad twin boyfriend girlfriend`);

/** Offices that one person holds at a time, so that "the mayor" can stand for the holder. */
export const OFFICES =
  list(`president senator governor mayor commissioner secretary minister premier chancellor judge justice sheriff chief
superintendent inspector colonel general admiral pastor bishop archbishop cardinal rabbi pope councillor mp chairman chairwoman chair speaker leader
director spokesman spokeswoman spokesperson coach manager attorney ambassador nominee candidate congressman congresswoman strategist analyst
economist journalist reporter editor author columnist lawyer prosecutor professor founder owner boss executive ceo treasurer
deputy envoy captain striker actor actress singer host pollster investor adviser advisor aide sergeant detective lieutenant constable
businessman businesswoman entrepreneur historian activist researcher scientist surgeon doctor coroner pm`);

/** Words that make a capitalised name an organisation, a place or a thing rather than a person. */
export const NOT_PERSONS =
  list(`police federation office department party company group university college school council committee commission
court house senate congress parliament association union institute foundation agency service services authority bank corporation corp inc ltd
plc llc news times post journal telegraph guardian mail mirror independent press tv radio network media magazine street road avenue city county
state states kingdom america american britain british england english scotland wales ireland london york washington party campaign team club
united national international federal royal american european african north south east west central new board bureau centre center society trust
league cup championship hospital church airport station park hall tower building project program programme act bill law amendment treaty war
ministry treasury pentagon kremlin twitter facebook google apple microsoft cnn bbc nbc abc cbs fox msnbc pbs npr reuters
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december republicans democrats republican democrat democratic conservatives labour tories gop god islam christmas
taskforce force account yard scotland fbi cia nato un eu nhs ioc fifa uefa watchdog airways motors systems partners holdings
capital securities research industries brothers sons associates
grid rail railway railways water gas electric electricity energy power airlines airline holidays homes housing stores foods brewery breweries
infirmary questions council assembly senedd holyrood stormont tribunal inquiry festival cathedral abbey priory academy rovers wanderers
athletic albion villa hotspur`);

/** Letters in capitals that follow a name and are no part of it. */
export const POST_NOMINALS = list('qc kc mp mep msp mbe obe cbe kbe dbe phd md frs');

/** What tells a namesake from the other: Tom Reed junior. */
export const GENERATIONS = list('junior senior jr sr jnr snr ii iii iv');

/** Nouns for things that carry words. */
export const DOCUMENTS =
  list(`report statement letter tweet post message email e-mail memo document article story editorial poll survey study
lawsuit filing complaint indictment affidavit ruling release ad advert advertisement leaflet sign banner headline book review note
transcript video website page caption petition resolution bill law order dossier paper text texts posting notice placard poster email
badge t-shirt hat sticker billboard plaque graffiti banner flag card
column blog profile minutes transcripts records filings documents account-of brief motion opinion decision subpoena warrant decree constitution bible slogan inscription`);

/** Nouns for bodies of people. */
export const BODIES =
  list(`government party company firm police council committee commission department agency office union federation association
group organisation organization charity club campaign team court board bureau ministry watchdog newspaper paper magazine broadcaster channel
network station website bank university school hospital army military navy force service administration embassy institute
foundation coalition league trust taskforce regulator inspectorate ombudsman publisher retailer airline family`);

/** Abbreviated states of the United States, as printed behind a town, without their last stop. */
export const STATES =
  list(`ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore
pa tenn tex va vt wash wis wyo n.c n.d n.h n.j n.m n.y r.i s.c s.d w.va d.c`);
