import { must } from '@core/assert'
import type { CaseFile } from '@core/cases/case-file'
import { packOf } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'

/** The rule pack that a case is worked under. All its requests share one regime. */
export const packOfCase = (file: CaseFile): RulePack =>
  packOf(must(file.requests[0], `request of case ${file.case.id}`).request)
