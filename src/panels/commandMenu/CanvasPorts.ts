/** What finding and commands ask of the canvas; the canvas' own handle is all of it and more. */
export interface CanvasPorts {
  readonly focus: () => void;
  /** Selects it and brings it into view, without the focus; false when it is not on the canvas. */
  readonly show: (id: string) => boolean;
  readonly store: { readonly setState: (part: CanvasPart) => void };
  readonly zoom: Readonly<Record<'in' | 'out' | 'full' | 'fit', () => void>>;
  readonly actions: {
    readonly addTouchpoint: () => void;
    readonly addStage: () => void;
    readonly addPersona: () => void;
    readonly rename: (id: string) => void;
    readonly deleteSelection: () => void;
    readonly duplicateSelection: () => void;
    /** What is fetched when somebody first does it. */
    readonly later: (run: (it: LaterPorts) => void) => void;
  };
}

interface LaterPorts {
  readonly copy: (data: null) => unknown;
  readonly cut: (data: null) => unknown;
  readonly paste: (texts: null, at: null) => unknown;
  readonly selectKind: (kind: 'touchpoints' | 'stages' | 'personas') => void;
  readonly arrange: (name: 'all' | 'selection', healthOf: () => null) => void;
}

type CanvasPart =
  | { readonly found: { readonly ids: ReadonlySet<string>; readonly at: string | null } | null }
  | { readonly focused: null }
  | { readonly connecting: { readonly from: null; readonly kind: 'flow' } };
