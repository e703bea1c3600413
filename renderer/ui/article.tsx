import { Popover, Stack, Text, UnstyledButton } from '@mantine/core'
import type { RuleSource } from '@core/regimes/rule-pack'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'

type Props = {
  readonly source: RuleSource
  /** The citation to show where it is more exact than the source's own. */
  readonly label?: string | undefined
}

/** The article of law, small beside what rests on it; one click away, where it comes from and how sure it is. */
export function Article({ source, label }: Props) {
  const { t, pick, language } = useText()
  return (
    <Popover width={340} withArrow position="bottom-start">
      <Popover.Target>
        <UnstyledButton className="kaiji-article">{label ?? pick(source.law)}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4}>
          <Text size="sm">{pick(source.law)}</Text>
          {source.note && <Text size="sm">{pick(source.note)}</Text>}
          <Text size="xs" c="dimmed">
            {t('common.source.checked', {
              how: t(`common.source.${source.tag}`),
              date: fullDate(source.reviewedOn, language),
            })}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
