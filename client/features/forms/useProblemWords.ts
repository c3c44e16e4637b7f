import { useTranslation } from 'react-i18next'
import type { UnmetGuard } from '../../../shared/contracts/errors.ts'
import type { ProblemError } from '../../api/problem.ts'

type Gap = UnmetGuard['missing'][number]

/** Refusals of the server in sentences. A code without a sentence of its own gets the general one of its kind. */
export function useProblemWords() {
  const { t, i18n } = useTranslation('reasons')
  const { t: term } = useTranslation('vocabulary')
  const known = (group: 'reason' | 'missing' | 'field' | 'guard', code: string) =>
    i18n.exists(`reasons:${group}.${code}`)

  /** Codes come from the server as plain strings, so their keys are looked up rather than typed. */
  const reasonWord = (code: string | undefined): string =>
    code && known('reason', code) ? t(`reason.${code}` as 'reason.role') : t('problem.forbidden')
  const fieldWord = (code: string): string =>
    known('field', code) ? t(`field.${code}` as 'field.other') : t('field.other')
  const gapWord = ({ code, params }: Gap): string =>
    known('missing', code) ? t(`missing.${code}` as 'missing.other', told(params)) : t('missing.other')
  /** Codes among the parameters in words; where names are not for this viewer, how many there are. */
  const told = (params: Gap['params']): Gap['params'] => {
    const { fact, sections, category, who, titles, count } = params
    const one = (group: 'fact' | 'section', code: string) =>
      i18n.exists(`reasons:${group}.${code}`) ? t(`${group}.${code}` as 'fact.other') : t('fact.other')
    return {
      ...params,
      ...(fact === undefined ? {} : { fact: one('fact', String(fact)) }),
      ...(sections === undefined
        ? {}
        : {
            sections: String(sections)
              .split(', ')
              .map((code) => one('section', code))
              .join(', '),
          }),
      ...(category === undefined ? {} : { category: term(`category.${category as 'general'}`) }),
      ...(who === '' ? { who: count ?? '' } : {}),
      ...(titles === '' ? { titles: count ?? '' } : {}),
    }
  }
  const guardWord = (guard: string): string =>
    known('guard', guard) ? t(`guard.${guard}` as 'guard.gLead') : t('missing.other')

  /** What unmet conditions lack, each thing once. */
  const gapWords = (guards: readonly Pick<UnmetGuard, 'missing'>[]): string[] => [
    ...new Set(guards.flatMap(({ missing }) => missing).map(gapWord)),
  ]

  /** One sentence, or for unmet conditions one for each. */
  const problemWords = (error: ProblemError): string[] => {
    const gaps = gapWords(error.problem?.guards ?? [])
    if (gaps.length > 0) return gaps
    if (error.reason && known('reason', error.reason)) return [reasonWord(error.reason)]
    return [t(`problem.${error.code}`)]
  }
  return { reasonWord, fieldWord, gapWord, gapWords, guardWord, problemWords }
}
