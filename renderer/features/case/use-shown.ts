import { useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { must } from '@core/assert'
import type { CaseView } from '@core/cases/contract'
import type { DocumentId, RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'
import { requestInTurn } from './request-in-turn'
import { headingId, sectionIds, sectionOf, type SectionId } from './sections'

/**
 * One section open at a time, first that of the next step, one request of several shown in it, and
 * perhaps a document beside it. The address keeps them, so that a letter leads back to them.
 */
export function useShown(pack: RulePack, view: CaseView) {
  const [params, setParams] = useSearchParams()
  const [atStart] = useState(() => ({
    section: sectionOf(pack, view),
    request: requestInTurn(pack, view),
  }))
  const goal = useRef<SectionId>(undefined)
  const open = sectionIds.find(id => id === (params.get('section') ?? atStart.section))
  const { requests, documents } = view.file
  const shown = (
    requests.find(r => r.request.id === params.get('request')) ??
    requests.find(r => r.request.id === atStart.request) ??
    must(requests[0], 'request')
  ).request.id
  /** A document may be taken out or destroyed while it lies open. */
  const stillThere = (name: 'document' | 'compared') =>
    documents.find(({ id, destroyedAt }) => id === params.get(name) && !destroyedAt)
  const opened = stillThere('document')
  const change = (changed: Readonly<Record<string, string>>) => {
    setParams(was => ({ ...Object.fromEntries(was), ...changed }), { replace: true })
  }
  const put = (section: SectionId | 'none', request: RequestId) => change({ section, request })

  const arrive = () => {
    const heading = goal.current && document.getElementById(headingId(goal.current))
    goal.current = undefined
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }
  useEffect(() => {
    if (goal.current === open) arrive()
  }, [open])

  return {
    open,
    shown,
    opened,
    openDocument: (id: DocumentId | null) => change({ document: id ?? '', compared: '' }),
    /** Another version, beside which the opened one is read. */
    compared: opened && stillThere('compared'),
    compare: (id: DocumentId | null) => change({ compared: id ?? '' }),
    show: (request: RequestId) => put(open ?? 'none', request),
    toggle: (section: SectionId) => put(section === open ? 'none' : section, shown),
    go: (section: SectionId, request = shown) => {
      goal.current = section
      if (section === open) arrive()
      if (section !== open || request !== shown) put(section, request)
    },
  }
}
