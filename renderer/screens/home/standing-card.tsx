import type { ReactNode } from 'react';
import { DeadlineList } from './deadline-list.tsx';
import { MissingList } from './missing-list.tsx';
import type { Tasks } from './use-tasks.ts';

/** What is missing and which dates are coming, in a few lines under the next step. */
export function StandingCard({ tasks }: { readonly tasks: Tasks }): ReactNode {
  return (
    <div className="card standing">
      <MissingList tasks={tasks} />
      <DeadlineList />
    </div>
  );
}
