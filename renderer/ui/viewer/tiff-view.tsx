import { Text } from '@mantine/core'
import { mostPages, tiffAsPdf, type TiffPages } from '@core/tiff/as-pdf'
import type { NoPage } from '@core/tiff/page'
import type { AppError } from '@core/errors'
import { ok, type Result } from '@core/result'
import { useText } from '@ui/app/text'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { CannotShow } from './cannot-show'
import { openMadePdf } from './pdf-source'
import { PdfPages } from './pdf-view'
import { readWhole } from './read-whole'
import { useOnce } from './use-once'
import { usePdf } from './use-pdf'
import { partKey, type ViewedPart } from './viewed-part'

type Props = { readonly of: ViewedPart; readonly size: number; readonly name: string }

const reasons = {
  damaged: 'picture-broken',
  'other-kind': 'picture-packing',
  'too-large': 'picture-too-large',
} as const

/** A fax or a scan, page below page. */
export function TiffView({ of, size, name }: Props) {
  const once = useOnce(partKey(of), () => readPages(of, size))
  if (!once) return <Reading rows={6} />
  if ('problem' in once) return <Problem problem={once.problem} />
  const read = once.value
  return read.ok ? (
    <Pages key={partKey(of)} {...read.value} name={name} />
  ) : (
    <CannotShow why={reasons[read.error]} />
  )
}

async function readPages(
  of: ViewedPart,
  size: number,
): Promise<Result<Result<TiffPages, NoPage>, AppError>> {
  const whole = await readWhole(of, size)
  return whole.ok ? ok(tiffAsPdf(whole.value)) : whole
}

function Pages({ pdf, leftOut, more, name }: TiffPages & Pick<Props, 'name'>) {
  const { t } = useText()
  // What is handed over to the worker is gone from here; whoever opens it anew needs it once more.
  const state = usePdf('made', () => openMadePdf(pdf.slice()))
  return (
    <>
      <PdfPages state={state} name={name} words={false} />
      {leftOut > 0 && <Text size="sm">{t('documents.tiff.leftOut', { count: leftOut })}</Text>}
      {more && <Text size="sm">{t('documents.tiff.more', { count: mostPages })}</Text>}
    </>
  )
}
