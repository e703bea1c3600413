import { Anchor, Group, Select, Table, Text } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { must } from '@core/assert'
import { language as languages } from '@core/bilingual'
import { findPack, rulePacks } from '@core/regimes/index'
import type { RulePack } from '@core/regimes/rule-pack'
import type { TemplateRow } from '@core/templates/contract'
import { isPiece } from '@core/templates/template'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { fold, hasEveryWord } from '@ui/app/fold'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { EmptyState } from '@ui/ui/empty-state'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { SearchField } from '@ui/ui/search-field'
import { Section } from '@ui/ui/section'
import { TemplateFiles } from './template-files'
import { textName } from './text-name'

const regimes = [...new Set(rulePacks.map(pack => pack.regime))]

/** `/settings/templates`: every text that letters are made of, by law, and which of them are adapted. */
export function TemplatesPage() {
  const { t, pick } = useText()
  const settings = useRead(api.settings.read, {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const first = settings.data?.regimesInUse[0]?.split('/')[0]
  const regime = chosen ?? first ?? 'jp_appi'
  const pack = must(findPack({ regime, variant: null }), regime)
  const rows = useRead(api.templates.list, { regime })
  return (
    <Page title={t('templates.title')} lead={t('templates.lead')}>
      <Group gap="md" align="flex-end">
        <Select
          label={t('templates.law')}
          miw={320}
          allowDeselect={false}
          value={regime}
          onChange={setChosen}
          data={regimes.map(value => ({
            value,
            label: pick(must(findPack({ regime: value, variant: null }), value).name),
          }))}
        />
        <SearchField label={t('templates.find')} value={text} onChange={setText} />
      </Group>
      {rows.isPending && <Reading rows={12} />}
      {rows.isError && (
        <Problem problem={problemOf(rows.error)} onRetry={() => void rows.refetch()} />
      )}
      {rows.data && <Texts pack={pack} rows={rows.data} words={text} />}
      <TemplateFiles />
    </Page>
  )
}

type TextsProps = {
  readonly pack: RulePack
  readonly rows: readonly TemplateRow[]
  readonly words: string
}

function Texts({ pack, rows, words }: TextsProps) {
  const text = useText()
  const { t } = text
  const named = rows.map(row => ({ row, name: textName(text, pack, row.letterId) }))
  const found = named.filter(({ name }) => hasEveryWord(fold(name), words))
  const groups = [
    { id: 'letters', of: found.filter(({ row }) => !isPiece(row.letterId)) },
    { id: 'pieces', of: found.filter(({ row }) => isPiece(row.letterId)) },
  ] as const
  if (found.length === 0) {
    return (
      <div className="kaiji-section">
        <EmptyState
          icon={<IconSearch size={28} aria-hidden />}
          title={t('templates.noMatch')}
          description={t('templates.noMatchHelp')}
        />
      </div>
    )
  }
  return (
    <>
      {groups.map(
        ({ id, of }) =>
          of.length > 0 && (
            <Section
              key={id}
              title={t(`templates.${id}`)}
              summary={id === 'pieces' && t('templates.pieceLead')}
            >
              <Table layout="fixed" aria-label={t(`templates.${id}`)}>
                <Table.Tbody>
                  {of.map(({ row, name }) => (
                    <TextRow key={row.letterId} pack={pack} row={row} name={name} />
                  ))}
                </Table.Tbody>
              </Table>
            </Section>
          ),
      )}
    </>
  )
}

type RowProps = { readonly pack: RulePack; readonly row: TemplateRow; readonly name: string }

function TextRow({ pack, row, name }: RowProps) {
  const { t } = useText()
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} w="50%">
        {name}
      </Table.Th>
      {languages.options.map(one => {
        const found = row.languages.find(({ language }) => language === one)
        const title = t('templates.open', {
          title: name,
          language: t(`templates.inLanguage.${one}`),
        })
        return (
          <Table.Td key={one}>
            {found && (
              <Anchor
                component={Link}
                size="sm"
                to={`/settings/templates/${pack.regime}/${row.letterId}/${one}`}
                aria-label={title}
              >
                {t(`templates.inLanguage.${one}`)}
              </Anchor>
            )}
            {found && (
              <Text size="xs" {...(found.adapted ? { fw: 600 } : { c: 'dimmed' })}>
                {found.adapted
                  ? t('templates.adapted', { version: found.adapted.version })
                  : t('templates.builtIn')}
              </Text>
            )}
          </Table.Td>
        )
      })}
    </Table.Tr>
  )
}
