import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import { checkProfile } from '../../../assessments/enterprise/profile-checks.ts';
import { profileText } from '../../../assessments/enterprise/text.ts';
import { say } from '../../../assessments/text/say.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Route } from '../../routing/route.ts';
import { farOf, progressOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { checkOpenAnswer } from '../check/open-answer.ts';
import { today } from '../enterprise/read-date.ts';
import { UnprintableList, useUnprintable } from './unprintable-list.tsx';

/** What a reader of the dossier will find missing or doubtful; before it what would stop the export of a PDF. */
export function MissingList(): ReactNode {
  const t = useTranslations('dossier');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const language = useLanguage();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const situation = useSituation();
  const unprintable = useUnprintable();
  const findings = checkProfile(situation.profile, today());
  const missing = findings.filter((one) => one.kind === 'not-given');
  const wrong = findings.filter((one) => one.severity === 'error');
  const doubtful = findings.filter((one) => one.severity === 'warning');
  const profile = (field: string | undefined): Route => ({
    screen: 'assessment-profile',
    assessmentId,
    ...(field !== undefined && { field }),
  });

  const items = [
    ...wrong.map((one) => ({
      key: `wrong-${one.field}-${one.kind}`,
      tone: 'bad' as const,
      title: pick(profileFieldLabels[one.field]),
      text: say(profileText[one.kind], language, one.values),
      to: profile(one.field),
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            key: 'missing',
            tone: 'warn' as const,
            title: t('profileMissing', { count: missing.length }),
            text: missing.map((one) => pick(profileFieldLabels[one.field])).join(t('comma')),
            to: profile(missing[0]?.field),
          },
        ]),
    ...doubtful.map((one) => ({
      key: `doubtful-${one.field}-${one.kind}-${one.certificate ?? ''}`,
      tone: 'warn' as const,
      title: pick(profileFieldLabels[one.field]),
      text: say(profileText[one.kind], language, one.values),
      to: profile(one.field),
    })),
    ...packs.flatMap((pack) => {
      const counts = progressOf(pack, situation);
      if (counts.missing + counts.unknown + counts.flagged === 0) return [];
      const untouched = farOf(pack, situation) === 'none';
      return [
        {
          key: pack.id,
          // Open answers are no fault, and they stop nothing: red is kept for what is wrong.
          tone: 'warn' as const,
          title: pick(pack.shortTitle),
          text: untouched
            ? tFar('dossierNone')
            : (['missing', 'unknown', 'flagged'] as const)
                .filter((kind) => counts[kind] > 0)
                .map((kind) => t(`counts.${kind}`, { count: counts[kind] }))
                .join(t('comma')),
          to: checkOpenAnswer(assessmentId, pack, situation),
        },
      ];
    }),
  ];

  return (
    <section className="card pad" aria-labelledby="dossier-missing">
      <h2 id="dossier-missing">{t('before')}</h2>
      <UnprintableList found={unprintable} />
      {items.length === 0 && unprintable.length > 0 ? null : items.length === 0 ? (
        <p>
          <Tag tone="ok" sign="done">
            {t('complete')}
          </Tag>
        </p>
      ) : (
        <>
          <p className="quiet-text">{t('notBlocking')}</p>
          <ul className="findings">
            {items.map((item) => (
              <li key={item.key} className={`finding ${item.tone}`}>
                <p className="finding-title">{item.title}</p>
                <p>{item.text}</p>
                <RouteLink to={item.to} aria-label={t('goTo', { what: item.title })}>
                  {t('go')}
                </RouteLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
