import type { AnswerStatus } from './dossier.ts';
import type { Localized } from '../pack/localized.ts';
import type { Mark } from '../pack/provenance.ts';

/** The provincial policy this desk serves; number and date as printed. */
export const policy = {
  document: '赣府发〔2018〕23号',
  date: '2018-08-27',
  title: {
    'zh-CN': '江西省人民政府关于深化“互联网+先进制造业”发展工业互联网的实施意见',
    en: 'Opinions of the People’s Government of Jiangxi on deepening “Internet + advanced manufacturing” and developing the industrial internet',
  },
} as const;

/** How much authority a rule has, in a word. */
export const markWords: Readonly<Record<Mark, Localized>> = {
  official: { 'zh-CN': '官方文件', en: 'Official document' },
  'implemented-elsewhere': { 'zh-CN': '见于其他系统', en: 'Seen in other systems' },
  'own-reference': { 'zh-CN': '本工具参考', en: 'Our own reference' },
};

export const statusWords: Readonly<Record<AnswerStatus, Localized>> = {
  answered: { 'zh-CN': '已答', en: 'Answered' },
  missing: { 'zh-CN': '未答或缺数据', en: 'Not answered or figures missing' },
  unknown: { 'zh-CN': '不清楚', en: 'Do not know' },
  'not-applicable': { 'zh-CN': '不适用', en: 'Not applicable' },
};

