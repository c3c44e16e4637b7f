import i18next from 'i18next'
import { drawingWords, type Translate } from '../../client/features/models/drawing/drawingWords.ts'
import { drawing as en } from '../../client/i18n/en/drawing.ts'
import { drawing as pl } from '../../client/i18n/pl/drawing.ts'
import { modelSvg } from '../../shared/workflow/drawing/svg.ts'
import { inRegion } from '../../shared/workflow/regionalWords.ts'
import type { Locale } from '../../shared/workflow/drawing/types.ts'
import { put } from './output.ts'
import { readWhole } from './source.ts'

/** The words of the screens, without a screen. */
async function wordsIn(locale: Locale): Promise<Translate> {
  const words = i18next.createInstance()
  await words.init({
    lng: locale,
    defaultNS: 'drawing',
    ns: ['drawing'],
    resources: { pl: { drawing: pl }, en: { drawing: en } },
    interpolation: { escapeValue: false },
  })
  return words.t as unknown as Translate
}

interface DrawFlags {
  out?: string
  locale: Locale
  /** Two-digit TERYT: in whose words. */
  region?: string
}

export async function draw(name: string, { out, locale, region }: DrawFlags): Promise<void> {
  const model = inRegion(await readWhole(name), region ?? '')
  await put(modelSvg(model, undefined, locale, drawingWords(await wordsIn(locale))), out)
}
