/** Texts about the file for whoever helps. */
export const diagnostics = {
  diagnostics: {
    make: '生成诊断文件…',
    lead: '程序出问题、需要别人帮忙时用。里面没有企业名称、人名、回答和文件名；先在这里看一遍，再决定要不要保存和交给谁。程序不会自己发送它。',
    title: '诊断文件',
    shown: '保存的就是下面这些字，一字不多。',
    content: '诊断文件的内容',
    save: '保存…',
    saved: '已保存到 {file}',
  },
} as const;
