import { notifications } from '@mantine/notifications'
import { useText } from '@ui/app/text'
import type { CaseNow } from './case-context'
import { filesOf, momentInName, usePaste } from './use-paste'

/** A screenshot or a text that is pasted anywhere on the case's page becomes a document of the case. */
export function usePastedDocuments({ closed, adding }: CaseNow, onAdd: () => void): void {
  const { t } = useText()
  usePaste(pasted => {
    if (closed) {
      notifications.show({ message: t('documents.pasteClosed') })
      return
    }
    const moment = momentInName(new Date())
    const names = {
      screenshot: t('documents.pasted.screenshot', { moment }),
      text: t('documents.pasted.text', { moment }),
    }
    adding.add(filesOf(pasted, names))
    onAdd()
  })
}
