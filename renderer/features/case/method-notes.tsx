import { Text } from '@mantine/core'
import type { EvidenceMethod } from '@core/regimes/rule-pack'
import { useText } from '@ui/app/text'

/** What a method shows, how fresh it must be, and what must not be kept of it. */
export function MethodNotes({ method }: { readonly method: EvidenceMethod }) {
  const { t, pick } = useText()
  const { maxAgeMonths, mustNotKeep } = method
  const age = maxAgeMonths === undefined ? [] : [t('identity.maxAge', { count: maxAgeMonths })]
  return (
    <>
      <Text size="xs" c="dimmed">
        {[t('identity.proves', { words: pick(method.proves) }), ...age].join(' · ')}
      </Text>
      {mustNotKeep && (
        <Text size="xs" className="kaiji-soon">
          {t('identity.mustNotKeep', { words: pick(mustNotKeep) })}
        </Text>
      )}
    </>
  )
}
