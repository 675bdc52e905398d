import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { emptyHandling, mostTags } from '../../../assessments/enterprise/handling.ts';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import { Suggestions } from '../../parts/suggestions.tsx';
import { TagsField } from '../../parts/tags-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { changeHandling, useKnownHandling } from '../../stores/handling.ts';

/** Who looks after an enterprise, and its tags: for one's own order, and in no score or dossier. */
export function HandlingPanel({ row }: { readonly row: EnterpriseRow }): ReactNode {
  const t = useTranslations('handling');
  const tFollowUps = useTranslations('followUps');
  const readOnly = useReadOnlyFault() !== null;
  const known = useKnownHandling();
  const { consultant, tags } = row.handling ?? emptyHandling;
  return (
    <section className="card pad" aria-labelledby="group-handling" data-field="handling">
      <h2 id="group-handling">{t('title')}</h2>
      <p className="quiet-text">{t('lead', { list: tFollowUps('title') })}</p>
      <div className="fields">
        <div className="profile-field">
          <TextField
            label={t('consultant')}
            value={consultant}
            onChange={(text) => changeHandling(row.id, { consultant: text }, 'typed')}
            maxLength={100}
            disabled={readOnly}
          />
          {!readOnly && (
            <Suggestions
              label={t('knownConsultants')}
              values={known.consultants}
              typed={known.consultants.includes(consultant) ? '' : consultant}
              onTake={(name) => changeHandling(row.id, { consultant: name }, 'chosen')}
            />
          )}
        </div>
        <div className="profile-field">
          <TagsField
            label={t('tags')}
            hint={t('tagsHint')}
            tags={tags}
            onChange={(next) => changeHandling(row.id, { tags: [...next] }, 'chosen')}
            known={known.tags}
            most={mostTags}
            disabled={readOnly}
          />
        </div>
      </div>
    </section>
  );
}
