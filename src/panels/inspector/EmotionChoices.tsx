/** The workshop's guess as five faces, −2 to +2. A face never stands alone: its words are its name and its tooltip. */
import { Angry, Frown, Laugh, Meh, Smile } from 'lucide-react';
import { useLanguage } from '../../i18n/useLanguage';
import { Choices } from './Choices';

const faces = [
  { value: -2, Icon: Angry, text: 'inspector.emotionVeryBad' },
  { value: -1, Icon: Frown, text: 'inspector.emotionBad' },
  { value: 0, Icon: Meh, text: 'inspector.emotionNeutral' },
  { value: 1, Icon: Smile, text: 'inspector.emotionGood' },
  { value: 2, Icon: Laugh, text: 'inspector.emotionVeryGood' },
] as const;

export interface EmotionChoicesProps {
  readonly label: string;
  /** −2…+2; between two faces when it was averaged. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export function EmotionChoices({ label, value, onChange }: EmotionChoicesProps) {
  const { t, format } = useLanguage();
  const isBetween = value !== undefined && !Number.isInteger(value);
  return (
    <Choices
      label={label}
      look="faces"
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => {
        onChange(chosen === '' ? undefined : Number(chosen));
      }}
      choices={faces.map(({ value: step, Icon, text }) => ({
        value: String(step),
        label: t('inspector.emotionStep', { value: format.signed(step), words: t(text) }),
        face: <Icon size={22} strokeWidth={1.75} aria-hidden />,
      }))}
      {...(isBetween && { hint: t('inspector.emotionBetween', { value: format.signed(value, 1) }) })}
    />
  );
}
