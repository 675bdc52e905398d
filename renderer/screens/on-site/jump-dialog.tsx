import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { InterviewGroup } from '../../../assessments/answering/interview.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { useGroupTitle } from './group-title.ts';
import { firstOpen } from './use-interview.ts';

interface Props {
  readonly groups: readonly InterviewGroup[];
  readonly here: InterviewGroup | null;
  /** The key of the card to go to. */
  readonly onGo: (key: string) => void;
  readonly onClose: () => void;
}

/** Every section, or everybody who is asked, with what is open there; goes to the first open question of one. */
export function JumpDialog({ groups, here, onGo, onClose }: Props): ReactNode {
  const t = useTranslations('onSite');
  const sayGroup = useGroupTitle();
  return (
    <Dialog title={t('actions.jump')} onClose={onClose}>
      <ListBox
        className="jump-list"
        aria-label={t('actions.jump')}
        // The group of the present question is the chosen one, and so where the list opens.
        autoFocus="first"
        selectionMode="single"
        selectedKeys={here === null ? [] : [here.key]}
        escapeKeyBehavior="none"
        onSelectionChange={(keys) => {
          // Choosing the present group takes it out of the choice: nothing chosen is that group.
          const key = (keys === 'all' ? undefined : [...keys][0]) ?? here?.key;
          const group = groups.find((one) => one.key === key);
          const card = group === undefined ? null : firstOpen(group.cards);
          if (card !== null) onGo(card.key);
        }}
      >
        {groups.map((group) => {
          const open = group.cards.filter(({ status }) => status === 'missing').length;
          const title = sayGroup(group);
          return (
            <ListBoxItem key={group.key} id={group.key} textValue={title} className="jump-item">
              <span>{group === here ? t('hereNow', { title }) : title}</span>
              <span className="quiet-text">{t('groupCount', { count: group.cards.length, open })}</span>
            </ListBoxItem>
          );
        })}
      </ListBox>
    </Dialog>
  );
}
