/**
 * Decisions that are complete but were left without applying (another file first, a slip of the finger on Escape) are kept
 * for the next time the file is opened. Half-made ones are not: they would pass for answers nobody gave.
 */
import { useEffect, useRef } from 'react';
import { headerKey } from '../../datasets/proposePlan';
import { useServices } from '../services';
import type { Decisions } from './useDecisions';

export function useRememberOnLeave(decisions: Decisions): { readonly forgetLeaving: () => void } {
  const { datasets } = useServices();
  const latest = useRef<Decisions | null>(decisions);
  const isApplied = useRef(false);
  useEffect(() => {
    latest.current = decisions;
  }, [decisions]);
  useEffect(
    () => () => {
      const last = latest.current;
      if (!last || isApplied.current || !last.isTouched || last.open.length > 0) return;
      void datasets.rememberPlan(headerKey(last.view), last.plan);
    },
    [datasets],
  );
  return {
    forgetLeaving: () => {
      isApplied.current = true;
    },
  };
}
