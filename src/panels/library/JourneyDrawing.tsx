/** A drawing of what one gets: five stages, their touchpoints, and the weakest marked. It shows no real map. */
import { healthCss } from './healthCss';
import styles from './JourneyDrawing.module.css';

/** Health of the touchpoints in each stage, from the first down; the lowest is marked. */
const stages: readonly (readonly number[])[] = [
  [74, 61],
  [82, 70, 66],
  [58, 77],
  [69, 18, 52, 80],
  [72, 88],
];
const weakest = { stage: 3, touchpoint: 1 };
const pitch = 112;
const stageWidth = 98;
const cardHeight = 38;
const cardPitch = 46;
const firstCard = 52;

export function JourneyDrawing() {
  return (
    <svg className={styles.drawing} viewBox="-2 -14 552 296" aria-hidden focusable="false">
      <path className={styles.path} d="M497 158 C 497 312, 49 312, 49 170" />
      <path className={styles.tip} d="M49 160 L43 172 L55 172 Z" />
      {stages.map((touchpoints, stage) => (
        <g key={stage} transform={`translate(${stage * pitch} 0)`}>
          <rect
            className={styles.stage}
            width={stageWidth}
            height={firstCard + touchpoints.length * cardPitch + 14}
            rx="10"
          />
          <rect className={styles.name} x="12" y="14" width={48 + ((stage * 13) % 26)} height="7" rx="3.5" />
          <rect
            className={styles.question}
            x="12"
            y="29"
            width={64 - ((stage * 11) % 22)}
            height="5"
            rx="2.5"
          />
          {touchpoints.map((health, index) => (
            <Card
              key={index}
              y={firstCard + index * cardPitch}
              health={health}
              isWeakest={stage === weakest.stage && index === weakest.touchpoint}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

interface CardProps {
  readonly y: number;
  readonly health: number;
  readonly isWeakest: boolean;
}

function Card({ y, health, isWeakest }: CardProps) {
  const width = stageWidth - 16;
  return (
    <g transform={`translate(8 ${y})`}>
      {isWeakest && (
        <rect className={styles.halo} x="-4" y="-4" width={width + 8} height={cardHeight + 8} rx="10" />
      )}
      <rect className={isWeakest ? styles.weak : styles.card} width={width} height={cardHeight} rx="7" />
      <rect className={styles.word} x="9" y="9" width={34 + (health % 20)} height="5.5" rx="2.75" />
      <rect className={styles.track} x="9" y="24" width={width - 18} height="5" rx="2.5" />
      <rect x="9" y="24" width={((width - 18) * health) / 100} height="5" rx="2.5" fill={healthCss(health)} />
      {isWeakest && (
        <g transform={`translate(${width} 0)`}>
          <path className={styles.stone} d="M0 -12 L10.4 -6 L10.4 6 L0 12 L-10.4 6 L-10.4 -6 Z" />
          <text className={styles.rank} textAnchor="middle" y="4.2">
            1
          </text>
        </g>
      )}
    </g>
  );
}
