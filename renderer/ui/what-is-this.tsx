import { Box, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import type { Help } from '@core/help/help'
import { fullDate } from '@ui/app/date-words'
import { useText } from '@ui/app/text'
import { partName } from './part-name'

type Props = {
  readonly help: Help
  /** What is on screen anyway is not said again. */
  readonly without?: 'lookFor' | 'meaning' | undefined
}

/** "What does this mean?", answered where it is asked: plain words, what to look for, an example, and the law. */
export function WhatIsThis({ help, without }: Props) {
  const { t, pick } = useText()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Box className="kaiji-help" data-open={open || undefined}>
      <UnstyledButton
        data-help
        className="kaiji-article kaiji-what"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t('help.whatOf', { name: pick(help.name) })}
        onClick={() => setOpen(was => !was)}
      >
        <IconHelp size={14} aria-hidden />
        {t('help.what')}
      </UnstyledButton>
      {open && (
        <Stack id={id} gap={6} className="kaiji-help-text">
          <Words help={help} without={without} />
        </Stack>
      )}
    </Box>
  )
}

function Words({ help, without }: Props) {
  const { t, pick } = useText()
  const { meaning, lookFor, keepOut, example, contents } = help
  return (
    <>
      {without !== 'meaning' && <Text size="sm">{pick(meaning)}</Text>}
      {lookFor && without !== 'lookFor' && <Part title={t('help.lookFor')}>{pick(lookFor)}</Part>}
      {keepOut && <Part title={t('help.keepOut')}>{pick(keepOut)}</Part>}
      {contents && (
        <Part title={t('help.contents')}>
          {contents.map(id => partName(t, id)).join(t('help.between'))}
        </Part>
      )}
      {example && <Part title={t('help.example')}>{pick(example)}</Part>}
      <Law help={help} />
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Text size="sm">
      <Text span inherit fw={600}>
        {title}
      </Text>{' '}
      {children}
    </Text>
  )
}

/** The article, how far it was checked, and what is to be known about it. */
function Law({ help: { right, source } }: Pick<Props, 'help'>) {
  const { t, pick, language } = useText()
  return (
    <div>
      <Part title={t('help.law')}>{pick(source.law)}</Part>
      {right && <Text size="xs">{t('help.partOf', { right: pick(right) })}</Text>}
      {source.note && <Text size="xs">{pick(source.note)}</Text>}
      <Text size="xs" c="dimmed">
        {t('common.source.checked', {
          how: t(`common.source.${source.tag}`),
          date: fullDate(source.reviewedOn, language),
        })}
      </Text>
    </div>
  )
}
