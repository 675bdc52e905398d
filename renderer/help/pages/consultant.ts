import type { HelpPage } from '../help-page.ts';

/** For consultants who look after many enterprises. */
export const consultantPages: readonly HelpPage[] = [
  {
    id: 'portfolio',
    audience: 'consultant',
    title: { 'zh-CN': '管理许多家企业', en: 'Looking after many enterprises' },
    lead: {
      'zh-CN': '一张表看全部企业：等级、进度、缺的佐证、下一个期限。',
      en: 'One table for all enterprises: level, progress, missing evidence, the next deadline.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '{portfolio.filters}、{portfolio.group}、{portfolio.columns} 和排序可以随意组合；常用的组合点 {portfolio.saveView} 存成视图。',
            en: 'Combine {portfolio.filters}, {portfolio.group}, {portfolio.columns} and sorting as you like, and keep a combination as a view with {portfolio.saveView}.',
          },
          {
            'zh-CN': '勾选 2 到 6 家，点 {portfolio.compare}，并排看各自最近一次评估。',
            en: 'Tick two to six enterprises and press {portfolio.compare} to see their newest assessments side by side.',
          },
          {
            'zh-CN':
              '{portfolio.medians}：按行业、规模、地区看得分的中间值。只算答完全部题目的企业，一组不足 5 家不给数字；它是您自己登记的企业的情况，不是行业统计。',
            en: '{portfolio.medians}: the middle score by industry, size and place. Only finished assessments count, and a group of fewer than five shows none. It describes the enterprises on this desk, not the industry.',
          },
          {
            'zh-CN': '每家企业的资料互不混用。并排比较只是放在一起显示，不会从一家带到另一家。',
            en: 'Enterprises are kept strictly apart. Side by side only shows them together; nothing passes from one to the other.',
          },
        ],
      },
      { kind: 'go', to: 'start', text: { 'zh-CN': '去全部企业', en: 'Go to all enterprises' } },
    ],
    see: ['finding', 'year-on-year', 'passing-on'],
  },
  {
    id: 'on-site',
    audience: 'consultant',
    title: { 'zh-CN': '现场模式', en: 'On-site mode' },
    lead: {
      'zh-CN': '一题一屏，手不离键盘，边问边记是谁说的、有没有亲眼看到。',
      en: 'One question a screen, hands on the keys, noting who said it and whether it was seen.',
    },
    blocks: [
      {
        kind: 'picture',
        name: 'on-site',
        text: {
          'zh-CN': '一屏一道题：题目、要填的数、现在得几分、建议问谁。',
          en: 'One question a screen: what is asked, what it earns so far, and whom to ask.',
        },
      },
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '数字选答案，Enter 到下一题，S 跳到下一道没答的，U 是不清楚，0 是不适用。',
            en: 'Digits choose, Enter goes on, S skips to the next open question, U is do not know, 0 is not applicable.',
          },
          {
            'zh-CN': 'T、D、O 记下怎样得知：口头说明、看过文件、现场看过。W 写现在谁在回答，写一次一直沿用。',
            en: 'T, D and O note how it was established: told, document shown, seen on site. W names who is answering, kept until you change it.',
          },
          {
            'zh-CN':
              'N 写备注，F 标记待复核，E 放佐证，V 粘贴截图，H 看为什么问，G 跳到别处。问号列出全部按键。',
            en: 'N writes a note, F marks for review, E adds evidence, V pastes a picture, H tells why it is asked, G goes elsewhere. The question mark lists every key.',
          },
          {
            'zh-CN':
              '“{onSite.order}”可以按章节、按人或按地点：把问同一个人的题，或者站在同一个地方看的题排在一起。问谁、在哪里看都是问卷编写者的建议；没有写明的，按章节排在后面。',
            en: '“{onSite.order}” follows the sections, the people or the places, so that everything one person knows, or everything seen in one place, is asked together. Whom to ask and where to look are suggestions of the questionnaire; what it says nothing about comes last, by sections.',
          },
        ],
      },
      { kind: 'go', to: 'on-site', text: { 'zh-CN': '打开现场模式', en: 'Open on-site mode' } },
    ],
    see: ['follow-ups', 'evidence', 'keys'],
  },
  {
    id: 'follow-ups',
    audience: 'consultant',
    title: { 'zh-CN': '走访后补交清单', en: 'What is still to be sent' },
    lead: {
      'zh-CN': '走访以后还要请对方补什么，程序自己列出来；可以存成文件，也可以复制成文字发出去。',
      en: 'After a visit the app lists what is still needed. Save it as a file, or copy it as text and send it.',
    },
    blocks: [
      {
        kind: 'picture',
        name: 'follow-ups',
        text: {
          'zh-CN': '清单里每一项写明为什么要补、补什么、找谁。',
          en: 'Each item says why, what to send, and whom to ask.',
        },
      },
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '标记了待复核的、答“不清楚”的、得分高但只是口头说明或没有佐证的、沿用去年还没确认的，都会列出。',
            en: 'It lists what was marked for review, what was answered “do not know”, high scores that were only told or have no evidence, and answers of last year not confirmed yet.',
          },
          {
            'zh-CN': '补好一项，清单就少一项，不用手工勾掉。',
            en: 'Once something is settled it leaves the list automatically.',
          },
        ],
      },
      { kind: 'go', to: 'follow-ups', text: { 'zh-CN': '打开清单', en: 'Open the list' } },
    ],
    see: ['on-site', 'evidence'],
  },
  {
    id: 'year-on-year',
    audience: 'consultant',
    title: { 'zh-CN': '第二年再评', en: 'Assessing again a year later' },
    lead: {
      'zh-CN': '以去年为底稿，只改有变化的；再把两次放在一起，看进步在哪里。',
      en: 'Start from last year and change only what has changed; then lay the two side by side.',
    },
    blocks: [
      {
        kind: 'steps',
        items: [
          {
            'zh-CN': '新建评估时，在“{copyFrom.label}”里选上一次评估。答案、备注和原始数据会带过来。',
            en: 'When starting an assessment, choose the last one under “{copyFrom.label}”. Answers, notes and figures come along.',
          },
          {
            'zh-CN':
              '带过来的答案注明“尚未确认”。仍然如此的点 {takenOver.confirm}（现场模式按 C），变了的直接改。',
            en: 'Copied answers are marked as not confirmed. Press {takenOver.confirm} (C in on-site mode) where the answer still applies, and change it where it does not.',
          },
          {
            'zh-CN': '打开 {compare.title}，看得分、等级和每一题的变化；导出材料时可以加上这一章。',
            en: 'Open {compare.title} for score, level and every question that changed. The dossier can carry that chapter too.',
          },
          {
            'zh-CN':
              '评过几次以后，在企业页上打开 {trend.title}：各次按时间排开，每份问卷一张图、一张表，写明比前一次提高还是降低。没答完的一次标“暂定”，不写变化；问卷换了版本的，前后不相比。',
            en: 'After some assessments, open {trend.title} on the page of the enterprise: all of them in the order of time, a chart and a table for each questionnaire, and whether it rose or fell since the one before. One not answered to its end is marked provisional and no change is given; different editions are not compared.',
          },
        ],
      },
      { kind: 'go', to: 'compare', text: { 'zh-CN': '打开前后对比', en: 'Open before and after' } },
    ],
    see: ['versions', 'plan'],
  },
  {
    id: 'passing-on',
    audience: 'consultant',
    title: { 'zh-CN': '导出和导入文件', en: 'Export and import files' },
    lead: {
      'zh-CN': '用一个 .readiness 文件把企业和评估带到另一台电脑，两边的修改可以合并。',
      en: 'One .readiness file takes enterprises and assessments to another computer, and changes from both sides can be merged.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '{handOver.title}：问卷、修改记录和佐证都在文件里。通过网络发送或放 U 盘时，请设口令；忘了口令谁也打不开。',
            en: '{handOver.title}: questionnaires, history and evidence are inside. Protect it with a passphrase when it goes by network or USB stick; nobody can open it if the passphrase is lost.',
          },
          {
            'zh-CN':
              '给外单位看的副本可以不带名称、备注或佐证。不带名称或备注的，只能作为新企业导入，不能合并回来。',
            en: 'A copy for outsiders can leave out names, notes or evidence. Without names or notes it can only be imported as new, not merged back.',
          },
          {
            'zh-CN':
              '自己填写的补助数值和改进费用会跟着评估走，因为结果和材料是按它们算的。导入前逐项列出，可以不要；对方电脑上自己填过又不同的，由对方选。',
            en: 'Figures and costs you have entered go along with the assessments, since results and dossiers are worked out with them. They are listed before anything is imported and can be left out; where the other computer has its own, its user chooses.',
          },
          {
            'zh-CN':
              '{takeIn.title}：先列出会发生什么，确定了才导入。两边改了同一处时，两个值都给您看，由您选；没选上的也留在修改记录里。导入前自动备份，也可以撤销。',
            en: '{takeIn.title}: what would happen is shown first. Where both sides changed the same thing, you see both values and choose; the other stays in the history. A backup is made before, and the import can be undone.',
          },
        ],
      },
      { kind: 'go', to: 'hand-over', text: { 'zh-CN': '导出文件', en: 'Export a file' } },
      { kind: 'go', to: 'take-in', text: { 'zh-CN': '导入文件', en: 'Import a file' } },
    ],
    see: ['workbook', 'backups', 'privacy'],
  },
  {
    id: 'workbook',
    audience: 'consultant',
    title: { 'zh-CN': '用 Excel 请同事填写', en: 'Letting colleagues fill in Excel' },
    lead: {
      'zh-CN': '把问卷存成 Excel 填写表发出去，填好再收回来；逐项核对，不会直接覆盖。',
      en: 'Save the questionnaires as a workbook, send it out, and import it again, checked row by row.',
    },
    blocks: [
      {
        kind: 'steps',
        items: [
          {
            'zh-CN':
              '在 {workbook.title} 页点 {workbook.save}。每份问卷一张表，选项可以下拉选择，已有的答案也在里面。',
            en: 'On {workbook.title}, press {workbook.save}. One sheet per questionnaire, options as lists, with the answers there are.',
          },
          {
            'zh-CN': '同事填好后，点 {workbook.read}。程序列出哪些改了、哪些两边都改了、哪些不能用。',
            en: 'When it comes back, press {workbook.read}. The app lists what changed, what both sides changed, and what cannot be used.',
          },
          {
            'zh-CN': '勾选要导入的，确认。导入可以撤销。公式和宏不会运行。',
            en: 'Tick what to import and confirm. It can be undone. Formulas and macros are never run.',
          },
        ],
      },
      { kind: 'go', to: 'workbook', text: { 'zh-CN': '打开 Excel 填写', en: 'Open filling in with Excel' } },
    ],
    see: ['passing-on'],
  },
];
