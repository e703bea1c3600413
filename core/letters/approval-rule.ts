import { z } from 'zod'

/** Which letters a second person approves before they are issued. */
export const approvalRule = z.enum([
  'never',
  /** Answers that rest on a decision which a second person has to review. */
  'where_reviewed',
  'always',
])
export type ApprovalRule = z.infer<typeof approvalRule>
