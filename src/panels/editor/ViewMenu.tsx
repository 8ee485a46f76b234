/** Which view of the map fills the page, and whether the emotion curve stands under it. */
import { ChartScatter, ChevronDown, Grid3x3, Workflow } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { editorViews, type EditorView } from './EditorView';
import styles from './TopBar.module.css';

export interface ViewMenuProps {
  readonly view: EditorView;
  readonly onViewChange: (view: EditorView) => void;
  readonly isCurveOpen: boolean;
  readonly onCurveChange: (open: boolean) => void;
}

const icons = { map: Workflow, matrix: Grid3x3, analysis: ChartScatter } as const;

export function ViewMenu({ view, onViewChange, isCurveOpen, onCurveChange }: ViewMenuProps) {
  const { t } = useLanguage();
  const Icon = icons[view];
  const name = t(`editor.view_${view}`);
  return (
    <Menu
      label={t('editor.views')}
      trigger={
        <Button variant="quiet" icon={Icon} aria-label={t('editor.viewIs', { view: name })}>
          <span className={styles.words}>{name}</span> <ChevronDown size={14} aria-hidden />
        </Button>
      }
      items={[
        ...editorViews.map((id) => ({
          id,
          label: t(`editor.view_${id}`),
          icon: icons[id],
          checked: id === view,
          onSelect: () => {
            onViewChange(id);
          },
        })),
        'separator' as const,
        {
          id: 'curve',
          label: t('editor.emotionCurve'),
          checked: isCurveOpen,
          onSelect: () => {
            onCurveChange(!isCurveOpen);
          },
        },
      ]}
    />
  );
}
