import { Checkbox, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '@core/errors'
import { packKey, rulePacks } from '@core/regimes/index'
import { lawsInUse, withDefaultLaw, withLaw } from '@core/settings/laws-in-use'
import type { Settings } from '@core/settings/settings'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { ComingLaw } from './coming-law'
import { LawDetails } from './law-details'
import { useSaveSettings } from './use-settings'

type Props = { readonly settings: Settings }

/** The laws that requests come in under, what is chosen for each, and what is coming. */
export function LawSettings({ settings }: Props) {
  const laws = lawsInUse(settings.regimesInUse)
  const inOrder = rulePacks.filter(pack => laws.includes(pack))
  return (
    <Stack gap="lg">
      <LawsInUse settings={settings} />
      {inOrder.map(pack => (
        <LawDetails key={packKey(pack)} pack={pack} settings={settings} />
      ))}
      <ComingLaw laws={inOrder} />
    </Stack>
  )
}

function LawsInUse({ settings }: Props) {
  const { t, pick } = useText()
  const { save } = useSaveSettings()
  const [problem, setProblem] = useState<AppError>()
  const laws = lawsInUse(settings.regimesInUse)
  const keys = laws.map(packKey)
  const put = (regimesInUse: readonly string[]) => {
    setProblem(undefined)
    void save({ regimesInUse: [...regimesInUse] }).catch((error: unknown) =>
      setProblem(problemOf(error)),
    )
  }
  const isOnly = (key: string) => keys.length === 1 && keys[0] === key
  return (
    <>
      <Checkbox.Group
        label={t('settings.laws.inUse')}
        description={t('settings.laws.inUseHelp')}
        value={keys}
        // The group hands over what is ticked; which law came or went is told apart below.
        onChange={next => put(afterTicking(keys, next))}
      >
        <Stack gap="xs" mt="xs">
          {rulePacks.map(pack => (
            <Checkbox
              key={packKey(pack)}
              value={packKey(pack)}
              label={pick(pack.name)}
              disabled={isOnly(packKey(pack))}
              description={isOnly(packKey(pack)) ? t('settings.laws.atLeastOne') : undefined}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {laws.length > 1 && (
        <Radio.Group
          label={t('settings.laws.first')}
          description={t('settings.laws.firstHelp')}
          value={keys[0] ?? null}
          onChange={key => put(withDefaultLaw(keys, key))}
        >
          <Stack gap="xs" mt="xs">
            {rulePacks
              .filter(pack => laws.includes(pack))
              .map(pack => (
                <Radio key={packKey(pack)} value={packKey(pack)} label={pick(pack.name)} />
              ))}
          </Stack>
        </Radio.Group>
      )}
      {problem && <Problem problem={problem} />}
    </>
  )
}

function afterTicking(before: readonly string[], next: readonly string[]): readonly string[] {
  const gone = before.filter(key => !next.includes(key))
  const come = next.filter(key => !before.includes(key))
  const without = gone.reduce((keys, key) => withLaw(keys, key, false), before)
  return come.reduce((keys, key) => withLaw(keys, key, true), without)
}
