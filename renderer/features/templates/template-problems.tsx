import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { must } from '@core/assert'
import { findPack } from '@core/regimes/index'
import type { TemplateProblem } from '@core/letters/check-template'
import type { TemplateTrial } from '@core/templates/contract'
import type { TemplateKey } from '@core/templates/template'
import { useText, type Text as Words } from '@ui/app/text'
import { partName } from '@ui/ui/part-name'
import { textName } from './text-name'

type Props = { readonly of: TemplateKey; readonly trial: UseQueryResult<TemplateTrial> }

/** What stands in the way of writing letters from the text, or that nothing does. */
export function TemplateProblems({ of: key, trial }: Props) {
  const words = useText()
  const { t } = words
  const problems = trial.data?.problems ?? []
  if (!trial.data) return <Text size="sm">{t('templates.editor.trying')}</Text>
  if (problems.length === 0) {
    return (
      <Text size="sm" role="status">
        {t('templates.editor.fine')}
      </Text>
    )
  }
  return (
    <Alert
      role="status"
      color="amber"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('templates.editor.problems')}
    >
      <List size="sm">
        {problems.map(problem => (
          <List.Item key={JSON.stringify(problem)}>{sentenceOf(words, key, problem)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}

function sentenceOf(words: Words, { regime }: TemplateKey, problem: TemplateProblem): string {
  const { t } = words
  switch (problem.code) {
    case 'template/syntax':
    case 'template/not-allowed':
      return t(`templates.problem.${problem.code}`, { line: 0, ...problem })
    case 'template/unknown-field':
      return t('templates.problem.template/unknown-field', { field: problem.field })
    case 'template/missing-content': {
      const pack = must(findPack({ regime, variant: null }), regime)
      return t('templates.problem.template/missing-content', {
        letter: textName(words, pack, problem.letterId),
        parts: problem.parts.map(part => partName(t, part)).join(t('common.listSeparator')),
      })
    }
  }
}
