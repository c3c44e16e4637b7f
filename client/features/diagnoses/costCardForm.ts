import type { CostCardView } from '../../../shared/contracts/diagnoses.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** A card as it is being written: money in złoty as typed, consequences line by line. */
export interface CostCardForm {
  area: string
  consequences: string
  cost: string
  months: string
}

const GROSZE = 100
const MAX_MONTHS = 240

/** Grosze as “12 500,00”. */
export const zloty = (grosze: number): string =>
  (grosze / GROSZE).toLocaleString('pl-PL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** “12 500,00” or “12500.5” as grosze; null when it is no amount. */
export function groszeOf(text: string): number | null {
  const digits = text.replace(/\s/g, '').replace(',', '.')
  return /^\d{1,9}(\.\d{1,2})?$/.test(digits) ? Math.round(Number(digits) * GROSZE) : null
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const costCardForm = (card: CostCardView | null): CostCardForm => ({
  area: card?.area ?? '',
  consequences: card?.consequences?.join('\n') ?? '',
  cost: typeof card?.costEstimate === 'number' ? zloty(card.costEstimate) : '',
  months: String(card?.horizonMonths ?? 12),
})

export const toldCostCard = (form: CostCardForm): Told<CostCardForm> => ({
  area: form.area.trim(),
  consequences: lines(form.consequences).join('\n'),
  cost: form.cost.trim(),
  months: form.months.trim(),
})

export function checkCostCard(form: CostCardForm): Record<string, string> {
  const found: Record<string, string> = {}
  const months = Number(form.months)
  if (!form.area.trim()) found['area'] = 'required'
  if (lines(form.consequences).length === 0) found['consequences'] = 'required'
  if (form.cost.trim() && groszeOf(form.cost) === null) found['costEstimate'] = 'amount'
  if (!Number.isInteger(months) || months < 1 || months > MAX_MONTHS) found['horizonMonths'] = 'months'
  return found
}

type Fields = Omit<InputOf<'costCards.add'>, 'caseId'>

export const costCardInput = (form: CostCardForm): Fields => ({
  area: form.area.trim(),
  consequences: lines(form.consequences),
  costEstimate: form.cost.trim() ? groszeOf(form.cost) : null,
  horizonMonths: Number(form.months),
})

/** What to send for the named fields. */
export function costCardChange(form: CostCardForm, fields: ReadonlySet<keyof CostCardForm>): Partial<Fields> {
  const { area, consequences, costEstimate, horizonMonths } = costCardInput(form)
  return {
    ...(fields.has('area') ? { area } : {}),
    ...(fields.has('consequences') ? { consequences } : {}),
    ...(fields.has('cost') ? { costEstimate } : {}),
    ...(fields.has('months') ? { horizonMonths } : {}),
  }
}
