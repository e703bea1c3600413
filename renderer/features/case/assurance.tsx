import { List, Stack, Text } from '@mantine/core'
import type { RulePack } from '@core/regimes/rule-pack'
import { useText, type Text as Words } from '@ui/app/text'
import { AutoText } from '@ui/ui/auto-text'
import { useCase } from './case-context'
import { raisedBy } from './level-needed'
import { useCheck, useComparison } from './use-check'

/** A level by its name in the rules; nothing has been reached while nothing counts. */
export function levelName(pack: RulePack, level: number, { t, pick }: Words): string {
  const found = pack.identity.levels.find(one => one.level === level)
  return found ? pick(found.name) : t('identity.level.number', { level })
}

/** The level that is needed, what it means, why it is raised, and how far the evidence goes. */
export function LevelNeeded() {
  const text = useText()
  const { t, pick } = text
  const { file, pack, view } = useCase()
  const { needed } = view.assurance
  const meaning = pack.identity.levels.find(one => one.level === needed)?.meaning
  const reasons = raisedBy(pack, file)
  return (
    <Stack gap={2}>
      <Text size="sm">
        <Text span fw={600}>
          {t('identity.level.needed', { level: levelName(pack, needed, text) })}
        </Text>{' '}
        {meaning && pick(meaning)}
      </Text>
      {reasons.length > 0 && (
        <List size="sm" spacing={0}>
          {reasons.map(reason => (
            <List.Item key={reason}>{t(`identity.level.raised.${reason}`)}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}

export function Assurance() {
  const text = useText()
  const { t } = text
  const { pack } = useCase()
  const { check, level } = useCheck('identity')
  const save = useComparison('identity')
  const short = level.reached < level.needed
  const verdict = () => {
    if (short) return t('identity.level.short')
    return level.reached > level.needed ? t('identity.level.more') : t('identity.level.enough')
  }
  const reached =
    level.reached === 0 ? t('identity.level.nothing') : levelName(pack, level.reached, text)
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm" fw={600}>
        {t('identity.level.title')}
      </Text>
      <Text size="sm">
        {t('identity.level.reached', { level: reached })}{' '}
        <Text span size="sm" className={short ? 'kaiji-soon' : ''}>
          {verdict()}
        </Text>
      </Text>
      {(short || check.reason) && (
        <AutoText
          label={t('identity.reason')}
          description={t('identity.reasonNote')}
          multiline
          minRows={2}
          value={check.reason}
          onSave={reason => save({ reason })}
        />
      )}
    </Stack>
  )
}
