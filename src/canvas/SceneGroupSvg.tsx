/** A group of the scene as living SVG: the same primitives that pictures and the far canvas are drawn from. */
import { memo } from 'react';
import { fontStack } from '../export/fonts';
import { hexagonPoints } from '../layout/hexagon';
import { iconGrid, iconPaths, iconStroke } from '../layout/icons';
import { inkColour, type Ink, type Palette } from '../layout/palette';
import type { Primitive, SceneGroup } from '../layout/Scene';
import { pathData } from '../layout/svgPath';
import styles from './SceneGroupSvg.module.css';

interface Props {
  readonly group: SceneGroup;
  readonly palette: Palette;
}

export const SceneGroupSvg = memo(function SceneGroupSvg({ group, palette }: Props) {
  return (
    <svg
      className={styles.svg}
      width={group.box.width}
      height={group.box.height}
      opacity={group.opacity}
      aria-hidden="true"
      focusable="false"
      fontFamily={fontStack}
    >
      {group.primitives.map((primitive, index) => (
        // The list is drawn anew as a whole; a primitive has no identity of its own.
        <PrimitiveSvg key={index} primitive={primitive} palette={palette} />
      ))}
    </svg>
  );
});

function PrimitiveSvg({ primitive, palette }: { primitive: Primitive; palette: Palette }) {
  const ink = (name: Ink | undefined) => (name === undefined ? 'none' : inkColour(palette, name));
  switch (primitive.kind) {
    case 'text':
      return (
        <text
          x={primitive.x}
          y={primitive.y}
          fontSize={primitive.font.size}
          fontWeight={primitive.font.weight}
          textAnchor={primitive.anchor}
          fill={ink(primitive.fill)}
        >
          {primitive.text}
        </text>
      );
    case 'icon': {
      const scale = primitive.size / iconGrid;
      return (
        <path
          d={iconPaths[primitive.name]}
          transform={`translate(${String(primitive.x)} ${String(primitive.y)}) scale(${String(scale)})`}
          fill="none"
          stroke={ink(primitive.stroke)}
          strokeWidth={iconStroke}
          strokeLinecap="round"
          strokeLinejoin="round"
          opacity={primitive.opacity}
        />
      );
    }
    case 'picture':
      return (
        <image
          href={primitive.href}
          x={primitive.x}
          y={primitive.y}
          width={primitive.size}
          height={primitive.size}
          preserveAspectRatio="xMidYMid slice"
          className={styles.round}
        />
      );
    case 'rect':
    case 'circle':
    case 'hexagon':
    case 'path':
      return <ShapeSvg primitive={primitive} ink={ink} />;
  }
}

type Shape = Exclude<Primitive, { kind: 'text' | 'icon' | 'picture' }>;

function ShapeSvg({ primitive, ink }: { primitive: Shape; ink: (name: Ink | undefined) => string }) {
  const paint = {
    fill: ink(primitive.fill),
    stroke: ink(primitive.stroke),
    strokeWidth: primitive.strokeWidth ?? 1,
    strokeDasharray: primitive.dash?.join(' '),
    opacity: primitive.opacity,
  };
  switch (primitive.kind) {
    case 'rect':
      return (
        <rect
          x={primitive.x}
          y={primitive.y}
          width={Math.max(0, primitive.width)}
          height={Math.max(0, primitive.height)}
          rx={primitive.radius}
          {...paint}
        />
      );
    case 'circle':
      return <circle cx={primitive.x} cy={primitive.y} r={primitive.radius} {...paint} />;
    case 'hexagon':
      return (
        <polygon
          points={hexagonPoints(primitive.x, primitive.y, primitive.radius)
            .map(({ x, y }) => `${String(x)},${String(y)}`)
            .join(' ')}
          {...paint}
        />
      );
    case 'path':
      return <path d={pathData(primitive.commands)} strokeLinejoin="round" {...paint} />;
  }
}
