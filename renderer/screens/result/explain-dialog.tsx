import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { questionsOf } from '../../../assessments/scoring/score-pack.ts';
import { findNode } from '../../../assessments/scoring/score-tree.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { usePick } from '../../text/language.ts';
import { ExplainGate } from './explain-gate.tsx';
import { ExplainNode } from './explain-node.tsx';
import { ExplainQuestion } from './explain-question.tsx';
import type { Explained } from './explained.ts';

interface Props {
  readonly pack: Pack;
  readonly result: PackResult;
  readonly first: Explained;
  /** Said above everything, e.g. that the numbers are those of a trial. */
  readonly note?: string | undefined;
  readonly onClose: () => void;
}

/** Opens a number down to its answers: each number inside opens in turn, and there is a way back up. */
export function ExplainDialog({ pack, result, first, note, onClose }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const [path, setPath] = useState<readonly Explained[]>([first]);
  const what = path.at(-1) ?? first;
  const open = (next: Explained): void => setPath([...path, next]);
  const node = what.kind === 'node' && result.score !== null ? findNode(result.score, what.id) : null;
  const questionId = what.kind === 'question' ? what.id : node?.rule === 'question' ? node.id : null;
  const question = questionsOf(pack).find((one) => one.id === questionId);
  const title =
    what.kind === 'gate'
      ? pick(what.gate.label)
      : question !== undefined
        ? pick(question.prompt)
        : node === null
          ? ''
          : pick(node.title);

  return (
    <Dialog title={title} onClose={onClose}>
      {note !== undefined && <Notice tone="warn">{note}</Notice>}
      {path.length > 1 && (
        <Button look="quiet" small onPress={() => setPath(path.slice(0, -1))}>
          <ArrowLeft size={15} aria-hidden />
          {t('back')}
        </Button>
      )}
      {what.kind === 'gate' && <ExplainGate pack={pack} result={result} gate={what.gate} open={open} />}
      {question !== undefined && <ExplainQuestion pack={pack} result={result} question={question} />}
      {node !== null && question === undefined && <ExplainNode pack={pack} node={node} open={open} />}
    </Dialog>
  );
}
