import { Group, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { CaseDocument } from '@core/cases/case'
import type { CaseFile } from '@core/cases/case-file'
import { readersOf } from '@core/documents/access'
import { letterFileName } from '@core/letters/file-name'
import { dayAt } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { usePeople } from '@ui/app/people'
import { useText } from '@ui/app/text'
import { sizeWords } from '@ui/ui/size-words'
import { useCase } from './case-context'
import { tracesOf } from './document-traces'

/** A letter that is void says so in its name. */
export function nameIn({ letters }: Pick<CaseFile, 'letters'>, { id, name }: CaseDocument): string {
  const letter = letters.find(one => one.documentId === id)
  return letter ? letterFileName(letter, name) : name
}

/** By its category where somebody chose one, or else by the way it came. */
const kindWords = (t: ReturnType<typeof useText>['t'], { kind, category }: CaseDocument): string =>
  category ? t(`documents.category.${category}`) : t(`cases.documentKind.${kind}`)

/** What a document is, how large, from whom and when, who saw it last, and when it goes. */
export function DocumentFacts({ document }: { readonly document: CaseDocument }) {
  const text = useText()
  const { t, language } = text
  const { pack, view } = useCase()
  const { nameOf } = usePeople()
  const day = (moment: string) => fullDate(dayAt(moment, pack.timeZone), language)
  const { added, seen } = tracesOf(view.history, document)
  const date = day(document.createdAt)
  const facts = [
    ...(document.version > 1 ? [t('documents.version', { version: document.version })] : []),
    kindWords(t, document),
    sizeWords(text, document.size),
    added
      ? t('documents.addedBy', { date, by: nameOf(added.actor) })
      : t('cases.documents.received', { date }),
    seen
      ? t('documents.seenBy', { date: day(seen.at), by: nameOf(seen.actor) })
      : t('documents.neverSeen'),
  ]
  return (
    <Group gap="xs" style={{ rowGap: 0 }}>
      <Text size="xs" c="dimmed">
        {facts.join(' · ')}
      </Text>
      {readersOf(document) && (
        <Text size="xs" span>
          <IconLock size={12} aria-hidden /> {t('documents.restricted')}
        </Text>
      )}
      {document.destroyedAt && (
        <Text size="xs">{t('cases.documents.destroyed', { date: day(document.destroyedAt) })}</Text>
      )}
      {!document.destroyedAt && document.destroyOn && (
        <Text size="xs" className="kaiji-soon">
          {t('cases.documents.destroyOn', { date: fullDate(document.destroyOn, language) })}
        </Text>
      )}
    </Group>
  )
}
