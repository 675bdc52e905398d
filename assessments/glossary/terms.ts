import type { Localized } from '../pack/localized.ts';

/** A word of the field, explained where it stands. */
export interface Term {
  readonly id: string;
  /** How it stands in texts. English is found whatever its capitals. */
  readonly names: Readonly<Record<'zh-CN' | 'en', readonly string[]>>;
  readonly title: Localized;
  /** In plain words, for the owner of a small factory. Our own wording. */
  readonly meaning: Localized;
}

/** The glossary. Texts stay the same; the window finds the words in them. */
export const terms: readonly Term[] = [
  {
    id: 'mes',
    names: { 'zh-CN': ['MES'], en: ['MES'] },
    title: { 'zh-CN': 'MES（制造执行系统）', en: 'MES (manufacturing execution system)' },
    meaning: {
      'zh-CN': '管车间的软件：派工单、报工、记录质量和设备，随时看得到每张订单做到哪道工序。',
      en: 'Software for the shop floor: it hands out work orders, takes reports on work, quality and machines, and shows where each order stands.',
    },
  },
  {
    id: 'erp',
    names: { 'zh-CN': ['ERP', '企业资源计划'], en: ['ERP'] },
    title: { 'zh-CN': 'ERP（企业资源计划）', en: 'ERP (enterprise resource planning)' },
    meaning: {
      'zh-CN': '把销售、采购、库存、生产和账放在同一套软件里，一处录入，各处都用。',
      en: 'One program for sales, purchasing, stock, production and accounts: typed once, used everywhere.',
    },
  },
  {
    id: 'cad',
    names: { 'zh-CN': ['CAD'], en: ['CAD'] },
    title: { 'zh-CN': 'CAD（计算机辅助设计）', en: 'CAD (computer-aided design)' },
    meaning: { 'zh-CN': '在电脑上画图纸和三维模型的软件。', en: 'Software for drawings and 3D models.' },
  },
  {
    id: 'scada',
    names: { 'zh-CN': ['SCADA', '数据采集与监控'], en: ['SCADA'] },
    title: { 'zh-CN': 'SCADA（数据采集与监控）', en: 'SCADA (supervisory control and data acquisition)' },
    meaning: {
      'zh-CN': '把设备的数据收上来，在屏幕上集中看、报警、必要时远程操作。',
      en: 'Gathers the data of machines on one screen, raises alarms, and operates them from there where needed.',
    },
  },
  {
    id: 'plc',
    names: { 'zh-CN': ['PLC', '可编程控制器'], en: ['PLC', 'programmable controller'] },
    title: { 'zh-CN': 'PLC（可编程控制器）', en: 'PLC (programmable controller)' },
    meaning: {
      'zh-CN': '设备里的小电脑，按写好的程序自动动作，也能把数据送出来。',
      en: 'The small computer inside a machine that runs it by program and can send out its data.',
    },
  },
  {
    id: 'cnc',
    names: { 'zh-CN': ['数控'], en: ['CNC', 'numerical control'] },
    title: { 'zh-CN': '数控', en: 'Numerical control (CNC)' },
    meaning: {
      'zh-CN': '机床按程序自动加工，不靠人手摇。',
      en: 'The machine tool works by program instead of by hand wheel.',
    },
  },
  {
    id: 'digital-machine',
    names: { 'zh-CN': ['数字化设备'], en: ['digital machines', 'digital machine'] },
    title: { 'zh-CN': '数字化设备', en: 'Digital machine' },
    meaning: {
      'zh-CN': '带数字接口、能联网读出数据的设备。老设备加装了控制器或传感器也算。',
      en: 'A machine with a digital interface that can be put on a network and read. An old one fitted with a controller or sensors counts too.',
    },
  },
  {
    id: 'iot',
    names: { 'zh-CN': ['物联网'], en: ['internet of things', 'IoT'] },
    title: { 'zh-CN': '物联网', en: 'Internet of things (IoT)' },
    meaning: {
      'zh-CN': '给设备装上传感器和网络，让它自己报数据，不用人抄。',
      en: 'Machines with sensors and a network report their own data; nobody writes it down.',
    },
  },
  {
    id: 'industrial-internet',
    names: {
      'zh-CN': ['工业互联网平台', '工业互联网'],
      en: ['industrial internet platform', 'industrial internet'],
    },
    title: { 'zh-CN': '工业互联网（平台）', en: 'Industrial internet (platform)' },
    meaning: {
      'zh-CN': '把设备、软件和上下游连在一起的网络；平台是租来用的现成服务，不必自己建机房。',
      en: 'The network that joins machines, software and partners. A platform is rented as a service, without a server room of one’s own.',
    },
  },
  {
    id: 'edge-gateway',
    names: { 'zh-CN': ['边缘网关', '边缘计算'], en: ['edge gateways', 'edge gateway', 'edge computing'] },
    title: { 'zh-CN': '边缘网关', en: 'Edge gateway' },
    meaning: {
      'zh-CN': '装在车间的小盒子：先在本地收集、处理设备数据，再送到系统或云上。',
      en: 'A small box on the shop floor that gathers and filters machine data before it goes to a system or the cloud.',
    },
  },
  {
    id: 'cloud',
    names: { 'zh-CN': ['云平台', '云服务'], en: ['cloud platform', 'cloud services', 'cloud service'] },
    title: { 'zh-CN': '云平台、云服务', en: 'Cloud platform, cloud service' },
    meaning: {
      'zh-CN': '别人机房里的电脑和软件，按月或按年付费，通过网络使用。',
      en: 'Computers and software in somebody else’s data centre, paid by month or year and used over the network.',
    },
  },
  {
    id: 'low-code',
    names: { 'zh-CN': ['低代码'], en: ['low-code'] },
    title: { 'zh-CN': '低代码', en: 'Low-code' },
    meaning: {
      'zh-CN': '不写或少写程序，拖一拖就能做出表单和审批流程的工具。',
      en: 'A tool to build forms and approvals by dragging, with little or no programming.',
    },
  },
  {
    id: 'ipv6',
    names: { 'zh-CN': ['IPv6'], en: ['IPv6'] },
    title: { 'zh-CN': 'IPv6', en: 'IPv6' },
    meaning: {
      'zh-CN': '新一代网络地址，每台设备都能有自己的地址。问运营商是否已开通。',
      en: 'The newer kind of network address, enough for every machine. Your carrier can say whether it is on.',
    },
  },
  {
    id: 'pon',
    names: { 'zh-CN': ['无源光网络', 'PON'], en: ['PON', 'passive optical network'] },
    title: { 'zh-CN': 'PON（无源光网络）', en: 'PON (passive optical network)' },
    meaning: {
      'zh-CN': '一根光纤分到多处，中间不用供电的设备，适合厂区布线。',
      en: 'One optical fibre split to many places without powered equipment in between; it suits factory sites.',
    },
  },
  {
    id: 'traceability',
    names: { 'zh-CN': ['追溯'], en: ['traceability'] },
    title: { 'zh-CN': '追溯', en: 'Traceability' },
    meaning: {
      'zh-CN': '拿到一件产品，能查出它的批次、原料、设备和操作人。',
      en: 'From one product back to its batch, material, machine and operator.',
    },
  },
  {
    id: 'restore-drill',
    names: { 'zh-CN': ['恢复演练'], en: ['restore drill', 'recovery drill'] },
    title: { 'zh-CN': '恢复演练', en: 'Restore drill' },
    meaning: {
      'zh-CN': '真的把备份拿出来恢复一次，看看用不用得了、要多久。',
      en: 'Really restoring from the backup once, to see that it works and how long it takes.',
    },
  },
  {
    id: 'binding-scene',
    names: { 'zh-CN': ['约束性场景'], en: ['binding scenarios', 'binding scenario'] },
    title: { 'zh-CN': '约束性场景', en: 'Binding scenario' },
    meaning: {
      'zh-CN': '定级时单独数的重点场景，在问卷里带 ★。每一级都要求其中若干个达到相应等级。',
      en: 'A key scenario counted by itself when the level is decided, marked ★. Each level asks for some of them at its grade.',
    },
  },
  {
    id: 'energy-total',
    names: { 'zh-CN': ['综合能耗'], en: ['total energy', 'energy used'] },
    title: { 'zh-CN': '综合能耗', en: 'Total energy used' },
    meaning: {
      'zh-CN': '电、气、煤、油都折成标准煤再相加。会计或节能管理人员可以帮忙折算。',
      en: 'Electricity, gas, coal and oil converted to coal equivalent and added up. Your accountant can convert.',
    },
  },
  {
    id: 'fusion',
    names: {
      'zh-CN': ['两化融合'],
      en: ['integration of informatization and industrialization', 'two-way integration'],
    },
    title: { 'zh-CN': '两化融合', en: 'Integration of informatization and industrialization (两化融合)' },
    meaning: {
      'zh-CN': '信息化和工业化结合：把软件、网络和数据真正用进研发、生产和经营。',
      en: 'Information technology joined with industrial production: software, networks and data in real use in design, production and business.',
    },
  },
  {
    id: 'specialised',
    names: { 'zh-CN': ['专精特新'], en: ['specialised SMEs', 'specialised SME'] },
    title: { 'zh-CN': '专精特新', en: 'Specialised SME (专精特新)' },
    meaning: {
      'zh-CN': '政府对专业化、精细化、特色化、新颖化中小企业的认定，分几级，由主管部门评定。',
      en: 'An official recognition of specialised, refined, distinctive and innovative small enterprises, in several tiers, granted by the authority in charge.',
    },
  },
  {
    id: 'baseline-protection',
    names: { 'zh-CN': ['等级保护'], en: ['graded protection', 'MLPS'] },
    title: { 'zh-CN': '等级保护', en: 'Graded protection (等级保护)' },
    meaning: {
      'zh-CN': '国家对信息系统分级保护的制度，系统越重要，要求越高。',
      en: 'The national scheme that grades information systems: the more important, the stricter.',
    },
  },
  {
    id: 'firewall',
    names: { 'zh-CN': ['防火墙'], en: ['firewalls', 'firewall'] },
    title: { 'zh-CN': '防火墙', en: 'Firewall' },
    meaning: {
      'zh-CN': '放在内外网之间，只让允许的连接通过的设备或软件。',
      en: 'Equipment or software between networks that lets only permitted connections through.',
    },
  },
  {
    id: 'simulation',
    names: { 'zh-CN': ['仿真'], en: ['simulation'] },
    title: { 'zh-CN': '仿真', en: 'Simulation' },
    meaning: {
      'zh-CN': '先在电脑里试，看产品或生产线会怎样，再动手做。',
      en: 'Trying a product or a line in the computer before building it.',
    },
  },
];
