import { X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAfterPress } from './after-press.ts';
import { Button } from './button.tsx';
import { Suggestions } from './suggestions.tsx';
import { TextField } from './text-field.tsx';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Tags that occur already. */
  readonly known: readonly string[];
  /** So many there may be. */
  readonly most: number;
  readonly disabled?: boolean;
}

/** What separates tags that are typed or pasted in one go. */
const between = /[,，、;；\n]/;

/**
 * A few short words, each to be taken away by itself. Enter or a comma ends one; leaving the field takes the last, with
 * the pointer once that is let go: what is pressed must not move away from under it.
 */
export function TagsField({ label, hint, tags, onChange, known, most, disabled = false }: Props): ReactNode {
  const t = useTranslations('handling');
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const full = tags.length >= most;

  const add = (text: string): void => {
    const named = text
      .split(between)
      .map((one) => one.trim().slice(0, 40))
      .filter((one) => one !== '');
    const next = [...new Set([...tags, ...named])].slice(0, most);
    if (next.length > tags.length) onChange(next);
    setTyped('');
  };
  const takeLast = (): void => {
    if (typed.trim() !== '') add(typed);
  };
  const takeLastAfterPress = useAfterPress(takeLast);
  const input = (): HTMLElement | null => box.current?.querySelector('input') ?? null;

  return (
    <div
      ref={box}
      className="tags-field"
      onBlur={(event) => {
        // A press on a suggestion leaves the input, not the field: it takes the place of what was begun.
        if (event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget) === true)
          return;
        takeLastAfterPress();
      }}
    >
      <TextField
        label={label}
        value={typed}
        onChange={(text) => (between.test(text) ? add(text) : setTyped(text))}
        onKeyDown={(event) => {
          // While characters are being composed, Enter ends that and no more.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
          event.preventDefault();
          add(typed);
        }}
        maxLength={400}
        disabled={disabled || full}
        beside={
          <Button small isDisabled={disabled || typed.trim() === ''} onPress={() => add(typed)}>
            {t('addTag')}
          </Button>
        }
        {...(full ? { hint: t('fullOfTags', { most }) } : hint === undefined ? {} : { hint })}
      />
      {tags.length > 0 && (
        <ul className="tag-list" aria-label={label}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="condition-tag"
                aria-label={t('dropTag', { tag })}
                disabled={disabled}
                onClick={() => {
                  onChange(tags.filter((one) => one !== tag));
                  input()?.focus();
                }}
              >
                <bdi>{tag}</bdi>
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      {!disabled && !full && (
        <Suggestions
          label={t('knownTags')}
          values={known.filter((one) => !tags.includes(one))}
          typed={typed}
          onTake={(tag) => {
            add(tag);
            input()?.focus();
          }}
        />
      )}
    </div>
  );
}
