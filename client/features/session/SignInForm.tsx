import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary, FormColumn, type FieldError } from '../../ui/forms/Form.tsx'
import { Callout } from '../../ui/states/States.tsx'
import { useSignIn } from './useSignIn.ts'

/** E-mail and password as a browser's own key ring knows them; pasting is welcome. */
export function SignInForm() {
  const { t } = useTranslation('session')
  const id = useId()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<readonly FieldError[]>([])
  const { signIn, isPending, error } = useSignIn()
  const fields = { email: `${id}-email`, password: `${id}-password` }
  const messageFor = (field: string) => missing.find((miss) => miss.field === field)?.message

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = [
      ...(email.trim().length < 3 ? [{ field: fields.email, message: t('missing.email') }] : []),
      ...(password ? [] : [{ field: fields.password, message: t('missing.password') }]),
    ]
    setMissing(found)
    if (found.length === 0) signIn({ email: email.trim(), password })
  }

  return (
    <form noValidate onSubmit={submit} aria-label={t('title')}>
      <ErrorSummary errors={missing} />
      <FormColumn>
        <TextInput
          id={fields.email}
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={messageFor(fields.email)}
        />
        <PasswordInput
          id={fields.password}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          maxLength={256}
          value={password}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={messageFor(fields.password)}
        />
        {error && missing.length === 0 && (
          <div role="alert">
            <Callout tone="amber">
              {error.words}
              {error.requestId && <div>{t('error.request', { requestId: error.requestId })}</div>}
            </Callout>
          </div>
        )}
        <div>
          <Button variant="filled" type="submit" loading={isPending}>
            {t('submit')}
          </Button>
        </div>
      </FormColumn>
    </form>
  )
}
