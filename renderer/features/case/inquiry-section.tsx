import {
  Button,
  Divider,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core'
import { useState } from 'react'
import { language as languages } from '@core/bilingual'
import { channel } from '@core/cases/case'
import type { RequestFile } from '@core/cases/case-file'
import { typeOf } from '@core/regimes/index'
import type { CalendarDate } from '@core/time/calendar-date'
import { maskText } from '@core/sensitive/mask'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { AutoText } from '@ui/ui/auto-text'
import { hasEndlessLine, PlainText } from '@ui/ui/plain-text'
import { SensitiveNotice } from '@ui/ui/sensitive/sensitive-notice'
import { useCase } from './case-context'
import { ReceiptChange, ReceiptDay } from './clock-receipt'
import { Parties } from './parties'
import { PolicyInForce } from './policy-in-force'

/** What arrived, from whom, and what it asks for. */
export function InquirySection() {
  const { file } = useCase()
  return (
    <Stack gap="lg">
      <Receipt />
      <OriginalText />
      <PolicyInForce />
      {file.requests.map(requestFile => (
        <Asked key={requestFile.request.id} requestFile={requestFile} />
      ))}
      <Divider />
      <Parties />
    </Stack>
  )
}

function Receipt() {
  const { t } = useText()
  const { caseId, file, closed } = useCase()
  const [day, setDay] = useState<CalendarDate | null>(null)
  const change = useChange(api.cases.change)
  const save = (patch: Parameters<typeof change.mutateAsync>[0]['change']) =>
    change.mutateAsync({ caseId, change: patch })
  // The status bar says when a choice could not be saved.
  const put = (patch: Parameters<typeof save>[0]) => void save(patch).catch(() => undefined)
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <ReceiptDay chosen={day} onChoose={setDay} />
        <Select
          label={t('cases.inquiry.channel')}
          data={channel.options.map(value => ({ value, label: t(`cases.channel.${value}`) }))}
          value={file.case.channel}
          allowDeselect={false}
          disabled={closed}
          onChange={value => {
            const parsed = channel.safeParse(value)
            if (parsed.success) put({ channel: parsed.data })
          }}
        />
        <Radio.Group
          label={t('cases.inquiry.language')}
          value={file.case.language}
          onChange={value => put({ language: languages.parse(value) })}
        >
          <Group gap="md" mt={8}>
            {languages.options.map(value => (
              <Radio
                key={value}
                value={value}
                label={t(`common.language.${value}`)}
                disabled={closed}
              />
            ))}
          </Group>
        </Radio.Group>
      </SimpleGrid>
      <ReceiptChange chosen={day} onChoose={setDay} />
      <AutoText
        label={t('cases.inquiry.subject')}
        value={file.case.subject}
        readOnly={closed}
        onSave={subject => save({ subject })}
      />
    </Stack>
  )
}

/** The words as received, shown as text and nothing else; correcting them is a deliberate step. */
function OriginalText() {
  const { t } = useText()
  const { caseId, file, closed } = useCase()
  const [editing, setEditing] = useState(false)
  const change = useChange(api.cases.change)
  const { inquiry } = file.case
  const label = t('cases.inquiry.text')
  return (
    <Stack gap={4}>
      {editing ? (
        <AutoText
          label={label}
          multiline
          minRows={8}
          place="mail"
          value={inquiry}
          onSave={words => change.mutateAsync({ caseId, change: { inquiry: words } })}
        />
      ) : (
        <>
          <Title order={3} size="h6">
            {label}
          </Title>
          <div className="case-original" tabIndex={0} role="region" aria-label={label}>
            <PlainText text={inquiry.trim() ? inquiry : t('cases.inquiry.noText')} />
          </div>
          {!closed && (
            <SensitiveNotice
              text={inquiry}
              place="mail"
              caseId={caseId}
              onMask={found =>
                void change.mutateAsync({ caseId, change: { inquiry: maskText(inquiry, found) } })
              }
            />
          )}
        </>
      )}
      {!closed && !hasEndlessLine(inquiry) && (
        <Group justify="flex-end">
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(was => !was)}>
            {editing ? t('cases.inquiry.editDone') : t('cases.inquiry.edit')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

function Asked({ requestFile: { request } }: { readonly requestFile: RequestFile }) {
  const { t, pick } = useText()
  const { caseId, pack, closed } = useCase()
  const change = useChange(api.cases.changeRequest)
  const place = { caseId, requestId: request.id }
  return (
    <Stack gap="sm">
      <Title order={3} size="h6">
        {t('cases.inquiry.request')}
      </Title>
      <Text size="sm">{pick(typeOf(pack, request.type).plain)}</Text>
      <AutoText
        label={t('cases.inquiry.asked')}
        description={t('cases.inquiry.askedNote')}
        multiline
        minRows={2}
        value={request.asked}
        readOnly={closed}
        onSave={asked => change.mutateAsync({ ...place, change: { asked } })}
      />
      <AutoText
        label={t('cases.inquiry.methodWanted')}
        value={request.methodWanted}
        readOnly={closed}
        onSave={methodWanted => change.mutateAsync({ ...place, change: { methodWanted } })}
      />
    </Stack>
  )
}
