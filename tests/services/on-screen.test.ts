import type { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { showOnScreen } from '@main/shell/on-screen'

/** What the operating system and its windows are told, in their order. */
const { told, notifications } = vi.hoisted(() => ({
  told: [] as unknown[],
  notifications: [] as EventEmitter[],
}))

vi.mock('electron', async () => {
  const events = await import('node:events')
  const tell = (word: string) => () => void told.push(word)
  const window = {
    ...{ isMinimized: () => true, restore: tell('restore'), show: tell('show') },
    focus: tell('focus'),
    webContents: { send: (...news: readonly unknown[]) => void told.push(news) },
  }
  class Notification extends events.EventEmitter {
    constructor(words: object) {
      super()
      notifications.push(this)
      told.push(words)
    }
    show = tell('shown')
    close = tell('closed')
  }
  return {
    Notification,
    app: { focus: tell('focus program') },
    BrowserWindow: { getAllWindows: () => [window] },
    ipcMain: {},
  }
})

test('a click on a reminder brings the window to the front and asks for My day; a newer one takes its place', () => {
  showOnScreen({ title: '期日', body: '今日 3件' })
  expect(told.splice(0)).toEqual([{ title: '期日', body: '今日 3件', silent: true }, 'shown'])
  notifications[0]?.emit('click')
  const front = ['restore', 'show', 'focus program', 'focus']
  expect(told.splice(0)).toEqual([...front, ['kaiji:news', 'show-day']])
  showOnScreen({ title: '期日', body: '今日 4件' })
  expect(told[0]).toBe('closed')
})
