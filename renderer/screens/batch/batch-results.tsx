import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sayFinding } from '../../../assessments/application/x-ray/say-finding.ts';
import type { BatchItem, BatchOutcome } from '../../../electron/contract/dossiers.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import type { Run } from '../../stores/batch.ts';
import { useLanguage, useSayFault } from '../../text/language.ts';
import { SaveResults } from './save-results.tsx';

interface Props {
  readonly run: Run;
  readonly outcome: BatchOutcome;
}

/** More reasons than these are counted: the application page lists them all. */
const mostReasons = 5;

const looks = {
  written: { tone: 'ok', sign: 'done', word: 'written' },
  'not-ready': { tone: 'warn', sign: 'alert', word: 'notReady' },
  failed: { tone: 'bad', sign: 'alert', word: 'failedOne' },
  'not-begun': { tone: 'plain', sign: 'empty', word: 'notBegun' },
} as const satisfies Readonly<
  Record<BatchItem['result']['kind'], { readonly tone: Tone; readonly sign: Sign; readonly word: string }>
>;

/** What became of every enterprise of a run, added to as it goes. */
export function BatchResults({ run, outcome }: Props): ReactNode {
  const t = useTranslations('batch');
  const running = run.state?.kind === 'running';
  const count = (kind: BatchItem['result']['kind']): number =>
    outcome.items.filter(({ result }) => result.kind === kind).length;
  return (
    <section className="card pad stack" aria-labelledby="batch-results">
      <h2 id="batch-results">{t('results')}</h2>
      {!running && (
        <p role="status">
          {t('counts', {
            written: count('written'),
            notReady: count('not-ready'),
            failed: count('failed'),
            notBegun: count('not-begun'),
          })}
        </p>
      )}
      {count('written') > 0 && (
        <dl className="facts stacked">
          <dt>{t('folder')}</dt>
          <dd className="breakable">{outcome.folder}</dd>
        </dl>
      )}
      <ul className="batch-results">
        {outcome.items.map((item) => (
          <Result key={item.assessmentId} item={item} run={run} running={running} />
        ))}
      </ul>
      {!running && run.jobId !== null && <SaveResults key={run.jobId} jobId={run.jobId} />}
    </section>
  );
}

function Result({
  item,
  run: { jobId, programmeId },
  running,
}: {
  readonly item: BatchItem;
  readonly run: Run;
  readonly running: boolean;
}): ReactNode {
  const t = useTranslations('batch');
  const tApp = useTranslations('app');
  const { assessmentId, title, result } = item;
  const { tone, sign, word } = looks[result.kind];
  const enterprise = item.enterprise.trim() || tApp('unnamed');
  return (
    <li className="batch-result">
      <div className="batch-result-head">
        <Tag tone={tone} sign={sign}>
          {running && result.kind === 'not-begun' ? t('waiting') : t(word)}
        </Tag>
        <span className="strong breakable">{enterprise}</span>
        <span className="quiet-text breakable">{title}</span>
      </div>
      <Detail result={result} />
      {result.kind === 'written' && jobId !== null && (
        <div className="row">
          <Button
            small
            onPress={() => void ask('showBatchItem', { jobId, assessmentId })}
            aria-label={t('showOf', { enterprise })}
          >
            {t('show')}
          </Button>
        </div>
      )}
      {result.kind === 'not-ready' && programmeId !== null && (
        <RouteLink
          to={{ screen: 'application', assessmentId, programmeId }}
          aria-label={t('toApplicationOf', { enterprise })}
        >
          {t('toApplication')}
        </RouteLink>
      )}
    </li>
  );
}

function Detail({ result }: { readonly result: BatchItem['result'] }): ReactNode {
  const t = useTranslations('batch');
  const language = useLanguage();
  const sayFault = useSayFault();
  switch (result.kind) {
    case 'written':
      return <p className="quiet-text breakable">{result.name}</p>;
    case 'failed':
      return <p className="keep-lines">{sayFault(result.fault)}</p>;
    case 'not-begun':
      return null;
    case 'not-ready': {
      const more = result.findings.length - mostReasons;
      return (
        <ul className="bullets">
          {result.findings.slice(0, mostReasons).map((finding) => (
            <li key={finding.key}>{sayFinding(finding, language)}</li>
          ))}
          {more > 0 && <li>{t('more', { count: more })}</li>}
        </ul>
      );
    }
  }
}
