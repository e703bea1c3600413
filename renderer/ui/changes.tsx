import { Text, VisuallyHidden } from '@mantine/core'
import type { Change } from '@core/text/compare-lines'
import { useText } from '@ui/app/text'

/** What went and what came in a text, told by line and by words, not by colour alone. */
export function Changes({ changes }: { readonly changes: readonly Change[] }) {
  // Changes have no identity but their place.
  return changes.map((change, index) => <OneChange key={index} {...change} />)
}

function OneChange({ kind, text }: Change) {
  const { t } = useText()
  if (kind === 'same' || text === '') return <span>{text}</span>
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark className="kaiji-change">
      <VisuallyHidden>{t(`common.changes.${kind}`)}</VisuallyHidden>
      {text}
      <VisuallyHidden>{t(`common.changes.${kind}End`)}</VisuallyHidden>
    </Mark>
  )
}

export function ChangesLegend() {
  const { t } = useText()
  return (
    <Text size="xs" c="dimmed">
      <ins className="kaiji-change">{t('common.changes.legendAdded')}</ins>{' '}
      <del className="kaiji-change">{t('common.changes.legendRemoved')}</del>
    </Text>
  )
}
