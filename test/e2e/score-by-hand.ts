import type { Answers } from '../../assessments/answering/answer.ts';

// The 2024 score from stored answers by the published numbers alone, in thousandths of a point: nothing of the
// packs or of the scoring is used. Covers what an assessment of the tests answers.

const points: Readonly<Record<string, number | Readonly<Record<string, number>>>> = {
  network: 2000,
  'data-collection': { hr: 900, '': 700 },
  systems: { none: 0, one: 2500, several: 5000, most: 7500, all: 10000 },
  'network-security': 1250,
  'data-security': 1250,
  planning: { none: 0, aware: 1500, planned: 3000, started: 4500, results: 6000, exchange: 7500 },
  'management-rules': 1875,
  talent: 1500,
};
const bounds = [10, 20, 40, 60, 100];
const scenes: Readonly<Record<string, boolean>> = {
  'product-design': true,
  'process-design': false,
  marketing: true,
  'after-sales': false,
  scheduling: false,
  'production-control': true,
  quality: true,
  equipment: true,
  safety: true,
  energy: true,
  purchasing: true,
  warehouse: true,
  finance: true,
  hr: false,
  office: false,
  decisions: false,
};
const steps = [
  { level: 4, score: 80_000, scenes: 10, binding: 6 },
  { level: 3, score: 60_000, scenes: 8, binding: 5 },
  { level: 2, score: 40_000, scenes: 6, binding: 3 },
  { level: 1, score: 20_000, scenes: 6, binding: 3 },
];

/** Score (points) and level (0 for none). `revenue`: last year's, from the profile, 万元. */
export function scoreByHand(answers: Answers, revenue: number): { score: number; level: number } {
  const figure = (id: string): number => {
    const response = answers[`f:${id}`]?.response;
    if (response?.kind !== 'number') throw new Error(`the figure ${id} is not given`);
    return Number(response.value);
  };
  let sum = 0;
  for (const [id, worth] of Object.entries(points)) {
    const response = answers[`q:sme-digital-2024/${id}`]?.response;
    const chosen =
      response?.kind === 'choices' ? response.options : response?.kind === 'choice' ? [response.option] : [];
    for (const one of chosen) sum += typeof worth === 'number' ? worth : (worth[one] ?? worth[''] ?? 0);
  }
  const devices = [0, 1500, 3000, 4500, 6000];
  sum += banded(figure('devices.digital'), figure('devices.total'), devices);
  sum += banded(figure('devices.networked'), figure('devices.total'), devices);
  const spent = ['y0', 'y1', 'y2'].reduce((total, year) => total + figure(`spend.digital.${year}`), 0);
  const earned = revenue + figure('revenue.y1') + figure('revenue.y2');
  sum += banded(spent, earned, [0, 1875, 3750, 5625, 7500]);
  // Each pair crosswise, so that nothing is divided: lower is better for energy and cost, higher for the others.
  const trend = (worse: number, better: number, worth: number): number =>
    better > worse ? worth : better === worse ? worth / 2 : 0;
  const energyBefore = figure('energy.before') * figure('energy.revenue.after');
  const energyAfter = figure('energy.after') * figure('energy.revenue.before');
  sum += trend(energyAfter, energyBefore, 7000);
  sum += trend(figure('passrate.before'), figure('passrate.after'), 7000);
  sum += trend(figure('revenue.y1') * figure('staff.mean.y0'), revenue * figure('staff.mean.y1'), 3000);
  sum += trend(figure('cost.y0') * figure('revenue.y1'), figure('cost.y1') * revenue, 3000);

  const gradeOf = (scene: string): number => {
    const response = answers[`q:sme-digital-2024/scene-${scene}`]?.response;
    if (response?.kind !== 'statements') return 0;
    // The tests tick whole grades, so the highest grade ticked is the grade.
    return Math.max(0, ...response.statements.map((statement) => Number(statement[1])));
  };
  const level = steps.find((step) => {
    const reached = Object.keys(scenes).filter((scene) => gradeOf(scene) >= step.level);
    const binding = reached.filter((scene) => scenes[scene] === true);
    return sum >= step.score && reached.length >= step.scenes && binding.length >= step.binding;
  });
  return { score: sum / 1000, level: level?.level ?? 0 };
}

function banded(part: number, whole: number, worth: readonly number[]): number {
  const place = bounds.findIndex((bound) => part * 100 <= bound * whole);
  return worth.at(place) ?? 0;
}
