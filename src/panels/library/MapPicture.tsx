/** The small picture of a map: its boxes in the colours of their health. Decoration; the card says it in words. */
import { memo } from 'react';
import { darkPalette, lightPalette } from '../../layout/palette';
import { colourNames } from '../../model/JourneyMap';
import type { LibraryPicture, PictureBox } from '../../storage/LibraryRow';
import { useTheme } from '../../ui/theme';
import { healthCss } from './healthCss';
import styles from './MapPicture.module.css';

/** A map of one stage would otherwise fill the picture with one huge box. */
const leastWidth = 900;
const leastHeight = 420;
/** Height of a persona without touchpoints, in the units of the boxes. */
const portraitSpace = 72;

export interface MapPictureProps {
  readonly picture: Pick<LibraryPicture, 'width' | 'height' | 'boxes'> | undefined;
}

export const MapPicture = memo(function MapPicture({ picture }: MapPictureProps) {
  if (!picture || picture.boxes.length === 0) return <div className={styles.empty} aria-hidden />;
  const width = Math.max(picture.width, leastWidth);
  const height = Math.max(picture.height, leastHeight);
  const left = (picture.width - width) / 2;
  const top = (picture.height - height) / 2;
  return (
    <svg
      className={styles.picture}
      viewBox={`${left} ${top} ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden
      focusable="false"
    >
      {picture.boxes.map((box, index) => (
        // Boxes have no ids; a picture is replaced as a whole.
        <Box key={index} box={box} />
      ))}
    </svg>
  );
});

function Box({ box }: { readonly box: PictureBox }) {
  const { x, y, width, height, kind, health } = box;
  if (kind === 'persona') return <Portrait box={box} />;
  const isMeasured = kind === 'touchpoint' && health !== undefined;
  return (
    <rect
      className={styles[kind]}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={kind === 'stage' ? 16 : 12}
      {...(isMeasured && { style: { fill: healthCss(health), stroke: 'none' } })}
    />
  );
}

/** At the top of the persona's box: its own touchpoints stand below. */
function Portrait({ box: { x, y, width, height, colour } }: { readonly box: PictureBox }) {
  const { theme } = useTheme();
  const name = colourNames.find((each) => each === colour);
  const palette = theme === 'dark' ? darkPalette : lightPalette;
  const size = Math.min(width, height, portraitSpace);
  return (
    <circle
      className={styles.persona}
      cx={x + size / 2}
      cy={y + size / 2}
      r={size * 0.42}
      {...(name && { style: { fill: palette[name] } })}
    />
  );
}
