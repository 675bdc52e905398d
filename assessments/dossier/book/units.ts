/**
 * Units that stand behind figures in print: those of the raw figures, of questions and of conditions, and those of
 * counts. A text like 360 安全 is none of them and stays a text.
 */
export const units: ReadonlySet<string> = new Set(
  (
    '万元 万元/人 元 元/百元 人 台 件 张 道 天 年 分 项 个 次/年 小时/人 吨标准煤 千克标准煤/百元 兆（Mbps）|' +
    'people|machines|computers|orders|items|steps|days|years|points|Mbps|turns a year|hours per person|per head|' +
    'tonnes of coal equivalent|CNY per CNY 100|kg coal equivalent per CNY 100|kg of coal equivalent per CNY 100'
  )
    .split('|')
    .flatMap((part) => (/[\u4e00-\u9fff]/.test(part) ? part.split(' ') : [part])),
);
