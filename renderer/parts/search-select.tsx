import { ChevronDown, Search } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';

export interface Found {
  readonly id: string;
  readonly label: string;
  /** Said after the label in a quieter voice: a code, the city it belongs to. */
  readonly detail?: string;
}

interface Props {
  readonly label: string;
  /** What is chosen, in words; null when nothing is. */
  readonly chosen: Found | null;
  readonly onChange: (id: string) => void;
  /** What fits the typed text, best first. Called with '' for the list one starts from. */
  readonly find: (typed: string) => readonly Found[];
  readonly placeholder: string;
  readonly searchLabel: string;
  readonly nothingFound: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly disabled?: boolean;
  readonly width?: 'short' | 'middle' | 'full';
}

/**
 * One of very many, by typing a part of its name or code. A Select with a search field inside its popover:
 * React Aria's ComboBox hides the page from assistive technology while it is open, this does not.
 */
export function SearchSelect(props: Props): ReactNode {
  const { label, chosen, onChange, find, hint, error = null, width = 'full' } = props;
  const [typed, setTyped] = useState('');
  const items = useMemo(() => find(typed.trim()), [find, typed]);

  return (
    <Select
      className={`field ${width}`}
      value={chosen?.id ?? null}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      onOpenChange={(open) => {
        if (!open) setTyped('');
      }}
      placeholder={props.placeholder}
      isInvalid={error !== null}
      isDisabled={props.disabled ?? false}
    >
      <Label>{label}</Label>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Button className="input select-button">
        {/* What is chosen need not be among the items found, so its words are our own. */}
        <SelectValue className={chosen === null ? 'placeholder' : ''}>
          {chosen === null ? props.placeholder : <FoundText found={chosen} />}
        </SelectValue>
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldError className="error">{error}</FieldError>
      <Popover className="popover" maxHeight={300}>
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField aria-label={props.searchLabel} autoFocus className="search">
            <Search size={16} aria-hidden />
            <Input className="input" placeholder={props.searchLabel} />
          </SearchField>
          <ListBox
            className="list"
            items={items}
            renderEmptyState={() => <p className="list-empty">{props.nothingFound}</p>}
          >
            {(item) => (
              <ListBoxItem id={item.id} textValue={item.label} className="list-item">
                <FoundText found={item} />
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </Popover>
    </Select>
  );
}

function FoundText({ found }: { readonly found: Found }): ReactNode {
  return (
    <>
      <span>{found.label}</span>
      {found.detail !== undefined && <span className="detail"> {found.detail}</span>}
    </>
  );
}
