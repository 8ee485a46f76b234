/** What the page's own `scheduler` offers; it is not yet in the compiler's list. */
export interface PageScheduler {
  postTask(task: () => unknown, options: { readonly priority: 'user-blocking' }): Promise<unknown>;
}
