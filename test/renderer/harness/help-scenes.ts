import type { FakeDesk } from './fake-desk.ts';
import type { Scene } from './scenes.ts';

const at =
  (place: string) =>
  (fake: FakeDesk): string => {
    fake.addSample();
    return place;
  };

const overridden = (fake: FakeDesk): string => {
  fake.addSample();
  fake.overrides['nanchang-pilot'] = {
    'rate-1': {
      value: '40',
      source: '南昌市工信局 2026 年试点申报通知',
      documentNumber: '',
      date: '2026-03-02',
    },
  };
  return '#/own-figures?programme=nanchang-pilot';
};

const priced = (fake: FakeDesk): string => {
  fake.addSample();
  fake.overrides['cost.sme-digital-2024'] = {
    'network.control-network': {
      value: '36000',
      source: '2026 年 3 月赣州三家供应商的报价',
      documentNumber: '',
      date: '2026-03-02',
    },
  };
  return '#/own-costs?pack=sme-digital-2024';
};

/** Help, about, the figures keyed in, and a page that fails. */
export const helpScenes: readonly Scene[] = [
  { name: 'help', prepare: at('#/help'), whole: true },
  {
    name: 'help-found',
    prepare: at('#/help?text=%E5%A4%87%E4%BB%BD'),
  },
  { name: 'help-nothing', prepare: at('#/help?text=zzz') },
  { name: 'help-page', prepare: at('#/help/answering'), whole: true },
  { name: 'help-first', prepare: at('#/help/first-steps'), whole: true },
  { name: 'help-on-site', prepare: at('#/help/on-site'), whole: true },
  { name: 'help-result', prepare: at('#/help/result'), whole: true },
  { name: 'help-keys', prepare: at('#/help/keys'), whole: true },
  { name: 'help-terms', prepare: at('#/help/terms'), whole: true },
  { name: 'help-narrow', prepare: at('#/help/answering'), window: { width: 320, height: 800 }, whole: true },
  { name: 'about', prepare: at('#/about'), whole: true },
  {
    name: 'about-licence',
    prepare: at('#/about'),
    act: async (page) => {
      await page.getByRole('button', { name: /noto-serif-sc/ }).click();
    },
  },
  { name: 'about-narrow', prepare: at('#/about'), window: { width: 320, height: 800 }, whole: true },
  { name: 'own-figures', prepare: overridden, whole: true },
  { name: 'own-figures-none', prepare: at('#/own-figures'), whole: true },
  { name: 'own-figures-narrow', prepare: overridden, window: { width: 320, height: 800 }, whole: true },
  { name: 'own-costs', prepare: priced, whole: true },
  { name: 'own-costs-none', prepare: at('#/own-costs'), whole: true },
  { name: 'own-costs-narrow', prepare: priced, window: { width: 320, height: 800 }, whole: true },
  {
    name: 'own-costs-dialog',
    prepare: priced,
    act: async (page) => {
      await page.locator('table.parameters button').first().click();
    },
  },
  {
    name: 'broken',
    prepare: at('#/'),
    act: async (page) => {
      await page.evaluate(() => {
        const own = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
        Object.defineProperty(document, 'title', {
          ...own,
          set: (title: string) => {
            if (/^(数据与备份|Data and backups)/.test(title)) throw new TypeError('x');
            own?.set?.call(document, title);
          },
        });
        location.hash = '#/keeping';
      });
    },
    whole: true,
  },
  {
    name: 'broken-window',
    // A row no store of ours would give: the top bar fails on it.
    prepare: (fake) => {
      const { enterpriseId } = fake.addSample();
      fake.enterprises = fake.enterprises.map((one) => ({
        ...one,
        profile: { ...one.profile, name: null as unknown as string },
      }));
      return `#/enterprise/${enterpriseId}`;
    },
  },
];
