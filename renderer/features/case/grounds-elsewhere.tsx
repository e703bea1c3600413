import { Box, List, Stack, Text } from '@mantine/core'
import { typeOf } from '@core/regimes/index'
import { useText } from '@ui/app/text'
import { Article } from '@ui/ui/article'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { groundsElsewhere } from './question-groups'

/** Reasons that one might think of, and that the law does not allow for this right. */
export function GroundsElsewhere({ type }: { readonly type: string }) {
  const { t, pick } = useText()
  const { pack } = useCase()
  const others = groundsElsewhere(pack, type)
  if (others.length === 0) return null
  return (
    <Box mt="md">
      <Disclosure label={t('checklist.elsewhere.title', { count: others.length })}>
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {t('checklist.elsewhere.lead', { grounds: pick(typeOf(pack, type).groundsFrom) })}
          </Text>
          <List size="sm" spacing={4} c="dimmed">
            {others.map(({ question, rights }) => (
              <List.Item key={question.id}>
                {t('checklist.elsewhere.notHere', { label: pick(question.label) })}{' '}
                <Text span size="xs">
                  {t('checklist.elsewhere.for', {
                    rights: rights.map(right => pick(right.name)).join(t('common.listSeparator')),
                  })}
                </Text>{' '}
                <Article source={question.source} />
              </List.Item>
            ))}
          </List>
        </Stack>
      </Disclosure>
    </Box>
  )
}
