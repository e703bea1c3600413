import { Select } from '@mantine/core'
import type { TableView } from '@core/imports/contract'
import { encoding as encodingShape } from '@core/imports/table'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useAction } from '@ui/app/use-api'

type Props = {
  readonly view: TableView
  /** The file was read anew; the table is still the same. */
  readonly onSheet: (view: TableView) => void
  readonly onEncoding: (view: TableView) => void
}

/** What a file is to be read as: a text in which encoding, a workbook by which sheet. */
export const ReadAs = (props: Props) =>
  props.view.encoding ? <EncodingChoice {...props} /> : <SheetChoice {...props} />

function EncodingChoice({ view: { tableId, encoding }, onEncoding }: Props) {
  const { t } = useText()
  const choose = useAction(api.imports.chooseEncoding)
  const read = async (value: string | null) => {
    const chosen = encodingShape.safeParse(value).data
    // Not disabled meanwhile: the keyboard would lose its place.
    if (!chosen || chosen === encoding || choose.isPending) return
    const next = await choose.mutateAsync({ tableId, encoding: chosen }).catch(() => undefined)
    if (next) onEncoding(next)
  }
  return (
    <Select
      label={t('imports.columns.encodingChoice')}
      description={t(choose.isPending ? 'imports.reading' : 'imports.columns.encodingHelp')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      w={300}
      data={encodingShape.options.map(value => ({
        value,
        label: t(`imports.columns.encoding.${value}`),
      }))}
      value={encoding}
      allowDeselect={false}
      error={choose.error ? t(`errors.${problemOf(choose.error).code}`) : undefined}
      onChange={value => void read(value)}
    />
  )
}

function SheetChoice({ view: { tableId, sheet, sheets, hiddenSheets }, onSheet }: Props) {
  const { t } = useText()
  const choose = useAction(api.imports.chooseSheet)
  if (sheets.length < 2) return null
  const read = async (chosen: string | null) => {
    if (chosen === null || chosen === sheet) return
    const next = await choose.mutateAsync({ tableId, sheet: chosen }).catch(() => undefined)
    if (next) onSheet(next)
  }
  return (
    <Select
      label={t('imports.columns.sheet')}
      data={sheets.map(value => ({
        value,
        label: hiddenSheets.includes(value)
          ? t('imports.columns.hiddenSheet', { sheet: value })
          : value,
      }))}
      value={sheet}
      allowDeselect={false}
      error={choose.error ? t(`errors.${problemOf(choose.error).code}`) : undefined}
      onChange={chosen => void read(chosen)}
    />
  )
}
