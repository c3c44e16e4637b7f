import { expect } from 'chai'
import { familyGenitive } from '../../../client/features/cases/familyTitle.ts'
import {
  checkOpening,
  emptyOpening,
  openInput,
  openingDraft,
} from '../../../client/features/cases/openingForm.ts'
import { beyondUsual, grantOf } from '../../../client/features/invitations/grant.ts'
import { noteReaders, readBy } from '../../../client/features/notes/noteReaders.ts'
import { emptyPerson } from '../../../client/features/persons/personForm.ts'
import {
  awaitedStep,
  choosePrimary,
  ownSteps,
  type NextStep,
} from '../../../client/features/workflow/primary.ts'
import { stopsOf } from '../../../client/features/workflow/stages.ts'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import type { NoteView } from '../../../shared/contracts/notes.ts'
import { CASE_STATES, type CaseState, type Sector } from '../../../shared/domain/vocabulary.ts'
import { TRANSITION_ROLES } from '../../../shared/workflow/choices.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import { onward } from '../../../shared/workflow/onward.ts'
import type { RemedyForm } from '../../../shared/workflow/remedies.ts'

const can = (...verbs: string[]) => Object.fromEntries(verbs.map((verb) => [verb, { allowed: true }]))
const step = (event: string, allowed = true): NextStep => ({
  transition: event,
  event,
  to: 'DRAFT',
  label: { pl: event, en: event },
  allowed,
  roles: [],
  asks: [],
  requiredDocs: [],
  dueAt: null,
  overridable: false,
  fourEyes: false,
  awaits: null,
  ownOperation: false,
  unmet: [],
})
const lacking = (event: string, code: string, form: RemedyForm): NextStep => ({
  ...step(event, false),
  unmet: [
    {
      guard: 'g',
      verdict: false,
      missing: [{ code, params: {}, about: [], remedy: { form, who: ['COORDINATOR'] } }],
    },
  ],
})
type Situated = Parameters<typeof choosePrimary>[0]['view']
const member = (id: string, sector: Sector, categories: ParticipantView['categories']) =>
  ({
    id,
    membershipId: id,
    name: id,
    sector,
    categories,
    institution: { id: sector, name: sector, shortName: sector, sector },
  }) as ParticipantView

