import { Divider, List, Select, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CheckSubject } from '@core/identity/identity'
import type { EvidenceMethod } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { Article } from '@ui/ui/article'
import { Problem } from '@ui/ui/problem'
import { levelName } from './assurance'
import { useCase } from './case-context'
import { DoubtFirst, useDoubt } from './doubt-first'
import { EvidenceEntry } from './evidence-entry'
import { Disclosure } from './disclosure'
import { MethodNotes } from './method-notes'
import { ProportionNote } from './proportion-note'
import { useCheck, useHeadingOrder, useMethods } from './use-check'

/** What was looked at, and what may be. */
export function EvidenceList({ subject }: { readonly subject: CheckSubject }) {
  const order = useHeadingOrder()
  const { t } = useText()
  const { pieces, locked } = useCheck(subject)
  return (
    <Stack gap="sm">
      <Title order={order} size="h6">
        {t('identity.evidence')}
      </Title>
      {pieces.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('identity.noEvidence')}
        </Text>
      )}
      {pieces.map(piece => (
        <Stack key={piece.id} gap="sm">
          <EvidenceEntry piece={piece} locked={locked} />
          <Divider />
        </Stack>
      ))}
      {subject === 'identity' && <ProportionNote />}
      {!locked && <AddEvidence subject={subject} />}
      {!locked && subject === 'identity' && <DoubtFirst />}
      {!locked && <MethodList subject={subject} />}
    </Stack>
  )
}

function AddEvidence({ subject }: { readonly subject: CheckSubject }) {
  const { t } = useText()
  const { caseId } = useCase()
  const data = useMethodChoices(subject)
  const add = useChange(api.identity.addEvidence)
  const [round, setRound] = useState(0)
  return (
    <Stack gap="xs">
      {/* A new field after each choice, so that it never looks like a setting. */}
      <Select
        key={round}
        label={t('identity.add')}
        placeholder={t('identity.addPlaceholder')}
        data={data}
        value={null}
        searchable
        nothingFoundMessage={t('common.nothingFound')}
        maw={480}
        onChange={method => {
          if (!method) return
          add.mutate({ caseId, subject, method })
          setRound(was => was + 1)
        }}
      />
      {add.error && <Problem problem={problemOf(add.error)} />}
    </Stack>
  )
}

/** The methods by group, those that help first; papers are out of reach while the law wants a doubt first. */
function useMethodChoices(subject: CheckSubject) {
  const { t, pick } = useText()
  const { pack } = useCase()
  const useful = useMethods(subject)
  const doubt = useDoubt()
  const wanted = (method: EvidenceMethod) =>
    (method.group === 'authority') === (subject === 'authority')
  const groups = [...new Set(pack.identity.methods.filter(wanted).map(m => m.group))]
  const first = (a: EvidenceMethod, b: EvidenceMethod) =>
    Number(useful.includes(b)) - Number(useful.includes(a))
  const locked = (method: EvidenceMethod) => method.group === 'document' && doubt?.written === false
  return groups.map(group => ({
    group: t(`identity.group.${group}`),
    items: pack.identity.methods
      .filter(m => m.group === group)
      .sort(first)
      .map(m => ({ value: m.id, label: pick(m.name), disabled: locked(m) })),
  }))
}

/** Each method with what it shows and what must not be kept of it. */
function MethodList({ subject }: { readonly subject: CheckSubject }) {
  const text = useText()
  const { t, pick } = text
  const { pack, view } = useCase()
  const methods = useMethods(subject)
  return (
    <Disclosure label={t('identity.methods')}>
      <Stack gap="xs">
        {subject === 'identity' && (
          <Text size="sm" c="dimmed">
            {t('identity.methodsNote', { level: levelName(pack, view.assurance.needed, text) })}
          </Text>
        )}
        <List listStyleType="none" spacing="xs" size="sm">
          {methods.map(method => (
            <List.Item key={method.id}>
              <Text size="sm" fw={500}>
                {pick(method.name)} <Article source={method.source} />
              </Text>
              <MethodNotes method={method} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Disclosure>
  )
}
