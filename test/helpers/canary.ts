import { randomBytes } from 'node:crypto'
import { CATEGORIES, VISIBILITIES, type Category } from '../../shared/domain/vocabulary.ts'
import { writeCanaryIssue, writeCanaryRecords } from './canaryRecords.ts'
import { confirmConsents, entry, wideBasis, type CaseBuilder } from './cases.ts'
import type { Secret } from './oracle.ts'
import type { Someone } from './world.ts'

export interface Canary {
  token: string
  what: string
  secret: Secret
}

// Letters only: it must be able to stand for a name.
const word = () => `Kanarek${[...randomBytes(10)].map((n) => String.fromCharCode(97 + (n % 26))).join('')}`

/** A case in which every sensitive field holds a word found nowhere else. */
export class CanaryCase {
  readonly canaries: Canary[] = []
  readonly #build: CaseBuilder
  id = ''

  constructor(build: CaseBuilder) {
    this.#build = build
  }

  #token(what: string, secret: Secret): string {
    const token = word()
    this.canaries.push({ token, what, secret })
    return token
  }

  /** Signalled by the school, led by the centre, worked on by the team, raised to the powiat. */
  async write(): Promise<void> {
    const { g } = this.#build
    const as = (who: Someone) => this.#build.as(who)
    const [worker, head, pedagogue] = [await as(g.worker), await as(g.head), await as(g.pedagogue)]
    const family = this.#token('family name', 'familyName')
    const pesel = '16250600011'
    this.canaries.push({ token: pesel, what: 'PESEL', secret: 'pesel' })
    const signal = await pedagogue.ok('cases.signal', {
      teryt: '0410013',
      familyName: family,
      urgent: false,
      entryReasons: ['housing'],
      reason: this.#token('reason', 'reason'),
      address: this.#token('address', 'address'),
      persons: [
        {
          firstName: this.#token('first name', 'firstName'),
          lastName: this.#token('last name', 'lastName'),
          roleInFamily: 'child',
          school: this.#token('school', 'school'),
          phone: this.#token('phone', 'phone'),
          birthDate: '2016-05-06',
          pesel,
        },
      ],
    })
    this.id = signal.id
    const version = async () => (await worker.ok('cases.get', { id: this.id })).version
    const move = async (who: Someone, event: string, more: Record<string, unknown> = {}) =>
      (await as(who)).ok('workflow.apply', { caseId: this.id, version: signal.version, ...more, event })
    await move(g.worker, 'qualifySignal')
    await worker.ok('cases.update', {
      id: this.id,
      version: await version(),
      problemAreas: [this.#token('problem area', 'entry')],
      entry: { ...entry, attempts: [this.#token('attempt', 'entry')] },
    })
    await head.ok('workflow.apply', {
      caseId: this.id,
      version: await version(),
      event: 'qualify',
      coordinatorMembershipId: g.worker.membershipId,
      deputyMembershipId: g.colleague.membershipId,
    })
    await confirmConsents(worker, this.id)
    await this.#bases()
    await this.#invite()
    for (const who of [g.worker, g.colleague, g.pedagogue, g.officer, g.nurse, g.volunteer])
      await this.#build.sign(this.id, who)
    await move(g.worker, 'formTeam', { version: await version() })
    await this.#work(version)
    const token = (what: string, secret: Secret) => this.#token(what, secret)
    await writeCanaryRecords(this.#build, this.id, token)
    await worker.ok('escalations.open', {
      caseId: this.id,
      version: await version(),
      toLevel: 'powiat',
      reason: 'childSafety',
      tried: [`${this.#escalation(g)} z rodziną ${family}`],
      question: `${this.#escalation(g)}: co z rodziną ${family}?`,
    })
    await writeCanaryIssue(this.#build, this.id, token)
  }

  #escalation({ pcpr }: CaseBuilder['g']): string {
    const facts = { decidingInstitutionId: pcpr._id, powiatTeryt: '0410', toLevel: 'powiat', state: 'OPEN' }
    return this.#token('escalation', { escalation: facts })
  }

  /** What the centre wrote down about bases, consents and notices. */
  async #bases(): Promise<void> {
    const worker = await this.#build.as(this.#build.g.worker)
    const caseId = this.id
    const personIds = (await worker.ok('persons.list', { caseId })).map(({ id }) => id)
    const word = (what: string) => this.#token(what, 'basis')
    const [purpose, impossibleReason] = [word('purpose of basis'), word('impossible consent')]
    await worker.ok('legalBases.add', { caseId, personIds, ...wideBasis, purpose, impossibleReason })
    await worker.ok('infoNotices.add', { caseId, personIds, deferralReason: word('deferral') })
    const { scope, recipients } = wideBasis
    const asked = await worker.ok('consents.request', {
      caseId,
      personIds,
      purpose: word('purpose of consent'),
      scope,
      recipients,
    })
    const guardianName = word('guardian')
    for (const { id } of asked) {
      await worker.ok('consents.give', { id, on: '2025-01-02', givenBy: 'guardian', guardianName })
      await worker.ok('consents.withdraw', { id, reason: word('withdrawal'), scope: ['housing'] })
    }
    const mistaken = { ...wideBasis, purpose: word('purpose of mistake'), scope: ['general'] }
    const bases = await worker.ok('legalBases.add', { caseId, personIds, ...mistaken })
    for (const { id } of bases) await worker.ok('legalBases.end', { id, reason: word('mistake') })
  }

  async #invite(): Promise<void> {
    const { g } = this.#build
    const worker = await this.#build.as(g.worker)
    for (const who of [g.officer, g.nurse, g.volunteer]) {
      const facts = { institutionId: who.institution._id }
      const purpose = this.#token(`purpose for ${who.institution.sector}`, {
        invitation: facts,
        part: 'purpose',
      })
      await this.#build.join(this.id, who, { purpose })
    }
    // The powiat's centre is asked and says no, in words of its own.
    const facts = { institutionId: g.pcpr._id }
    const sent = await worker.ok('invitations.send', {
      caseId: this.id,
      institutionId: g.pcpr._id,
      purpose: this.#token('purpose for PCPR', { invitation: facts, part: 'purpose' }),
    })
    const text = this.#token('decline', { invitation: facts, part: 'answer' })
    await (
      await this.#build.as(g.powiatLead)
    ).ok('invitations.decline', { id: sent.id, reason: 'other', text })
  }

  async #work(version: () => Promise<number>): Promise<void> {
    const { g } = this.#build
    const worker = await this.#build.as(g.worker)
    const readable: Category[] = CATEGORIES.filter((c) => c !== 'health' && c !== 'judicial')
    await worker.ok('cases.update', {
      id: this.id,
      version: await version(),
      situation: Object.fromEntries(
        readable.map((c) => [c, this.#token(`situation ${c}`, { situation: c })]),
      ),
    })
    for (const author of [g.worker, g.pedagogue, g.officer, g.nurse])
      for (const category of CATEGORIES)
        for (const visibility of VISIBILITIES) await this.#note(author, category, visibility)
    for (const owner of [g.worker, g.officer, g.nurse, g.volunteer])
      for (const category of CATEGORIES) {
        const token = this.#token(`action ${category} of ${owner.institution.sector}`, {
          action: { category, ownerMembershipId: owner.membershipId },
        })
        const agreed = await worker.ok('actions.add', {
          caseId: this.id,
          title: token,
          category,
          expectedEffect: `efekt ${token}`,
          ownerMembershipId: owner.membershipId,
          dueOn: '2026-12-01',
        })
        // Half of them stay to be done: their deadlines run, and carry their titles.
        if (CATEGORIES.indexOf(category) % 2) continue
        const done = { id: agreed.id, version: agreed.version, status: 'DONE', result: `wynik ${token}` }
        await (await this.#build.as(owner)).ok('actions.update', done)
      }
  }

  async #note(author: Someone, category: Category, visibility: (typeof VISIBILITIES)[number]): Promise<void> {
    const { g } = this.#build
    const recipients = visibility === 'recipients' ? [g.pedagogue.membershipId] : []
    const note: Canary = {
      token: word(),
      what: `note ${category} ${visibility} of ${author.institution.sector}`,
      secret: {
        note: {
          visibility,
          category,
          recipients,
          authorMembershipId: author.membershipId,
          institutionId: author.institution._id,
        },
      },
    }
    const input = { caseId: this.id, text: note.token, category, visibility }
    const answer = await (
      await this.#build.as(author)
    ).call('notes.add', {
      ...input,
      ...(recipients.length > 0 ? { recipients } : {}),
    })
    // Who does not read a category for the team does not write in it for the team either.
    if (answer.status === 200) this.canaries.push(note)
  }
}
