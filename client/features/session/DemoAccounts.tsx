import { TextInput, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemoAccount } from '../../../shared/contracts/session.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconSearch } from '../../ui/icons.ts'
import { Section } from '../../ui/page/Section.tsx'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import { SectorIcon } from '../../ui/people/Sector.tsx'
import { Callout, EmptyState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { demoGroups } from './demoGroups.ts'
import css from './signIn.module.css'
import { useSignIn } from './useSignIn.ts'

function Card({ account, busy, onPick }: { account: DemoAccount; busy: boolean; onPick: () => void }) {
  const { t } = useTranslation('vocabulary')
  const sector = sectorGroup(account.sector)
  return (
    <UnstyledButton className={css.card} data-sector={sector} aria-busy={busy || undefined} onClick={onPick}>
      <PersonAvatar name={account.name} sector={sector} size="lg" />
      <span className={css.words}>
        <b>{account.name}</b>
        <span>{account.title}</span>
        <span className={text.ink3}>{t(`post.${account.role}`)}</span>
      </span>
    </UnstyledButton>
  )
}

/** Everybody of the demonstration, once for each post, where they hold it; one click signs in. */
export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  const { t } = useTranslation('session')
  const { t: words } = useTranslation('vocabulary')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<string | null>(null)
  const { signIn, isPending, error } = useSignIn()
  const groups = demoGroups(
    accounts,
    typed,
    ({ role }) => `${words(`role.${role}`)} ${words(`post.${role}`)}`,
  )
  return (
    <section className={css.demo} aria-label={t('demo.title')}>
      <h2>{t('demo.title')}</h2>
      <p className={text.ink2}>{t('demo.text')}</p>
      <TextInput
        className={css.filter ?? ''}
        label={t('demo.filter')}
        leftSection={<Icon of={IconSearch} />}
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && (
        <div role="alert">
          <Callout tone="amber">{error.words}</Callout>
        </div>
      )}
      {groups.length === 0 && <EmptyState kind="noMatch">{t('demo.none')}</EmptyState>}
      {groups.map(({ gmina, institutions }) => (
        <Section key={gmina} title={gmina || t('demo.elsewhere')}>
          <div className={css.houses}>
            {institutions.map(({ name, accounts: people }) => (
              <div key={name} className={css.house}>
                <h3>
                  {people[0] && <SectorIcon sector={sectorGroup(people[0].sector)} />}
                  {name}
                </h3>
                <ul>
                  {people.map((account) => (
                    <li key={account.membershipId}>
                      <Card
                        account={account}
                        busy={isPending && picked === account.membershipId}
                        onPick={() => {
                          setPicked(account.membershipId)
                          signIn({ email: account.email, password: account.password }, account.membershipId)
                        }}
                      />
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Section>
      ))}
    </section>
  )
}
