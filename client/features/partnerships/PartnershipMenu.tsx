import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { may } from '../cases/caseContext.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { InviteMembersDialog } from './InviteMembersDialog.tsx'
import { PartingDialog } from './PartingDialog.tsx'

/** What changes who takes part: further institutions, one that leaves, the end. */
export function PartnershipMenu({
  partnership,
  abilities,
  isNobodyLeft,
}: {
  partnership: PartnershipView
  abilities: Abilities
  /** Every institution takes part already, so there is nobody to invite. */
  isNobodyLeft: boolean
}) {
  const { t } = useTranslation('partnerships')
  const { session } = useSession()
  const [dialog, setDialog] = useState<'invite' | 'leave' | 'end' | null>(null)
  const { state, leader, members } = partnership
  const ownId = session.acting.institution.id
  const mine = members.find(({ institution }) => institution.id === ownId)
  const items = (['invite', 'leave', 'end'] as const).filter(
    (verb) =>
      may(abilities, verb) &&
      (verb !== 'leave' || (mine !== undefined && ownId !== leader.id)) &&
      (verb !== 'invite' || !isNobodyLeft),
  )
  if (state === 'ENDED' || items.length === 0) return null
  const word = (verb: (typeof items)[number]) =>
    verb === 'leave' && mine?.signedOn === null ? t('leave.decline') : t(`${verb}.open`)
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button rightSection={<Icon of={IconChevronDown} />}>{t('page.more')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map((verb) => (
            <Menu.Item key={verb} onClick={() => setDialog(verb)}>
              {word(verb)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'invite' && (
        <InviteMembersDialog partnership={partnership} onClose={() => setDialog(null)} />
      )}
      {(dialog === 'leave' || dialog === 'end') && (
        <PartingDialog partnership={partnership} mode={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
