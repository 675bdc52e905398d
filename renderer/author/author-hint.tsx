import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { useReadOnlyFault, useSettings } from '../stores/app.ts';
import { AuthorFields } from './author-fields.tsx';

/** A quiet line at the foot of a home as long as no name is given. It asks for nothing and is never in the way. */
export function AuthorHint(): ReactNode {
  const t = useTranslations('author');
  const { author } = useSettings();
  const readOnly = useReadOnlyFault() !== null;
  const [asking, setAsking] = useState(false);
  if (readOnly || (author !== '' && !asking)) return null;
  if (!asking)
    return (
      <p className="quiet-text author-hint">
        {t('hint')} {t('hintMore')}{' '}
        <Button look="quiet" small onPress={() => setAsking(true)}>
          {t('hintButton')}
        </Button>
      </p>
    );
  return (
    <section className="card pad stack tight" aria-labelledby="author">
      <h2 id="author">{t('title')}</h2>
      <AuthorFields />
    </section>
  );
}
