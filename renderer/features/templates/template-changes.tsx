import { Text, VisuallyHidden } from '@mantine/core'
import { diffLines } from 'diff'
import { useMemo } from 'react'
import { useText } from '@ui/app/text'

type Props = { readonly before: string; readonly after: string }

/** The lines that differ from the built-in text, marked by more than colour. */
export function TemplateChanges({ before, after }: Props) {
  const { t } = useText()
  const changes = useMemo(
    () => diffLines(before, after).filter(({ added, removed }) => added || removed),
    [before, after],
  )
  if (changes.length === 0) return <Text size="sm">{t('templates.editor.compareNone')}</Text>
  return (
    <div className="kaiji-template-changes">
      {changes.map(({ value, added }, index) => {
        const Mark = added ? 'ins' : 'del'
        return (
          // Changes have no identity but their place.
          <Mark key={index}>
            <VisuallyHidden>
              {t(added ? 'templates.editor.added' : 'templates.editor.removed')}
            </VisuallyHidden>
            {value}
          </Mark>
        )
      })}
    </div>
  )
}
