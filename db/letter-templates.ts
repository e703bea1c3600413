import { and, desc, eq } from 'drizzle-orm'
import type { TemplateVersionId } from '@core/ids'
import { templateVersion, type TemplateKey, type TemplateVersion } from '@core/templates/template'
import type { Reader, Writer } from './connection'
import { readable } from './records'
import { letterTemplates } from './schema'

const ofKey = ({ regime, letterId, language }: TemplateKey) =>
  and(
    eq(letterTemplates.regime, regime),
    eq(letterTemplates.letterId, letterId),
    eq(letterTemplates.language, language),
  )

const newestFirst = desc(letterTemplates.version)

/** All versions of one text, the newest first. */
export const versionsOf = (db: Reader, key: TemplateKey): readonly TemplateVersion[] =>
  db
    .select()
    .from(letterTemplates)
    .where(ofKey(key))
    .orderBy(newestFirst)
    .all()
    .flatMap(row => readable('letter_templates', templateVersion, row))

export const findVersion = (db: Reader, id: TemplateVersionId): TemplateVersion | undefined =>
  db
    .select()
    .from(letterTemplates)
    .where(eq(letterTemplates.id, id))
    .all()
    .flatMap(row => readable('letter_templates', templateVersion, row))[0]

/** The newest version of every text that was ever adapted; one with no text is back at the built-in one. */
export function newestVersions(
  db: Reader,
  of: Partial<Pick<TemplateKey, 'regime' | 'language'>> = {},
): readonly TemplateVersion[] {
  const newest = new Map<string, TemplateVersion>()
  const { regime, language } = of
  const wanted = and(
    regime === undefined ? undefined : eq(letterTemplates.regime, regime),
    language === undefined ? undefined : eq(letterTemplates.language, language),
  )
  const rows = db.select().from(letterTemplates).where(wanted).orderBy(newestFirst).all()
  for (const version of rows.flatMap(row => readable('letter_templates', templateVersion, row))) {
    const key = JSON.stringify([version.regime, version.letterId, version.language])
    if (!newest.has(key)) newest.set(key, version)
  }
  return [...newest.values()]
}

export function insertVersion(tx: Writer, version: TemplateVersion): void {
  tx.insert(letterTemplates).values(version).run()
}
