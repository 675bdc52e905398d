import type { HelpPage } from '../help-page.ts';

/** For whoever works at the desk. */
export const everyonePages: readonly HelpPage[] = [
  {
    id: 'finding',
    audience: 'everyone',
    title: { 'zh-CN': '找东西、去哪里', en: 'Finding things' },
    lead: {
      'zh-CN': '一个键打开查找：企业、页面、题目、操作，打几个字就到。',
      en: 'One key finds enterprises, pages, questions and actions by a few letters.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '按 Ctrl + K（Mac 上 ⌘ + K）打开“{palette.open}”，写几个字，回车就到。',
            en: 'Ctrl + K (⌘ + K on a Mac) opens “{palette.open}”. Type a few letters and press Enter.',
          },
          {
            'zh-CN':
              '{palette.search}：名称、代码、备注、选项、填写的文字、佐证的名称和编号都能搜到，PDF、Word、Excel、OFD 和文本文件里的字也能；图片和扫描件里的字搜不到。多个词用空格隔开。',
            en: '{palette.search}: names, codes, notes, options chosen, text in answers, names and numbers of evidence, and what PDF, Word, Excel, OFD and text files say. Words in pictures and scans cannot be read. Put a space between several words.',
          },
          {
            'zh-CN': 'Alt + ← 和 Alt + → 后退、前进，和浏览器一样；鼠标的侧键也可以。',
            en: 'Alt + ← and Alt + → go back and forward, as in a browser; so do the side buttons of a mouse.',
          },
          {
            'zh-CN': '任何地方按 F1，打开与当前页面有关的帮助；再从帮助回到刚才的页面。',
            en: 'F1 opens the help for the page you are at, from anywhere; a link on it leads back.',
          },
        ],
      },
      { kind: 'go', to: 'search', text: { 'zh-CN': '去搜索', en: 'Go to search' } },
    ],
    see: ['keys'],
  },
  {
    id: 'saving',
    audience: 'everyone',
    title: { 'zh-CN': '保存、撤销、修改记录', en: 'Saving, undo and history' },
    lead: {
      'zh-CN': '没有保存按钮：改一处，存一处。错了就撤销，旧的内容都找得回来。',
      en: 'There is no save button: every change is stored as it is made, can be undone, and stays in the history.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN': '窗口上方写着“已保存”和时间，是真的写进硬盘以后才显示的。',
            en: '“Saved”, with the time, appears at the top only once the change is on the disk.',
          },
          {
            'zh-CN':
              'Ctrl + Z 撤销，Ctrl + Shift + Z 重做，从打开程序以后做的都可以。更早的，到修改记录里恢复。',
            en: 'Ctrl + Z undoes and Ctrl + Shift + Z does it again, for everything since the app was opened. What is older is put back from the history.',
          },
          {
            'zh-CN':
              '{historyList.title} 记着谁、什么时候、从什么改成什么；任何一条都可以“{historyList.restore}”。记录只增不改。',
            en: '{historyList.title} tells who changed what and when; any line can be put back with “{historyList.restore}”. Lines are only ever added.',
          },
          {
            'zh-CN': '删除的企业、评估和佐证先到 {bin.title}，随时可以恢复。永久删除要另外确认，不能撤销。',
            en: 'What you delete goes to the {bin.title} first and can be taken out at any time. Deleting for good is a step of its own and cannot be undone.',
          },
          {
            'zh-CN': '想在记录里写上您的名字，在 {settings.title} 里填一次。不填也可以照常使用。',
            en: 'To have your name in the history, give it once in the {settings.title}. It works without.',
          },
        ],
      },
      { kind: 'go', to: 'history', text: { 'zh-CN': '看修改记录', en: 'See the history' } },
      { kind: 'go', to: 'bin', text: { 'zh-CN': '打开回收站', en: 'Open the bin' } },
    ],
    see: ['backups', 'trouble'],
  },
  {
    id: 'backups',
    audience: 'everyone',
    title: { 'zh-CN': '备份和恢复', en: 'Backups and restoring' },
    lead: {
      'zh-CN': '程序自动备份，每份都重新打开核对过；再存一份到 U 盘，电脑丢了数据还在。',
      en: 'Backups are made automatically and each is read back. With a second copy on a USB stick, your data outlives the computer.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '使用中定时备份，关闭时、导入前、升级前也会备份。今天的全部保留，旧的按周、按月逐渐减少。',
            en: 'They are made while you work, on closing, before imports and upgrades. All of today’s are kept; older ones thin out by week and month.',
          },
          {
            'zh-CN':
              '在“{keeping.second}”里选 U 盘或另一块硬盘上的文件夹。U 盘没插时不妨碍使用，插上会自动补存。',
            en: 'Under “{keeping.second}”, choose a folder on a USB stick or another disk. The app works without it and catches up once it is there.',
          },
          {
            'zh-CN': '恢复之前先看会有什么变化；现在的数据会完整地另存一份，不会丢。',
            en: 'Before restoring you see what would change, and what is there now is kept aside, whole.',
          },
          {
            'zh-CN': '请不要把数据文件夹放进同步盘或网络盘：数据库容易因此损坏。程序发现了会提醒。',
            en: 'Keep the data folder out of synchronised and network drives, which damage databases. The app warns when it finds one.',
          },
        ],
      },
      { kind: 'go', to: 'keeping', text: { 'zh-CN': '打开数据与备份', en: 'Open data and backups' } },
    ],
    see: ['trouble', 'passing-on'],
  },
  {
    id: 'trouble',
    audience: 'everyone',
    title: { 'zh-CN': '出了问题怎么办', en: 'When something goes wrong' },
    lead: {
      'zh-CN': '先别着急：已保存的内容不会因为程序出错而丢失。',
      en: 'Do not worry: what was saved is not lost by an error.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '“{saving.notSaved}”：多半是硬盘满了或文件夹没有权限。内容留在窗口里，程序会自动重试；处理好原因以前请不要关闭窗口。',
            en: '“{saving.notSaved}”: most often a full disk or a folder without permission. What you typed stays in the window and the app keeps trying; keep the window open until the cause is gone.',
          },
          {
            'zh-CN':
              '“{saving.readOnly}”：提示里写明原因。可能另一个窗口正开着，或者数据有损坏；损坏时按提示去恢复。',
            en: '“{saving.readOnly}”: the notice says why. Another copy may be open, or data may be damaged; then follow it to recover.',
          },
          {
            'zh-CN': '“{broken.title}”：点 {broken.again}，或者换一页继续工作。',
            en: '“{broken.title}”: press {broken.again}, or go on from another page.',
          },
          {
            'zh-CN':
              '佐证显示“{evidence.fileStates.missing}”或“{evidence.fileStates.changed}”：手上有原件的话，换一个文件即可，关联都还在。',
            en: 'Evidence says “{evidence.fileStates.missing}” or “{evidence.fileStates.changed}”: if you have the original, replace the file; the links are still there.',
          },
          {
            'zh-CN':
              '要请人帮忙，在 {about.title} 页生成诊断文件。里面没有企业名称、人名、回答和文件名，保存前可以逐字看一遍；程序不会自己发送。',
            en: 'To ask for help, make a diagnostics file on {about.title}. It holds no names of enterprises or people, no answers and no file names; you read it before it is saved, and the app sends nothing by itself.',
          },
        ],
      },
      { kind: 'go', to: 'about', text: { 'zh-CN': '去生成诊断文件', en: 'Make a diagnostics file' } },
      { kind: 'go', to: 'keeping', text: { 'zh-CN': '去检查和恢复数据', en: 'Check and restore data' } },
    ],
    see: ['backups', 'saving'],
  },
  {
    id: 'figures-of-your-own',
    audience: 'everyone',
    title: { 'zh-CN': '自己的数值和问卷', en: 'Figures and questionnaires of your own' },
    lead: {
      'zh-CN': '通知变了，自己改比例和限额；有别的评价体系，自己导入问卷。每个数都留着出处。',
      en: 'Rates and caps can be changed when a notice changes, and questionnaires imported. Every figure keeps its source.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '在项目页的“{programme.parameters}”里，或者在“{ownFigures.title}”页，照通知填数值，必须写明出处。对本机所有评估都有效，随时可以改回程序自带的数值。',
            en: 'Enter a figure under “{programme.parameters}” of a programme or on “{ownFigures.title}”, always with its source. It holds for every assessment on this computer and can be put back at any time.',
          },
          {
            'zh-CN':
              '改进的参考费用和天数写在问卷里，注明是本工具参考。知道当地价格，可以在“{ownCosts.title}”页换成自己的数：走法、计划和申报材料都用它，并注明是自己填写。只为这一家做的预算写进 {plan.title} 的“{plan.budgetField}”，导出时两个都写明，预算以它为准。',
            en: 'Reference costs and days of improvements are part of the questionnaires and are marked as ours. Where you know local prices, put your own in their place under “{ownCosts.title}”: the way up, the plan and the dossier use them and mark them as yours. What you budget for one enterprise goes into “{plan.budgetField}” of the {plan.title}: the dossier prints both, and the budget counts.',
          },
          {
            'zh-CN':
              '问卷是一个文件夹，里面是文本文件（YAML 格式）。导入前可以先看一遍；写错的地方会指出哪个文件、哪一行。',
            en: 'A questionnaire is a folder of text files (YAML). Look through it before importing it; mistakes are named by file and line.',
          },
          {
            'zh-CN': '进行中的评估一直用开始时的那一版问卷。有新版时先看变化，再决定要不要改用；答案不会丢。',
            en: 'An assessment keeps the edition it was started with. When there is a newer one, look at the changes first; no answer is lost by moving.',
          },
        ],
      },
      {
        kind: 'go',
        to: 'own-figures',
        text: { 'zh-CN': '打开自己填写的数值', en: 'Open the figures you entered' },
      },
      {
        kind: 'go',
        to: 'own-costs',
        text: { 'zh-CN': '打开自己的参考费用', en: 'Open your own reference costs' },
      },
      { kind: 'go', to: 'packs', text: { 'zh-CN': '打开问卷库', en: 'Open the questionnaires' } },
    ],
    see: ['programmes'],
  },
  {
    id: 'privacy',
    audience: 'everyone',
    title: { 'zh-CN': '数据在哪里、谁看得到', en: 'Where your data is and who sees it' },
    lead: {
      'zh-CN': '全部内容都在这台电脑上。程序不联网，不上传，也没有账号。',
      en: 'Everything is on this computer. The app uses no network, uploads nothing and has no accounts.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '数据文件夹的位置写在 {settings.title} 页。没有打开口令锁时，能用这台电脑上这个账户的人，也能打开这些文件。',
            en: 'The {settings.title} say where the data folder is. Without the passphrase lock, whoever can use this account of the computer can open those files.',
          },
          {
            'zh-CN':
              '在 {settings.title} 页可以打开“{lock.title}”（口令就是密码，可以是一句话）：数据、备份和佐证在硬盘上都加密，启动时要输口令。口令和恢复密钥都没有了，谁也打不开。口令锁不加密导出的文件；评估文件可以在导出时另设口令。',
            en: 'The {settings.title} can turn on the “{lock.title}”: data, backups and evidence are then encrypted on the disk and a passphrase opens them. With passphrase and recovery key both lost, nobody can open them. The lock does not encrypt what you export; an assessment file can be given a passphrase of its own when you export it.',
          },
          {
            'zh-CN': '名字只用来写进修改记录，不是登录；单位只有您勾选时才印进申报材料。',
            en: 'Your name only goes into the history and is no login; the organisation is printed only where you ask for it.',
          },
          {
            'zh-CN': '永久删除会清除数据和记录里的内容，但以前的备份里还有，直到那些备份被清理。',
            en: 'Deleting for good empties data and history, but earlier backups still hold it until they are thinned out.',
          },
        ],
      },
      {
        kind: 'go',
        to: 'about',
        text: { 'zh-CN': '关于程序：版本、许可证', en: 'About this app: versions and licences' },
      },
    ],
    see: ['passing-on', 'backups'],
  },
  {
    id: 'looks',
    audience: 'everyone',
    title: { 'zh-CN': '字太小、颜色和语言', en: 'Text size, colours and language' },
    lead: {
      'zh-CN': '窗口里的字和图可以一起放大；颜色和语言随时能换，已填的内容不受影响。',
      en: 'Everything in the window can be made larger. Colours and language can be changed at any time; what you have filled in stays as it is.',
    },
    blocks: [
      {
        kind: 'list',
        items: [
          {
            'zh-CN':
              '按 Ctrl 和加号键放大，Ctrl 和减号键缩小，Ctrl + 0 回到原来的大小（Mac 上用 ⌘）。放大后各页会重新排列，不用左右拖动。',
            en: 'Ctrl and the plus key make everything larger, Ctrl and the minus key smaller, and Ctrl + 0 gives the usual size back (⌘ on a Mac). The pages rearrange themselves, so you need not scroll sideways.',
          },
          {
            'zh-CN': '右上角可以选浅色、深色，或跟随系统。系统开了“高对比度”时，程序用系统里选好的颜色。',
            en: 'At the top right you choose light, dark, or what the system uses. When the system shows high contrast, the app takes the colours chosen there.',
          },
          {
            'zh-CN': '系统里关了动画效果，程序也不再有动画。',
            en: 'When animations are turned off in the system, the app has none either.',
          },
          {
            'zh-CN': '界面语言在右上角切换。申报材料用哪种语言，导出时另外选。',
            en: 'The language of the window is changed at the top right. The language of a dossier is chosen apart, when it is exported.',
          },
        ],
      },
      { kind: 'go', to: 'settings', text: { 'zh-CN': '打开设置', en: 'Open the settings' } },
    ],
    see: ['keys'],
  },
  {
    id: 'keys',
    audience: 'everyone',
    title: { 'zh-CN': '快捷键', en: 'Keyboard shortcuts' },
    lead: {
      'zh-CN':
        '全部操作都可以只用键盘完成。只要不是正在输入文字，按问号也能看到这些表；同一个键在问卷和现场模式里意思相同。',
      en: 'Everything can be done with the keyboard alone. Unless you are typing, the question mark shows these tables too. A key means the same in questionnaires and in on-site mode.',
    },
    blocks: [{ kind: 'keys' }],
    see: ['on-site', 'finding', 'looks'],
  },
  {
    id: 'terms',
    audience: 'everyone',
    title: { 'zh-CN': '词语解释', en: 'Words explained' },
    lead: {
      'zh-CN': '题目里常见的词，用平常话解释。是本工具自己的说法，不是标准里的定义。',
      en: 'Words met in the questions, in plain language. The wording is ours and no definition of a standard.',
    },
    blocks: [{ kind: 'terms' }],
    see: ['answering'],
  },
];
