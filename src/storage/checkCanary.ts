/**
 * Asks at the start whether the storage still has what was acknowledged before. When it has not, the library must
 * say so and offer a backup; an empty library without a word is how people lose work.
 */
import type { Canary, CanaryMark } from './Canary';
import type { MapStorage, Outcome } from './MapStorage';

export interface CanaryReport {
  /** Acknowledged and not there at all, and nobody deleted them. */
  readonly missing: readonly CanaryMark[];
  /** There, and older than what was acknowledged; `foundSeq` is how far they go. */
  readonly behind: readonly { readonly mark: CanaryMark; readonly foundSeq: number }[];
}

/** Reads keys only. A failure means that nothing could be checked, never that all is well. */
export async function checkCanary(
  storage: Pick<MapStorage, 'listTips'>,
  canary: Pick<Canary, 'listMarks' | 'forget'>,
): Promise<Outcome<CanaryReport>> {
  // Marks first: what is acknowledged while we look is then in the tips for certain.
  const marks = canary.listMarks();
  const listed = await storage.listTips();
  if (!listed.ok) return listed;
  const missing: CanaryMark[] = [];
  const behind: { mark: CanaryMark; foundSeq: number }[] = [];
  for (const mark of marks) {
    const tip = listed.tips.get(mark.id);
    if (!tip) missing.push(mark);
    else if (tip.purged) canary.forget(mark.id);
    // Another lineage was put back or imported by somebody who knew; its numbers say nothing about the old one's.
    else if (tip.lineage === mark.lineage && tip.lastSeq < mark.seq) {
      behind.push({ mark, foundSeq: tip.lastSeq });
    }
  }
  return { ok: true, missing, behind };
}
