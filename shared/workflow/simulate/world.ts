import type { Sector } from '../../domain/vocabulary.ts'
import { DIAGNOSIS_SECTIONS, type Facts, type ParticipantFacts } from '../facts.ts'
import { personsAt } from '../papers.ts'
import type { Scenario } from './scenario.ts'

/** The facts of an invented case: what guards would find if people had done their part. */

const staff = (role: ParticipantFacts['role']): ParticipantFacts => ({
  role,
  membershipRole: 'SOCIAL_WORKER',
  sector: 'OPS',
  status: 'active',
  confidentialitySigned: true,
})

export class World {
  readonly joined = new Set<Sector>()
  #facts: Facts | null = null

  readonly urgent: boolean
  /** Of a copied case; whoever ends the work has decided about them. */
  readonly #openActions: number
  readonly #standsAt: Scenario['standsAt']

  constructor({ urgent, standsAt }: Pick<Scenario, 'urgent' | 'standsAt'>) {
    this.urgent = urgent
    this.#standsAt = standsAt
    for (const sector of standsAt?.joined ?? []) this.joined.add(sector)
    this.#openActions = standsAt?.actions.length ?? 0
  }

  join(sector: Sector): void {
    this.joined.add(sector)
    this.#facts = null
  }

  /** The partners' work ends. */
  leave(): void {
    this.joined.clear()
    this.#facts = null
  }

  /** Everything but the team counts as done once somebody takes the step that rests on it. */
  facts(): Facts {
    this.#facts ??= {
      urgent: this.urgent,
      entry: {
        ownMeansExhausted: true,
        attempts: ['1'],
        needsCrossSector: true,
        rapidIntervention: this.urgent,
      },
      participants: [
        staff('COORDINATOR'),
        staff('DEPUTY'),
        ...[...this.joined].map((sector): ParticipantFacts => ({
          role: 'MEMBER',
          sector,
          status: 'active',
          confidentialitySigned: true,
        })),
      ],
      persons: [{ basis: true, notice: true }],
      diagnosis: { filled: DIAGNOSIS_SECTIONS, approved: true, family: true },
      costCards: 9,
      plan: {
        type: 'CONTRACT',
        actions: [{ title: '', owner: true, due: true, effect: true }],
        familySigned: true,
        coordinatorSigned: true,
      },
      minutes: true,
      openActions: this.#openActions,
      trackOpen: false,
      evaluation: { family: true, team: true },
    }
    return this.#facts
  }

  /**
   * Where nobody has taken the step in time, nobody has done what it rests on either. A copied case has the papers
   * it was copied with; where whoever copied it may not know of them, guards answer “unknown”.
   */
  lateFacts(at: Date): Facts {
    if (!this.#standsAt) return { ...this.facts(), persons: [{ basis: false, notice: false }] }
    const { papers } = this.#standsAt
    return { ...this.facts(), persons: papers ? personsAt(papers, at) : undefined }
  }

  /** Facts for the end of the work: urgency is over by then, and somebody has decided about what was left. */
  settledFacts(): Facts {
    return { ...this.facts(), urgent: false, openActions: 0 }
  }
}
