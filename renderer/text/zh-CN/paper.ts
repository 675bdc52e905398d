/** What is wanted on paper, and the fonts documents are set in. */
export const paper = {
  onPaper: {
    preparedBy: '封面写明编制：{who}',
    crossSeal: '在页边标出骑缝章的位置',
  },
  documentFonts: {
    title: '导出 PDF 的字体',
    body: '正文',
    heading: '标题',
    bundled: '程序自带的字体',
    choose: '选择字体文件…',
    chooseFor: '为{role}选择字体文件',
    back: '恢复自带字体',
    backFor: '{role}恢复自带字体',
    hint: '本机装有仿宋、小标宋时，可以选作正文和标题的字体。所选字体里没有的字，用自带字体印出；自带字体里没有的生僻字，所选字体里有就能印出。',
    fallback: '这份文件现在不能用，导出时改用自带字体：{why}',
  },
} as const;
