import { resolve } from 'node:path'
import type { LogFileCheck, LogFileProblem } from '@core/audit/log-file'
import { valueOf } from '@core/failure'
import { checkLogFile } from '@main/services/log/read-log-file'
import type { Command } from './command'
import { dateOption, existingFile, noArgument, readOptions, type Given } from './options'
import { vaultOptions, withVault } from './program'
import { releaseOf, releaseOptions } from './release'

/** `kaiji audit export`: the access log of all days, or of some, with its chain. */
export const auditExport: Command = async (args, terminal) => {
  const given = readOptions(args, {
    ...vaultOptions,
    ...releaseOptions,
    ...{ out: 'text', from: 'text', to: 'text' },
  })
  noArgument(given)
  const out = resolve(given.required('out'))
  const range = { from: dayOption(given, 'from'), to: dayOption(given, 'to') }
  const release = releaseOf(given)
  const saved = await withVault(
    given,
    terminal,
    ({ api }) => api.log.exportLines({ range, release }),
    { savePath: out },
  )
  const events = valueOf(saved)?.events ?? 0
  return { code: 0, json: { out, events }, text: `${out}: ${events} events` }
}

function dayOption(given: Given, name: 'from' | 'to') {
  const text = given.text(name)
  return text === undefined ? null : dateOption(text, `--${name}`)
}

/** `kaiji verify-audit`: an exported log, without its vault. */
export const verifyAudit: Command = async args => {
  const given = readOptions(args, {})
  const check = await checkLogFile(resolve(existingFile(given.argument('The exported log'))))
  const { ok, events, firstBad, from, head, problem } = check
  const answer = { ok, events, firstBad, from: from?.seq ?? null, head }
  return {
    code: ok ? 0 : 1,
    json: problem ? { ...answer, problem } : answer,
    text: [...verdict(check), ...particulars(check)].join('\n'),
  }
}

const problems: Readonly<Record<LogFileProblem, string>> = {
  'not-a-log': 'This file is not an exported access log.',
  'newer-version': 'This log was written by a newer Kaiji. Check it with that one.',
  header: 'The first line was altered, or does not belong to these events.',
  event: 'An event was altered, is missing, or is out of order.',
  footer: 'The last line was altered, or does not belong to these events.',
  'cut-short': 'The file is cut short: its last line is missing.',
  'after-end': 'There is something after the last line.',
}

function verdict({ ok, events, firstBad, problem }: LogFileCheck): readonly string[] {
  if (ok) return [`The log is whole: ${events} events, each linked to the one before.`]
  return [
    'The log is not as it was saved.',
    ...(problem ? [problems[problem]] : []),
    ...(firstBad === null ? [] : [`First bad event: ${firstBad}. Right before it: ${events}.`]),
  ]
}

/** What the file says of itself, to be compared with what is known from elsewhere. */
function particulars({ header, from, head }: LogFileCheck): readonly string[] {
  if (!header) return []
  const { range, cut } = header
  return [
    `Vault ${header.vaultId}, saved ${header.madeAt}`,
    `Events ${range.from} to ${range.to} of ${header.head.events}`,
    ...(from && from.seq > 1 ? [`The first is linked to ${from.prev}`] : []),
    ...(cut ? [`Events up to ${cut.upTo} had been removed when their time was over`] : []),
    ...(head ? [`The last hash is ${head}`] : []),
  ]
}
