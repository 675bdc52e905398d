/** Every place in the window. A place is an address after the #, so back, forward and reload keep it. */
export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'enterprise'; readonly enterpriseId: string }
  | {
      readonly screen: 'new-assessment';
      readonly enterpriseId: string;
      /** The assessment whose answers are to be taken over as a start. */
      readonly copyFrom?: string;
    }
  | { readonly screen: 'assessment'; readonly assessmentId: string }
  /** `field`: the field of the profile that takes the focus. */
  | { readonly screen: 'assessment-profile'; readonly assessmentId: string; readonly field?: string }
  /** `figure`: the raw figure that takes the focus. */
  | { readonly screen: 'figures'; readonly assessmentId: string; readonly figure?: string }
  | {
      readonly screen: 'section';
      readonly assessmentId: string;
      readonly packId: string;
      readonly sectionId: string;
      /** The question to go to; without it the page starts at its heading. */
      readonly question?: string;
      /** Come from the check page: offer the way back to it. */
      readonly fromCheck?: boolean;
    }
  | {
      readonly screen: 'check';
      readonly assessmentId: string;
      readonly packId: string;
      /** The question whose row takes the focus, when coming back from changing it. */
      readonly question?: string;
    }
  | { readonly screen: 'result'; readonly assessmentId: string; readonly packId: string }
  /** One question a card; `question`: `pack/question` to begin at. */
  | { readonly screen: 'on-site'; readonly assessmentId: string; readonly question?: string }
  /** What is still to be sent or shown after a visit. */
  | { readonly screen: 'follow-ups'; readonly assessmentId: string }
  /** The few questions of a questionnaire that decide most; their answers are its own. */
  | { readonly screen: 'quick-scan'; readonly assessmentId: string; readonly packId: string }
  | { readonly screen: 'plan'; readonly assessmentId: string }
  | {
      readonly screen: 'compare';
      readonly assessmentId: string;
      /** The assessment it is compared with; without it the newest other one. */
      readonly other?: string;
    }
  | { readonly screen: 'dossier'; readonly assessmentId: string }
  | { readonly screen: 'programmes'; readonly assessmentId: string }
  /** `field`: the fact or the choice that takes the focus. */
  | {
      readonly screen: 'programme';
      readonly assessmentId: string;
      readonly programmeId: string;
      readonly field?: string;
    }
  /** An application for a programme; `field`: what takes the focus. */
  | {
      readonly screen: 'application';
      readonly assessmentId: string;
      readonly programmeId: string;
      readonly field?: string;
    }
  | { readonly screen: 'costs'; readonly assessmentId: string }
  | {
      readonly screen: 'cost-line';
      readonly assessmentId: string;
      readonly lineId: string;
      /** The field of the line that takes the focus. */
      readonly field?: string;
    }
  /** The questionnaires an assessment holds, and those that can be added. */
  | { readonly screen: 'assessment-packs'; readonly assessmentId: string }
  | { readonly screen: 'edition'; readonly assessmentId: string; readonly packId: string }
  /** `evidence`: the one that takes the focus. */
  | { readonly screen: 'evidence'; readonly assessmentId: string; readonly evidence?: string }
  | { readonly screen: 'enterprise-evidence'; readonly enterpriseId: string; readonly evidence?: string }
  /** `slot`: the place whose changes alone are shown. */
  | { readonly screen: 'history'; readonly assessmentId: string; readonly slot?: string }
  | { readonly screen: 'enterprise-history'; readonly enterpriseId: string }
  /** Every assessment of an enterprise over the years. */
  | { readonly screen: 'trend'; readonly enterpriseId: string }
  /** Closing, reopening, and what was closed so far. */
  | { readonly screen: 'versions'; readonly assessmentId: string }
  | { readonly screen: 'version'; readonly assessmentId: string; readonly version: number }
  | { readonly screen: 'bin' }
  | { readonly screen: 'settings' }
  /** Backups, restoring, checks. */
  | { readonly screen: 'keeping' }
  /** Taking a file in. */
  | { readonly screen: 'take-in' }
  /** The dossiers of many enterprises in one run. */
  | { readonly screen: 'batch' }
  /** Checking a dossier that was exported before. */
  | { readonly screen: 'check-dossier' }
  /** Handing a file over; what is chosen at first. */
  | { readonly screen: 'hand-over'; readonly enterprise?: string; readonly assessment?: string }
  /** The questionnaires as an Excel workbook. */
  | { readonly screen: 'workbook'; readonly assessmentId: string }
  /** Some enterprises beside each other. */
  | { readonly screen: 'side-by-side'; readonly ids: readonly string[] }
  /** Searching everything; `from`: the enterprise one came from, `here`: in that one alone. */
  | {
      readonly screen: 'search';
      readonly text?: string | undefined;
      readonly from?: string | undefined;
      readonly here?: boolean | undefined;
    }
  | { readonly screen: 'packs' }
  /** Rates, caps and days the user has keyed in; `programme`: the one whose figures are open. */
  | { readonly screen: 'own-figures'; readonly programme?: string }
  /** Costs of one's own; `pack`: the questionnaire whose steps are open. */
  | { readonly screen: 'own-costs'; readonly pack?: string }
  | { readonly screen: 'about' }
  /** Help; `page`: one of its pages, `text`: what is looked for. */
  | { readonly screen: 'help'; readonly page?: string | undefined; readonly text?: string | undefined }
  | { readonly screen: 'lost' };

