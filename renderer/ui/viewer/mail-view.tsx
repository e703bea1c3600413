import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import type { MailMessage } from '@core/mail/mail'
import { deepestPart } from '@core/documents/contract'
import { api } from '@ui/app/api'
import { useText } from '@ui/app/text'
import { PlainText } from '@ui/ui/plain-text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { sizeWords } from '@ui/ui/size-words'
import { useOnce } from './use-once'
import { partKey, type ViewedPart } from './viewed-part'

type Props = {
  readonly of: ViewedPart
  readonly name: string
  /** Nothing where the files in it are not looked at. */
  readonly onOpen:
    ((attachment: { readonly of: ViewedPart; readonly name: string }) => void) | undefined
}

/** A mail: who wrote to whom and when, its text as text, and its files. Nothing in it is fetched. */
export function MailView({ of, name, onOpen }: Props) {
  const { t } = useText()
  const once = useOnce(partKey(of), () => api.documents.mail(of))
  if (!once) return <Reading rows={6} />
  if ('problem' in once) return <Problem problem={once.problem} />
  const mail = once.value
  return (
    <Stack gap="sm" className="viewer-fill">
      <Heads mail={mail} />
      {onOpen && mail.attachments.length > 0 && <Files {...{ mail, of, onOpen }} />}
      <div
        className="viewer-text"
        tabIndex={0}
        role="region"
        aria-label={t('documents.viewer.content', { name })}
      >
        <PlainText text={mail.text.trim() ? mail.text : t('documents.mail.noText')} />
      </div>
      {mail.warnings.includes('mail/html-only') && (
        <Text size="xs" c="dimmed">
          {t('documents.mail.fromHtml')}
        </Text>
      )}
    </Stack>
  )
}

const mailbox = ({ name, address }: MailMessage['from']): string =>
  name && address ? `${name} <${address}>` : name || address

function Heads({ mail }: { readonly mail: MailMessage }) {
  const { t, language } = useText()
  const date = mail.date
    ? new Date(mail.date).toLocaleString(language === 'ja' ? 'ja-JP' : 'en-GB', {
        dateStyle: 'full',
        timeStyle: 'short',
      })
    : t('documents.mail.noDate')
  const heads = [
    [t('documents.mail.subject'), mail.subject],
    [t('documents.mail.from'), mailbox(mail.from)],
    [t('documents.mail.to'), mail.to.map(mailbox).join(t('common.listSeparator'))],
    [t('documents.mail.date'), date],
  ] as const
  return (
    <dl className="viewer-heads">
      {heads.map(([label, value]) => (
        <div key={label}>
          <Text component="dt" size="xs" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {value || '–'}
          </Text>
        </div>
      ))}
    </dl>
  )
}

type FilesProps = Pick<Props, 'of'> & {
  readonly mail: MailMessage
  readonly onOpen: NonNullable<Props['onOpen']>
}

function Files({ mail, of, onOpen }: FilesProps) {
  const text = useText()
  const tooDeep = of.part.length >= deepestPart
  return (
    <Group gap="xs" role="group" aria-label={text.t('documents.mail.files')}>
      {mail.attachments.map(({ name, size }, at) => (
        <Button
          key={at}
          size="compact-sm"
          variant="default"
          disabled={tooDeep}
          leftSection={<IconPaperclip size={14} aria-hidden />}
          styles={{ label: { whiteSpace: 'normal' }, root: { height: 'auto', paddingBlock: 4 } }}
          onClick={() => onOpen({ of: { ...of, part: [...of.part, at] }, name })}
        >
          {name} ({sizeWords(text, size)})
        </Button>
      ))}
    </Group>
  )
}
