/**
 * Cases of Polish names written out by hand (nominative first), independent of the rules under test:
 * genitive, dative, accusative, instrumental, locative, vocative, and for families the plural.
 */
const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))

export const FIRST_NAMES = table(`
Kacper Kacpra Kacprowi Kacprem Kacprze
Marek Marka Markowi Markiem Marku
Jan Jana Janowi Janem Janie
Paweł Pawła Pawłowi Pawłem Pawle
Jacek Jacka Jackowi Jackiem Jacku
Piotr Piotra Piotrowi Piotrem Piotrze
Wojciech Wojciecha Wojciechowi Wojciechem Wojciechu
Zdzisław Zdzisława Zdzisławowi Zdzisławem Zdzisławie
Antoni Antoniego Antoniemu Antonim
Jerzy Jerzego Jerzemu Jerzym
Hugo Hugona Hugonowi Hugonem Hugonie Huga Hugowi Hugiem
Bruno Bruna Brunowi Brunem Brunie Brunona Brunonowi
Jakub Jakuba Jakubowi Jakubem Jakubie
Maciej Macieja Maciejowi Maciejem Macieju
Aleksander Aleksandra Aleksandrowi Aleksandrem Aleksandrze
Filip Filipa Filipowi Filipem Filipie
Olaf Olafa Olafowi Olafem Olafie
Marzena Marzeny Marzenie Marzenę Marzeną Marzeno
Olga Olgi Oldze Olgę Olgą Olgo
Maja Mai Maję Mają Majo
Kaja Kai Kaję Kają Kajo
Ewa Ewy Ewie Ewę Ewą Ewo
Jadwiga Jadwigi Jadwidze Jadwigę Jadwigą Jadwigo
Monika Moniki Monice Monikę Moniką Moniko
Barbara Barbary Barbarze Barbarę Barbarą Barbaro
Beata Beaty Beacie Beatę Beatą Beato
Magda Magdy Magdzie Magdę Magdą Magdo
Maria Marii Marię Marią Mario
Zofia Zofii Zofię Zofią Zofio
Kasia Kasi Kasię Kasią Kasiu
Krystyna Krystyny Krystynie Krystynę Krystyną Krystyno
Joanna Joanny Joannie Joannę Joanną Joanno
Wanda Wandy Wandzie Wandę Wandą Wando
Sandra Sandry Sandrze Sandrę Sandrą Sandro
Oliwia Oliwii Oliwię Oliwią Oliwio
Agnieszka Agnieszki Agnieszce Agnieszkę Agnieszką Agnieszko
`)

/** Everyday forms, each in its cases, under the official name that stands in the file. */
export const EVERYDAY: readonly (readonly [official: string, forms: string[]])[] = [
  ['Zofia', 'Zosia Zosi Zosię Zosią Zosiu'.split(' ')],
  ['Jakub', 'Kuba Kuby Kubie Kubę Kubą Kubuś Kubusia'.split(' ')],
  ['Katarzyna', 'Kasia Kasi Kasię Kasią'.split(' ')],
  ['Wojciech', 'Wojtek Wojtka Wojtkowi Wojtkiem'.split(' ')],
  ['Małgorzata', 'Gosia Gosi Gosię Gosią'.split(' ')],
  ['Zbigniew', 'Zbyszek Zbyszka Zbyszkowi'.split(' ')],
  ['Maciej', 'Maciek Maćka Maćkowi Maćkiem'.split(' ')],
]

