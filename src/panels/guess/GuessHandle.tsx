/**
 * One guess on the curve: a ring to drag up and down, a slider for the keyboard. Without a guess it is a dashed ring in
 * the middle, and a click sets it there. Only says what is wanted; the strip changes the map.
 */
import { clsx } from 'clsx';
import { memo, useRef, type KeyboardEvent } from 'react';
import { emotionOfHealth, highestEmotion, lowestEmotion } from '../../analysis/compareGuesses';
import type { TouchpointId } from '../../model/ids';
import { isComposing } from '../../ui/isComposing';
import styles from './GuessChart.module.css';
import { guessHealth, healthAtY, yOfHealth, type PlacedPoint } from './guessPlot';
import type { GuessEdit } from './useGuessEdit';

const ringRadius = 6;
const reachRadius = 16;
const halfStep = 0.5;
/** Pixels; a click that trembles changes nothing. */
const leastMove = 3;

export interface GuessHandleProps {
  readonly point: PlacedPoint;
  readonly name: string;
  /** The guess and what was measured, in words. */
  readonly valueText: string;
  readonly helpId: string;
  readonly isTabStop: boolean;
  readonly edit: GuessEdit;
  readonly onFocus: (id: TouchpointId | null) => void;
  readonly onActive: (id: TouchpointId | null) => void;
  /** −1: the touchpoint before. */
  readonly onWalk: (from: number, steps: number) => void;
  readonly onGoTo: (id: TouchpointId) => void;
}

export const GuessHandle = memo(function GuessHandle(props: GuessHandleProps) {
  const { point, edit } = props;
  const value = point.guess?.value ?? 0;
  const y = yOfHealth(guessHealth(point) ?? 50);
  const isHeld = edit.preview?.id === point.id;
  const start = useRef<{ readonly clientY: number; readonly health: number } | null>(null);
  return (
    <g
      role="slider"
      tabIndex={props.isTabStop ? 0 : -1}
      className={clsx(styles.handle, isHeld && styles.held)}
      data-point={point.index}
      aria-label={props.name}
      aria-orientation="vertical"
      aria-valuemin={lowestEmotion}
      aria-valuemax={highestEmotion}
      aria-valuenow={value}
      aria-valuetext={props.valueText}
      aria-describedby={props.helpId}
      onFocus={() => {
        props.onFocus(point.id);
      }}
      onBlur={() => {
        props.onFocus(null);
        edit.settle();
      }}
      onPointerEnter={() => {
        props.onActive(point.id);
      }}
      onPointerLeave={() => {
        props.onActive(null);
      }}
      onKeyDown={(event) => {
        // The button is still down, and must not pick it up again.
        if (event.key === 'Escape') start.current = null;
        pressKey(event, value, props);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { clientY: event.clientY, health: guessHealth(point) ?? 50 };
        if (!point.guess) edit.drag({ id: point.id, value });
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (!from || (!isHeld && Math.abs(event.clientY - from.clientY) < leastMove)) return;
        edit.drag({ id: point.id, value: emotionAt(from.health, event.clientY - from.clientY) });
      }}
      onPointerUp={() => {
        start.current = null;
        if (isHeld) edit.drop();
      }}
      onPointerCancel={() => {
        start.current = null;
        edit.cancel();
      }}
    >
      <circle className={styles.reach} cx={point.x} cy={y} r={reachRadius} data-screen-only />
      <circle className={styles.focus} cx={point.x} cy={y} r={ringRadius + 4} data-screen-only />
      <circle
        className={clsx(
          styles.ring,
          !point.guess && styles.none,
          point.guess?.whose !== 'own' && styles.lent,
        )}
        cx={point.x}
        cy={y}
        r={ringRadius}
      />
    </g>
  );
});

/** The guess, in half steps, that many pixels below a health. */
function emotionAt(health: number, pixels: number): number {
  return inHalves(emotionOfHealth(healthAtY(yOfHealth(health) + pixels)));
}

/** To the nearest half step; never −0. */
export function inHalves(emotion: number): number {
  return Math.round(emotion / halfStep) * halfStep + 0;
}

function pressKey(event: KeyboardEvent, value: number, props: GuessHandleProps): void {
  const { point, edit, onWalk, onGoTo } = props;
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  const to = (emotion: number) => (): void => {
    edit.step(point.id, Math.max(lowestEmotion, Math.min(highestEmotion, emotion)));
  };
  const walk = (steps: number) => (): void => {
    onWalk(point.index, steps);
  };
  const clear = (): void => {
    edit.step(point.id, undefined);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: to(nextHalf(value, 1)),
    ArrowDown: to(nextHalf(value, -1)),
    PageUp: to(value + 1),
    PageDown: to(value - 1),
    Home: to(lowestEmotion),
    End: to(highestEmotion),
    Delete: clear,
    Backspace: clear,
    ArrowLeft: walk(-1),
    ArrowRight: walk(1),
    Enter: () => {
      onGoTo(point.id);
    },
    Escape: edit.cancel,
  };
  const run = Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
  if (!run) return;
  event.preventDefault();
  // Delete and the arrows mean something else on the map, which hears of keys from anywhere.
  event.stopPropagation();
  run();
}

/** From a mean of votes (+1.3) to the next half step, not to +1.8. */
function nextHalf(value: number, direction: 1 | -1): number {
  const steps = value / halfStep;
  const next = direction > 0 ? Math.floor(steps + 1e-9) + 1 : Math.ceil(steps - 1e-9) - 1;
  return next * halfStep;
}
