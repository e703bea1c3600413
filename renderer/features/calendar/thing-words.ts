import type { DatedThing } from '@core/calendar/contract'
import type { Text } from '@ui/app/text'

/** A date in a few words, and what it is by: the rule's name, and what kind of day that is. */
export function thingWords(
  { t, pick }: Text,
  thing: DatedThing,
): { readonly number: string; readonly what: string; readonly why: string } {
  switch (thing.kind) {
    case 'case': {
      const why = thing.ours ? t(`calendar.lawKind.${thing.lawKind}`) : t('calendar.theirs')
      const notes = [why, ...(thing.provisional ? [t('calendar.provisional')] : [])]
      return { number: thing.number, what: pick(thing.name), why: notes.join(' · ') }
    }
    case 'task':
      return {
        number: thing.task.caseNumber ?? '',
        what: thing.task.title,
        why: t('calendar.thing.task'),
      }
    case 'destruction':
      return {
        number: thing.number,
        what: t(`calendar.thing.destruction_${thing.whole ? 'case' : 'document'}`),
        why: '',
      }
    case 'backup':
      return { number: '', what: t('calendar.thing.backup'), why: '' }
  }
}

/** Where the thing itself is. */
export function placeOf(thing: DatedThing): string {
  switch (thing.kind) {
    case 'case':
      return `/cases/${thing.caseId}`
    case 'task':
      return thing.task.caseId ? `/cases/${thing.task.caseId}` : '/'
    case 'destruction':
      return '/retention'
    case 'backup':
      return '/backups'
  }
}
