import type { Localized } from '../../pack/localized.ts';

export const historyFaults: Readonly<Record<string, Localized>> = {
  'bin.enterprise': {
    'zh-CN': '企业“{name}”在回收站里，不能打开或修改。请先在回收站中把它恢复。',
    en: 'The enterprise “{name}” is in the bin and cannot be opened or changed. Please take it out of the bin first.',
  },
  'bin.assessment': {
    'zh-CN': '评估“{name}”在回收站里，不能打开或修改。请先在回收站中把它恢复。',
    en: 'The assessment “{name}” is in the bin and cannot be opened or changed. Please take it out of the bin first.',
  },
  'bin.evidence': {
    'zh-CN': '佐证材料“{name}”在回收站里，不能打开或修改。请先在回收站中把它恢复。',
    en: 'The evidence “{name}” is in the bin and cannot be opened or changed. Please take it out of the bin first.',
  },
  'bin.not-there': {
    'zh-CN': '回收站里没有这一项，可能已经恢复或永久删除。请刷新回收站再看。',
    en: 'This is not in the bin: it may have been taken out or deleted for good. Please look at the bin again.',
  },
  'bin.in-closed': {
    'zh-CN':
      '这份佐证材料用在已定稿的评估“{title}”中，不能永久删除。要删除它，请先说明原因并重新打开该评估，或永久删除该评估。没有改动任何内容。',
    en: 'This evidence is used in the closed assessment “{title}” and cannot be deleted for good. To delete it, first reopen that assessment with a reason, or delete that assessment for good. Nothing was changed.',
  },
  'assessment.closed': {
    'zh-CN':
      '评估“{title}”已定稿（第 {version} 版），内容不再改动，这次修改没有保存。需要修改时，请先“重新打开”并说明原因。',
    en: 'The assessment “{title}” is closed (version {version}) and no longer changes, so this was not saved. To change it, reopen it first and say why.',
  },
  'assessment.not-closed': {
    'zh-CN': '评估“{title}”没有定稿，可以直接修改，不需要重新打开。',
    en: 'The assessment “{title}” is not closed: it can be changed as it is and need not be reopened.',
  },
  'assessment.no-reason': {
    'zh-CN': '请写明重新打开的原因。原因会记入修改记录，旧版本原样保留。',
    en: 'Please say why it is reopened. The reason goes into the history, and the closed version stays as it is.',
  },
  'assessment.no-version': {
    'zh-CN': '评估“{title}”没有第 {version} 版的定稿。请在版本列表中重新选择。',
    en: 'The assessment “{title}” has no closed version {version}. Please choose again from the list of versions.',
  },
  'undo.nothing': {
    'zh-CN': '没有可以撤销的操作。',
    en: 'There is nothing to undo.',
  },
  'redo.nothing': {
    'zh-CN': '没有可以重做的操作。',
    en: 'There is nothing to redo.',
  },
  'undo.changed-since': {
    'zh-CN':
      '这里的内容后来又改过，因此没有撤销或重做，现在的内容保持不变。需要旧内容时，请在修改记录中恢复。',
    en: 'This was changed again since, so nothing was undone or redone and everything stays as it is now. An earlier value can be put back from the history.',
  },
  'undo.not-undoable': {
    'zh-CN': '这一步不能撤销：{why}',
    en: 'This step cannot be undone: {why}',
  },
  'history.no-line': {
    'zh-CN': '找不到这条修改记录。请刷新后重新选择。',
    en: 'This entry of the history cannot be found. Please look again and choose once more.',
  },
  'history.not-restorable': {
    'zh-CN': '这条修改记录里没有可以恢复的旧内容，没有改动任何内容。',
    en: 'This entry of the history holds no earlier value to put back. Nothing was changed.',
  },
};
