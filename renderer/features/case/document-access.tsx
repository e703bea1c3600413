import { Group, MultiSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { role } from '@core/accounts/access'
import type { CaseDocument, Readers } from '@core/cases/case'
import { readersOf } from '@core/documents/access'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText, type Text as Words } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'

type Props = { readonly document: CaseDocument }

/** Who may see a document, in a sentence. */
export function accessWords({ t }: Pick<Words, 't'>, document: CaseDocument): string {
  const readers = readersOf(document)
  if (!readers) return t('documents.access.everybody')
  const roles = readers.roles.map(one => t(`accounts.role.${one}`))
  const who = [...new Set([t('accounts.role.administrator'), ...roles, ...readers.logins])]
  return t('documents.access.only', { who: who.join(t('common.listSeparator')) })
}

/** Who may see the content of the document; an administrator can say who. */
export function DocumentAccess({ document }: Props) {
  const text = useText()
  const mayChange = useMay('policy/change')
  return (
    <Stack gap={4}>
      <Text size="xs">{accessWords(text, document)}</Text>
      {mayChange && <ChangeAccess document={document} />}
    </Stack>
  )
}

function ChangeAccess({ document }: Props) {
  const { t } = useText()
  const { caseId } = useCase()
  const colleagues = useRead(api.accounts.colleagues, {})
  const set = useChange(api.documents.setReaders)
  const now = readersOf(document)
  const [chosen, setChosen] = useState(() => valuesOf(now))
  const data = [
    {
      group: t('documents.access.roles'),
      items: role.options
        .filter(one => one !== 'administrator')
        .map(one => ({ value: `role:${one}`, label: t(`accounts.role.${one}`) })),
    },
    {
      group: t('documents.access.people'),
      items: (colleagues.data ?? []).map(({ login, name }) => ({
        value: `login:${login}`,
        label: `${name} (${login})`,
      })),
    },
  ]
  const save = (readers: Readers | null, why: string) =>
    set.mutate({ caseId, documentId: document.id, readers, why })
  return (
    <>
      <MultiSelect
        label={t('documents.access.label')}
        description={t('documents.access.note')}
        data={data}
        value={chosen}
        onChange={setChosen}
      />
      <Group gap="xs">
        <WhyButton
          size="compact-sm"
          question={t('documents.access.ask')}
          confirmLabel={t('documents.access.do')}
          onConfirm={why => save(readersIn(chosen), why)}
        >
          {t('documents.access.change')}
        </WhyButton>
        {document.readers && (
          <WhyButton
            size="compact-sm"
            question={t('documents.access.usualAsk')}
            confirmLabel={t('documents.access.usualDo')}
            onConfirm={why => {
              setChosen(valuesOf(readersOf({ ...document, readers: null })))
              save(null, why)
            }}
          >
            {t('documents.access.usual')}
          </WhyButton>
        )}
      </Group>
      {set.error && <Problem problem={problemOf(set.error)} />}
    </>
  )
}

const valuesOf = (readers: Readers | null): string[] => [
  ...(readers?.roles ?? []).filter(one => one !== 'administrator').map(one => `role:${one}`),
  ...(readers?.logins ?? []).map(one => `login:${one}`),
]

function readersIn(values: readonly string[]): Readers {
  const among = (kind: string) =>
    values.flatMap(value => (value.startsWith(kind) ? [value.slice(kind.length)] : []))
  return { roles: among('role:').map(one => role.parse(one)), logins: among('login:') }
}
