import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import text from '../../../ui/text.module.css'
import { AddState } from './AddState.tsx'
import { AddStep } from './AddStep.tsx'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { addressOf, countIn, PARTS, type Chosen } from './parts.ts'
import { idsOf, useChoices } from './useChoices.ts'

/** Everything there is to change, with how much is wrong in each. */
export function Sidebar({ chosen }: { chosen: Chosen }) {
  const { t } = useTranslation('models')
  const { json, errors } = useEdit()
  const choices = useChoices(json)
  const side = useRef<HTMLElement>(null)
  const current = addressOf(chosen)
  // Only the list moves, never the page: who follows an error should see the form, and where it belongs.
  useEffect(() => {
    const item = side.current?.querySelector('[aria-current]')?.closest('li')
    const list = item?.parentElement
    if (!item || !list) return
    const top = item.offsetTop - list.offsetTop
    const isSeen = top >= list.scrollTop && top + item.offsetHeight <= list.scrollTop + list.clientHeight
    if (!isSeen) list.scrollTop = top - list.clientHeight / 2
  }, [current])
  const link = (to: Chosen, words: string) => {
    const address = addressOf(to)
    const count = countIn(errors, to)
    return (
      <li key={address}>
        <Link
          to={`?at=${encodeURIComponent(address)}`}
          replace
          preventScrollReset
          aria-current={address === current ? 'true' : undefined}
        >
          <span>{words}</span>
          {count > 0 && (
            <span className={css.count}>
              {count}
              <span className={text.sr}> {t('edit.errorsHere', { count })}</span>
            </span>
          )}
        </Link>
      </li>
    )
  }
  return (
    <nav ref={side} className={css.side} aria-label={t('edit.parts')}>
      <h2>{t('edit.states')}</h2>
      <ul>{idsOf(json, 'states').map((id) => link({ kind: 'states', id }, choices.stateName(id)))}</ul>
      <AddState />
      <h2>{t('edit.transitions')}</h2>
      <ul>
        {idsOf(json, 'transitions').map((id) =>
          link({ kind: 'transitions', id }, `${id} ${choices.stepName(id)}`),
        )}
      </ul>
      <AddStep />
      <h2>{t('edit.rest')}</h2>
      <ul>{PARTS.map((part) => link({ kind: part }, t(`edit.part.${part}`)))}</ul>
    </nav>
  )
}
