import { Button, Group } from '@mantine/core'

type Props = {
  readonly newer: string
  readonly older: string
  /** Undefined where there is nothing in this direction. */
  readonly onNewer: (() => void) | undefined
  readonly onOlder: (() => void) | undefined
}

/** From page to page of a list that is read newest first; nothing where all of it stands on one page. */
export function Pager({ newer, older, onNewer, onOlder }: Props) {
  if (!onNewer && !onOlder) return null
  return (
    <Group justify="space-between">
      <Button variant="default" size="xs" disabled={!onNewer} onClick={onNewer}>
        {newer}
      </Button>
      <Button variant="default" size="xs" disabled={!onOlder} onClick={onOlder}>
        {older}
      </Button>
    </Group>
  )
}
