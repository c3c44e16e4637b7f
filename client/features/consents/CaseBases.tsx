import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InfoNoticeView, LegalBasisView } from '../../../shared/contracts/consents.ts'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconCircleCheck, IconCircleDashed, IconPlus } from '../../ui/icons.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { hasPartners, may, useCase } from '../cases/caseContext.ts'
import caseCss from '../cases/case.module.css'
import { useAnchor } from '../cases/useAnchor.ts'
import { AddBasisDialog } from './AddBasisDialog.tsx'
import { BasisItem, type BasisAct } from './BasisItem.tsx'
import css from './consents.module.css'
import { EndBasisDialog } from './EndBasisDialog.tsx'
import { EndConsentDialog } from './EndConsentDialog.tsx'
import { GiveConsentDialog } from './GiveConsentDialog.tsx'
import { NoticeDialog } from './NoticeDialog.tsx'
import { personName, useFamily } from './useFamily.ts'

const KIND = { basis: 'add', notice: 'notice' } as const
const FORMS = ['basis', 'notice'] as const

type Open = { kind: 'add' | 'notice'; personIds: string[] } | { kind: BasisAct; basis: LegalBasisView }

/** Per person: on what the sharing of their data rests, and whether they were told of it. */
export function CaseBases() {
  const { t } = useTranslation('consents')
  const { view, abilities } = useCase()
  const family = useFamily()
  const bases = useOperation('legalBases.list', { caseId: view.id })
  const notices = useOperation('infoNotices.list', { caseId: view.id })
  const [opened, setOpen] = useState<Open | null>(null)
  const asked = useAddressedForm(FORMS, abilities)
  const anchor = useAnchor('bases')
  const manages = may(abilities, 'manageBases')
  const everybody = family.persons.map(({ id }) => id)
  const close = () => {
    setOpen(null)
    asked.close()
  }
  if (family.reply.isPending || bases.isPending || notices.isPending) return <SkeletonRows rows={4} />
  if (!family.reply.data || !bases.data || !notices.data)
    return (
      <ErrorState
        onRetry={() => {
          for (const reply of [family.reply, bases, notices]) if (!reply.data) void reply.refetch()
        }}
      />
    )
  const named = everybody.filter((id) => asked.about.includes(id))
  const open: Open | null =
    opened ?? (asked.form && { kind: KIND[asked.form], personIds: named.length > 0 ? named : everybody })
  const uncovered = family.persons.filter(
    ({ id }) => !bases.data.data.some(({ person, inForce }) => inForce && person.id === id),
  )
  return (
    <div ref={anchor} id="bases" tabIndex={-1} className={caseCss.part}>
      <Section
        title={t('title')}
        end={
          manages &&
          everybody.length > 0 && (
            <span className={css.acts}>
              <Button size="sm" onClick={() => setOpen({ kind: 'notice', personIds: everybody })}>
                {t('noticeAll')}
              </Button>
              <Button
                size="sm"
                leftSection={<Icon of={IconPlus} />}
                onClick={() => setOpen({ kind: 'add', personIds: everybody })}
              >
                {t('add')}
              </Button>
            </span>
          )
        }
      >
        {family.persons.length === 0 && <EmptyState kind="nothingYet">{t('nobody')}</EmptyState>}
        {manages && hasPartners(view) && uncovered.length > 0 && (
          <Callout tone="amber">
            {t('uncovered', { who: uncovered.map(personName).join(', '), centre: view.owner.shortName })}
          </Callout>
        )}
        {family.persons.map((person) => {
          const own = bases.data.data.filter((basis) => basis.person.id === person.id)
          const name = personName(person)
          return (
            <section key={person.id} className={css.person} aria-label={name}>
              <div className={css.head}>
                <h3>{name}</h3>
                <NoticeState
                  notice={notices.data.data.findLast((one) => one.person.id === person.id)}
                  isShown={manages || notices.data.data.length > 0}
                />
                {manages && (
                  <span className={`${css.acts} ${css.end}`}>
                    <button
                      type="button"
                      className={`${text.link} ${text.small}`}
                      aria-label={t('addFor', { name })}
                      onClick={() => setOpen({ kind: 'add', personIds: [person.id] })}
                    >
                      {t('add')}
                    </button>
                    <button
                      type="button"
                      className={`${text.link} ${text.small}`}
                      aria-label={t('noticeFor', { name })}
                      onClick={() => setOpen({ kind: 'notice', personIds: [person.id] })}
                    >
                      {t('noticeOne')}
                    </button>
                  </span>
                )}
              </div>
              {own.length === 0 ? (
                <EmptyState kind="nothingYet">{t(manages ? 'none' : 'noneForYou')}</EmptyState>
              ) : (
                <ul className={css.list}>
                  {own.map((basis) => (
                    <BasisItem
                      key={basis.id}
                      basis={basis}
                      abilities={bases.data.abilities[basis.id]}
                      onAct={(kind) => setOpen({ kind, basis })}
                    />
                  ))}
                </ul>
              )}
            </section>
          )
        })}
      </Section>
      {open?.kind === 'add' && <AddBasisDialog personIds={open.personIds} onClose={close} />}
      {open?.kind === 'notice' && <NoticeDialog personIds={open.personIds} onClose={close} />}
      {open?.kind === 'give' && <GiveConsentDialog basis={open.basis} onClose={close} />}
      {open?.kind === 'end' && <EndBasisDialog basis={open.basis} onClose={close} />}
      {(open?.kind === 'refuse' || open?.kind === 'withdraw') && (
        <EndConsentDialog basis={open.basis} how={open.kind} onClose={close} />
      )}
    </div>
  )
}

function NoticeState({ notice, isShown }: { notice: InfoNoticeView | undefined; isShown: boolean }) {
  const { t } = useTranslation('consents')
  const { t: term } = useTranslation('vocabulary')
  if (!isShown) return null
  if (!notice)
    return (
      <Status icon={IconCircleDashed} tone="amber">
        {t('notice.none')}
      </Status>
    )
  if (!notice.delivered)
    return (
      <>
        <Status icon={IconCircleCheck}>{t('notice.deferred')}</Status>
        {/* Somebody's own words, of any length. */}
        <span className={`${text.small} ${text.ink2} ${css.why}`}>{notice.deferralReason}</span>
      </>
    )
  return (
    <Status icon={IconCircleCheck}>
      {t('notice.delivered', {
        how: term(`noticeChannel.${notice.delivered.channel}`),
        date: shortDate(notice.delivered.on, true),
      })}
    </Status>
  )
}
