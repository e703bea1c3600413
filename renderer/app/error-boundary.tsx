import { Component, type ReactNode } from 'react'

type Props = {
  readonly children: ReactNode
  /** Another place is another page: it is shown, whatever happened on the one before. */
  readonly place?: string
  readonly fallback: (again: () => void) => ReactNode
}
type State = { readonly failed: boolean }

/** Shows something else where drawing the page failed, which would otherwise leave an empty window. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    // For whoever listens to the window's errors; it may quote what was typed, so it is never shown.
    window.reportError(error)
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.failed && place !== this.props.place) this.again()
  }

  private readonly again = () => this.setState({ failed: false })

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback(this.again) : this.props.children
  }
}
