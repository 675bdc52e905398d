import { RotateCcw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { dropUpload, retryUpload, useUploads, type Upload } from '../stores/uploads.ts';
import { useSayFault } from '../text/language.ts';
import { useSaySize, useShowName } from './say-evidence.ts';

/** Of many that wait their turn, so many are named. */
const most = 5;

/** Files on their way, and those that could not be taken in with the reason. Nothing while there are none. */
export function UploadList({ of }: { readonly of: (upload: Upload) => boolean }): ReactNode {
  const t = useTranslations('evidence');
  const uploads = useUploads((state) => state.list);
  const own = uploads.filter(of);
  if (own.length === 0) return null;
  const waiting = own.filter((one) => one.state === 'waiting');
  const rest = waiting.slice(most);
  return (
    <>
      <ul className="uploads" aria-label={t('uploads')}>
        {own
          .filter((one) => !rest.includes(one))
          .map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
      </ul>
      {rest.length > 0 && (
        <p className="row quiet-text">
          {t('moreWaiting', { count: rest.length })}
          <Button look="quiet" small onPress={() => waiting.forEach(({ id }) => dropUpload(id))}>
            {t('cancelWaiting')}
          </Button>
        </p>
      )}
    </>
  );
}

function UploadRow({ upload }: { readonly upload: Upload }): ReactNode {
  const t = useTranslations('evidence');
  const showName = useShowName();
  const saySize = useSaySize();
  const sayFault = useSayFault();
  const { id, sizeBytes, sentBytes, state, fault } = upload;
  const name = showName(upload.name);
  const words = t('sent', { done: saySize(sentBytes), total: saySize(sizeBytes) });
  return (
    <li className="upload">
      <span className="upload-name breakable">{name}</span>
      {state === 'failed' && fault !== null ? (
        <span className="error" role="alert">
          {sayFault(fault)}
        </span>
      ) : state === 'waiting' ? (
        <span className="quiet-text">{t('waiting')}</span>
      ) : (
        <span className="bar-cell">
          <ProgressBar label={name} value={sentBytes} max={sizeBytes} valueLabel={words} />
          <span className="quiet-text">{sentBytes === 0 ? t('sending') : words}</span>
        </span>
      )}
      <span className="grow" />
      {state === 'failed' && (
        <Button look="quiet" small onPress={() => retryUpload(id)} aria-label={t('retryOf', { name })}>
          <RotateCcw size={15} aria-hidden />
        </Button>
      )}
      <Button
        look="quiet"
        small
        onPress={() => dropUpload(id)}
        aria-label={state === 'failed' ? t('removeOf', { name }) : t('cancelOf', { name })}
      >
        <X size={15} aria-hidden />
      </Button>
    </li>
  );
}
