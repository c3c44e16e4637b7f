import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { Section } from '../page/Section.tsx'
import { SectorRow } from '../people/Sector.tsx'
import { HiddenPlaceholder } from '../states/States.tsx'
import text from '../text.module.css'
import css from './gallery.module.css'

const rows: { name: string; sectors?: SectorGroup[]; words: string }[] = [
  {
    name: 'Ogólne',
    words:
      'Pani Marzena wychowuje sama Kacpra i Lenę, ojciec dzieci przebywa za granicą. Zespół pracuje z rodziną od października, matka bierze w tym czynny udział. Matka jest pod opieką specjalistów. Babcia Halina odbiera dzieci trzy razy w tygodniu.',
  },
  {
    name: 'Mieszkanie',
    sectors: ['ops', 'mie'],
    words:
      'Zaległość czynszowa doprowadziła do wyroku eksmisyjnego z terminem 26 listopada. Dyrektorzy zgodzili się 2 listopada na ugodę ratalną: pierwsza wpłata do 20 listopada wstrzymuje eksmisję.',
  },
  {
    name: 'Edukacja',
    sectors: ['ops', 'edu'],
    words: 'Kacper czeka na badanie w poradni od września. W szkole jest wycofany, ale chodzi na lekcje.',
  },
]

export function Situation() {
  return (
    <Section title="Sytuacja" end="Joanna Maćkowiak, 6.11, 14:20">
      <dl className={css.situation}>
        {rows.flatMap(({ name, sectors, words }) => [
          <dt key={name}>
            {name}
            {sectors ? (
              <SectorRow sectors={sectors} size="sm" />
            ) : (
              <div className={`${text.small} ${text.ink3}`}>cały zespół</div>
            )}
          </dt>,
          <dd key={`${name}-words`}>{words}</dd>,
        ])}
        <dt>Zdrowie</dt>
        <dd>
          <HiddenPlaceholder what="zdrowie" onWhy={() => undefined} />
        </dd>
      </dl>
    </Section>
  )
}
