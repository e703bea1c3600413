import { useEffect, useRef, useState } from 'react'
import type { AppError } from '@core/errors'
import { problemOf } from '@ui/app/failure'
import { useSaved } from '@ui/app/saved'
import { registerUnsaved } from '@ui/app/unsaved'

export type Save<T> = (value: T) => Promise<unknown>

type Listener = {
  readonly saved: () => void
  readonly failed: (problem: AppError) => void
  /** Whether the field holds words that are not in the vault; told once per change. */
  readonly unsaved: (unsaved: boolean) => void
}

/** Milliseconds of rest after the last key before what was typed is saved. */
const restAfterLastKey = 400
/** Milliseconds after which the words of somebody who never rests are saved too. */
const longestWait = 2000

/** Saves the newest value, one save at a time, so that an older one never lands last. */
export class Saver<T> {
  private waiting: { readonly value: T; readonly save: Save<T> } | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | undefined
  private waitingSince = 0
  private composing = false
  private unsaved = false
  private readonly listener: Listener

  constructor(listener: Listener) {
    this.listener = listener
  }

  /** `save` belongs to the value: a field shown for another case next must not take it along. */
  schedule(value: T, save: Save<T>): void {
    if (!this.waiting) this.waitingSince = performance.now()
    this.waiting = { value, save }
    this.composing = false
    this.tell(true)
    clearTimeout(this.timer)
    const patience = this.waitingSince + longestWait - performance.now()
    const rest = Math.max(0, Math.min(restAfterLastKey, patience))
    this.timer = setTimeout(() => void this.flush(), rest)
  }

  /** Keeps what is waiting from being saved until it is scheduled anew. */
  hold(): void {
    clearTimeout(this.timer)
    this.composing = true
    this.tell(true)
  }

  /** Saves what is waiting; nothing more will be typed into this field. */
  async end(): Promise<void> {
    this.composing = false
    await this.flush()
  }

  busy(): boolean {
    return this.waiting !== undefined || this.running !== undefined
  }

  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.running ??= this.run().finally(() => {
      this.running = undefined
    })
    await this.running
  }

  private async run(): Promise<void> {
    while (this.waiting) {
      const { value, save } = this.waiting
      this.waiting = undefined
      try {
        await save(value)
        if (!this.busyAgain()) this.listener.saved()
      } catch (error) {
        this.listener.failed(problemOf(error))
      }
    }
    // What could not be saved is told as a failure, no longer as being on its way.
    if (!this.composing) this.tell(false)
  }

  private tell(unsaved: boolean): void {
    if (this.unsaved === unsaved) return
    this.unsaved = unsaved
    this.listener.unsaved(unsaved)
  }

  private busyAgain(): boolean {
    return this.waiting !== undefined
  }
}

/** What a person typed, and the saved value that it was typed over. */
type Draft<T> = { readonly value: T; readonly over: T; readonly settled: boolean }

export type AutoSave<T> = {
  /** What the field shows: the person's words until the vault has them, then the vault's. */
  readonly shown: T
  readonly problem: AppError | undefined
  readonly type: (value: T, composing?: boolean) => void
  readonly focus: () => void
  readonly leave: () => void
}

/** Saves a field by itself: shortly after the last key, and at once when the field is left or goes away. */
export function useAutoSave<T>(value: T, onSave: Save<T>): AutoSave<T> {
  const [draft, setDraft] = useState<Draft<T>>()
  const [problem, setProblem] = useState<AppError>()
  const [focused, setFocused] = useState(false)
  const latest = useRef(value)
  const [saver] = useState(
    () =>
      new Saver<T>({
        saved: () => {
          setProblem(undefined)
          setDraft(was => was && { ...was, over: latest.current, settled: true })
        },
        failed: setProblem,
        unsaved: useSaved.getState().holding,
      }),
  )

  useEffect(() => {
    latest.current = value
  }, [value])

  useEffect(() => {
    const forget = registerUnsaved(() => saver.flush())
    return () => {
      forget()
      void saver.end()
    }
  }, [saver])

  // A draft gives way to the vault once it was saved and the vault has answered with a newer value.
  const outdated = draft !== undefined && draft.settled && draft.over !== value && !focused
  return {
    shown: draft === undefined || outdated ? value : draft.value,
    problem,
    type: (next, composing = false) => {
      setDraft({ value: next, over: value, settled: false })
      if (composing) saver.hold()
      else saver.schedule(next, onSave)
    },
    focus: () => {
      if (outdated) setDraft(undefined)
      setFocused(true)
    },
    leave: () => {
      setFocused(false)
      void saver.flush()
    },
  }
}
