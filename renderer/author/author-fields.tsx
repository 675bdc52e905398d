import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import { changeSettings, useSettings } from '../stores/app.ts';

/** The name changes are recorded under, and whom its bearer works for. For the settings, and for the hint on a home. */
export function AuthorFields({ onSaved }: { readonly onSaved?: () => void }): ReactNode {
  const t = useTranslations('author');
  const { author, organisation } = useSettings();
  const [name, setName] = useState(author);
  const [place, setPlace] = useState(organisation);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        void changeSettings({ author: name.trim(), organisation: place.trim() }).then(() => {
          setSaved(name.trim());
          onSaved?.();
        });
      }}
    >
      <p className="quiet-text">{t('lead')}</p>
      <div className="fields author-fields">
        <TextField label={t('name')} hint={t('nameHint')} value={name} onChange={setName} maxLength={100} />
        <TextField
          label={t('organisation')}
          hint={t('organisationHint')}
          value={place}
          onChange={setPlace}
          maxLength={100}
        />
      </div>
      <div className="row">
        <Button type="submit">{t('save')}</Button>
        <span className="quiet-text" role="status">
          {saved !== null && saved !== '' && t('saved', { name: saved })}
        </span>
      </div>
    </Form>
  );
}
