import { and, count, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { CaseId } from '@core/ids'
import type { EarlierDecisions } from '@core/requests/contract'
import type { Reader } from './connection'
import { answers, cases, letters, requests } from './schema'

/**
 * How often each question was answered yes, yes for a part, and no, in requests under the same law that
 * have been answered or whose case is closed; in other cases than `caseId`.
 */
export function countEarlierAnswers(
  db: Reader,
  wanted: {
    readonly caseId: CaseId
    readonly regime: string
    readonly questions: readonly string[]
    /** Letters that answer a request. */
    readonly answerLetters: readonly string[]
  },
): readonly EarlierDecisions[] {
  const answeredByLetter = db
    .select({ one: sql`1` })
    .from(letters)
    .where(
      and(
        eq(letters.caseId, cases.id),
        or(isNull(letters.requestId), eq(letters.requestId, requests.id)),
        isNotNull(letters.dispatch),
        inArray(letters.letterId, [...wanted.answerLetters]),
      ),
    )
  const isYes = sql`${answers.value} = 'yes'`
  const isPart = sql`trim(${answers.part}) <> ''`
  return db
    .select({
      questionId: answers.questionId,
      used: count(sql`case when ${isYes} and not ${isPart} then 1 end`),
      usedInPart: count(sql`case when ${isYes} and ${isPart} then 1 end`),
      notUsed: count(sql`case when not ${isYes} then 1 end`),
    })
    .from(answers)
    .innerJoin(requests, eq(requests.id, answers.requestId))
    .innerJoin(cases, eq(cases.id, requests.caseId))
    .where(
      and(
        eq(requests.regime, wanted.regime),
        ne(cases.id, wanted.caseId),
        inArray(answers.questionId, [...wanted.questions]),
        or(isNotNull(cases.closedOn), exists(answeredByLetter)),
      ),
    )
    .groupBy(answers.questionId)
    .all()
}
