import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface SwitchChoice<T extends string | number> {
  readonly id: T;
  readonly content: ReactNode;
  /** Said in place of a content without words. */
  readonly name?: string;
  /** The language of its words, where that is not the window's. */
  readonly lang?: string;
}

interface Props<T extends string | number> {
  readonly value: T;
  readonly choices: readonly SwitchChoice<T>[];
  readonly onChange: (value: T) => void;
  /** One was pressed, with the pointer or a key; also the one that was chosen already. */
  readonly onPressed?: () => void;
  /** What is switched; or the id of the element that says it. */
  readonly label?: string;
  readonly labelledBy?: string;
}

/** One of a few that all can be seen, side by side; one is always chosen. */
export function Switch<T extends string | number>(props: Props<T>): ReactNode {
  const { value, choices, onChange, onPressed, label, labelledBy } = props;
  return (
    <ToggleButtonGroup
      className="switch"
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find(({ id }) => keys.has(id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {choices.map(({ id, content, name, lang }) => (
        <ToggleButton
          key={id}
          id={id}
          className="switch-button"
          // Tab leads to what is chosen; the arrows lead on from there.
          excludeFromTabOrder={id !== value}
          {...(onPressed === undefined ? {} : { onPress: onPressed })}
          {...(name === undefined ? {} : { 'aria-label': name })}
          {...(lang === undefined ? {} : { lang })}
        >
          {content}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
