import { Textarea, type TextareaProps } from '@mantine/core'

type Props = Omit<TextareaProps, 'autosize' | 'rows' | 'styles'>

/** Lines of text and what is around them in the field. */
const rowsHigh = (rows: number) => `calc(${rows}lh + 2 * var(--input-padding-y) + 2px)`

/**
 * A field of several lines, as high as its words between `minRows` and `maxRows`. The browser measures
 * it; Mantine's own way copies each text into a second field at every key.
 */
export function GrowingText({ minRows = 1, maxRows, ...props }: Props) {
  const input = {
    fieldSizing: 'content' as const,
    minHeight: rowsHigh(minRows),
    ...(maxRows === undefined ? {} : { maxHeight: rowsHigh(maxRows) }),
  }
  return <Textarea {...props} styles={{ input }} />
}
