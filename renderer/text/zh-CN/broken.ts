/** What stands where a page could not be shown. */
export const broken = {
  broken: {
    title: '这一页没能显示出来',
    wholeTitle: '窗口没能显示出来',
    lead: '是程序自身的差错，不是您操作有误。',
    safe: '您的内容是安全的',
    stored: '已经填写的内容都存在本机的数据里，没有因此丢失，也没有被改动。',
    pending:
      '已保存的内容没有丢失。还有 {count, number} 处修改正在保存，都留在程序里，会自动重试；请先不要关闭窗口。',
    now: '现在可以这样做',
    advice: '先再试一次。还是这样的话，回到全部企业，从别的页面继续工作；这一页以外都可以照常使用。',
    wholeAdvice: '先再试一次。还是这样的话，回到全部企业；再不行，重新载入窗口。',
    again: '再试一次',
    home: '回到全部企业',
    reload: '重新载入窗口',
    report: '请人帮忙',
    kind: '差错的名称：{kind}。发生的位置已记入诊断文件。',
  },
} as const;
