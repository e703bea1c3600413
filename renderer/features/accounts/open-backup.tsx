import { Anchor, Button, Group, PasswordInput, Select, Text, TextInput } from '@mantine/core'
import { IconFileZip, IconFolderOpen } from '@tabler/icons-react'
import { useState, type SyntheticEvent } from 'react'
import type { BackupFacts } from '@core/backup/contract'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { useAction, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { Section } from '@ui/ui/section'

/** Opens a backup where its vault is not: on a new computer, after a theft. */
export function OpenBackup({ suggestedPath }: { readonly suggestedPath: string }) {
  const { t } = useText()
  const [file, setFile] = useState<string | null>(null)
  const chooseFile = useAction(api.backup.chooseFile)
  const facts = useRead(api.backup.facts, { path: file ?? '' }, { when: file !== null })
  const choose = async () => {
    const path = await chooseFile.mutateAsync({})
    if (path !== null) setFile(path)
  }
  return (
    <Section title={t('backup.elsewhere.title')} summary={t('backup.elsewhere.lead')}>
      <div>
        <Button
          variant="default"
          leftSection={<IconFileZip size={18} aria-hidden />}
          loading={chooseFile.isPending || (file !== null && facts.isPending)}
          onClick={() => void choose().catch(() => undefined)}
        >
          {t('backup.elsewhere.chooseFile')}
        </Button>
      </div>
      {file !== null && facts.isError && <Problem problem={problemOf(facts.error)} />}
      {file !== null && facts.data && (
        <Opening key={facts.data.path} facts={facts.data} suggestedPath={suggestedPath} />
      )}
    </Section>
  )
}

type Props = { readonly facts: BackupFacts; readonly suggestedPath: string }

function Opening({ facts, suggestedPath }: Props) {
  const { t, language } = useText()
  const [to, setTo] = useState(suggestedPath)
  const [byKey, setByKey] = useState(false)
  const [login, setLogin] = useState(facts.logins[0] ?? '')
  const [secret, setSecret] = useState('')
  const open = useAction(api.backup.openElsewhere)
  const chooseFolder = useAction(api.accounts.chooseFolder)
  const { manifest, path } = facts
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const given = byKey ? { recoveryKey: secret } : { login, password: secret }
    open.mutate({ path, to, secret: given })
  }
  const choose = async () => {
    const chosen = await chooseFolder.mutateAsync({ purpose: 'new-vault' })
    if (chosen !== null) setTo(chosen)
  }
  type Typed = { currentTarget: { value: string } }
  const onChange = (event: Typed) => setSecret(event.currentTarget.value)
  const field = { mb: 'sm', value: secret, onChange } as const
  return (
    <form onSubmit={submit}>
      <Text size="sm" fw={700}>
        {t('backup.elsewhere.file', { when: momentWords(t, language, manifest.madeAt) })}
      </Text>
      <Text size="sm" mb="sm">
        {t('backup.counts.cases', { count: manifest.counts['cases'] ?? 0 })}
        {' · '}
        {t('backup.counts.documents', { count: manifest.counts['documents'] ?? 0 })}
      </Text>
      <Group align="flex-end" gap="xs" mb="sm">
        <TextInput
          style={{ flex: 1 }}
          label={t('backup.elsewhere.folder')}
          description={t('backup.elsewhere.folderHelp')}
          value={to}
          readOnly
        />
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void choose().catch(() => undefined)}
        >
          {t('backup.elsewhere.chooseFolder')}
        </Button>
      </Group>
      {!byKey && (
        <Select
          mb="sm"
          label={t('backup.elsewhere.account')}
          data={[...facts.logins]}
          value={login}
          allowDeselect={false}
          onChange={chosen => setLogin(chosen ?? login)}
        />
      )}
      {byKey ? (
        <TextInput
          label={t('backup.elsewhere.key')}
          autoComplete="off"
          spellCheck={false}
          {...field}
        />
      ) : (
        <PasswordInput label={t('backup.elsewhere.password')} autoComplete="off" {...field} />
      )}
      {open.error && <Problem problem={problemOf(open.error)} />}
      <div role="status">
        {open.isPending && <Text size="sm">{t('backup.elsewhere.opening')}</Text>}
      </div>
      <Group justify="space-between" mt="md">
        <Anchor
          component="button"
          type="button"
          size="sm"
          onClick={() => {
            setByKey(!byKey)
            setSecret('')
          }}
        >
          {byKey ? t('backup.elsewhere.usePassword') : t('backup.elsewhere.useKey')}
        </Anchor>
        <Button type="submit" loading={open.isPending} disabled={secret === ''}>
          {t('backup.elsewhere.open')}
        </Button>
      </Group>
    </form>
  )
}
