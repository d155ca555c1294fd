/**
 * The commonest given names in Sweden, as the population register's yearly tables have them, and the
 * commonest of languages that many clients speak. What is also an ordinary word stands in
 * `ordinary-words.ts` besides.
 */
export const givenNames = words(`
  aaron abdi abdirahman abdul abdullah abdullahi abraham ada adam adela adelina adnan adrian agda agne
  agnes agneta ahmad ahmed aida aila aina aino aisha albert albin aleksander aleksandra alen alena alexander
  alexandra alexis alf alfons alfred alfrida ali alia alice alicia alida alina alma alva alvar alvin amalia
  amanda amelia amelie amin amina amir amira ammar amr anas anders andré andrea andreas andrei andrzej
  anette anita anja ann anna annalena annbritt anne anneli annelie anette annette anni annica annie annika
  anita ann-christin ann-kristin ann-marie ann-sofie ann-britt anton antonia antonio ariana arman arne arnold aron arthur arto
  artur arvid asha ashley asmaa asta astrid  aurora aya ayaan ayman ayse barbara barbro bashir basma beatrice
  beata bella benedikt bengt benita benjamin bente berit bernt bertil bertha beryl betty bianca bilal birger birgit
  birgitta bjarne bodil boel boris botilda britt britta britt-marie brita bruno bryan börje calle camilla carin carina
  carl carl-gustav carlos carola carolina caroline casper cassandra catarina catharina cathrine cecilia charles
  charlie charlotta charlotte chris christel christer christian christin christina christine christoffer christopher
  claes clara claudia conny cornelia crister cristian daga dagmar dagny damir dan dana daniel daniela danijel danuta
  darin dario david dawid dejan denis dennis desirée diana dima dimitri dina dorota dorothea doris douglas dragan
  ebba ebbe eddie edit edith edla edvard edvin edward egon einar eira elena eleonor eleonora eliana elias
  elin elina elinor elis elisa elisabet elisabeth elise elizabeth ellen ellinor elliot elma elmer elna elof elon
  elsa elsie elsy elvira elvis emanuel emelie emil emilia emily emir emma emmy enar enok eric erica erik erika erland
  erling ernst esmail estelle ester esther ethel eugenia eva eva-lena evelina evelyn evert ewa ewy fabian fadi fanny farah farid
  fatemeh fatima fatma fatme fatuma felicia felix ferdinand fia fikret filip filippa fiona folke frank frans fred fredrik
  fredrika freja frida fride fritz gabriel gabriella gabrielle georg george gerd gerda gerhard gertrud gisela
  gittan goran gottfrid greger greta grete gudrun gull gullan gull-britt gun-britt gunborg gunhild gunilla gunn gunnar gunnel gunvor
  gustaf gustav gösta göran görel göte habib hadi halima halina hamid hamza hana hanan hanna hannah hannes hanne
  hanna harald harriet harry hasan hassan hatice  heba hedda hedvig heidi heikki helen helena helene helga helge
  helmi helmut helny henning henric henrik henry herbert herman hermine hilda hilding hildur hillevi hjalmar hjördis
  holger houda huda hussein hussain håkan ian ibrahim ida  ilhan ilias ilona ilse ilyas imad iman inez ing-britt ing-marie inga
  inga-lill ingalill ingeborg ingegerd ingegärd ingela ingemar inger ingmar ingrid ingvar ingvor irena irene irina irma isa isaac
  isabel isabella isabelle isac isak ismail ismael istvan ivan ivar jack jacob jacqueline jakob jamal jamila jan-erik jan-olof
  jana jane janet janina janne jannike jasmin jasmina jasmine javad jean jeanette jelena jennie jennifer jenny jens
  jenö jeremias jerker jerry jerzy jesper jessica jill jim jimmie jimmy joacim joakim joana joar joel johan johanna
  johannes john johnny jon jonas jonatan jonathan jonna jonny joonas jordan jose josef josefin josefina josefine joseph josephine
  joshua jovan juan juha juhani julia julian juliana julianna julie julius jussi justina jytte jörgen jörn kadir
  kaisa kajsa kalle kamal karim karin karina karl karl-erik karl-gustav karolina karoline karsten kasper katarina katarzyna katharina
  kathrin katja katrin kenneth kenny kent kerstin kerstina kevin khadija khaled khalid khalil kia kicki kim kimmo
  kjell klara klaus knut konrad konstantin krister kristian kristin kristina kristine kristofer kristoffer krzysztof kurt
  kåre käthe laila lamia lana lars lars-erik lars-olof lasse latifa laura leena leif leila lena lennart leo leon leonard leona leopold leyla lidia
  lilian liliana lillemor lilly lina linda linus lisa lisbet lisbeth lise-lott lise-lotte liselott liselotte lisen lo-ann loke loredana lotta
  louis louise lovisa lowe lucas lucia ludvig luis luka lukas luna lydia maarit madeleine madelene magda magdalena magnhild
  magnus mahdi mahmoud mahmud mahnaz maivor majken majlis maj-britt maj-lis malena malin malte manfred manuel manuela mara marcel marcus margareta margaretha
  margit margita margot margret maria mariam mariana mariann marianne marica marie marie-louise marielle mariette marika marina marinette mario marion marita
  marja marjatta marko markus marlene marta martha martin martina mary maryam marzieh mathias mathilda mathilde matilda
  matti mattias matteo mats maud maurice maximilian mehdi mehmet melanie melissa melker melvin merete merja meryem mette mia
  michael michaela michail micke mikael mikaela mike milan milena milica milla mille milo mimmi mina minna mira miranda mirja mirjam
  miroslav mohamad mohamed mohammad mohammed mohamud moa moha molly mona monica monika morgan mostafa muhammad mukhtar murat musa
  mustafa märta märit måns nada nadia nadine nadja naima nancy nanna nasrin natalia natalie nathalie nawal neda nelly neo
  nicklas niclas nico nicola nicolas nicole nicolina niels nika niklas niko nikola nikolas nils nils-erik nina noah  noor noomi nora nour
  ola olav olga oliver olivia olle olof olov omar omid oscar oskar osman osvald oswald ott otto pamela patricia patrick patrik
  paula paulina pauline pedram pedro peder peggy pekka pelle per-olof per-erik per-anders perla pernilla peter petra petrus petter philip pia pierre pirjo pirkko piotr pontus
  preben pär rabia rachel rafael ragnar ragnhild ragnvald rahim rahma raija raili raimo rakel ralf ramin ramona rana rania raphael
  rasha rasmus raymond razia rebecca rebecka reem regina reidar reijo reine reinhold rejhan renata rené renée reza richard rickard rikard
  rita ritva robert roberta roberto robin roger roine roland rolf roman ronald ronja ronnie ronny rose-marie rosa rosanna rosie rosita
  roxana roy ruben rudolf rune runo ruth saad saara sabina sabrina sadiq safa saga sahar said saida saif saleh  salim salma salman sam
  samantha samer sami samir samira samuel sandra sanna sannamari sanne sara sarah sari sebastian selim selin selma senada sergei sevim shabnam
  shahin shahla shakira sherin shirin sidra siegfried signe sigrid sigurd sigvard siham silvia simon simona simone sinikka siri siv siw sixten
  sofia sofie solbritt solgerd solveig solvig somaya sonia sonja sonny sophia sophie staffan stanislav stefan stefanie stefania stella
  stellan stephan stephanie steve steven stina suad sune susan susann susanna susanne suzanne svante svea svenja svetlana sven sven-erik sven-olof sylvia sylwia
  synnöve sölve sören taha tamara tania tanja tara tarek tariq tatiana ted teddy teodor teresa terese teresia terje tess thea thelma
  theo theodor therese theresia thomas thor thora thorbjörn thorsten thure tilda tilde tim timo timothy tina tindra tobias toivo tom tomas
  tommy tomasz tone toni tony torbjörn tord tore torgny torkel torsten torun torvald tova tove tristan tuula tuva tyra tyko tyra ulf ulla
  ulla-britt ulla-karin ulrica ulrik ulrika ulrike urban urszula ursula vahid valdemar valentin valentina valeria valter vanessa vanja vasiliki vendela  verner
  veronica veronika vibeke victor victoria vidar viggo viking viktor viktoria vilhelm vilgot vilja vilma vilmer vincent viorica virpi vivan vivi vivian
  vivianne vladimir waldemar walid walter wanja wendela werner wiktoria wilhelm wilhelmina william willy wilma wojciech yasin yasmin yasmine yasir yassin ylva
  yngve yonas younes yousef yousif youssef yusuf yvette yvonne zahra zainab zakaria zara zeinab zelda  zeynep zlatan zoe zofia zoran
  per hans bo stig sten björn jan dag liv my tor love tage ture sture bror maj rut vera axel saga iris viola
  linnea klas kaj lo ylle gun linn max kim august ella ida dan
  zuhra åke åsa åsta älva örjan östen
`);

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
