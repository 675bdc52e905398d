import { Building2, NotebookPen, Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { searchForm, wordsOf } from '../../../assessments/portfolio/search-form.ts';
import type { PortfolioCalls } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { go, useRoute } from '../../routing/navigation.ts';
import { usePick } from '../../text/language.ts';
import { useAssessmentHere } from './assessment-here.ts';
import { bestFirst, isNamedAsWell } from './best-first.ts';
import { closeOverlay } from './palette-state.ts';
import { isFoundBy } from './place-words.ts';
import { useCommands, type Command } from './use-commands.tsx';

/** So many of each kind are shown while something is typed. */
const most = 5;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Command[];
}

/** One field that leads everywhere: enterprises, pages, questions, actions, and the search through everything. */
export function Palette(): ReactNode {
  const t = useTranslations('palette');
  const [typed, setTyped] = useState('');
  const { sections, settled } = useSections(typed);
  const [entered, setEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const items = sections.flatMap((section) => section.items);
  const carryOut = (command: Command | undefined): void => {
    if (command === undefined) return;
    closeOverlay();
    // What it opens must not be closed by the closing of this.
    setTimeout(command.run);
  };
  useEffect(() => {
    if (entered && settled) carryOut(items[0]);
  });
  // Whoever is quicker than the list means the first hit of what was typed, and nothing that is still shown or marked.
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const marked = list.current?.querySelector('[data-focus-visible]') ?? null;
    if (settled && marked !== null) return;
    event.preventDefault();
    event.stopPropagation();
    if (settled) carryOut(items[0]);
    else setEntered(true);
  };
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) closeOverlay();
      }}
    >
      <Modal className="modal palette-modal">
        <Dialog className="palette" aria-label={t('title')}>
          <Autocomplete inputValue={typed} onInputChange={(text) => setTyped(text.slice(0, 200))}>
            <div role="presentation" onKeyDownCapture={onEnter}>
              <SearchField aria-label={t('label')} className="search palette-find" autoFocus>
                <Search size={18} aria-hidden />
                <Input className="input" placeholder={t('label')} />
              </SearchField>
            </div>
            <div ref={list}>
              <Menu
                aria-label={t('title')}
                className="palette-list"
                items={sections}
                onAction={(key) => carryOut(items.find(({ id }) => id === key))}
                renderEmptyState={() => <p className="list-empty">{t('none')}</p>}
              >
                {(section) => (
                  <MenuSection id={section.id} items={section.items}>
                    <Header className="palette-group">{section.title}</Header>
                    {section.items.map((item) => (
                      <Item key={item.id} item={item} />
                    ))}
                  </MenuSection>
                )}
              </Menu>
            </div>
          </Autocomplete>
          <p className="palette-hint">{t(typed === '' ? 'hint' : 'hintTyped')}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Item({ item }: { readonly item: Command }): ReactNode {
  const { Icon } = item;
  return (
    <MenuItem id={item.id} textValue={item.label} className="list-item palette-item">
      {Icon !== undefined && <Icon size={16} aria-hidden />}
      <bdi className="palette-item-text">{item.label}</bdi>
      {item.detail !== undefined && item.detail !== '' && (
        <bdi className="palette-item-detail">{item.detail}</bdi>
      )}
    </MenuItem>
  );
}

/** What fits; `settled` is false while it is still what fitted before the last key. */
function useSections(wanted: string): { readonly sections: readonly Section[]; readonly settled: boolean } {
  const t = useTranslations('palette');
  const { places, actions } = useCommands();
  // All kinds change together: a mark on something that is gone the next moment would lead nowhere.
  const { typed, enterprises } = useEnterpriseCommands(wanted);
  const questions = useQuestionCommands(typed);
  const route = useRoute();
  const from = 'enterpriseId' in route ? route.enterpriseId : null;
  const sections = useMemo(() => {
    const text = typed.trim();
    const words = wordsOf(text);
    const fits = isFoundBy(text);
    const limit = words.length === 0 ? 3 : most;
    const everywhere: Command = {
      id: 'everywhere',
      label: t('everywhere', { text }),
      Icon: Search,
      run: () => go({ screen: 'search', text, ...(from === null ? {} : { from }) }),
    };
    const foundPlaces = bestFirst(places.filter(fits), text).slice(0, limit);
    const foundActions = bestFirst(actions.filter(fits), text).slice(0, limit + 1);
    const ofEnterprises = { id: 'enterprises', title: t('enterprises'), items: enterprises.slice(0, limit) };
    const ofPlaces = { id: 'places', title: t('places'), items: foundPlaces };
    const ofQuestions = { id: 'questions', title: t('questions'), items: questions.slice(0, most) };
    const ofActions = {
      id: 'actions',
      title: t('actions'),
      items: [...foundActions, ...(words.length === 0 ? [] : [everywhere])],
    };
    // Who types “undo” means to do it, and not to read about it.
    const actionFirst = isNamedAsWell(foundActions, foundPlaces, text);
    const sections: readonly Section[] = actionFirst
      ? [ofEnterprises, ofActions, ofPlaces, ofQuestions]
      : [ofEnterprises, ofPlaces, ofQuestions, ofActions];
    return sections.filter(({ items }) => items.length > 0);
  }, [t, typed, places, actions, enterprises, questions, from]);
  return { sections, settled: typed === wanted };
}

type Found = PortfolioCalls['findEnterprises']['output'];

/** The enterprises that fit what was typed; before anything is, those changed last. */
function useEnterpriseCommands(wanted: string): {
  readonly typed: string;
  readonly enterprises: readonly Command[];
} {
  const [{ typed, found }, setFound] = useState<{ readonly typed: string; readonly found: Found }>({
    typed: '',
    found: [],
  });
  useEffect(() => {
    let current = true;
    void ask('findEnterprises', { text: wanted.trim() }).then((reply) => {
      if (current) setFound({ typed: wanted, found: reply.ok ? reply.value : [] });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  return useMemo(
    () => ({
      typed,
      enterprises: found.map(({ id, name, detail }) => ({
        id: `enterprise ${id}`,
        label: name === '' ? '—' : name,
        detail,
        Icon: Building2,
        run: () => go({ screen: 'enterprise', enterpriseId: id }),
      })),
    }),
    [typed, found],
  );
}

/** Questions of the assessment one is in, in whose words stands what was typed. */
function useQuestionCommands(typed: string): readonly Command[] {
  const pick = usePick();
  const here = useAssessmentHere();
  const packs = here?.packs ?? null;
  const assessmentId = here?.id ?? '';
  return useMemo(() => {
    const words = wordsOf(typed);
    if (words.length === 0 || packs === null) return [];
    return packs.flatMap((pack) =>
      pack.sections.flatMap((section) =>
        section.questions.flatMap((question): Command[] => {
          const form = searchForm(pick(question.prompt));
          if (!words.every((word) => form.includes(word))) return [];
          return [
            {
              id: `question ${pack.id}/${question.id}`,
              label: pick(question.prompt),
              detail: pick(section.title),
              Icon: NotebookPen,
              run: () =>
                go({
                  screen: 'section',
                  assessmentId,
                  packId: pack.id,
                  sectionId: section.id,
                  question: question.id,
                }),
            },
          ];
        }),
      ),
    );
  }, [typed, packs, assessmentId, pick]);
}
