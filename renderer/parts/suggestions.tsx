import type { ReactNode } from 'react';

/** So many are offered at a time: more are found by typing. */
const most = 8;

interface Props {
  /** What they are, for who hears them. */
  readonly label: string;
  /** The most useful first. */
  readonly values: readonly string[];
  /** What has been typed so far: it narrows them. */
  readonly typed: string;
  readonly onTake: (value: string) => void;
}

/**
 * Values that occur already, each taken with one press. Plain buttons below the field instead of a list that opens:
 * they are seen without a key, cover nothing, and are reached by Tab.
 */
export function Suggestions({ label, values, typed, onTake }: Props): ReactNode {
  const part = typed.trim().toLocaleLowerCase();
  const fitting = values
    .filter((one) => one !== typed.trim() && one.toLocaleLowerCase().includes(part))
    .slice(0, most);
  if (fitting.length === 0) return null;
  return (
    <div className="suggestions" role="group" aria-label={label}>
      {fitting.map((value) => (
        <button key={value} type="button" className="chip" onClick={() => onTake(value)}>
          <bdi>{value}</bdi>
        </button>
      ))}
    </div>
  );
}
