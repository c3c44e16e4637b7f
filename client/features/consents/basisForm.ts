import type { InputOf } from '../../../shared/contracts/operations.ts'
import {
  BASIS_ARTICLES,
  type BasisArticle,
  type BasisType,
  type Category,
  type Sector,
} from '../../../shared/domain/vocabulary.ts'

/** A new basis as it is being written: for several people at once, since families are asked together. */
export interface BasisForm {
  type: BasisType
  personIds: string[]
  purpose: string
  scope: Category[]
  recipients: Sector[]
  until: string | null
  article: BasisArticle | null
  articleText: string
  impossibleReason: string
}

export const emptyBasis = (personIds: string[]): BasisForm => ({
  type: 'consent',
  personIds,
  purpose: '',
  scope: ['general'],
  recipients: [],
  until: null,
  article: null,
  articleText: '',
  impossibleReason: '',
})

const VITAL: readonly BasisArticle[] = ['gdpr6d', 'gdpr9c']

/** Provisions that fit the kind of basis. */
export const articlesFor = (type: BasisType): BasisArticle[] =>
  BASIS_ARTICLES.filter((article) => article === 'other' || VITAL.includes(article) === (type === 'vital'))

/** Field → code of what is wrong; `today` is the Warsaw day. */
export function checkBasis(form: BasisForm, today: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const field of ['personIds', 'scope', 'recipients'] as const)
    if (form[field].length === 0) found[field] = 'required'
  if (!form.purpose.trim()) found['purpose'] = 'required'
  if (form.until && form.until < today) found['until'] = 'past'
  if (form.type === 'consent') return found
  if (!form.article) found['article'] = 'required'
  if (form.article === 'other' && !form.articleText.trim()) found['articleText'] = 'required'
  return found
}

const sharing = ({ personIds, purpose, scope, recipients, until }: BasisForm) => ({
  personIds,
  purpose: purpose.trim(),
  scope,
  recipients,
  ...(until ? { until } : {}),
})

export const consentInput = (caseId: string, form: BasisForm): InputOf<'consents.request'> => ({
  caseId,
  ...sharing(form),
})

export const basisInput = (caseId: string, form: BasisForm): InputOf<'legalBases.add'> => ({
  caseId,
  ...sharing(form),
  type: form.type === 'vital' ? 'vital' : 'statute',
  article: form.article ?? 'other',
  ...(form.article === 'other' ? { articleText: form.articleText.trim() } : {}),
  ...(form.impossibleReason.trim() ? { impossibleReason: form.impossibleReason.trim() } : {}),
})
