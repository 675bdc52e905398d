/** Texts on the home of an assessment about going to see the enterprise. */
export const visit = {
  visit: {
    title: '走访企业时',
    onSite: '现场模式',
    onSiteDetail: '一题一屏，用键盘边问边记；谁说的、有没有亲眼看到，逐题留下',
    followUps: '走访后补交清单',
    followUpsDetail: '{count, plural, =0 {现在没有待补、待核实的} other {有 # 项待补或待核实}}',
  },
  followUpFile: {
    nothingYet: '还没有回答。走访时在现场模式里记下回答，要补的材料会自动列在这里。',
    toOnSite: '打开现场模式',
    open: '打印或发送…',
    title: '打印或发送',
    lead: '每项一行，留有写已补日期的一栏，每页都有表头和页码。打印、发送用 PDF；要接着改、要填的用 Excel。',
    language: '清单的语言',
    print: '存成 PDF…',
    save: '存成 Excel…',
    saving: '正在写入并核对…',
    saved: '已保存 {items, number} 项：{file}',
    failed: '没有保存',
  },
} as const;
