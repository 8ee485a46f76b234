/**
 * The points of a chart for the keyboard: one stop for Tab, arrow keys from one to the next, Enter to the thing on the map.
 * Also which one is pointed at or focused, so that the chart can say more about it.
 */
import { useState, type KeyboardEvent } from 'react';

export interface PointProps {
  readonly role: 'link';
  readonly tabIndex: 0 | -1;
  readonly 'data-point': number;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface Points {
  /** Pointed at, else focused; null: none. */
  readonly active: number | null;
  readonly propsOf: (index: number) => PointProps;
}

const steps: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowRight: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  ArrowLeft: (from) => from - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function usePoints(count: number, onEnter: (index: number) => void): Points {
  const [tabStop, setTabStop] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const stop = Math.max(0, Math.min(tabStop, count - 1));
  const onKeyDown = (index: number, event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter(index);
      return;
    }
    const next = steps[event.key]?.(index, count);
    if (next === undefined) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(count - 1, next));
    const chart = event.currentTarget.closest('svg');
    chart?.querySelector<SVGElement>(`[data-point="${String(place)}"]`)?.focus();
  };
  return {
    active: pointed ?? focused,
    propsOf: (index) => ({
      role: 'link',
      tabIndex: index === stop ? 0 : -1,
      'data-point': index,
      onFocus: () => {
        setTabStop(index);
        setFocused(index);
      },
      onBlur: () => {
        setFocused(null);
      },
      onPointerEnter: () => {
        setPointed(index);
      },
      onPointerLeave: () => {
        setPointed(null);
      },
      onClick: () => {
        onEnter(index);
      },
      onKeyDown: (event) => {
        onKeyDown(index, event);
      },
    }),
  };
}
