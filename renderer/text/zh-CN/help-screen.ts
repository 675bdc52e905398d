/** Texts around the pages of help, which themselves stand in renderer/help. */
export const helpScreen = {
  helpScreen: {
    title: '帮助',
    lead: '全部内容都在程序里，不用联网。按 F1 直接打开与当前页面有关的一篇。',
    open: '帮助',
    openHere: '本页的帮助',
    search: '在帮助里查找，例如“备份”“不适用”',
    found: '找到 {count, number} 处',
    none: '帮助里没有“{text}”。',
    noneHint: '换个写法，或者只写其中几个字。企业资料请用“搜索全部资料”。',
    term: '词语：{title}',
    example: '示例：{words}',
    all: '全部帮助',
    back: '回到刚才的页面',
    see: '接着看',
    for: { owner: '企业负责人', consultant: '顾问', applicant: '申报经办人', everyone: '所有人' },
    notOpen: '{what}：要先打开一次评估。',
    toStart: '去全部企业',
  },
} as const;
