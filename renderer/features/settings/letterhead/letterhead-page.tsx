import { Fieldset, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { letterheadOf, type Settings } from '@core/settings/settings'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { ReadOnlyNotice } from '@ui/app/read-only'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { Section } from '@ui/ui/section'
import { LetterheadList } from './letterhead-list'
import { LetterheadPreview } from './letterhead-preview'
import { NumberingField, PaperFields } from './paper-fields'
import { PictureField } from './picture-field'
import { SenderFields } from './sender-fields'
import { useLetterheads, type LetterheadId } from './use-letterheads'
import './letterhead.css'

/** `/settings/letterhead`: who letters are from and what their paper looks like, beside a letter on it. */
export function LetterheadPage() {
  const { t } = useText()
  const settings = useRead(api.settings.read, {})
  return (
    <Page title={t('letterhead.title')} lead={t('letterhead.lead')}>
      {settings.isPending && <Reading rows={10} />}
      {settings.isError && (
        <Problem problem={problemOf(settings.error)} onRetry={() => void settings.refetch()} />
      )}
      {settings.data && <Letterheads settings={settings.data} />}
    </Page>
  )
}

function Letterheads({ settings }: { readonly settings: Settings }) {
  const { t } = useText()
  const mayChange = useMay('settings/change')
  const [chosen, setChosen] = useState<LetterheadId>(null)
  const { saveLetterhead } = useLetterheads()
  const save = (change: Parameters<typeof saveLetterhead>[1]) => saveLetterhead(chosen, change)
  const { organisation, look } = letterheadOf(settings, chosen)
  const disabled = !mayChange
  const ownPattern = chosen === null ? null : settings.organisation.documentNumbering
  return (
    <>
      {disabled && <ReadOnlyNotice>{t('accounts.readOnly.settings')}</ReadOnlyNotice>}
      <LetterheadList {...{ settings, chosen, disabled }} onChoose={setChosen} />
      {/* What is being typed belongs to the letterhead it was typed for. */}
      <div className="kaiji-letterhead" key={chosen ?? ''}>
        <Stack gap="lg">
          <Group name="paper" disabled={disabled}>
            <PaperFields {...{ look, save, disabled }} />
          </Group>
          <Group name="pictures" disabled={disabled}>
            <PictureField role="logo" imageId={look.logo} {...{ save, disabled }} />
            <PictureField role="seal" imageId={look.seal} {...{ save, disabled }} />
          </Group>
          <Group name="numbering" disabled={disabled}>
            <NumberingField pattern={organisation.documentNumbering} {...{ ownPattern, save }} />
          </Group>
          <Group name="sender" disabled={disabled}>
            <SenderFields {...{ organisation, save }} />
          </Group>
        </Stack>
        <LetterheadPreview letterheadId={chosen} />
      </div>
    </>
  )
}

type GroupProps = {
  readonly name: 'paper' | 'pictures' | 'numbering' | 'sender'
  readonly disabled: boolean
  readonly children: ReactNode
}

function Group({ name, disabled, children }: GroupProps) {
  const { t } = useText()
  return (
    <Section
      title={t(`letterhead.group.${name}`)}
      summary={<Text span>{t('letterhead.effect')}</Text>}
    >
      <Fieldset variant="unstyled" disabled={disabled}>
        <Stack gap="md">{children}</Stack>
      </Fieldset>
    </Section>
  )
}
