import { useRef } from 'react'
import { must } from '@core/assert'
import { checkOf } from '@core/cases/case-file'
import { confirmationProblem, type CheckSubject } from '@core/identity/identity'
import type { EvidenceMethod } from '@core/regimes/rule-pack'
import { api } from '@ui/app/api'
import { useChange } from '@ui/app/use-api'
import { useCase } from './case-context'

/** One check of the case, with what was looked at for it and what still stands in its way. */
export function useCheck(subject: CheckSubject) {
  const { file, view, pack, closed } = useCase()
  const check = must(checkOf(file, subject), `${subject} check`)
  const pieces = file.evidence.filter(piece => piece.subject === subject)
  const level = subject === 'identity' ? view.assurance : { reached: 0, needed: 0 }
  const problem = confirmationProblem({ pack, check, pieces, ...level })
  return { check, pieces, level, problem, locked: closed || check.result === 'confirmed' }
}

/** Comparison and reason are saved together: each save carries the newest words of both. */
export function useComparison(subject: CheckSubject) {
  const { caseId } = useCase()
  const { check } = useCheck(subject)
  const save = useChange(api.identity.saveComparison)
  const typed = useRef<{ comparison?: string; reason?: string }>({})
  return (words: { comparison?: string; reason?: string }) => {
    typed.current = { ...typed.current, ...words }
    const { comparison = check.comparison, reason = check.reason } = typed.current
    return save.mutateAsync({ caseId, subject, comparison, reason })
  }
}

/** What may be looked at for this check: for an agent the papers of their kind, else what helps to reach the level. */
export function useMethods(subject: CheckSubject): readonly EvidenceMethod[] {
  const { file, pack, view } = useCase()
  const { methods, agentKinds, assurance } = pack.identity
  if (subject === 'authority') {
    const agent = file.parties.find(party => party.role === 'agent')
    const ids = agentKinds.find(kind => kind.id === agent?.agentKind)?.methods
    return methods.filter(m => (ids ? ids.includes(m.id) : m.group === 'authority'))
  }
  const useful = new Set(
    assurance
      .filter(step => step.level === view.assurance.needed)
      .flatMap(step => step.anyOf.flat()),
  )
  const enough = (method: EvidenceMethod) => method.strengths.some(strength => useful.has(strength))
  const valid = ({ invalidFrom }: EvidenceMethod) => !invalidFrom || view.today < invalidFrom
  return methods.filter(
    m => m.group !== 'authority' && valid(m) && (useful.size === 0 || enough(m)),
  )
}

/** Headings inside a check: one level deeper where each of two checks has a heading of its own. */
export const useHeadingOrder = (): 3 | 4 => (useCase().file.case.requesterRole === 'agent' ? 4 : 3)
