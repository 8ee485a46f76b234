/**
 * What the plan makes of the file, asked of the worker a moment after the last change. An older answer never overtakes a
 * newer one; while one is on its way the last one stands, marked as out of date.
 */
import { startTransition, useEffect, useState } from 'react';
import type { ImportPlan } from '../../datasets/ImportPlan';
import type { ImportPreview } from '../../datasets/ImportPreview';
import type { ImportSession } from '../../datasets/ImportSession';

/** Long enough to let somebody type a number to its end. */
const quietMilliseconds = 150;

export interface PreviewState {
  readonly preview: ImportPreview | null;
  /** The plan that `preview` was made of. */
  readonly plan: ImportPlan | null;
  readonly hasFailed: boolean;
}

export function usePreview(session: ImportSession, plan: ImportPlan): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, plan: null, hasFailed: false });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      session.preview(plan).then(
        (preview) => {
          if (!isWanted || preview === null) return;
          startTransition(() => {
            setState({ preview, plan, hasFailed: false });
          });
        },
        (error: unknown) => {
          console.error('The preview failed', error);
          if (isWanted) setState({ preview: null, plan, hasFailed: true });
        },
      );
    }, quietMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [session, plan]);
  return state;
}
