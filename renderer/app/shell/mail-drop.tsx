import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { fittingName, isMailName } from '@core/mail/file-name'
import { problemText } from '@ui/ui/problem-text'
import { api } from '../api'
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

  useEffect(() => {
    const take = async (files: readonly File[]) => {
      const problem = await readDropped(t, files)
      if (problem === undefined) await navigate('/intake')
      // Nothing was lost and nothing needs an answer, so a passing word is enough.
      else notifications.show({ message: problem, color: 'amber', autoClose: 8000 })
    }
    const dragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      setOver(!event.defaultPrevented)
      event.preventDefault()
    }
    const dragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (event.defaultPrevented || !hasFiles(event)) return
      event.preventDefault()
      void take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', dragOver)
    window.addEventListener('dragleave', dragLeave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', dragOver)
      window.removeEventListener('dragleave', dragLeave)
      window.removeEventListener('drop', drop)
    }
  }, [t, navigate])

  return over ? (
    <div className="kaiji-drop" role="status">
      {t('common.mailDrop.invite')}
    </div>
  ) : null
}

/** Reads a dropped mail into the draft; says why not, when it could not. */
async function readDropped(t: TFunction, files: readonly File[]): Promise<string | undefined> {
  const [mail] = files
  if (files.length !== 1 || !mail || !isMail(mail)) return t('common.mailDrop.onlyMail')
  const bytes = new Uint8Array(await mail.arrayBuffer())
  // The vault adds the mail to the draft it has, so what is still being typed has to be there first.
  await saveEverything()
  const reply = await api.cases.readMail({ name: fittingName(mail.name), bytes })
  if (!reply.ok) return problemText(t, reply.error)
  // Where the page of the new inquiry looks for the mail that was read last.
  queryClient.setQueryData([api.cases.readMail.endpoint], reply.value)
  return undefined
}
