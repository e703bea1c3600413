import { createContext, useContext } from 'react'
import { must } from '@core/assert'
import type { CaseFile } from '@core/cases/case-file'
import type { CaseView } from '@core/cases/contract'
import type { CaseId, DocumentId, RequestId } from '@core/ids'
import type { RulePack } from '@core/regimes/rule-pack'
import type { AddingDocuments } from './use-add-documents'

/** The case that the page shows, as it stands now. */
export type CaseNow = {
  readonly caseId: CaseId
  readonly view: CaseView
  readonly file: CaseFile
  readonly pack: RulePack
  /** Shown and not changed: the case is closed, or whoever is working may not work on cases. */
  readonly closed: boolean
  readonly mayWork: boolean
  /** Of several requests, the one that is worked on. */
  readonly shown: RequestId
  readonly show: (request: RequestId) => void
  /** The document that lies open beside the case, if one does. */
  readonly opened: DocumentId | null
  readonly open: (document: DocumentId | null) => void
  /** Puts another version beside the opened one, or takes it away. */
  readonly compare: (version: DocumentId | null) => void
  readonly adding: AddingDocuments
}

export const CaseContext = createContext<CaseNow | undefined>(undefined)

export const useCase = (): CaseNow => must(useContext(CaseContext), 'case of this page')
