import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { fittingName, isMailName } from '@core/mail/file-name'
import { problemText } from '@ui/ui/problem-text'
import { api } from '../api'
import { bringInFiles, bringInPath, isTaken } from '../bring-in'
import { queryClient } from '../queries'
import { useText } from '../text'
import { saveEverything } from '../unsaved'

const isMail = (file: File) => isMailName(file.name) || file.type === 'message/rfc822'
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/**
 * A mail dropped anywhere starts an inquiry. A full-screen dropzone would take the drop away from
 * the document fields of a case; here a field that has taken its drop has said so by preventing the default.
 */
export function MailDrop() {
  const { t } = useText()
  const navigate = useNavigate()
  const [over, setOver] = useState(false)
  const { pathname } = useLocation()

  const take = async (files: readonly File[]) => {
    const { problem, path } = await readDropped(t, files, pathname)
    if (problem === undefined) await navigate(path)
    // Nothing was lost and nothing needs an answer, so a passing word is enough.
    else notifications.show({ message: problem, color: 'amber', autoClose: 8000 })
  }
  useWindowEvent('dragover', event => {
    if (!hasFiles(event)) return
    setOver(!event.defaultPrevented)
    event.preventDefault()
  })
  useWindowEvent('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
  useWindowEvent('drop', event => {
    setOver(false)
    if (event.defaultPrevented || !hasFiles(event)) return
    event.preventDefault()
    void take([...(event.dataTransfer?.files ?? [])])
  })

  return over ? (
    <div className="kaiji-drop" role="status">
      {t('common.mailDrop.invite')}
    </div>
  ) : null
}

type Read = { readonly problem?: string; readonly path: string }

/** One mail is read into the draft; several, and tables, are brought in. Says why not, when it could not. */
async function readDropped(t: TFunction, files: readonly File[], here: string): Promise<Read> {
  const [mail] = files
  const isOne = files.length === 1 && mail !== undefined && isMail(mail) && here !== bringInPath
  if (!isOne) return bringInDropped(t, files)
  const bytes = new Uint8Array(await mail.arrayBuffer())
  // The vault adds the mail to the draft it has, so what is still being typed has to be there first.
  await saveEverything()
  const reply = await api.cases.readMail({ name: fittingName(mail.name), bytes })
  // It waits beside the inquiry that is being written down, and is not mixed with it.
  if (!reply.ok && reply.error.code === 'intake/another-person') return bringInDropped(t, files)
  if (!reply.ok) return { problem: problemText(t, reply.error), path: here }
  // Where the page of the new inquiry looks for the mail that was read last.
  queryClient.setQueryData([api.cases.readMail.endpoint], reply.value)
  return { path: '/intake' }
}

async function bringInDropped(t: TFunction, files: readonly File[]): Promise<Read> {
  if (!files.some(isTaken)) return { problem: t('common.mailDrop.onlyMail'), path: bringInPath }
  await saveEverything()
  const failed = await bringInFiles(files)
  const [only] = failed
  // Of several, the page names each.
  return only && files.length === 1
    ? { problem: problemText(t, only.error), path: bringInPath }
    : { path: bringInPath }
}