/** Every sentence of a dossier that is not content of a pack. ICU MessageFormat. */
export const dossierText = {
  blank: { 'zh-CN': '—', en: '—' },
  appName: { 'zh-CN': 'Readiness Desk 数字化就绪工作台', en: 'Readiness Desk' },
  title: { 'zh-CN': '数字化就绪评估申报材料', en: 'Digital readiness dossier' },
  titleFor: { 'zh-CN': '{programme}申报材料', en: 'Application: {programme}' },
  unnamed: { 'zh-CN': '（企业名称未填）', en: '(name not given)' },
  sampleMark: { 'zh-CN': '示例数据，非真实企业', en: 'Sample data, not a real enterprise' },
  edition: { 'zh-CN': '{app} {version}　{date}', en: '{app} {version} · {date}' },
  fingerprint: { 'zh-CN': 'SHA-256　{groups}', en: 'SHA-256 {groups}' },

  coverTitle: { 'zh-CN': '申报材料', en: 'Application dossier' },
  creditCode: { 'zh-CN': '统一社会信用代码', en: 'Unified social credit code' },
  industry: { 'zh-CN': '所属行业', en: 'Industry' },
  reference: { 'zh-CN': '材料编号', en: 'Reference' },
  assessment: { 'zh-CN': '评估名称', en: 'Assessment' },
  startedOn: { 'zh-CN': '{date}开始', en: 'Started on {date}' },
  contact: { 'zh-CN': '联系人', en: 'Contact' },
  policyLabel: { 'zh-CN': '政策依据', en: 'Policy' },
  backgroundLabel: { 'zh-CN': '政策背景', en: 'Policy background' },
  policyIssued: { 'zh-CN': '{title}，{date}印发', en: '{title}, issued {date}' },
  generatedOn: { 'zh-CN': '成稿日期', en: 'Prepared on' },
  dataVersion: { 'zh-CN': '第 {seq} 次保存后的数据', en: 'Data after save no. {seq}' },
  qrCaption: { 'zh-CN': '扫码核对材料编号与校验值', en: 'Scan to check reference and checksum' },
  seal: { 'zh-CN': '单位盖章处', en: 'Company seal' },
  sealSize: { 'zh-CN': '46 mm × 46 mm', en: '46 mm × 46 mm' },
  imprint: {
    'zh-CN': '由 {app} 在本机离线生成',
    en: 'Made offline on this computer by {app}',
  },

  contentsTitle: { 'zh-CN': '目　录', en: 'Contents' },
  contentsNotesTitle: { 'zh-CN': '编制说明', en: 'Please note' },
  noteSelf: {
    'zh-CN': '本材料由企业自行填报。等级和得分按填报的答案计算，不代表主管部门的认定结论。',
    en: 'The enterprise filled in this dossier itself. Levels and scores follow from its answers and are no official finding.',
  },
  noteOffice: {
    'zh-CN': '是否受理、能否享受政策、金额多少，由主管部门按当年通知决定；本材料不作承诺，也不作推算。',
    en: 'Whether an application is accepted and what is paid is decided by the authority in charge under the notice of the year. This dossier promises nothing and estimates no amount.',
  },
  noteOfficeStatus: {
    'zh-CN': '是否受理、是否认定，由主管部门按当年通知决定；本材料不作承诺。',
    en: 'Whether an application is accepted and a recognition is granted is decided by the authority in charge under the notice of the year. This dossier promises nothing.',
  },
  noteOfficeSums: {
    'zh-CN':
      '是否受理、能否享受政策、金额多少，由主管部门按当年通知决定；本材料所列金额是按文件规则和所填费用的测算，供核对用，不作承诺。',
    en: 'Whether an application is accepted and what is paid is decided by the authority in charge under the notice of the year. Sums shown here follow from the rules of the documents and the costs given; they are there to be checked and promise nothing.',
  },
  noteMarks: {
    'zh-CN':
      '每条规则都注明来历：“官方文件”读自公布的文件；“见于其他系统”读自按该文件做的服务或工具；“据二手资料”没有读到发文机关的原文；“本工具参考”是编制方的参考规则，不代表任何机构。',
    en: 'Every rule says where it comes from. “Official document”: read in the published text. “Seen in other systems”: read in a service or tool built on it. “Secondary source”: described by others, the original was not read. “Our own reference”: a rule of the makers of this app and of nobody else.',
  },
  noteBlank: {
    'zh-CN':
      '申报表和企业信息中“—”表示未填，其他表中表示没有这一项。未答、不清楚、不适用是三种不同的情况，分别如实列出。各数按精确值算出后取整，合计与分项相加可能有尾差。',
    en: 'In the form and the facts of the enterprise “—” means not given, in other tables that there is no such thing. Not answered, do not know and not applicable are three different things and shown as such. Figures are rounded from exact values, so that parts and totals may differ in the last digit.',
  },
  noteFingerprint: {
    'zh-CN':
      '页脚是全部数据校验值（SHA-256）的前 12 位，任一数据改动即随之变化，可用来核对各页是否同出一版。完整值和核对方法见最后一章。',
    en: 'The foot of each page has the first 12 digits of the checksum (SHA-256) of all data. It changes with any of them, so loose pages can be told apart. The last chapter has the full value and how to check it.',
  },

  enterpriseTitle: { 'zh-CN': '企业基本情况', en: 'The enterprise' },
  enterpriseSummary: {
    'zh-CN': '企业信息、规模划型、资质与认证',
    en: 'Facts, size class, certificates',
  },
  groupIdentity: { 'zh-CN': '企业信息', en: 'Identity' },
  groupBusiness: { 'zh-CN': '生产经营', en: 'Business' },
  groupContact: { 'zh-CN': '联系方式', en: 'Contact' },
  division: { 'zh-CN': '所在地区', en: 'Place' },
  sizeLabel: { 'zh-CN': '企业规模', en: 'Size class' },
  sizeReasonLabel: { 'zh-CN': '划型理由', en: 'Reason' },
  sizeOpen: { 'zh-CN': '暂不能判断', en: 'Not known yet' },
  sizeNone: { 'zh-CN': '无法划型', en: 'Not classifiable' },
  sizeMissing: { 'zh-CN': '还缺：{list}。', en: 'Still needed: {list}.' },
  sizePart: { 'zh-CN': '{label} {value}，对应{grade}', en: '{label} {value}: {grade}' },
  sizeReason: {
    'zh-CN': '{parts}；取其中较低的一档。依据{document}“{row}”一项，行业代码按 GB/T 4754-2017。',
    en: '{parts}; the lower one counts. Under {document}, row “{row}”, industry by GB/T 4754-2017.',
  },
  toCheck: { 'zh-CN': '{value}（待核对）', en: '{value} (to check)' },
  profileDoubts: { 'zh-CN': '企业信息待核对的地方', en: 'Facts to check' },
  profileDoubtsAside: { 'zh-CN': '程序发现的疑点，不一定有错', en: 'Found by this app; may yet be right' },
  doubtField: { 'zh-CN': '栏目', en: 'Field' },
  certificatesHeading: { 'zh-CN': '资质与认证', en: 'Qualifications and certificates' },
  certificateKind: { 'zh-CN': '类别', en: 'Kind' },
  certificateName: { 'zh-CN': '名称', en: 'Name' },
  certificateNumber: { 'zh-CN': '编号', en: 'Number' },
  certificateDates: { 'zh-CN': '发证日期', en: 'Issued on' },
  certificateUntil: { 'zh-CN': '有效期至 {date}', en: 'valid until {date}' },
  overviewHeading: { 'zh-CN': '评估概况', en: 'Overview of results' },
  overviewPack: { 'zh-CN': '问卷', en: 'Questionnaire' },
  overviewLevel: { 'zh-CN': '等级', en: 'Level' },
  overviewScore: { 'zh-CN': '得分', en: 'Score' },
  overviewAnswered: { 'zh-CN': '已答', en: 'Answered' },
  overviewOpen: { 'zh-CN': '未答与不清楚', en: 'Open' },
  packEdition: { 'zh-CN': '{edition} 版', en: 'Edition {edition}' },
  outOf: { 'zh-CN': '满分 {possible}', en: 'of {possible}' },
  noPoints: { 'zh-CN': '不计分', en: 'no points' },
  ofAsked: { 'zh-CN': '共 {asked} 题', en: 'of {asked}' },
  ofAskedSome: { 'zh-CN': '共 {asked} 题，不适用 {left} 题', en: 'of {asked}, {left} not applicable' },
  overviewNote: {
    'zh-CN': '未答和“不清楚”的题按未得分计，这些题只会使结果偏低。',
    en: 'Questions not answered or answered “do not know” earn nothing; they can only make a result too low.',
  },

  resultTitle: { 'zh-CN': '{pack}：评估结果', en: '{pack}: result' },
  resultSummaryAdvice: { 'zh-CN': '完成情况、差距与下一步', en: 'What is done, gaps and next steps' },
  resultSummary: { 'zh-CN': '等级、分项得分、差距与下一步', en: 'Level, scores, gaps and next steps' },
  levelScore: { 'zh-CN': '{earned} 分，满分 {possible} 分', en: '{earned} of {possible} points' },
  ladderDescription: { 'zh-CN': '{title}：{level}', en: '{title}: {level}' },
  present: { 'zh-CN': '本次 {score}', en: 'Now {score}' },
  gatesHeading: { 'zh-CN': '各级条件', en: 'What each level asks for' },
  gatesHeadingOf: { 'zh-CN': '{ladder}：各级条件', en: '{ladder}: what each level asks for' },
  gateLabel: { 'zh-CN': '条件', en: 'Condition' },
  gateNow: { 'zh-CN': '现状', en: 'Now' },
  gateNeed: { 'zh-CN': '要求', en: 'Needed' },
  gateMet: { 'zh-CN': '是否满足', en: 'Met' },
  met: { 'zh-CN': '满足', en: 'Met' },
  unmet: { 'zh-CN': '还差 {gap}', en: 'Short by {gap}' },
  stepMet: { 'zh-CN': '全部满足', en: 'All met' },
  stepUnmet: { 'zh-CN': '{count} 项未满足', en: '{count} not met' },
  profileHeading: { 'zh-CN': '分项得分', en: 'Scores by aspect' },
  profileAside: {
    'zh-CN': '空心点和斜线条：该项还有未答或不清楚的题',
    en: 'Hollow dots and hatched bars: some questions there are still open',
  },
  profileValue: { 'zh-CN': '得分率（%）', en: 'Share (%)' },
  profileDescription: {
    'zh-CN': '{count} 个方面的得分率，数值见下表。',
    en: 'Shares of {count} aspects; the figures are in the table below.',
  },
  treeHeading: { 'zh-CN': '得分构成', en: 'How the score is made up' },
  treeAside: { 'zh-CN': '各题得分见问答一章', en: 'Points of each question are in the chapter of answers' },
  treeNode: { 'zh-CN': '分项', en: 'Part' },
  treeWeight: { 'zh-CN': '权重', en: 'Weight' },
  treePossible: { 'zh-CN': '满分', en: 'Possible' },
  treeEarned: { 'zh-CN': '得分', en: 'Earned' },
  treeShare: { 'zh-CN': '得分率', en: 'Share' },
  treeSource: { 'zh-CN': '规则来历', en: 'Rule from' },
  points: { 'zh-CN': '分', en: 'points' },
  percent: { 'zh-CN': '%', en: '%' },
  leftOut: { 'zh-CN': '不计入', en: 'Left out' },
  ruleSum: {
    'zh-CN': '没有标权重的，下级得分相加。',
    en: 'Where no weight is given, points of the parts are added up.',
  },
  ruleMean: {
    'zh-CN': '标有权重的，按下级得分率乘权重求平均，再乘本级满分。',
    en: 'Where weights are given, shares of the parts are averaged by weight and multiplied by the maximum.',
  },
  openHeading: { 'zh-CN': '还没有回答的题', en: 'Questions still open' },
  openNone: {
    'zh-CN': '应答的 {asked} 题都有答案，没有未答或不清楚的。',
    en: 'All {asked} questions asked have an answer; none is open or unknown.',
  },
  openSome: {
    'zh-CN': '应答 {asked} 题，其中{counts}。下列 {open} 题未答或不清楚，按未得分计。',
    en: '{asked} questions were asked: {counts}. {open, plural, one {The one below is not answered or not known and earns} other {The # below are not answered or not known and earn}} nothing.',
  },
  openSomeNoPoints: {
    'zh-CN': '应答 {asked} 题，其中{counts}。下列 {open} 题未答或不清楚。',
    en: '{asked} questions were asked: {counts}. {open, plural, one {The one below is} other {The # below are}} not answered or not known.',
  },
  openStatus: { 'zh-CN': '情况', en: 'State' },
  gapsHeading: { 'zh-CN': '差距与下一步', en: 'Gaps and next steps' },
  /** Beside the headings of tables with costs; own ones are marked in the table. */
  effortAside: {
    'zh-CN': '费用和天数除注明外是本工具参考',
    en: 'Cost and time are our own reference unless marked',
  },
  gapsNone: { 'zh-CN': '没有发现可改进的题。', en: 'No question was found that could be better.' },
  gapsIntro: {
    'zh-CN': '先列影响升级的，再按离满分还差多少排列。下一级：{level}。',
    en: 'First what holds back the next level, then by points short of the maximum. Next level: {level}.',
  },
  gapsTop: {
    'zh-CN': '已是最高一级，按离满分还差多少排列。',
    en: 'The highest level is reached; sorted by points short of the maximum.',
  },
  gapsByPoints: {
    'zh-CN': '按离满分还差多少排列。',
    en: 'Sorted by points short of the maximum.',
  },
  gapsNoLevels: {
    'zh-CN': '本问卷不定级、不计分，按问卷的顺序列出。',
    en: 'This questionnaire has no levels and no points; listed in its order.',
  },
  gapNumber: { 'zh-CN': '题号', en: 'No.' },
  gapQuestion: { 'zh-CN': '题目与现状', en: 'Question and current state' },
  gapStep: { 'zh-CN': '下一步', en: 'Next step' },
  gapGain: { 'zh-CN': '还差', en: 'Short by' },
  gapEffort: { 'zh-CN': '下一步的费用和天数', en: 'Cost and time of the next step' },
  effort: { 'zh-CN': '费用和天数', en: 'Cost and time' },
  gapNow: { 'zh-CN': '现状：{answer}', en: 'Now: {answer}' },
  gapDemanded: { 'zh-CN': '影响所关注项目的条件', en: 'Holds back a condition of a programme followed' },
  gapBlocks: { 'zh-CN': '影响升级', en: 'Holds back the level' },
  gapsMore: {
    'zh-CN': '另有 {count} 题也可以改进，这里不列；各题的答案见问答一章。',
    en: '{count, plural, one {One more question} other {Another # questions}} could be better and {count, plural, one {is} other {are}} not listed here; all answers are in the chapter of answers.',
  },
  money: { 'zh-CN': '{from} 至 {to} 万元', en: 'CNY {from} to {to}' },
  moneyNone: { 'zh-CN': '一般不另花钱', en: 'usually no extra cost' },
  moneyOne: { 'zh-CN': '{amount} 万元', en: 'CNY {amount}' },
  moneyYuan: { 'zh-CN': '{from} 至 {to} 元', en: 'CNY {from} to {to}' },
  moneyOneYuan: { 'zh-CN': '{amount} 元', en: 'CNY {amount}' },
  days: { 'zh-CN': '{from} 至 {to} 天', en: '{from} to {to} days' },
  daysOwnCost: {
    'zh-CN': '费用为自己填写；{from} 至 {to} 天',
    en: 'cost entered; {from} to {to} days',
  },
  ownCosts: { 'zh-CN': '自己填写的费用', en: 'Costs entered' },
  ownCostQuestion: { 'zh-CN': '题目', en: 'Question' },
  ownCostTo: { 'zh-CN': '改进到', en: 'Brought to' },
  ownCost: { 'zh-CN': '费用', en: 'Cost' },
  basisHeading: { 'zh-CN': '依据与说明', en: 'Basis and notes' },
  cautionTitle: { 'zh-CN': '使用前请知悉', en: 'Before relying on this' },
  sourceTitle: { 'zh-CN': '依据', en: 'Source' },
  sourceDocument: { 'zh-CN': '文号', en: 'Document' },
  sourceDate: { 'zh-CN': '日期', en: 'Date' },

  answersTitle: { 'zh-CN': '{pack}：问答', en: '{pack}: answers' },
  answersSummary: {
    'zh-CN': '{asked} 题，逐题列示答案、理由与得分',
    en: '{asked, plural, one {# question} other {# questions}} with answer, reason and points',
  },
  answersAside: { 'zh-CN': '得分列为“得分 / 满分”', en: 'Points are “earned / possible”' },
  answersNotAsked: {
    'zh-CN': '另有 {count} 题按企业情况不需要回答，未列出。',
    en: '{count, plural, one {One more question does not concern this enterprise and is} other {Another # questions do not concern this enterprise and are}} not listed.',
  },
  answerNumber: { 'zh-CN': '题号', en: 'No.' },
  answerPrompt: { 'zh-CN': '题目', en: 'Question' },
  answerAnswer: { 'zh-CN': '答案与理由', en: 'Answer and reason' },
  answerPoints: { 'zh-CN': '得分', en: 'Points' },
  answerMark: { 'zh-CN': '标记', en: 'Mark' },
  answerFlagged: { 'zh-CN': '待复核', en: 'To review' },
  answerBasis: { 'zh-CN': '依据', en: 'Basis' },
  answerTakenOver: {
    'zh-CN': '沿用自“{title}”，尚未确认',
    en: 'copied from “{title}”, not confirmed yet',
  },
  answerDoubt: { 'zh-CN': '待核对', en: 'To check' },
  answerAnnexes: { 'zh-CN': '佐证', en: 'Evidence' },
  answerNote: { 'zh-CN': '备注', en: 'Note' },
  grade: { 'zh-CN': '{grade} 级', en: 'Grade {grade}' },
  sectionAside: { 'zh-CN': '已答 {answered} / {asked}', en: '{answered} of {asked} answered' },

  figuresTitle: { 'zh-CN': '原始数据', en: 'Raw figures' },
  packNotes: {
    'zh-CN': '问卷的编写说明共 {count} 条，不随申报材料印出；在程序的问卷页可按上列版本查阅。',
    en: '{count, plural, one {One remark} other {# remarks}} on how the questionnaire was written, left out of an application; the page of questionnaires in the app has {count, plural, one {it} other {them}} for this edition.',
  },
  figuresElsewhere: {
    'zh-CN':
      '年份按评估开始的年份推定：上一年度为 {last} 年，再前一年为 {before} 年，近三年中最早一年为 {earliest} 年。{last} 年营业收入、年末资产总额和从业人员列在“企业基本情况”一章。',
    en: 'Years are counted from the year the assessment was begun: the last full year is {last}, the year before last {before}, the earliest of three {earliest}. The revenue of {last} and the total assets and staff at its end stand in the chapter of the enterprise.',
  },
  figuresSummary: {
    'zh-CN': '各问卷共用的数据，一次填报',
    en: 'Given once for all questionnaires',
  },
  figureName: { 'zh-CN': '数据', en: 'Figure' },
  figureUnit: { 'zh-CN': '单位', en: 'Unit' },
  figureValue: { 'zh-CN': '数值', en: 'Value' },
  figureNote: { 'zh-CN': '说明', en: 'Remark' },
  figureMissing: { 'zh-CN': '未填', en: 'Not given' },
  figureFlagged: { 'zh-CN': '待复核。{note}', en: 'To review. {note}' },

  declarationTitle: { 'zh-CN': '企业承诺书', en: 'Declaration' },
  declarationSummary: { 'zh-CN': '法定代表人签字、单位盖章', en: 'Signature and company seal' },
  addressee: { 'zh-CN': '致：', en: 'To:' },
  addresseeBlank: {
    'zh-CN': '＿＿＿＿＿＿＿＿＿＿＿＿（受理单位，按通知填写）',
    en: '________________________ (authority named in the notice)',
  },
  opening: {
    'zh-CN': '{enterprise}（以下称“本单位”）提交本材料，编号 {reference}，郑重承诺：',
    en: '{enterprise} (“we”) submits this dossier, reference {reference}, and declares:',
  },
  lineEnterprise: { 'zh-CN': '承诺单位', en: 'Enterprise' },
  lineLegal: { 'zh-CN': '法定代表人（签字）', en: 'Legal representative (signature)' },
  linePerson: { 'zh-CN': '填报人（签字）', en: 'Filled in by (signature)' },
  lineDate: { 'zh-CN': '签署日期', en: 'Date' },
  lineDateBlank: { 'zh-CN': '年　　　月　　　日', en: 'Year          Month          Day' },

  closingTitle: { 'zh-CN': '核对说明', en: 'How to check this dossier' },
  closingSummary: { 'zh-CN': '校验值、问卷版本、核对方法', en: 'Checksum, editions, how to check' },
  digestLabel: { 'zh-CN': '全部数据的校验值（SHA-256）', en: 'Checksum (SHA-256) of all data' },
  digestIntro: {
    'zh-CN':
      '下面的校验值由企业信息、问卷版本、全部答案和结果按固定写法排成一份文本后算出。数据不变，校验值不变；改动一个字，就完全不同。',
    en: 'The checksum below is computed from the facts of the enterprise, the editions of the questionnaires, all answers and results, written in one fixed way. Unchanged data give the same checksum; one changed character gives another.',
  },
  digestIntroMore: {
    'zh-CN':
      '下面的校验值由本材料的全部数据按固定写法排成一份文本后算出：企业信息、问卷版本、答案、结果，以及所列的计划、上次评估、项目规则、自填数值和费用清单。数据不变，校验值不变；改动一个字，就完全不同。与日期有关的判断随核对日期而定，不计入。',
    en: 'The checksum below is computed from all data of this dossier, written in one fixed way: facts, editions, answers and results, and, where it has them, plan, former assessment, programme rules, values entered and cost table. Unchanged data give the same checksum; one changed character gives another. What depends on the day of checking is not part of it.',
  },
  editionsHeading: { 'zh-CN': '问卷版本', en: 'Editions of the questionnaires' },
  editionsHeadingMore: { 'zh-CN': '问卷与项目版本', en: 'Editions of questionnaires and programmes' },
  editionsProgrammes: { 'zh-CN': '申报项目', en: 'Programmes' },
  editionsPacks: { 'zh-CN': '问卷', en: 'Questionnaires' },
  editionsEarlier: { 'zh-CN': '上次评估的问卷', en: 'Questionnaires of the former assessment' },
  editionsName: { 'zh-CN': '名称', en: 'Name' },
  editionsPack: { 'zh-CN': '问卷', en: 'Questionnaire' },
  editionsId: { 'zh-CN': '标识', en: 'Id' },
  editionsEdition: { 'zh-CN': '版本', en: 'Edition' },
  checkHeading: { 'zh-CN': '怎样核对', en: 'How to check' },
  checkPages: {
    'zh-CN': '翻看各页页脚：校验值前 12 位应与本页一致，页码连续，总页数相同。',
    en: 'Look at the foot of each page: the first 12 digits of the checksum agree with this page, page numbers run on, the total is the same.',
  },
  checkQr: {
    'zh-CN': '扫描封面二维码：内容依次为“RD1”、材料编号和完整校验值，应与本页一致。',
    en: 'Scan the code on the cover: it holds “RD1”, the reference and the full checksum, which agree with this page.',
  },
  checkApp: {
    'zh-CN': '在企业的电脑上用就绪工作台打开同一评估再次导出：数据未改动时，校验值相同。',
    en: 'Open the same assessment in Readiness Desk on the enterprise’s computer and export again: unchanged data give the same checksum.',
  },
  checkOriginals: {
    'zh-CN': '答案是否属实，请以原始凭证和现场情况为准。校验值只证明材料没有改动，不证明内容属实。',
    en: 'Whether the answers are true is shown by originals and on site. The checksum only shows that nothing was changed.',
  },
} satisfies Record<string, Localized>;

