import { Button, Divider, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Request } from '@core/cases/case'
import { typeOf } from '@core/regimes/index'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { saveEverything } from '@ui/app/unsaved'
import { useChange } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { useCase } from './case-context'
import { ChangeRight } from './change-right'
import { RightChoice, useOtherRights } from './right-choice'

/** What the case is about: another right is added, one is changed into another, one is taken out. */
export function RightsAsked() {
  const { t } = useText()
  const { file, closed } = useCase()
  const [adding, setAdding] = useState(false)
  const others = useOtherRights()
  if (closed) return null
  return (
    <Stack gap="sm" component="section" aria-labelledby="rights-asked">
      <Divider />
      <Title order={3} size="h6" id="rights-asked">
        {t('items.rights.title')}
      </Title>
      <ul className="case-rows">
        {file.requests.map(({ request }) => (
          <Right key={request.id} request={request} />
        ))}
      </ul>
      {adding ? (
        <AddRight onDone={() => setAdding(false)} />
      ) : (
        others.length > 0 && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setAdding(true)}>
              {t('items.rights.add')}
            </Button>
          </Group>
        )
      )}
    </Stack>
  )
}

function Right({ request }: { readonly request: Request }) {
  const { t, pick } = useText()
  const { caseId, file, pack } = useCase()
  const [changing, setChanging] = useState(false)
  const remove = useChange(api.requests.remove)
  const type = typeOf(pack, request.type)
  const plain = pick(type.plain)
  const takeOut = async (why: string) => {
    await saveEverything()
    remove.mutate({ caseId, requestId: request.id, why })
  }
  return (
    <li>
      <Stack gap="sm">
        <Group justify="space-between" gap="md" align="flex-start">
          <Stack gap={0} style={{ flex: '1 1 16rem', minWidth: 0 }}>
            <Text size="sm" fw={500}>
              {plain}
            </Text>
            <Text size="xs" c="dimmed">
              {pick(type.name)}
            </Text>
          </Stack>
          <Group gap="xs">
            <Button
              variant="default"
              size="xs"
              aria-expanded={changing}
              aria-label={t('items.rights.changeNamed', { right: plain })}
              onClick={() => setChanging(was => !was)}
            >
              {t('items.rights.change')}
            </Button>
            {file.requests.length > 1 && (
              <WhyButton
                size="xs"
                question={t('items.rights.removeAsk', { right: plain })}
                confirmLabel={t('items.rights.removeDo')}
                ariaLabel={t('items.rights.removeNamed', { right: plain })}
                onConfirm={why => void takeOut(why)}
              >
                {t('items.rights.remove')}
              </WhyButton>
            )}
          </Group>
        </Group>
        {remove.error && <Problem problem={problemOf(remove.error)} />}
        {changing && <ChangeRight request={request} onDone={() => setChanging(false)} />}
      </Stack>
    </li>
  )
}

function AddRight({ onDone }: { readonly onDone: () => void }) {
  const { t } = useText()
  const { caseId, show } = useCase()
  const [type, setType] = useState<string>()
  const add = useChange(api.requests.add)
  const save = async () => {
    if (!type) return
    await saveEverything()
    const id = await add.mutateAsync({ caseId, type }).catch(() => undefined)
    if (!id) return
    onDone()
    show(id)
  }
  return (
    <Stack gap="sm" className="case-inset">
      <RightChoice label={t('items.rights.which')} value={type} onChange={setType} />
      {add.error && <Problem problem={problemOf(add.error)} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" size="xs" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button variant="light" size="xs" disabled={!type} onClick={() => void save()}>
          {t('items.rights.addDo')}
        </Button>
      </Group>
    </Stack>
  )
}
