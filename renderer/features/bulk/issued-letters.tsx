import { Alert, Anchor, Button, Group, Progress, Stack, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useText } from '@ui/app/text'
import { problemText } from '@ui/ui/problem-text'
import { PrintFile } from './print-file'
import { SentByPost } from './sent-by-post'
import type { Issuing } from './use-issuing'

/** How far it has come, what was issued and what was not, and what to do with the letters. */
export function IssuedLetters({ issuing }: { readonly issuing: Issuing }) {
  const { t } = useText()
  const { state, count, issued, refused, left } = issuing
  const done = issued.length + refused.length
  return (
    <Stack gap="sm">
      {state === 'running' && (
        <Group gap="md" align="center">
          <Stack gap={4} style={{ flex: '1 1 16rem', maxWidth: 420 }}>
            <Text size="sm" role="status">
              {t('bulk.running', { done, count })}
            </Text>
            <Progress value={(100 * done) / count} aria-hidden />
          </Stack>
          <Button variant="default" onClick={issuing.stop}>
            {t('bulk.stop')}
          </Button>
        </Group>
      )}
      {state === 'ended' && left > 0 && (
        <Text size="sm" role="status">
          {t('bulk.stopped', { count: left })}
        </Text>
      )}
      {refused.length > 0 && <Refused refused={refused} />}
      {issued.length > 0 && <Done issued={issued} />}
      {state === 'ended' && issued.length > 0 && (
        <>
          <PrintFile letterRecordIds={issued.map(({ letterRecordId }) => letterRecordId)} />
          <SentByPost issued={issued} />
        </>
      )}
    </Stack>
  )
}

function Refused({ refused }: Pick<Issuing, 'refused'>) {
  const { t } = useText()
  return (
    <Alert
      color="amber"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('bulk.refused')}
    >
      {refused.map(({ candidate, problem }) => (
        <Text size="sm" key={candidate.requestId}>
          <Anchor component={Link} to={`/cases/${candidate.caseId}`} size="sm">
            {candidate.caseNumber}
          </Anchor>{' '}
          {problemText(t, problem)}
        </Text>
      ))}
    </Alert>
  )
}

function Done({ issued }: Pick<Issuing, 'issued'>) {
  const { t } = useText()
  return (
    <Table captionSide="top">
      <Table.Caption ta="left">
        <Text fw={600}>{t('bulk.done')}</Text>
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('bulk.number')}</Table.Th>
          <Table.Th>{t('bulk.case')}</Table.Th>
          <Table.Th>{t('bulk.addressee')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {issued.map(({ candidate, letterRecordId, documentNumber }) => (
          <Table.Tr key={letterRecordId}>
            <Table.Td>
              <Anchor
                component={Link}
                size="sm"
                to={`/letters/${letterRecordId}`}
                aria-label={t('bulk.open', { number: candidate.caseNumber })}
              >
                {documentNumber}
              </Anchor>
            </Table.Td>
            <Table.Td>{candidate.caseNumber}</Table.Td>
            <Table.Td>{candidate.addressee}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
