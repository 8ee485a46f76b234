/** How a date is written, shown with one of the file's own, and how many rows that decides. */
import type { ColumnMeaning, DateOrder } from '../../datasets/ImportPlan';
import { readDate } from '../../datasets/readDate';
import { useLanguage } from '../../i18n/useLanguage';
import { Choices } from '../inspector/Choices';
import styles from './Columns.module.css';
import type { ColumnProps } from './ColumnProps';

const allOrders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];

export interface DateFieldsProps extends ColumnProps {
  readonly meaning: Extract<ColumnMeaning, { readonly kind: 'timestamp' }>;
}

export function DateFields({ decisions, column, meaning }: DateFieldsProps) {
  const { t, format } = useLanguage();
  const view = decisions.view.columns[column];
  const dates = view?.dates;
  const example = dates?.example ?? view?.texts.find(({ text }) => text !== '')?.text ?? '';
  const offered = dates && dates.orders.length > 0 ? dates.orders : allOrders;
  const orders = offered.includes(meaning.order) ? offered : [meaning.order, ...offered];
  const isOpen = decisions.open.some((each) => each.column === column && each.kind === 'date-order');
  return (
    <>
      {orders.length > 1 && (
        <Choices
          label={t('answers.dateOrder')}
          look="lines"
          isRequired
          value={isOpen ? '' : meaning.order}
          error={isOpen ? t('answers.dateOrderOpen') : undefined}
          choices={orders.map((order) => {
            const date = isoOf(example, order);
            const written = t(`dateOrder.${order}`);
            return {
              value: order,
              label:
                date === null
                  ? written
                  : t('answers.dateExample', { written, text: example, date: format.date(date) }),
            };
          })}
          onChange={(value) => {
            const order = orders.find((each) => each === value);
            if (!order) return;
            decisions.answer('date-order', [column], (now) =>
              now.kind === 'timestamp' ? { ...now, order } : now,
            );
          }}
        />
      )}
      {dates && (dates.ambiguous > 0 || dates.unreadable > 0) && (
        <p className={styles.quiet}>
          {[
            dates.ambiguous > 0 &&
              t('answers.datesAmbiguous', {
                count: dates.ambiguous,
                rows: format.number(dates.ambiguous),
              }),
            dates.unreadable > 0 &&
              t('answers.datesUnreadable', {
                count: dates.unreadable,
                rows: format.number(dates.unreadable),
              }),
          ]
            .filter((sentence) => sentence !== false)
            .join(' ')}
        </p>
      )}
    </>
  );
}

/** The example as this order has it. */
function isoOf(text: string, order: DateOrder): string | null {
  const date = readDate(text, order);
  if (!date) return null;
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}
