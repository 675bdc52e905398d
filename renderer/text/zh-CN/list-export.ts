/** The list of enterprises as a file. */
export const listExport = {
  listExport: {
    title: '导出清单（{count, number} 家）',
    format: '格式',
    xlsx: 'Excel 工作簿',
    pdf: 'PDF（A4 横向）',
    hint: {
      xlsx: '列表现在的筛选、排序和分组，所有列都在，另附中位数。',
      pdf: '按列表现在的样子：同样的筛选、排序、分组和显示的列，后面附中位数（注明家数，不足 5 家不列）。',
    },
    tooLong: 'PDF 最多印 {most, number} 家。请先缩小范围，或者用 Excel。',
    language: '文档语言',
    languages: { 'zh-CN': '中文', en: '英文' },
    export: '导出…',
    working: '正在准备；第一次导出前会先把全部数据核对一遍。',
    writing: '正在生成 PDF',
    exported: '已写入 {rows, number} 家企业：{file}',
    pages: '{pages, number} 页，{size} KB',
  },
} as const;
