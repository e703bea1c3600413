import { Button, Group, List, Text } from '@mantine/core'
import { IconFileDownload, IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsContent } from '@core/settings-file/settings-file'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { OnlyWhoMay } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useAction, useChange, useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { SaveButton } from '@ui/ui/release/save-button'
import { Section } from '@ui/ui/section'
import { DifferenceTable } from './difference-table'
import { useDifferences } from './use-differences'

/** `/settings/file`: the settings to and from a file, and back to what was before it. */
export function SettingsFilePage() {
  const { t } = useText()
  return (
    <Page title={t('settingsFile.title')} lead={t('settingsFile.lead')}>
      <OnlyWhoMay action="policy/change" otherwise={t('settingsFile.readOnly')}>
        <Inside />
        <Save />
        <TakeOver />
        <GoBack />
      </OnlyWhoMay>
    </Page>
  )
}

function Inside() {
  const { t } = useText()
  return (
    <Section title={t('settingsFile.inside.title')}>
      <List size="sm" spacing={4}>
        <List.Item>{t('settingsFile.inside.yes')}</List.Item>
        <List.Item>{t('settingsFile.inside.no')}</List.Item>
        <List.Item>{t('settingsFile.inside.plain')}</List.Item>
      </List>
    </Section>
  )
}

function Save() {
  const { t } = useText()
  const save = useAction(api.settingsFile.save)
  return (
    <Section title={t('settingsFile.save.title')} summary={t('settingsFile.save.effect')}>
      <SaveButton
        label={t('settingsFile.save.action')}
        icon={<IconFileDownload size={18} aria-hidden />}
        draftKey="settings/export"
        onSave={release => save.mutateAsync({ release })}
        saved={path => t('settingsFile.save.saved', { path })}
      />
    </Section>
  )
}

function TakeOver() {
  const { t } = useText()
  const choose = useAction(api.settingsFile.choose)
  const apply = useChange(api.settingsFile.apply)
  const [content, setContent] = useState<SettingsContent | null>(null)
  const problem = choose.error ?? apply.error
  const begin = async () => {
    apply.reset()
    setContent(null)
    setContent(await choose.mutateAsync({}))
  }
  return (
    <Section title={t('settingsFile.read.title')} summary={t('settingsFile.read.effect')}>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFileUpload size={18} aria-hidden />}
          loading={choose.isPending}
          onClick={() => void begin().catch(() => undefined)}
        >
          {t('settingsFile.read.action')}
        </Button>
      </Group>
      {problem && <Problem problem={problemOf(problem)} />}
      {content && (
        <Comparison
          content={content}
          pending={apply.isPending}
          onApply={() => apply.mutate({ content }, { onSuccess: () => setContent(null) })}
        />
      )}
      <Text size="sm" role="status">
        {apply.isSuccess && t('settingsFile.read.applied')}
      </Text>
    </Section>
  )
}

type ComparisonProps = {
  readonly content: SettingsContent
  readonly pending: boolean
  readonly onApply: () => void
}

function Comparison({ content, pending, onApply }: ComparisonProps) {
  const { t } = useText()
  const changes = useDifferences(content)
  if (!changes) return null
  if (changes.length === 0) return <Text size="sm">{t('settingsFile.read.same')}</Text>
  const { length: count } = changes
  return (
    <>
      <DifferenceTable
        caption={t('settingsFile.read.compare', { count })}
        before={t('settingsFile.read.before')}
        after={t('settingsFile.read.after')}
        differences={changes}
      />
      <Group justify="flex-end">
        <Button loading={pending} onClick={onApply}>
          {t('settingsFile.read.apply', { count })}
        </Button>
      </Group>
    </>
  )
}

function GoBack() {
  const { t, language } = useText()
  const kept = useRead(api.settingsFile.kept, {})
  const goBack = useChange(api.settingsFile.goBack)
  const changes = useDifferences(kept.data?.content)
  if (!kept.data || !changes) return null
  const when = momentWords(t, language, kept.data.at)
  const { length: count } = changes
  return (
    <Section title={t('settingsFile.back.title')} summary={t('settingsFile.back.effect')}>
      {count === 0 && <Text size="sm">{t('settingsFile.back.same', { when })}</Text>}
      {count > 0 && (
        <DifferenceTable
          caption={t('settingsFile.back.compare', { count, when })}
          before={t('settingsFile.back.before')}
          after={t('settingsFile.back.after')}
          differences={changes}
        />
      )}
      {goBack.error && <Problem problem={problemOf(goBack.error)} />}
      <Text size="sm" role="status">
        {goBack.isSuccess && t('settingsFile.back.done')}
      </Text>
      {count > 0 && (
        <Group justify="flex-end">
          <Button variant="default" loading={goBack.isPending} onClick={() => goBack.mutate({})}>
            {t('settingsFile.back.action')}
          </Button>
        </Group>
      )}
    </Section>
  )
}
