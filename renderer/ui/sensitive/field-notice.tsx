import type { RefObject } from 'react'
import { maskText } from '@core/sensitive/mask'
import type { SensitivePlace } from '@core/sensitive/policy'
import { SensitiveNotice } from './sensitive-notice'
import { useSensitiveScope } from './scope'

type Props = {
  readonly text: string
  readonly place?: SensitivePlace | undefined
  readonly onChange: (text: string) => void
  /** Holds the field. */
  readonly around: RefObject<HTMLElement | null>
}

/** The notice of a text field of a case. */
export function FieldNotice({ text, place = 'note', onChange, around }: Props) {
  const caseId = useSensitiveScope()
  if (caseId === undefined) return null
  return (
    <SensitiveNotice
      text={text}
      place={place}
      caseId={caseId}
      onMask={findings => onChange(maskText(text, findings))}
      onBack={finding => {
        const field = around.current?.querySelector<HTMLTextAreaElement>('textarea, input')
        field?.focus()
        if (finding) field?.setSelectionRange(finding.start, finding.end)
      }}
    />
  )
}
