/** What fields say by themselves: that they are full, and that another enterprise has the same name or code. */
export const fields = {
  field: {
    full: '最多 {most, number} 个字，现在已写满，再多的不会写进去。',
  },
  sameEnterprise: {
    name: '已经登记过一家“{name}”{code, select, none {} other {（信用代码 {code}）}}{sample, select, yes {，是示例企业} other {}}。如果是同一家，请打开它接着做；不是同一家，可以照样登记。',
    creditCode:
      '“{name}”{sample, select, yes {（示例企业）} other {}}登记的也是这个信用代码。一个代码只属于一家企业，请核对；确实如此，也可以照样保存。',
    open: '打开“{name}”',
    unnamed: '未命名企业',
  },
} as const;
