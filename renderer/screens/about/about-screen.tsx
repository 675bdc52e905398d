import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { About, ShippedPart } from '../../../electron/contract/about.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useApp } from '../../stores/app.ts';
import { useSayFault } from '../../text/language.ts';
import { Diagnostics } from '../settings/diagnostics.tsx';
import { ContentTables } from './content-tables.tsx';
import { InstallerCheck } from './installer-check.tsx';

/** What the app is, what it holds and rests on, under which licences, and how to report a problem. */
export function AboutScreen(): ReactNode {
  const t = useTranslations('about');
  const tApp = useTranslations('app');
  const sayFault = useSayFault();
  const app = useApp(({ state }) => (state.kind === 'ready' ? state.app : null));
  const [about, setAbout] = useState<About | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [shown, setShown] = useState<ShippedPart | null>(null);
  const show = (reply: Awaited<ReturnType<typeof ask<'readAbout'>>>): void => {
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setAbout(reply.value);
  };
  useEffect(() => {
    void ask('readAbout', {}).then(show);
  }, []);
  return (
    <Page title={t('title')} lead={t('what')}>
      <div className="stack">
        {fault !== null && (
          <Notice
            tone="bad"
            role="alert"
            title={t('failed')}
            actions={<Button onPress={() => void ask('readAbout', {}).then(show)}>{t('retry')}</Button>}
          >
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <section className="card pad stack" aria-labelledby="about-app">
          <h2 id="about-app">{tApp('name')}</h2>
          <dl className="facts">
            <Fact name={t('version')} value={app?.version ?? ''} />
            <Fact name={t('licence')} value={t('own')} />
            {about?.versions.map(({ name, version }) => (
              <Fact key={name} name={name} value={version} />
            ))}
            <Fact name={t('system')} value={about?.system ?? ''} />
            <Fact name={t('folder')} value={app?.dataFolder ?? ''} />
          </dl>
        </section>
        {about !== null && <ContentTables programmes={about.programmes} packs={app?.packs ?? []} />}
        <InstallerCheck />
        <section className="card pad stack" aria-labelledby="about-report">
          <h2 id="about-report">{t('report')}</h2>
          <p>{t('reportLead')}</p>
          <p>
            <RouteLink to={{ screen: 'help', page: 'trouble' }}>{t('toHelp')}</RouteLink>
          </p>
          {app !== null && <Diagnostics />}
        </section>
        {about !== null && (
          <section className="card pad stack" aria-labelledby="about-parts">
            <h2 id="about-parts">{t('parts')}</h2>
            <p className="quiet-text">{t('partsLead', { count: about.parts.length })}</p>
            <ul className="about-parts">
              {about.parts.map((part) => (
                <li key={`${part.name} ${part.version}`}>
                  <Button look="quiet" small onPress={() => setShown(part)}>
                    {part.name} {part.version}
                  </Button>
                  {part.licence === '' ? (
                    <span className="quiet-text">{t('ownText')}</span>
                  ) : (
                    // As SPDX names it, whatever the window speaks.
                    <span className="quiet-text" lang="en">
                      {part.licence}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            <p className="quiet-text">{t('runtime')}</p>
          </section>
        )}
      </div>
      {shown !== null && <Licence part={shown} onClose={() => setShown(null)} />}
    </Page>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className="breakable">{value}</dd>
    </>
  );
}

function Licence({ part, onClose }: { readonly part: ShippedPart; readonly onClose: () => void }): ReactNode {
  const t = useTranslations('about');
  const title = t('textOf', { name: part.name, version: part.version });
  return (
    <Dialog title={title} onClose={onClose}>
      {/* It scrolls by itself, so it must be reachable with the keyboard. Quoted as its author wrote it. */}
      <pre className="licence-text" lang="en" {...{ tabIndex: 0, role: 'region', 'aria-label': title }}>
        {part.text}
      </pre>
    </Dialog>
  );
}
