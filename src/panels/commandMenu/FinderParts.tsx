/** The two ways to find, in the editor: the bar over the canvas and the menu of commands, with what they need of it. */
import type { RefObject } from 'react';
import type { CanvasPorts } from './CanvasPorts';
import { useLanguage } from '../../i18n/useLanguage';
import { useTheme } from '../../ui/theme';
import type { EditorLayout } from '../editor/useEditorLayout';
import { FindBar } from '../search/FindBar';
import { CommandMenu } from './CommandMenu';

export interface FinderProps {
  readonly layout: EditorLayout;
  readonly canvas: RefObject<CanvasPorts | null>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openDetails: (why: 'pointed' | 'asked') => void;
  readonly switchRegion: () => void;
  readonly goTo: (id: string) => void;
}

export function FinderParts(props: FinderProps) {
  const { layout, canvas, openDetails } = props;
  const { language } = useLanguage();
  const { choice } = useTheme();
  const close = (): void => {
    layout.openSheet(null);
  };
  if (layout.sheet === 'find') {
    const showMap = (): void => {
      openDetails('pointed');
    };
    return layout.view === 'map' && <FindBar canvas={canvas} onShowMap={showMap} onClose={close} />;
  }
  return (
    <CommandMenu
      onClose={close}
      ports={{
        ...props,
        language,
        theme: choice,
        canvas: () => canvas.current,
        openDetails: () => {
          openDetails('asked');
        },
      }}
    />
  );
}
