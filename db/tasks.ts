import {
  and,
  asc,
  between,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  lte,
  notInArray,
  or,
  sql,
} from 'drizzle-orm'
import type { CaseId, TaskId } from '@core/ids'
import { task, type Task } from '@core/tasks/task'
import type { CalendarDate } from '@core/time/calendar-date'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { cases, tasks } from './schema'

export function insertTask(tx: Writer, added: Task): void {
  tx.insert(tasks).values(added).run()
}

export function updateTask(tx: Writer, id: TaskId, change: Partial<Omit<Task, 'id'>>): void {
  // An empty change is none: SQLite has no UPDATE without columns.
  if (Object.keys(change).length === 0) return
  tx.update(tasks).set(change).where(eq(tasks.id, id)).run()
}

export function removeTask(tx: Writer, id: TaskId): void {
  tx.delete(tasks).where(eq(tasks.id, id)).run()
}

export const findTask = (db: Reader, id: TaskId): Task | undefined =>
  readable('tasks', task, db.select().from(tasks).where(eq(tasks.id, id)).get())[0]

/** Open ones by day, then those that are done, the last done first. */
export const tasksOfCase = (db: Reader, id: CaseId): readonly Task[] =>
  db
    .select()
    .from(tasks)
    .where(eq(tasks.caseId, id))
    .orderBy(
      sql`${tasks.doneAt} IS NOT NULL`,
      desc(tasks.doneAt),
      sql`coalesce(${tasks.dueOn}, '9999')`,
      asc(tasks.createdAt),
    )
    .all()
    .flatMap(row => readable('tasks', task, row))

/** Whose tasks; undefined: everybody's. Tasks of people who have left are anybody's. */
export type Whose = { readonly login: string; readonly others: readonly string[] } | undefined

const belongsTo = (whose: Whose) =>
  whose &&
  or(
    isNull(tasks.assignee),
    eq(tasks.assignee, whose.login),
    notInArray(tasks.assignee, [...whose.others]),
  )

/** Open tasks by day, those without a day last. Both halves are in the order of an index. */
export function openTasks(db: Reader, whose: Whose, count: number): readonly Task[] {
  const dated = openWhere(db, and(isNotNull(tasks.dueOn), belongsTo(whose)), count)
  const left = count - dated.length
  return left === 0
    ? dated
    : [...dated, ...openWhere(db, and(isNull(tasks.dueOn), belongsTo(whose)), left)]
}

const openWhere = (db: Reader, which: ReturnType<typeof and>, count: number): readonly Task[] =>
  db
    .select()
    .from(tasks)
    .where(and(isNull(tasks.doneAt), which))
    .orderBy(asc(tasks.dueOn), asc(sql`rowid`))
    .limit(count)
    .all()
    .flatMap(row => readable('tasks', task, row))

/** Open tasks of these days, both included, in their order. */
export const tasksBetween = (
  db: Reader,
  {
    from,
    to,
    whose,
  }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly whose: Whose },
): readonly Task[] =>
  openWhere(db, and(between(tasks.dueOn, from, to), belongsTo(whose)), mostTasks)

/** More than anybody plans; a calendar that shows less than all says nothing of it. */
const mostTasks = 5000

/** How many are open; with a day, how many have come due by it. */
export const countOpenTasks = (db: Reader, whose: Whose, by?: CalendarDate): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(tasks)
    .where(
      and(
        isNull(tasks.doneAt),
        by === undefined ? undefined : lte(tasks.dueOn, by),
        belongsTo(whose),
      ),
    )
    .get()?.count ?? 0

/** The numbers of these cases, by id. */
export const numbersOfCases = (db: Reader, ids: readonly CaseId[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .select({ id: cases.id, number: cases.number })
      .from(cases)
      .where(inArray(cases.id, [...ids]))
      .all()
      .map(({ id, number }) => [id, number]),
  )