export type AssessmentRoute = Extract<Route, { assessmentId: string }>;

/** The address of a place, to be used as a link target. */
export function hrefOf(route: Route): string {
  return `#/${pathOf(route)}`;
}

function pathOf(route: Route): string {
  switch (route.screen) {
    case 'start':
    case 'lost':
      return '';
    case 'enterprise':
      return join('enterprise', route.enterpriseId);
    case 'new-assessment':
      return join('enterprise', route.enterpriseId, 'new') + asking({ from: route.copyFrom });
    case 'assessment':
      return join('assessment', route.assessmentId);
    case 'assessment-profile':
      return join('assessment', route.assessmentId, 'profile') + asking({ field: route.field });
    case 'figures':
      return join('assessment', route.assessmentId, 'figures') + asking({ figure: route.figure });
    case 'section': {
      const query = new URLSearchParams();
      if (route.question !== undefined) query.set('question', route.question);
      if (route.fromCheck === true) query.set('from', 'check');
      return (
        join('assessment', route.assessmentId, 'pack', route.packId, 'section', route.sectionId) +
        suffix(query)
      );
    }
    case 'check': {
      const query = new URLSearchParams();
      if (route.question !== undefined) query.set('question', route.question);
      return join('assessment', route.assessmentId, 'pack', route.packId, 'check') + suffix(query);
    }
    case 'result':
    case 'quick-scan':
      return join('assessment', route.assessmentId, 'pack', route.packId, route.screen);
    case 'on-site':
      return join('assessment', route.assessmentId, 'on-site') + asking({ question: route.question });
    case 'follow-ups':
      return join('assessment', route.assessmentId, 'follow-ups');
    case 'plan':
      return join('assessment', route.assessmentId, 'plan');
    case 'compare':
      return join('assessment', route.assessmentId, 'compare') + asking({ with: route.other });
    case 'dossier':
      return join('assessment', route.assessmentId, 'dossier');
    case 'programmes':
      return join('assessment', route.assessmentId, 'programmes');
    case 'programme':
      return (
        join('assessment', route.assessmentId, 'programmes', route.programmeId) +
        asking({ field: route.field })
      );
    case 'application':
      return (
        join('assessment', route.assessmentId, 'programmes', route.programmeId, 'application') +
        asking({ field: route.field })
      );
    case 'costs':
      return join('assessment', route.assessmentId, 'costs');
    case 'cost-line':
      return join('assessment', route.assessmentId, 'costs', route.lineId) + asking({ field: route.field });
    case 'assessment-packs':
      return join('assessment', route.assessmentId, 'packs');
    case 'edition':
      return join('assessment', route.assessmentId, 'pack', route.packId, 'edition');
    case 'evidence':
      return join('assessment', route.assessmentId, 'evidence') + asking({ evidence: route.evidence });
    case 'enterprise-evidence':
      return join('enterprise', route.enterpriseId, 'evidence') + asking({ evidence: route.evidence });
    case 'history':
      return join('assessment', route.assessmentId, 'history') + asking({ slot: route.slot });
    case 'enterprise-history':
      return join('enterprise', route.enterpriseId, 'history');
    case 'trend':
      return join('enterprise', route.enterpriseId, 'trend');
    case 'versions':
      return join('assessment', route.assessmentId, 'versions');
    case 'version':
      return join('assessment', route.assessmentId, 'versions', String(route.version));
    case 'workbook':
      return join('assessment', route.assessmentId, 'workbook');
    case 'hand-over':
      return 'hand-over' + asking({ enterprise: route.enterprise, assessment: route.assessment });
    case 'side-by-side':
      return 'side-by-side' + asking({ of: route.ids.join(' ') });
    case 'search':
      return (
        'search' +
        asking({
          text: route.text === '' ? undefined : route.text,
          enterprise: route.from,
          here: route.here === true ? 'yes' : undefined,
        })
      );
    case 'own-figures':
      return 'own-figures' + asking({ programme: route.programme });
    case 'own-costs':
      return 'own-costs' + asking({ pack: route.pack });
    case 'help': {
      const text = asking({ text: route.text === '' ? undefined : route.text });
      return (route.page === undefined ? 'help' : join('help', route.page)) + text;
    }
    case 'about':
    case 'packs':
    case 'bin':
    case 'settings':
    case 'keeping':
    case 'take-in':
    case 'batch':
    case 'check-dossier':
      return route.screen;
  }
}

