import { useTranslation } from 'react-i18next'

/** The sixteen regions by their two-digit TERYT codes. */
const CODES = [
  '02',
  '04',
  '06',
  '08',
  '10',
  '12',
  '14',
  '16',
  '18',
  '20',
  '22',
  '24',
  '26',
  '28',
  '30',
  '32',
] as const

/** Regions to choose from by name; a code that is none of them stays readable. */
export function useVoivodeships() {
  const { t } = useTranslation('models')
  const all = CODES.map((value) => ({ value: value as string, label: t(`voivodeship.v${value}`) }))
  return { all, nameOf: (code: string) => all.find(({ value }) => value === code)?.label ?? code }
}