export const LAST_NAMES = table(`
Nadolny Nadolnego Nadolnemu Nadolnym Nadolna Nadolnej Nadolną Nadolni Nadolnych Nadolnymi
Kowalski Kowalskiego Kowalskiemu Kowalskim Kowalska Kowalskiej Kowalską Kowalscy Kowalskich Kowalskimi
Wysocki Wysockiego Wysockiemu Wysockim Wysocka Wysockiej Wysocką Wysoccy Wysockich
Zawadzki Zawadzkiego Zawadzkiemu Zawadzkim Zawadzka Zawadzkiej Zawadzcy Zawadzkich
Cichy Cichego Cichemu Cichym Cicha Cichej Cichą Cisi Cichych
Nowicki Nowickiego Nowickiemu Nowicka Nowickiej Nowiccy Nowickich
Zaremba Zaremby Zarembie Zarembę Zarembą Zarembowie Zarembów Zarembom
Wajda Wajdy Wajdzie Wajdę Wajdą Wajdowie Wajdów
Sroka Sroki Sroce Srokę Sroką Srokowie Sroków
Waga Wagi Wadze Wagę Wagą Wagowie
Mucha Muchy Musze Muchę Muchą Muchowie Muchów
Fila Fili Filę Filą Filowie Filów
Nowak Nowaka Nowakowi Nowakiem Nowaku Nowakowie Nowaków Nowakom Nowakami Nowakach Nowakowa Nowakowej
Wróbel Wróbla Wróblowi Wróblem Wróblu Wróblowie Wróblów
Gołąb Gołębia Gołębiowi Gołębiem Gołębiu Gołębiowie
Kozioł Kozła Kozłowi Kozłem Koźle Kozłowie Kozłów
Marzec Marca Marcowi Marcem Marcu Marcowie
Kupiec Kupca Kupcowi Kupcem Kupcowie
Stępień Stępnia Stępniowi Stępniem Stępniowie Stępniów
Dudek Dudka Dudkowi Dudkiem Dudkowie Dudków
Kubiak Kubiaka Kubiakowi Kubiakiem Kubiakowie Kubiaków
Majewska Majewskiej Majewską Majewscy Majewskich
Matejko Matejki Matejce Matejkę Matejką
Baran Barana Baranowi Baranem Baranie Baranowie
Lewandowski Lewandowskiego Lewandowskiemu Lewandowska Lewandowskiej Lewandowscy Lewandowskich
Pietrzyk Pietrzyka Pietrzykowi Pietrzykiem Pietrzykowie
Sobczak Sobczaka Sobczakowi Sobczakiem Sobczakowie
Wieczorek Wieczorka Wieczorkowi Wieczorkiem Wieczorkowie
`)

/** Sentences as advisers would write them; they tell nothing of anybody. */
export const ORDINARY = [
  'W powiecie nie ma poradni psychiatrii dziecięcej, a najbliższa przyjmuje po dziewięciu miesiącach.',
  'Ale rodzina czeka na decyzję; w maju i w marcu szkoła pisała o tym dwa razy.',
  'Matka jest w trakcie leczenia, ojciec pracuje za granicą, dziecko ma dziesięć lat i nie chodzi do szkoły.',
  'Zaległości wynoszą 12 400 zł, a dług rośnie o 1 250 000 zł rocznie w całym województwie.',
  'Termin eksmisji przypada za 45 dni, potrzebny jest lokal wspomagany albo mieszkanie chronione.',
  'Ośrodek próbował już: zasiłku celowego, asystenta rodziny, rozmowy z zarządcą budynku, wniosku do gminy.',
  'Brakuje kuratorów, terapeutów uzależnień i psychologów szkolnych; kolejka liczy 320 osób.',
  'Pytamy, czy województwo może sfinansować dojazd do ośrodka oddalonego o 78 km, od 1.01.2027 do 30.06.2027.',
  'Szkoła, policja i przychodnia działają razem, jednak prawo nie pozwala wymieniać danych o zdrowiu.',
  'Nowa ustawa z 9 czerwca 2011 r. (Dz.U. 2024 poz. 177, art. 10 ust. 3) nie rozstrzyga, kto płaci.',
  'Dobra praktyka: raz w miesiącu spotkanie zdalne, notatka w ciągu 3 dni roboczych, zadania z terminem.',
  'Mała gmina wiejska nie ma mieszkań; duża kolejka, długi czas oczekiwania, trudna sytuacja.',
  'Dziecko wymaga terapii integracji sensorycznej, a lista oczekujących w powiecie jest zamknięta.',
  'Potrzebne jest stanowisko: czy pogotowie rodzinne z sąsiedniego powiatu może przyjąć rodzeństwo razem?',
  'Lekarz zaleca oddział dzienny. Dojazd zajmuje 2 godziny w jedną stronę, autobus jedzie o 5:40 i 14:20.',
  'Rodzice biorą udział w warsztatach, mają asystenta i kontrakt socjalny; brak im pracy blisko domu.',
  'Prosimy o wykładnię przepisów: gmina uważa, że zadanie należy do powiatu, powiat – że do gminy.',
  'Sąd wyznaczył nadzór kuratora, ale kurator ma pod opieką 62 rodziny i odwiedza je raz na kwartał.',
]
