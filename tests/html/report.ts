import type { RuleInfo } from '../../pipeline/write/html/view.ts'
import { madeUpAudit } from './audit.ts'

/** A work report of a city that does not exist, with a dozen findings of every kind. */
export const sample = () =>
  madeUpAudit({
    path: 'sources/青岚市政府工作报告.txt',
    notices: ['文中有2处未接受的修订，按接受后的文字核对。'],
    marked: `青岚市政府工作报告
——⟦2024年|exempt⟧1月⟦16日|exempt⟧在市第⟦五|exempt⟧届人民代表大会第⟦四|exempt⟧次会议上
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议，并请市政协委员和列席人员提出意见。
一、2023年工作回顾
过去一年，我们坚持稳中求进，经济运行总体平稳。初步核算，全市地区生产总值⟦1286.4亿元|verified|地区生产总值|2023|level⟧，增长⟦6.1%|unpaired|地区生产总值|2023|growth⟧，其中第一产业增加值⟦231.8亿元|verified|第一产业增加值|2023|level⟧，第二产业增加值⟦475.2亿元|verified|第二产业增加值|2023|level⟧，第三产业增加值⟦579.4亿元|verified|第三产业增加值|2023|level⟧，三次产业结构为⟦18.0|verified|三次产业结构|2023|composition⟧∶⟦36.9|verified|三次产业结构|2023|composition⟧∶⟦46.1|contradicted|三次产业结构|2023|composition⟧。
（一）经济总量跃上新台阶。2003年到2023年，全市地区生产总值由⟦121.5亿元|verified|地区生产总值|2003|level⟧增加到⟦1286.4亿元|verified|地区生产总值|2023|level⟧，扩大了⟦9．6倍|verified|地区生产总值|2023|multiple⟧，年均增长⟦8.4%|questioned|地区生产总值|2023|average-growth⟧；财政收入由⟦13亿元|verified|财政收入|2003|level⟧增加到⟦93亿元|verified|财政收入|2023|level⟧，增长⟦6.2倍|contradicted|财政收入|2023|multiple⟧，年均增长⟦10.1%|verified|财政收入|2023|average-growth⟧；外贸进出口总额由⟦20.1亿元|verified|外贸进出口总额|2003|level⟧增加到⟦2393.7亿元|verified|外贸进出口总额|2023|level⟧，年均增长⟦26.8%|contradicted|外贸进出口总额|2023|average-growth⟧，总量居全省第⟦1位|unpaired|外贸进出口总额|2023|rank⟧。
（二）产业转型步伐加快。新增规模以上工业企业⟦48家|unpaired|规模以上工业企业|2023|count⟧，规模以上工业增加值增长⟦15.3%|unpaired|规模以上工业增加值|2023|growth⟧。建成精品村⟦6个|verified|精品村|2023|count⟧、示范村⟦55个|verified|示范村|2023|count⟧、提升村⟦138个|verified|提升村|2023|count⟧，合计⟦198个|contradicted|乡村建设|2023|total⟧。粮食产量⟦86.2万吨|verified|粮食产量|2023|level⟧，比上年增加⟦1.4万吨|verified|粮食产量|2023|change⟧，增长⟦1.9%|contradicted|粮食产量|2023|growth⟧。
（三）民生福祉持续改善。一般公共预算支出中民生支出⟦241.6亿元|verified|民生支出|2023|level⟧，占比⟦81.3%|verified|民生支出|2023|share⟧，提高⟦1.2%|questioned|民生支出|2023|points⟧。城镇新增就业⟦1.85万人|unpaired|城镇新增就业|2023|level⟧，完成年度目标的⟦123.3%|verified|城镇新增就业|2023|attainment⟧，年度目标⟦1.5万人|verified|城镇新增就业|2023|target⟧。空气质量优良天数比例⟦98.6%|verified|优良天数比例|2023|share⟧，居民人均可支配收入由⟦24180元|verified|居民人均可支配收入|2022|level⟧提高到⟦25793元|verified|居民人均可支配收入|2023|level⟧，下降⟦6.7%|contradicted|居民人均可支配收入|2023|growth⟧。办好⟦十|exempt⟧件民生实事，群众满意度进一步提升，热线办结率⟦99．2％|unread⟧以上。
二、2024年工作安排
主要预期目标是：地区生产总值增长⟦6.5%|questioned|地区生产总值|2024|target⟧左右，总量比上年增加⟦100亿元|questioned|地区生产总值|2024|target⟧以上；固定资产投资增长⟦8%|unpaired|固定资产投资|2024|target⟧；一般公共预算收入增长⟦5%|unpaired|一般公共预算收入|2024|target⟧。重点抓好四个方面工作：
一是扩大有效投资。实施重大项目⟦326个|contradicted|重大项目|2024|count⟧，年度计划投资⟦410亿元|unpaired|重大项目|2024|target⟧。
二是壮大特色产业。推进⟦3个|unpaired|特色产业|2024|count⟧百亿级产业园区建设，培育国家级专精特新企业⟦5至8家|unpaired|专精特新企业|2024|count⟧。
三是深化改革开放。力争外贸进出口总额突破⟦2500亿元|unpaired|外贸进出口总额|2024|target⟧。
四、自身建设
各位代表！新的一年，我们将坚持以人民为中心，真抓实干，确保完成各项目标任务。全市实施重大项目⟦362个|verified|重大项目|2024|count⟧，编号为⟦G243|exempt⟧的改扩建工程年内通车。
`,
    claims: [
      { rule: 'identity', figures: [4, 6, 7, 8], working: '231.8 + 475.2 + 579.4 = 1286.4' },
      {
        rule: 'composition',
        figures: [9, 10, 11],
        working: '18.0 + 36.9 + 46.1 = 101.0 ≠ 100',
        verdict: 'contradictory',
      },
      { rule: 'restatement', figures: [4, 13], working: '1286.4亿元 = 1286.4亿元' },
      { rule: 'multiple', figures: [12, 13, 14], working: '1286.4 ÷ 121.5 − 1 = 9.59' },
      {
        rule: 'average-growth',
        figures: [12, 13, 15],
        working: '(1286.4 ÷ 121.5)^(1/20) − 1 = 12.52%',
        verdict: 'questioned',
      },
      { rule: 'multiple', figures: [16, 17, 18], working: '93 ÷ 13 − 1 ∈ [5.85, 6.48]', verdict: 'contradictory' },
      {
        rule: 'average-growth',
        figures: [16, 17, 19],
        working: '(1 + 10.1%)^20 − 1 ∈ [5.78, 5.92]',
        verdict: 'contradictory',
      },
      {
        rule: 'average-growth',
        figures: [20, 21, 22],
        working: '(2393.7 ÷ 20.1)^(1/20) − 1 = 27.00%',
        verdict: 'contradictory',
      },
      { rule: 'total', figures: [26, 27, 28, 29], working: '6 + 55 + 138 = 199 ≠ 198', verdict: 'contradictory' },
      { rule: 'change', figures: [30, 31, 32], working: '1.4 ÷ (86.2 − 1.4) = 1.65%', verdict: 'contradictory' },
      { rule: 'attainment', figures: [36, 37, 38], working: '1.85 ÷ 1.5 = 123.3%' },
      { rule: 'direction', figures: [40, 41, 42], working: '25793 ÷ 24180 − 1 = +6.7%', verdict: 'contradictory' },
      { rule: 'target', figures: [13, 45, 46], working: '1286.4 × 6.5% = 83.6 < 100', verdict: 'questioned' },
      { rule: 'restatement', figures: [49, 54], working: '326个 ≠ 362个', verdict: 'contradictory' },
    ],
    findings: [
      {
        rule: 'composition',
        severity: 'error',
        accused: 11,
        evidence: [9, 10],
        claims: [1],
        message: '三次产业结构三项合计101.0，应为100。',
        expected: ['45.1', 44.95, 45.25],
        working: '100 − 18.0 − 36.9 = 45.1',
        diagnosis: [{ kind: 'digit', message: '一位数字有误：46.1与45.1相差一个数位。' }],
        repairs: [[11, '45.1', 44.95, 45.25]],
      },
      {
        rule: 'average-growth',
        severity: 'warning',
        accused: 15,
        evidence: [12, 13],
        claims: [4],
        message: '按打印数值推算年均增长12.5%，文中为8.4%；若增速按可比价格计算，隐含价格年均上涨3.8%，请核实口径。',
        expected: ['12.5%', 12.51, 12.53],
        working: '(1286.4 ÷ 121.5)^(1/20) − 1 = 12.52%',
        diagnosis: [{ kind: 'constant-price', message: '增速可能按可比价格计算，与现价数值不直接对应。' }],
      },
      {
        rule: 'joint',
        severity: 'error',
        accused: 18,
        evidence: [16, 17, 19],
        claims: [5, 6],
        message: '财政收入增长6.2倍与年均增长10.1%不能同时成立：前者要求期末为期初的7.15至7.25倍，后者为6.79至6.92倍。',
        expected: ['5.9倍', 5.85, 5.92],
        working: '(1 + 10.1%)^20 − 1 = 5.85',
        repairs: [
          [18, '5.9倍', 5.85, 5.92],
          [19, '10.3%', 10.34, 10.41],
        ],
        allows: [
          [5, 18, 5.85185, 6.48],
          [6, 18, 5.785, 5.915],
        ],
      },
      {
        rule: 'average-growth',
        severity: 'error',
        accused: 22,
        evidence: [20, 21],
        claims: [7],
        message: '外贸进出口总额由20.1亿元到2393.7亿元，间隔20年，年均增速应为27.0%，文中为26.8%。',
        expected: ['27.0%', 26.9787, 27.0104],
        working: '(2393.7 ÷ 20.1)^(1/20) − 1 = 27.00%',
        repairs: [[22, '27.0%', 26.9787, 27.0104]],
        page: 2,
      },
      {
        rule: 'total',
        severity: 'error',
        accused: 29,
        evidence: [26, 27, 28],
        claims: [8],
        message: '精品村、示范村、提升村合计应为199个，文中为198个。',
        expected: ['199个', 199, 199],
        working: '6 + 55 + 138 = 199',
        repairs: [
          [29, '199个', 199, 199],
          [28, '137个', 137, 137],
        ],
      },
      {
        rule: 'change',
        severity: 'error',
        accused: 32,
        evidence: [30, 31],
        claims: [9],
        message: '粮食产量增加1.4万吨，应为增长1.7%，文中为1.9%。',
        expected: ['1.7%', 1.59, 1.72],
        working: '1.4 ÷ (86.2 − 1.4) = 1.65%',
        settled: { by: '市统计局　王', remark: '上年数经农普修订，口径已核，不改。' },
      },
      {
        rule: 'wording',
        severity: 'warning',
        accused: 35,
        message: '比重的变化应以百分点表述：“提高1.2%”应为“提高1.2个百分点”。',
        expected: ['1.2个百分点', null, null],
        diagnosis: [{ kind: 'points', message: '把“个百分点”写成了“%”。' }],
      },
      {
        rule: 'direction',
        severity: 'error',
        accused: 42,
        evidence: [40, 41],
        claims: [11],
        message: '由24180元提高到25793元，却写“下降6.7%”。',
        expected: ['增长6.7%', 6.66, 6.68],
        working: '25793 ÷ 24180 − 1 = +6.7%',
        diagnosis: [{ kind: 'direction', message: '方向词用反。' }],
      },
      {
        rule: 'target',
        severity: 'warning',
        accused: 46,
        evidence: [13, 45],
        claims: [12],
        message: '增长6.5%约合83.6亿元，与“增加100亿元以上”不一致；后者需增长7.8%以上，或含价格上涨1.2%。',
        working: '1286.4 × 6.5% = 83.6',
      },
      {
        rule: 'restatement',
        severity: 'error',
        accused: 49,
        evidence: [54],
        claims: [13],
        message: '重大项目个数前后不一：此处326个，后文362个。',
        expected: ['362个', 362, 362],
        diagnosis: [{ kind: 'transposed', message: '两位数字颠倒：326与362。' }],
        repairs: [[49, '362个', 362, 362]],
      },
      {
        rule: 'list-count',
        severity: 'error',
        accused: '四个方面',
        message: '写明“四个方面”，其下列出三项（一是、二是、三是）。',
        expected: ['三个方面', 3, 3],
      },
      {
        rule: 'sequence',
        severity: 'warning',
        accused: '四、',
        message: '标题序号由“二、”跳到“四、”，缺“三、”。',
        expected: ['三、', 3, 3],
      },
      {
        rule: 'style',
        severity: 'note',
        accused: 14,
        message: '全文数字用半角小数点，此处为全角（9．6倍），依GB/T 15835宜统一。',
        expected: ['9.6倍', 9.55, 9.65],
      },
      {
        rule: 'style',
        severity: 'note',
        accused: 44,
        message: '此处数字与百分号为全角（99．2％），全文其他为半角，宜统一。',
      },
    ],
  })

