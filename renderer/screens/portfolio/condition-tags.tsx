import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { clearFilters, filtersOf, narrow, usePortfolio } from '../../stores/portfolio.ts';
import { usePick } from '../../text/language.ts';
import type { PortfolioFilter } from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioWords } from './use-words.ts';

type Name = keyof PortfolioFilter;

/** The conditions in force, each to be taken away by itself. */
export function ConditionTags({ say }: { readonly say: PortfolioWords }): ReactNode {
  const t = useTranslations('portfolio');
  const pick = usePick();
  const { query, page } = usePortfolio();
  const { filter } = query;
  const words = page?.words ?? {};
  const sayOne = (name: Name): string => {
    switch (name) {
      case 'text':
        return filter.text ?? '';
      case 'division':
        return say.group('division', filter.division ?? null, words);
      case 'sector':
        return say.group('sector', filter.sector ?? null, words);
      case 'size':
        return say.sizeKey(filter.size ?? null);
      case 'consultant':
        return filter.consultant === '' ? t('unknown') : (filter.consultant ?? '');
      case 'tag':
        return filter.tag ?? '';
      case 'progress':
        return filter.progress === undefined ? '' : t(`progress.${filter.progress}`);
      case 'lacking':
        return t('onlyLacking');
      case 'withinDays':
        return t('within', { days: filter.withinDays ?? 0 });
      case 'level': {
        const pack = Object.values(words).find((one) => one.packId === filter.level?.packId);
        const levels = pack?.levels ?? null;
        if (pack === undefined || levels === null || filter.level === undefined) return '';
        return `${pick(pack.shortTitle)} · ${pick(levels.steps[filter.level.reached] ?? levels.none)}`;
      }
    }
  };
  const names = filtersOf(filter);
  if (names.length === 0) return null;
  return (
    <div className="condition-tags">
      {names.map((name) => {
        const what = `${t(`filter.${name}`)}：${sayOne(name)}`;
        return (
          <button
            key={name}
            type="button"
            className="condition-tag"
            aria-label={t('without', { what })}
            onClick={() => narrow({ [name]: undefined })}
          >
            <span className="condition-name">{t(`filter.${name}`)}</span> <bdi>{sayOne(name)}</bdi>
            <X size={14} aria-hidden />
          </button>
        );
      })}
      {names.length > 1 && (
        <Button look="quiet" small onPress={clearFilters}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
