/** What fields say by themselves: that they are full, and that another enterprise has the same name or code. */
export const fields = {
  field: {
    full: 'There is room for {most, number} characters, and all of it is used. Anything more is left out.',
  },
  sameEnterprise: {
    name: 'There is already an enterprise named “{name}”{code, select, none {} other { (credit code {code})}}{sample, select, yes {, the sample} other {}}. If it is the same one, open it and go on there; if not, you can add this one too.',
    creditCode:
      '“{name}”{sample, select, yes { (the sample)} other {}} has the same credit code. A code belongs to one enterprise only, so please check; you can keep it all the same.',
    open: 'Open “{name}”',
    unnamed: 'Unnamed enterprise',
  },
} as const;
