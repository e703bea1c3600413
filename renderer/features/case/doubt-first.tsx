import { Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { particularText } from '@core/requests/particulars'
import { useText } from '@ui/app/text'
import { useCase } from './case-context'
import { Disclosure } from './disclosure'
import { doubtParticular } from './level-needed'
import { ParticularField } from './particular-field'

/** Where a law lets papers be asked for only on a doubt: the fact that names it, and whether it is written down. */
export function useDoubt() {
  const { file, pack } = useCase()
  const particular = doubtParticular(pack)
  const requestFile = file.requests[0]
  if (!particular || !requestFile) return undefined
  const written = particularText(requestFile, particular.id, null) !== ''
  return { particular, requestFile, written }
}

/** Papers come last: why there is a doubt is written down before any can be taken. */
export function DoubtFirst() {
  const { t, pick } = useText()
  const { pack } = useCase()
  const doubt = useDoubt()
  if (!doubt || !pack.identity.doubtBeforePapers) return null
  return (
    <Stack gap="xs">
      {!doubt.written && (
        <Text size="sm" c="dimmed">
          <IconLock size={16} aria-hidden style={{ verticalAlign: '-3px' }} />{' '}
          {t('identity.doubt.locked')}
        </Text>
      )}
      <Disclosure label={t('identity.doubt.title')} startOpen={doubt.written}>
        <Stack gap="xs" maw={720}>
          <Text size="sm">{pick(pack.identity.doubtBeforePapers)}</Text>
          <ParticularField
            requestFile={doubt.requestFile}
            particular={doubt.particular}
            itemId={null}
          />
        </Stack>
      </Disclosure>
    </Stack>
  )
}
