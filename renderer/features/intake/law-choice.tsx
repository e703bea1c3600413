import { Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { packKey, packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'
import { focusField } from './form-field'
import { underLaw } from './law-of-draft'
import type { DraftInHand } from './use-draft'
import { useTodayOf } from './use-today-of'

type Props = {
  readonly inHand: DraftInHand
  readonly laws: readonly RulePack[]
}

/** The law an inquiry is worked under; nothing where there is only one. */
export function LawChoice({ inHand: { draft, change }, laws }: Props) {
  const { t, pick } = useText()
  const today = useTodayOf(draft)
  const [agentLost, setAgentLost] = useState(false)
  const mine = packOf(draft)
  // A draft may have been begun under a law that has gone out of use since.
  const offered = laws.includes(mine) ? laws : [...laws, mine]
  if (offered.length < 2) return null
  const choose = (key: string) => {
    const pack = offered.find(law => packKey(law) === key)
    if (!pack) return
    const next = underLaw(draft, pack, today)
    setAgentLost(draft.agentKind !== null && next.agentKind === null)
    change(next)
  }
  return (
    <Stack gap={4}>
      <Radio.Group
        label={t('intake.law.title')}
        description={t('intake.law.note')}
        value={packKey(mine)}
        onChange={choose}
      >
        <Stack gap="xs" mt={4}>
          {offered.map(law => (
            <Radio
              key={packKey(law)}
              value={packKey(law)}
              label={pick(law.name)}
              description={pick(law.appliesTo)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {agentLost && draft.agentKind === null && (
        <Text size="sm" className="kaiji-soon" role="status">
          {t('intake.law.agentLost')}{' '}
          <button type="button" className="intake-jump" onClick={() => focusField('agentKind')}>
            {t('intake.who.agentKind')}
          </button>
        </Text>
      )}
    </Stack>
  )
}
