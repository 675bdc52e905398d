import { measures } from '../../../assessments/advice/own-costs.ts';
import path from 'node:path';
import { emptyPlan, type Plan } from '../../../assessments/advice/plan.ts';
import type { Answer } from '../../../assessments/answering/answer.ts';
import { packProgress } from '../../../assessments/answering/progress.ts';
import { emptyProfile } from '../../../assessments/enterprise/profile.ts';
import { readSample } from '../../../assessments/sample/read-sample.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { PackWords } from '../../../assessments/portfolio/standing.ts';
import { trendOf } from '../../../assessments/portfolio/trend.ts';
import type { ParameterOverrides } from '../../../assessments/programmes/parameter.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { readContent } from '../../../build/compile-packs.ts';
import type {
  AppState,
  Contract,
  Desk,
  EnterpriseRow,
  JobState,
  Method,
  OpenAssessment,
  PackPreview,
  Reply,
  Saved,
  Settings,
  Signal,
} from '../../../electron/contract.ts';
import type { LockState } from '../../../electron/contract/lock.ts';
import type { PortfolioLook, PortfolioView } from '../../../electron/contract/portfolio.ts';
import type { TrendAssessment } from '../../../electron/contract/trend.ts';
import { shippedParts } from '../../../electron/services/shipped-parts.ts';
import { summarise } from '../../../electron/services/pack-library.ts';
import { FakeEvidence } from './fake-evidence.ts';
import { FakeHistory } from './fake-history.ts';
import { FakeKeeping } from './fake-keeping.ts';
import { FakePassingOn } from './fake-passing-on.ts';
import { fakePortfolio } from './fake-portfolio.ts';

/** What the fake answers; anything else is a fault, as from a main process that does not know the method. */
type Handlers = {
  readonly [M in Method]?: (
    input: Contract[M]['input'],
  ) => Contract[M]['output'] | Promise<Contract[M]['output']>;
};

interface Kept {
  row: EnterpriseRow['assessments'][number];
  readonly enterpriseId: string;
  packIds: readonly string[];
  answers: Record<string, Answer>;
  plan: Plan;
  earlier: OpenAssessment['earlier'];
  costs: OpenAssessment['costs'];
  chosen: readonly string[];
  applications: OpenAssessment['applications'];
}

const { content } = readContent();

/** A main process in memory, for looking at the window without Electron. What a test may turn is public. */
export class FakeDesk {
  settings: Settings = { language: 'zh-CN', theme: 'light', author: '', organisation: '' };
  store: AppState['store'] = { kind: 'ready' };
  lock: LockState = { kind: 'off' };
  /** While set, nothing can be saved and this is why. */
  saveFault: Fault | null = null;
  /** Assessments that count as made with older editions, over the years. */
  readonly oldEditions = new Set<string>();
  /** Assessments that cannot be read, and why. */
  readonly unread = new Map<string, Fault>();
  /** Methods that are refused, and why. */
  readonly faults = new Map<Method, Fault>();
  /** How long a save takes. */
  saveMs = 5;
  job: JobState = { kind: 'running', step: { 'zh-CN': '正在排版', en: 'Setting pages' }, done: 3, total: 8 };
  readonly calls: { readonly method: Method; readonly input: unknown }[] = [];
  readonly saves: { readonly key: string; readonly value: unknown }[] = [];
  enterprises: EnterpriseRow[] = [];
  views: readonly PortfolioView[] = [];
  look: PortfolioLook | null = null;
  readonly overrides: Record<string, ParameterOverrides> = {};
  /** Editions newer than the shipped ones, by pack. */
  readonly newer = new Map<string, Pack>();
  /** What the folder dialog leads to. */
  packFolder: PackPreview | null = null;
  private readonly moved = new Set<string>();
  readonly assessments = new Map<string, Kept>();
  readonly evidence = new FakeEvidence();
  readonly keeping = new FakeKeeping();
  readonly passing = new FakePassingOn();
  /** Methods that never answer: for the look while one waits. */
  readonly held = new Set<Method>();
  readonly history = new FakeHistory({
    rowOf: (id) => this.kept(id).row,
    changeRow: (id, change) => {
      const kept = this.kept(id);
      kept.row = { ...kept.row, ...change };
      return kept.row;
    },
    open: (id) => this.opened(id),
  });
  private readonly signals: Signal[] = [];
  private wake: () => void = () => undefined;
  private seq = 0;

  /** Tells the window something, as the main process would. */
  signal(signal: Signal): void {
    this.signals.push(signal);
    this.wake();
  }