export const rules: readonly RuleInfo[] = [
  ['attainment', '完成率与实际数、计划数不符', 'Attainment does not follow from result and plan'],
  ['average-growth', '年均增速与首末两期数值不符', 'Average growth does not follow from first and last level'],
  ['change', '增量与增速不符', 'Change and growth rate disagree'],
  ['composition', '构成合计不等于100', 'Shares do not add to 100'],
  ['direction', '增减方向与数值不符', 'Direction disagrees with the levels'],
  ['identity', '分项与总量不符', 'Parts and whole disagree'],
  ['joint', '多项表述不能同时成立', 'Statements cannot hold together'],
  ['list-count', '列举项数与所述个数不符', 'Items listed differ from the number said'],
  ['multiple', '倍数与首末两期数值不符', 'Multiple does not follow from the levels'],
  ['restatement', '同一指标前后不一', 'One fact is stated twice, differently'],
  ['sequence', '标题序号不连续', 'Ordinals skip or repeat'],
  ['style', '数字用法不统一', 'Forms of figures are mixed'],
  ['target', '相对目标与绝对目标不一致', 'Relative and absolute target disagree'],
  ['total', '合计与分项之和不符', 'Total is not the sum of its parts'],
  ['wording', '表述用词有误', 'Slip of wording'],
].map(([id = '', title = '', titleEn = '']) => ({ id, title, titleEn, why: title, whyEn: titleEn }))
