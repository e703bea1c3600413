import { z } from 'zod'
import { letterheadLook } from '@core/letters/letterhead'
import { retentionPolicy } from '@core/retention/retention-policy'
import { policyChange, settingsChange } from '@core/settings/contract'
import { policy, type Policy } from '@core/settings/policy'
import { letterhead, type Settings } from '@core/settings/settings'
import { instant, type Instant } from '@core/time/calendar-date'

/** Pictures are files of their own: a letterhead keeps those that it has. */
const paper = letterheadLook.omit({ logo: true, seal: true })

const settingsInFile = settingsChange.extend({
  look: paper.omit({ font: true }).optional(),
  letterheads: z
    .array(letterhead.extend({ look: paper }))
    .max(20)
    .optional(),
})

/** Folders of backups are this computer's, and whether backups wait is of this moment. */
const policyInFile = policyChange.extend({
  backups: policy.shape.backups.unwrap().omit({ folders: true, paused: true }).optional(),
  retention: retentionPolicy.optional(),
})

/** Settings of a vault as a file. What a file leaves out stays as it is. */
export const settingsFile = z.object({
  format: z.literal('kaiji-settings'),
  formatVersion: z.literal(1),
  madeAt: instant,
  settings: settingsInFile,
  policy: policyInFile,
})
export type SettingsFile = z.infer<typeof settingsFile>

/** All that a file can hold, with nothing left out. */
export const settingsContent = z.object({
  settings: settingsInFile.required(),
  policy: policyInFile.required(),
})
export type SettingsContent = Readonly<z.infer<typeof settingsContent>>

/** The settings that an import replaced. */
export const keptSettings = z.object({ at: instant, content: settingsContent })
export type KeptSettings = Readonly<z.infer<typeof keptSettings>>

export type SettingsFileError =
  /** Not text, not JSON, or a file of something else. */
  | { readonly code: 'settings-file/not-one' }
  | { readonly code: 'settings-file/newer' }
  /** `places` are the members that cannot be used, such as settings.closures.0.from. */
  | { readonly code: 'settings-file/wrong'; readonly places: string }
  | { readonly code: 'settings-file/nothing-to-go-back-to' }

/** A vault's settings as a file would hold them. */
export function contentOf(settings: Settings, rules: Policy): SettingsContent {
  // Parsing leaves out what a file does not hold.
  return settingsContent.parse({ settings, policy: rules })
}

export const fileOf = (content: SettingsContent, madeAt: Instant): SettingsFile => ({
  format: 'kaiji-settings',
  formatVersion: 1,
  madeAt,
  ...content,
})

/** What there would be after a file: its settings, and of those that it leaves out the present ones. */
export const contentAfter = (now: SettingsContent, file: SettingsFile): SettingsContent =>
  settingsContent.parse({
    settings: { ...now.settings, ...givenIn(file.settings) },
    policy: { ...now.policy, ...givenIn(file.policy) },
  })

const givenIn = (part: object): object =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

/** The settings of a vault with those of a file in them; pictures stay where the letterhead does. */
export function settingsAfter(before: Settings, { settings }: SettingsContent): Settings {
  const none = { logo: null, seal: null }
  const { logo, seal } = before.look
  return {
    ...settings,
    look: { ...settings.look, logo, seal },
    letterheads: settings.letterheads.map(one => {
      const there = before.letterheads.find(({ id }) => id === one.id)?.look
      const pictures = there ? { logo: there.logo, seal: there.seal } : none
      return { ...one, look: { ...one.look, ...pictures } }
    }),
  }
}

/** The same of the policy, but for how long things are kept: that is changed by rules of its own. */
export function policyAfter(before: Policy, content: SettingsContent): Policy {
  const { backups } = content.policy
  const { retention } = before
  return { ...before, ...content.policy, retention, backups: { ...before.backups, ...backups } }
}
