/** The lines and distances that show what a dragged thing has snapped to. Only draws. */
import { Fragment } from 'react';
import type { SnapGap, SnapGuide, SnapLine } from '../layout/snapMove';
import { useCanvasState } from './canvasState';
import styles from './SnapLines.module.css';

const tickPx = 4;

export function SnapLines({ zoom }: { readonly zoom: number }) {
  const guides = useCanvasState((state) => state.drag?.guides);
  if (!guides || guides.length === 0) return null;
  return (
    <svg className={styles.lines} aria-hidden="true" data-part="snap-lines">
      {guides.map((guide) => (
        <Fragment key={JSON.stringify(guide)}>
          {guide.kind === 'line' ? <Line line={guide} /> : <Gap gap={guide} zoom={zoom} />}
        </Fragment>
      ))}
    </svg>
  );
}

function Line({ line: { axis, at, from, to } }: { readonly line: SnapLine }) {
  return <path className={styles.line} d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`} />;
}

function Gap({ gap, zoom }: { readonly gap: SnapGap; readonly zoom: number }) {
  const { axis, from, to, at } = gap;
  const tick = tickPx / zoom;
  const middle = (from + to) / 2;
  const [x, y] = axis === 'x' ? [middle, at] : [at, middle];
  const size = 11 / zoom;
  const words = lengthOf(gap);
  return (
    <>
      <path
        className={styles.gap}
        d={
          axis === 'x'
            ? `M${from} ${at - tick}v${2 * tick}M${from} ${at}H${to}M${to} ${at - tick}v${2 * tick}`
            : `M${at - tick} ${from}h${2 * tick}M${at} ${from}V${to}M${at - tick} ${to}h${2 * tick}`
        }
      />
      <g transform={`translate(${x} ${y})`}>
        <rect
          className={styles.chip}
          x={-(words.length * 0.32 + 0.5) * size}
          y={-0.75 * size}
          width={(words.length * 0.64 + 1) * size}
          height={1.5 * size}
          rx={0.3 * size}
        />
        <text className={styles.number} fontSize={size} y={0.36 * size}>
          {words}
        </text>
      </g>
    </>
  );
}

/** Canvas units, as the places are. */
export function lengthOf({ from, to }: Extract<SnapGuide, { kind: 'gap' }>): string {
  return String(Math.round(to - from));
}
