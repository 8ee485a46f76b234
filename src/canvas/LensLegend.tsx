/** What the colours of a lens mean: every sign with its word and how often it stands on the map; the method on asking. */
import { clsx } from 'clsx';
import { useLanguage } from '../i18n/useLanguage';
import { signSquare } from '../layout/paintSign';
import type { LegendEntry, LensLegend as Legend } from '../layout/SceneView';
import { Popover } from '../ui/Popover';
import { useViewParts } from './CanvasView';
import legendStyles from './Legend.module.css';
import styles from './LensLegend.module.css';
import { SceneGroupSvg } from './SceneGroupSvg';

const square = 18;
/** The bar shows so many, as far as there is room; all of them are in what it opens. */
const mostInBar = 6;

export function LensLegend({ legend }: { readonly legend: Legend }) {
  const { title, label, method, entries } = legend;
  return (
    <div className={clsx(legendStyles.place, styles.place)}>
      <Popover
        label={label}
        trigger={
          <button type="button" className={clsx(legendStyles.legend, styles.bar)} data-part="lens-legend">
            <span className={styles.title}>{title}</span>
            {entries.slice(0, mostInBar).map((entry) => (
              <span key={entry.word} className={styles.entry}>
                <Square entry={entry} />
                <span className={styles.word}>{entry.word}</span>
              </span>
            ))}
          </button>
        }
      >
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.word} className={styles.entry}>
              <Square entry={entry} />
              <Words entry={entry} />
            </li>
          ))}
        </ul>
        <p className={legendStyles.how}>{method}</p>
      </Popover>
    </div>
  );
}

function Words({ entry: { word, count } }: { readonly entry: LegendEntry }) {
  const { format } = useLanguage();
  return (
    <>
      <span>{word}</span>
      {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
    </>
  );
}

function Square({ entry: { sign } }: { readonly entry: LegendEntry }) {
  const { palette, measure } = useViewParts((view) => ({ palette: view.palette, measure: view.measure }));
  const group = {
    owner: { kind: 'legend', id: 'sign' },
    box: { x: 0, y: 0, width: square, height: square },
    opacity: 1,
    primitives: signSquare(sign, 0, 0, square, { measure }),
  } as const;
  return (
    <span className={styles.square}>
      <SceneGroupSvg group={group} palette={palette} />
    </span>
  );
}
