import type { CaseDocument } from '@core/cases/case'
import { mayRead } from '@core/documents/access'
import { api } from '@ui/app/api'
import { useRead } from '@ui/app/use-api'

/** Whether who is working may see a document's content. Only so that the page says it: the main process decides. */
export function useMayRead(document: CaseDocument): boolean {
  const { data } = useRead(api.accounts.status, {})
  return data?.state === 'open' && mayRead(data, document)
}
