import { allows } from '../../../shared/permissions/ability.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import { repositories } from '../../db/repositories.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { presentDeadline } from './deadline.presenter.ts'

/** A change of a deadline is a sign to ask again: its task's title is read with the rights of the task. */
export const deadlineLive: LiveKind<DeadlineDoc> = {
  type: 'deadline',
  load: (id) => repositories().deadlines.unscopedById(id),
  canSee: (viewer, inside, record) => allows(inside?.ability ?? viewer.ability, 'read', 'Deadline', record),
  present: (viewer, inside, doc, caseDoc) => ({
    view: presentDeadline({ viewer, inside, caseDoc: inside && caseDoc, title: null }, doc),
  }),
}
