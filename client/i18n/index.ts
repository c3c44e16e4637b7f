import i18next, { type i18n, type PostProcessorModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { first } from './pl/first.ts'
import { nbsp } from './typography.ts'

export const LANGUAGES = ['pl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const STORE = 'ws-language'

/** Polish texts are typeset on the way out, so authors of texts and components never think of hard spaces. */
const typeset: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typeset',
  process: (value: string, _key, _options, translator: { language?: string }) =>
    translator.language === 'en' ? value : nbsp(value),
}

async function loadEnglish(target: i18n): Promise<void> {
  if (target.hasResourceBundle('en', 'ui')) return
  const { en } = await import('./en/index.ts')
  for (const [area, texts] of Object.entries(en)) target.addResourceBundle('en', area, texts)
}

/** The texts of every page; awaited before any page but home and signing in is shown. */
export async function loadTexts(): Promise<void> {
  if (i18next.hasResourceBundle('pl', 'case')) return
  const { rest } = await import('./pl/rest.ts')
  for (const [area, texts] of Object.entries(rest)) i18next.addResourceBundle('pl', area, texts)
}

/** Changes the language at once, remembers it, and tells assistive technology through `<html lang>`. */
export async function setLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish(i18next)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(STORE, language)
}

/** Starts Polish from the first script, which knows the shell and home; a person who chose English gets it before the first paint. */
export async function startI18n(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(typeset)
    .init({
      lng: 'pl',
      fallbackLng: 'pl',
      defaultNS: 'ui',
      resources: { pl: first },
      postProcess: ['typeset'],
      interpolation: { escapeValue: false },
    })
  if (localStorage.getItem(STORE) === 'en') await setLanguage('en')
}
