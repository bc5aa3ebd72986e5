/** The words that the invented quotations are made of. Lists of one kind may stand in for each other. */
export const vocabulary = {
  noun: words(`bridge ferry clinic budget harbour reservoir timetable library playground contract tunnel inquiry ward
    orchestra stadium quarry cemetery sewer canteen lighthouse pier market warehouse brewery museum theatre archive
    chapel airfield depot hostel nursery pharmacy surgery courthouse laboratory greenhouse bakery foundry shipyard
    allotment bypass viaduct cycleway roundabout marina sawmill refinery turbine substation dam culvert embankment
    levee shelter refuge hospice academy college seminary syllabus prospectus examination curriculum scholarship
    apprenticeship pension dividend surcharge levy tariff subsidy grant bursary mortgage tenancy lease charter treaty
    ordinance statute bylaw petition referendum ballot manifesto census audit ledger invoice receipt voucher permit
    licence warrant subpoena verdict appeal tribunal hearing settlement merger takeover franchise vaccine ventilator
    scanner ambulance stretcher helicopter lifeboat trawler tanker freighter locomotive carriage platform signal
    junction turnstile grandstand scoreboard trophy transfer fixture festival parade exhibition concert matinee
    rehearsal broadcast newsletter questionnaire survey dossier memorandum blueprint prototype algorithm database
    firewall password satellite antenna microphone harvest orchard vineyard meadow woodland hedgerow wetland estuary
    plan trial form court week public`),
  nouns: words(`nurses drivers pupils tenants farmers fishermen players voters patients commuters teachers midwives
    plumbers welders bakers carers cyclists pensioners refugees apprentices librarians musicians actors directors
    shareholders auditors barristers magistrates detectives constables firefighters paramedics surgeons dentists
    pharmacists scientists engineers architects surveyors planners councillors ministers officials volunteers
    residents neighbours shopkeepers landlords lodgers students graduates lecturers professors caretakers gardeners
    foresters beekeepers shepherds ramblers swimmers rowers goalkeepers referees stewards ushers passengers pilots
    sailors dockers porters couriers cleaners cooks waiters brewers butchers miners builders roofers glaziers
    electricians technicians programmers analysts reporters editors photographers`),
  verb: words(`close fund repair inspect demolish replace postpone cancel approve reject defend publish withdraw review
    expand reopen relocate privatise insure protect monitor ban license subsidise renovate abandon salvage automate
    outsource regulate reform simplify redesign finance sell lease purchase auction test measure count map survey
    investigate examine question challenge support oppose welcome condemn ignore remember celebrate restore preserve
    staff supply equip rescue flood drain clear clean paint decorate heat light ventilate evacuate patrol guard`),
  past: words(`closed funded repaired inspected demolished replaced postponed cancelled approved rejected defended
    published withdrew reviewed expanded reopened relocated privatised insured protected monitored banned licensed
    subsidised renovated abandoned salvaged automated outsourced regulated reformed simplified redesigned financed
    sold leased purchased auctioned tested measured counted mapped surveyed investigated examined questioned
    challenged supported opposed welcomed condemned ignored remembered celebrated restored preserved staffed supplied
    equipped rescued drained cleared cleaned painted decorated heated evacuated patrolled guarded`),
  adjective: words(`furious exhausted hopeful sceptical relieved anxious grateful stubborn careless reckless cautious
    honest shameful splendid miserable affordable expensive dangerous temporary permanent obsolete modern fragile
    sturdy generous unfair lawful premature urgent overdue inadequate excessive modest ambitious realistic absurd
    sensible predictable avoidable inevitable reversible costly profitable popular neglected crowded deserted
    polluted spotless vulnerable resilient transparent secretive independent impartial accountable respectable
    regrettable remarkable ordinary unprecedented familiar complicated straightforward deliberate accidental`),
  adverb: words(`quietly openly repeatedly eventually deliberately carefully reluctantly properly quickly slowly
    patiently publicly privately cheaply safely poorly badly honestly fairly legally jointly gradually suddenly
    recently formally barely nearly largely entirely partly locally nationally`),
  surname: words(`Ellwood Okafor Lindqvist Marchetti Pruitt Tanaka Hale Brannigan Osei Volkov Castellan Dufresne
    Abernathy Quigley Rahman Szabo Thornbury Nakamura Pettifer Oyelaran Gallacher Whitlock Bergström Ferreira
    Kowalczyk Drummond Asante Holloway Iversen Jessop Kaminski Larkin Mbeki Norwood Ortega Penhaligon Rasmussen
    Sinclair Tremaine Underhill Vasquez Wetherby Yardley Zielinski Ashcroft Bellamy Carmody Delacroix Eastwick
    Fairfax Greaves Hartigan Ingleby Kersey Lonsdale Maddox Nightingale Ormerod Pickering Rutherford`),
  firstName: words(`Mara Joseph Ingrid Paolo Denise Kenji Sarah Patrick Kwame Irina Rowan Claire Stephen Nora Farid
    Agnes Hugh Yumi Gareth Bola Fiona Edith Astrid Miguel Tomasz Janet Samuel Beatrix Erik Lucy Viktor Rosa Thabo
    Helen Carlos Jenna Mette Douglas Oliver Isobel Lucia Victor Emily Adam Rachel Simon Aoife Louise Frank Grace
    Desmond Ursula Leonard Miriam Callum Priya Wesley Harriet`),
  place: words(`Harrowby Ansel Brackwater Coldharbour Dunmere Eastleigh-on-Sea Farrowdale Glaston Hexworth Inverlay
    Kestrel-under-Lyme Langmoor Mossgate Netherby Ottershaw Pendlebrook Quarrington Ravensholme Stowmere Thornaby
    Upperton Vellacott Wyndham-cum-Lode Yarrowford Ashbourne-le-Vale Birkfield Crowhurst Dalkeith-St-Ann Elmstead
    Fenwick Grisedale Holmfirth-Green Islay-Ferry Jarrowby Kirkwall-Bay Lowther Marlpit`),
  body: words(`council trust ministry regulator union federation consortium watchdog assembly cabinet committee
    secretariat board agency commission authority directorate executive parish syndicate`),
  modal: words('will would can could may might must should shall'),
  conjunction: words('and but or because although unless while until whereas though'),
  numberWord: words('two three four five six seven eight nine eleven twelve fourteen fifteen sixteen eighteen twenty'),
  filler: words('um uh er erm'),
} as const;

/** Adjuncts of time and place. They are never changed. */
export const adjuncts: readonly string[] = [
  'before the winter',
  'after the storm',
  'by the end of the month',
  'in the spring',
  'at the last minute',
  'behind closed doors',
  'on both sides of the river',
  'for the first time in years',
  'long before the election',
  'in front of the whole town',
  'out of sheer habit',
  'across the county',
  'under the old rules',
  'with a straight face',
  'at every single meeting',
  'since the summer',
  'against all advice',
  'in broad daylight',
  'for as long as it takes',
  'without so much as a letter',
  'down to the last penny',
  'over the bank holiday',
  'in the small hours',
  'on a Sunday of all days',
];

function words(list: string): readonly string[] {
  return list.split(/\s+/u);
}
