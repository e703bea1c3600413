import { api } from './api'
import { followNews } from './queries'
import { saveEverything } from './unsaved'

/** Saves what is being typed, then locks. */
export async function lockNow(): Promise<void> {
  await saveEverything()
  const reply = await api.accounts.lock({})
  if (reply.ok) followNews('locked')
}
