import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of what crashed. */
  fallback(error: Error, again: () => void): ReactNode;
  /** A new value tries the children again. */
  readonly about?: unknown;
}

/** Keeps an error of one part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error?: Error; about?: unknown }> {
  override state: { error?: Error; about?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: { about?: unknown }) {
    return props.about === state.about ? null : { about: props.about, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: undefined })) : this.props.children;
  }
}
