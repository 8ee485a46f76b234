/** All maps; with a way to find one when there are more than one sees at a glance. */
import { useState } from 'react';
import { useLanguage } from '../../i18n/useLanguage';
import type { LibraryEntry } from '../../storage/LibraryRow';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { arrangeMaps, mapOrders, type MapOrder } from './arrangeMaps';
import { MapGrid } from './MapGrid';
import styles from './MapList.module.css';
import type { MapActions } from './useMapActions';

/** Up to here the eye is faster than a search field. */
const mostWithoutSearch = 8;

const orderKeys = {
  changed: 'library.sortChanged',
  title: 'library.sortTitle',
  weakest: 'library.sortWeakest',
} as const;

export interface MapListProps {
  readonly entries: readonly LibraryEntry[];
  readonly actions: MapActions;
}

export function MapList({ entries, actions }: MapListProps) {
  const { t, format } = useLanguage();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<MapOrder>('changed');
  if (entries.length <= mostWithoutSearch) return <MapGrid entries={entries} actions={actions} />;
  const shown = arrangeMaps(entries, text, order, format);
  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <TextField
            label={t('library.search')}
            hideLabel
            placeholder={t('library.search')}
            value={text}
            onChange={setText}
            onCancel={() => {
              setText('');
            }}
          />
        </div>
        <SelectField
          label={t('library.sortLabel')}
          hideLabel
          value={order}
          options={mapOrders.map((each) => ({ value: each, label: t(orderKeys[each]) }))}
          onChange={(value) => {
            setOrder(mapOrders.find((each) => each === value) ?? 'changed');
          }}
        />
        <output className={styles.count}>
          {text !== '' && t('library.shown', { shown: shown.length, count: entries.length })}
        </output>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('library.searchNone', { text })}</p>
      ) : (
        <MapGrid entries={shown} actions={actions} />
      )}
    </>
  );
}
