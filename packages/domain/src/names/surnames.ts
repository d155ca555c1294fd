/** Common surnames in Sweden besides those in -sson, which are known by their end. */
export const surnames = list(`
  abdi abdullahi aho ahlberg ahlgren ahlin ahlqvist ahlström ahmadi alfredsen almgren almqvist almström alvarez andersen andersén
  appelgren appelqvist arvidsen asp aspling augustin axén backlund backman bengtzon berggren berggrund berglind berglund bergman
  bergmark bergqvist bergsten bergstrand bergström bergvall björkander björkdahl björklund björkman björkqvist björling bjurström
  blomberg blomgren blomqvist blomström boström bohlin boman borgström borg brandt bratt brink brolin broström brodin burman bylund bäckman bäckström
  börjesson carlberg carlén carlgren cederberg cedergren claesson dahlberg dahlbom dahlgren dahlin dahlqvist dahlstedt dahlström danielsen demir dinh
  edberg edholm edlund edman edström edvall eek ehn ekberg ekblad ekblom ekdahl ekelund ekengren ekholm eklund eklöf ekman ekroth ekstrand
  ekström ekvall elfving eliasson elmgren englund engström engdahl engberg enström enqvist ericson erikson esbjörnsson fagerberg fagerlund fagerström farah farooq
  forsberg forsell forsgren forslund forsman forsmark forsström forssell fransén franzén fredholm fredlund fredriksen friberg frisk
  garcia gillberg glad granath granberg grandin granlund granqvist granström grahn grönberg grönlund grönqvist grönvall gustavson gustafson gunnarsen
  hagberg haglund hagman hagström haidari hallberg hallgren hallin hallström hammar hammarberg hammarström hansen haraldsen hassani hedberg hedblom hedenström hedin hedlund
  hedman hedqvist hedström hellberg hellgren hellman hellqvist hellström henriksen hermansen hillberg hjalmarsen hjelm hjort hoang holgersen holmberg holmdahl holmén holmgren
  holmlund holmqvist holmstedt holmstrand holmström hosseini huang hultberg hultgren hultman hultqvist hussaini hägg häggblom hägglund häggström hägerstrand höglund högberg högström hörnfeldt
  isaksen ivarsen jafari jansen jansson jensen johansen jonasen jonsén jörgensen kaplan karimi karlberg karlén karlström kaya khan kjellberg kjellgren kjellin kjellman
  klingberg kling korhonen kovacs kovacevic kristensen kristiansen källberg källman källström könig lagerberg lagerqvist lagerström lantz landberg landgren landin landström larsen laine 
  leander lennartsen lidberg lidén lidström lilja liljegren liljeberg liljeqvist lindahl lindbäck lindberg lindblad lindblom lindbom lindborg lindfors lindgren lindh lindholm
  lindkvist lindqvist lindmark lindroth lindskog lindstedt lindström lindvall lindén linder liu ljung ljungberg ljunggren ljungkvist ljungqvist ljungman lofgren lundahl lundberg lundblad lundell
  lundén lundgren lundholm lundin lundkvist lundmark lundqvist lundström lundvall löf löfberg löfgren löfqvist löfström lönn lönnqvist löv lövgren malm malmberg
  malmgren malmqvist malmström markström martinez mattsen melin melander melkersson mikkelsen modig mohamud moberg molander moqvist morales myrberg mäkelä mäkinen möller
  nguyen nielsen nieminen nilsen nisser norberg nordberg nordén nordgren nordin nordlander nordlund nordqvist nordström norén norgren norling norlin  norrman norström nyberg
  nyblom nygren nylander nylén nylund nyman nyqvist nyström näslund näsman odén olausson olofsen olsen olson omarsen ottosen ouchterlony palm palmgren palmqvist
  palmberg parkkinen paulsen pedersen persen petersen petrovic pham pihl popovic rahimi ramberg ramström rasmusen  rehn renberg rodriguez roos rosén rosenberg
  rosengren rosenlund rosenqvist roslund roth rundqvist rydberg rydén rydholm rydström sahlin sahlberg salminen samuelsen sandberg sandell sandén sandgren sandin sandqvist sandström
  selander sellberg sellgren sivertsen sjöberg sjöblom sjödin sjögren sjöholm sjölander sjölin sjölund sjöqvist sjöstedt sjöstrand sjöström skoglund skoog skogsberg skog skyttner
  sköld smith stenberg stenman stenmark stenqvist stenström stjernström stolpe strandberg strandh strid stromberg strömberg strömgren strömqvist strömbäck sundberg sundell sundén
  sundgren sundholm sundin sundkvist sundqvist sundman sundström svanberg svanström svahn svärd swahn swärd säfström sätherström söderberg söderblom södergren söderholm söderling söderlund söderman
  söderqvist söderstrand söderström sörensen thelin thorén thorell thunberg thyberg tillman torén tornberg tran tuomi törnblom törnqvist törnkvist ullberg unger utberg
  vallin vesterberg vestergren vesterlund viberg vidmark viklund viklander virtanen  wahlberg wahlgren wahlström walfridsen wallén wallberg wallgren wallin wallman wallström wang warg weber
  wennberg wennerberg wennström werme westberg westerberg westerlund westergren westin westling westman westerlind wetterberg wetterström wiberg wickman widén widell wikberg wiklund wikström
  wikman winberg winther wistrand yilmaz yildiz zachrisson zakrisson zetterberg zetterlund zetterström zhang åberg ågren åhlin åhman åkerberg åkerblom åkerlund åkerman åkerström
  ålander åslund åstrand åström ödman öberg öhlund öhman öhrn öjeberg östberg östergren österberg österlund österman östling östlund östman östmark öqvist
`);

/** Of places and trees as well: a name beside another only. */
export const halfNames = list(`
  ahl alm asp berg björk blad blom boman borg dahl ek falk fors frank glad gran hammar hedin holm hult kvist lager lilja lind
  lund lång löv malm nord palm rask rosén ros rydh sand sjö skog sköld stark sten ström strand stål sund svan svärd vik wik
`);

function list(written: string): readonly string[] {
  return written.trim().split(/\s+/);
}
