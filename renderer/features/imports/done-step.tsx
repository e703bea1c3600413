import { Button, Text } from '@mantine/core'
import { useNavigate } from 'react-router'
import type { RunView } from '@core/imports/contract'
import { useText } from '@ui/app/text'
import { Section } from '@ui/ui/section'

type Props = { readonly run: RunView; readonly onClose: () => void }

/** The last step: what came of it. */
export function DoneStep({ run, onClose }: Props) {
  const { t } = useText()
  const navigate = useNavigate()
  const { cases, first, last, rejected, stopped } = run
  const leave = async () => {
    await navigate('/cases')
    onClose()
  }
  return (
    <Section
      title={t('imports.done.title')}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t('imports.back')}
        </Button>
      }
      action={<Button onClick={() => void leave()}>{t('imports.done.cases')}</Button>}
    >
      <Text role="status">
        {t('imports.done.made', { count: cases, first: first ?? '', last: last ?? '' })}
      </Text>
      {stopped && <Text className="kaiji-soon">{t('imports.done.stopped')}</Text>}
      {rejected > 0 && <Text>{t('imports.done.rejected', { count: rejected })}</Text>}
    </Section>
  )
}
