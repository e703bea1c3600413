import { can } from '@core/accounts/access'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'

type Choice = { readonly value: string; readonly label: string }

/** Who tasks can be given to, as a field lists them; `now` stays among them after it has left. */
export function usePeople(now: string | null): readonly Choice[] {
  const { t } = useText()
  const people = useRead(api.accounts.colleagues, {})
  const able = (people.data ?? [])
    .filter(({ role }) => can(role, 'decision/review'))
    .map(({ login, name }) => ({ value: login, label: name }))
  const isGone = now !== null && people.data && !able.some(({ value }) => value === now)
  return isGone ? [...able, { value: now, label: t('tasks.field.gone', { login: now }) }] : able
}

/** The name behind a login, or the login where nobody has it any more. */
export function useNameOf(): (login: string) => string {
  const people = useRead(api.accounts.colleagues, {})
  return login => people.data?.find(one => one.login === login)?.name ?? login
}
