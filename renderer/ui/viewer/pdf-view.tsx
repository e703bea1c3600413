import { Button, Group, NumberInput, PasswordInput, Stack, Text } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '@ui/app/text'
import { Reading } from '@ui/ui/reading'
import { CannotShow } from './cannot-show'
import { PdfFind } from './pdf-find'
import { PdfPage, type PageSize } from './pdf-page'
import { useFind } from './use-find'
import { openPdf } from './pdf-source'
import { usePdf, type PdfState } from './use-pdf'
import { lookByKey, LookTools, useLook, type Look } from './view-tools'
import { partKey, type ViewedPart } from './viewed-part'

type Props = { readonly of: ViewedPart; readonly size: number; readonly name: string }

/** A PDF, page below page. */
export function PdfView({ of, size, name }: Props) {
  const state = usePdf(partKey(of), fail => openPdf(of, size, fail))
  return <PdfPages state={state} name={name} />
}

type StateProps = {
  readonly state: PdfState
  readonly name: string
  /** Pages that are pictures have no words to be found. */
  readonly words?: boolean
}

export function PdfPages({ state, name, words = true }: StateProps) {
  switch (state.state) {
    case 'reading':
      return <Reading rows={6} />
    case 'damaged':
      return <CannotShow why="damaged" />
    case 'password':
      return <PdfPassword {...state} />
    case 'open':
      return <Pages pdf={state.pdf} first={state.first} {...{ name, words }} />
  }
}

function PdfPassword({ wrong, give }: Extract<PdfState, { state: 'password' }>) {
  const { t } = useText()
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        give(password)
      }}
    >
      <Stack gap="xs" maw={360}>
        <PasswordInput
          label={t('documents.pdf.password')}
          description={t('documents.pdf.passwordNote')}
          error={wrong && t('documents.pdf.passwordWrong')}
          value={password}
          autoComplete="off"
          onChange={event => setPassword(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="xs" variant="default">
            {t('documents.pdf.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type PagesProps = {
  readonly pdf: PDFDocumentProxy
  readonly first: PageSize
  readonly name: string
  readonly words: boolean
}

/** Room above a page that was gone to. */
const above = 8

/** Room beside a page, and what its scroll bar takes. */
const beside = 32

function Pages({ pdf, first, name, words }: PagesProps) {
  const { t } = useText()
  const look = useLook()
  const find = useFind(pdf)
  const { ref: measure, width } = useElementSize<HTMLDivElement>()
  const [root, setRoot] = useState<HTMLDivElement | null>(null)
  const { page, goTo } = usePageInView(root, pdf.numPages)
  const sideways = look.turned % 180 !== 0
  const fits = Math.max(120, width - beside) / (sideways ? first.height : first.width)
  const field = useRef<HTMLInputElement>(null)
  const { current } = find
  useEffect(() => {
    if (current) goTo(current.page)
  }, [current, goTo])

  return (
    <Stack
      gap="xs"
      ref={measure}
      className="viewer-fill"
      onKeyDown={event => findByKey(event, field)}
    >
      <LookTools look={look}>
        <PageChoice page={page} pages={pdf.numPages} onGo={goTo} />
      </LookTools>
      {words && <PdfFind find={find} field={field} />}
      <div
        ref={setRoot}
        className="viewer-pages"
        tabIndex={0}
        role="region"
        aria-label={t('documents.viewer.content', { name })}
        onKeyDown={event => pagesByKey(event, { look, page, goTo })}
      >
        {width > 0 &&
          Array.from({ length: pdf.numPages }, (_, at) => (
            <PdfPage
              key={at}
              number={at + 1}
              size={first}
              scale={fits * look.zoom}
              turned={look.turned}
              words={find.words}
              current={current?.page === at + 1 ? current.at : null}
              {...{ pdf, root }}
            />
          ))}
      </div>
    </Stack>
  )
}

function findByKey(event: KeyboardEvent, field: React.RefObject<HTMLInputElement | null>): void {
  if (event.key !== 'f' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  field.current?.select()
}

type ByKey = {
  readonly look: Look
  readonly page: number
  readonly goTo: (page: number) => void
}

/** Page keys go from page to page, as the arrows go from line to line. */
function pagesByKey(event: KeyboardEvent, { look, page, goTo }: ByKey): void {
  if (lookByKey(event, look)) return
  const by = { PageDown: 1, PageUp: -1 }[event.key]
  if (by === undefined || look.zoom > 1) return
  event.preventDefault()
  goTo(page + by)
}

/** Which page stands at the top of what is seen, and the way to another. */
function usePageInView(root: HTMLElement | null, pages: number) {
  const [page, setPage] = useState(1)
  useEffect(() => {
    if (!root) return undefined
    const look = () => setPage(pageAt(root))
    root.addEventListener('scroll', look, { passive: true })
    return () => root.removeEventListener('scroll', look)
  }, [root])
  const goTo = useCallback(
    (wanted: number) => {
      const number = Math.min(pages, Math.max(1, wanted))
      const place = root?.querySelector<HTMLElement>(`[data-page="${number}"]`)
      if (root && place) root.scrollTo({ top: place.offsetTop - above })
      setPage(number)
    },
    [root, pages],
  )
  return { page, goTo }
}

/** The page at a third of the height: the one that is read. */
function pageAt(root: HTMLElement): number {
  const box = root.getBoundingClientRect()
  const here = document
    .elementsFromPoint(box.left + box.width / 2, box.top + box.height / 3)
    .find(element => element instanceof HTMLElement && element.dataset['page'])
  return here instanceof HTMLElement ? Number(here.dataset['page']) : 1
}

type ChoiceProps = {
  readonly page: number
  readonly pages: number
  readonly onGo: (page: number) => void
}

function PageChoice({ page, pages, onGo }: ChoiceProps) {
  const { t } = useText()
  return (
    <Group gap={4} wrap="nowrap">
      <NumberInput
        size="xs"
        w={64}
        min={1}
        max={pages}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        aria-label={t('documents.pdf.pageField', { pages })}
        value={page}
        onChange={value => typeof value === 'number' && value >= 1 && onGo(value)}
      />
      <Text size="xs" c="dimmed">
        / {pages}
      </Text>
    </Group>
  )
}
