/** Given names that nearly always tell a man or a woman in British and American copy, lower case. */
export const MEN: ReadonlySet<string> = new Set(
  `aaron abdul abraham adam adrian ahmed aidan al alan alastair albert alec alexander alfred alistair allan allen alvin
amir andre andrew andy angus anthony antonio archie arnold arthur asif austin barack barry bart ben benjamin benny bernard bernie
bert bill billy blake bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan byron caleb calvin carl carlos
carter cecil cedric chad charles charlie chester christian christopher chuck clarence clark claude clayton clement cliff clifford
clint clive cody colin conor connor cory craig curtis cyril dale damian damien dan daniel danny darrell darren dave david dean
declan dennis denis derek derrick desmond diego dick dirk dmitri dominic don donald donnie doug douglas duncan dustin dwayne
dwight earl eddie edgar edmund eduardo edward edwin eli elijah elliot elliott emmanuel emmett enoch eric erik ernest ethan eugene evan
felix fernando finn floyd francis francisco frank franklin fred freddie frederick gabriel garry gareth gary gavin gene geoff geoffrey
george gerald gerard gerry gilbert glen glenn gordon graeme graham grant greg gregory guy harold harris harry harvey hassan hector henry
herb herbert herman horace howard hubert hugh hugo humphrey iain ian ibrahim imran ira irving isaac ivan jack jacob jake jamal james
jared jason javier jay jeb jed jeff jefferson jeffrey jeremy jermaine jerome jerry jesse jim jimmy joe joel joey john johnnie johnny jon
jonah jonathan jorge jose joseph josh joshua juan julian julio justin kamal keith kelvin ken kenneth kenny kent kevin kieran kirk
kurt kyle lance larry laurence lawrence len leo leon leonard leroy les lester levi lewis liam lionel lloyd logan louis
lucas luis luke malcolm manuel marc marco marcus mario mark marshall martin marty marvin mason matt matthew maurice max maxwell mehmet
melvin michael micheal miguel mike miles milton mitch mitchell mohamed mohammad mohammed muhammad murray nate nathan nathaniel ned
neil nelson newt nicholas nick nigel noah noel norman oliver omar oscar osama otto owen pablo paddy patrick paul pedro pete peter phil
philip phillip pierre quentin rafael ralph ramon rand randall randy raul ray raymond reggie reginald reince rex ricardo richard
rick ricky rob robbie robert roberto rod roderick rodney roger roland ron ronald ronnie rory ross roy ruben rudolph rudy rupert
russ russell ryan sadiq sajid salman samuel saul scott sean sebastian sergei seth shane shaun shawn sid sidney silvio simon spencer
stan stanley stefan stephen steve steven stewart stuart sylvester tariq ted terence terrance terrence theo theodore thomas tim timothy tobias toby
todd tom tommy tony travis trent trevor trey tristan troy tyler vernon victor vince vincent viktor vladimir wade wallace walter
warren wayne wesley wilbur william willie winston xavier yusuf zac zach zachary keir rishi jens emmanuel gerhard jacques jean-claude
vaclav recep mikhail kofi tayyip nicolas francois ehud ariel mahmoud yasser hosni bashar benedict wolfgang klaus jurgen hans
florian andreas kwasi nadhim gianni giovanni luca matteo paolo roman jermaine thabo desmond alfie archie freddie teddy reg ted dougie davie gus struan fergus lachlan ruaridh iestyn emrys gethin idris owain ieuan dafydd huw geraint tomos padraig cormac oisin cathal eoin tiernan conor ronan declan seamus liam oskar anton nils leif sven henrik mikkel rasmus soren jonas felix emil matthias dieter jurgen uwe rolf ludwig bogdan piotr pawel tomasz marek jakub wojciech viktor dmitry igor oleg yuri nikolai ranjit suresh rajesh sanjay vikram arjun deepak anil sunil ashok amit rohan imtiaz tesfaye femi tunde chidi emeka kwabena kwame kofi yaw delroy winston leroy clive nigel trevor barnaby piers crispin rupert tarquin horace humphrey algernon cuthbert bertram godfrey roland cyril percy wilf stan sid alf bert ernie mick col barney toby magnus torquil ivor selwyn mervyn rhodri alec jed olly ollie zachary desmond clem jasper rufus edwin idris ally terence rhys bryn gwyn hywel llew meirion taliesin gareth dai morgan gwilym ewen struan iain murdo hector angus alasdair torcuil rory finlay niall cathal eamon brendan dermot fergal kieran malachy phelim ruairi ajay anand bhavesh dinesh gopal harish jatinder kuldip manjit mohan nitin prakash raj rajan ravi sandeep satnam tejinder adeel bilal farooq faisal haroon hussain ibrar javed kashif nadeem naveed omar rashid sajjad shahid tahir usman waqar yasin zahid rhys gethin hamish ewan euan callum hal rob dev jed gus ivor otis ravi tariq jonny femi olaf lars magnus hamza walt hank vic abe ike nat wes zak seb stu gaz kev trev curt samir tarek karim farid jamil hakim pavel gleb yann luc rene raoul guido enzo dario sergio lorenzo matej lukas kasper joost pieter wim bram ty wyatt`.split(
    /\s+/,
  ),
);
export const WOMEN: ReadonlySet<string> = new Set(
  `abigail ada adele agnes aisha alexandra alice alicia alison allison amanda amber amelia amy ana angela anita ann anna anne
annette annie april audrey ava barbara beatrice becky belinda bernadette bertha beth bethany betsy betty bonnie brenda
bridget brittany brooke camilla candice carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecilia celia
charlene charlotte cheryl chloe christina christine cindy claire clara claudia colleen connie constance cressida
crystal cynthia daisy danielle daphne dawn deb debbie deborah debra deirdre delia denise diana diane dianne dolores donna dora doris
dorothy edith eileen elaine eleanor elena eliza elizabeth ella ellen elsie emily emma erica erin esther ethel eva faith fatima fay
felicity fiona frances gail gemma georgina geraldine gertrude gillian gina ginger gladys glenda gloria grace greta gwen
hannah harriet hazel heather heidi helen helena henrietta hilary hillary holly hope huma ida imogen inez ingrid irene iris isabel
isabella ivanka jacqueline jane janet janice janine jasmine jayne jeanette jen jenna jennifer jenny jessica jill joan
joanna joanne josephine joy joyce juanita judith judy julia juliana julie june kamala karen kate katherine kathleen kathryn kathy katie
katrina kayla kayleigh kellyanne kimberly kirsten kirsty krista kristen kristin lara latoya laura lauren leah lena
leona leticia lillian lily linda lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia mabel madeleine madeline maggie mandy marcia margaret maria marian marie marilyn marissa marjorie marlene marsha martha mary
maureen maxine maya megan melania melanie melinda melissa mercedes mia michele michelle mildred millie mindy miranda miriam moira
molly mona monica muriel myra nadia nadine nancy naomi natalie natasha nicola nicole nikki nina nora norma olga olivia pam pamela patricia
patsy patti paula pauline pearl peggy penelope penny petra phoebe phyllis polly priscilla priti priya rachel rebecca regina renee rhonda
rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah serena sharon sheila shelley
sheryl shirley sienna simone sofia sonia sophia sophie stella stephanie sue susan susanna suzanne sylvia tamara tammy tania
tanya tara tatiana teresa tessa thelma theresa tiffany tina tracey ursula valerie vanessa vera veronica vicki vicky victoria
violet wanda wendy winifred yasmin yolanda yvonne zara zoe condoleezza tessa jowell margot ruth suella
angela estelle nicola ursula ngozi mairead sinead siobhan niamh aoife orla roisin debora una nell ada orla effie hattie elspeth iona isla freya saoirse eilidh shona morag zoe petra carol lola marta rhiannon cerys bronwen ottilie maeve priyanka anjali sunita nerys delyth mair sian carys eleri gwen gwenda angharad morwenna ffion mairead catriona morven mairi seonaid eilidh kirsteen ishbel aisling grainne roisin deirdre bernadette dot dottie edna elsie enid hilda mavis maud myrtle olive ottoline hermione philippa antonia rosamund cordelia imogen arabella clementine jemima tabitha camilla verena perdita lavinia estelle felicity prudence honor hortense genevieve giselle brigitte annegret ingrid astrid solveig sigrid freja linnea katja svetlana ludmila magda agnieszka ewa malgorzata zofia ayesha shabnam parveen nasreen rukhsana zainab fatou aminata ngozi oluchi chioma folasade thandiwe nomsa lindiwe mei keeley carly kayleigh chantelle stacey tegan helga gudrun trudi bettina renata fatoumata ines noor zuleika corinne sheila brenda bev lorna maisie lottie millie tilda tilly poppy hermione joyce gwendoline keziah nadira imelda lydia petra marjorie siobhan sheena moira ailsa rowena thea bryony hayley kerry-ann jodie jade kirstie leanne lyndsey tanya roz rosie betty doreen noreen eunice agatha blanche bridie dympna fionnuala oonagh una sorcha nuala ciara caoimhe mhairi catrin lowri nia menna enfys blodwen elin heledd tegwen yasmin amina halima samira leila farah nabila rabia sadia tahira zara zoya meera kavita lakshmi nisha radha rekha shanti usha vijaya adaeze abena akua ama efua esi bea kath tess meg milly ros edie cora faye fay ria dee lynne siân eira bronagh amara temi ellie evie pippa brigid wilma ilse anneliese giulia chiara francesca paola yuki sonya glenys jocelyn lynda madge margo rhona saskia selina tamsin verity viv vivien winnie yvette`.split(
    /\s+/,
  ),
);
/** Given names of either, which say that somebody is a person and no more. */
export const EITHER: ReadonlySet<string> = new Set(
  `lindsey lindsay leslie lesley ashley kim robin kelly jordan dana sandy pat jackie terry lee lynn alexis jamie jo kerry kay lou chris alex sam mo marion stacey stacy tracy shannon jean andrea beverly courtney cameron drew devin corey ali jan laurie meredith vivian whitney evelyn casey morgan taylor jody jessie leigh val reagan parker harper riley avery`.split(
    /\s+/,
  ),
);
