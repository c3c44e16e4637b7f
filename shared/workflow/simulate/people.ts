import { DEFAULT_OFFICE_HOURS, nextOfficeMoment } from '../../domain/officeHours.ts'
import type { CaseState, Sector } from '../../domain/vocabulary.ts'
import type { Happening, Scenario } from './scenario.ts'

type Kind<K extends Happening['kind']> = Extract<Happening, { kind: K }>

const of = <K extends Happening['kind']>(scenario: Scenario, kind: K): Kind<K>[] =>
  scenario.happenings.filter((h): h is Kind<K> => h.kind === kind)

const within = (at: number, from: string, to: string | undefined): boolean =>
  at >= Date.parse(from) && (to === undefined || at < Date.parse(to))

/** What the people of a scenario do and leave undone. */
export class People {
  readonly #absences: Kind<'absent'>[]
  readonly #silences: Kind<'silent'>[]
  readonly #declining: ReadonlySet<Sector>
  readonly #undecided: ReadonlySet<CaseState>
  readonly #hindered: Kind<'hindered'>[]
  readonly steps: Kind<'step'>[]

  constructor(scenario: Scenario) {
    this.#absences = of(scenario, 'absent')
    this.#silences = of(scenario, 'silent')
    this.#declining = new Set(of(scenario, 'declines').map(({ sector }) => sector))
    this.#undecided = new Set(of(scenario, 'undecided').map(({ state }) => state))
    this.#hindered = of(scenario, 'hindered')
    this.steps = of(scenario, 'step')
  }

  #absence(role: string, at: Date): Kind<'absent'> | undefined {
    return this.#absences.find((h) => h.role === role && within(at.getTime(), h.from, h.to))
  }

  isAway = (role: string, at: Date): boolean => this.#absence(role, at) !== undefined
  hasSubstitute = (role: string, at: Date): boolean => this.#absence(role, at)?.substitute === true
  isSilent = (sector: Sector, at: Date): boolean =>
    this.#silences.some((h) => h.sector === sector && within(at.getTime(), h.from, h.to))
  declines = (sector: Sector): boolean => this.#declining.has(sector)
  decides = (state: CaseState): boolean => !this.#undecided.has(state)

  /** The first moment in office hours, from `at` on, at which whoever holds the role can do the work. */
  ableAt(role: string, at: Date, state?: CaseState): Date {
    const until = this.#hindered.filter((h) => h.state === state).map((h) => Date.parse(h.until))
    let moment = nextOfficeMoment(new Date(Math.max(at.getTime(), ...until)), DEFAULT_OFFICE_HOURS)
    for (let away = this.#absence(role, moment); away; away = this.#absence(role, moment))
      moment = nextOfficeMoment(new Date(away.to), DEFAULT_OFFICE_HOURS)
    return moment
  }
}
