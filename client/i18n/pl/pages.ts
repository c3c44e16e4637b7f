/** Pages that belong to no area. */
export const pages = {
  accessibility: {
    title: 'Deklaracja dostępności',
    standard: {
      title: 'Do czego dążymy',
      text: 'Wspólna Sprawa ma spełniać wymagania WCAG 2.2 na poziomie AA oraz ustawy z dnia 4 kwietnia 2019 r. o dostępności cyfrowej. Każdy ekran sprawdzamy automatycznie, w obu językach, w jasnym i ciemnym wyglądzie.',
    },
    how: {
      title: 'Jak korzystać bez myszy i ze wsparciem',
      text: 'Wszystko można zrobić z klawiatury; listę skrótów otwiera klawisz ?, a skróty z pojedynczych liter można tam wyłączyć. Zmiany na żywo są opisane słowami, nie tylko kolorem, i nie przesuwają tego, co właśnie czytasz. Strona działa przy powiększeniu 200%, na telefonie, bez animacji i w trybie wysokiego kontrastu.',
    },
    gaps: {
      title: 'Czego jeszcze nie ma',
      text: 'Nie było jeszcze badania z udziałem osób z niepełnosprawnościami ani audytu zewnętrznego. Wykresu terminów ze strony głównej nie ma na telefonie; te same terminy są w listach.',
    },
    contact: {
      title: 'Zgłoś problem',
      text: 'O trudności napisz do koordynatora dostępności instytucji, w której pracujesz: podaj adres strony i to, co chcesz zrobić. Jeśli odpowiedź nie pomoże, możesz złożyć skargę do Rzecznika Praw Obywatelskich.',
    },
  },
  broken: {
    title: 'Ta strona się nie otworzyła',
    text: 'Nie udało się wczytać tej strony.',
  },
} as const
