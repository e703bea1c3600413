import { Box } from '@mantine/core'
import type { CaseDocument } from '@core/cases/case'
import { Viewer } from '@ui/ui/viewer/viewer'
import { useCase } from './case-context'
import { CompareButton } from './document-compare'
import { DocumentDetails } from './document-details'
import { DocumentFacts, nameIn } from './document-facts'

/** The document that lies open beside the case: what it is, who saw it, when it goes, and its content. */
export function DocumentBeside({ document }: { readonly document: CaseDocument }) {
  const { file, open } = useCase()
  return (
    <Box className="kaiji-section">
      <Viewer documentId={document.id} name={nameIn(file, document)} onClose={() => open(null)}>
        <DocumentFacts document={document} />
        <CompareButton document={document} />
        <DocumentDetails document={document} />
      </Viewer>
    </Box>
  )
}
