import { Fragment, type ReactNode } from 'react';
import type { Drawing, Ink, Shape } from '../../../assessments/charts/drawing.ts';

/** Which colour of the window stands for which ink of a drawing. */
const palette: Readonly<Record<Ink, string>> = {
  ink: 'var(--ink)',
  quiet: 'var(--ink-3)',
  rule: 'var(--line-2)',
  hair: 'var(--line)',
  shade: 'var(--sunken)',
  tint: 'var(--accent-soft)',
  accent: 'var(--accent)',
  paper: 'var(--surface)',
};

interface Props {
  readonly drawing: Drawing;
  /** Pixels a point, for one that keeps its size and may be wider than the window; else it fits its place. */
  readonly pixels?: number;
}

/** A chart of the dossier on the screen: the same geometry, in the window's colours. */
export function DrawingView({ drawing, pixels }: Props): ReactNode {
  const { width, height, title, description, shapes } = drawing;
  return (
    <svg
      className={pixels === undefined ? 'drawing' : 'drawing natural'}
      {...(pixels === undefined ? {} : { width: width * pixels, height: height * pixels })}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${title}. ${description}`}
    >
      {shapes.map((shape, place) => (
        // The shapes of a drawing have no identity but their place in it.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={place}>{element(shape)}</Fragment>
      ))}
    </svg>
  );
}

function element(shape: Shape): ReactNode {
  switch (shape.kind) {
    case 'path': {
      const points = shape.points.map(({ x, y }) => `${x},${y}`).join(' ');
      const paint = {
        points,
        fill: shape.fill === undefined ? 'none' : palette[shape.fill],
        ...(shape.stroke === undefined
          ? {}
          : {
              stroke: palette[shape.stroke],
              strokeWidth: shape.line ?? 1,
              strokeLinejoin: 'round' as const,
            }),
        ...(shape.dash === undefined ? {} : { strokeDasharray: shape.dash.join(' ') }),
      };
      return shape.closed ? <polygon {...paint} /> : <polyline {...paint} />;
    }
    case 'dot':
      return (
        <circle
          cx={shape.at.x}
          cy={shape.at.y}
          r={shape.radius}
          fill={palette[shape.fill]}
          stroke={palette[shape.stroke]}
          strokeWidth={shape.line}
        />
      );
    case 'text':
      return (
        <text
          x={shape.at.x}
          y={shape.at.y}
          fontSize={shape.size}
          fontWeight={shape.strong ? 700 : 400}
          textAnchor={shape.anchor}
          fill={palette[shape.fill]}
        >
          {shape.text}
        </text>
      );
  }
}
