import { must } from '@core/assert'
import { rulePacks, type RegimeRef } from '@core/regimes/index'
import { emptyContact } from './case'
import type { IntakeDraft } from './contract'

/** An inquiry with nothing written down yet, under this law. What is asked for is left to be chosen. */
export function emptyDraft(law: RegimeRef = must(rulePacks[0], 'rule pack')): IntakeDraft {
  return {
    receivedOn: null,
    channel: null,
    language: 'ja',
    requesterRole: 'principal',
    principal: emptyContact,
    agent: emptyContact,
    agentKind: null,
    subject: '',
    inquiry: '',
    regime: law.regime,
    variant: law.variant,
    types: [],
    asked: '',
    methodWanted: '',
    messageId: null,
    documentIds: [],
  }
}
