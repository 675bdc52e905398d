import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sizes } from '../../../assessments/enterprise/size-class.ts';
import type { PortfolioChoices, PortfolioGroup } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { Select } from '../../parts/select.tsx';
import { narrow, usePortfolio } from '../../stores/portfolio.ts';
import { usePick } from '../../text/language.ts';
import { usePortfolioWords } from './use-words.ts';

/** The choice that asks for nothing; no code, tag or name is written like it. */
const any = '*any*';

/** The conditions of the list; only what occurs is offered, each with its number of enterprises. */
export function FilterFields(): ReactNode {
  const t = useTranslations('portfolio');
  const pick = usePick();
  const say = usePortfolioWords();
  const { query, page } = usePortfolio();
  const { filter } = query;
  const [choices, setChoices] = useState<PortfolioChoices | null>(null);
  useEffect(() => {
    void ask('portfolioChoices', {}).then((reply) => {
      if (reply.ok) setChoices(reply.value);
    });
  }, []);
  if (choices === null) return null;
  const words = page?.words ?? {};
  const offered = (
    groups: readonly PortfolioGroup[],
    name: (key: PortfolioGroup['key']) => string,
  ): readonly { readonly id: string; readonly label: string }[] => [
    { id: any, label: t('any') },
    ...groups.map(({ key, count }) => ({
      id: key === null ? '' : String(key),
      label: `${name(key)} (${say.whole(count)})`,
    })),
  ];
  const levels = (page?.packIds ?? []).flatMap((packId) => {
    const pack = Object.values(words).find((one) => one.packId === packId);
    if (pack === undefined || pack.levels === null) return [];
    const { none, steps } = pack.levels;
    return [none, ...steps].map((title, place) => ({
      id: `${place - 1} ${packId}`,
      label: `${pick(pack.shortTitle)} · ${pick(title)}`,
    }));
  });
  return (
    <div className="filter-fields">
      <Choice
        label={t('filter.city')}
        value={filter.division}
        choices={offered(choices.cities, (key) => say.group('city', key, words))}
        onChange={(division) => narrow({ division })}
      />
      <Choice
        label={t('filter.division')}
        value={filter.division}
        choices={offered(
          choices.divisions.filter(({ key }) => key !== null),
          (key) => say.group('division', key, words),
        )}
        onChange={(division) => narrow({ division })}
      />
      <Choice
        label={t('filter.sector')}
        value={filter.sector}
        choices={offered(choices.sectors, (key) => say.group('sector', key, words))}
        onChange={(sector) => narrow({ sector })}
      />
      <Choice
        label={t('filter.size')}
        value={filter.size}
        choices={offered(choices.sizes, say.sizeKey)}
        onChange={(size) =>
          narrow({ size: size === '' ? '' : [...sizes, 'outside' as const].find((one) => one === size) })
        }
      />
      <Choice
        label={t('filter.consultant')}
        value={filter.consultant}
        choices={offered(choices.consultants, (key) => say.group('consultant', key, words))}
        onChange={(consultant) => narrow({ consultant })}
      />
      <Choice
        label={t('filter.tag')}
        value={filter.tag}
        choices={offered(choices.tags, String)}
        onChange={(tag) => narrow({ tag })}
      />
      <Choice
        label={t('filter.progress')}
        value={filter.progress}
        choices={[
          { id: any, label: t('any') },
          ...(['none', 'begun', 'whole'] as const).map((id) => ({ id, label: t(`progress.${id}`) })),
        ]}
        onChange={(chosen) =>
          narrow({ progress: (['none', 'begun', 'whole'] as const).find((one) => one === chosen) })
        }
      />
      <Choice
        label={t('filter.lacking')}
        value={filter.lacking === true ? 'some' : undefined}
        choices={[
          { id: any, label: t('any') },
          { id: 'some', label: t('onlyLacking') },
        ]}
        onChange={(chosen) => narrow({ lacking: chosen === 'some' ? true : undefined })}
      />
      <Choice
        label={t('filter.withinDays')}
        value={filter.withinDays === undefined ? undefined : String(filter.withinDays)}
        choices={[
          { id: any, label: t('any') },
          ...[30, 60, 180, 365].map((days) => ({ id: String(days), label: t('within', { days }) })),
        ]}
        onChange={(days) => narrow({ withinDays: days === undefined ? undefined : Number(days) })}
      />
      {levels.length > 0 && (
        <Choice
          label={t('filter.level')}
          value={filter.level === undefined ? undefined : `${filter.level.reached} ${filter.level.packId}`}
          choices={[{ id: any, label: t('any') }, ...levels]}
          onChange={(chosen) => {
            const [reached, packId] = chosen?.split(' ') ?? [];
            narrow({
              level:
                reached === undefined || packId === undefined
                  ? undefined
                  : { packId, reached: Number(reached) },
            });
          }}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps): ReactNode {
  const t = useTranslations('portfolio');
  const known = value === undefined || choices.some(({ id }) => id === value) ? (value ?? any) : any;
  return (
    <Select
      label={label}
      value={known}
      choices={choices}
      onChange={(id) => onChange(id === any ? undefined : id)}
      placeholder={t('any')}
    />
  );
}
