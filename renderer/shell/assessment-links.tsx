import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackProgress } from '../../assessments/answering/progress.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { Tag } from '../parts/tag.tsx';
import type { Route } from '../routing/route.ts';
import { EnterpriseSummary } from '../screens/enterprise/enterprise-summary.tsx';
import { progressOf, useOpened, useSituation } from '../stores/derived.ts';
import { useEnterprise } from '../stores/enterprises.ts';
import { useShownRows } from '../stores/shown-evidence.ts';
import { usePick } from '../text/language.ts';
import { ProgrammeLinks } from './programme-links.tsx';
import { placeIcons, RailLink } from './rail-link.tsx';

/** The rail inside an assessment: whose it is, its questionnaires with their sections, results and dossier. */
export function AssessmentLinks({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
  const places = useTranslations('places');
  const versions = useTranslations('versions');
  const onSite = useTranslations('onSite');
  const history = useTranslations('historyPlaces');
  const evidence = useShownRows().length;
  const opened = useOpened('id', 'enterpriseId', 'frozen', 'row', 'packs');
  const enterprise = useEnterprise(opened.enterpriseId);
  const assessmentId = opened.id;
  return (
    <>
      {enterprise !== null && enterprise !== undefined && (
        <div className="whose">
          <p className="whose-name">
            {(opened.frozen?.profile ?? enterprise.profile).name.trim() || t('unnamed')}{' '}
            {enterprise.sample && <Tag>{t('sample')}</Tag>}
          </p>
          <EnterpriseSummary profile={opened.frozen?.profile ?? enterprise.profile} />
        </div>
      )}
      <p className="rail-group">
        {opened.row.title}{' '}
        {opened.frozen !== null && (
          <Tag sign="done">{versions('tagVersion', { version: opened.frozen.version })}</Tag>
        )}
      </p>
      <ul>
        <RailLink
          to={{ screen: 'assessment', assessmentId }}
          route={route}
          Icon={placeIcons.home}
          label={t('home')}
        />
        <RailLink
          to={{ screen: 'assessment-profile', assessmentId }}
          route={route}
          Icon={placeIcons.profile}
          label={t('profile')}
        />
        <RailLink
          to={{ screen: 'figures', assessmentId }}
          route={route}
          Icon={placeIcons.figures}
          label={t('figures')}
        />
        <RailLink
          to={{ screen: 'evidence', assessmentId }}
          route={route}
          Icon={placeIcons.evidence}
          label={history('evidence')}
          {...(evidence === 0
            ? {}
            : { count: String(evidence), countLabel: history('evidenceCount', { count: evidence }) })}
        />
      </ul>
      <p className="rail-group">{t('questionnaires')}</p>
      <ul>
        {opened.packs.map((pack) => (
          <PackLinks key={pack.id} pack={pack} route={route} assessmentId={assessmentId} />
        ))}
      </ul>
      <ul>
        <RailLink
          to={{ screen: 'on-site', assessmentId }}
          route={route}
          Icon={placeIcons.onSite}
          label={onSite('title')}
        />
        <RailLink
          to={{ screen: 'follow-ups', assessmentId }}
          route={route}
          Icon={placeIcons.followUps}
          label={onSite('followUps')}
        />
      </ul>
      <p className="rail-group">{t('outcome')}</p>
      <ul>
        {opened.packs.map((pack) => (
          <ResultLink key={pack.id} pack={pack} route={route} assessmentId={assessmentId} />
        ))}
        <RailLink
          to={{ screen: 'plan', assessmentId }}
          route={route}
          Icon={placeIcons.plan}
          label={places('plan')}
        />
        <RailLink
          to={{ screen: 'compare', assessmentId }}
          route={route}
          Icon={placeIcons.compare}
          label={places('compare')}
        />
        <ProgrammeLinks route={route} />
        <RailLink
          to={{ screen: 'dossier', assessmentId }}
          route={route}
          Icon={placeIcons.dossier}
          label={t('dossier')}
        />
        <RailLink
          to={{ screen: 'versions', assessmentId }}
          route={route}
          Icon={placeIcons.versions}
          label={history('versions')}
        />
        <RailLink
          to={{ screen: 'history', assessmentId }}
          route={route}
          Icon={placeIcons.history}
          label={history('history')}
        />
      </ul>
    </>
  );
}

interface PackProps {
  readonly pack: Pack;
  readonly route: Route;
  readonly assessmentId: string;
}

function PackLinks({ pack, route, assessmentId }: PackProps): ReactNode {
  const t = useTranslations('app');
  const pick = usePick();
  const progress = progressOf(pack, useSituation());
  const inside = (route.screen === 'section' || route.screen === 'check') && route.packId === pack.id;
  const done = progress.asked - progress.missing;
  return (
    <RailLink
      to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: nextSection(pack, progress) }}
      route={inside ? { screen: 'lost' } : route}
      within={route.screen === 'quick-scan' && route.packId === pack.id}
      Icon={placeIcons.questions}
      label={pick(pack.shortTitle)}
      count={`${percent(done, progress.asked)}%`}
      countLabel={t('doneOf', { done, asked: progress.asked })}
    >
      {inside && (
        <ul className="rail-sections">
          {pack.sections.map((section) => {
            const counts = progress.sections.find((one) => one.id === section.id);
            const asked = counts?.asked ?? 0;
            const given = asked - (counts?.missing ?? 0);
            return (
              <RailLink
                key={section.id}
                to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: section.id }}
                route={route}
                label={pick(section.title)}
                count={`${given}/${asked}`}
                countLabel={t('doneOf', { done: given, asked })}
              />
            );
          })}
          <RailLink
            to={{ screen: 'check', assessmentId, packId: pack.id }}
            route={route}
            label={t('checkAnswers')}
          />
        </ul>
      )}
    </RailLink>
  );
}

function ResultLink({ pack, route, assessmentId }: PackProps): ReactNode {
  const t = useTranslations('app');
  const pick = usePick();
  return (
    <RailLink
      to={{ screen: 'result', assessmentId, packId: pack.id }}
      route={route}
      Icon={placeIcons.result}
      label={t('resultOf', { pack: pick(pack.shortTitle) })}
    />
  );
}

/**
 * Where to go on in a pack: the first section with something missing, else the first. `of`: “unknown” for the first
 * section with a “do not know”.
 */
function nextSection(pack: Pack, progress: PackProgress, of: 'missing' | 'unknown' = 'missing'): string {
  return progress.sections.find((section) => section[of] > 0)?.id ?? pack.sections[0]?.id ?? '';
}

/** The page of a questionnaire on which what a condition still needs of it is answered. */
export function routeToPack(
  assessmentId: string,
  pack: Pack,
  progress: PackProgress,
  { unsure }: { readonly unsure?: unknown },
): Route {
  const sectionId = nextSection(pack, progress, unsure === undefined ? 'missing' : 'unknown');
  return { screen: 'section', assessmentId, packId: pack.id, sectionId };
}

/** A share in whole per cent, never 100 before everything is done. */
function percent(done: number, asked: number): number {
  return asked === 0 ? 100 : Math.floor((done * 100) / asked);
}
