/** The kept views of the map, in the order of a presentation: go, rename, update, order, delete; and a new one. */
import { Ellipsis, Presentation } from 'lucide-react';
import { useId, useState } from 'react';
import { createView } from '../../commands/createView';
import { deleteRecords } from '../../commands/deleteRecords';
import { editView } from '../../commands/editView';
import { moveView } from '../../commands/moveView';
import { useLanguage } from '../../i18n/useLanguage';
import { sortByRank } from '../../model/ranks';
import type { SavedView } from '../../model/SavedView';
import { useSession, useSessionState } from '../../session/useSession';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { TextField } from '../../ui/TextField';
import { showToast } from '../../ui/toasts';
import { refusalText } from '../../view/refusalText';
import styles from './LookPanel.module.css';
import type { LookPorts } from './LookPorts';
import { contentOf, goToView, updateOf } from './viewContent';

export interface ViewListProps extends LookPorts {
  readonly onPresent: () => void;
}

export function ViewList({ onPresent, ...ports }: ViewListProps) {
  const { t, format } = useLanguage();
  const session = useSession();
  const records = useSessionState((state) => state.map.views);
  const views = sortByRank(Object.values(records));
  const [naming, setNaming] = useState<string | null>(null);
  const id = useId();
  const save = async (): Promise<void> => {
    const travel = await ports.canvas.current?.travel();
    if (!travel) return;
    const name = t('views.usualName', { number: format.number(views.length + 1) });
    const before = new Set(Object.keys(session.map.views));
    const result = session.run(createView, { name, ...contentOf(ports, travel.seen()) });
    if (!result.ok) showToast({ text: refusalText(result.refusal, t) });
    setNaming(Object.keys(session.map.views).find((each) => !before.has(each)) ?? null);
  };
  return (
    <section className={styles.group} aria-labelledby={`${id}-views`}>
      <div className={styles.head}>
        <h3 id={`${id}-views`} className={styles.title}>
          {t('views.title')}
        </h3>
        <Button icon={Presentation} variant="quiet" onClick={onPresent}>
          {views.length > 0 ? t('views.present') : t('views.presentStages')}
        </Button>
      </div>
      {views.length === 0 && <p className={styles.hint}>{t('views.none')}</p>}
      <ol className={styles.views}>
        {views.map((view, index) => (
          <ViewRow
            key={view.id}
            view={view}
            index={index}
            count={views.length}
            isNaming={naming === view.id}
            onNaming={(on) => {
              setNaming(on ? view.id : null);
            }}
            ports={ports}
          />
        ))}
      </ol>
      <Button
        onClick={() => {
          void save();
        }}
      >
        {t('views.save')}
      </Button>
    </section>
  );
}

interface ViewRowProps {
  readonly view: SavedView;
  readonly index: number;
  readonly count: number;
  readonly isNaming: boolean;
  readonly onNaming: (on: boolean) => void;
  readonly ports: LookPorts;
}

function ViewRow({ view, index, count, isNaming, onNaming, ports }: ViewRowProps) {
  const { t } = useLanguage();
  const session = useSession();
  const { id, name } = view;
  const run = (result: ReturnType<typeof session.run>): boolean => {
    if (!result.ok) showToast({ text: refusalText(result.refusal, t) });
    return result.ok;
  };
  const travelThen = async (then: (travel: Parameters<typeof goToView>[2]) => void): Promise<void> => {
    const travel = await ports.canvas.current?.travel();
    if (travel) then(travel);
  };
  const move = (to: number): void => {
    run(session.run(moveView, { id, index: to }));
  };
  if (isNaming) {
    return (
      <li className={styles.row}>
        <NameField
          name={name}
          onDone={(typed) => {
            onNaming(false);
            if (typed !== null && typed !== name) run(session.run(editView, { id, fields: { name: typed } }));
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={styles.view}
        title={t('views.goShort')}
        onClick={() => {
          void travelThen((travel) => {
            goToView(view, ports, travel);
          });
        }}
      >
        <bdi>{name}</bdi>
        {view.lens !== undefined && <span className={styles.lens}>{t(`look.lens_${view.lens}`)}</span>}
      </button>
      <Menu
        label={t('views.more', { name })}
        align="end"
        trigger={<IconButton label={t('views.more', { name })} icon={Ellipsis} />}
        items={[
          {
            id: 'rename',
            label: t('views.rename'),
            onSelect: () => {
              onNaming(true);
            },
          },
          {
            id: 'update',
            label: t('views.update'),
            onSelect: () => {
              void travelThen((travel) => {
                const isDone = run(session.run(editView, { id, fields: updateOf(ports, travel.seen()) }));
                if (isDone) showToast({ text: t('views.updated', { name }) });
              });
            },
          },
          {
            id: 'earlier',
            label: t('views.earlier'),
            disabled: index === 0,
            onSelect: () => {
              move(index - 1);
            },
          },
          {
            id: 'later',
            label: t('views.later'),
            disabled: index === count - 1,
            onSelect: () => {
              move(index + 1);
            },
          },
          'separator',
          {
            id: 'delete',
            label: t('views.delete'),
            tone: 'danger',
            onSelect: () => {
              run(session.run(deleteRecords, { ids: [id] }));
            },
          },
        ]}
      />
    </li>
  );
}

/** Enter or leaving keeps what was typed, Escape what was there; nothing typed is as Escape. */
function NameField({
  name,
  onDone,
}: {
  readonly name: string;
  readonly onDone: (name: string | null) => void;
}) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(name);
  return (
    <TextField
      label={t('views.name')}
      hideLabel
      value={typed}
      onChange={setTyped}
      startsSelected
      onCommit={() => {
        onDone(typed.trim() === '' ? null : typed.trim());
      }}
      onCancel={() => {
        onDone(null);
      }}
    />
  );
}
