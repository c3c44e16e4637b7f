import { useTranslation } from 'react-i18next'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'

const PARTS = ['standard', 'how', 'gaps', 'contact'] as const

/** What the law asks of a public body's software: how accessible it is, honestly, and whom to tell. */
export function Page() {
  const { t } = useTranslation('pages')
  return (
    <>
      <PageHeader title={t('accessibility.title')} />
      {PARTS.map((part) => (
        <Section key={part} title={t(`accessibility.${part}.title`)}>
          <p className={text.prose}>{t(`accessibility.${part}.text`)}</p>
        </Section>
      ))}
    </>
  )
}