  async answer<M extends Method>(method: M, input: Contract[M]['input']): Promise<Reply<M>> {
    this.calls.push({ method, input });
    if (this.held.has(method)) await new Promise(() => undefined);
    const fault = method.startsWith('save') || method.startsWith('create') ? this.saveFault : null;
    const refused = fault ?? this.faults.get(method) ?? null;
    if (refused !== null) return { ok: false, fault: refused };
    const handler = this.handlers[method];
    if (handler === undefined)
      return { ok: false, fault: { code: 'call.refused', values: {}, path: method } };
    return { ok: true, value: await handler(input) };
  }

  addSample(): { enterpriseId: string; assessmentId: string } {
    const { packs, figures, sample } = content;
    const read = readSample(
      Object.fromEntries(
        Object.entries(sample).filter(([id]) => id === 'enterprise' || packs.some((pack) => pack.id === id)),
      ),
      packs,
      figures,
    );
    const enterpriseId = this.addEnterprise(read.profile, true);
    const assessmentId = this.addAssessment(
      enterpriseId,
      read.title['zh-CN'],
      packs.map((pack) => pack.id),
    );
    const kept = this.assessments.get(assessmentId);
    if (kept !== undefined) kept.answers = { ...read.answers };
    return { enterpriseId, assessmentId };
  }

  addEnterprise(profile: EnterpriseRow['profile'], sample: boolean): string {
    const id = `e${this.enterprises.length + 1}`;
    this.enterprises.push({ id, sample, profile, changedAt: now(), assessments: [] });
    return id;
  }

  addAssessment(
    enterpriseId: string,
    title: string,
    packIds: readonly string[],
    createdAt: string = now(),
  ): string {
    const id = `a${this.assessments.size + 1}`;
    const row = { id, title, createdAt, changedAt: createdAt, version: 1, closed: null };
    this.assessments.set(id, {
      row,
      enterpriseId,
      packIds,
      answers: {},
      plan: emptyPlan,
      earlier: [],
      costs: { lines: [] },
      chosen: [],
      applications: {},
    });
    return id;
  }

  private rowOf(enterprise: EnterpriseRow): EnterpriseRow {
    const assessments = [...this.assessments.values()]
      .filter((one) => one.enterpriseId === enterprise.id)
      .toSorted((one, other) => other.row.createdAt.localeCompare(one.row.createdAt))
      .map((one) => ({ ...one.row, progress: this.progressOf(one, enterprise) }));
    return { ...enterprise, assessments };
  }

  private progressOf(kept: Kept, { profile }: EnterpriseRow): { asked: number; done: number } {
    const { packs, figures } = content;
    const counts = packs
      .filter((pack) => kept.packIds.includes(pack.id))
      .map((pack) => packProgress(pack, { profile, figures, answers: kept.answers }));
    const asked = counts.reduce((sum, one) => sum + one.asked, 0);
    return { asked, done: asked - counts.reduce((sum, one) => sum + one.missing, 0) };
  }

  private async saved(key: string, value: unknown): Promise<Saved> {
    await new Promise((resolve) => setTimeout(resolve, this.saveMs));
    this.saves.push({ key, value });
    this.seq += 1;
    return { seq: this.seq, savedAt: now(), hash: 'f'.repeat(64) };
  }

  private kept(id: string): Kept {
    const found = this.assessments.get(id);
    if (found === undefined) throw new Error(`no assessment ${id}`);
    return found;
  }

