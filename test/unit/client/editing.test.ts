import { expect } from 'chai'
import { inOrder } from '../../../client/features/actions/actionOrder.ts'
import { progressInput, type ProgressForm } from '../../../client/features/actions/progressForm.ts'
import { columnsOf, questionOf, viewAddress } from '../../../client/features/caseList/listAddress.ts'
import { moved, nameFaults, withView } from '../../../client/features/caseList/savedViews.ts'
import { editForm, editInput, toldEdit, type EditForm } from '../../../client/features/cases/editForm.ts'
import { mergeEdits, type Snapshot } from '../../../client/features/forms/mergeEdits.ts'
import {
  emptyPerson,
  personChange,
  toldPerson,
  type PersonForm,
} from '../../../client/features/persons/personForm.ts'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'

describe('edits of two people', () => {
  interface Form {
    name: string
    town: string
  }
  const at = (version: number, form: Form): Snapshot<Form> => ({ version, form, told: { ...form } })
  const base = at(1, { name: 'A', town: 'Kcynia' })

  it('of different fields go together', () => {
    const merged = mergeEdits(
      base,
      at(2, { name: 'A', town: 'Nakło' }),
      { name: 'B', town: 'Kcynia' },
      {
        name: 'B',
        town: 'Kcynia',
      },
    )
    expect(merged).to.deep.equal({ form: { name: 'B', town: 'Nakło' }, clashes: [], taken: ['town'] })
  })
  it('of the same field ask for a choice and keep what was typed', () => {
    const mine = { name: 'B', town: 'Kcynia' }
    const merged = mergeEdits(base, at(2, { name: 'C', town: 'Kcynia' }), mine, mine)
    expect(merged).to.deep.equal({ form: mine, clashes: ['name'], taken: [] })
  })
  it('to the same value are no quarrel', () => {
    const mine = { name: 'B', town: 'Kcynia' }
    expect(mergeEdits(base, at(2, mine), mine, mine).clashes).to.deep.equal([])
  })
  it('of a PESEL, whose stored value is never in the form, are seen by its mask', () => {
    const person = (version: number, pesel: string): Snapshot<PersonForm> => ({
      version,
      form: emptyPerson,
      told: toldPerson(emptyPerson, 'matka', pesel),
    })
    const mine = { ...emptyPerson, pesel: '44051401359' }
    const told = toldPerson(mine, 'matka', mine.pesel)
    const clashes = (mask: string) => mergeEdits(person(1, '•••1111'), person(2, mask), mine, told).clashes
    expect(clashes('•••2222')).to.deep.equal(['pesel'])
    expect(clashes('•••1111')).to.deep.equal([])
  })
})

describe('what an edit sends', () => {
  it('of a person: only what changed, emptied fields as removed', () => {
    const form = { ...emptyPerson, firstName: 'Anna', phone: ' ' }
    expect(personChange(form, new Set(['phone']))).to.deep.equal({ phone: null })
  })
  it('of an action: only what changed', () => {
    const form: ProgressForm = {
      status: 'DONE',
      result: 'tak',
      title: 'T',
      dueOn: '2026-11-10',
      effect: '',
      goalId: null,
      ownerId: 'm1',
    }
    expect(progressInput(form, new Set(['ownerId']))).to.deep.equal({ ownerMembershipId: 'm1' })
    expect(progressInput(form, new Set(['status', 'effect']))).to.deep.equal({
      status: 'DONE',
      expectedEffect: null,
    })
  })
  it('of a case: the entry condition whole and nothing else in it', () => {
    const entry = {
      ownMeansExhausted: true,
      needsCrossSector: true,
      rapidIntervention: false,
      attempts: ['Zasiłek'],
      urgentOverride: 'Eksmisja',
    }
    const view = { familyName: 'Nadolni', address: null, urgent: true, entry } as unknown as CaseView
    const form: EditForm = { ...editForm(view), attempts: 'Zasiłek\nPraca', urgent: false }
    expect(editInput(form, new Set(['attempts']))).to.deep.equal({
      entry: {
        ownMeansExhausted: true,
        needsCrossSector: true,
        rapidIntervention: false,
        attempts: ['Zasiłek', 'Praca'],
      },
    })
    // No longer urgent, it has no reason to pass over the entry condition.
    expect(editInput({ ...editForm(view), urgent: false }, new Set(['urgent'])).entry).not.to.have.key(
      'urgentOverride',
    )
    expect(toldEdit(form, 'Agata', String)).to.include({ urgent: 'false', deputyId: 'Agata', address: '' })
  })
})

describe('actions of a case', () => {
  it('stand open ones by deadline, then the newest end first', () => {
    const action = (id: string, dueAt: string, doneAt: string | null = null) =>
      ({ id, dueAt, doneAt, updatedAt: '', status: doneAt ? 'DONE' : 'TODO' }) as ActionView
    const rows = [
      action('old', '2026-11-01', '2026-11-02'),
      action('late', '2026-11-20'),
      action('new', '2026-11-01', '2026-11-09'),
      action('soon', '2026-11-11'),
    ]
    expect(inOrder(rows).map(({ id }) => id)).to.deep.equal(['soon', 'late', 'new', 'old'])
    const standing = { ...action('stands', '2026-11-01'), standstill: { why: 'suspended' } } as ActionView
    expect(inOrder([standing, ...rows]).map(({ id }) => id)).to.deep.equal([
      'soon',
      'late',
      'stands',
      'new',
      'old',
    ])
  })
})

describe('own views of the list', () => {
  it('lie at an address that gives the same list back, without what was searched for', () => {
    const question = questionOf('team', new URLSearchParams('urgent=true&q=Nadolni&sort=newest'))
    const address = new URL(viewAddress(question, ['stage', 'due']), 'https://x.example')
    const again = questionOf(address.pathname.split('/')[2], address.searchParams)
    expect(again).to.deep.equal({ ...question, q: null })
    expect(columnsOf(address.searchParams)).to.deep.equal(['stage', 'due'])
    expect(columnsOf(new URL(viewAddress(question, []), 'https://x.example').searchParams)).to.deep.equal([])
    expect(columnsOf(new URLSearchParams())).to.equal(null)
  })
  it('are replaced by name, moved one place, and never nameless or twice the same', () => {
    const views = [
      { name: 'Pilne', address: '/cases?a' },
      { name: 'Nowe', address: '/cases?b' },
    ]
    const replaced = withView(views, { name: 'pilne ', address: '/cases?c' })
    expect(replaced.map(({ address }) => address)).to.deep.equal(['/cases?c', '/cases?b'])
    expect(moved(views, 0, 1).map(({ name }) => name)).to.deep.equal(['Nowe', 'Pilne'])
    expect(moved(views, 0, -1)).to.equal(views)
    expect(nameFaults(['Pilne', ' ', 'PILNE'])).to.deep.equal({ 1: 'required', 2: 'repeated' })
  })
})