/** A query of those values that are given. */
function asking(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return suffix(new URLSearchParams(given));
}

function join(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join('/');
}

function suffix(query: URLSearchParams): string {
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** Places that need nothing but their name. */
const deskPlaces = [
  'about',
  'packs',
  'bin',
  'settings',
  'keeping',
  'take-in',
  'batch',
  'check-dossier',
] as const;

/** Reads an address; one that leads nowhere is the place `lost`, never an error. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const parts = decode(path);
  const query = new URLSearchParams(search);
  const [root, id, second, third, fourth, fifth] = parts;
  if (root === undefined) return { screen: 'start' };
  if (root === 'help' && parts.length <= 2) {
    const text = query.get('text');
    return {
      screen: 'help',
      ...(id === undefined ? {} : { page: id }),
      ...(text === null ? {} : { text }),
    };
  }
  if (parts.length === 1) {
    const place = deskPlaces.find((one) => one === root);
    if (place !== undefined) return { screen: place };
    if (root === 'own-figures') {
      const programme = query.get('programme');
      return { screen: 'own-figures', ...(programme === null ? {} : { programme }) };
    }
    if (root === 'own-costs') {
      const pack = query.get('pack');
      return { screen: 'own-costs', ...(pack === null ? {} : { pack }) };
    }
    if (root === 'side-by-side')
      return { screen: 'side-by-side', ids: (query.get('of') ?? '').split(' ').filter(Boolean).slice(0, 6) };
    if (root === 'search') {
      const [text, from] = [query.get('text'), query.get('enterprise')];
      return {
        screen: 'search',
        ...(text === null ? {} : { text }),
        ...(from === null ? {} : { from }),
        ...(query.get('here') === 'yes' ? { here: true } : {}),
      };
    }
    if (root === 'hand-over') {
      const [enterprise, assessment] = [query.get('enterprise'), query.get('assessment')];
      return {
        screen: 'hand-over',
        ...(enterprise === null ? {} : { enterprise }),
        ...(assessment === null ? {} : { assessment }),
      };
    }
  }
  if (root === 'enterprise' && id !== undefined) {
    if (parts.length === 2) return { screen: 'enterprise', enterpriseId: id };
    if (second === 'new' && parts.length === 3) {
      const from = query.get('from');
      return { screen: 'new-assessment', enterpriseId: id, ...(from === null ? {} : { copyFrom: from }) };
    }
    if (parts.length === 3 && second === 'evidence') {
      const evidence = query.get('evidence');
      return { screen: 'enterprise-evidence', enterpriseId: id, ...(evidence === null ? {} : { evidence }) };
    }
    if (parts.length === 3 && second === 'history') return { screen: 'enterprise-history', enterpriseId: id };
    if (parts.length === 3 && second === 'trend') return { screen: 'trend', enterpriseId: id };
  }
  if (root === 'assessment' && id !== undefined) {
    if (parts.length === 2) return { screen: 'assessment', assessmentId: id };
    const named = (name: 'field' | 'figure' | 'evidence' | 'slot' | 'question') => {
      const value = query.get(name);
      return value === null ? {} : { [name]: value };
    };
    if (parts.length === 3 && second === 'profile')
      return { screen: 'assessment-profile', assessmentId: id, ...named('field') };
    if (parts.length === 3 && second === 'figures')
      return { screen: 'figures', assessmentId: id, ...named('figure') };
    if (parts.length === 3 && second === 'programmes') return { screen: 'programmes', assessmentId: id };
    if (parts.length === 4 && second === 'programmes' && third !== undefined)
      return { screen: 'programme', assessmentId: id, programmeId: third, ...named('field') };
    if (parts.length === 5 && second === 'programmes' && third !== undefined && fourth === 'application')
      return { screen: 'application', assessmentId: id, programmeId: third, ...named('field') };
    if (parts.length === 3 && second === 'costs') return { screen: 'costs', assessmentId: id };
    if (parts.length === 4 && second === 'costs' && third !== undefined)
      return { screen: 'cost-line', assessmentId: id, lineId: third, ...named('field') };
    if (parts.length === 3 && second === 'evidence')
      return { screen: 'evidence', assessmentId: id, ...named('evidence') };
    if (parts.length === 3 && second === 'history')
      return { screen: 'history', assessmentId: id, ...named('slot') };
    if (parts.length === 3 && second === 'packs') return { screen: 'assessment-packs', assessmentId: id };
    if (parts.length === 3 && second === 'workbook') return { screen: 'workbook', assessmentId: id };
    if (parts.length === 3 && second === 'versions') return { screen: 'versions', assessmentId: id };
    if (parts.length === 4 && second === 'versions' && /^[1-9]\d{0,5}$/.test(third ?? ''))
      return { screen: 'version', assessmentId: id, version: Number(third) };
    if (parts.length === 3 && second === 'on-site')
      return { screen: 'on-site', assessmentId: id, ...named('question') };
    if (parts.length === 3 && second === 'follow-ups') return { screen: 'follow-ups', assessmentId: id };
    if (parts.length === 3 && second === 'plan') return { screen: 'plan', assessmentId: id };
    if (parts.length === 3 && second === 'compare') {
      const other = query.get('with');
      return { screen: 'compare', assessmentId: id, ...(other === null ? {} : { other }) };
    }
    if (parts.length === 3 && second === 'dossier') return { screen: 'dossier', assessmentId: id };
    const question = query.get('question');
    const asked = question === null ? {} : { question };
    if (second === 'pack' && third !== undefined) {
      const place = { assessmentId: id, packId: third };
      if (parts.length === 5 && fourth === 'check') return { screen: 'check', ...place, ...asked };
      if (parts.length === 5 && (fourth === 'result' || fourth === 'quick-scan'))
        return { screen: fourth, ...place };
      if (parts.length === 5 && fourth === 'edition') return { screen: 'edition', ...place };
      if (parts.length === 6 && fourth === 'section' && fifth !== undefined) {
        const back = query.get('from') === 'check' ? { fromCheck: true } : {};
        return { screen: 'section', ...place, sectionId: fifth, ...asked, ...back };
      }
    }
  }
  return { screen: 'lost' };
}

function decode(path: string): readonly string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return ['?'];
  }
}

/** Whether two routes show the same page, whatever question they point at. */
export function samePage(one: Route, other: Route): boolean {
  return pathOf(one).split('?', 1)[0] === pathOf(other).split('?', 1)[0] && one.screen === other.screen;
}
