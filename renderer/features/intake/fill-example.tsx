import { Button, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconSparkles } from '@tabler/icons-react'
import { exampleDraft } from '@core/practice/example-draft'
import { packKey, typesOn } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { dayAt } from '@core/time/calendar-date'
import { useText } from '@ui/app/text'
import { useIsPractice } from '@ui/ui/practice/use-practice'
import type { DraftInHand } from './use-draft'

type Props = { readonly inHand: DraftInHand; readonly laws: readonly RulePack[] }

/** In the practice vault: an inquiry of any kind, written down as somebody might send it. */
export function FillExample({ inHand, laws }: Props) {
  const { t, pick, language } = useText()
  if (!useIsPractice()) return null
  const todayOf = (pack: RulePack) => dayAt(new Date().toISOString(), pack.timeZone)
  return (
    <Menu position="bottom-end" withinPortal width={380}>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconSparkles size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('practice.example')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Text size="xs" c="dimmed" px="sm" py={4}>
          {t('practice.exampleNote')}
        </Text>
        {laws.map(pack => [
          <Menu.Label key={packKey(pack)}>{pick(pack.name)}</Menu.Label>,
          ...typesOn(pack, todayOf(pack)).map(type => (
            <Menu.Item
              key={`${packKey(pack)} ${type.id}`}
              onClick={() => {
                const receivedOn = todayOf(pack)
                const { documentIds } = inHand.draft
                const example = exampleDraft({ pack, type, language, receivedOn })
                inHand.replace({ ...example, documentIds })
              }}
            >
              {pick(type.plain)}
            </Menu.Item>
          )),
        ])}
      </Menu.Dropdown>
    </Menu>
  )
}
