import { Box, Grid, Stack } from '@mantine/core'
import type { CaseDocument } from '@core/cases/case'
import { AssigneeField } from './assignee'
import { CaseLabels } from './case-labels'
import { CaseTasks } from './case-tasks'
import { ClockPanel } from './clock-panel'
import { DocumentBeside } from './document-beside'
import { DocumentCompare } from './document-compare'
import { NextStepBox } from './next-step'
import type { SectionId } from './sections'

const beside = { span: { base: 12, md: 4, xl: 3 }, order: { base: 1, md: 2 } }
/** An open document takes the place of the next step and the clock, and half of the width. */
const besideWide = { span: { base: 12, md: 6 }, order: { base: 1, md: 2 } }

type Props = {
  readonly opened: CaseDocument | undefined
  readonly compared: CaseDocument | undefined
  readonly onGo: (section: SectionId) => void
}

/** What stands beside the sections: the next step and the clock, or in their place a document. */
export function CaseBeside({ opened, compared, onGo }: Props) {
  if (opened && compared) {
    return (
      <Grid.Col span={12}>
        <DocumentCompare document={opened} other={compared} />
      </Grid.Col>
    )
  }
  if (opened) {
    return (
      <Grid.Col {...besideWide} className="case-beside">
        <DocumentBeside key={opened.id} document={opened} />
      </Grid.Col>
    )
  }
  return (
    <Grid.Col {...beside} className="case-aside">
      <Box className="kaiji-section">
        <Stack gap="md">
          <NextStepBox onGo={onGo} />
          <ClockPanel />
          <AssigneeField />
          <CaseLabels />
          <CaseTasks />
        </Stack>
      </Box>
    </Grid.Col>
  )
}
