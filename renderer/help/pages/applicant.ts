import type { HelpPage } from '../help-page.ts';

/** For whoever puts an application together. */
export const applicantPages: readonly HelpPage[] = [
  {
    id: 'evidence',
    audience: 'applicant',
    title: { 'zh-CN': '佐证材料', en: 'Evidence' },
    lead: {
      'zh-CN': '合同、发票、截图、照片放进来，关联到题目；文件只存一份，改动和丢失会被发现。',
      en: 'Contracts, invoices, screenshots and photos, linked to questions. Each file is stored once, and a change or loss is noticed.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '放进来有三种办法：拖到题目或页面上，按 Ctrl + V（Mac 上 ⌘ + V）粘贴截图，或点 {evidence.add}。',
            en: 'Three ways in: drop it on a question or the page, paste a picture with Ctrl + V (⌘ + V on a Mac), or press {evidence.add}.',
          },
          {
            'zh-CN':
              '一份材料可以用在多道题、多个项目上。名称、编号、日期照原件填，会印进申报材料的附件目录。',
            en: 'One file can serve several questions and programmes. Give name, number and date as on the original; they are printed in the list of annexes.',
          },
          {
            'zh-CN':
              '原来的文件不会移动，程序存的是一份副本；每份都记下校验值（文件改动一点，它就不同），{evidenceList.check} 会逐个比对。',
            en: 'Your own file stays where it is; the app keeps a copy. Each has its checksum noted, which changes with the slightest alteration, and {evidenceList.check} compares them one by one.',
          },
          {
            'zh-CN': '得分高、还没有佐证的题列在页面下方。“得分高”指得到四分之三以上的分，是本工具的参考线。',
            en: 'High scores without evidence are listed below. “High” means three quarters of the points or more, a line of our own.',
          },
        ],
      },
      { kind: 'go', to: 'evidence', text: { 'zh-CN': '打开佐证材料', en: 'Open the evidence' } },
    ],
    see: ['application', 'follow-ups'],
  },
  {
    id: 'programmes',
    audience: 'applicant',
    title: { 'zh-CN': '申报项目', en: 'Programmes' },
    lead: {
      'zh-CN': '哪些项目可能适合，差什么条件，大约能有多少。是否受理、给多少，由主管部门决定。',
      en: 'Which programmes may fit, what is short, and about how much may come of it. The authority in charge decides.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '每条条件有三种结果：符合、不符合、还不能判断。点开看依据哪个答案；缺的可以就地填写。',
            en: 'Each condition is met, not met, or cannot be told yet. See which answer it rests on, and give what is missing on the spot.',
          },
          {
            'zh-CN': '点 {programmes.follow} 关注一个项目：它的日期会出现在评估首页，条件会写进申报材料。',
            en: 'Press {programmes.follow} to follow a programme: its dates appear on the home of the assessment, its conditions in the dossier.',
          },
          {
            'zh-CN':
              '比例和限额都注明出自哪份文件。没有查到公布数值的，程序不编，请照当年通知填，并写上出处。',
            en: 'Every rate and cap names its document. Where no published figure was found none is made up: enter it from this year’s notice, with its source.',
          },
          {
            'zh-CN': '“资料截至”后面的日期很要紧：文件可能已经更新，申报前请向主管部门问清。',
            en: 'Mind the date after “as of”: the rules may have changed since, so ask the authority before applying.',
          },
        ],
      },
      { kind: 'go', to: 'programmes', text: { 'zh-CN': '打开申报项目', en: 'Open the programmes' } },
    ],
    see: ['costs', 'application', 'figures-of-your-own'],
  },
  {
    id: 'costs',
    audience: 'applicant',
    title: { 'zh-CN': '费用清单和测算', en: 'Costs and what comes of them' },
    lead: {
      'zh-CN': '合同、发票、付款每项一行，填一次，所有项目共用；金额算到分，不四舍五入。',
      en: 'One line for each contract with its invoices and payments, given once for all programmes; computed to the fen, nothing rounded up.',
    },
    blocks: [
      {
        kind: 'steps',
        items: [
          {
            'zh-CN': '在 {costs.title} 点 {costs.add}，照合同、发票和银行回单填写。边填边保存。',
            en: 'On {costs.title}, press {costs.add} and fill it in from the contract, the invoices and the bank slips. It is saved as you type.',
          },
          {
            'zh-CN': '到项目页看“{programme.benefit}”：哪几行计入、按什么比例、受什么限额，每一步都列出。',
            en: 'On a programme, “{programme.benefit}” shows which lines count, at what rate, under which cap, step by step.',
          },
          {
            'zh-CN': '缺一个数就算不出的地方，写明缺的是哪个数、去哪里填。',
            en: 'Where one figure is missing, it says which, and where to give it.',
          },
        ],
      },
      { kind: 'go', to: 'costs', text: { 'zh-CN': '打开费用清单', en: 'Open the cost table' } },
    ],
    see: ['programmes', 'application'],
  },
  {
    id: 'application',
    audience: 'applicant',
    title: { 'zh-CN': '填申报表', en: 'Filling in an application' },
    lead: {
      'zh-CN': '已经知道的都替您填好，只补缺的；红色的改完、黄色的说明了理由，就能导出。',
      en: 'What is known is filled in already. Once the red is put right and the amber explained, it can be exported.',
    },
    blocks: [
      {
        kind: 'picture',
        name: 'application',
        text: {
          'zh-CN': '申报页：表、材料和导出前检查，各差多少一眼看到。',
          en: 'An application: form, papers and the check before export, each saying what is left.',
        },
      },
      {
        kind: 'steps',
        items: [
          {
            'zh-CN':
              '在项目页点 {application.begin}。企业概况、答案、费用里有的，表里已经填好；改一处，别处同时改。',
            en: 'On a programme, press {application.begin}. What the profile, answers and costs hold is there; a change here is a change there.',
          },
          {
            'zh-CN': '预算、资金来源、目标几张表可以从 Excel 直接粘贴，合计、占比、大写金额当场算好。',
            en: 'Budget, sources and targets take rows pasted from Excel; sums, shares and amounts in formal Chinese numerals follow at once.',
          },
          {
            'zh-CN': '在“{applicationPapers.title}”里把佐证放到对应的一项，导出时按顺序编号。',
            en: 'Under “{applicationPapers.title}”, put evidence where it belongs; annexes are numbered in that order.',
          },
          {
            'zh-CN': '看“{application.check}”。红色必须改正；黄色可以改，也可以写理由，理由会印进申报材料。',
            en: 'Look at “{application.check}”. Red must be put right; amber may be explained instead, and the reason is printed.',
          },
        ],
      },
      { kind: 'go', to: 'programmes', text: { 'zh-CN': '去选项目', en: 'Choose a programme' } },
    ],
    see: ['dossier', 'evidence', 'costs'],
  },
  {
    id: 'dossier',
    audience: 'applicant',
    title: { 'zh-CN': '导出和核对申报材料', en: 'Exporting and checking a dossier' },
    lead: {
      'zh-CN': 'PDF、Word、Excel、网页，或连同附件原件的文件夹；导出后随时可以核对有没有被改动。',
      en: 'PDF, Word, Excel, web page, or a folder with the originals; afterwards you can check whether it was changed.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '打印、盖章用 PDF；要改文字用 Word；长期保存用 {dossierFormats.archive}；读屏软件用网页。Word 目录中的页码是估算的，各软件分页略有不同：打开或修改以后，在目录上点右键，选“更新域”，再选“只更新页码”。',
            en: 'PDF to print and seal, Word to edit, {dossierFormats.archive} to keep for years, the web page for screen readers. Page numbers in the contents of a Word file are estimated, since programs break pages a little differently: after opening or changing it, right-click the contents, choose “Update Field” and then “Update page numbers only”.',
          },
          {
            'zh-CN': '材料的语言与界面的语言分开选。缺的内容如实标出，不会替您编。',
            en: 'The language of the dossier is chosen apart from that of the window. What is missing is marked, never made up.',
          },
          {
            'zh-CN': '{batch.title}：选好多家企业，一次导出；没做成的写明原因。',
            en: '{batch.title}: choose several enterprises and export them in one run; what could not be made says why.',
          },
          {
            'zh-CN':
              '{checkDossier.title}：打开一份导出过的文件，看它是哪次评估、有没有改动、和本机现在的数据是否一致。打印、扫描或另存过的不能核对。',
            en: '{checkDossier.title}: opens an exported file and tells which assessment it is, whether it was changed, and whether it still agrees with what is stored here. What was printed, scanned or saved again cannot be checked.',
          },
          {
            'zh-CN': '文件里的校验值说明内容没有变，不是电子签名，也不代替盖章。',
            en: 'The checksums in the file show that nothing changed. They are no electronic signature and no substitute for a seal.',
          },
        ],
      },
      { kind: 'go', to: 'dossier', text: { 'zh-CN': '去导出', en: 'Go to export' } },
      { kind: 'go', to: 'check-dossier', text: { 'zh-CN': '去核对', en: 'Check a file' } },
    ],
    see: ['versions', 'application'],
  },
  {
    id: 'versions',
    audience: 'applicant',
    title: { 'zh-CN': '定稿与版本', en: 'Closing and versions' },
    lead: {
      'zh-CN': '交出去的那一版原样固定下来，以后怎样修改都不影响它。',
      en: 'What was handed in is kept as it was, whatever changes later.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '{versions.close} 把当时的问卷、答案、企业概况、佐证、得分和材料一起固定，并记下校验值。',
            en: '{versions.close} fixes questionnaires, answers, profile, evidence, score and dossier together, with a checksum.',
          },
          {
            'zh-CN':
              '定稿以后不能改。要修改，点 {versions.reopen} 并写明原因，会生成新的一版，旧的一版仍在。',
            en: 'It cannot be changed afterwards. To go on, press {versions.reopen} and give a reason: a new version begins, the old one stays.',
          },
          {
            'zh-CN': '没有填完也可以定稿，材料里会如实写明。',
            en: 'It may be closed before everything is filled in; the dossier says so.',
          },
        ],
      },
      { kind: 'go', to: 'versions', text: { 'zh-CN': '打开定稿与版本', en: 'Open closing and versions' } },
    ],
    see: ['dossier', 'saving'],
  },
];
