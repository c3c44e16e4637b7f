import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { ModelView } from '../../../shared/contracts/models.ts'

export type Act = 'edit' | 'consult' | 'remark' | 'answer' | 'recommend' | 'publish' | 'draft' | 'retire'

/** The one thing to do next about a version, by its life and the viewer's rights, and what else may be done. */
export function actsOf(
  { status, errorCount, openRemarkCount }: Pick<ModelView, 'status' | 'errorCount' | 'openRemarkCount'>,
  abilities: Abilities,
): { primary: Act | null; others: Act[] } {
  const may = (verb: string): boolean => abilities[verb]?.allowed ?? false
  const offered: Act[] = []
  const offer = (act: Act, isOffered: boolean) => {
    if (isOffered) offered.push(act)
  }
  if (status === 'draft') {
    offer('consult', may('openConsultation') && errorCount === 0)
    offer('edit', may('update'))
  } else if (status === 'consultation') {
    offer('answer', may('answerRemark') && openRemarkCount > 0)
    offer('recommend', may('recommend'))
    offer('remark', may('remark'))
    offer('edit', may('update'))
  } else if (status === 'recommended') offer('publish', may('publish'))
  else if (status === 'published') {
    offer('draft', may('createDraft'))
    offer('retire', may('retire'))
  }
  const [primary = null, ...others] = offered
  return { primary, others }
}
