import { Group, Radio, Select, Stack, Title } from '@mantine/core'
import { language as languageShape } from '@core/bilingual'
import { channel } from '@core/cases/case'
import { dateOrder, type Mapping } from '@core/imports/mapping'
import { usualType } from '@core/imports/words'
import { packOf } from '@core/regimes/index'
import { useText } from '@ui/app/text'
import { DateField } from '@ui/ui/date-field'

type Props = {
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}

/** What holds for every row that does not say it itself. */
export function ForAllRows({ mapping, onChange }: Props) {
  const { t, pick } = useText()
  const pack = packOf(mapping)
  const change = (part: Partial<Mapping>) => onChange({ ...mapping, ...part })
  const none = usualType(pack) === null ? [] : [{ value: '', label: t('imports.all.typeNone') }]
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('imports.all.title')}
      </Title>
      <Group align="flex-start" gap="md">
        <DateField
          label={t('imports.all.receivedOn')}
          value={mapping.receivedOn}
          clearable
          maxToday
          onChange={receivedOn => change({ receivedOn })}
        />
        <Select
          label={t('imports.all.type')}
          w={320}
          data={[
            ...none,
            ...pack.requestTypes.map(({ id, name }) => ({ value: id, label: pick(name) })),
          ]}
          value={mapping.type ?? ''}
          allowDeselect={false}
          onChange={type => change({ type: type === '' ? null : type })}
        />
        <Select
          label={t('imports.all.channel')}
          data={channel.options.map(value => ({ value, label: t(`cases.channel.${value}`) }))}
          value={mapping.channel}
          allowDeselect={false}
          onChange={value => change({ channel: channel.catch('web_form').parse(value) })}
        />
        <Select
          label={t('imports.all.language')}
          data={[
            { value: 'ja', label: t('imports.all.japanese') },
            { value: 'en', label: t('imports.all.english') },
          ]}
          value={mapping.language}
          allowDeselect={false}
          onChange={value => change({ language: languageShape.catch('ja').parse(value) })}
        />
      </Group>
      <Radio.Group
        label={t('imports.all.order')}
        value={mapping.dateOrder ?? ''}
        onChange={value => change({ dateOrder: dateOrder.safeParse(value).data ?? null })}
      >
        <Group gap="md" mt={4}>
          <Radio value="mdy" label={t('imports.all.mdy')} />
          <Radio value="dmy" label={t('imports.all.dmy')} />
        </Group>
      </Radio.Group>
    </Stack>
  )
}
