import type { Profile } from './profile.ts';

/**
 * An invented enterprise to try the app with. Nobody bears this name; the organisation code is nine zeros, which is
 * never assigned, though all check characters fit. Whoever stores it marks it as a sample.
 */
export const sampleProfile: Profile = {
  name: '赣州示例精密电机有限公司',
  creditCode: '91360702000000000H',
  division: '360702',
  otherDivision: '',
  address: '江西省赣州市章贡区示例工业园示例大道1号',
  industry: 'C3812',
  productionType: 'discrete',
  mainProducts: '永磁同步电机、伺服电机、减速电机',
  staff: 186,
  revenue: '6480',
  totalAssets: '7350',
  foundedOn: '2011-05-18',
  ownership: 'private',
  legalRepresentative: '赖示例',
  contactName: '钟样例',
  contactPost: '信息化主管',
  contactPhone: '0797-0000000',
  contactEmail: 'sample@example.com',
  certificates: [
    {
      kind: 'tech-sme',
      name: '科技型中小企业',
      number: '示例-0001',
      issuedOn: '2025-06-20',
      expiresOn: null,
    },
    {
      kind: 'iso-9001',
      name: '质量管理体系认证（ISO 9001）',
      number: '示例-Q-0002',
      issuedOn: '2024-09-10',
      expiresOn: '2027-09-09',
    },
  ],
};
