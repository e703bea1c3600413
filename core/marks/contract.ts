import { z } from 'zod'
import { caseFilter, caseColumn } from '@core/cases/case-query'
import { caseId, type CaseId } from '@core/ids'
import { command, needs, output, query } from '@core/ipc/endpoint'
import { language } from '@core/bilingual'
import { release } from '@core/taking-out/release'
import { shownColumn } from './columns'

/** A table as text, or as Excel keeps it. */
export const listFormat = z.enum(['csv', 'xlsx'])
export type ListFormat = z.infer<typeof listFormat>

/** A short mark that the organisation made for itself. */
export const label = z.object({ id: z.string().max(64), name: z.string().trim().min(1).max(40) })
export type Label = Readonly<z.infer<typeof label>>

export type LabelUse = Label & { readonly removed: boolean; readonly count: number }

/** What is set on cases: who has them, and the organisation's labels. */
export const mark = z.discriminatedUnion('kind', [
  /** A login, or empty for nobody. */
  z.object({ kind: z.literal('assignee'), to: z.string().max(64) }),
  z.object({ kind: z.literal('label'), label: z.string().max(64), on: z.boolean() }),
])
export type Mark = Readonly<z.infer<typeof mark>>

/** The most cases that one step changes: a second or two of work. */
export const mostMarked = 5000

/** Cases by name, or all that a list has, those that nobody has scrolled to as well. */
export const target = z.union([
  z.object({ ids: z.array(caseId).min(1).max(mostMarked) }),
  z.object({ filter: caseFilter, without: z.array(caseId).max(mostMarked).default([]) }),
])
export type Target = Readonly<z.infer<typeof target>>

/** What a step came to, and how it is taken back while the vault stays open. */
export type Marked = { readonly changed: number; readonly undo: string | null }

export type PutBack = {
  readonly changed: number
  /** Somebody has changed these since: they are as they were left. */
  readonly left: readonly { readonly id: CaseId; readonly number: string }[]
}

/** As lines, or as cards by stage. */
export const listLayout = z.enum(['table', 'board'])
export type ListLayout = z.infer<typeof listLayout>

/** A list that somebody keeps: what it has, in which order, with which columns. */
export const savedView = z.object({
  id: z.string().max(64),
  name: z.string().trim().min(1).max(60),
  filter: caseFilter,
  sort: caseColumn,
  descending: z.boolean(),
  columns: z.array(shownColumn).min(1).max(shownColumn.options.length),
  /** Views of before there were boards are tables. */
  layout: listLayout.default('table'),
})
export type SavedView = Readonly<z.infer<typeof savedView>>

/** The built-in ones have these ids, and names in the interface's language. */
export type ViewCount = {
  readonly view: SavedView
  readonly builtIn: boolean
  /** Null while they are counted. */
  readonly count: number | null
}

export const marksContract = {
  /** Puts a mark on one case or many, in one step. */
  set: command(z.object({ target, mark }), output<Marked>()),
  /** Takes a step back: exactly what it changed, where nobody has changed it since. */
  undo: command(z.object({ undo: z.string().max(64) }), output<PutBack>()),
  labels: query(z.object({}), output<readonly Label[]>()),
  /** All there are and were, with how many cases each is on. */
  labelUses: query(z.object({}), output<readonly LabelUse[]>()),
  addLabel: command(z.object({ name: label.shape.name }), output<Label>()),
  renameLabel: command(label, output<null>()),
  /** It is shown nowhere any more; cases keep that they had it, so that it can be brought back. */
  removeLabel: command(z.object({ id: label.shape.id }), output<null>()),
  restoreLabel: command(z.object({ id: label.shape.id }), output<null>()),
  /** The lists that are kept, with how many cases each has now. */
  views: query(z.object({}), output<readonly ViewCount[]>()),
  /** The list as it is shown, outside the vault; null when the officer cancels. */
  exportList: needs(
    'data/take-out',
    command(
      z.object({
        filter: caseFilter,
        sort: caseColumn,
        descending: z.boolean(),
        columns: z.array(shownColumn).min(1).max(shownColumn.options.length),
        format: listFormat.default('csv'),
        language,
        release,
      }),
      output<{ readonly path: string; readonly cases: number } | null>(),
    ),
  ),
  /** How far the list that is being saved is; null for none. */
  exportProgress: query(
    z.object({}),
    output<{ readonly done: number; readonly total: number } | null>(),
  ),
  stopExport: needs('data/take-out', command(z.object({}), output<null>())),
  saveView: command(savedView.omit({ id: true }), output<SavedView>()),
  removeView: command(z.object({ id: z.string().max(64) }), output<null>()),
}