describe('Case page: what is offered first', () => {
  const team = { lens: 'team', isOpen: true, state: 'TEAM', returnState: null } as const
  it('asks for the own signature before anything else in a team', () => {
    const abilities = can('signConfidentiality', 'invite', 'addNote')
    const steps = [lacking('formTeam', 'tooFewMembers', 'invite')]
    expect(choosePrimary({ view: team, abilities, steps, mustSign: true }).kind).to.equal('sign')
    const chosen = choosePrimary({ view: team, abilities, steps, mustSign: false })
    expect(chosen).to.deep.equal({ kind: 'remedy', form: 'invite', out: { dialog: 'invite' } })
  })
  it('leads to the form of what is missing only those who may fill it in', () => {
    const view = { lens: 'team', isOpen: true, state: 'PLANNING', returnState: null } as const
    const steps = [lacking('signPlan', 'familySignature', 'signFamily')]
    const chosen = choosePrimary({ view, abilities: can('keepRecords'), steps, mustSign: false })
    expect(chosen).to.deep.equal({
      kind: 'remedy',
      form: 'signFamily',
      out: { to: '/plan?dialog=signFamily' },
    })
    expect(choosePrimary({ view, abilities: can(), steps, mustSign: false }).kind).to.equal('step')
  })
  it('ends a review when everything is done, and goes on with the plan when not', () => {
    const view = { lens: 'team', isOpen: true, state: 'REVIEW', returnState: null } as const
    const chosen = (done: boolean) =>
      choosePrimary({
        view,
        abilities: can('keepRecords'),
        steps: [step('continuePlan'), step('finish', done)],
        mustSign: false,
      })
    expect(chosen(true)).to.deep.include({ kind: 'step', step: step('finish') })
    expect(chosen(false)).to.deep.include({ kind: 'step', step: step('continuePlan') })
    expect(awaitedStep([step('continuePlan'), step('finish', false)], view)?.event).to.equal('finish')
  })
  it('shows what the step of somebody else still lacks where there is no own one', () => {
    const others: NextStep = { ...lacking('close', 'teamEvaluation', 'teamEvaluation'), reason: 'role' }
    const evaluated = { state: 'EVALUATION', returnState: null } as const
    expect(ownSteps([step('transfer'), others])).to.deep.equal([step('transfer')])
    expect(awaitedStep([step('transfer'), others], evaluated)).to.deep.equal(others)
    expect(awaitedStep([step('finish', false), others], evaluated)?.event).to.equal('finish')
  })
  it('offers the follow-up of a closed case to who looks after the family', () => {
    const view = { lens: 'team', isOpen: false, state: 'CLOSED', returnState: null } as const
    const chosen = choosePrimary({ view, abilities: can(), steps: [step('followUp')], mustSign: false })
    expect(chosen.kind).to.equal('step')
  })
  it('offers the step itself, blocked or not, where nothing else leads on', () => {
    const view = { lens: 'head', isOpen: true, state: 'DRAFT', returnState: null } as const
    const chosen = choosePrimary({ view, abilities: can(), steps: [step('qualify', false)], mustSign: false })
    expect(chosen.kind).to.equal('step')
  })
  it('offers a step under a name of the region’s where it leads to a later stage', () => {
    const view = (state: CaseState, returnState: CaseState | null = null) =>
      ({ lens: 'team', isOpen: true, state, returnState }) as const
    const named = (event: string, to: CaseState): NextStep => ({ ...step(event), to })
    const chosen = (at: Situated, steps: NextStep[]) => {
      const primary = choosePrimary({ view: at, abilities: can('addNote'), steps, mustSign: false })
      return primary.kind === 'step' ? primary.step.event : primary.kind
    }
    const ready = named('teamReady', 'DIAGNOSIS')
    const end = named('withdrawConsent', 'CLOSED')
    expect(chosen(view('TEAM'), [end, ready])).to.equal('teamReady')
    expect(chosen(view('TEAM'), [named('formTeam', 'DIAGNOSIS'), ready])).to.equal('formTeam')
    expect(chosen(view('TEAM'), [end, { ...ready, ownOperation: true }, named('back', 'CONSENT')])).to.equal(
      'note',
    )
    const review = [named('continuePlan', 'RUNNING'), named('worksDone', 'EVALUATION')]
    expect(chosen(view('REVIEW'), review)).to.equal('worksDone')
    expect(chosen(view('EVALUATION'), [named('caseDone', 'CLOSED')])).to.equal('caseDone')
    const aside = [named('leave', 'PLANNING'), named('goOn', 'RUNNING')]
    expect(chosen(view('SUSPENDED', 'RUNNING'), aside)).to.equal('goOn')
    expect(awaitedStep([{ ...ready, reason: 'role' }], view('TEAM'))?.event).to.equal('teamReady')
  })
  it('needs no such guess in the published models: nobody is offered another step than before', () => {
    const named = new Set(['qualifySignal', 'qualify', 'confirmConsents', 'formTeam', 'approveDiagnosis'])
    for (const event of [
      'signPlan',
      'review',
      'finish',
      'continuePlan',
      'close',
      'resume',
      'followUp',
      'archive',
    ])
      named.add(event)
    for (const model of publishedModels)
      for (const { id } of model.states)
        for (const role of TRANSITION_ROLES) {
          const steps = model.transitions
            .filter(({ from, roles }) => from.includes(id) && roles.includes(role) && role !== 'SYSTEM')
            .map(({ event, to }) => ({ event, to: to === '$return' ? 'RUNNING' : to === '$stay' ? id : to }))
          for (const { event } of onward(steps, { state: id, returnState: 'DIAGNOSIS' }))
            expect(named.has(event), `${model.code} ${id} ${role} ${event}`).to.equal(true)
        }
  })
  it('never offers turning a case away, nor anything on a receipt or a closed case', () => {
    const steps = [step('rejectSignal')]
    expect(choosePrimary({ view: team, abilities: can(), steps, mustSign: false }).kind).to.equal('none')
    for (const view of [{ ...team, lens: 'receipt' } as const, { ...team, isOpen: false }])
      expect(choosePrimary({ view, abilities: can('addNote'), steps, mustSign: true }).kind).to.equal('none')
  })
})

