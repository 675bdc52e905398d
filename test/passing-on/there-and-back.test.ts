import { afterEach, describe, expect, test } from 'vitest';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { openSample } from '../../electron/services/sample.ts';
import { choice, newAssessment, removeFolders } from '../services/place.ts';
import { addFile, contentsOf, exportTo, look, newDesk, takeFile } from './desks.ts';

afterEach(removeFolders);

describe('an assessment file', () => {
  test('brings everything to another desk, and goes out from there byte for byte the same but for who wrote it', async () => {
    const [here, there] = [newDesk('甲'), newDesk('乙')];
    const { enterpriseId, assessmentId } = newAssessment(here.place);
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', '见合同') });
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('high', '见合同') });
    await addFile(here, {
      enterpriseId,
      assessmentId,
      slot: 'q:tiny/one',
      name: '合同.txt',
      bytes: Buffer.from('合同'),
    });
    openSample(here.place, { language: 'zh-CN' });
    const file = await exportTo(here);
    const { preview } = await look(there, file);
    expect(preview.enterprises.map((one) => [one.standing, one.choices[0]])).toEqual([
      ['new', 'as-new'],
      ['new', 'as-new'],
    ]);
    const outcome = await takeFile(there, file);
    expect(outcome.enterprises.map((one) => one.enterpriseId)).toContain(enterpriseId);
    expect(openAssessment(there.place, { assessmentId }).answers).toEqual(
      openAssessment(here.place, { assessmentId }).answers,
    );
    const again = await exportTo(there);
    expect(await contentsOf(again)).toEqual(await contentsOf(file));
  });

  test('taken in twice, or where it came from, changes nothing', async () => {
    const [here, there] = [newDesk('甲'), newDesk('乙')];
    const { assessmentId } = newAssessment(here.place);
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    const file = await exportTo(here);
    await takeFile(there, file);
    const lines = (): unknown => there.place.store.db.prepare('SELECT count(*), max(seq) FROM history').get();
    const before = lines();
    const proposed = async (name: string) => {
      const { preview } = await look(there, name);
      return preview.enterprises.flatMap((one) => [
        one.standing,
        one.choices[0],
        ...one.assessments.flatMap((each) => [each.standing, each.choices[0]]),
      ]);
    };
    // Nothing to bring: that is what is proposed, for the enterprise as for its assessment.
    expect(await proposed(file)).toEqual(['same', 'skip', 'same', 'skip']);
    expect(await takeFile(there, file, { how: 'merge' })).toEqual({ changed: 0, enterprises: [] });
    expect(await takeFile(there, file, { how: 'replace' })).toEqual({ changed: 0, enterprises: [] });
    expect(lines()).toEqual(before);
    expect(await takeFile(here, file, { how: 'merge' })).toEqual({ changed: 0, enterprises: [] });
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('high') });
    expect(await proposed(await exportTo(here))).toEqual(['same', 'merge', 'newer-there', 'merge']);
  });

  test('joins what two desks answered apart from each other, and asks where both answered', async () => {
    const [here, there] = [newDesk('甲'), newDesk('乙')];
    const { assessmentId } = newAssessment(here.place);
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('low') });
    await takeFile(there, await exportTo(here));
    saveAnswer(here.place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid') });
    saveAnswer(there.place, { assessmentId, slot: 'q:tiny/one', answer: choice('high') });
    saveAnswer(there.place, {
      assessmentId,
      slot: 'f:all',
      answer: { response: { kind: 'number', value: '20' }, note: '', flagged: false },
    });
    const file = await exportTo(there);
    const { preview } = await look(here, file);
    expect(preview.conflicts).toHaveLength(1);
    expect(preview.conflicts[0]).toMatchObject({
      about: { kind: 'answer', slot: 'q:tiny/one' },
      mine: { who: '甲' },
      theirs: { who: '乙' },
    });
    const outcome = await takeFile(here, file, { how: 'merge', otherwise: 'theirs' });
    expect(outcome.changed).toBe(2);
    const { answers } = openAssessment(here.place, { assessmentId });
    expect(answers['q:tiny/one']).toEqual(choice('high'));
    expect(answers['f:all']?.response).toEqual({ kind: 'number', value: '20' });
    // The other desk takes the decision over without being asked again.
    const back = await exportTo(here);
    expect((await look(there, back)).preview.conflicts).toEqual([]);
    await takeFile(there, back, { how: 'merge' });
    expect(openAssessment(there.place, { assessmentId }).answers).toEqual(answers);
  });
});
