/** A colour by its name; the value is the theme's. None: the one the map would give by itself. */
import { useLanguage } from '../../i18n/useLanguage';
import { darkPalette, lightPalette } from '../../layout/palette';
import { colourNames, type ColourName } from '../../model/JourneyMap';
import { Choices } from './Choices';
import styles from './ColourChoices.module.css';

export interface ColourChoicesProps {
  readonly value: ColourName | undefined;
  readonly onChange: (value: ColourName | undefined) => void;
}

export function ColourChoices({ value, onChange }: ColourChoicesProps) {
  const { t } = useLanguage();
  return (
    <Choices
      label={t('inspector.colour')}
      look="swatches"
      value={value ?? ''}
      onChange={(chosen) => {
        onChange(colourNames.find((name) => name === chosen));
      }}
      choices={colourNames.map((name) => ({
        value: name,
        label: t(`colourName.${name}`),
        face: <Swatch name={name} />,
      }))}
    />
  );
}

function Swatch({ name }: { readonly name: ColourName }) {
  // Custom properties are not in React's type of a style.
  const colours = { '--light': lightPalette[name], '--dark': darkPalette[name] } as React.CSSProperties;
  return <span className={styles.swatch} style={colours} aria-hidden />;
}
