/** Short results, and how to take them back. For results only: what one can see has happened needs no toast. */
import { useSyncExternalStore } from 'react';

export interface ToastContent {
  readonly text: string;
  readonly tone?: 'info' | 'error' | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

export interface Toast extends ToastContent {
  readonly key: number;
}

const mostAtOnce = 4;
const listeners = new Set<() => void>();
let toasts: readonly Toast[] = [];
let nextKey = 1;

/** Shows it at once. Returns how to take it away before its time. */
export function showToast(content: ToastContent): () => void {
  // The same again takes the place of the first, and what one could do there is not lost: three of one message tell no
  // more than one.
  const isSame = ({ text, tone }: Toast): boolean => text === content.text && tone === content.tone;
  const action = content.action ?? toasts.find(isSame)?.action;
  const toast = { ...content, action, key: nextKey++ };
  change([...toasts.filter((other) => !isSame(other)), toast].slice(-mostAtOnce));
  return () => {
    dismissToast(toast.key);
  };
}

export function dismissToast(key: number): void {
  if (toasts.some((toast) => toast.key === key)) change(toasts.filter((toast) => toast.key !== key));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(listen, () => toasts);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
