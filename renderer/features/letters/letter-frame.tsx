import { Anchor, Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CaseId } from '@core/ids'
import { addressLines, type LetterFrame as Frame } from '@core/letters/letter'
import { useText } from '@ui/app/text'
import { Facts } from './facts'

type Props = { readonly frame: Frame; readonly caseId: CaseId }

/** The lines around the body: read here in short, changed where they come from. */
export const LetterFrame = memo(function LetterFrame({ frame, caseId }: Props) {
  const { t } = useText()
  const { sender, reference, documentNumber, date, language } = frame
  return (
    <section aria-label={t('letters.frame.title')} className="kaiji-section">
      <Facts
        facts={[
          [
            t('letters.frame.addressee'),
            <Lines key="addressee" lines={addressLines(frame)} language={language}>
              <Change to={`/cases/${caseId}`} words={t('letters.frame.changeAddressee')} />
            </Lines>,
          ],
          [
            t('letters.frame.sender'),
            <Lines key="sender" lines={sender} language={language}>
              <Change to="/settings" words={t('letters.frame.changeSender')} />
            </Lines>,
          ],
          [
            t('letters.frame.reference'),
            <Lines key="reference" lines={reference} language={language} />,
          ],
          [
            t('letters.frame.dateAndNumber'),
            <Lines key="date" lines={[date, documentNumber].filter(Boolean)} language={language}>
              {!documentNumber && (
                <Text span size="xs" c="dimmed">
                  {t('letters.frame.atIssue')}
                </Text>
              )}
            </Lines>,
          ],
        ]}
      />
    </section>
  )
})

const Change = ({ to, words }: { readonly to: string; readonly words: string }) => (
  <Anchor component={Link} to={to} size="xs">
    {words}
  </Anchor>
)

type LinesProps = {
  readonly lines: readonly string[]
  readonly language: string
  readonly children?: ReactNode
}

/** Lines of the letter in a row, none broken that has room; the pages show them as they will stand. */
const Lines = ({ lines, language, children }: LinesProps) => (
  <Text size="sm" component="div" className="kaiji-letter-lines">
    {lines.map((line, index) => (
      // Lines have no identity but their place.
      <span key={index} lang={language}>
        {line}
      </span>
    ))}
    {children}
  </Text>
)
