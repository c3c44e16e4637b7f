import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SECTOR_GROUPS, sectorGroup, type SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { ErrorSummary, FieldGroup, FieldLabel } from '../../ui/forms/Form.tsx'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useCase } from '../cases/caseContext.ts'
import type { useFieldErrors } from '../forms/useFieldErrors.ts'
import { InstitutionRadio } from './InstitutionRadio.tsx'
import type { InviteForm } from './inviteForm.ts'
import css from './invitation.module.css'
import { plain, standingsOf, suggestAmong, troublesOf } from './suggestions.ts'

const ROLES = ['teamMember', 'consultant', 'actionOwner'] as const

/** Step 1: an institution of the partnership, perhaps one person of it, and why. */
export function InviteWhom({
  form,
  change,
  errors,
}: {
  form: InviteForm
  change: (part: Partial<InviteForm>) => void
  errors: ReturnType<typeof useFieldErrors>
}) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  const [sector, setSector] = useState<SectorGroup | null>(null)
  const [wanted, setWanted] = useState('')
  const partnerships = useOperation('partnerships.list', { teryt: view.gmina.teryt, state: 'ACTIVE' })
  const partnershipId = partnerships.data?.data[0]?.id
  const list = useOperation(
    'institutions.list',
    partnershipId ? { partnershipId, limit: '100' } : { teryt: view.gmina.teryt, limit: '100' },
    { enabled: !partnerships.isPending },
  )
  const one = useOperation(
    'institutions.get',
    { id: form.institution?.id ?? '' },
    { enabled: form.institution !== null },
  )
  const open = useOperation('invitations.list', { caseId: view.id, state: 'SENT', limit: '100' })
  const standings = standingsOf(view.team ?? [], open.data?.data ?? [])
  const inTeam = new Set(view.team?.map(({ membershipId }) => membershipId))
  const all = list.data?.data ?? []
  const sectors = SECTOR_GROUPS.filter((group) => all.some((i) => sectorGroup(i.sector) === group))
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  const shown = all.filter(
    (i) =>
      (!sector || sectorGroup(i.sector) === sector) && words.every((word) => plain(i.name).includes(word)),
  )
  const troubles = troublesOf(view, (reason) => term(`entryReason.${reason}`))
  const { suggested, others } = suggestAmong(shown, troubles)
  // What the partnership lacks does not depend on what is being looked for; who works in the team is there.
  const present = new Set(view.team?.map((one) => one.sector))
  const lacking = suggestAmong(all, troubles).lacking.filter((one) => !present.has(one.sector))
  return (
    <>
      <ErrorSummary errors={errors.summary} />
      <div className={css.two}>
        <div>
          <FieldGroup
            legend={t('invite.institution')}
            hint={t('invite.institutionHint')}
            error={errors.of('institutionId')}
          >
            <TextInput
              id={errors.id('institutionId')}
              aria-label={t('invite.search')}
              placeholder={t('invite.search')}
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
            <FilterBar label={t('invite.sectors')}>
              {sectors.map((group) => (
                <ToggleChip
                  key={group}
                  pressed={sector === group}
                  onToggle={() => setSector(sector === group ? null : group)}
                >
                  {term(`sectorGroup.${group}`)}
                </ToggleChip>
              ))}
            </FilterBar>
            {list.isPending && <SkeletonRows rows={4} />}
            {list.isError && <ErrorState onRetry={() => void list.refetch()} />}
            {list.data && shown.length === 0 && <EmptyState kind="noMatch" />}
            <Radio.Group
              value={form.institution?.id ?? null}
              onChange={(id) => {
                const institution = all.find((i) => i.id === id)
                if (institution) change({ institution })
              }}
            >
              <Stack gap={10} mah={360} mt={12} style={{ overflowY: 'auto' }}>
                {suggested.length > 0 && <h3>{t('invite.suggested')}</h3>}
                {suggested.map(({ institution, reasons }) => (
                  <InstitutionRadio
                    key={institution.id}
                    institution={institution}
                    reasons={reasons}
                    standing={standings.get(institution.id)}
                  />
                ))}
                {suggested.length > 0 && others.length > 0 && <h3>{t('invite.others')}</h3>}
                {others.map((institution) => (
                  <InstitutionRadio
                    key={institution.id}
                    institution={institution}
                    standing={standings.get(institution.id)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </FieldGroup>
          {list.data && lacking.length > 0 && (
            <p className={`${css.lacking} ${text.small} ${text.ink3}`}>
              {t('invite.lacking', {
                sectors: lacking.map(({ sector: one }) => term(`sector.${one}`)).join(', '),
              })}
            </p>
          )}
        </div>
        <div className={css.stack}>
          {form.institution && (
            <Select
              label={<FieldLabel optional>{t('invite.person')}</FieldLabel>}
              description={t('invite.personHint')}
              clearable
              data={(one.data?.data.staff ?? [])
                .filter(({ membershipId }) => !inTeam.has(membershipId))
                .map(({ membershipId, name, title }) => ({
                  value: membershipId,
                  label: `${name}, ${title}`,
                }))}
              value={form.person?.membershipId ?? null}
              onChange={(id) =>
                change({
                  person: one.data?.data.staff?.find(({ membershipId }) => membershipId === id) ?? null,
                })
              }
            />
          )}
          <FieldGroup legend={t('invite.role')}>
            <Radio.Group
              value={form.askedRole}
              onChange={(value) => change({ askedRole: value as InviteForm['askedRole'] })}
            >
              <Stack gap={8}>
                {ROLES.map((role) => (
                  <Radio
                    key={role}
                    value={role}
                    label={t(`askedRole.${role}`)}
                    description={t(`askedRoleHint.${role}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
          </FieldGroup>
          <Textarea
            id={errors.id('purpose')}
            label={t('invite.purpose')}
            description={t('invite.purposeHint')}
            autosize
            minRows={2}
            maxLength={1000}
            value={form.purpose}
            onChange={(event) => change({ purpose: event.currentTarget.value })}
            error={errors.of('purpose')}
          />
          <p className={`${text.small} ${text.ink3}`}>{t('invite.before')}</p>
        </div>
      </div>
    </>
  )
}
