import { File, FileImage, FileSpreadsheet, FileText, FileX, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { MediaType } from '../../assessments/evidence/evidence.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { ask } from '../desk.ts';
import { askedAs } from './open-evidence.ts';

/** Pictures already asked for, by content; the oldest go when there are many. */
const known = new Map<string, Promise<string | null>>();
const most = 300;

function pictureOf(evidence: EvidenceRow): Promise<string | null> {
  const { file } = evidence;
  const found = known.get(file.sha256);
  if (found !== undefined) return found;
  const asked = ask('evidenceThumbnail', askedAs(evidence)).then((reply) => {
    // Without an answer it may work the next time.
    if (!reply.ok) known.delete(file.sha256);
    return reply.ok ? (reply.value?.address ?? null) : null;
  });
  known.set(file.sha256, asked);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return asked;
}

interface Props {
  readonly evidence: EvidenceRow;
  readonly large?: boolean;
}

/** What a file looks like, or a sign of its kind. Asked for only once it comes into sight. */
export function Thumbnail({ evidence, large = false }: Props): ReactNode {
  const box = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const { sha256, mediaType } = evidence.file;
  const missing = evidence.fileState === 'missing';
  useEffect(() => {
    const { current } = box;
    if (current === null || missing) return undefined;
    let here = true;
    const observer = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      observer.disconnect();
      void pictureOf(evidence).then((found) => {
        if (here) setAddress(found);
      });
    });
    observer.observe(current);
    return () => {
      here = false;
      observer.disconnect();
    };
    // The picture belongs to the content, whatever else is said about it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sha256, missing]);
  const Icon = missing ? FileX : iconOf(mediaType);
  return (
    <span ref={box} className={large ? 'thumbnail large' : 'thumbnail'} aria-hidden>
      {address === null ? <Icon size={large ? 40 : 20} /> : <img src={address} alt="" />}
    </span>
  );
}

function iconOf(mediaType: MediaType): LucideIcon {
  if (mediaType.startsWith('image/')) return FileImage;
  if (mediaType.endsWith('sheet')) return FileSpreadsheet;
  if (mediaType === 'application/pdf' || mediaType.startsWith('text/') || mediaType.endsWith('document'))
    return FileText;
  return File;
}
