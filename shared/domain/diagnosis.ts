import { isFilled, type DiagnosisSection } from '../workflow/facts.ts'

/** Texts of each section; a section is filled when all of its texts are. */
const SECTION_TEXTS = {
  causes: ['causes'],
  strengths: ['strengths', 'weaknesses'],
  resources: ['resources', 'deficits'],
  expectations: ['expectations'],
} as const satisfies Record<DiagnosisSection, readonly string[]>

type TextName = (typeof SECTION_TEXTS)[DiagnosisSection][number]

/** Sections of the diagnosis with everything in them that belongs there. */
export const filledSections = (texts: Readonly<Record<TextName, string | null>>): DiagnosisSection[] =>
  (Object.keys(SECTION_TEXTS) as DiagnosisSection[]).filter((section) =>
    SECTION_TEXTS[section].every((name) => isFilled(texts[name])),
  )
