/**
 * Names that are words as well, folded, and words that stand beside names in texts of this work. One
 * of them is a name where it has the letter of one within a sentence, or stands beside another name.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
  alm ask asp august axel bella berg bjork bjorn blad blom bo bratt brink britt bror calle dag dan dana disa
  ek el ella elsa emir erika falk fors frank frid fride frisk fritz fur gard glad gran gren greta grim gront gun gull hagg hall hans hedda hed
  helg helge her hilda hjort hjalm hult ida idun in iris isa isak jan jord juni jul kaj kalle kent kim klas klar klara kling kron krona
  lager le lang lantz lars lasse le lea leo lilja lilla lilly lin lina linda lind linder linje linnea liv ljung lo loke lov love lova
  lotta lotten lucia lund luna lon lonn lov lof maj mal malm man mans mara mark mars martin max mia mild milla milo mina minna
  mira modig mo moa molly mona mor my mille nada natt neo ni noel nora nord nova nya ny nu ott palm par paula paul pil per pia pil pollen
  reine ro roman ros rosa rosen rot roth rut saga sam sally sand sara sari sen signe siri siv sky skog skold skold
  skold sol soren stark stella sten stig stina strand strom sture sun svan svard svea tage tara ted tea thea tim tina tom tone tor tord tore
  tove tuva ture tuv tyra tysk ulf ulla unger urban vera vi vide viking vilja viola von wang warg west ybba yr ylva
  inga oden orn oster palle grahn hawa said salem saga venus kia rana rasha tess tuva jordan morgan anas aya lana
  demo klient klienten klienter klientens ombud ombudet person personer personen kvinna kvinnan mannen den det en ett av och i pa for
  fru herr mamma pappa son dotter bror syster namn alias okand anonym ung gammal liten stor vit svart rod
  `
    .trim()
    .split(/\s+/),
);
