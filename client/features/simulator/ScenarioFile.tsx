import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconDownload, IconUpload } from '../../ui/icons.ts'
import { Callout } from '../../ui/states/States.tsx'
import { fileOf, readScenario } from './scenarioFile.ts'
import css from './simulator.module.css'

/** The scenario to a file and back; the same file runs on the command line. */
export function ScenarioFile({
  scenario,
  onRead,
}: {
  scenario: Scenario
  onRead: (scenario: Scenario) => void
}) {
  const { t } = useTranslation('simulator')
  const [errors, setErrors] = useState<readonly string[] | null>([])
  const take = async (file: File | null) => {
    if (!file) return
    const found = await readScenario(await file.text()).catch(() => ({ errors: null }))
    if ('scenario' in found) {
      setErrors([])
      onRead(found.scenario)
    } else setErrors(found.errors)
  }
  return (
    <div className={css.file}>
      <div className={css.files}>
        <Button
          size="sm"
          component="a"
          href={fileOf(scenario)}
          download="scenario.json"
          leftSection={<Icon of={IconDownload} />}
        >
          {t('file.export')}
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void take(file)}>
          {(props) => (
            <Button size="sm" {...props} leftSection={<Icon of={IconUpload} />}>
              {t('file.import')}
            </Button>
          )}
        </FileButton>
      </div>
      {(errors === null || errors.length > 0) && (
        <div role="alert">
          <Callout tone="amber">
            {errors === null ? (
              t('file.notJson')
            ) : (
              <>
                {t('file.notScenario')}
                <ul>
                  {errors.map((one) => (
                    <li key={one}>
                      <code>{one}</code>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Callout>
        </div>
      )}
    </div>
  )
}
