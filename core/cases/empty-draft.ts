import { must } from '@core/assert'
import { emptyContact } from './case'
import type { IntakeDraft } from './contract'
import { rulePacks } from '@core/regimes/index'

/** An inquiry with nothing written down yet. What is asked for is chosen where there is a choice. */
export function emptyDraft(): IntakeDraft {
  const pack = must([...rulePacks.values()][0], 'rule pack')
  const [only, ...more] = pack.requestTypes
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
    regime: pack.regime,
    type: only && more.length === 0 ? only.id : '',
    asked: '',
    methodWanted: '',
    messageId: null,
    documentIds: [],
  }
}
