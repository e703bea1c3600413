import { Grid, Stack, Text, Title } from '@mantine/core'
import type { MergePreview } from '@core/transfers/contract'
import { packOf, typeOf } from '@core/regimes/index'
import { fullDate } from '@ui/app/date-words'
import { useText, type Text as Words } from '@ui/app/text'
import { DatesBeforeAfter } from './clock-what-if'
import { ClockSteps } from './clock-steps'

type Props = { readonly preview: MergePreview }

/** What goes to the case that goes on, what stays, and what becomes of the dates. */
export function MergeEffects({ preview }: Props) {
  const words = useText()
  const { t } = words
  const { from, into } = preview
  return (
    <>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Lines
            title={t('transfers.movesTitle', { number: into.number })}
            lines={moving(preview, words)}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Lines
            title={t('transfers.staysTitle', { number: from.number })}
            lines={staying(preview, words)}
          />
        </Grid.Col>
      </Grid>
      <MergeDates preview={preview} />
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {title}
      </Title>
      <ul className="merge-lines">
        {lines.map(line => (
          <li key={line}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {line}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** Lines of which there is something to say. */
const said = (lines: readonly (readonly [boolean | number, () => string])[]): readonly string[] =>
  lines.flatMap(([applies, say]) => (applies ? [say()] : []))

/** Many files are as good as their number. */
const mostNames = 8

function moving({ goes, into }: MergePreview, { t, pick }: Words): readonly string[] {
  const pack = packOf(into)
  const list = (types: readonly string[]) =>
    types.map(type => pick(typeOf(pack, type).name)).join(t('common.listSeparator'))
  const { requests, sameRequests, asked, items, documents, letters, evidence, tasks } = goes
  const more = documents.length > mostNames ? ' …' : ''
  const names = documents.slice(0, mostNames).join(t('common.listSeparator')) + more
  return said([
    [requests.length, () => t('transfers.move.requests', { types: list(requests) })],
    [sameRequests.length, () => t('transfers.move.same', { types: list(sameRequests) })],
    [asked, () => t('transfers.move.asked')],
    [items, () => t('transfers.move.items', { count: items })],
    [documents.length, () => t('transfers.move.documents', { count: documents.length, names })],
    [letters, () => t('transfers.move.letters', { count: letters })],
    [evidence, () => t('transfers.move.evidence', { count: evidence })],
    [tasks, () => t('transfers.move.tasks', { count: tasks })],
    [true, () => t('transfers.move.history')],
  ])
}

function staying({ stays }: MergePreview, { t }: Words): readonly string[] {
  const { documents, letters, openWaits, decided, differing } = stays
  const fields = differing
    .map(field => t(`transfers.field.${field}`))
    .join(t('common.listSeparator'))
  return [
    t('transfers.stay.inquiry'),
    ...said([
      [differing.length, () => t('transfers.stay.differing', { fields })],
      [letters, () => t('transfers.stay.letters', { count: letters })],
      [documents, () => t('transfers.stay.documents', { count: documents })],
    ]),
    ...decided.map(subject => t(`transfers.stay.${subject}`)),
    ...said([[openWaits, () => t('transfers.stay.waits', { count: openWaits })]]),
  ]
}

/** The day that counts, the dates it moves, and how they are counted then. */
function MergeDates({ preview }: Props) {
  const { t, pick, language } = useText()
  const { receivedOn, into, clocks } = preview
  const pack = packOf(into)
  const day = fullDate(receivedOn, language)
  const moved = receivedOn !== into.receivedOn
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">
        {t('transfers.clock')}
      </Title>
      <Text size="sm">{t(moved ? 'transfers.earlier' : 'transfers.sameDay', { day })}</Text>
      {clocks.map(({ type, before, after }) => {
        const lead = after.deadlines.find(({ leading }) => leading)
        const rule = pack.deadlines.find(({ id }) => id === lead?.rule)
        return (
          <Stack key={type} gap={4}>
            <Text size="sm" fw={600}>
              {pick(typeOf(pack, type).name)}
            </Text>
            {moved && <DatesBeforeAfter before={before} after={after} pack={pack} />}
            {lead && rule && <ClockSteps rule={rule} steps={lead.steps} />}
          </Stack>
        )
      })}
    </Stack>
  )
}
