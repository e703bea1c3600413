import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TemplateView } from '@core/templates/contract'
import type { TemplateKey } from '@core/templates/template'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { useChange } from '@ui/app/use-api'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Disclosure } from '@ui/ui/disclosure'
import { useKeptText } from '@ui/ui/kept-text'
import { Problem } from '@ui/ui/problem'
import { WhyButton } from '@ui/ui/why-button'
import { InsertField } from './insert-field'
import { SamplePages } from './sample-pages'
import { ShownIn } from './shown-in'
import { TemplateChanges } from './template-changes'
import { TemplateProblems } from './template-problems'
import { useTrial, type SamplePlace } from './use-trial'
import { GrowingText } from '@ui/ui/growing-text'
import './templates.css'

type Props = { readonly of: TemplateKey; readonly view: TemplateView }

/** The text beside the sample letter made of it. What is typed is kept until it is put to use or given up. */
export function TemplateEditor({ of: key, view }: Props) {
  const { t } = useText()
  const mayChange = useMay('settings/change')
  const kept = useKeptText(keptKey('text', key))
  const note = useKeptText(keptKey('note', key))
  const text = kept.text || view.inUse
  const [place, setPlace] = useState<SamplePlace>({ variant: null, shownIn: view.letters[0] ?? '' })
  const trial = useTrial(key, text, place)
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="kaiji-template-columns">
      <Stack gap="sm">
        <Textarea
          ref={field}
          label={t('templates.editor.label')}
          description={t('templates.editor.help')}
          classNames={{ input: 'kaiji-template-text' }}
          lang={key.language}
          spellCheck
          readOnly={!mayChange}
          value={text}
          onChange={event => kept.type(event.currentTarget.value)}
        />
        {mayChange && (
          <InsertField of={key} letterId={place.shownIn} field={field} onChange={kept.type} />
        )}
        <TemplateProblems of={key} trial={trial} />
        {mayChange && <PutToUse of={key} view={view} kept={kept} note={note} />}
        <Disclosure label={t('templates.editor.compare')}>
          <TemplateChanges before={view.builtIn} after={text} />
        </Disclosure>
      </Stack>
      <Stack gap="sm">
        <ShownIn of={key} letters={view.letters} place={place} onChange={setPlace} />
        <SamplePages trial={trial} />
      </Stack>
    </div>
  )
}

const keptKey = (what: string, { regime, letterId, language }: TemplateKey): string =>
  `template/${regime}/${letterId}/${language}/${what}`

type PutToUseProps = Props & {
  readonly kept: ReturnType<typeof useKeptText>
  readonly note: ReturnType<typeof useKeptText>
}

function PutToUse({ of: key, view, kept, note }: PutToUseProps) {
  const { t } = useText()
  const save = useChange(api.templates.save)
  const reset = useChange(api.templates.reset)
  const changed = kept.text !== '' && kept.text !== view.inUse
  const forget = () => {
    kept.forget()
    note.forget()
  }
  return (
    <Stack gap="xs">
      {changed && (
        <GrowingText
          label={t('templates.editor.note')}
          minRows={1}
          maxRows={4}
          value={note.text}
          onChange={event => note.type(event.currentTarget.value)}
        />
      )}
      <Group gap="sm">
        <Button
          disabled={!changed}
          loading={save.isPending}
          onClick={() =>
            save.mutate({ ...key, text: kept.text, note: note.text }, { onSuccess: forget })
          }
        >
          {t('templates.editor.save')}
        </Button>
        {changed && (
          <ConfirmButton
            question={t('templates.editor.giveUpAsk')}
            confirmLabel={t('templates.editor.giveUpDo')}
            onConfirm={forget}
          >
            {t('templates.editor.giveUp')}
          </ConfirmButton>
        )}
        {view.inUse !== view.builtIn && (
          <WhyButton
            question={t('templates.editor.resetAsk')}
            confirmLabel={t('templates.editor.resetDo')}
            onConfirm={why => reset.mutate({ ...key, note: why }, { onSuccess: forget })}
          >
            {t('templates.editor.reset')}
          </WhyButton>
        )}
      </Group>
      {save.isError && <Problem problem={problemOf(save.error)} />}
      {reset.isError && <Problem problem={problemOf(reset.error)} />}
      {save.data && !changed && (
        <Alert variant="light" color="gray" role="status" icon={<IconCircleCheck aria-hidden />}>
          <Text size="sm">{t('templates.editor.saved', { version: save.data.version })}</Text>
        </Alert>
      )}
    </Stack>
  )
}
