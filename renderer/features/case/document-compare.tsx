import { Box, Button, Group, NativeSelect } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { CaseDocument } from '@core/cases/case'
import { byVersions, familyOf } from '@core/documents/versions'
import { dayAt } from '@core/time/calendar-date'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { CompareView } from '@ui/ui/viewer/compare-view'
import { useCase } from './case-context'

/** The versions of a document, newest first. */
export function useVersions(document: CaseDocument): readonly CaseDocument[] {
  const { file } = useCase()
  const family = file.documents.filter(one => familyOf(one) === familyOf(document))
  return byVersions(family)[0] ?? []
}

/** Which version, and from when. */
export function useVersionWords() {
  const { t, language } = useText()
  const { pack } = useCase()
  const day = (moment: string) => fullDate(dayAt(moment, pack.timeZone), language)
  return ({ version, createdAt }: CaseDocument) =>
    t('documents.details.version', { version, date: day(createdAt) })
}

const isThere = ({ destroyedAt }: CaseDocument): boolean => destroyedAt === null

/** Beside the version before it, or after it where it is the first; nothing where there is one only. */
export function CompareButton({ document }: { readonly document: CaseDocument }) {
  const { t } = useText()
  const { compare } = useCase()
  const versions = useVersions(document).filter(isThere)
  const words = useVersionWords()
  const other = versions.find(({ version }) => version < document.version) ?? versions.at(-2)
  if (!other || other.id === document.id) return null
  return (
    <Group>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowsDiff size={16} aria-hidden />}
        onClick={() => compare(other.id)}
      >
        {t('documents.compare.do', { version: words(other) })}
      </Button>
    </Group>
  )
}

type Props = { readonly document: CaseDocument; readonly other: CaseDocument }

/** Two versions of a document, over the width of the case; the older one on the left. */
export function DocumentCompare({ document, other }: Props) {
  const { t } = useText()
  const { compare } = useCase()
  const words = useVersionWords()
  const others = useVersions(document).filter(one => isThere(one) && one.id !== document.id)
  const [before, after] = document.version < other.version ? [document, other] : [other, document]
  const side = (one: CaseDocument) => ({ documentId: one.id, name: one.name, label: words(one) })
  return (
    <Box className="kaiji-section">
      <CompareView before={side(before)} after={side(after)} onClose={() => compare(null)}>
        {others.length > 1 && (
          <NativeSelect
            size="xs"
            maw={320}
            label={t('documents.compare.with', { version: words(document) })}
            value={other.id}
            data={others.map(one => ({ value: one.id, label: words(one) }))}
            onChange={event => compare(others[event.currentTarget.selectedIndex]?.id ?? null)}
          />
        )}
      </CompareView>
    </Box>
  )
}