describe('Opening a case: one personal number, one person', () => {
  it('names the second of two people with the same number, however it is typed', () => {
    const numbered = (pesel: string) => ({ ...emptyPerson, firstName: 'Lena', lastName: 'Nadolna', pesel })
    const persons = [numbered('44051401359'), numbered(''), numbered('440514 01359'), numbered('80010112343')]
    const found = checkOpening({ ...emptyOpening(null), persons }, false, '2026-11-02')
    expect(found).to.include({ 'persons.2.pesel': 'peselRepeated', 'persons.3.pesel': 'checksum' })
    expect(found).to.not.have.any.keys('persons.0.pesel', 'persons.1.pesel')
  })
})

describe('Case page: the stage path', () => {
  const at = '2026-11-02T09:00:00Z'
  const entry = (state: (typeof CASE_STATES)[number]) => ({ state, at, transition: '' })
  const path = (state: (typeof CASE_STATES)[number], states: (typeof CASE_STATES)[number][], open = true) =>
    stopsOf(
      {
        state,
        returnState: 'DIAGNOSIS',
        isOpen: open,
        stateEnteredAt: at,
        history: states.map(entry),
      },
      CASE_STATES,
    ).map((stop) => `${stop.state}:${stop.phase}`)
  it('stands at a detour with the rest of the road ahead', () => {
    expect(path('ESC_PZK', ['DRAFT', 'DIAGNOSIS', 'ESC_PZK']).slice(0, 4)).to.deep.equal([
      'DRAFT:done',
      'DIAGNOSIS:done',
      'ESC_PZK:now',
      'PLANNING:next',
    ])
  })
  it('puts the stage returned to after the detour, once', () => {
    const stops = path('DIAGNOSIS', ['DRAFT', 'DIAGNOSIS', 'ESC_PZK', 'DIAGNOSIS'])
    expect(stops.slice(0, 4)).to.deep.equal(['DRAFT:done', 'ESC_PZK:done', 'DIAGNOSIS:now', 'PLANNING:next'])
  })
  it('a step taken within a detour is no second detour, while going there again is', () => {
    const raised: CaseState[] = ['DRAFT', 'DIAGNOSIS', 'ESC_POWIAT', 'ESC_POWIAT']
    expect(path('ESC_POWIAT', raised).slice(0, 4)).to.deep.equal([
      'DRAFT:done',
      'DIAGNOSIS:done',
      'ESC_POWIAT:now',
      'PLANNING:next',
    ])
    const again: CaseState[] = [...raised, 'DIAGNOSIS', 'ESC_POWIAT', 'DIAGNOSIS']
    expect(path('DIAGNOSIS', again).slice(0, 5)).to.deep.equal([
      'DRAFT:done',
      'ESC_POWIAT:done',
      'ESC_POWIAT:done',
      'DIAGNOSIS:now',
      'PLANNING:next',
    ])
  })
  it('shows nothing ahead of a case that was turned away', () => {
    expect(path('REJECTED', ['SIGNAL', 'REJECTED'], false)).to.deep.equal(['SIGNAL:done', 'REJECTED:now'])
  })
})

