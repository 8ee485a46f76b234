/** The ways one map is looked at; each takes the place of the canvas. */
export const editorViews = ['map', 'matrix', 'analysis'] as const;
export type EditorView = (typeof editorViews)[number];
