/** Above the list: whether the canvas shows them, how many, whose answers; and what the list is measured against. */
import { useLanguage } from '../../i18n/useLanguage';
import { listPersonas } from '../../model/questions';
import { usualK } from '../../ranking/rankTouchpoints';
import { useSessionState } from '../../session/useSession';
import { SelectField } from '../../ui/SelectField';
import { SwitchField } from '../../ui/SwitchField';
import { useEdit } from '../inspector/useEdit';
import { RankPlotAxis } from './RankPlot';
import type { WeakestPanelProps } from './WeakestPanelProps';
import styles from './WeakestPanel.module.css';

const mostHighlighted = 10;
const automatic = 'automatic';
const everyone = 'everyone';

type WeakestHeaderProps = Pick<
  WeakestPanelProps,
  'ranking' | 'persona' | 'onPersonaChange' | 'highlight' | 'onHighlightChange'
>;

export function WeakestHeader(props: WeakestHeaderProps) {
  const { ranking } = props;
  const { t } = useLanguage();
  return (
    <header className={styles.header}>
      <SwitchField
        label={t('weakest.highlight')}
        checked={props.highlight}
        onChange={props.onHighlightChange}
      />
      <div className={styles.filters}>
        <CountSelect ranking={ranking} />
        <PersonaSelect persona={props.persona} onPersonaChange={props.onPersonaChange} />
      </div>
    </header>
  );
}

/** What the list is measured against, and the axis of the plots in it. */
export function WeakestScale({ ranking }: Pick<WeakestHeaderProps, 'ranking'>) {
  const { t, format } = useLanguage();
  const average = ranking.journeyAverage;
  if (average === null) return null;
  return (
    <div className={styles.scale}>
      <p>
        {t(ranking.persona === null ? 'weakest.journeyAverage' : 'weakest.journeyAverageOfAll', {
          value: format.number(average),
        })}
      </p>
      {ranking.ranked.length > 0 && (
        <div className={styles.axis}>
          <p>{t('weakest.rankAxis')}</p>
          <RankPlotAxis axis={{ count: ranking.ranked.length }} />
        </div>
      )}
    </div>
  );
}

function CountSelect({ ranking }: Pick<WeakestHeaderProps, 'ranking'>) {
  const { t, format } = useLanguage();
  const { edit } = useEdit();
  const chosen = useSessionState((state) => state.map.map.highlightCount);
  const usual = usualK(ranking.ranked.length);
  const counts = Array.from({ length: mostHighlighted }, (_, index) => index + 1);
  return (
    <SelectField
      label={t('weakest.highlightCount')}
      hideLabel
      value={chosen === undefined ? automatic : String(chosen)}
      options={[
        { value: automatic, label: t('weakest.countAutomatic', { count: format.number(usual) }) },
        ...counts.map((count) => ({ value: String(count), label: t('weakest.countChoice', { count }) })),
      ]}
      onChange={(value) => {
        edit({
          kind: 'map',
          fields: { highlightCount: value === automatic ? undefined : Number(value) },
        });
      }}
    />
  );
}

function PersonaSelect({
  persona,
  onPersonaChange,
}: Pick<WeakestHeaderProps, 'persona' | 'onPersonaChange'>) {
  const { t } = useLanguage();
  const map = useSessionState((state) => state.map);
  const personas = listPersonas(map);
  return (
    <SelectField
      label={t('weakest.persona')}
      hideLabel
      value={persona ?? everyone}
      options={[
        { value: everyone, label: t('common.everyone') },
        ...personas.map(({ id, name }) => ({ value: id, label: name || t('common.untitledPersona') })),
      ]}
      onChange={(value) => {
        onPersonaChange(personas.find(({ id }) => id === value)?.id ?? null);
      }}
    />
  );
}
