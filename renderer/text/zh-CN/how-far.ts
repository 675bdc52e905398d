/** Texts about questionnaires that are answered in part or not at all. */
export const howFar = {
  howFar: {
    notAnswered: '未作答',
    provisional: '{words}（暂定）',
    partTitle: '{ladder}：暂定“{level}”，{counts}',
    partPlain: '结果：{pack}（{counts}）',
    noneTitle: '{pack}：未作答',
    noneLead: '这份问卷一题也没有答，所以没有等级、得分、差距和走法。申报材料里也只写“未作答”。',
    noneTime: '共 {asked, number} 题要答，估计约{time}，可以分几次做。',
    nothingAsked: '按企业概况，这份问卷没有需要回答的题目。',
    dossierNone: '未作答，材料里只写这一句，不列等级、得分和题目',
    begin: '开始作答',
    gapsNone: '已答的题里没有可以再提高的；还有 {missing, number} 题没有答，答完才知道有没有差距。',
    gapsPart: '只列已答的题。还有 {missing, number} 题没有答，答完才知道是不是差距。',
    gapsUnsure: '另有 {unknown, number} 题答“不清楚”，查清楚才知道是不是差距。',
    strengthsPart: '已答的题里还没有特别突出的方面。',
    planned: '现在{counts}，以上等级和得分都是暂定的。',
    plannedNone: '这份问卷还没有作答，算不出现在和以后的等级。',
    compared: '{which}没有答完（{counts}），那一次的结果是暂定的。',
    comparedNone: '{which}没有作答，无法对比。',
  },
} as const;