describe('Case page: who reads what', () => {
  const team = [
    member('a', 'OPS', ['general', 'housing']),
    member('b', 'SCHOOL', ['general']),
    member('c', 'HEALTH', ['general', 'health']),
  ]
  it('names the readers of a note as the server will have them', () => {
    const ids = (part: Pick<Parameters<typeof noteReaders>[0], 'category' | 'visibility' | 'recipients'>) =>
      noteReaders({ team, author: 'a', institutionId: 'OPS', ...part }).map(({ id }) => id)
    expect(ids({ category: 'general', visibility: 'team', recipients: [] })).to.deep.equal(['b', 'c'])
    expect(ids({ category: 'housing', visibility: 'team', recipients: [] })).to.deep.equal([])
    expect(ids({ category: 'general', visibility: 'private', recipients: [] })).to.deep.equal([])
    expect(ids({ category: 'health', visibility: 'recipients', recipients: ['b'] })).to.deep.equal(['b'])
  })
  it('names as readers neither a health matter’s colleagues nor those who only help with tasks', () => {
    const all = [...team, member('d', 'OPS', ['general']), member('e', 'NGO', [])]
    const ids = (category: 'financial' | 'health', visibility: 'institution' | 'recipients') =>
      noteReaders({ team: all, author: 'a', institutionId: 'OPS', category, visibility, recipients: ['e'] })
    expect(ids('financial', 'institution').map(({ id }) => id)).to.deep.equal(['d'])
    expect(ids('health', 'institution')).to.deep.equal([])
    expect(ids('financial', 'recipients')).to.deep.equal([])
  })
  it('says of a written note who reads it today, not whom it was meant for', () => {
    const note = (part: Partial<NoteView>) =>
      ({ author: { membershipId: 'a' }, visibility: 'team', recipients: [], ...part }) as NoteView
    const by = (part: Partial<NoteView>) => readBy(note(part), team, 'OPS')
    expect(by({ category: 'general' })).to.deep.equal({ kind: 'everybody' })
    expect(by({ category: 'employment' })).to.deep.equal({ kind: 'author' })
    expect(by({ category: 'health' })).to.deep.equal({ kind: 'people', names: ['c'], former: false })
    const gone = { membershipId: 'z' } as NoteView['author']
    expect(by({ category: 'housing', author: gone })).to.deep.equal({
      kind: 'people',
      names: ['a'],
      former: true,
    })
    // Who was named and has left the team reads it no longer.
    const recipients = [
      { membershipId: 'b', name: 'b' },
      { membershipId: 'z', name: 'z' },
    ]
    expect(by({ category: 'health', visibility: 'recipients', recipients })).to.deep.equal({
      kind: 'people',
      names: ['b'],
      former: false,
    })
  })
  it('gives an invitation the usual, more with a basis, and some things never', () => {
    expect(grantOf('POLICE', 'general')).to.equal('usual')
    expect(grantOf('POLICE', 'housing')).to.equal('withBasis')
    expect(grantOf('POLICE', 'health')).to.equal('never')
    expect(beyondUsual('POLICE', ['general', 'housing'])).to.deep.equal(['housing'])
  })
})

describe('Opening a case', () => {
  const full = {
    ...emptyOpening('0410013'),
    familyName: 'Nadolni',
    entryReasons: ['poverty' as const],
    reason: 'Opis',
    persons: [{ ...emptyPerson, firstName: 'Anna', lastName: 'Nadolna', birthDate: '1992-03-04' }],
  }
  it('names every missing or wrong field, of each person too', () => {
    const found = checkOpening(emptyOpening(null), false, '2026-11-10')
    expect(Object.keys(found)).to.have.members([
      'teryt',
      'familyName',
      'entryReasons',
      'reason',
      'persons.0.firstName',
      'persons.0.lastName',
    ])
    const future = { ...full, persons: [{ ...emptyPerson, ...full.persons[0], birthDate: '2026-11-11' }] }
    expect(checkOpening(future, false, '2026-11-10')).to.deep.equal({ 'persons.0.birthDate': 'future' })
  })
  it('sends blank fields not at all and attempts line by line', () => {
    const entry = { ...full.entry, attempts: ' Zasiłek \n\nPraca socjalna' }
    const input = openInput({ ...full, entry }, false)
    expect(input).not.to.have.any.keys('address', 'problemAreas', 'withoutPartnership')
    expect(input.entry.attempts).to.deep.equal(['Zasiłek', 'Praca socjalna'])
  })
  it('keeps no PESEL in a draft', () => {
    const typed = { ...full, persons: [{ ...emptyPerson, pesel: '44051401359' }] }
    expect(JSON.stringify(openingDraft(typed))).not.to.include('44051401359')
  })
  it('declines family names it knows and leaves the others alone', () => {
    expect(['Nadolni', 'Wrzosowie', 'Bielscy', 'Nowak'].map(familyGenitive)).to.deep.equal([
      'Nadolnych',
      'Wrzosów',
      'Bielskich',
      'Nowak',
    ])
    expect(['Lewandowscy-Kępowie', 'Nowak-Bielscy', 'Nowi'].map(familyGenitive)).to.deep.equal([
      'Lewandowskich-Kępów',
      'Nowak-Bielskich',
      'Nowych',
    ])
  })
})