  private enterprise(id: string): EnterpriseRow {
    const found = this.enterprises.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no enterprise ${id}`);
    return found;
  }

  opened(assessmentId: string): OpenAssessment {
    const kept = this.assessments.get(assessmentId);
    if (kept === undefined) throw new Error(`no assessment ${assessmentId}`);
    return {
      assessment: kept.row,
      enterprise: this.rowOf(this.enterprise(kept.enterpriseId)),
      packs: content.packs
        .filter((pack) => kept.packIds.includes(pack.id))
        .map((pack) => (this.moved.has(pack.id) ? (this.newer.get(pack.id) ?? pack) : pack)),
      figures: content.figures,
      answers: kept.answers,
      seq: this.seq,
      programmes: content.programmes,
      overrides: this.overrides,
      plan: kept.plan,
      costs: kept.costs,
      chosen: kept.chosen,
      applications: kept.applications,
      earlier: kept.earlier,
    };
  }

  private readonly handlers: Handlers = {
    ...this.evidence.handlers,
    ...this.history.handlers,
    ...this.keeping.handlers,
    ...this.passing.handlers,
    getApp: () => ({
      version: '0.1.0',
      settings: this.settings,
      dataFolder: '/data',
      portable: false,
      store: this.store,
      aheadOfClock: null,
      packs: content.packs.map(summarise),
    }),
    getLock: () => this.lock,
    changeSettings: ({ settings }) => (this.settings = settings),
    listEnterprises: () => this.enterprises.map((one) => this.rowOf(one)),
    getEnterprises: ({ ids }) =>
      this.enterprises.filter(({ id }) => ids.includes(id)).map((one) => this.rowOf(one)),
    findEnterprises: ({ text }) =>
      this.enterprises
        .filter(({ profile }) => profile.name.includes(text))
        .map(({ id, profile }) => ({ id, name: profile.name, detail: profile.creditCode })),
    queryPortfolio: (asked) =>
      fakePortfolio(
        this.enterprises.map((one) => this.rowOf(one)),
        asked,
      ),
    listPortfolioViews: () => this.views,
    savePortfolioViews: ({ views }) => (this.views = views),
    getPortfolioLook: () => this.look,
    savePortfolioLook: ({ look }) => (this.look = look),
    searchEverything: () => ({ enterprises: [], further: 'none', more: false, pending: 0, filesPending: 0 }),
    createEnterprise: ({ name }) =>
      this.rowOf(this.enterprise(this.addEnterprise({ ...emptyProfile, name }, false))),
    saveProfileField: async ({ enterpriseId, field, value }) => {
      const saved = await this.saved(field, value);
      this.enterprises = this.enterprises.map((one) =>
        one.id === enterpriseId ? { ...one, profile: { ...one.profile, [field]: value } } : one,
      );
      return saved;
    },
    openSample: () => {
      const kept = [...this.assessments.entries()].find(
        ([, one]) => this.enterprise(one.enterpriseId).sample,
      );
      return kept === undefined
        ? { ...this.addSample(), made: true }
        : { enterpriseId: kept[1].enterpriseId, assessmentId: kept[0], made: false };
    },
    startAssessment: ({ enterpriseId, title, packIds, copyFrom }) => {
      const id = this.addAssessment(enterpriseId, title, packIds);
      const started = this.assessments.get(id);
      const draft = copyFrom === undefined ? undefined : this.assessments.get(copyFrom);
      if (started !== undefined && draft !== undefined) started.answers = { ...draft.answers };
      return (
        this.assessments.get(id)?.row ?? {
          id,
          title,
          createdAt: now(),
          changedAt: now(),
          version: 1,
          closed: null,
        }
      );
    },
    openAssessment: ({ assessmentId }): OpenAssessment => this.opened(assessmentId),
    saveCosts: async ({ assessmentId, costs }) => {
      const saved = await this.saved('costs', costs);
      const kept = this.assessments.get(assessmentId);
      if (kept !== undefined) kept.costs = costs;
      return saved;
    },
    saveApplication: async ({ assessmentId, programmeId, application }) => {
      const saved = await this.saved(`application:${programmeId}`, application);
      const kept = this.assessments.get(assessmentId);
      if (kept !== undefined) kept.applications = { ...kept.applications, [programmeId]: application };
      return saved;
    },
    chooseProgrammes: async ({ assessmentId, programmeIds }) => {
      const saved = await this.saved('chosen', programmeIds);
      const kept = this.assessments.get(assessmentId);
      if (kept !== undefined) kept.chosen = programmeIds;
      return saved;
    },
    saveOverride: async ({ programmeId, parameterId, override }) => {
      const { [parameterId]: _, ...others } = this.overrides[programmeId] ?? {};
      this.overrides[programmeId] = override === null ? others : { ...others, [parameterId]: override };
      return this.saved(`${programmeId}/${parameterId}`, override);
    },
    openCompared: async ({ otherId }) => {
      const open = this.handlers.openAssessment;
      if (open === undefined) throw new Error('nothing to compare');
      const other = await open({ assessmentId: otherId });
      const { profile } = other.enterprise;
      return { other, profileHere: profile, profileOther: profile };
    },
    getTrend: ({ enterpriseId }) => {
      const words: Record<string, PackWords> = {};
      const own = [...this.assessments.entries()].filter(([, one]) => one.enterpriseId === enterpriseId);
      const assessments = own
        .toSorted(([, one], [, other]) => one.row.createdAt.localeCompare(other.row.createdAt))
        .map(([id, { row }]) => {
          const { packs, enterprise, figures, answers } = this.opened(id);
          const standings = packs.map((shipped) => {
            const pack = this.oldEditions.has(id) ? { ...shipped, edition: '2022.1' } : shipped;
            const name = `${pack.id} ${pack.edition}`;
            const trend = trendOf(pack, { profile: enterprise.profile, figures, answers }, name);
            words[name] = trend.words;
            return trend.standing;
          });
          const { title, createdAt, closed } = row;
          const fault = this.unread.get(id);
          const outcome: TrendAssessment['outcome'] =
            fault === undefined ? { kind: 'read', standings } : { kind: 'unread', fault };
          return { id, title, createdAt, closed: closed !== null, outcome };
        });
      return { assessments, words };
    },
    readPackFolder: () => this.packFolder,
    installPack: () => {
      if (this.packFolder?.kind !== 'preview') throw new Error('nothing was previewed');
      return this.packFolder.summary;
    },
    newestEdition: ({ packId }) => {
      const pack = this.newer.get(packId);
      return pack === undefined || this.moved.has(packId) ? null : { pack };
    },
    moveToEdition: async ({ assessmentId, packId }): Promise<OpenAssessment> => {
      const kept = this.assessments.get(assessmentId);
      const old = content.packs.find((pack) => pack.id === packId);
      const open = this.handlers.openAssessment;
      if (kept === undefined || old === undefined || open === undefined) throw new Error('nothing to move');
      kept.earlier = [
        ...kept.earlier,
        {
          packId,
          edition: old.edition,
          at: now(),
          score: { earned: '52.4', possible: '100' },
          levels: (old.ladders ?? []).map((ladder) => ({ ladder: ladder.title, level: ladder.none.title })),
        },
      ];
      this.moved.add(packId);
      return open({ assessmentId });
    },
    addPack: ({ assessmentId, packId }) => {
      const kept = this.kept(assessmentId);
      kept.packIds = [...kept.packIds, packId];
      return this.opened(assessmentId);
    },
    takePackAway: ({ assessmentId, packId }) => {
      const kept = this.kept(assessmentId);
      kept.packIds = kept.packIds.filter((id) => id !== packId);
      return this.opened(assessmentId);
    },
    savePlan: async ({ assessmentId, plan }) => {
      const saved = await this.saved('plan', plan);
      const kept = this.assessments.get(assessmentId);
      if (kept !== undefined) kept.plan = plan;
      return saved;
    },
    saveAnswer: async ({ assessmentId, slot, answer }) => {
      const saved = await this.saved(slot, answer);
      const kept = this.assessments.get(assessmentId);
      if (kept !== undefined) kept.answers = { ...kept.answers, [slot]: answer };
      return saved;
    },
    expectExport: () => null,
    exportDossier: () => ({ jobId: 'j1' }),
    exportFollowUps: () => ({ jobId: 'written', file: '/home/owner/走访后补交清单.xlsx', items: 12 }),
    noteWindowFault: () => null,
    readOwnFigures: () => ({
      programmes: content.programmes,
      costs: content.packs.map((pack) => ({
        packId: pack.id,
        shortTitle: pack.shortTitle,
        measures: measures(pack),
      })),
      overrides: this.overrides,
    }),
    readAbout: () => ({
      versions: [
        { name: 'Electron', version: '45.4.1' },
        { name: 'SQLite', version: '3.51.0' },
      ],
      system: 'linux x64 6.1',
      programmes: content.programmes.map(({ id, title, edition, status }) => ({
        id,
        title,
        edition,
        asOf: status.asOf,
      })),
      parts: shippedParts(path.join(import.meta.dirname, '../../../out')),
    }),
    measureInstaller: () => ({
      name: 'readiness-desk-0.2.0-windows-x64.exe',
      sizeBytes: 104_857_600,
      sha256: '0123456789abcdef'.repeat(4),
    }),
    getDocumentFonts: () => ({ text: null, title: null }),
    awaitJob: async ({ jobId, seen }) => {
      if (seen > 0) await new Promise((resolve) => setTimeout(resolve, 200));
      return { seen: seen + 1, state: this.passing.jobOf(jobId) ?? this.job };
    },
    cancelJob: () => {
      this.job = { kind: 'cancelled' };
      return null;
    },
    showDataFolder: () => null,
    showExport: () => null,
    openExport: () => null,
    awaitSignals: async ({ after }) => {
      if (this.signals.length <= after) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          setTimeout(resolve, 10_000).unref();
        });
      }
      return { last: this.signals.length, signals: this.signals.slice(after) };
    },
    readyToClose: () => null,
  };
}

/** The desk as the window sees it, for tests of the stores. */
export function deskOf(fake: FakeDesk): Desk {
  const answer = (method: Method) => (input: never) => fake.answer(method, input);
  return new Proxy({} as Desk, { get: (_, method) => answer(method as Method) });
}

function now(): string {
  return new Date().toISOString();
}
