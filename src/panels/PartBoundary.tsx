/** Holds an error of one part of the editor, so that saving and the other part go on. An error here is a bug. */
import { Component, type ReactNode } from 'react';
import { translate } from '../i18n/language';
import { Button } from '../ui/Button';
import styles from './PartBoundary.module.css';

interface Props {
  readonly part: 'canvas' | 'panel';
  readonly children: ReactNode;
}

export class PartBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const isCanvas = this.props.part === 'canvas';
    return (
      <div className={styles.notice} role="alert">
        <h2>{translate(isCanvas ? 'editor.canvasFailedTitle' : 'editor.panelFailedTitle')}</h2>
        <p>{translate(isCanvas ? 'editor.canvasFailedText' : 'editor.panelFailedText')}</p>
        <Button
          onClick={() => {
            this.setState({ hasFailed: false });
          }}
        >
          {translate('editor.showAgain')}
        </Button>
      </div>
    );
  }
}
