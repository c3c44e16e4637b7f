/**
 * Words of every day that are also a name or one of its cases (Ala, “alę”; Maja, “maja”; Lis). In small
 * letters they are the word; only written as a name do they count as one. As spelled, with diacritics.
 */
const WORDS = `
ale ach albo ani aby oraz on ona oni ono one ol oli ole ale ala alo alu ule ula uli ela elo el
ja jej jego jan janie jane jana jaki jak jaka jaki jakie jako jacy
kasa kasy kasie kasę kasą karola karol kary kara karze karą karę
maja maj maju maje mają maję mania manie mani mila mile mili miła miło miły miłe miłą
pola pole polu pól polem pol polami polach polom pola poli polo
róża róży różę różą różo róż róże różami różach róże
lena len lenie leny lenu iga igo ido ida idą idę idzie ewa roman romans romanie
marek marka marki marce marką markę marko marek markami markach marku
wiera wierze wierzę wiara wiary wiarę wierzy wiem
wiktoria wiktorie zuza zuzą zuzie jagoda jagody jagodę jagodą jagodzie jagód jagodo
kalina kaliny kalinę kaliną malina maliny malwa malwy malwę konrada
kinga kuba kuby łucja nadzieja nadziei nadzieję nadzieją nadzieje
dobra dobro dobre dobrej dobry dobrą dobrego dobremu dobrym dobrych dobrymi dobrze
mała mały małe małej małą małego małemu małym małych małymi mało
nowa nowy nowe nowej nową nowego nowemu nowym nowych nowymi nowo nowi nowie
stara stary stare starej starą starego staremu starym starych starymi starzy starze
długa długi długie długiej długą długiego długich długim długo długu długów długami długach długom dług
krótka krótki krótkiej wysoka wysoki wysokie wysokiej wysocki niska niski wolny wolna wolne wolnej wolną wolnego wolnych
wolnym czarny czarna czarne czarnej czarną czarnego czarnych biały biała białe białej białą białego białych
cicha cichy ciche cicho cichej głowa głowy głowę głową głowie bosy bosa bosej
lis lisa lisem lisy lisie lisów wilk wilka wilkiem wilki wilku wilków zając zająca zające zającem zajęcy
kot kota kotem koty kocie kotów kotu kotka kos kosa kosy kosie kosem wrona wrony wronie wroną wronę wron
sikora sikory sikorze sikorę sikorą sroka sroki sroce srokę sroką dudek dudka dudki dudkiem gołąb gołębia gołębie
gołębi gołębiem sokół sokoła sokoły sokole baran barana barany baranem baranie kozioł kozła kozły kozłem
byk byka byki bykiem krowa krowy krowę krową krowie wróbel wróbla wróble wróblem słowik słowika słowiki
jeleń jelenia jelenie jeleniem bóbr bobra bobry bobrem karp karpia karpie rak raka raki rakiem raków mucha
muchy musze muchę muchą pająk pająka pająki kania komar komara komary mróz mroza mrozy mrozu mrozem mrozie
król króla króle królem królu królów królowie kowal kowala kowale kowalem kowali młynarz młynarza młynarze
piekarz piekarza piekarze piekarzem kucharz kucharza kucharze szewc szewca szewcy szewcem stolarz stolarza
krawiec krawca krawcy krawcem bednarz bednarza kołodziej cieśla cieśli wójt wójta ogrodnik
sowa sowy sowę sową sowie góra góry górze górę górą gór rola role roli rolę rolą ról rzeka rzeki rzekę lasek
las lasy lasu lasem lesie lasów dąb dęba dęby dębu dębem dębie buk buka buki klon klonu klony brzoza brzozy
brzozę brzozie topola topole lipa lipy lipie lipę lipą lip wierzba wierzby jawor
zima zimy zimę zimą zimie wiosna wiosny wiosnę wiosną lato lata lat letni niedziela niedzieli niedzielę
środa środy środę środą sobota soboty sobotę piątek piątku piątki piątka piątkiem marzec marca marcu marcem
maj kwiecień kwietnia kwietniu grudzień grudnia grudniu styczeń stycznia lipiec lipca lipcu sierpień
czas czasu czasy czasem czasie chleb chleba ryba ryby ryb piwo miód miodu mleko cebula cebuli kapusta kapusty
groch grochu kasza kaszy sól soli pieprz pieprzu bury bura szary szara szarą siwy siwa ruda rudy rude rudą
boży boża bogaty bogata bieda biedy biedę biedą biedzie wola woli wolę wolą wole dom domu domy domem domów
dwór dworu młyn młyna młyny most mostu mosty moście wieś wsi pan pana pani panie panu panem panów pań
sosna sosny gaj gaju brzeg brzegu kamień kamienia skała skały piasek piasku pastuszka wnuk wnuka wnuki wnuków
brat brata bracia mazur mazura mazury czech czecha niemiec niemca niemcy niemców rusin polak polaka polacy
kwiat kwiatu kwiaty gwiazda gwiazdy gwieździe zięba czapla kruk kruka kruki
dzik dzika dziki żuk żuka żuki ptak ptaka ptaki ptaków szpak szpaka pawlak gil gila list listu listy
syn syna synem synowi synu synowie synów mali jura jury jurze jurek jurka zosia basia
szczęsny wesoły wesoła mądry mądra gruby gruba chudy chuda żak sala sali salę salą stal stali rada rady radę
radą radzie rad mocna mocny pilna pilny pilne pilnej wierna wierny wierne sama samej sam samego samemu
lat latu leci celina celi cel cele celu celem celom celami marta martwi marti rena reny adres
julii lidia lidii lid lidze liga ligi tom toma tomy tome tomu tomem tomie tam tama tamy
adam witam hania hali hala halą halę halo haline roma romy romą rom romów rome bruno oto ada aga
pat pati kora kory mira miry mira mirze sara stasia stasi gaba tola tolą ola olo olej
bielski górski polski polska polskie polskiej polską polskiego polskich polskim polscy leśny leśna leśne
nad nade pół musiał musiała musiało musieli musiały musi musisz
ocena oceny ocenie ocenę oceną ocen
wiejski wiejska wiejskie wiejskiej miejska miejski miejskie szkolna szkolny szkolne szkolnej szkolnego
`

const known: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean))

/** Is this word, in lower case as spelled, one of every day too? */
export const isOrdinaryWord = (word: string): boolean => known.has(word)
