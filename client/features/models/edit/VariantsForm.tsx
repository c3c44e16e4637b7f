import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVoivodeships } from '../useVoivodeships.ts'
import { useEdit } from './editContext.ts'
import { LabelField, ManyField, Rows, WordField, type Choice } from './fields.tsx'
import css from './edit.module.css'
import { inputId, withValue, type Json } from './place.ts'
import { MODEL_TERMS } from '../../../../shared/workflow/choices.ts'
import { idsOf, useChoices } from './useChoices.ts'

/** Other words in single regions: for the model's terms, its stages and its steps. */
export function VariantsForm() {
  const { t } = useTranslation('models')
  const { json, get } = useEdit()
  const { all: regions } = useVoivodeships()
  const found = get('variants')
  const variants = Array.isArray(found) ? (found as Json[]) : []
  const ids = idsOf(json, 'variants')
  // As errors name their places: by id where there is one and only one, else by number.
  const nameOf = (index: number): string => {
    const id = ids[index] ?? ''
    const isName = id !== '' && !id.includes('.') && ids.indexOf(id) === ids.lastIndexOf(id)
    return isName ? id : String(index)
  }
  return (
    <div className={css.form}>
      <h2>{t('edit.variants')}</h2>
      <p>{t('edit.variantsHint')}</p>
      <Rows
        place="variants"
        title={t('edit.variants')}
        add={t('edit.addVariant')}
        remove={(index) => t('edit.removeNamed', { what: ids[index] ?? '' })}
        fresh={{
          id: `region-${variants.length + 1}`,
          name: { pl: '', en: '' },
          voivodeships: [],
          labels: {},
        }}
      >
        {(index) => {
          const at = `variants.${nameOf(index)}`
          return (
            <>
              <WordField place={`${at}.id`} label={t('edit.variantId')} />
              <LabelField place={`${at}.name`} label={t('edit.label')} />
              <ManyField place={`${at}.voivodeships`} label={t('edit.voivodeships')} data={regions} />
              <TermWords at={`${at}.labels`} />
              <NameWords list="states" at={`${at}.states`} />
              <NameWords list="transitions" at={`${at}.transitions`} />
            </>
          )
        }}
      </Rows>
    </div>
  )
}

/** One word of the region, with what the model itself says and the way back to that. */
function OneWord({ place, own, label }: { place: string; own: string; label: string }) {
  const { t } = useTranslation('models')
  const { json, act } = useEdit()
  return (
    <div className={css.word}>
      <LabelField
        place={place}
        label={label}
        {...(own ? { hint: t('edit.modelWord', { word: own }) } : {})}
      />
      <Button
        size="sm"
        variant="subtle"
        aria-label={t('edit.removeWord', { what: label })}
        onClick={() => act(withValue(json, place, undefined))}
      >
        {t('edit.remove')}
      </Button>
    </div>
  )
}

/** The model's terms as the region words them. */
function TermWords({ at }: { at: string }) {
  const { t, i18n } = useTranslation('models')
  const { json, get, act } = useEdit()
  const isNamed = (term: string) => get(`${at}.${term}`) !== undefined
  const own = (term: string) => String(get(`labels.${term}.${i18n.language === 'en' ? 'en' : 'pl'}`) ?? '')
  return (
    <>
      {MODEL_TERMS.filter(isNamed).map((term) => (
        <OneWord key={term} place={`${at}.${term}`} label={t(`term.${term}`)} own={own(term)} />
      ))}
      <div>
        {MODEL_TERMS.filter((term) => !isNamed(term)).map((term) => (
          <button
            key={term}
            type="button"
            className={css.add}
            onClick={() => act(withValue(json, `${at}.${term}`, { pl: '', en: '' }))}
          >
            + {t(`term.${term}`)}
          </button>
        ))}
      </div>
    </>
  )
}

/** Names of stages or steps as the region words them; a new one begins with the model's own. */
function NameWords({ list, at }: { list: 'states' | 'transitions'; at: string }) {
  const { t } = useTranslation('models')
  const { json, get, act } = useEdit()
  const { stateName, stepName } = useChoices(json)
  const nameOf = list === 'states' ? stateName : (id: string) => `${id} ${stepName(id)}`
  const ids = idsOf(json, list)
  const words = get(at)
  // Words for what the model no longer has stay to be seen: the check says what is wrong with them.
  const named = typeof words === 'object' && words !== null ? Object.keys(words) : []
  const left: Choice[] = ids
    .filter((id) => !named.includes(id))
    .map((value) => ({ value, label: nameOf(value) }))
  return (
    <div id={inputId(at)} tabIndex={-1} className={css.words}>
      {named.map((id) => (
        <OneWord
          key={id}
          place={`${at}.${id}`}
          label={list === 'states' ? t('place.state', { name: stateName(id) }) : t('edit.stepWord', { id })}
          own={list === 'transitions' && ids.includes(id) ? stepName(id) : ''}
        />
      ))}
      {left.length > 0 && (
        <Select
          label={t(list === 'states' ? 'edit.addStateWord' : 'edit.addStepWord')}
          data={left}
          value={null}
          searchable
          onChange={(id) => {
            if (id) act(withValue(json, `${at}.${id}`, get(`${list}.${id}.label`) ?? { pl: '', en: '' }))
          }}
        />
      )}
    </div>
  )
}
