/** The hundred and some commonest Chinese family names, and those of two characters. */
const familyNames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾韦夏付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施欧阮柳凌艾易乔赖庄殷葛洪涂游饶俞喻舒幸帅',
);
const doubleNames = new Set(['欧阳', '上官', '司马', '诸葛', '司徒', '夏侯', '皇甫', '尉迟', '公孙', '慕容']);

/**
 * Whether a text is the name of one person rather than of a department or a task: two to four Chinese characters
 * beginning with a family name, or words in Latin letters, of which there are at least two. Owners of plan items are
 * given either way. `named`: the field asks for a person, so any family name will do. A guess: who is not recognised is
 * searched for as a whole word, not as a part of other words.
 */
export function isPersonName(text: string, named: boolean): boolean {
  if (/^\p{Script=Latin}+(?:[ .'’-]+\p{Script=Latin}+)+$/u.test(text)) return true;
  const signs = [...text];
  if (!/^\p{Script=Han}{2,4}$/u.test(text) || /[部科室组处队厂司员]$/u.test(text)) return false;
  return named || familyNames.has(signs[0] ?? '') || doubleNames.has(signs.slice(0, 2).join(''));
}
