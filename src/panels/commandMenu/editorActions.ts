/**
 * Everything the editor can do, in one list: what the command menu offers and what the sheet of keys says. A new command
 * is one entry here, one text `command.<id>` in each language, and a reason (`whyNot`) if it cannot always be done.
 */
import { changeLanguage } from '../../i18n/language';
import { setTheme } from '../../ui/theme';
import { goToLibrary } from '../route';
import { editing, either, listOnMap, onCanvas, someOnMap } from './actionAsks';
import { editActions } from './editActions';
import type { EditorAction } from './EditorAction';

const add: readonly EditorAction[] = [
  {
    id: 'addTouchpoint',
    group: 'add',
    keys: ['T'],
    run: onCanvas(({ actions }) => {
      actions.addTouchpoint();
    }),
    unavailable: editing,
  },
  {
    id: 'addStage',
    group: 'add',
    keys: ['S'],
    run: onCanvas(({ actions }) => {
      actions.addStage();
    }),
    unavailable: editing,
  },
  {
    id: 'addPersona',
    group: 'add',
    keys: ['P'],
    run: onCanvas(({ actions }) => {
      actions.addPersona();
    }),
    unavailable: editing,
  },
  {
    id: 'connect',
    group: 'add',
    keys: ['C'],
    run: onCanvas(({ store }) => {
      store.setState({ connecting: { from: null, kind: 'flow' } });
    }),
    unavailable: either(editing, ({ session }) => (listOnMap(session.map).length < 2 ? 'needsTwo' : null)),
  },
];

const find: readonly EditorAction[] = [
  {
    id: 'find',
    group: 'find',
    keys: ['Mod+F'],
    run: onCanvas((_canvas, { layout }) => {
      layout.openSheet('find');
    }),
  },
  {
    id: 'commands',
    group: 'find',
    keys: ['Mod+K'],
    run: ({ layout }) => {
      layout.openSheet('commands');
    },
  },
  {
    id: 'details',
    group: 'find',
    keys: ['E'],
    run: ({ openDetails }) => {
      openDetails();
    },
  },
  {
    id: 'switchRegion',
    group: 'find',
    keys: ['F6'],
    run: ({ switchRegion }) => {
      switchRegion();
    },
  },
];

const view: readonly EditorAction[] = [
  {
    id: 'weakest',
    group: 'view',
    keys: ['W'],
    run: ({ layout }) => {
      layout.showWeakest(!layout.highlight);
    },
  },
  {
    id: 'check',
    group: 'view',
    run: ({ layout }) => {
      layout.setTab('check');
      layout.setPanelOpen(true);
    },
  },
  {
    id: 'zoomIn',
    group: 'view',
    keys: ['Plus'],
    run: onCanvas(({ zoom }) => {
      zoom.in();
    }),
  },
  {
    id: 'zoomOut',
    group: 'view',
    keys: ['Minus'],
    run: onCanvas(({ zoom }) => {
      zoom.out();
    }),
  },
  {
    id: 'zoomFit',
    group: 'view',
    keys: ['1'],
    run: onCanvas(({ zoom }) => {
      zoom.fit();
    }),
    unavailable: someOnMap,
  },
  {
    id: 'zoomFull',
    group: 'view',
    keys: ['0'],
    run: onCanvas(({ zoom }) => {
      zoom.full();
    }),
  },
  ...(
    [
      ['showMap', 'map'],
      ['showMatrix', 'matrix'],
      ['showAnalysis', 'analysis'],
    ] as const
  ).map(([id, shown]): EditorAction => ({
    id,
    group: 'view',
    run: ({ layout }) => {
      layout.setView(shown);
    },
    unavailable: ({ layout }) => (layout.view === shown ? 'shownAlready' : null),
  })),
  {
    id: 'present',
    group: 'view',
    run: ({ layout }) => {
      layout.setView('map');
      layout.openSheet('presentation');
    },
    unavailable: someOnMap,
  },
  {
    id: 'curve',
    group: 'view',
    run: ({ layout }) => {
      layout.setCurveOpen(!layout.isCurveOpen);
    },
  },
  {
    id: 'panel',
    group: 'view',
    run: ({ layout }) => {
      layout.setPanelOpen(!layout.isPanelOpen);
    },
  },
];

const ofMap: readonly EditorAction[] = [
  {
    id: 'importAnswers',
    group: 'map',
    run: ({ layout }) => {
      layout.importAnswers();
    },
    unavailable: editing,
  },
  ...(['export', 'history', 'versions'] as const).map((id): EditorAction => ({
    id,
    group: 'map',
    run: ({ layout }) => {
      layout.openSheet(id);
    },
  })),
  {
    id: 'merge',
    group: 'map',
    run: ({ layout }) => {
      layout.openSheet('merge');
    },
    unavailable: editing,
  },
];

const app: readonly EditorAction[] = [
  { id: 'allMaps', group: 'app', run: goToLibrary },
  ...(
    [
      ['themeLight', 'light'],
      ['themeDark', 'dark'],
      ['themeSystem', 'system'],
    ] as const
  ).map(([id, choice]): EditorAction => ({
    id,
    group: 'app',
    run: () => {
      setTheme(choice);
    },
    unavailable: ({ theme }) => (theme === choice ? 'chosenAlready' : null),
  })),
  ...(
    [
      ['english', 'en'],
      ['korean', 'ko'],
    ] as const
  ).map(([id, chosen]): EditorAction => ({
    id,
    group: 'app',
    run: () => void changeLanguage(chosen),
    unavailable: ({ language }) => (language === chosen ? 'chosenAlready' : null),
  })),
  {
    id: 'shortcuts',
    group: 'app',
    keys: ['?'],
    run: ({ layout }) => {
      layout.showShortcuts();
    },
  },
];

export const editorActions: readonly EditorAction[] = [
  ...editActions,
  ...add,
  ...find,
  ...view,
  ...ofMap,
  ...app,
];
