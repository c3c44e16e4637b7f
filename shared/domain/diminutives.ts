/**
 * Everyday forms of Polish first names, folded (see foldText). One line per official name; a form may stand
 * under several names (“ola” is Aleksandra or Olga), and some forms are official names too (“lena”).
 */
const FORMS = `
adam: adas adamek
adrian: adek
agata: agatka
agnieszka: aga agusia agniesia
aleksander: olek alek aleks
aleksandra: ola olka olenka olcia
alicja: ala alka alusia
amelia: amelka
andrzej: andrzejek jedrek jedrus
anna: ania anka anusia andzia aneczka
antoni: antek antos
antonina: tosia tonia
barbara: basia baska basienka
bartlomiej: bartek
bartosz: bartek bartus
beata: beatka
boguslaw: bogus bodek
bozena: bozenka
celina: celinka
czeslaw: czesiek czesio
danuta: danusia danka
dariusz: darek
dawid: dawidek
dominik: domino dominiczek
dorota: dorotka
edward: edek edzio
elzbieta: ela elka elunia
emilia: emilka
ewa: ewka ewcia ewunia
ewelina: ewelinka
filip: filipek
franciszek: franek franio
gabriela: gabrysia gaba
grazyna: grazynka
grzegorz: grzes grzesiek
halina: halinka hala
hanna: hania hanka haneczka
helena: hela helenka lena lenka
henryk: heniek henio
ilona: ilonka
irena: irenka irka
iwona: iwonka
izabela: iza izka
jadwiga: jadzia
jakub: kuba kubus
jan: janek jasiek jas jasio
janusz: januszek
jaroslaw: jarek
jerzy: jurek
joanna: asia joasia aska
jolanta: jola jolka
jozef: jozek jozio
julia: julka juleczka
justyna: justynka
kacper: kacperek
karol: karolek
karolina: karolinka karola
katarzyna: kasia kaska kasienka katarzynka
kazimierz: kazik kazio
kinga: kinia
klaudia: klaudusia
krystyna: krysia kryska
krzysztof: krzysiek krzysio krzys
ksawery: ksawcio
lena: lenka
leszek: lesiu lesio
lukasz: lukaszek
maciej: maciek macius
magdalena: magda madzia lena lenka magdusia
malgorzata: gosia malgosia goska
marcin: marcinek
marek: mareczek
maria: marysia maryska maja mania
marianna: marysia mania
mariusz: mariuszek
marta: martusia martynka
martyna: martynka
marzena: marzenka
mateusz: mati mateuszek
michal: michalek misiek
mieczyslaw: mietek mieciu mietus
mikolaj: mikolajek miki
miroslaw: mirek
monika: monia moniczka
natalia: natalka nati
nikola: nikolka
norbert: norbi
olga: ola olenka
oliwia: oliwka
patrycja: pati patka
patryk: patryczek
paulina: paulinka
pawel: pawelek
piotr: piotrek piotrus
rafal: rafalek
renata: renatka renia
robert: robus robcio
roman: romek
ryszard: rysiek rysio
sebastian: seba sebek
slawomir: slawek
stanislaw: stasiek stas stasio staszek
stanislawa: stasia
stefania: stefcia
szymon: szymek
tadeusz: tadek tadzio
teresa: tereska terenia
tomasz: tomek
urszula: ula ulka
waldemar: waldek
waclaw: wacek
weronika: wera weronka
wieslaw: wiesiek wiesio
wieslawa: wiesia
wiktor: wiktorek
wiktoria: wika wiki
wladyslaw: wladek
wojciech: wojtek wojtus
zbigniew: zbyszek zbychu
zdzislaw: zdzisiek zdzicho
zofia: zosia zoska
zuzanna: zuzia zuza zuzka
zygmunt: zygmus
`

const officialOf = new Map<string, string[]>()
for (const line of FORMS.trim().split('\n')) {
  const [official = '', forms = ''] = line.split(': ')
  for (const form of forms.split(' ')) officialOf.set(form, [...(officialOf.get(form) ?? []), official])
}

/** Official names a folded everyday form may stand for; empty when it is not known as one. */
export const officialNames = (form: string): readonly string[] => officialOf.get(form) ?? []

const formsOf = new Map<string, string[]>()
for (const [form, officials] of officialOf)
  for (const official of officials) formsOf.set(official, [...(formsOf.get(official) ?? []), form])

/** Folded everyday forms of a folded official name: maria → marysia, maja … */
export const everydayForms = (official: string): readonly string[] => formsOf.get(official) ?? []
