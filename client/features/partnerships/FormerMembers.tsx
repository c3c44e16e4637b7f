import { useTranslation } from 'react-i18next'
import type { PartnershipView } from '../../../shared/contracts/partnerships.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { shortDate } from '../../ui/time/dates.ts'

/** Institutions that took part and left, or were asked and declined; nothing where there are none. */
export function FormerMembers({ former }: Pick<PartnershipView, 'former'>) {
  const { t } = useTranslation('partnerships')
  if (former.length === 0) return null
  return (
    <Section title={t('former.title')}>
      <DataTable
        caption={t('former.title')}
        rows={former.map((one, index) => ({ ...one, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          { key: 'who', header: t('page.institution'), cell: ({ institution }) => institution.name },
          {
            key: 'when',
            header: t('former.when'),
            phone: 'left',
            cell: ({ signedOn, leftOn }) =>
              signedOn
                ? t('former.fromTo', { from: shortDate(signedOn, true), to: shortDate(leftOn, true) })
                : t('former.declined', { on: shortDate(leftOn, true) }),
          },
          { key: 'why', header: t('parting.reason'), phone: 'line', cell: ({ reason }) => reason },
        ]}
      />
    </Section>
  )
}
