import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterView } from '@core/letters/contract'
import type { LetterRecord } from '@core/letters/letter'
import { isSent } from '@core/letters/way-out'
import type { RulePack } from '@core/regimes/rule-pack'
import type { CalendarDate } from '@core/time/calendar-date'
import { useMay } from '@ui/app/may'
import { useText } from '@ui/app/text'
import { exactDate } from '@ui/ui/date-text'
import { Section } from '@ui/ui/section'
import { DeliverySection } from './delivery-section'
import { DispatchForm } from './dispatch-form'
import { EditorOrPages, wideEnough, type Side } from './editor-or-pages'
import { EnclosureList } from './enclosures-section'
import { ExportMenu } from './export-menu'
import { Facts } from './facts'
import { InItsPlace, VoidNote } from './in-its-place'
import { LetterPages } from './letter-pages'
import { LetterText } from './letter-text'
import { Sent } from './sent-section'
import { usePages } from './use-pages'

type Props = {
  readonly view: LetterView
  readonly file: CaseFile
  readonly pack: RulePack
  readonly today: CalendarDate
}

/** A letter that never changes again: its number, its file, and how it went out. */
export function IssuedLetter({ view, file, pack, today }: Props) {
  const { t } = useText()
  const { letter } = view
  const mayWork = useMay('case/work')
  const pages = usePages(view, undefined)
  const wide = useMediaQuery(wideEnough, undefined, { getInitialValueInEffect: false })
  const [side, setSide] = useState<Side>('editor')
  const top = useRef<HTMLDivElement>(null)
  // Issued just now, from the bottom of the draft: what was issued is read from its beginning.
  useEffect(() => top.current?.closest('main')?.scrollTo({ top: 0 }), [])
  // In a closed case nothing is taken back, nor by those who may only read.
  const closed = file.case.closedOn !== null || !mayWork
  return (
    <EditorOrPages
      wide={wide}
      side={side}
      onSide={setSide}
      editor={
        <Stack gap="md" ref={top}>
          <VoidNote letter={letter} pack={pack} />
          <IssuedFacts letter={letter} file={file} />
          {letter.dispatch && (
            <Sent
              letter={letter}
              dispatch={letter.dispatch}
              caseNumber={file.case.number}
              closed={closed}
            />
          )}
          <DeliverySection {...{ letter, today, mayWork, closed }} />
          {mayWork && !closed && letter.status === 'issued' && !isSent(letter) && (
            <DispatchForm {...{ view, file, pack, today }} />
          )}
          {mayWork && <InItsPlace letter={letter} file={file} pack={pack} />}
          <Section title={t('letters.done.text')}>
            <LetterText body={letter.body} language={letter.language} />
          </Section>
        </Stack>
      }
      pages={<LetterPages letter={letter} pages={pages} title={letter.body.title} textIn="text" />}
    />
  )
}

function IssuedFacts({ letter, file }: Pick<Props, 'file'> & { readonly letter: LetterRecord }) {
  const { t, language } = useText()
  const mayTakeOut = useMay('data/take-out')
  return (
    <Section title={t('letters.issued')} summary={t('letters.done.unchanging')}>
      <Facts
        facts={[
          [t('letters.done.number'), <strong key="number">{letter.documentNumber}</strong>],
          [t('letters.done.date'), letter.datedOn && exactDate(letter.datedOn, language)],
          [t('letters.done.by'), letter.issuedBy],
          [t('letters.done.hash'), letter.sha256 && <Hash value={letter.sha256} />],
          ...(letter.approval ? [[t('wayOut.check.approval'), letter.approval.by] as const] : []),
          ...(letter.enclosures.length > 0
            ? [
                [
                  t('wayOut.enclosures.title'),
                  <EnclosureList key="enclosures" enclosures={letter.enclosures} />,
                ] as const,
              ]
            : []),
        ]}
      />
      {mayTakeOut && <ExportMenu letter={letter} file={file} />}
    </Section>
  )
}

function Hash({ value }: { readonly value: string }) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Code>{value}</Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {t(copied ? 'common.copied' : 'common.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="xs" c="dimmed">
        {t('letters.done.hashNote')}
      </Text>
    </Stack>
  )
}
