import { Anchor } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { findPack } from '@core/regimes/index'
import { templateKey, type TemplateKey } from '@core/templates/template'
import { api } from '@ui/app/api'
import { problemOf } from '@ui/app/failure'
import { useText } from '@ui/app/text'
import { useRead } from '@ui/app/use-api'
import { Page } from '@ui/ui/page'
import { Problem } from '@ui/ui/problem'
import { Reading } from '@ui/ui/reading'
import { TemplateEditor } from './template-editor'
import { TemplateVersions } from './template-versions'
import { textName } from './text-name'

/** `/settings/templates/:regime/:letterId/:language`: one text, its pages on the sample case, its versions. */
export function TemplatePage() {
  const key = templateKey.safeParse(useParams())
  return key.success ? <Workshop of={key.data} /> : null
}

function Workshop({ of: key }: { readonly of: TemplateKey }) {
  const text = useText()
  const { t } = text
  const view = useRead(api.templates.read, key)
  const pack = findPack({ regime: key.regime, variant: null })
  const name = pack ? textName(text, pack, key.letterId) : key.letterId
  const title = t('templates.open', {
    title: name,
    language: t(`templates.inLanguage.${key.language}`),
  })
  return (
    <Page
      title={title}
      actions={
        <Anchor component={Link} to="/settings/templates" size="sm">
          {t('templates.back')}
        </Anchor>
      }
    >
      {view.isPending && <Reading rows={10} />}
      {view.isError && (
        <Problem problem={problemOf(view.error)} onRetry={() => void view.refetch()} />
      )}
      {view.data && (
        <>
          <TemplateEditor of={key} view={view.data} />
          <TemplateVersions versions={view.data.versions} />
        </>
      )}
    </Page>
  )
}
