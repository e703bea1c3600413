import { Badge, Group, Stack, Text } from '@mantine/core'
import { typedIn, type EarlierText } from '@core/letters/earlier-text'
import type { LetterBody } from '@core/letters/letter'
import { sameBody } from '@core/letters/same-body'
import { momentWords } from '@ui/app/moment-words'
import { useText } from '@ui/app/text'
import { ConfirmButton } from '@ui/ui/confirm-button'
import { Disclosure } from '@ui/ui/disclosure'
import { WhyButton } from '@ui/ui/why-button'

type Texts = { readonly body: LetterBody; readonly composed: LetterBody }
type ChangedProps = Texts & { readonly onStartAgain: (why: string) => void }

/** Whether the officer changed the template's text, and the way back to it: with a reason, where something goes. */
export function Changed({ body, composed, onStartAgain }: ChangedProps) {
  const { t } = useText()
  const changed = !sameBody(composed, body)
  return (
    <Group justify="space-between" gap="sm">
      {changed ? (
        <Badge variant="light">{t('letters.changed.yes')}</Badge>
      ) : (
        <Text size="sm" c="dimmed">
          {t('letters.changed.no')}
        </Text>
      )}
      {changed ? (
        <WhyButton
          size="compact-sm"
          question={<WhatGoes body={body} composed={composed} />}
          confirmLabel={t('letterTexts.confirm')}
          onConfirm={onStartAgain}
        >
          {t('letters.changed.startAgain')}
        </WhyButton>
      ) : (
        <ConfirmButton
          size="compact-sm"
          color="gray"
          harmless
          question={t('letters.changed.refreshQuestion')}
          confirmLabel={t('letters.changed.refreshed')}
          onConfirm={() => onStartAgain('')}
        >
          {t('letters.changed.refreshed')}
        </ConfirmButton>
      )}
    </Group>
  )
}

/** How many lines, and how much of each, the question before rewriting shows. */
const shownLines = 3
const shownLength = 60

const beginning = (line: string): string =>
  line.length > shownLength ? `${line.slice(0, shownLength)}…` : line

function WhatGoes({ body, composed }: Texts) {
  const { t } = useText()
  const lines = typedIn(body, composed)
  const more = lines.length - shownLines
  return (
    <Stack gap={4}>
      <Text size="sm">{t('letterTexts.lose')}</Text>
      {lines.length > 0 && (
        <>
          <Text size="sm">{t('letterTexts.lines', { count: lines.length })}</Text>
          <ul className="kaiji-list" style={{ overflowWrap: 'anywhere' }}>
            {lines.slice(0, shownLines).map((line, at) => (
              <li key={at}>
                <Text size="xs">{beginning(line)}</Text>
              </li>
            ))}
          </ul>
          {more > 0 && <Text size="xs">{t('letterTexts.more', { count: more })}</Text>}
        </>
      )}
      <Text size="sm">{t('letterTexts.less')}</Text>
      <Text size="sm">{t('letterTexts.kept')}</Text>
    </Stack>
  )
}

type EarlierProps = {
  readonly earlier: readonly EarlierText[]
  readonly onBringBack: (textId: string, why: string) => void
}

/** The texts that the draft had before, folded away. */
export function EarlierTexts({ earlier, onBringBack }: EarlierProps) {
  const { t } = useText()
  if (earlier.length === 0) return null
  return (
    <Disclosure label={t('letterTexts.earlier', { count: earlier.length })}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('letterTexts.earlierLead')}
        </Text>
        <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
          {earlier.map(text => (
            <OneText key={text.id} text={text} onBringBack={why => onBringBack(text.id, why)} />
          ))}
        </Stack>
      </Stack>
    </Disclosure>
  )
}

type OneProps = {
  readonly text: EarlierText
  readonly onBringBack: (why: string) => void
}

function OneText({ text, onBringBack }: OneProps) {
  const { t, language } = useText()
  const when = momentWords(t, language, text.at)
  const [typed] = typedIn(text.body, text.composed)
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start" justify="space-between">
      <Stack gap={0} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Text size="sm">{t('letterTexts.until', { when, by: text.by })}</Text>
        <Text size="xs">{t('letterTexts.because', { why: text.why })}</Text>
        {typed !== undefined && (
          <Text size="xs" c="dimmed">
            {beginning(typed)}
          </Text>
        )}
      </Stack>
      <WhyButton
        size="compact-sm"
        style={{ flexShrink: 0 }}
        question={t('letterTexts.ask')}
        confirmLabel={t('letterTexts.do')}
        ariaLabel={t('letterTexts.bringBackFor', { when })}
        onConfirm={onBringBack}
      >
        {t('letterTexts.bringBack')}
      </WhyButton>
    </Group>
  )
}
