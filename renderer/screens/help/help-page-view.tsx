import { useState, type ReactNode } from 'react';
import { useOpenedId } from '../../stores/derived.ts';
import { useTranslations } from 'use-intl';
import { terms } from '../../../assessments/glossary/terms.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import type { HelpBlock, HelpPage } from '../../help/help-page.ts';
import { helpPage } from '../../help/pages.ts';
import { routeTo } from '../../help/places.ts';
import type { PictureName } from '../../help/pictures.ts';
import { ShortcutTables } from '../../shell/palette/shortcuts.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { BackToPlace } from './back-to-place.tsx';
import { HelpText } from './help-text.tsx';

/** One page of help. */
export function HelpPageView({ page }: { readonly page: HelpPage }): ReactNode {
  const t = useTranslations('helpScreen');
  const pick = usePick();
  return (
    <Page
      title={pick(page.title)}
      eyebrow={t(`for.${page.audience}`)}
      lead={<HelpText text={page.lead} />}
      actions={
        <>
          <BackToPlace />
          <RouteLink to={{ screen: 'help' }} look="plain">
            {t('all')}
          </RouteLink>
        </>
      }
    >
      <div className="card pad help-page">
        {page.blocks.map((block, place) => (
          <Block key={place} block={block} />
        ))}
      </div>
      {page.see !== undefined && (
        <section className="help-see" aria-labelledby="help-see">
          <h2 id="help-see" className="group-title">
            {t('see')}
          </h2>
          <ul className="row">
            {page.see.map((id) => (
              <li key={id}>
                <RouteLink to={{ screen: 'help', page: id }}>{pick(helpPage(id).title)}</RouteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Items({ of }: { readonly of: readonly Localized[] }): ReactNode {
  return of.map((item) => (
    <li key={item.en}>
      <HelpText text={item} />
    </li>
  ));
}

function Block({ block }: { readonly block: HelpBlock }): ReactNode {
  switch (block.kind) {
    case 'text':
      return (
        <p>
          <HelpText text={block.text} />
        </p>
      );
    case 'heading':
      return (
        <h2>
          <HelpText text={block.text} />
        </h2>
      );
    case 'steps':
      return (
        <ol>
          <Items of={block.items} />
        </ol>
      );
    case 'list':
      return (
        <ul>
          <Items of={block.items} />
        </ul>
      );
    case 'go':
      return <Go block={block} />;
    case 'picture':
      return <Picture name={block.name} text={block.text} />;
    case 'keys':
      return <ShortcutTables onSite />;
    case 'terms':
      return <Terms />;
  }
}

/** A way into a screen; one of an assessment can only be gone while one is open. */
function Go({ block }: { readonly block: Extract<HelpBlock, { kind: 'go' }> }): ReactNode {
  const t = useTranslations('helpScreen');
  const pick = usePick();
  const assessmentId = useOpenedId();
  const to = routeTo(block.to, assessmentId === '' ? null : assessmentId);
  if (to === null) {
    return (
      <p className="quiet-text">
        {t('notOpen', { what: pick(block.text) })}{' '}
        <RouteLink to={{ screen: 'start' }}>{t('toStart')}</RouteLink>
      </p>
    );
  }
  return (
    <p>
      <RouteLink to={to} look="plain">
        {pick(block.text)}
      </RouteLink>
    </p>
  );
}

function Picture({ name, text }: { readonly name: PictureName; readonly text: HelpPage['lead'] }): ReactNode {
  const t = useTranslations('helpScreen');
  const language = useLanguage();
  const pick = usePick();
  const file = `./help/${language}/${name}.webp`;
  const [missing, setMissing] = useState<string | null>(null);
  // The words say what is to be seen: a help without its picture is a help still.
  if (missing === file) return <p className="quiet-text">{pick(text)}</p>;
  return (
    <figure>
      <figcaption className="quiet-text">{t('example', { words: pick(text) })}</figcaption>
      <img src={file} alt="" onError={() => setMissing(file)} />
    </figure>
  );
}

function Terms(): ReactNode {
  const pick = usePick();
  return (
    <dl className="help-terms">
      {terms.map(({ id, title, meaning }) => (
        <div key={id} id={`term-${id}`} tabIndex={-1}>
          <dt>{pick(title)}</dt>
          <dd>{pick(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
