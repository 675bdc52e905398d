import type { HelpPage } from '../help-page.ts';

/** For the owner of an enterprise, on a first visit. */
export const ownerPages: readonly HelpPage[] = [
  {
    id: 'first-steps',
    audience: 'owner',
    title: { 'zh-CN': '第一次使用', en: 'First steps' },
    lead: {
      'zh-CN': '从打开程序到看到第一个结果，大约十分钟。不用先设置任何东西。',
      en: 'From opening the app to a first result in about ten minutes. Nothing has to be set up first.',
    },
    blocks: [
      {
        kind: 'steps',
        items: [
          {
            'zh-CN': '在 {app.enterprises} 页点 {start.new}，写上企业名称。其他资料以后再补。',
            en: 'On {app.enterprises}, press {start.new} and type the name. Everything else can follow later.',
          },
          {
            'zh-CN': '选 {begin.quick} 或 {begin.full}。两种方式用的是同一份答案，先扫描以后不会重复提问。',
            en: 'Choose {begin.quick} or {begin.full}. Both use the same answers, so beginning with the scan never means answering twice.',
          },
          {
            'zh-CN': '照着题目回答。每答一题就保存一题，随时可以关掉程序，下次接着做。',
            en: 'Answer the questions. Each answer is saved at once; close the app whenever you like and go on another day.',
          },
          {
            'zh-CN':
              '回到评估的 {app.home}。最上面的“{home.next}”只有一件事，照着做下去，最后就能导出申报材料。',
            en: 'Go back to the {app.home} of the assessment. “{home.next}” at the top is always a single thing; follow it and you end with the dossier.',
          },
        ],
      },
      {
        kind: 'picture',
        name: 'home',
        text: {
          'zh-CN': '评估首页：最上面是下一步，下面是还缺什么和各部分的进度。',
          en: 'The home of an assessment: the next step on top, then what is missing and how far each part is.',
        },
      },
      {
        kind: 'text',
        text: {
          'zh-CN':
            '开始时只选了一份问卷也没关系：以后在评估首页点 {assessmentPacks.task}，企业概况和原始数据不用再填。还没有内容的问卷，在那里也可以移除。',
          en: 'Beginning with one questionnaire is fine: later, {assessmentPacks.task} on the home of the assessment brings another, and facts and raw figures are not asked again. One that holds nothing yet can be removed there too.',
        },
      },
      {
        kind: 'text',
        text: {
          'zh-CN':
            '想先看看填好是什么样，就在 {app.enterprises} 页打开示例：一家虚构的电机厂，内容齐全，可以随便点、随便改，不影响您的企业。',
          en: 'To see a finished one first, open the sample on {app.enterprises}: a fictional motor maker with everything filled in. Press and change what you like; your own enterprises are not touched.',
        },
      },
      { kind: 'go', to: 'start', text: { 'zh-CN': '去全部企业', en: 'Go to all enterprises' } },
    ],
    see: ['quick-scan', 'answering', 'saving'],
  },
  {
    id: 'quick-scan',
    audience: 'owner',
    title: { 'zh-CN': '快速扫描', en: 'The quick scan' },
    lead: {
      'zh-CN': '十来道题，先看大致在哪一级；结果是一个范围，不是一个猜出来的分数。',
      en: 'About a dozen questions show roughly which level it is. The result is a range, not a guess.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '扫描挑的是分值和权重最大的题。题目下面写明它们占总分的多少。',
            en: 'The scan takes the questions with the most points and weight. It says how much of the score they make up.',
          },
          {
            'zh-CN':
              '没有答的题按最差和最好各算一遍，得到最低和最高可能的等级。无论以后怎样回答，结果一定落在这个范围里。',
            en: 'Questions still open are counted once at their worst and once at their best. Whatever you answer later, the result lies within that range.',
          },
          {
            'zh-CN':
              '扫描的答案就是完整评估的答案。点 {quickScan.goOn}，接着答剩下的题，范围会越来越窄，直到只剩一级。',
            en: 'Its answers are answers of the full assessment. Press {quickScan.goOn} and answer the rest: the range narrows until one level is left.',
          },
        ],
      },
      {
        kind: 'go',
        to: 'assessment',
        text: {
          'zh-CN': '去评估首页，从那里打开快速扫描',
          en: 'Go to the home of the assessment, where the scan begins',
        },
      },
    ],
    see: ['answering', 'result'],
  },
  {
    id: 'answering',
    audience: 'owner',
    title: { 'zh-CN': '回答问题', en: 'Answering questions' },
    lead: {
      'zh-CN': '选一项、填一个数，或者老实说不清楚。每种回答怎样计分都写明。',
      en: 'Choose, enter a figure, or say that you do not know. How each counts is always shown.',
    },
    blocks: [
      {
        kind: 'picture',
        name: 'question',
        text: {
          'zh-CN': '一题一张卡片：题目、选项、分值，下面是不清楚、不适用、备注和佐证。',
          en: 'One question, one card: the question, its options and points, and below them do not know, not applicable, note and evidence.',
        },
      },
      {
        kind: 'heading',
        text: { 'zh-CN': '三种不一样的“没有答案”', en: 'Three different kinds of no answer' },
      },
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '没有答：还没轮到，或者跳过了。计为还缺的题。',
            en: 'Not answered: not reached yet, or skipped. It counts as missing.',
          },
          {
            'zh-CN': '{question.unknown}：答过了，但说不准。暂按不得分计，弄清以后可以改；材料里会如实写明。',
            en: '{question.unknown}: an answer, but an uncertain one. It earns nothing for now and can be changed later; the dossier says so.',
          },
          {
            'zh-CN': '{question.notApplicable}：这题与本企业无关。写明原因才算答完，原因会印进申报材料。',
            en: '{question.notApplicable}: the question has nothing to do with this enterprise. It counts once there is a reason, which is printed.',
          },
        ],
      },
      { kind: 'heading', text: { 'zh-CN': '看不懂题目时', en: 'When a question is not clear' } },
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '按 H 或点 {question.help}：这题什么意思、为什么问、举例、要准备什么佐证、依据哪份文件。',
            en: 'Press H or {question.help}: what it means, why it is asked, an example, the evidence to prepare, and the document behind it.',
          },
          {
            'zh-CN': '带虚线的词可以点开，看平常话的解释。',
            en: 'Words with a dotted line explain themselves when pressed.',
          },
          {
            'zh-CN': '不放心的题点 {question.flag}，以后在检查页集中看。',
            en: 'Press {question.flag} on anything you are unsure of; the check page gathers those.',
          },
        ],
      },
      { kind: 'heading', text: { 'zh-CN': '原始数据', en: 'Raw figures' } },
      {
        kind: 'text',
        text: {
          'zh-CN':
            '人数、设备台数、收入这类数，各份问卷共用，只填一次。可以在 {app.figures} 页一次填完，也可以答到相关题目时再填。数字看上去对不上时，程序会请您核对，但不会替您改。',
          en: 'Staff, machines, revenue and the like are shared by all questionnaires and asked once. Enter them all on {app.figures}, or at the questions that use them. Where figures do not seem to agree the app asks you to check; it never changes one for you.',
        },
      },
      { kind: 'go', to: 'figures', text: { 'zh-CN': '去填原始数据', en: 'Go to the raw figures' } },
    ],
    see: ['evidence', 'keys', 'terms'],
  },
  {
    id: 'result',
    audience: 'owner',
    title: { 'zh-CN': '看懂结果', en: 'Reading the result' },
    lead: {
      'zh-CN': '等级、得分、三个长处、下一步可做的三件事，以及每个数字是怎样算出来的。',
      en: 'The level, the score, three strengths, three next steps, and how every number was worked out.',
    },
    blocks: [
      {
        kind: 'picture',
        name: 'result',
        text: {
          'zh-CN': '结果页的第一屏：等级、位置、长处、差距和往上走的办法。',
          en: 'The first view of a result: the level, its place among the others, strengths, gaps and the way up.',
        },
      },
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '等级不只看总分。很多等级另有必须达到的条件，总分够了、条件不够也上不去。缺哪一条，结果页会写明差多少。',
            en: 'A level is not only a matter of points. Many ask for conditions besides, and enough points alone do not reach them. The result says which is short, and by how much.',
          },
          {
            'zh-CN': '带下划线的数字都能点开：规则、权重、所依据的答案、出自哪份文件。',
            en: 'Every underlined number can be pressed: rule, weight, the answers behind it, and the document it comes from.',
          },
          {
            'zh-CN': '题目没有答完时，结果是一个范围。先按 0 分计的数字旁边会注明还有几题没有答。',
            en: 'While questions are open the result is a range. A figure that counts open questions as nothing says how many they are.',
          },
          {
            'zh-CN': '{trial.begin} 时不改动任何答案：选想做到的状态，看得分和等级会怎样变，离开就清掉。',
            en: '{trial.begin}: no answer changes. Choose the states you aim at, see score and level follow, and leave; the trial is gone.',
          },
          {
            'zh-CN':
              '费用和天数注明 {result.ownReference} 的，是本工具给出的参考范围，不是报价，也不是官方标准。',
            en: 'Costs and days marked “{result.ownReference}” are ranges given by this app: no quotation and no official standard.',
          },
        ],
      },
      {
        kind: 'text',
        text: {
          'zh-CN': '这是企业自评。评定和验收的结论由主管部门和专家作出。',
          en: 'This is a self-assessment. Ratings and acceptance are decided by the authority in charge and its experts.',
        },
      },
    ],
    see: ['plan', 'programmes', 'dossier'],
  },
  {
    id: 'plan',
    audience: 'owner',
    title: { 'zh-CN': '提升计划', en: 'The improvement plan' },
    lead: {
      'zh-CN': '把差距变成 90 天、一年、两年要做的事，有负责人，有预算。',
      en: 'Turns gaps into things to do in 90 days, one year and two years, with a person in charge and a budget.',
    },
    blocks: [
      {
        kind: 'steps',
        items: [
          {
            'zh-CN':
              '在 {plan.title} 页点 {plan.propose}，程序按差距和最省的走法列出草稿；不需要的去掉勾选。',
            en: 'On {plan.title}, press {plan.propose}: a draft is made from the gaps and the least costly way up. Untick what you do not need.',
          },
          {
            'zh-CN': '每一项写上负责人和自己的预算。参考费用只供对照，预算以您填的为准。',
            en: 'Give each a person in charge and a budget of your own. The reference cost is only there to compare.',
          },
          {
            'zh-CN': '页面下方按计划推算做完以后的得分和等级。',
            en: 'Below, the page shows what score and level would be reached once the plan is carried out.',
          },
        ],
      },
      { kind: 'go', to: 'plan', text: { 'zh-CN': '打开提升计划', en: 'Open the plan' } },
    ],
    see: ['year-on-year', 'programmes'],
  },
];