/** What the enterprise declares, in order. */
/** Our own clauses. `covered`: programmes say the same in their declarations, so it is left out beside those. */
export const declarationClauses: readonly (Localized & { readonly covered: boolean })[] = [
  {
    covered: true,
    'zh-CN': '本单位依法登记、正常经营，所填企业信息与登记信息一致。',
    en: 'We are lawfully registered and in business, and the facts given agree with the register.',
  },
  {
    covered: false,
    'zh-CN': '评估答案和原始数据由相关岗位人员如实填写，有据可查，没有为取得较高等级而作不实填报。',
    en: 'Answers and figures were given truthfully by the people in charge and can be shown from records; nothing was made to look better for the sake of a higher level.',
  },
  {
    covered: true,
    'zh-CN': '纸质材料与电子文件内容一致，复印件与原件一致。',
    en: 'Paper and electronic file say the same, and copies agree with their originals.',
  },
  {
    covered: true,
    'zh-CN': '接受主管部门及其委托机构的查验，并按要求提供原始凭证。',
    en: 'We accept inspection by the authority in charge and those it appoints, and will show the originals asked for.',
  },
  {
    covered: false,
    'zh-CN': '所填情况发生重大变化时，主动说明并更正。',
    en: 'We will report and correct any important change in what is stated here.',
  },
  {
    covered: false,
    'zh-CN': '知悉本材料的等级和得分为自行评估结果，是否认定和给予支持由主管部门决定。',
    en: 'We know that levels and scores here are a self-assessment, and that recognition and support are decided by the authority in charge.',
  },
  {
    covered: true,
    'zh-CN': '如有不实，愿意承担相应责任。',
    en: 'If anything here is untrue, we will bear the consequences.',
  },
];
