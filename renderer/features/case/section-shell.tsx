import { Box, Group, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useText } from '@ui/app/text'
import { headingId, sectionIds, type SectionId } from './sections'

type Props = {
  readonly id: SectionId
  /** Where this part of the work stands, in one line. */
  readonly line: ReactNode
  readonly done: boolean
  readonly open: boolean
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** One section of the file: a line while folded, its content in place while open. */
export function SectionShell({ id, line, done, open, onToggle, children }: Props) {
  const { t } = useText()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <Box component="section" className="case-section" aria-labelledby={headingId(id)}>
      <Text component="h2" m={0} fz="md" lh={1.6}>
        <UnstyledButton
          id={headingId(id)}
          className="case-section-head"
          aria-expanded={open}
          aria-controls={open ? `${headingId(id)}-body` : undefined}
          onClick={onToggle}
        >
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <Chevron size={20} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
            <Group gap="sm" align="flex-start" style={{ rowGap: 0, flex: 1 }}>
              <Text span fw={600} miw={120}>
                {sectionIds.indexOf(id) + 1} {t(`cases.section.${id}.title`)}
              </Text>
              <Text
                span
                size="sm"
                c="dimmed"
                style={{ flex: '1 1 16rem', overflowWrap: 'anywhere' }}
              >
                {open ? t(`cases.section.${id}.question`) : line}
              </Text>
            </Group>
            {done && (
              <IconCircleCheck size={20} aria-hidden style={{ flexShrink: 0, marginTop: 4 }} />
            )}
          </Group>
        </UnstyledButton>
      </Text>
      {open && (
        <Box id={`${headingId(id)}-body`} className="case-section-body">
          {children}
        </Box>
      )}
    </Box>
  )
}
