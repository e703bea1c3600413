import { Alert, Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { CaseFile } from '@core/cases/case-file'
import type { LetterRecord } from '@core/letters/letter'
import { titleOf } from '@core/letters/title'
import { letterSpecOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import { dayAt } from '@core/time/calendar-date'
import { must } from '@core/assert'
import { api } from '@ui/app/api'
import { fullDate } from '@ui/app/date-words'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useChange, useRead } from '@ui/app/use-api'
import { Problem } from '@ui/ui/problem'
import { ReasonForm } from '@ui/ui/sensitive/reason-form'
import { Section } from '@ui/ui/section'
import { WhyButton } from '@ui/ui/why-button'

type Props = {
  readonly letter: LetterRecord
  readonly file: CaseFile
  readonly pack: RulePack
}

/** That the letter counts for nothing any more, and why. */
export function VoidNote({ letter: { voided }, pack }: Omit<Props, 'file'>) {
  const { t, language } = useText()
  if (!voided) return null
  const { at, by, why } = voided
  const date = fullDate(dayAt(at, pack.timeZone), language)
  return (
    <Alert color="amber" variant="light" title={t('letters.voids.title')}>
      <Text size="sm">{t('letters.voids.note')}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {t('letters.voids.because', { why, by, date })}
      </Text>
    </Alert>
  )
}

/** The way out of a letter that says something wrong: another in its place, or none. */
export function InItsPlace({ letter, file, pack }: Props) {
  const { t } = useText()
  const [replacing, setReplacing] = useState(false)
  const replaced = file.letters.find(one => one.id === letter.replaces)
  const later = file.letters.find(one => one.replaces === letter.id && one.status !== 'void')
  const closed = file.case.closedOn !== null
  const unsent = letter.status === 'issued' && !letter.dispatch
  return (
    <Section title={t('letters.voids.wrong')} summary={t('letters.voids.lead')}>
      {replaced && <Other letter={replaced} said="letters.voids.replaces" />}
      {later && <Other letter={later} said="letters.voids.replacedBy" />}
      {replacing && <ReplaceForm {...{ letter, file, pack }} onDone={() => setReplacing(false)} />}
      {!closed && !replacing && (
        <Group>
          {!later && (
            <Button variant="default" size="xs" onClick={() => setReplacing(true)}>
              {t('letters.voids.replace')}
            </Button>
          )}
          {unsent && <DeclareVoid letter={letter} />}
        </Group>
      )}
    </Section>
  )
}

type OtherProps = {
  readonly letter: LetterRecord
  readonly said: 'letters.voids.replaces' | 'letters.voids.replacedBy'
}

function Other({ letter, said }: OtherProps) {
  const { t } = useText()
  return (
    <Text size="sm">
      {t(said)}{' '}
      <Anchor component={Link} to={`/letters/${letter.id}`} inherit>
        {letter.documentNumber ?? t('letters.draft')}
      </Anchor>
    </Text>
  )
}

function DeclareVoid({ letter }: Pick<Props, 'letter'>) {
  const { t } = useText()
  const declare = useChange(api.letters.declareVoid)
  return (
    <>
      <WhyButton
        size="xs"
        variant="subtle"
        color="red"
        question={t('letters.voids.ask')}
        confirmLabel={t('letters.voids.declare')}
        onConfirm={why => declare.mutate({ letterRecordId: letter.id, why })}
      >
        {t('letters.voids.declare')}
      </WhyButton>
      {declare.error && <Problem problem={problemOf(declare.error)} />}
    </>
  )
}

/** Which letter goes in its place, and why; the same kind where the case still calls for it. */
function ReplaceForm({ letter, file, pack, onDone }: Props & { readonly onDone: () => void }) {
  const { t, pick } = useText()
  const navigate = useNavigate()
  const replace = useChange(api.letters.replace)
  const { request } = must(
    file.requests.find(r => r.request.id === letter.requestId) ?? file.requests[0],
    `request of letter ${letter.id}`,
  )
  const choices = useRead(api.letters.choices, { caseId: letter.caseId, requestId: request.id })
  const allowed = (choices.data ?? []).filter(choice => choice.allowed.allowed)
  const [chosen, setChosen] = useState(letter.letterId)
  const letterId = allowed.some(choice => choice.letterId === chosen)
    ? chosen
    : (allowed.find(choice => choice.calledFor)?.letterId ?? allowed[0]?.letterId)
  if (letterId === undefined) return null
  const draft = async (why: string) => {
    const place = { letterRecordId: letter.id, requestId: request.id, language: letter.language }
    const id = await replace.mutateAsync({ ...place, letterId, why })
    await navigate(`/letters/${id}`)
  }
  return (
    <Stack gap="sm" maw={560}>
      <NativeSelect
        label={t('letters.voids.which')}
        value={letterId}
        onChange={event => setChosen(event.currentTarget.value)}
        data={allowed.map(choice => {
          const spec = letterSpecOf(pack, choice.letterId)
          return { value: choice.letterId, label: spec ? pick(titleOf(spec, request)) : letterId }
        })}
      />
      <ReasonForm
        lead={t(letter.dispatch ? 'letters.voids.namesSent' : 'letters.voids.namesUnsent')}
        label={t('letters.voids.why')}
        needed={t('letters.voids.whyNeeded')}
        confirmLabel={t('letters.voids.replaceDo')}
        onConfirm={draft}
        onCancel={onDone}
      />
    </Stack>
  )
}
