import { Alert, Anchor, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { memo } from 'react'
import { Link } from 'react-router'
import { useText } from '@ui/app/text'
import { partName } from '@ui/ui/part-name'

type Props = {
  readonly editor: Editor
  readonly missing: readonly string[]
  readonly recordBalanced: boolean
  /** Where the case asks for what only this letter states; undefined where nothing is. */
  readonly factsAt: string | undefined
}

/** What the letter must say and does not: a short list, and for each a way to say "here it is". */
export const MissingContents = memo(function MissingContents({
  editor,
  missing,
  recordBalanced,
  factsAt,
}: Props) {
  const { t } = useText()
  const mayMark = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { parent } = now.state.selection.$from
      return parent.type.name === 'paragraph' && parent.textContent.trim() !== ''
    },
  })
  if (missing.length === 0 && recordBalanced) return null
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={missing.length > 0 && t('letters.missing.title', { count: missing.length })}
    >
      <Stack gap="xs">
        {missing.length > 0 && (
          <>
            <List size="sm" spacing={4}>
              {missing.map(part => (
                <List.Item key={part}>
                  <Group gap="xs">
                    <Text size="sm">{partName(t, part)}</Text>
                    <Button
                      size="compact-xs"
                      variant="default"
                      disabled={!mayMark}
                      aria-label={t('letters.missing.saysName', { part: partName(t, part) })}
                      onClick={() =>
                        editor.chain().focus().updateAttributes('paragraph', { part }).run()
                      }
                    >
                      {t('letters.missing.says')}
                    </Button>
                  </Group>
                </List.Item>
              ))}
            </List>
            <Text size="xs" c="dimmed">
              {t('letters.missing.saysHint')}
            </Text>
            {factsAt !== undefined && (
              <Text size="sm">
                <Anchor component={Link} to={factsAt} size="sm">
                  {t('letters.missing.caseFacts')}
                </Anchor>{' '}
                {t('letters.missing.caseFactsNote')}
              </Text>
            )}
          </>
        )}
        {!recordBalanced && <Text size="sm">{t('letters.missing.record')}</Text>}
      </Stack>
    </Alert>
  )
})

const ofSettings: readonly string[] = ['sender_name', 'officer_name', 'sender_contact']

type ComposingProps = { readonly parts: readonly string[]; readonly caseAt: string }

/** Why a letter could not be composed, and where each thing is entered. */
export function MissingForComposing({ parts, caseAt }: ComposingProps) {
  const { t } = useText()
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('letters.missing.composing')}
    >
      <List size="sm" spacing={4}>
        {parts.map(part => (
          <List.Item key={part}>
            {partName(t, part)}{' '}
            {ofSettings.includes(part) ? (
              <Anchor component={Link} to="/settings" size="sm">
                {t('letters.missing.settings')}
              </Anchor>
            ) : (
              <Anchor component={Link} to={caseAt} size="sm">
                {t('letters.missing.case')}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
